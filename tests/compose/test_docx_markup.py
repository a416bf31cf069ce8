"""The document as a program reads it: the order of the schema, its tables, its links, its styles, its bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from brief.article import Brief
from brief.compose import docx, identity
from brief.compose.wordml import W
from tests.compose.opened import part

# ECMA-376 part 1, as far as the composer and the template write: the order in which children must stand.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u lang",
    "numPr": "ilvl numId",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tr": "trPr tc",
    "trPr": "cantSplit tblHeader",
    "tc": "tcPr p",
    "tcPr": "tcW shd vAlign",
    "tblBorders": "top left bottom right insideH insideV",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg",
}


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml"])
def test_children_stand_in_the_order_of_the_schema(content: bytes, name: str) -> None:
    for element in part(content, name).iter(*(f"{{{W}}}{parent}" for parent in ORDER)):
        order = ORDER[etree.QName(element).localname].split()
        places = [order.index(etree.QName(child).localname) for child in element]
        assert places == sorted(places), etree.tostring(element)[:300]


def test_no_empty_paragraph_stands_for_space(document: Document) -> None:
    paragraphs = list(document.element.body.iter(qn("w:p")))
    assert all(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) or p.find(f".//{qn('w:drawing')}") is not None
        for p in paragraphs
    )


def test_every_cell_ends_with_a_paragraph_and_every_row_fills_the_grid(document: Document) -> None:
    for table in document.tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) == 9638
        for row in table._tbl.tr_lst:
            assert [int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.tc_lst] == widths
            assert all(cell[-1].tag == qn("w:p") for cell in row.tc_lst)


def test_every_table_has_a_repeated_header_row_whole_rows_and_alternative_text(document: Document) -> None:
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
        for alternative in ("w:tblCaption", "w:tblDescription"):
            assert table._tbl.tblPr.find(qn(alternative)).get(qn("w:val"))
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_styles_named_in_the_text_exist(content: bytes) -> None:
    known = {style.get(f"{{{W}}}styleId") for style in part(content, "word/styles.xml").iter(f"{{{W}}}style")}
    document = part(content, "word/document.xml")
    used = {e.get(f"{{{W}}}val") for tag in ("pStyle", "rStyle", "tblStyle") for e in document.iter(f"{{{W}}}{tag}")}
    assert used <= known


def test_links_lead_to_bookmarks_whose_names_and_numbers_are_unique(brief: Brief, content: bytes) -> None:
    root = part(content, "word/document.xml")
    starts = root.findall(f".//{{{W}}}bookmarkStart")
    names = [start.get(f"{{{W}}}name") for start in starts]
    numbers = [start.get(f"{{{W}}}id") for start in starts]
    anchors = {link.get(f"{{{W}}}anchor") for link in root.iter(f"{{{W}}}hyperlink")}
    # 21 rows, each with a mark at its number and one around its English; four notes; three articles.
    assert len(set(names)) == len(names) == len(set(numbers)) == 2 * 21 + 4 + 3
    assert numbers == [end.get(f"{{{W}}}id") for end in root.iter(f"{{{W}}}bookmarkEnd")]
    assert anchors <= set(names)
    assert sum(identity.BOOKMARK.fullmatch(name) is not None for name in names) == 21
    assert {"article_1", "article_2", "article_3"} <= anchors
    assert all(len(name) <= 40 for name in names)


def test_the_same_brief_gives_the_same_bytes(brief: Brief, template: Path, content: bytes) -> None:
    assert docx.document_bytes(brief, template) == content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = Document(io.BytesIO(content)).core_properties
    assert properties.created == properties.modified
    assert properties.created.date().isoformat() == brief.made
