"""Translation memory: what reviewers approved.

An exact match wins over the machine. Two sources are the same segment when they differ only in white space, in the
shape of apostrophes, or in Unicode normal form: a reviewer's word processor changes those unasked. A similar one is
only ever offered, never used.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from brief.compose.text import plural

if TYPE_CHECKING:
    from brief.article import Finding

_PLAIN = (("’", "'"), ("ʼ", "'"), ("‘", "'"), ("\u2011", "-"), ("\u00ad", ""))
_WORDS = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")
_SHORTEST = 12
"""Characters of the shortest text that is compared: "Le 3 mai" and "Le 4 mai" are 88 % alike and have nothing to
offer each other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One approved pair."""

    source: str
    target: str
    reviewer: str = ""
    date: str = ""
    """``changedate`` as TMX writes it (``20251122T101500Z``), empty where the file has none."""
    note: str = ""
    context: str = ""
    """The French of the row before, where the pair was approved in that place; empty: anywhere."""


def key(text: str) -> str:
    """The form under which a source segment is looked up."""
    # A memory of 100,000 entries is keyed in 0.2 s this way; str.translate and a regular expression took 1.5 s.
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        for character, plain in _PLAIN:
            if character in text:
                text = text.replace(character, plain)
    return " ".join(text.split())


class Memory:
    """Approved pairs by source segment; of two for one source, the later in the file (or the later file) wins."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._all = tuple(entries)
        self._entries = {key(entry.source): entry for entry in self._all}

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, source: str, context: str = "") -> Entry | None:
        """The approved pair for this very source, or ``None``.

        ``context`` is the French of the row before: a pair approved in that place comes before one approved elsewhere,
        unless one approved for anywhere is later.
        """
        found = key(source)
        last = self._entries.get(found)
        if last is None or not last.context or not context:
            return last
        return self._places.get((found, key(context)), last)

    def similar(self, text: str, cutoff: float = 85) -> tuple[Entry, float] | None:
        """The entry whose source is most like ``text`` and how like it is (per cent, at least ``cutoff``), or ``None``.

        The measure is the share of characters that need be neither inserted nor deleted (rapidfuzz's ``ratio``),
        whatever the capitals. Of two equally like, the first in the file. A source that is the same counts 100.
        """
        from rapidfuzz import fuzz, process

        wanted = key(text).casefold()
        if len(wanted) < _SHORTEST:
            return None
        # ratio = 2·common / (a + b): a text too long or too short cannot reach the cutoff, whatever it says.
        share = min(max(cutoff, 1), 100) / 100
        entries, texts, lengths = self._by_length
        first = bisect_left(lengths, int(len(wanted) * share / (2 - share)))
        last = bisect_right(lengths, int(len(wanted) * (2 - share) / share) + 1)
        best = process.extractOne(wanted, texts[first:last], scorer=fuzz.ratio, score_cutoff=cutoff)
        return (entries[first + best[2]], best[1]) if best else None

    def offer(self, text: str, cutoff: float = 85) -> Finding | None:
        """What to tell a reviewer of a row that the machine translated: the approved pair most like it, and how the
        French differs. Nothing where the memory has this very text."""
        from brief.article import Finding

        found = None if self.get(text) else self.similar(text, cutoff)
        if found is None:
            return None
        entry, score = found
        who = " ".join(part for part in (entry.reviewer, _day(entry.date)) if part)
        said = f"approved for a similar text ({int(score)} %{', ' + who if who else ''}): “{entry.target}”"
        return Finding("memory", "info", f"{said}; there the French {differences(entry.source, text)}")

    @cached_property
    def _places(self) -> dict[tuple[str, str], Entry]:
        """Entries by source and context, made when the first context is asked for."""
        return {(key(entry.source), key(entry.context)): entry for entry in self._all if entry.context}

    @cached_property
    def _by_length(self) -> tuple[list[Entry], list[str], list[int]]:
        """Entries with the text they are compared by and its length, shortest first."""
        pairs = ((entry, found.casefold()) for found, entry in self._entries.items())
        ordered = sorted(pairs, key=lambda pair: len(pair[1]))
        return [entry for entry, _ in ordered], [low for _, low in ordered], [len(low) for _, low in ordered]


def differences(there: str, here: str, most: int = 3) -> str:
    """How one text differs from another, in words: ``has “41” for “40”``."""
    old, new = _WORDS.findall(key(there)), _WORDS.findall(key(here))
    told = []
    for kind, a, b, c, d in SequenceMatcher(None, new, old, autojunk=False).get_opcodes():
        mine, other = " ".join(new[a:b]), " ".join(old[c:d])
        if kind == "replace":
            told.append(f"has “{other}” for “{mine}”")
        elif kind == "delete":
            told.append(f"lacks “{mine}”")
        elif kind == "insert":
            told.append(f"has “{other}” besides")
    more = f" and differs in {plural(len(told) - most, 'more place')}" if len(told) > most else ""
    return ", ".join(told[:most]) + more if told else "differs in spaces or capitals only"


def _day(date: str) -> str:
    """The day of a TMX date: ``20251122T101500Z`` as ``2025-11-22``."""
    return f"{date[:4]}-{date[4:6]}-{date[6:8]}" if len(date) >= 8 and date[:8].isdigit() else ""


def load(paths: Iterable[Path], source: str = "fr", target: str = "en") -> Memory:
    """Read TMX files, the later winning over the earlier.

    Raises BriefError for a file that is not there or is no TMX. Units without both languages are passed over: a
    memory from elsewhere may hold more languages than two.
    """
    import gc

    from brief import tmx

    # Nothing here is garbage: looking for some among 100,000 entries takes a fifth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Memory(entry for path in paths for entry in tmx.read(path, source, target))
    finally:
        if collecting:
            gc.enable()
