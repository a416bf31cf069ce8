"""A reviewed document read: what is taken, what is left out, and why."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hands import ROWS, Reviewer, W, run, xml

from brief.errors import BriefError
from brief.review import edited, entries, review


def rewritten(path: Path, done=None) -> dict[str, str]:
    """Rows that the review takes, by id."""
    return {row.row: row.target for row in (done or review(path)).accepted}


def refusals(path: Path) -> dict[str, str]:
    return {refused.row: refused.reason for refused in review(path).refused}


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


# ---------------------------------------------------------------- what a table goes through


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


# ---------------------------------------------------------------- marks lost


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
