from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from brief.article import Brief, Figure, KeyFigure
from brief.compose import chart, docx

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def _sums(*values: str, unit: str = "USD", key: bool = True) -> tuple[KeyFigure, ...]:
    return tuple(
        KeyFigure(Figure(value, 0, len(value), "money", value, unit, None, value), "sum", ("1.1",), (1,), key)
        for value in values
    )


def test_the_largest_first_each_with_its_words(brief: Brief) -> None:
    found = chart.bars(brief)
    assert found is not None
    assert [bar.words for bar in found.bars] == [
        "more than $1 trillion",
        "nearly $300 billion",
        "$10 billion",
        "$200 million",
    ]
    assert (found.high, found.decades) == (1e12, 5)
    assert [round(bar.share, 3) for bar in found.bars] == [1.0, 0.895, 0.6, 0.26]
    assert "$200 million, contract between OpenAI and the Pentagon" in found.description


def test_sums_of_one_order_have_an_even_scale(brief: Brief) -> None:
    found = chart.bars(replace(brief, figures=_sums("100", "50", "1")))
    assert found is not None
    assert found.note == "Even scale from nothing."
    assert [bar.share for bar in found.bars] == [1.0, 0.5, 0.01]


@pytest.mark.parametrize(
    "figures",
    [
        (),
        _sums("1", "2"),
        _sums("1", "2") + _sums("3", "4", unit="EUR"),
        _sums("1", "2", "10..15", "0"),
    ],
)
def test_too_few_sums_to_compare_make_no_chart(brief: Brief, template: Path, figures: tuple[KeyFigure, ...]) -> None:
    bare = replace(brief, figures=figures)
    assert chart.bars(bare) is None
    assert not Document(io.BytesIO(docx.document_bytes(bare, template))).inline_shapes


def test_the_currency_of_most_sums_is_drawn_and_no_more_than_ten(brief: Brief) -> None:
    found = chart.bars(replace(brief, figures=_sums("7", "8") + _sums(*map(str, range(1, 14)), unit="EUR")))
    assert found is not None
    assert (found.title, len(found.bars)) == ("The 10 largest sums in euros", 10)
    assert [bar.value for bar in found.bars] == [float(value) for value in range(13, 3, -1)]


def test_the_largest_sums_are_drawn_with_a_label_or_without_in_the_tables_or_not(brief: Brief) -> None:
    bare = replace(_sums("3482", key=False)[0], label="")
    found = chart.bars(replace(brief, figures=(*_sums("5", "33"), bare)))
    assert found is not None
    assert (found.title, found.smaller) == ("Sums in US dollars, the largest first", False)
    assert found.description == f"Bar chart. {found.title}: 3482; 33, sum; 5, sum."


@pytest.mark.parametrize(("other", "told"), [("-22", True), ("10..15", True), ("-4", False), ("1..2", False)])
def test_sums_that_have_no_bar_though_they_are_large_are_told_of(brief: Brief, other: str, told: bool) -> None:
    found = chart.bars(replace(brief, figures=_sums("5", "7", "9", other)))
    assert found is not None
    assert found.note.endswith("Ranges and negative sums are not drawn.") == told


def test_the_document_holds_the_chart_its_numbers_and_its_words(brief: Brief, template: Path) -> None:
    content = docx.document_bytes(brief, template)
    document = Document(io.BytesIO(content))
    picture = document.element.find(f".//{qn('wp:docPr')}")
    found = chart.bars(brief)
    assert found is not None
    assert picture.get("descr") == found.description
    relation = document.element.find(f".//{_C}chart").get(qn("r:id"))
    part = document.part.rels[relation].target_part
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(part.partname.lstrip("/")))
    values = [float(value.text) for value in root.iterfind(f".//{_C}val//{_C}v")]
    assert values == [bar.value for bar in found.bars]
    assert [name.text for name in root.iterfind(f".//{_C}cat//{_C}v")] == [bar.words for bar in found.bars]
