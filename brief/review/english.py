"""The English cell of a row: its text, without the notes that brief printed under it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.compose import identity, styles
from brief.compose.digest import SEVERITY_WORDS
from brief.review import words
from brief.review.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from brief.review.table import Cell

_TARGET, _SOURCE, _NOTE = styles.TARGET.lower(), styles.SOURCE.lower(), "row note"
_ANNOUNCED = re.compile(rf"(?:{'|'.join(SEVERITY_WORDS.values())}): ")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_NO_WIDTH = dict.fromkeys(map(ord, "\u200b\ufeff\u00ad"))


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says."""

    text: str
    remarks: tuple[str, ...] = ()
    """What somebody wrote into the notes under it."""
    shown: tuple[str, ...] = ()
    """What stands in it besides text, in words ("a footnote")."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a cell cannot be read."""

    reason: str


def is_target(style: str) -> bool:
    """Whether a style is one of those that brief gives to English text."""
    return style.startswith(_TARGET)


def is_source(style: str) -> bool:
    return style.startswith(_SOURCE)


def read(cell: Cell, ours: Collection[str] = ()) -> Said | Unclear:
    """The cell's English with all changes accepted; ``ours`` are the messages that brief printed under it, if known.

    A note is known by its bookmark, its style, or its words. Where all are gone, a paragraph that begins as a note does
    is not taken for English: the row is unclear.
    """
    parts: list[words.Piece] = []
    remarks: list[str] = []
    open_end = False  # the last paragraph of English runs on into the next
    for piece in cell.pieces:
        note = [mark for name in piece.marks if (mark := identity.NOTE_MARK.fullmatch(name))]
        marked = any(identity.TARGET_MARK.fullmatch(name) for name in piece.marks)
        text = piece.text.strip()
        if not marked and _ANNOUNCED.match(text) and text.partition(": ")[2] in ours and not open_end:
            continue
        if note and marked and text:
            return Unclear("its English runs together with a note of brief; part the two, or delete the note")
        if not marked and (note or piece.style == _NOTE):
            if open_end and text:
                return Unclear("its English runs together with a note of brief; part the two, or delete the note")
            if text and identity.cell_hash(text) not in {mark[3] for mark in note}:
                remarks.append(text)
            continue
        if not marked and not is_target(piece.style) and _ANNOUNCED.match(text):
            return Unclear(f"“{text[:40]}…” may be a note of brief or English; delete the note")
        if words.FORMULA in piece.shown:
            return Unclear("its English holds a formula; type it as text")
        if piece.struck:
            return Unclear(f"“{piece.struck[:40]}” is struck through by hand; delete it, or remove the line through it")
        parts.append(piece)
        open_end = piece.joined
    text = _tidy(words.joined(parts))
    if words.SYMBOL in text:
        return Unclear("its English holds a character of a symbol font; type it as text")
    return Said(text, tuple(remarks), tuple(dict.fromkeys(shown for part in parts for shown in part.shown)))


def rejected(cell: Cell, names: dict[str, str]) -> str:
    """The cell's English with every tracked change taken back."""
    parts = words.pieces(cell.element, names, "rejected")
    return _tidy(words.joined([part for part in parts if not _is_note(part)]))


def _is_note(piece: words.Piece) -> bool:
    marked = any(identity.TARGET_MARK.fullmatch(name) for name in piece.marks)
    return not marked and (piece.style == _NOTE or any(identity.NOTE_MARK.fullmatch(name) for name in piece.marks))


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text.translate(_NO_WIDTH)).strip()


def changes(element: _Element) -> Iterator[_Element]:
    """The tracked changes of text inside an element (not those of its looks)."""
    return element.iter(*words.CHANGES)


def last_change(element: _Element) -> tuple[str, str]:
    """Author and date of the last tracked change of text, by its date; empty where nothing was tracked."""
    made = [(each.get(f"{W}date", ""), each.get(f"{W}author", "")) for each in changes(element)]
    date, author = max(made, default=("", ""))
    return author, date
