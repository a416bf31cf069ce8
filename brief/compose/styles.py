"""The names of the styles that a template must have, and which of them a row takes."""

from __future__ import annotations

from brief.article import Row

SOURCE = "Source FR"
TARGET = "Target EN"
LOOKS = ("", " Title", " Lead", " Heading", " Subheading", " List", " Quote", " Attribution")

PARAGRAPH = (
    "Heading 1",
    "Heading 2",
    "List Bullet",
    "Caption",
    "Article Title Source",
    "Article Details",
    "Table Heading",
    "Table Text",
    "Table Text Source",
    "Row Number",
    "Row Note",
    *(side + look for side in (SOURCE, TARGET) for look in LOOKS),
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
    return {"list": " List", "quote": " Quote"}.get(row.kind, "")
