"""A reviewed document read: what is taken, what is left out, and why."""

from __future__ import annotations

import copy
import random
import zipfile
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


@pytest.mark.parametrize(
    "more, text, told",
    [
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "The budget is", "a footnote in the English is not taken: 2.4"),
        ("<w:r><w:drawing/></w:r>", "The budget is", "a picture or text box in the English is not taken: 2.4"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>40</w:t></w:r></w:rubyBase></w:ruby></w:r>",
         "The budget is 40", ""),
        ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click</w:t></w:r></w:sdtContent></w:sdt>",
         "The budget is", ""),
    ],
)  # fmt: skip
def test_what_is_no_text_is_left_out_and_told(reviewer, document: Path, more: str, text: str, told: str) -> None:
    hands = reviewer()
    hands.rewrite("2.4", "The budget is ")
    hands.english("2.4").extend(xml(more))
    hands.save()
    done = review(document)
    assert rewritten(document, done) == {"2.4": text}
    assert list(done.warnings) == [told] * bool(told)


def test_a_formula_is_no_text_that_could_be_left_out(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.4", "The budget is ")
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    hands.english("2.4").extend(xml(f'<m:oMath xmlns:m="{space}"><m:r><m:t>40</m:t></m:r></m:oMath>'))
    hands.save()
    assert "formula" in refusals(document)["2.4"]


def test_a_symbol_is_refused_and_a_broken_character_that_the_machine_wrote_is_read(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.3", "The budget is 40 Md\ufffd")
    hands.english("2.4").extend(xml('<w:r><w:sym w:font="Symbol" w:char="F0A0"/></w:r>'))
    hands.save()
    assert rewritten(document, review(document)) == {"2.3": "The budget is 40 Md\ufffd"}
    assert "symbol font" in refusals(document)["2.4"]


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
    "date, taken", [("2025-09-02T10:59:00Z", True), ("2025-09-02T11:00:00Z", False), ("2025-09-03T08:00:00Z", False)]
)
def test_the_last_word_counts(reviewer, document: Path, date: str, taken: bool) -> None:
    hands = reviewer()
    hands.comment("1.4", "OK")
    hands.comment("1.4", "No, the rank is wrong.", "Ana", date)
    hands.save()
    assert [row.row for row in review(document).accepted] == ["1.4"] * taken


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


def _part(hands, name: str, change) -> None:
    hands.save()
    hands.parts[name] = change(hands.parts[name])
    with zipfile.ZipFile(hands.path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in hands.parts.items():
            archive.writestr(each, content)


@pytest.mark.parametrize(
    "change, why",
    [
        (lambda xml: xml.replace(b"<w:body>", b"<w:bodY>"), "no XML"),
        (lambda xml: xml.split(b"?>", 1)[0] + b"?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
         + xml.split(b"?>", 1)[1].replace(b"The budget", b"The &x; budget"), "declares entities"),
        (lambda xml: xml.replace(b"</w:body>", b" " * 160_000_000 + b"</w:body>"), "larger than a brief"),
    ],
)  # fmt: skip
def test_xml_that_no_word_processor_writes_is_refused(reviewer, document: Path, change, why: str) -> None:
    _part(reviewer(), "word/document.xml", change)
    with pytest.raises(BriefError, match=why):
        review(document)


def test_any_damage_to_the_file_is_one_line(document: Path) -> None:
    whole, chance = document.read_bytes(), random.Random(1)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        document.write_bytes(damaged)
        try:
            assert len(review(document).unchanged) + len(review(document).refused) <= 9
        except BriefError as error:
            assert "\n" not in str(error)
