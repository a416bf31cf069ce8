"""How a TMX is read: with expat, unit by unit, for a memory of 100,000 units must load in a moment."""

from __future__ import annotations

import re
from typing import BinaryIO

from brief.memory import Entry

CONTEXT = "x-context-pre"
"""The property under which memoQ, too, keeps the segment before."""
_WRAPPED = ("<seg>", "</seg>")
"""What memoQ writes around such a segment, as text."""
ALTERNATIVE = frozenset({"prev", "next"})
"""Properties under which OmegaT keeps the place of a translation that is good there alone."""
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_LINES = re.compile(r"\s*\n\s*")


def primary(code: str) -> str:
    """The language of ``FR-FR``, ``fr_FR`` or ``fr``."""
    return code.replace("_", "-").partition("-")[0].lower()


def flat(text: str) -> str:
    """A segment on one line: some programs break and indent what they write; a segment of spaces is none."""
    return _LINES.sub(" ", text).strip()


def unwrapped(text: str) -> str:
    head, tail = _WRAPPED
    return text[len(head) : -len(tail)] if text.startswith(head) and text.endswith(tail) else text


class Reader:
    """What expat calls while it reads a TMX."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self.found: list[Entry] = []
        self.alternatives: list[Entry] = []
        """Before all others: of two for one source the later wins, and these are good in their places alone."""
        self.unit: dict[str, str] = {}
        self.variant: dict[str, str] = {}
        self.code = ""
        self.codes: dict[str, str] = {}
        """The languages that were met, by the way they are written."""
        self.kind = ""
        self.texts: dict[str, str] = {}
        self.notes: list[str] = []
        self.context = ""
        self.apart = False
        self.said: list[str] = []
        self.root = ""
        self.deep = 0
        """How many inline codes are open: what stands in them is no text."""

    def entries(self, file: BinaryIO) -> list[Entry]:
        from xml.parsers import expat

        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.SkippedEntityHandler = self.unknown
        parser.ExternalEntityRefHandler = self.unknown
        parser.ParseFile(file)
        return self.alternatives + self.found

    def unknown(self, *given: object) -> int:
        """What an entity of another file stands for would be missing from the text."""
        raise ValueError("it uses an entity that it does not declare")

    def text(self, text: str) -> None:
        if not self.deep:
            self.said.append(text)

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "seg" or name == "note":
            self.said = []
        elif name == "tuv":
            whole = given.get("xml:lang") or given.get("lang") or ""
            code = self.codes.get(whole)
            if code is None:
                code = self.codes[whole] = primary(whole)
            self.code = code
            if code == self.target and code not in self.texts:
                self.variant = given
        elif name == "tu":
            self.unit, self.variant, self.texts, self.notes, self.context = given, {}, {}, [], ""
            self.apart = False
        elif name == "prop":
            self.said = []
            self.kind = given.get("type") or ""
        elif name in _CODES:
            self.deep += 1
        elif not self.root:
            self.root = name
            if name != "tmx":
                raise ValueError(f"it begins with <{name}>")

    def end(self, name: str) -> None:
        if name == "seg":
            # Of two of one language (en-GB, en-US) the first counts, here as in `merge`.
            if self.code not in self.texts:
                text = "".join(self.said)
                self.texts[self.code] = flat(text) if "\n" in text or text.isspace() else text
        elif name == "tuv":
            self.code = ""
        elif name == "tu":
            self.close()
        elif name == "note":
            self.notes.append("".join(self.said).strip())
        elif name == "prop":
            if self.kind == CONTEXT and not self.code:
                self.context = unwrapped("".join(self.said))
            elif self.kind in ALTERNATIVE:
                self.apart = True
        elif name in _CODES:
            self.deep -= 1

    def close(self) -> None:
        french, english = self.texts.get(self.source), self.texts.get(self.target)
        if french and english:
            unit, variant = self.unit, self.variant
            reviewer = variant.get("changeid") or unit.get("changeid") or ""
            dates = variant.get("changedate") or unit.get("changedate") or unit.get("creationdate") or ""
            found = self.alternatives if self.apart else self.found
            found.append(Entry(french, english, reviewer, dates, " ".join(self.notes), self.context))
