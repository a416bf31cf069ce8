"""The checks: one a file, each a function from a source and its target to findings."""

from __future__ import annotations

from brief.article import Finding, Term


def run(source: str, target: str, terms: tuple[Term, ...] = (), date: str | None = None) -> list[Finding]:
    """Every check on one segment (a sentence, or a whole row from the memory), errors first.

    ``terms`` is what the glossary asked for here; ``date`` is the article's own, for relative dates.
    """
    from brief.checks import figures, names, shape, untranslated
    from brief.checks import terms as terminology

    if not target.strip():
        return shape.empty(source, target)
    found = [
        *terminology.check(source, target, terms),
        *figures.check(source, target, date),
        *untranslated.check(source, target),
        *shape.check(source, target),
        *names.check(source, target, terms),
    ]
    order = {"error": 0, "warning": 1, "info": 2}
    return sorted(found, key=lambda finding: order[finding.severity])
