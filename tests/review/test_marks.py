"""Rows whose marks are gone: what proves them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import ROWS, Reviewer, W, refusals, rewritten

from brief.errors import BriefError
from brief.review import review


def without_marks(hands: Reviewer, row_id: str, columns: tuple[int, ...] = (0, 1, 2)) -> None:
    for cell in [hands.cells(row_id)[column] for column in columns]:
        for mark in list(cell.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")):
            mark.getparent().remove(mark)


def test_a_row_without_number_mark_is_proved_by_the_name_of_the_whole_brief(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    without_marks(hands, "2.4", (0,))
    hands.save()
    assert rewritten(document) == {"2.4": "The budget is €40 billion."}


def test_a_row_without_any_mark_is_nobodys(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    without_marks(hands, "2.4")
    hands.save()
    assert rewritten(document) == {}
    assert "--brief" in refusals(document)["2.4"]


def test_a_row_without_marks_is_refused_when_another_row_is_gone(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    without_marks(hands, "2.4", (0,))
    hands.delete("2.3")
    hands.save()
    assert rewritten(document) == {}
    assert "--brief" in refusals(document)["2.4"]


def test_the_json_brief_stands_in_for_lost_marks(reviewer, document: Path, as_json: Path) -> None:
    hands = reviewer()
    for row_id in ROWS:
        row = hands.row(row_id)
        without_marks(hands, row_id)
        assert row is not None
    hands.delete_properties()
    hands.rewrite_any("The budget reaches €40 billion.", "The budget is €40 billion.")
    hands.save()
    with pytest.raises(BriefError, match="--brief"):
        review(document)
    done = review(document, brief=as_json)
    assert rewritten(document, done) == {"2.4": "The budget is €40 billion."}
    assert done.accepted[0].before == "The budget reaches €40 billion."


def test_a_row_of_another_brief_is_refused(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    mark = next(m for m in hands.row("2.4").iter(f"{{{W}}}bookmarkStart") if "briefT" in m.get(f"{{{W}}}name"))
    mark.set(f"{{{W}}}name", "briefT_2_4_0a0a0a")
    hands.save()
    assert "another brief" in refusals(document)["2.4"]


def test_a_json_of_another_making_is_not_what_was_there_before(reviewer, document: Path, as_json: Path) -> None:
    as_json.write_text(as_json.read_text(encoding="utf-8").replace("five operational", "six operational"))
    hands = reviewer()
    hands.replace("2.3", "five", "5")
    row = hands.row("2.4")
    without_marks(hands, "2.4")
    assert row is not None
    hands.save()
    done = review(document)
    assert [(row.row, row.before) for row in done.accepted] == [("2.3", ROWS["2.3"][1])]
    assert "cannot be told" in refusals(document)["2.4"]
    assert done.warnings[0].endswith("made again since; it has other English now: 2.3")


def test_bookmarks_that_another_program_dropped(reviewer, document: Path, as_json: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    for row_id in ROWS:
        row = hands.row(row_id)
        without_marks(hands, row_id)
        assert row is not None
    hands.save(document)
    done = review(document)
    assert rewritten(document, done) == {"2.4": "The budget is €40 billion."}
    # The notes that brief printed are known by their words.
    assert (done.notes, done.refused, len(done.unchanged)) == ((), (), 8)
    as_json.unlink()
    with pytest.raises(BriefError, match=r"dropped its bookmarks.*--brief"):
        review(document)
