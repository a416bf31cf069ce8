"""WordprocessingML as text: the few elements the composer writes, each with its children in the schema's order.

Building 2,000 rows element by element through ``table.cell(i, j)`` is quadratic (12 s for 400 rows); a table
written as text and parsed once takes milliseconds. All text passes ``escape`` here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape as _escape

from brief.compose.text import xml_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

LIST_STEP, LIST_HANGING = 284, 227
"""Twentieths of a point from one level of a column's list to the next, and how far its mark hangs in the margin."""

_NO_MARGINS = "<w:tcMar>{}</w:tcMar>".format(
    "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
)


def escape(text: str) -> str:
    """Text or attribute value, safe in XML."""
    return _escape(xml_text(text), {'"': "&quot;"})


def run(text: str, style: str = "") -> str:
    """A run; ``style`` is a character style's id."""
    properties = f'<w:rPr><w:rStyle w:val="{escape(style)}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def link(anchor: str, text: str, style: str) -> str:
    """A link to a bookmark of the document."""
    return f'<w:hyperlink w:anchor="{escape(anchor)}" w:history="1">{run(text, style)}</w:hyperlink>'


def bookmark(name: str, number: int, content: str) -> str:
    """``content`` between the two ends of a bookmark; ``number`` is unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def paragraph(
    style: str,
    content: str,
    *,
    keep_next: bool = False,
    new_page: bool = False,
    level: tuple[int, int] | None = None,
    bare: int = 0,
    exact: bool = False,
) -> str:
    """A paragraph; ``level`` is its list and, from 0, its depth there, where they are not the style's own.

    ``bare``: how deep, from 1, an item of a list stands that has no bullet; what it begins with hangs in the margin.
    ``exact``: nothing above, below or between its lines, for a drawing that must end where it ends.
    """
    inner = f'<w:pStyle w:val="{escape(style)}"/>'
    inner += "<w:keepNext/>" * keep_next + "<w:pageBreakBefore/>" * new_page
    if level:
        inner += f'<w:numPr><w:ilvl w:val="{level[1]}"/><w:numId w:val="{level[0]}"/></w:numPr>'
    if bare:
        inner += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        inner += f'<w:ind w:left="{LIST_STEP * bare}" w:hanging="{LIST_HANGING}"/>'
    if exact:
        inner += '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        inner += '<w:rPr><w:sz w:val="4"/></w:rPr>'
    return f"<w:p><w:pPr>{inner}</w:pPr>{content}</w:p>"


def cell(width: int, content: str, *, spans: bool | None = None) -> str:
    """A cell, ``width`` in twentieths of a point; ``content`` ends with a paragraph.

    ``spans``: it begins a cell without margins that spans rows, or (``False``) continues the one above.
    """
    more = ""
    if spans is not None:
        more = '<w:vMerge w:val="restart"/>' if spans else "<w:vMerge/>"
        more += _NO_MARGINS
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False, whole: bool = True, height: int = 0) -> str:
    """A row, by default one that no page splits; a header row is repeated on every page.

    ``height``: how high it is at least, in twentieths of a point.
    """
    properties = "<w:cantSplit/>" * whole
    properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    properties += "<w:tblHeader/>" * header
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[int], rows: Iterable[str], *, caption: str, description: str) -> str:
    """A table of fixed column widths (twentieths of a point), with its alternative text."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{escape(style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{escape(caption)}"/>'
        f'<w:tblDescription w:val="{escape(description)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )
