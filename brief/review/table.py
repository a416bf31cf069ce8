"""The lines of a document's tables, with the marks of brief that stand in each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.compose import identity
from brief.review import words
from brief.review.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_MERGES = ("vMerge", "hMerge", "cellMerge")
_ID = re.compile(r"\d{1,5}\.\d{1,5}")
_DIGITS = 5
"""Of an article's or a row's number: a bookmark with more was not made by brief."""


@dataclass(frozen=True, slots=True)
class RowMark:
    """A № bookmark."""

    id: str
    french: str
    """Hash of the French cell."""
    english: str
    """Hash of the English as it was made; empty where the bookmark has none."""


@dataclass(frozen=True, slots=True)
class TargetMark:
    """A bookmark around English."""

    id: str
    tag: str


@dataclass(slots=True)
class Cell:
    """A cell that stands once all changes are accepted."""

    element: _Element
    column: int
    """Where it begins, in columns of the table's grid."""
    span: int
    merged: bool
    """Joined with the cell above or below it."""
    targets: list[TargetMark] = field(default_factory=list)
    pieces: list[words.Piece] = field(default_factory=list)

    def text(self) -> str:
        return words.joined(self.pieces)

    def looks(self) -> set[str]:
        """The styles of its paragraphs that hold text."""
        return {piece.style for piece in self.pieces if piece.text.strip()}


@dataclass(slots=True)
class Line:
    """A row of a table."""

    element: _Element
    table: _Element | None
    cells: list[Cell]
    deleted: bool
    marks: list[RowMark] = field(default_factory=list)

    @property
    def targets(self) -> list[tuple[Cell, TargetMark]]:
        return [(cell, mark) for cell in self.cells for mark in cell.targets]

    def texts(self) -> list[str]:
        return [cell.text() for cell in self.cells]

    def printed(self) -> str:
        """The id that is printed in the row, where exactly one cell begins with one."""
        firsts = [piece.text.strip() for cell in self.cells for piece in cell.pieces[:1]]
        found = [text for text in firsts if _ID.fullmatch(text)]
        return found[0] if len(found) == 1 else ""


def lines(body: _Element, styles: dict[str, str]) -> tuple[list[Line], list[str]]:
    """All rows of all tables in document order, and the ids of № bookmarks that stand in none of them."""
    found: dict[_Element, Line] = {}
    cells: dict[_Element, Cell] = {}
    for element in body.iter(f"{W}tr"):
        line = _line(element, styles)
        found[element] = line
        cells.update((cell.element, cell) for cell in line.cells)
    loose = []
    for start in body.iter(f"{W}bookmarkStart"):
        name = start.get(f"{W}name", "")
        row = identity.BOOKMARK.fullmatch(name)
        if row and max(len(row[1]), len(row[2])) <= _DIGITS:
            line = found.get(_line_of(start))
            if line is None:
                loose.append(f"{row[1]}.{row[2]}")
            else:
                line.marks.append(RowMark(f"{row[1]}.{row[2]}", row[3], row[4] or ""))
        elif mark := identity.TARGET_MARK.fullmatch(name):
            cell = cells.get(_cell_of(start))
            if cell:
                cell.targets.append(TargetMark(f"{mark[1]}.{mark[2]}", mark[3]))
    return list(found.values()), loose


def _line(element: _Element, styles: dict[str, str]) -> Line:
    properties = element.find(f"{W}trPr")
    deleted = properties is not None and any(properties.find(W + name) is not None for name in ("del", "moveFrom"))
    column = _number(properties, "gridBefore", 0)
    cells = []
    for each in _cells(element):
        own = each.find(f"{W}tcPr")
        span = _number(own, "gridSpan", 1)
        gone = own is not None and own.find(f"{W}cellDel") is not None
        if not gone:
            merged = own is not None and any(own.find(W + name) is not None for name in _MERGES)
            cells.append(Cell(each, column, span, merged, pieces=words.pieces(each, styles)))
        column += span
    table = next(element.iterancestors(f"{W}tbl"), None)
    return Line(element, table, cells, deleted)


def _cells(element: _Element) -> list[_Element]:
    """The cells of a row, also those that a content control wraps."""
    found = []
    for child in element:
        if child.tag == f"{W}tc":
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            found += _cells(child)
    return found


def _number(properties: _Element | None, name: str, default: int) -> int:
    value = properties.find(W + name) if properties is not None else None
    text = value.get(f"{W}val", "") if value is not None else ""
    return int(text) if text.isdigit() else default


def _line_of(start: _Element) -> _Element | None:
    """The row of a bookmark: Word may lift one that fills its cell to the head of the row, or before it."""
    if start.getparent().tag == f"{W}tbl":
        return next((each for each in start.itersiblings() if each.tag == f"{W}tr"), None)
    return next(start.iterancestors(f"{W}tr"), None)


def _cell_of(start: _Element) -> _Element | None:
    if start.getparent().tag == f"{W}tr":
        return next((each for each in start.itersiblings() if each.tag == f"{W}tc"), None)
    return next(start.iterancestors(f"{W}tc"), None)
