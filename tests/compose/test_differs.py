"""Where sources differ: one line with every value, in words and with links, in the document, the page and the JSON."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from lxml import html as lxml_html

from brief.article import Brief, Figure, KeyFigure
from brief.compose import as_json, digest, docx, html

SAID = "Sources differ: 400 jobs in article 1, 600 jobs in articles 2 and 3"


def _jobs(count: str, label: str, rows: tuple[str, ...], differs: tuple[tuple[str, tuple[str, ...]], ...]) -> KeyFigure:
    figure = Figure(f"{count} postes", 0, 10, "quantity", count, "poste", None, f"{count} jobs")
    return KeyFigure(figure, label, rows, tuple(int(row[0]) for row in rows), differs=differs)


@pytest.fixture
def differing(brief: Brief) -> Brief:
    differs = (("400 jobs", ("1.3",)), ("600 jobs", ("2.3", "3.2")))
    jobs = (
        _jobs("600", "jobs cut in Douai", ("2.3", "3.2"), differs),
        _jobs("400", "cut", ("1.3", "1.8"), differs),
    )
    return replace(brief, figures=(*brief.figures, *jobs))


def test_values_of_one_thing_are_one_line_before_what_fewer_articles_have(differing: Brief) -> None:
    lines = digest.leading_figures(differing)
    assert [[figure.figure.english for figure in line.figures] for line in lines[:2]] == [
        ["400 jobs", "600 jobs"],
        ["$200 million"],
    ]
    assert (lines[0].label, lines[0].rows, lines[0].articles) == ("jobs cut in Douai", ["1.3", "1.8", "2.3", "3.2"], 3)
    assert digest.disagreement_text(lines[0].figures[0]) == SAID


def test_one_article_may_differ_with_itself() -> None:
    key = _jobs("400", "", ("2.3",), (("400 jobs", ("2.3",)), ("600 jobs", ("2.5",))))
    assert digest.disagreement_text(key) == "Values differ within article 2: 400 jobs, 600 jobs"


def test_the_document_marks_them_with_links(differing: Brief, template: Path) -> None:
    document = Document(io.BytesIO(docx.document_bytes(differing, template)))
    (cells,) = [row.cells for row in document.tables[0].rows if "jobs" in row.cells[0].text]
    assert cells[0].text.split("\n") == ["400 jobs", "600 jobs"]
    told = cells[1].paragraphs[1]
    assert told.text == "Sources differ: 400 jobs in article 1 (1.3), 600 jobs in articles 2 and 3 (2.3, 3.2)"
    assert [link.text for link in told.hyperlinks] == ["1.3", "2.3", "3.2"]


def test_the_page_marks_them_with_links(differing: Brief, page: Path) -> None:
    tree = lxml_html.document_fromstring(html.page_bytes(differing, page))
    (told,) = tree.xpath("//section[@id='glance']//table//div[@class='notes']")
    assert " ".join(told.text_content().split()) == (
        "Sources differ: 400 jobs in article 1 (1.3), 600 jobs in articles 2 and 3 (2.3, 3.2)"
    )
    assert told.xpath(".//a/@href") == ["#row-1-3", "#row-2-3", "#row-3-2"]


def test_the_json_has_them_in_words_and_in_values(differing: Brief) -> None:
    figures = as_json.plain(differing)["figures"]
    assert (
        figures[-1]["differs"]
        == figures[-2]["differs"]
        == {
            "message": SAID,
            "values": [{"english": "400 jobs", "rows": ["1.3"]}, {"english": "600 jobs", "rows": ["2.3", "3.2"]}],
        }
    )
    assert "differs" not in figures[0]
