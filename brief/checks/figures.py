"""The proof: every figure of the French stands in the English with the same value and kind.

Both sides are read by their own grammar (``brief.figures.find``, ``brief.figures.english_side``) and compared by
value, so that "1 000 milliards de dollars" meets "$1 trillion" and "une douzaine" meets "a dozen". What is said of a
figure that does not meet its like: it was dropped, its value or magnitude changed, its currency changed, its
qualifier ("moins de") was lost. Numbers that are no figures (F-35, article 5) are compared as bare numbers, and a
number that stands only in the English is reported too.

Known false alarms: a human translator who converts ("148 kg" as "326 pounds" is understood, an odd rounding is not),
who says a year by its name ("last year" for "2012"), or who drops a number that the context repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from brief.article import Figure, Finding
from brief.checks.bare_numbers import bare_numbers
from brief.checks.dress import badly_dressed
from brief.checks.figure_units import changed_unit, lost_sign
from brief.checks.lost_units import lost_unit
from brief.checks.notions import changed_notions
from brief.checks.places import changed_places
from brief.checks.qualified import changed_qualifier
from brief.checks.rates import changed_rates
from brief.checks.shares import lost_shares
from brief.checks.vague import changed_amounts
from brief.figures.compare import Atom, align
from brief.figures.exact import exact

CHECK = "figures"


def check(source: str, target: str, date: str | None = None) -> list[Finding]:
    """Compare the figures of a French segment with those of its English.

    ``date``: the article's date (ISO 8601); with or without it a relative date is compared as it is written.
    """
    return list(_checked(source, target))


@lru_cache(maxsize=4096)
def _checked(source: str, target: str) -> tuple[Finding, ...]:
    # A sentence is checked when its English is chosen, and again when its row is made.
    with exact(source, target):
        return tuple(_check(source, target))


def _check(source: str, target: str) -> list[Finding]:
    atoms, english = align(source, target)
    findings: list[Finding] = []
    reported: set[int] = set()
    for atom in atoms:
        if atom.met is None and not atom.loosely and id(atom.figure) not in reported:
            reported.add(id(atom.figure))
            findings.append(_lost(atom, english))
    blamed = {f.target_span for f in findings if f.target_span}
    for figure in dict.fromkeys(a.figure for a in atoms):
        mine = [a for a in atoms if a.figure is figure]
        if all(a.met for a in mine):
            findings.extend(_lost_year(figure, mine, target))
            findings.extend(lost_sign(mine, source, target))
            findings.extend(list(changed_unit(figure, mine, target)) or lost_unit(figure, mine, source, target))
            findings.extend(changed_qualifier(figure, mine, source, target))
    findings.extend(badly_dressed(source, target))
    findings.extend(bare_numbers(source, target, atoms, english, blamed))
    findings.extend(changed_places(source, target, atoms))
    findings.extend(changed_notions(source, target, findings))
    findings.extend(changed_rates(source, target, atoms, findings))
    findings.extend(lost_shares(source, target, findings))
    findings.extend(changed_amounts(source, target))
    return findings


def kept(source: str, target: str) -> bool:
    """Whether the English keeps every figure of the French: no error found. Cheap enough to choose candidates by."""
    return losses(source, target) == 0


def losses(source: str, target: str) -> int:
    """How many errors ``check`` finds; the candidate with the fewest is the best."""
    return sum(1 for finding in check(source, target) if finding.severity == "error")


# ---------------------------------------------------------------- what is said of those that did not meet


def _lost(atom: Atom, free: list[Figure]) -> Finding:
    figure = atom.figure
    span = (figure.start, figure.end)
    said = f"“{figure.text}” ({figure.english})"
    candidates = [e for e in free if e.kind == figure.kind and (figure.kind != "quantity" or e.value != "1")]
    if figure.kind != "date":
        mine = Decimal(atom.value)
        for other in free:
            if other.kind == "date" or mine == 0:
                continue
            theirs = Decimal(other.value)
            ratio = mine / theirs if theirs else Decimal(0)
            if ratio in (Decimal(1000), Decimal(10**6), Decimal("0.001"), Decimal("0.000001"), Decimal(10**9)):
                return Finding(
                    CHECK,
                    "error",
                    f"{said} became “{other.text}”: the magnitude changed.",
                    span,
                    (other.start, other.end),
                )
    if candidates:
        other = min(candidates, key=lambda e: _distance(atom, e))
        return Finding(
            CHECK,
            "error",
            f"{said} became “{other.text}” in the English: the number changed.",
            span,
            (other.start, other.end),
        )
    return Finding(CHECK, "error", f"{said} does not stand in the English.", span)


def _distance(atom: Atom, other: Figure) -> float:
    if atom.figure.kind == "date":
        return sum(a != b for a, b in zip(atom.value.rjust(10), other.value.rjust(10), strict=False))
    mine, theirs = float(atom.value), float(other.value)
    return abs(mine - theirs) / (abs(mine) + abs(theirs) + 1e-9)


def _lost_year(figure: Figure, atoms: list[Atom], target: str) -> Iterator[Finding]:
    """A day or a month whose year the English does not say at all."""
    other = atoms[0].met
    year = figure.value[:4]
    if figure.kind != "date" or other is None or not year.isdigit() or other.kind != "date":
        return
    if other.value.startswith("-") and not re.search(rf"\b{year}\b|['’/]{year[2:]}\b", target):
        span, there = (figure.start, figure.end), (other.start, other.end)
        yield Finding(CHECK, "warning", f"The year of “{figure.text}” does not stand in the English.", span, there)
