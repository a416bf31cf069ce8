"""The document, opened again: what stands in it, where and in which language."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief.article import Brief
from brief.compose import docx, styles
from brief.compose.text import xml_text
from brief.compose.wordml import W
from tests.compose.opened import part


def _side_by_side(document: Document) -> list:
    return [table for table in document.tables if table.style.name == "Brief Side by Side"]


def test_every_row_stands_once_in_its_table_with_both_texts(brief: Brief, document: Document) -> None:
    for article, table in zip(brief.articles, _side_by_side(document), strict=True):
        lines = [[cell.text.split("\n")[0] for cell in row.cells] for row in table.rows]
        assert lines == [["№", "Français", "English"]] + [[r.id, r.source, r.target] for r in article.rows]


def test_languages_are_in_the_styles_of_the_two_columns(document: Document) -> None:
    for table in _side_by_side(document):
        for row in table.rows[1:]:
            french, english = (cell.paragraphs[0].style for cell in row.cells[1:])
            assert french.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "fr-FR"
            assert english.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "en-US"
    assert document.core_properties.language == "en-US"


def test_a_row_kept_in_another_language_says_so_in_both_columns_and_its_notes_do_not(
    kept_brief: Brief, template: Path
) -> None:
    document = Document(io.BytesIO(docx.document_bytes(kept_brief, template)))
    rows = {row.cells[0].text.split("\n")[0]: row for table in _side_by_side(document) for row in table.rows}
    for row_id, tag in (("1.4", "en-US"), ("1.7", "la-VA")):
        for cell in rows[row_id].cells[1:]:
            (run,) = cell.paragraphs[0].runs
            assert run.style.element.rPr.find(qn("w:lang")).get(qn("w:val")) == tag
        (note,) = (p for p in rows[row_id].cells[2].paragraphs if p.style.name == "Row Note")
        assert {run.style.name for run in note.runs} == {"Strong", "Default Paragraph Font"}
    assert rows["1.3"].cells[1].paragraphs[0].runs[0].style.name == "Default Paragraph Font"
    assert not [style.name for style in document.styles if style.name == "Language fr-FR"]


def test_what_leads_to_the_next_row_stays_with_it_in_every_cell(document: Document) -> None:
    def kept(row_id: str) -> set[bool]:
        row = next(r for t in _side_by_side(document) for r in t.rows if r.cells[0].text.split("\n")[0] == row_id)
        return {p.paragraph_format.keep_with_next is True for cell in row.cells for p in cell.paragraphs}

    # Title, headings, what announces a list, a quotation before its author; not the paragraph after a heading.
    assert [kept(row) for row in ("1.1", "1.6", "2.2", "2.4", "2.5", "2.8")] == [{True}] * 6
    assert [kept(row) for row in ("1.3", "1.7", "1.8", "2.3", "2.6", "2.9", "3.3")] == [{False}] * 7


def test_only_a_row_that_no_page_could_hold_may_be_split(brief: Brief, template: Path) -> None:
    article = brief.articles[0]
    long = replace(article.rows[2], source=" ".join([article.rows[2].source] * 16), figures=())
    odd = replace(brief, articles=(replace(article, rows=(*article.rows[:2], long)),))
    table = _side_by_side(Document(io.BytesIO(docx.document_bytes(odd, template))))[0]
    assert [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows] == [True, True, True, False]


@pytest.mark.parametrize(
    ("row_id", "look"),
    [
        ("1.1", " Title"),
        ("1.2", " Lead"),
        ("1.3", ""),
        ("1.4", " Quote"),
        ("1.5", " Attribution"),
        ("1.6", " Heading"),
        ("2.4", " Subheading"),
        ("2.6", " List"),
    ],
)
def test_rows_look_like_what_they_are_in_both_columns(document: Document, row_id: str, look: str) -> None:
    row = next(row for table in _side_by_side(document) for row in table.rows if row.cells[0].text == row_id or
               row.cells[0].text.startswith(row_id + "\n"))  # fmt: skip
    assert [cell.paragraphs[0].style.name for cell in row.cells[1:]] == ["Source FR" + look, "Target EN" + look]


def test_a_list_within_a_list_keeps_its_depth(document: Document) -> None:
    cell = _side_by_side(document)[1].rows[7].cells[1]
    assert cell.paragraphs[0]._p.pPr.numPr.ilvl.val == 1


def test_flagged_rows_say_so_in_words_below_the_english_the_gravest_first(document: Document) -> None:
    cell = _side_by_side(document)[0].rows[8].cells[2]
    notes = [p.text for p in cell.paragraphs if p.style.name == "Row Note"]
    assert notes == [
        "Error: “300 milliards de dollars” ($300 billion) does not stand in the English.",
        "Check: “$30 billion” has no counterpart in the French.",
        "Note: The sentence on SoftBank is shorter than the French.",
    ]


def test_rows_from_elsewhere_than_the_machine_are_marked_in_words(document: Document) -> None:
    numbers = [row.cells[0].text for table in _side_by_side(document) for row in table.rows]
    assert {"1.5\nreviewed", "1.7\nreviewed", "2.10\nas is", "1.3"} <= set(numbers)


def test_the_first_page_holds_cover_points_figures_dates_and_contents(brief: Brief, document: Document) -> None:
    texts = [p.text for p in document.paragraphs]
    assert texts[:6] == [
        "Bilingual briefing",
        brief.title,
        "Date\tSeptember 1, 2025",
        "Languages\tFrench – English",
        "Contents\t3 articles, 21 rows, 2 flagged rows, 1 of them with an error",
        brief.status,
    ]
    assert "That is what OpenAI’s artificial intelligence models will cost the U.S. administration. (3.2)" in texts
    figures, dates, contents = ([[c.text for c in row.cells] for row in table.rows] for table in document.tables[:3])
    assert figures[:2] == [
        ["Figure", "What it measures", "Français", "Where"],
        [
            "$200 million",
            "contract between OpenAI and the Pentagon",
            "200 millions de dollars",
            "2 articles: 1.1, 1.3, 2.3",
        ],
    ]
    assert ["more than $1 trillion", "budget", "1 000 milliards de dollars", "3.3"] in figures
    assert [line[0] for line in dates[1:]] == ["June 17, 2025", "2026", "June 16"]
    assert contents[1][2:] == ["not stated", "1.1 – 1.8"]
    assert contents[2][1].split("\n") == [brief.articles[1].title_target, brief.articles[1].article.title]


def test_the_appendix_holds_findings_terms_and_the_signature(document: Document) -> None:
    findings, terms, out, method = ([[c.text for c in row.cells] for row in t.rows] for t in document.tables[-4:])
    assert [(line[0], line[3]) for line in findings[1:]] == [
        ("Error", "1.8"),
        ("Check", "1.8"),
        ("Check", "3.3"),
        ("Note", "1.8"),
    ]
    assert terms[1:] == [
        ["domaines opérationnels", "warfighting domains", "1", "1.4"],
        ["sécurité nationale", "national security", "3", "1.3, 1.4, 3.3; missed in 3.3"],
    ]
    assert out[1:] == [["1", "OpenAI wins $200 million Pentagon contract", "1", "community link (1)"]]
    assert ["model name", "translate-fr_en-1_9"] in method
    assert ["memory", "none"] in method
    assert ["options strict", "no"] in method


def test_headings_are_real_and_one_an_article(brief: Brief, document: Document) -> None:
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    titles = [f"{article.number}. {article.title_target}" for article in brief.articles]
    assert headings == ["At a glance", *titles, "Appendix"]


def test_header_and_footer_name_the_brief_its_status_and_the_page(brief: Brief, content: bytes) -> None:
    header, footer = (part(content, f"word/{name}1.xml") for name in ("header", "footer"))
    assert "".join(header.itertext()) == brief.title + "September 1, 2025"
    assert "".join(footer.itertext()) == brief.status + "Page 1 of 1"
    assert [f.get(f"{{{W}}}instr").strip() for f in footer.iter(f"{{{W}}}fldSimple")] == ["PAGE", "NUMPAGES"]


def test_figures_beyond_the_first_page_stand_in_the_appendix(brief: Brief, template: Path) -> None:
    many = replace(brief, figures=brief.figures[1:5] * 5 + brief.figures[:1])
    document = Document(io.BytesIO(docx.document_bytes(many, template)))
    first = [row.cells[0].text for row in document.tables[0].rows[1:]]
    assert len(first) == 12
    assert first[0] == "$200 million"
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert captions[1:3] == ["Money", "Durations"]
    money = next(t for t in document.tables if t._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Money")
    assert len(money.rows) == 1 + 16


def test_what_there_is_nothing_of_has_no_heading(brief: Brief, template: Path) -> None:
    article = replace(brief.articles[2], rows=())
    bare = replace(brief, figures=(), key_points=(), signature={}, articles=(article,))
    document = Document(io.BytesIO(docx.document_bytes(bare, template)))
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 2"] == [
        "Articles",
        "What the checks found",
        "How to read this brief",
    ]
    assert "The checks found nothing to say." in [p.text for p in document.paragraphs]


def test_many_links_are_cut_and_the_rest_counted(large_brief: Callable[[int], Brief], template: Path) -> None:
    document = Document(io.BytesIO(docx.document_bytes(large_brief(60), template)))
    terms = next(t for t in document.tables if t.rows[0].cells[2].text == "Times")
    assert terms.rows[1].cells[2].text == "60"
    assert re.search(r"1\.24 and 36 more$", terms.rows[1].cells[3].text)


def test_another_target_language_names_its_column_and_tags_its_text(brief: Brief, template: Path) -> None:
    document = Document(io.BytesIO(docx.document_bytes(replace(brief, language="es"), template)))
    row = _side_by_side(document)[0].rows
    assert [cell.text for cell in row[0].cells] == ["№", "Français", "Español"]
    style = row[1].cells[2].paragraphs[0].style.element
    assert style.rPr.find(qn("w:lang")).get(qn("w:val")) == "es-ES"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None), min_size=1, max_size=60))
def test_no_text_breaks_the_file(brief: Brief, template: Path, text: str) -> None:
    article = brief.articles[0]
    row = replace(article.rows[2], source=text, target=text)
    odd = replace(
        brief,
        title=text,
        status=text,
        articles=(replace(article, title_target=text, rows=(row,)),),
        key_points=(("1.3", text),),
        signature={text: text},
    )
    document = Document(io.BytesIO(docx.document_bytes(odd, template)))
    cells = _side_by_side(document)[0].rows[1].cells
    assert [cells[1].text, cells[2].text] == [xml_text(text)] * 2


def test_headings_have_levels_without_gaps_and_enter_the_outline_below_their_article(
    brief: Brief, template: Path
) -> None:
    article = brief.articles[1]
    levels = iter((4, 3, 5, 3))
    rows = tuple(replace(row, kind="heading", level=next(levels)) if at in (1, 3, 5, 7) else row
                 for at, row in enumerate(article.rows))  # fmt: skip
    assert [row.level for row in styles.outlined(rows) if row.kind == "heading"] == [1, 2, 2, 3, 2]
    odd = replace(brief, articles=(replace(article, rows=rows),))
    table = _side_by_side(Document(io.BytesIO(docx.document_bytes(odd, template))))[0]
    found = [style for row in table.rows if "ading" in (style := row.cells[2].paragraphs[0].style).name]
    assert [style.name for style in found[1:]] == [
        "Target EN Heading", "Target EN Heading", "Target EN Subheading", "Target EN Heading",
    ]  # fmt: skip
    outline = {style.name: int(style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val"))) for style in found[1:]}
    assert outline == {"Target EN Heading": 1, "Target EN Subheading": 2}
