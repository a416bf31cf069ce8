"""Which rows of a reviewed table are taken, which are left out, and why."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hands import ROWS, W, refusals, rewritten, xml

from brief.errors import BriefError
from brief.review import review


def test_rows_moved_columns_added_and_swapped_and_styles_gone_do_not_matter(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.3", "operational", "warfighting")
    for row in list(hands.root.iter(f"{{{W}}}tr")):
        cells = row.findall(f"{{{W}}}tc")
        if len(cells) == 3:
            row.append(cells[1])  # French last
            row.insert(list(row).index(cells[2]), xml("<w:tc><w:p><w:r><w:t>mine</w:t></w:r></w:p></w:tc>")[0])
    for style in list(hands.root.iter(f"{{{W}}}pStyle", f"{{{W}}}tblStyle")):
        style.getparent().remove(style)
    row = hands.row("2.3")
    row.getparent().append(hands.row("2.2"))
    hands.save()
    done = review(document)
    assert rewritten(document, done) == {"2.3": "According to the report, five warfighting domains are affected."}
    assert (done.refused, len(done.unchanged)) == ((), 8)


def test_a_deleted_row_is_named_and_the_others_are_read(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.delete("1.3")
    hands.replace("1.4", "ready", "prepared")
    hands.save()
    done = review(document)
    assert done.missing == ("1.3",)
    [row] = done.accepted
    assert (row.row, row.context) == ("1.4", "")


def test_a_row_deleted_with_changes_tracked_is_gone(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.row("1.3").find(f"{{{W}}}trPr").extend(xml('<w:del w:id="1" w:author="Ana"/>'))
    hands.save()
    done = review(document)
    assert (done.missing, done.refused) == (("1.3",), ())


def test_changed_french_is_refused_and_shown(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.4", "Le budget atteint 41 milliards d’euros.", column=1)
    hands.replace("2.4", "reaches", "is")
    hands.save()
    assert "41 milliards" in refusals(document)["2.4"]
    assert rewritten(document) == {}


def test_spaces_that_a_word_processor_rewrote_do_not_change_the_french(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("1.4", "« Nous sommes prêts », a  dit M. Dupont. ", column=1)
    hands.replace("1.4", "ready", "prepared")
    hands.save()
    assert list(rewritten(document)) == ["1.4"]


def test_two_rows_with_one_id_are_both_refused(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    hands.duplicate("2.4")
    hands.save()
    assert rewritten(document) == {}
    assert "2 rows have this number" in refusals(document)["2.4"]


def test_a_row_copied_without_its_marks_makes_both_doubtful(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.duplicate("2.4")
    again = hands.row("2.4").getnext()
    for mark in list(again.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")):
        mark.getparent().remove(mark)
    hands.replace("2.4", "reaches", "is")
    hands.save()
    assert rewritten(document) == {}
    assert set(refusals(document)) == {"2.4"}


def test_a_row_that_somebody_added_is_named(reviewer, document: Path) -> None:
    hands = reviewer()
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("", "Ajout.", "Added."))
    hands.row("2.4").addnext(xml(f"<w:tr>{cells}</w:tr>")[0])
    hands.save()
    [refused] = review(document).refused
    assert (refused.row, "Added." in refused.reason) == ("", True)


@pytest.mark.parametrize("column", [1, 2])
def test_cells_merged_downwards_are_refused(reviewer, document: Path, column: int) -> None:
    hands = reviewer()
    for row_id, value in (("2.3", 'w:val="restart"'), ("2.4", "")):
        hands.cells(row_id)[column].find(f"{{{W}}}tcPr").extend(xml(f"<w:vMerge {value}/>"))
    if column == 2:
        hands.rewrite("2.3", "Both texts.")
    hands.save()
    assert rewritten(document) == {}
    assert {"2.3", "2.4"} <= set(refusals(document))


def test_cells_merged_sideways_are_refused(reviewer, document: Path) -> None:
    hands = reviewer()
    _, french, english = hands.cells("2.4")
    french.extend(english.findall(f"{{{W}}}p"))
    french.find(f"{{{W}}}tcPr").extend(xml('<w:gridSpan w:val="2"/>'))
    hands.row("2.4").remove(english)
    hands.save()
    assert set(refusals(document)) == {"2.4"}


def test_english_moved_to_another_row_is_refused_with_its_bookmark(reviewer, document: Path) -> None:
    hands = reviewer()
    one, two = hands.cells("2.3")[2], hands.cells("2.4")[2]
    first, second = one.find(f"{{{W}}}p"), two.find(f"{{{W}}}p")
    two.insert(1, first)
    one.insert(1, second)
    hands.save()
    assert "English of row 2.4" in refusals(document)["2.3"]
    assert "English of row 2.3" in refusals(document)["2.4"]


def test_a_row_whose_english_stands_elsewhere_is_refused_whatever_it_holds(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.3", "Typed anew.")
    one, two = hands.cells("2.3")[2], hands.cells("2.4")[2]
    first, second = one.find(f"{{{W}}}p"), two.find(f"{{{W}}}p")
    two.insert(1, first)
    one.insert(1, second)
    hands.save()
    assert rewritten(document) == {}
    assert "stands in row 2.3" in refusals(document)["2.4"]


def test_english_copied_over_another_rows_is_refused_without_one(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.3", ROWS["2.4"][1])
    hands.rewrite("2.4", ROWS["2.3"][1])
    hands.save()
    assert "brief wrote for row" in refusals(document)["2.3"]
    assert "brief wrote for row" in refusals(document)["2.4"]


def test_two_rows_made_one_are_known_from_the_json(reviewer, document: Path, as_json: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.3", f"{ROWS['2.3'][1]} {ROWS['2.4'][1]}")
    hands.delete("2.4")
    hands.save()
    assert rewritten(document) == {}
    assert "holds that of row 2.4" in refusals(document)["2.3"]
    hands.comment("2.3", "OK")
    hands.save()
    assert list(rewritten(document)) == ["2.3"]


def test_another_briefs_json_is_refused(document: Path, as_json: Path) -> None:
    as_json.write_text(as_json.read_text(encoding="utf-8").replace("40 milliards", "41 milliards"), encoding="utf-8")
    assert review(document).refused == ()
    with pytest.raises(BriefError, match="another brief"):
        review(document, brief=as_json)


def test_the_same_english_is_no_exchange_where_the_french_is_the_same(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("1.2", "Background")
    hands.rewrite("2.2", "Context")
    hands.save()
    assert rewritten(document) == {"1.2": "Background"}
    assert not review(document).refused


def test_empty_english_and_english_struck_by_hand_are_refused(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.3", " ")
    hands.rewrite("2.4", "The budget is ")
    [struck] = xml("<w:r><w:rPr><w:strike/></w:rPr><w:t>40</w:t></w:r>")
    hands.english("2.4").append(struck)
    hands.save()
    found = refusals(document)
    assert "empty" in found["2.3"] and "struck" in found["2.4"]


def test_english_moved_to_another_row_with_changes_tracked(reviewer, document: Path) -> None:
    hands = reviewer()
    given = 'w:author="Ana" w:date="2025-09-02T10:00:00Z"'
    english = hands.english("2.4")
    [source, target] = xml(f'<w:moveFrom w:id="1" {given}/><w:moveTo w:id="2" {given}/>')
    for element in english.findall(f"{{{W}}}r"):
        source.append(element)
        target.append(xml(f'<w:r><w:t xml:space="preserve"> {ROWS["2.4"][1]}</w:t></w:r>')[0])
    english.append(source)
    hands.english("2.3").append(target)
    hands.save()
    assert rewritten(document) == {}
    assert "holds that of row 2.4" in refusals(document)["2.3"]


def test_a_row_cut_in_two_is_refused_when_it_changed(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.duplicate("2.3")
    half = hands.row("2.3").getnext()
    for cell in half.findall(f"{{{W}}}tc")[:2]:
        for text in cell.iter(f"{{{W}}}t"):
            text.text = ""
    for mark in list(half.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")):
        mark.getparent().remove(mark)
    hands.replace("2.3", ", five operational domains are affected.", ":")
    hands.save()
    assert "may go on in the row" in refusals(document)["2.3"]
    assert rewritten(document) == {}


def test_a_row_moved_with_changes_tracked_is_read_where_it_is_now(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.3", "operational", "warfighting")
    there = hands.row("2.3")
    gone = copy.deepcopy(there)
    for mark in list(gone.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")):
        mark.getparent().remove(mark)
    there.addprevious(gone)
    hands.row("2.1").addnext(there)
    for row, kind in ((gone, "del"), (there, "ins")):
        row.find(f"{{{W}}}trPr").extend(xml(f'<w:{kind} w:id="1" w:author="Ana"/>'))
    hands.save()
    done = review(document)
    assert list(rewritten(document, done)) == ["2.3"]
    assert (done.refused, done.missing, done.warnings) == ((), (), ())


def test_the_word_below_a_number_is_no_added_column(document: Path) -> None:
    done = review(document)
    assert (done.accepted, done.refused, done.warnings) == ((), (), ())


def test_text_in_a_column_that_somebody_added_is_told(reviewer, document: Path) -> None:
    hands = reviewer()
    for row in hands.root.iter(f"{{{W}}}tr"):
        if len(row.findall(f"{{{W}}}tc")) == 3:
            row.extend(xml("<w:tc><w:p><w:r><w:t>Better English.</w:t></w:r></w:p></w:tc>"))
    hands.save()
    done = review(document)
    assert (rewritten(document, done), done.refused) == ({}, ())
    assert "added column is not taken (rows 1.1–1.5, 2.1–2.4)" in done.warnings[0]


def test_the_french_column_taken_out_is_told_in_those_words(reviewer, document: Path) -> None:
    hands = reviewer()
    for row in hands.root.iter(f"{{{W}}}tr"):
        cells = row.findall(f"{{{W}}}tc")
        if len(cells) == 3:
            row.remove(cells[1])
    hands.save()
    assert set(refusals(document)) == set(ROWS)
    assert set(refusals(document).values()) == {"its French is gone; put the column back"}
