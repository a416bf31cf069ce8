"""The numbers that Word prints before paragraphs: they stand nowhere in the text, only the rules by which it counts.

ECMA-376 part 1, 17.9: a paragraph (or its style) names a list (``w:num``) and a level in it; the list takes its levels
from an abstract one, whose count all its lists share, and may begin again or differ at a level.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.sources.ordinals import doubled_letters, roman, shown

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02d}".format,
    "lowerLetter": doubled_letters,
    "upperLetter": lambda number: doubled_letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}
"""What is not here is printed in Arabic numerals: numbers in words and ordinals too, which a translation would have to
put into its own language."""


@dataclass(frozen=True)
class _Level:
    """One level of a list."""

    start: int
    form: str
    """``w:numFmt``: "decimal", "bullet", "none" …"""
    text: str
    """``w:lvlText``: "%1.%2)", the number of each level by the level's own."""
    restart: int | None
    """The level (from 1) after which it begins again, 0 for never; ``None``: after every one above it."""
    legal: bool
    style: str
    """The id of the paragraph style that this level goes with."""


@dataclass
class Numbering:
    """The lists of a document and how far each has counted; paragraphs are shown to it in their order."""

    lists: Mapping[str, tuple[str, dict[int, _Level], dict[int, int]]]
    """Number of a list → its abstract one, its levels, and those at which it begins anew with what number."""
    styles: Mapping[str, tuple[str, int]]
    """Style id → number of the list and level of its paragraphs."""
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def place(self, paragraph: Element) -> tuple[str, int] | None:
        """The list and the level (from 0) of a paragraph, by itself or by its style; ``None`` where it has none."""
        style = _value(paragraph.find(f"{_W}pPr/{_W}pStyle"), "")
        number, level = self.styles.get(style, ("", 0))
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        if own is not None:
            number = _value(own.find(f"{_W}numId"), number)
            level = _whole(own.find(f"{_W}ilvl"), level)
        return None if number in ("", "0") else (number, min(max(level, 0), _LEVELS - 1))

    def mark(self, paragraph: Element) -> str:
        """What Word prints before a paragraph, ``""`` for nothing or a bullet; counts the paragraph."""
        number, level = self.place(paragraph) or ("", 0)
        abstract, levels, anew = self.lists.get(number, ("", {}, {}))
        if level not in levels:
            return ""
        counts = self.counts.setdefault(abstract, [None] * _LEVELS)
        for at, start in anew.items():
            if at <= level and (number, at) not in self.begun:
                self.begun.add((number, at))
                counts[at] = start - 1 if at == level else None
        last = counts[level]
        counts[level] = anew.get(level, levels[level].start) if last is None else last + 1
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counts[deeper] = None
        return shown(self._printed(levels, level, counts, anew))

    @staticmethod
    def _printed(levels: dict[int, _Level], at: int, counts: list[int | None], anew: dict[int, int]) -> str:
        own = levels[at]

        def number(match: re.Match[str]) -> str:
            asked = int(match[1]) - 1
            level = levels.get(asked)
            if level is None or level.form in ("bullet", "none"):
                return ""
            count = counts[asked]
            if count is None:  # a level above that no paragraph has had yet
                count = anew.get(asked, level.start)
            return str(count) if own.legal else _FORMS.get(level.form, str)(count)

        return "" if own.form == "bullet" else re.sub(r"%([1-9])", number, own.text)


def read(document: Document) -> Numbering:
    """The lists of a document, none where it has no such part."""
    from lxml import etree

    root = etree.Element("none")
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    abstract = {each.get(f"{_W}abstractNumId", ""): each for each in root.iterfind(f"{_W}abstractNum")}
    named = {_value(each.find(f"{_W}styleLink"), ""): key for key, each in abstract.items()}
    lists = {}
    for each in root.iterfind(f"{_W}num"):
        key = _value(each.find(f"{_W}abstractNumId"), "")
        if key in abstract:
            key = named.get(_value(abstract[key].find(f"{_W}numStyleLink"), "-"), key)
            levels, anew = _levels(abstract[key]), {}
            for override in each.iterfind(f"{_W}lvlOverride"):
                at = _depth(override)
                levels |= _levels(override)
                start = override.find(f"{_W}startOverride")
                if start is not None:
                    anew[at] = _whole(start, 1)
            lists[each.get(f"{_W}numId", "")] = (key, levels, anew)
    return Numbering(lists, _styles(document, lists))


def _levels(element: Element) -> dict[int, _Level]:
    found = {}
    for level in element.iterfind(f"{_W}lvl"):
        restart = level.find(f"{_W}lvlRestart")
        legal = level.find(f"{_W}isLgl")
        found[_depth(level)] = _Level(
            _whole(level.find(f"{_W}start"), 0),
            _value(level.find(f"{_W}numFmt"), "decimal"),
            _value(level.find(f"{_W}lvlText"), ""),
            None if restart is None else _whole(restart, 0),
            legal is not None and legal.get(f"{_W}val") not in ("0", "false", "off"),
            _value(level.find(f"{_W}pStyle"), ""),
        )
    return found


def _styles(
    document: Document, lists: Mapping[str, tuple[str, dict[int, _Level], dict[int, int]]]
) -> dict[str, tuple[str, int]]:
    """List and level of each style that has one, by itself or by the style that it is based on."""
    elements = {style.get(f"{_W}styleId", ""): style for style in document.styles.element.iterfind(f"{_W}style")}
    found = {}
    for identifier in elements:
        number: str | None = None
        level: int | None = None
        at, seen = identifier, set[str]()
        while at in elements and at not in seen and number is None:
            seen.add(at)
            own = elements[at].find(f"{_W}pPr/{_W}numPr")
            if own is not None:
                number = _value(own.find(f"{_W}numId"), "") or None
                # A level that says which style it goes with wins over the level that the style says.
                levels = lists[number][1] if number in lists else {}
                linked = next((depth for depth, each in levels.items() if each.style == at), None)
                stated = _whole(own.find(f"{_W}ilvl"), 0) if linked is None else linked
                level = stated if level is None else level
            at = _value(elements[at].find(f"{_W}basedOn"), "")
        if number:
            found[identifier] = (number, level or 0)
    return found


def _depth(element: Element) -> int:
    value = element.get(f"{_W}ilvl", "")
    return int(value) if value.isdecimal() and len(value) < 3 else 0


def _value(element: Element | None, otherwise: str) -> str:
    return element.get(f"{_W}val", otherwise) if element is not None else otherwise


def _whole(element: Element | None, otherwise: int) -> int:
    value = _value(element, "")
    return int(value) if re.fullmatch(r"-?\d{1,9}", value) else otherwise
