"""The text of a cell as it reads once every tracked change is accepted, or, for comparison, rejected.

What counts as a change follows ECMA-376 part 1, 17.13.5: runs in ``w:ins`` and ``w:moveTo`` come in, those in ``w:del``
and ``w:moveFrom`` go, and a paragraph mark may come or go by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brief.review.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

View = Literal["accepted", "rejected"]

_COME = frozenset({f"{W}ins", f"{W}moveTo"})
_GO = frozenset({f"{W}del", f"{W}moveFrom"})
CHANGES = _COME | _GO
# Around text: looked into. Everything else (drawings, formulas, notes) is no text of a cell.
_AROUND = frozenset(
    W + name
    for name in "ins moveTo del moveFrom sdt sdtContent hyperlink smartTag fldSimple customXml dir bdo r".split()
)
_BLOCKS = frozenset(W + name for name in "sdt sdtContent customXml ins moveTo".split())
_CHARACTERS = {
    f"{W}tab": " ",
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "",
}
_OFF = frozenset({"0", "false", "off", "none"})
SYMBOL = "\uffff"
"""For a character of a symbol font, which has no meaning without that font; no XML, and so no text, can hold this."""
FORMULA = "a formula"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
# What a cell shows besides its text.
_SHOWN = {
    f"{W}footnoteReference": "a footnote",
    f"{W}endnoteReference": "an endnote",
    f"{W}drawing": "a picture or text box",
    f"{W}pict": "a picture or text box",
    f"{W}object": "an embedded object",
    _COMPATIBLE: "a picture or text box",
    f"{_MATHS}oMath": FORMULA,
    f"{_MATHS}oMathPara": FORMULA,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of a cell."""

    text: str
    style: str
    """The style's name in small letters; empty for the document's default."""
    marks: tuple[str, ...] = ()
    """Names of the bookmarks that begin in it."""
    joined: bool = False
    """Its paragraph mark goes: the next paragraph follows without a break."""
    struck: str = ""
    """What is struck through by hand: nobody can tell whether it is to go."""
    shown: tuple[str, ...] = ()
    """What it shows besides text, in words ("a footnote")."""


def is_on(properties: _Element | None, name: str) -> bool:
    """Whether a run or a row has a property that is on or off."""
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(f"{W}val", "true").lower() not in _OFF


def pieces(cell: _Element, styles: dict[str, str], view: View = "accepted") -> list[Piece]:
    """The paragraphs of a cell, in order; a table inside the cell is not entered (see `holds_table`)."""
    reader = _Reader(view)
    return [reader.piece(paragraph, styles) for paragraph in _paragraphs(cell)]


def paragraph(element: _Element) -> str:
    """The text of one paragraph, all changes accepted."""
    return _Reader("accepted").piece(element, {}).text


def joined(parts: list[Piece]) -> str:
    """The text of some paragraphs in a row, with a space where one ends."""
    text = ""
    for part in parts:
        text += part.text + ("" if part.joined else " ")
    return text.strip()


def holds_table(cell: _Element) -> bool:
    """Whether somebody put a table into the cell."""
    return next(cell.iter(f"{W}tbl"), None) is not None


def _paragraphs(block: _Element) -> Iterator[_Element]:
    for child in block:
        if child.tag == f"{W}p":
            yield child
        elif child.tag in _BLOCKS and not _is_placeholder(child):
            yield from _paragraphs(child)


def _is_placeholder(control: _Element) -> bool:
    """Whether this is a content control that nobody filled in ("Click or tap here to enter text")."""
    return control.tag == f"{W}sdt" and is_on(control.find(f"{W}sdtPr"), "showingPlcHdr")


class _Reader:
    """Reads paragraph after paragraph of one cell: a field may begin in one and end in another."""

    def __init__(self, view: View) -> None:
        self._gone = _GO if view == "accepted" else _COME
        self._text = f"{W}t" if view == "accepted" else f"{W}delText"
        # For every field that is open: whether its instruction ("HYPERLINK …") is still being read.
        self._fields: list[bool] = []
        self._shown: list[str] = []

    def piece(self, paragraph: _Element, styles: dict[str, str]) -> Piece:
        properties = paragraph.find(f"{W}pPr")
        style = properties.find(f"{W}pStyle") if properties is not None else None
        mark = properties.find(f"{W}rPr") if properties is not None else None
        gone = mark is not None and any(child.tag in self._gone for child in mark)
        out: list[str] = []
        struck: list[str] = []
        self._shown = []
        self._walk(paragraph, out, struck)
        return Piece(
            "".join(out),
            styles.get(style.get(f"{W}val", ""), "") if style is not None else "",
            tuple(start.get(f"{W}name", "") for start in paragraph.iter(f"{W}bookmarkStart")),
            gone,
            "".join(struck).strip(),
            tuple(dict.fromkeys(self._shown)),
        )

    def _walk(self, node: _Element, out: list[str], struck: list[str]) -> None:
        for child in node:
            if child.tag in self._gone or _is_placeholder(child):
                continue
            if child.tag == f"{W}r":
                self._run(child, out, struck)
            elif child.tag in _AROUND:
                self._walk(child, out, struck)
            elif child.tag in _SHOWN:
                self._shown.append(_SHOWN[child.tag])

    def _run(self, run: _Element, out: list[str], struck: list[str]) -> None:
        properties = run.find(f"{W}rPr")
        hidden = is_on(properties, "vanish")
        crossed = is_on(properties, "strike") or is_on(properties, "dstrike")
        for child in run:
            if child.tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif hidden or any(self._fields):
                continue
            elif child.tag == f"{W}ruby":
                # The text under a gloss; the gloss itself says how it is spoken.
                for base in child.findall(f"{W}rubyBase"):
                    self._walk(base, out, struck)
            elif child.tag in _SHOWN:
                self._shown.append(_SHOWN[child.tag])
            else:
                text = self._read(child)
                out.append(text)
                if crossed:
                    struck.append(text)

    def _read(self, child: _Element) -> str:
        if child.tag in (f"{W}t", self._text):
            return child.text or ""
        if child.tag == f"{W}sym":
            return SYMBOL
        return _CHARACTERS.get(child.tag, "")

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
