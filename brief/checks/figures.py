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

from brief.article import Figure, Finding, Severity
from brief.checks.bare_numbers import bare_numbers
from brief.figures.compare import Atom, align, same, same_family
from brief.figures.exact import exact
from brief.figures.signs import goes_down

CHECK = "figures"

_QUALIFIERS = {
    # French qualifier: English words that keep it, or say nearly the same
    "more than": r"more|over|above|exceed\w*|in excess|upwards?|greater|beyond|plus|\+|at least|higher|better than|"
    r"surpass\w*|older|or so|past|else",
    "less than": r"less|under|below|fewer|within|not quite|younger|lower|not more|no more|smaller|short of|shy of|"
    r"minors?|nearly|almost|just",
    "up to": r"up to|as much as|as many as|as high as|as low as|as far as|as long as|maximum|max|until|at most|"
    r"no more than|reach\w*|limit\w*|down to|till|within",
    "at least": r"at least|minimum|no less|no fewer|or more|more than|over|upwards|and above|and over|and up|not less|"
    r"as much as|as many as|least|no smaller|\+",
    "at most": r"at most|maximum|no more|or less|up to|not more|or fewer|max|not exceed\w*|within|or under|tops|"
    r"limit\w*|less than|most|least",
    "nearly": r"nearly|almost|close to|approximately|about|around|some|just under|roughly|approaching|near|virtually|"
    r"practically|just over|not far|more than|over|as much as|as many as",
    "about": r"about|around|approximately|some|roughly|nearly|almost|or so|circa|estimated|dozens?|odd|just over|"
    r"close to|in the region|approx|more or less|an?|near|up to|a few|over|more than|in the order|hundreds?|"
    r"of the order|couple|like|say|c\.|~",
}
_QUALIFIER = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for name, words in _QUALIFIERS.items()}
_BEHIND = re.compile(
    r"^[\s(,-]*(?:[\w-]+\s){0,3}?(?:or\s(?:more|less|fewer|so|older|younger|under|over)|and\s(?:over|above|older|up|more|under|"
    r"younger)|plus\b|\+|at\s(?:least|most)|maximum|minimum|tops|odd\b|approximately|roughly|about)|^\+",
    re.IGNORECASE,
)
_FLAGGED_QUALIFIERS: dict[str, Severity] = {
    "less than": "error", "more than": "error", "up to": "error", "at least": "error", "at most": "error",
    "nearly": "warning", "about": "warning",
}  # fmt: skip


def check(source: str, target: str, date: str | None = None) -> list[Finding]:
    """Compare the figures of a French segment with those of its English.

    ``date``: the article's date (ISO 8601); with or without it a relative date is compared as it is written.
    """
    with exact(source, target):
        return _check(source, target)


def _check(source: str, target: str) -> list[Finding]:
    atoms, english = align(source, target)
    findings: list[Finding] = []
    reported: set[int] = set()
    for atom in atoms:
        if atom.met is None and not atom.loosely and id(atom.figure) not in reported:
            reported.add(id(atom.figure))
            findings.append(_lost(atom, atoms, english))
    blamed = {f.target_span for f in findings if f.target_span}
    for figure in dict.fromkeys(a.figure for a in atoms):
        mine = [a for a in atoms if a.figure is figure]
        if all(a.met for a in mine):
            findings.extend(_lost_sign(mine, source, target))
            findings.extend(_changed_unit(figure, mine, target))
            findings.extend(_lost_qualifier(figure, mine, target))
    findings.extend(_written_the_french_way(target))
    findings.extend(bare_numbers(source, target, atoms, english, blamed))
    return findings


def kept(source: str, target: str) -> bool:
    """Whether the English keeps every figure of the French: no error found. Cheap enough to choose candidates by."""
    return losses(source, target) == 0


def losses(source: str, target: str) -> int:
    """How many errors ``check`` finds; the candidate with the fewest is the best."""
    return sum(1 for finding in check(source, target) if finding.severity == "error")


# ---------------------------------------------------------------- what is said of those that did not meet


def _lost(atom: Atom, atoms: list[Atom], free: list[Figure]) -> Finding:
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
    severity: Severity = "error"
    return Finding(CHECK, severity, f"{said} does not stand in the English.", span)


def _distance(atom: Atom, other: Figure) -> float:
    if atom.figure.kind == "date":
        return sum(a != b for a, b in zip(atom.value.rjust(10), other.value.rjust(10), strict=False))
    mine, theirs = float(atom.value), float(other.value)
    return abs(mine - theirs) / (abs(mine) + abs(theirs) + 1e-9)


def _changed_unit(figure: Figure, atoms: list[Atom], target: str) -> Iterator[Finding]:
    for atom in atoms:
        other = atom.met
        if other is None:
            continue
        span, there = (figure.start, figure.end), (other.start, other.end)
        if (
            figure.kind == "money"
            and other.kind == "money"
            and figure.unit != other.unit
            and not same_family(figure.unit, other.unit)
        ):
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: the currency changed.", span, there)
            return
        if figure.kind == "money" and other.kind == "quantity" and not _money_elsewhere(atoms, target, other):
            yield Finding(
                CHECK,
                "error",
                f"“{figure.text}” ({figure.english}) became “{other.text}”: the currency is gone.",
                span,
                there,
            )
            return
        if (
            figure.kind == "quantity"
            and other.kind == "money"
            and figure.unit
            and (figure.unit, other.unit) != ("livre", "GBP")
        ):
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: a count became money.", span, there)
            return
        if figure.kind == "percent" and other.kind == "money":
            yield Finding(
                CHECK, "error", f"“{figure.text}” became “{other.text}”: a percentage became money.", span, there
            )
            return
        if figure.kind == "duration" and other.kind == "duration" and not same(atom, other):
            yield Finding(
                CHECK, "error", f"“{figure.text}” became “{other.text}”: the unit of time changed.", span, there
            )
            return
        if (
            figure.kind == "percent"
            and other.kind in ("quantity", "duration")
            and "percent" not in target.lower()
            and "%" not in target
            and "per cent" not in target.lower()
        ):
            yield Finding(
                CHECK, "warning", f"“{figure.text}” became “{other.text}”: the percent sign is gone.", span, there
            )
            return


def _lost_sign(atoms: list[Atom], source: str, target: str) -> Iterator[Finding]:
    """ "-0,3 %" as "0.3%", unless the words around say that it falls, or did in French ("un recul de 3 %", "-3%")."""
    for atom in atoms:
        figure, other = atom.figure, atom.met
        if other is None or "date" in (figure.kind, other.kind) or Decimal(atom.value) * Decimal(other.value) >= 0:
            continue
        if Decimal(atom.value) < 0:
            said = goes_down(target, other.start, other.end, french=False)
        else:
            said = goes_down(source, figure.start, figure.end, french=True)
        if not said:
            message = f"“{figure.text}” became “{other.text}”: the sign changed."
            yield Finding(CHECK, "error", message, (figure.start, figure.end), (other.start, other.end))
            return


def _money_elsewhere(atoms: list[Atom], target: str, other: Figure) -> bool:
    """ "between 10 and $20": the currency stands a little further on or before."""
    around = target[max(0, other.start - 30) : other.end + 45]
    return bool(
        re.search(
            r"[$€£¥]|\b(?:dollars?|euros?|pounds?|cents?|yen|yuan|francs?|USD|EUR|rubles?|roubles?|sterling|pence)\b",
            around,
            re.IGNORECASE,
        )
    ) or (len(other.value) < 3 and not re.search(r"[$€£]", target))


_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3},(?:\d{1,2}|\d{4,})(?![\d,]|\.\d)(?=\s?[%€]|\s\w|[.)]|$)")


def _written_the_french_way(target: str) -> Iterator[Finding]:
    """A decimal comma left in the English: the value is right, yet it reads as something else."""
    for match in _DECIMAL_COMMA.finditer(target):
        message = f"“{match.group()}” has a decimal comma: English writes “{match.group().replace(',', '.')}”."
        yield Finding(CHECK, "warning", message, None, match.span())


def _lost_qualifier(figure: Figure, atoms: list[Atom], target: str) -> Iterator[Finding]:
    name = figure.qualifier
    if name is None or figure.kind == "date":
        return
    other = atoms[0].met
    if other is None:
        return
    reach = 70 if figure.age else 36
    before = re.split(r"[,;:(]\s", target[max(0, other.start - reach) : other.start])[-1]
    after = target[other.end : other.end + 36]
    if not (_QUALIFIER[name].search(before) or _BEHIND.match(after) or _QUALIFIER[name].search(other.text)):
        yield Finding(
            CHECK,
            _FLAGGED_QUALIFIERS[name],
            f"“{name}” of “{figure.text}” was lost: the English has “{other.text}” alone.",
            (figure.start, figure.end),
            (other.start, other.end),
        )
