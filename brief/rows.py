"""From an article to the rows of its side-by-side table, and back from sentences to rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from brief import checks, sentences
from brief.article import Article, Figure, Finding, Kind, Origin, Row, Sentence, Term, Translation
from brief.checks import terms as terminology
from brief.figures import find

Part = Literal["title", "lead", "body", "attribution"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One row to be: its French text and how it looks, before translation."""

    text: str
    kind: Kind = "paragraph"
    level: int = 0
    part: Part = "body"
    sentences: tuple[Sentence, ...] = ()
    language: str = "fr"


def plan(article: Article, by: str = "paragraph") -> list[Unit]:
    """The rows of an article in order: title, lead, body; ``by`` is ``paragraph`` or ``sentence``.

    By sentence, each sentence is a row of its own and keeps the kind of its paragraph.
    """
    units: list[Unit] = []
    for unit in _units(article):
        found = tuple(sentences.split(unit.text))
        if by == "sentence" and len(found) > 1:
            for sentence in found:
                whole = Sentence(sentence.text, 0, len(sentence.text))
                units.append(replace(unit, text=sentence.text, sentences=(whole,)))
        elif found:
            units.append(replace(unit, sentences=found))
    return units


def _units(article: Article) -> Iterator[Unit]:
    own = article.language
    if article.title:
        yield Unit(article.title, "heading", 1, "title", language=own)
    if article.lead:
        yield Unit(article.lead, "paragraph", 0, "lead", language=own)
    for paragraph in article.paragraphs:
        yield Unit(paragraph.text, paragraph.kind, paragraph.level, language=paragraph.language)
        if paragraph.attribution:
            yield Unit(paragraph.attribution, "quote", 0, "attribution", language=own)


def compose(
    unit: Unit,
    row_id: str,
    whole: Translation | None,
    done: Mapping[str, Translation],
    date: str | None,
    source_language: str = "fr",
    article: str = "",
) -> Row:
    """The finished row of a unit.

    ``whole`` is the translation of all its text, where the memory has one; else the row is joined from its sentences,
    which ``done`` maps to their translations, and every offset of a term or a finding is moved to its place in the row.
    ``date`` is the article's, and ``article`` its text, by which its figures are told more of.
    """
    if unit.language != source_language:
        return _kept(unit, row_id)
    if whole:
        parts = [(Sentence(unit.text, 0, len(unit.text)), whole)]
    else:
        parts = [(sentence, done[sentence.text]) for sentence in unit.sentences]
    terms: list[Term] = []
    findings: list[Finding] = []
    targets: list[str] = []
    at = 0  # where the sentence's English begins in the row's
    for sentence, translation in parts:
        terms += [_moved(term, sentence.start) for term in translation.terms]
        found = checks.run_without_terms(sentence.text, translation.target, translation.terms, date)
        found += [finding for finding in translation.findings if finding.check != "terms"]
        findings += [_shifted(finding, sentence.start, at) for finding in found]
        if translation.target:
            targets.append(translation.target)
            at += len(translation.target) + 1
    target = " ".join(targets)
    # Of a row's terms one note tells, not one a sentence.
    findings += terminology.check(unit.text, target, terms)
    return Row(
        row_id,
        unit.kind,
        unit.text,
        target,
        tuple((sentence.text, translation.target) for sentence, translation in parts),
        _origin([translation.origin for _, translation in parts]),
        tuple(terms),
        tuple(checks.in_order(findings)),
        tuple(find(unit.text, date, article)),
        unit.level,
        unit.part,
        unit.language,
    )


def _kept(unit: Unit, row_id: str) -> Row:
    """The row of a paragraph that is in another language than its article: not translated, and said so."""
    from brief.compose.languages import language

    said = f"This is {language(unit.language).english} in the source; it was kept as it is."
    return Row(
        row_id, unit.kind, unit.text, unit.text, ((unit.text, unit.text),), "copied",
        findings=(Finding("language", "info", said),), level=unit.level, part=unit.part, language=unit.language,
    )  # fmt: skip


def _moved(term: Term, by: int) -> Term:
    """A term at its place in the row instead of its sentence."""
    return replace(term, start=term.start + by, end=term.end + by)


def _shifted(finding: Finding, source: int, target: int) -> Finding:
    """A finding at its place in the row's French and English instead of its sentence's."""
    spans = [
        (span[0] + by, span[1] + by) if span else None
        for span, by in ((finding.source_span, source), (finding.target_span, target))
    ]
    return replace(finding, source_span=spans[0], target_span=spans[1])


def _origin(origins: list[Origin]) -> Origin:
    """A row is from the memory only when all of it is; one machine sentence makes it a machine row."""
    for origin in ("machine", "glossary", "memory"):
        if origin in origins:
            return origin  # type: ignore[return-value]
    return "copied"


def sentence_of(row: Row, figure: Figure) -> tuple[str, str, Figure]:
    """The sentence pair that a figure of the row stands in, and the figure with offsets into that sentence."""
    at = 0
    for source, target in row.sentences:
        start = row.source.index(source, at)
        at = start + len(source)
        if start <= figure.start < at:
            return source, target, replace(figure, start=figure.start - start, end=figure.end - start)
    return row.source, row.target, figure
