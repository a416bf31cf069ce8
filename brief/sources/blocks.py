"""What a reader of a format hands to the cleaner: blocks of text, and the features that the rules look at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from brief.article import Kind
from brief.sources import dates
from brief.sources.language import guess
from brief.sources.lexicon import FUNCTION_WORDS

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_PIECE = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d")
_CLOSERS = "\"'»”’)\\]\\s"
_FINAL = re.compile(rf"[.!?…][{_CLOSERS}]*(?:\[\d{{1,3}}\]|[¹²³⁰-⁹]+)?$")
_ASKS = re.compile(rf"[!?][{_CLOSERS}]*$")
_BREAK = re.compile(r"(?<=[.!?…])[»”\"’)\s]*\s+(?=[«“\"(–—-]?\s*[A-ZÀ-ÖØ-Þ0-9])")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:M|MM|Mme|Mlle|Dr|Pr|St|Ste|art|p|cf|env|av|etc|vol|no))\.$")


@dataclass(frozen=True)
class Block:
    """One line or paragraph of a page, before anybody knows whether it belongs to the article.

    ``kind`` and ``level`` are what the format says; ``sure`` is set where it says so for certain (a heading
    of an HTML page), so that the cleaner does not guess again.
    """

    text: str
    gap: int = 0
    """Blank lines above it."""
    kind: Kind = "paragraph"
    level: int = 0
    sure: bool = False
    attribution: str | None = None
    note: bool = False
    """A footnote or endnote of the document: it stands below the article and belongs to it."""
    row: bool = False
    """A row of a table, its cells between ``|``."""
    linked: bool = False
    """All of it is a link."""
    mark: str = ""
    """The number that the format itself gives the item or the heading ("3.", "b)"): it stands before ``text``, which
    the rules look at without it."""
    goes_on: bool = False
    """A further paragraph of the item above it, with no bullet or number of its own."""

    @property
    def printed(self) -> str:
        """The text as the page shows it, behind its mark."""
        return f"{self.mark} {self.text}" if self.mark else self.text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case, elided articles standing apart (``l'écosystème`` → ``l``, ``écosystème``)."""
        return tuple(_PIECE.findall(self.text.lower()))

    @cached_property
    def function_share(self) -> float:
        """Share of French function words, 0 to 1: about 0.4 in prose, under 0.1 in a cloud of keywords."""
        if not self.words:
            return 0.0
        return sum(word in FUNCTION_WORDS["fr"] for word in self.words) / len(self.words)

    @cached_property
    def language(self) -> str | None:
        """The language of the text by its function words; ``None`` where there are too few to say."""
        return guess(self.words)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """A rough split, good enough to tell prompts from prose: the translation has its own splitter."""
        return tuple(rough_sentences(self.text))

    @property
    def is_sentence(self) -> bool:
        """It ends as a sentence does, or introduces what follows with a colon."""
        return len(self.words) > 1 and (bool(_FINAL.search(self.text)) or self.text.endswith(":"))

    @property
    def asks(self) -> bool:
        """It ends with a question or exclamation mark, as headings and titles do as well as sentences."""
        return bool(_ASKS.search(self.text))

    @property
    def is_prose(self) -> bool:
        """A paragraph that only an article has: sentences, long enough, made with function words.

        Twelve words: with eight, captions and calls to action of unseen pages began to count as the article's
        first paragraph; with sixteen, one-sentence wire paragraphs no longer did.
        """
        if len(self.words) <= 25 and dates.ends_stated(self.text):
            return False
        if len(self.words) < 12 or (self.function_share < 0.2 and self.language not in ("en", "es", "de", "it")):
            return False
        return len(self.sentences) > 1 or (self.is_sentence and not self.asks)

    @cached_property
    def key(self) -> str:
        """What is left for a comparison: letters and digits, case and accents folded."""
        return fold(self.text)


@dataclass(frozen=True)
class Parsed:
    """What a format's reader makes of a file: its blocks, and what the format itself states (HTML metadata, title
    style)."""

    blocks: Sequence[Block]
    title: str = ""
    date: str | None = None
    author: str | None = None
    address: str | None = None
    outside: Sequence[str] = ()
    """Texts that the format itself puts outside the article (an HTML page's menus), in order."""
    whole: Sequence[Block] = ()
    """``blocks`` and what stands outside, in the page's order, where the format can give it: for reading with
    nothing left out."""
    spared: Sequence[str] = ()
    """What even ``whole`` leaves out: page numbers, a running head's prints but the first."""
    structured: bool = False
    """The format itself says what is a heading, a list, a table (all but plain text and prints of web pages)."""


_BY_PLACE = frozenset("after-article before-article breadcrumb tag-cloud foreign-widget repeated-passage".split())
"""Rules that judge by place or look, which a table of figures would fail though it is the article's data."""


@dataclass
class Page:
    """The blocks of one file and what the rules have said of them so far."""

    blocks: Sequence[Block]
    reasons: dict[int, str] = field(default_factory=dict)
    """Index of a block that is left out → name of the rule."""
    first: int = 0
    """Index of the first block of the body (a paragraph of prose)."""
    last: int = -1
    """Index of the last block of the body."""
    title: int | None = None
    given_title: str = ""
    """The title that the format itself states (HTML, DOCX)."""
    structured: bool = False
    """See ``Parsed.structured``."""

    def kept(self, start: int = 0, stop: int | None = None) -> list[int]:
        """Indices of the blocks not left out yet in ``[start, stop)``."""
        stop = len(self.blocks) if stop is None else stop
        return [index for index in range(start, stop) if index not in self.reasons]

    def drop(self, index: int, reason: str) -> None:
        """Leave a block out, unless it is a note of the article; the first rule that says so gives the reason. A
        rule that only goes by place leaves a table of figures alone."""
        if not self.blocks[index].note and not (reason in _BY_PLACE and self.tabular(index)):
            self.reasons.setdefault(index, reason)

    def tabular(self, index: int) -> bool:
        """A row of a table of two rows and more with a figure in it; a menu laid out in a table has none."""
        if not (0 <= index < len(self.blocks) and self.blocks[index].row):
            return False
        start = stop = index
        while start and self.blocks[start - 1].row:
            start -= 1
        while stop + 1 < len(self.blocks) and self.blocks[stop + 1].row:
            stop += 1
        return stop > start and any(_FIGURE.search(block.text) for block in self.blocks[start : stop + 1])


def fold(text: str) -> str:
    """Letters and digits of a text without case, accents, punctuation or spaces between."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_PIECE.findall("".join(c for c in plain if not unicodedata.combining(c))))


def rough_sentences(text: str) -> list[str]:
    """Split at sentence ends followed by a capital; initials and common abbreviations do not end a sentence."""
    parts: list[str] = []
    start = 0
    for match in _BREAK.finditer(text):
        if _ABBREVIATED.search(text[start : match.start()]):
            continue
        parts.append(text[start : match.end()])
        start = match.end()
    parts.append(text[start:])
    return [part for part in parts if part.strip()]
