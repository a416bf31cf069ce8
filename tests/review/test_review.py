"""A reviewed document read: what is taken, what is left out, and why."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hands import W, refusals, rewritten, run, xml

from brief.errors import BriefError
from brief.review import edited, entries, review


def test_a_document_that_nobody_touched_has_nothing_to_store(document: Path) -> None:
    done = review(document)
    assert (done.accepted, done.refused, done.missing, done.warnings) == ((), (), (), ())
    assert len(done.unchanged) == 9
    assert (done.source, done.target, done.reviewer) == ("fr", "en", "")


def test_tracked_changes_are_read_as_accepted_and_give_the_reviewer(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.3", "operational", "warfighting")
    hands.save()
    [row] = review(document).accepted
    assert row.target == "According to the report, five warfighting domains are affected."
    assert row.before == "According to the report, five operational domains are affected."
    assert (row.reviewer, row.date) == ("Ana", "20250902T100000Z")
    assert row.context == "Contexte"


def test_typing_over_the_whole_text_is_read_too(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.4", "The budget has reached €40 billion.")
    hands.save()
    [row] = review(document).accepted
    assert (row.row, row.target, row.before) == ("2.4", "The budget has reached €40 billion.", None)


def test_the_text_of_insertions_moves_controls_links_and_fields(reviewer, document: Path) -> None:
    hands = reviewer()
    paragraph = hands.english("2.2")
    for child in list(paragraph):
        if child.tag.endswith("}r"):
            paragraph.remove(child)
    given = 'w:author="Ana" w:date="2025-09-02T10:00:00Z"'
    paragraph.extend(
        xml(
            f'<w:moveFrom w:id="1" {given}><w:r><w:t>gone </w:t></w:r></w:moveFrom>'
            f'<w:moveTo w:id="2" {given}><w:r><w:t xml:space="preserve">The </w:t></w:r></w:moveTo>'
            "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>wider</w:t><w:tab/></w:r></w:sdtContent></w:sdt>"
            '<w:hyperlink w:anchor="x"><w:r><w:t>background</w:t></w:r></w:hyperlink><w:r><w:br/></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
            '<w:r><w:t>no</w:t><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>of 2025</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:softHyphen/><w:t>.</w:t></w:r>"
        )
    )
    hands.save()
    assert rewritten(document) == {"2.2": "The wider background of 2025."}


def test_paragraphs_of_the_english_become_one_text(reviewer, document: Path) -> None:
    hands = reviewer()
    first = hands.english("2.2")
    second = copy.deepcopy(first)
    for start in second.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd"):
        start.getparent().remove(start)
    first.addnext(second)
    hands.save()
    assert rewritten(document) == {"2.2": "Context Context"}


def test_a_paragraph_mark_deleted_with_changes_tracked_joins_the_two(reviewer, document: Path) -> None:
    hands = reviewer()
    [mark] = xml('<w:rPr><w:del w:id="1" w:author="Ana" w:date="2025-09-02T10:00:00Z"/></w:rPr>')
    hands.english("2.2").find(f"{{{W}}}pPr").append(mark)
    hands.english("2.2").addnext(xml("<w:p><w:r><w:t>ual</w:t></w:r></w:p>")[0])
    hands.save()
    assert rewritten(document) == {"2.2": "Contextual"}


# ---------------------------------------------------------------- the notes under the English


def test_notes_under_the_english_are_no_english_with_or_without_styles(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    for style in list(hands.root.iter(f"{{{W}}}pStyle")):
        style.getparent().remove(style)
    hands.save()
    assert rewritten(document) == {"2.4": "The budget is €40 billion."}


def test_what_is_written_into_a_note_is_kept_as_a_note(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.4", "reaches", "is")
    hands.cells("2.4")[2].findall(f"{{{W}}}p")[2].append(run(" Done."))
    hands.save()
    [row] = review(document).accepted
    assert [note.text for note in row.notes] == ["Note: Read this one again. Done."]
    assert row.target == "The budget is €40 billion."


def test_a_note_that_lost_its_marks_and_style_is_not_taken_for_english(reviewer, document: Path) -> None:
    hands = reviewer()
    note = hands.cells("2.4")[2].findall(f"{{{W}}}p")[1]
    for element in list(note.iter(f"{{{W}}}pPr", f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")):
        element.getparent().remove(element)
    hands.save()
    assert "may be a note" in refusals(document)["2.4"]


def test_a_note_run_together_with_the_english_is_refused(reviewer, document: Path) -> None:
    hands = reviewer()
    [mark] = xml('<w:rPr><w:del w:id="1" w:author="Ana" w:date="2025-09-02T10:00:00Z"/></w:rPr>')
    hands.english("2.4").find(f"{{{W}}}pPr").append(mark)
    hands.save()
    assert "runs together" in refusals(document)["2.4"]


# ---------------------------------------------------------------- comments


def test_comments_are_kept_with_their_row_and_author(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.comment("2.4", "Which year?")
    hands.replace("2.4", "reaches", "is")
    hands.save()
    done = review(document)
    [note] = done.notes
    assert (note.row, note.author, note.text) == ("2.4", "Ben", "Which year?")
    assert [entry.note for entry in entries(done)] == ["Ben: Which year?"]


@pytest.mark.parametrize(
    "text, taken", [("OK", True), ("ok.", True), ("Validé", True), ("OK?", False), ("Not ok", False)]
)
def test_a_comment_that_says_yes_approves_a_row_as_it_stands(reviewer, document: Path, text: str, taken: bool) -> None:
    hands = reviewer()
    hands.comment("1.4", text)
    hands.save()
    assert [(row.row, row.reviewer) for row in review(document).accepted] == [("1.4", "Ben")] * taken


def test_all_takes_the_unchanged_rows_but_those_with_an_open_question(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.comment("1.4", "Sure?")
    hands.save()
    done = review(document, everything=True)
    assert len(done.accepted) == 8
    assert [row.id for row in done.unchanged] == ["1.4"]


# ---------------------------------------------------------------- beside the rows


def test_a_heading_corrected_without_its_row_is_told(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite_any("2. The race for AI", "2. The AI race")
    hands.save()
    assert "correct row 2.1" in review(document).warnings[0]


def test_changes_outside_the_rows_are_told(reviewer, document: Path) -> None:
    hands = reviewer()
    body = hands.root[0]
    body.insert(0, xml('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Hello</w:t></w:r></w:ins></w:p>')[0])
    hands.save()
    assert "outside the rows" in review(document).warnings[0]


def test_an_edited_document_is_known_from_one_that_was_only_saved(reviewer, document: Path, tmp_path: Path) -> None:
    assert not edited(document)
    assert not edited(reviewer().save(tmp_path / "saved.docx"))
    changes = {
        "english": lambda hands: hands.replace("1.4", "ready", "prepared"),
        "french": lambda hands: hands.rewrite("1.4", "Autre.", 1),
        "comment": lambda hands: hands.comment("1.4", "Hm."),
        "gone": lambda hands: hands.delete("2.4"),
        "twice": lambda hands: hands.duplicate("2.4"),
    }
    for name, change in changes.items():
        hands = reviewer()
        change(hands)
        assert edited(hands.save(tmp_path / f"{name}.docx")), name
    (tmp_path / "other.docx").write_bytes(b"somebody's")
    assert edited(tmp_path / "other.docx")


@pytest.mark.parametrize(
    "content, why",
    [
        (b"", "not a Word document"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0....", "password"),
        (b"PK\x03\x04 torn", "Word"),
    ],
)
def test_what_is_no_docx_is_refused_with_a_mend(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(BriefError, match=why):
        review(path)
