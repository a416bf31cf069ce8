"""The checks: one a file, each a function from a source and its target to findings."""

from __future__ import annotations

from dataclasses import replace

from brief import marks
from brief.article import Finding, Term


def run(source: str, target: str, terms: tuple[Term, ...] = (), date: str | None = None) -> list[Finding]:
    """Every check on one segment (a sentence, or a whole row from the memory), errors first.

    ``terms`` is what the glossary asked for here; ``date`` is the article's own, for relative dates. Spans of the
    findings are offsets into ``source`` and ``target``.
    """
    from brief.checks import terms as terminology

    return in_order([*terminology.check(source, target, terms), *run_without_terms(source, target, terms, date)])


def run_without_terms(source: str, target: str, terms: tuple[Term, ...] = (), date: str | None = None) -> list[Finding]:
    """Every check but the one on terms, for sentences of a row whose terms are told of together."""
    from brief.checks import figures, names, shape, untranslated

    if not target.strip():
        return shape.empty(source, target)
    own, other = marks.mark(source), marks.mark(target)
    if own and own.split() == other.split():
        return _behind(len(own), len(other), source, target, terms, date)
    return [
        *figures.check(source, target, date),
        *untranslated.check(source, target, terms),
        *shape.check(source, target),
        *names.check(source, target, terms),
    ]


def _behind(
    mark: int, other: int, source: str, target: str, terms: tuple[Term, ...], date: str | None
) -> list[Finding]:
    """The findings on an item without the mark that it has in both languages, of ``mark`` and ``other`` characters."""
    moved = tuple(replace(term, start=term.start - mark, end=term.end - mark) for term in terms)
    return [
        replace(finding, source_span=_later(finding.source_span, mark), target_span=_later(finding.target_span, other))
        for finding in run_without_terms(source[mark:], target[other:], moved, date)
    ]


def _later(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (span[0] + by, span[1] + by) if span else None


def in_order(findings: list[Finding]) -> list[Finding]:
    """Errors first, then warnings, each said once."""
    order = {"error": 0, "warning": 1, "info": 2}
    return sorted(dict.fromkeys(findings), key=lambda finding: order[finding.severity])
