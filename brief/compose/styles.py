"""The names of the styles that a template must have, and which of them a row takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brief import marks
from brief.article import Row

SOURCE = "Source FR"
TARGET = "Target EN"
LOOKS = ("", " Title", " Lead", " Heading", " Subheading", " List", " Quote", " Attribution")

IN_SOURCE = ("Article Title Source", "Table Text Source", *(SOURCE + look for look in LOOKS))
IN_TARGET = tuple(TARGET + look for look in LOOKS)
"""Styles whose text is in one language, whatever the document's own."""

PARAGRAPH = (
    "Heading 1",
    "Heading 2",
    "List Bullet",
    "Caption",
    "Chart",
    "Article Details",
    "Table Heading",
    "Table Text",
    "Row Number",
    "Row Note",
    *IN_SOURCE,
    *IN_TARGET,
)
CHARACTER = ("Hyperlink", "Strong")
TABLE = ("Brief Table", "Brief Side by Side")


def look(row: Row) -> str:
    """The variant of a side's style that a row takes: what it is in its article, then how it looks."""
    if row.part == "title":
        return " Title"
    if row.part == "lead":
        return " Lead"
    if row.part == "attribution":
        return " Attribution"
    if row.kind == "heading":
        return " Heading" if row.level <= 2 else " Subheading"
    if tabular(row):
        # A line of a table is no item of a list: it has no bullet.
        return ""
    return {"list": " List", "quote": " Quote"}.get(row.kind, "")


def tabular(row: Row) -> bool:
    """Whether a row is a line of a table, its cells parted by bars."""
    return row.kind == "list" and " | " in row.source


def marked(text: str) -> bool:
    """Whether an item of a list has a number or a letter of its own, so that a bullet would be a second mark."""
    return bool(marks.mark(text))


def leads(row: Row, after: Row | None) -> bool:
    """Whether a row must not stand alone at the foot of a page, away from the row after it.

    True for titles and headings, for a quotation before its author, and for what announces a list or a quotation.
    """
    if after is None:
        return False
    if row.part == "title" or (row.part == "body" and row.kind == "heading"):
        return True
    if after.part == "attribution":
        return True
    return after.kind in ("list", "quote") and row.kind != after.kind and row.source.rstrip().endswith(":")


def outlined(rows: Sequence[Row]) -> list[Row]:
    """Rows with the levels of their headings as an outline has them: from 2 on, each at most one below the one before.

    An article may begin at a lower level or leave one out; a reader who goes from heading to heading must not miss one.
    """
    headings = [row.level for row in rows if row.part == "body" and row.kind == "heading"]
    above = max(min(headings, default=2) - 2, 0)
    out, last = [], 1
    for row in rows:
        if row.part == "body" and row.kind == "heading":
            last = min(max(row.level - above, 2), last + 1)
            row = replace(row, level=last)
        out.append(row)
    return out
