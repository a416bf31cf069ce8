"""What flows through the house: plain frozen values, from a source file to the finished brief.

A stage takes some of these and returns others; none of them knows about files, models or documents.
Offsets are half-open character ranges ``[start, end)`` into the text of the value they stand in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "list", "quote"]
Severity = Literal["error", "warning", "info"]
Origin = Literal["machine", "memory", "glossary", "copied"]
TermStatus = Literal["met", "enforced", "missed"]
FigureKind = Literal["money", "percent", "date", "duration", "quantity"]


# ---------------------------------------------------------------- what is read


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of an article, its text as printed (inner spaces and NBSPs kept, no newline inside)."""

    text: str
    kind: Kind = "paragraph"
    level: int = 0
    """Heading level from 2 (the article's title is 1), or list depth from 1; 0 for the others."""
    attribution: str | None = None
    """Who is quoted, for a block quote that says so on a line of its own ("Marc Andreessen, sur …")."""
    language: str = "fr"
    """Language of the text where it is another than the article's ("en" for an English statement quoted whole)."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A block that the cleaner left out, and the name of the rule that did it."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One source file after cleaning.

    ``title`` and ``lead`` are not repeated in ``paragraphs``; either may be empty. ``date`` is ISO 8601
    (``2025-08-13``) where the page states one, else ``None``: it is never guessed.
    """

    file: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    lead: str = ""
    date: str | None = None
    author: str | None = None
    address: str | None = None
    """The page's own address, where it gives one."""
    language: str = "fr"
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands in its paragraph: ``paragraph[start:end] == text``."""

    text: str
    start: int
    end: int


# ---------------------------------------------------------------- what is found


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary term found in a source segment, and what became of it in the target."""

    source: str
    """The form that stands in the source ("Domaines opérationnels")."""
    target: str
    """The English asked for, or, where an alternative was met, the one that stands in the target."""
    status: TermStatus
    how: str = ""
    """The rung that met it ("machine", "spelling", "source", "placed", …), what is odd about it ("casing", "number"),
    or why it was missed."""
    start: int = 0
    end: int = 0
    """Where it stands in the source segment."""
    avoid: tuple[str, ...] = ()
    """English that the glossary says must not appear for this term."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that says something: money, a percentage, a date, a duration or a counted quantity.

    The fields are those of the JSON contract (``brief figures --json``).
    """

    text: str
    start: int
    end: int
    kind: FigureKind
    value: str
    unit: str | None
    qualifier: str | None
    english: str
    age: bool = False
    resolved_from: str | None = None
    """For a relative date that was resolved with the article's date: that date (ISO)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say about a row, in words that a translator understands."""

    check: str
    severity: Severity
    message: str
    source_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None


# ---------------------------------------------------------------- what is made


@dataclass(frozen=True, slots=True)
class Translation:
    """One source segment (a sentence) and its target."""

    source: str
    target: str
    origin: Origin
    terms: tuple[Term, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the side-by-side table."""

    id: str
    """``article.row`` as printed in the № column, both from 1 ("2.14")."""
    kind: Kind
    source: str
    target: str
    sentences: tuple[tuple[str, str], ...]
    """Source and target, sentence by sentence, in order."""
    origin: Origin
    terms: tuple[Term, ...] = ()
    findings: tuple[Finding, ...] = ()
    figures: tuple[Figure, ...] = ()
    """Figures of ``source``, offsets into it."""
    level: int = 0
    part: Literal["title", "lead", "body", "attribution"] = "body"
    """What the row is in its article; ``kind`` says how it looks."""
    language: str = "fr"
    """Of ``source``: a paragraph that the article itself has in another language is kept as it is."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the at-a-glance table: one value, wherever it stands."""

    figure: Figure
    label: str
    """What it measures, in English."""
    rows: tuple[str, ...]
    """Ids of the rows it stands in, in document order."""
    articles: tuple[int, ...]
    """Numbers (from 1) of the articles it stands in."""
    key: bool = True
    """False for what only the JSON lists: small counts, lone durations and the like."""
    differs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Where sources differ on it: each value in English (this one among them) and the rows that have it. Figures with
    the same ``differs`` are values of one thing."""


@dataclass(frozen=True, slots=True)
class BriefArticle:
    """An article of the brief: the cleaned source and its rows (title and lead included)."""

    number: int
    article: Article
    title_target: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole briefing, ready for any composer."""

    title: str
    language: str
    source_language: str
    made: str
    """Date of making, ISO 8601 (day)."""
    status: str
    """The status line: "Machine draft …"."""
    articles: tuple[BriefArticle, ...]
    figures: tuple[KeyFigure, ...]
    signature: dict[str, object]
    key_points: tuple[tuple[str, str], ...] = ()
    """Row id and the English sentence chosen from it."""
