"""The timeline: which dates it shows, where they stand, and that the document and the page draw the same."""

from __future__ import annotations

import datetime
import io
import itertools
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from brief.article import Brief, Figure, KeyFigure
from brief.compose import docx, html, timeline
from brief.compose.text import english_date

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

# ECMA-376 part 1, 21.2: the order in which the children that the timeline writes must stand.
_ORDER = {
    "chartSpace": "roundedCorners chart spPr",
    "chart": "autoTitleDeleted plotArea plotVisOnly dispBlanksAs",
    "plotArea": "layout scatterChart valAx",
    "manualLayout": "layoutTarget xMode yMode x y w h",
    "scatterChart": "scatterStyle varyColors ser axId",
    "ser": "idx order spPr marker dLbls xVal yVal smooth",
    "marker": "symbol size spPr",
    "dLbls": "dLbl showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "dLbl": "idx tx txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
    "valAx": "axId scaling delete axPos majorTickMark minorTickMark tickLblPos crossAx crosses crossBetween",
    "scaling": "orientation max min",
    "numLit": "formatCode ptCount pt",
}


def _dates(*values: str, published: tuple[str, ...] = (), label: str = "talks begin") -> tuple[KeyFigure, ...]:
    def key(value: str, french: str, words: str) -> KeyFigure:
        return KeyFigure(Figure(french, 0, 0, "date", value, None, None, english_date(value)), words, ("1.3",), (1,))

    return (
        *(key(value, value, f"{label} {at}") for at, value in enumerate(values)),
        *(key(value, "", "Article 1 published") for value in published),
    )


@pytest.fixture
def dated(brief: Brief) -> Brief:
    dates = _dates("2025-06-17", "2024-01", "2025-04-02", "2026-07", "--06-16", published=("2025-08-13",))
    return replace(brief, figures=dates)


def test_dates_with_a_month_and_a_year_stand_in_order_the_others_apart(dated: Brief) -> None:
    found = timeline.timeline(dated)
    assert found is not None
    assert [(event.figure.figure.english, event.published) for event in found.events] == [
        ("January 2024", False),
        ("April 2, 2025", False),
        ("June 17, 2025", False),
        ("August 13, 2025", True),
        ("July 2026", False),
    ]
    assert [figure.figure.value for figure in found.others] == ["--06-16"]
    assert found.description.startswith("Timeline. January 2024, talks begin 1; April 2, 2025, talks begin 2;")
    assert "diamond" in found.note


@pytest.mark.parametrize(
    "dates",
    [
        (),
        _dates("2025-06-17", "2025-06-18", published=("2025-07-01", "2025-07-02")),
        _dates("2025-06-17", "2025-06-17", "2025-06-18"),
        _dates("2025", "2024", "--06-16", "1990s", "2025-06-17", "2025-07-14"),
        _dates("2025-06-17", "2025-07-17", "2025-13-40"),
        _dates("2025-06-17", "2025-07-17", "2025-08-17", label="")[:2],
    ],
)
def test_too_few_events_make_no_timeline(brief: Brief, template: Path, dates: tuple[KeyFigure, ...]) -> None:
    bare = replace(brief, figures=dates)
    assert timeline.timeline(bare) is None
    assert not Document(io.BytesIO(docx.document_bytes(bare, template))).inline_shapes


def _scale(brief: Brief, *values: str) -> timeline.Scale:
    found = timeline.timeline(replace(brief, figures=_dates(*values)))
    assert found is not None
    return found.scale(100, 5, 8)


def test_the_scale_is_even_and_marked_in_round_steps(brief: Brief) -> None:
    scale = _scale(brief, "2024-01-01", "2024-07-01", "2025-01-01", "2026-01-01")
    assert [round(place) for place in scale.places] == [5, 27, 50, 95]
    assert [words for _, words in scale.marks] == ["Jan 2024", "Jul 2024", "Jan 2025", "Jul 2025", "Jan 2026"]
    assert scale.axis() == ((5, 95, False),)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("2025-06-17", "2025-06-18", "2025-06-20"), ["Jun 17", "Jun 18", "Jun 19", "Jun 20"]),
        (("2025-06-01", "2025-06-18", "2025-07-20"), ["Jun 1", "Jun 11", "Jun 21", "Jul 1", "Jul 11"]),
        (("2025-01-17", "2025-03-18", "2025-06-20"), ["Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025"]),
        (("1945-05-08", "1989-11-09", "2025-06-20"), ["1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
    ],
)
def test_marks_suit_the_span(brief: Brief, values: tuple[str, ...], words: list[str]) -> None:
    assert [mark for _, mark in _scale(brief, *values).marks] == words


def test_an_event_of_another_age_is_set_apart_and_the_line_to_it_is_dashed(brief: Brief) -> None:
    scale = _scale(brief, "1945-05-08", "2025-01-01", "2025-03-01", "2025-06-01", "2025-12-31")
    assert scale.axis()[0] == (scale.places[0], scale.places[1], True)
    assert scale.marks[0] == (scale.places[0], "1945")
    assert [words for _, words in scale.marks[1:3]] == ["Jan 2025", "Apr 2025"]


@given(st.lists(st.dates(min_value=datetime.date(1000, 1, 1)), min_size=3, max_size=12, unique=True))
def test_places_keep_their_order_within_the_scale(days: list) -> None:  # type: ignore[type-arg]
    ordered = sorted(day.toordinal() for day in days)
    scale = timeline._scale(ordered, 300, 8, 12)
    assert all(8 - 1e-6 <= place <= 292 + 1e-6 for place in scale.places)
    assert all(a <= b for a, b in itertools.pairwise(scale.places))
    assert len(scale.marks) <= 12
    assert all(8 - 1e-6 <= place <= 292 + 1e-6 for place, _ in scale.marks)


# ---------------------------------------------------------------- in the document


@pytest.fixture
def content(dated: Brief, template: Path) -> bytes:
    return docx.document_bytes(dated, template)


def _chart(content: bytes) -> etree._Element:
    document = Document(io.BytesIO(content))
    relation = document.element.find(f".//{_C}chart").get(qn("r:id"))
    name = document.part.rels[relation].target_part.partname
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name.lstrip("/")))


def test_the_chart_stands_beside_the_rows_it_leads_to(content: bytes, dated: Brief) -> None:
    document = Document(io.BytesIO(content))
    found = timeline.timeline(dated)
    assert found is not None
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Time")
    rows = table._tbl.tr_lst[1:]
    assert [row.tc_lst[1].p_lst[0].text for row in rows[:-1]] == [e.figure.figure.english for e in found.events]
    merges = [row.tc_lst[0].tcPr.find(qn("w:vMerge")) for row in rows]
    assert [m.get(qn("w:val")) if m is not None else "none" for m in merges] == ["restart", *[None] * 4, "none"]
    assert rows[-1].tc_lst[1].p_lst[0].text == "--06-16"
    picture = rows[0].find(f".//{qn('wp:docPr')}")
    assert picture.get("descr") == found.description
    heights = [int(row.trPr.find(qn("w:trHeight")).get(qn("w:val"))) for row in rows[:-1]]
    extent = rows[0].find(f".//{qn('wp:extent')}")
    assert 0 < sum(heights) * 635 - int(extent.get("cy")) < 80 * 635
    assert [link.text for link in document.element.iter(qn("w:hyperlink"))]


def test_the_table_stays_on_one_page(content: bytes) -> None:
    document = Document(io.BytesIO(content))
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Time")
    kept = [bool(row.findall(f".//{qn('w:keepNext')}")) for row in table._tbl.tr_lst]
    assert kept == [True] * 5 + [False, False]
    # LibreOffice asks the first cell alone.
    first = [bool(row.tc_lst[0].findall(f".//{qn('w:keepNext')}")) for row in table._tbl.tr_lst]
    assert first[:5] == [True] * 5


def test_the_chart_keeps_the_order_of_the_schema_and_every_series_is_as_long(content: bytes) -> None:
    root = _chart(content)
    for element in root.iter(*(f"{_C}{name}" for name in _ORDER)):
        order = _ORDER[etree.QName(element).localname].split()
        places = [order.index(etree.QName(child).localname) for child in element]
        assert places == sorted(places), etree.tostring(element)[:300]
    assert len({count.get("val") for count in root.iter(f"{_C}ptCount")}) == 1


def test_lines_lead_from_a_place_on_the_scale_down_the_rows(content: bytes) -> None:
    lines = []
    for series in _chart(content).iter(f"{_C}ser"):
        xs, ys = ([float(v.text) for v in series.iterfind(f"{_C}{axis}//{_C}v")] for axis in ("xVal", "yVal"))
        if xs[0] != xs[-1]:
            lines.append((ys[0], ys[-1]))
    assert len(lines) == 5
    assert lines == sorted(lines)
    assert [y for _, y in lines] == sorted({y for _, y in lines})


def test_a_long_event_makes_its_row_higher_and_is_never_cut(brief: Brief, template: Path) -> None:
    dates = _dates("2025-06-17", "2025-07-17", "2025-08-17", label="the ministers of the twenty-seven meet " * 4)
    document = Document(io.BytesIO(docx.document_bytes(replace(brief, figures=dates), template)))
    heights = document.element.findall(f".//{qn('w:trHeight')}")
    assert {height.get(qn("w:hRule")) for height in heights} == {"atLeast"}
    assert all(int(height.get(qn("w:val"))) > 4 * 240 for height in heights)


# ---------------------------------------------------------------- in the page


def test_the_page_draws_the_same_events_beside_its_table(dated: Brief, page: Path) -> None:
    tree = lxml_html.document_fromstring(html.page_bytes(dated, page))
    found = timeline.timeline(dated)
    assert found is not None
    (rail,) = tree.xpath("//div[@class='rail']")
    assert (rail.get("role"), rail.get("aria-label")) == ("img", found.description)
    assert [dot.get("class") for dot in rail.findall("i")] == [None, None, None, "own", None]
    placed, other = tree.xpath("//section[@id='glance']//table[.//th[text()='What happens']]")
    assert [th.text for th in placed.xpath(".//tbody//th")] == [e.figure.figure.english for e in found.events]
    assert [th.text for th in other.xpath(".//tbody//th")] == ["--06-16"]
    assert len(rail.xpath(".//path[@class='lead']")) == 5


def test_without_a_timeline_the_page_has_its_dates_in_one_table(brief: Brief, page: Path) -> None:
    tree = lxml_html.document_fromstring(html.page_bytes(brief, page))
    assert not tree.xpath("//div[@class='rail']")
    (dates,) = tree.xpath("//section[@id='glance']//table[.//th[text()='What happens']]")
    assert len(dates.xpath(".//tbody/tr")) == 3
