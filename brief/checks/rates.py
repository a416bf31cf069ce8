"""What a number is put to: a rate ("par an"), an age ("61 ans").

The numbers may all be there and say another thing: "€1,450,000 per year", "welcomes May 61".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from brief.article import Figure, Finding
from brief.checks.told import overlaps
from brief.figures.compare import Atom
from brief.figures.english_side import MONTHS

CHECK = "figures"


def changed_rates(source: str, target: str, atoms: list[Atom], told: list[Finding]) -> Iterator[Finding]:
    """Rates and ages that the English makes of, or into, something else; a rate already ``told`` of is left out.

    On the human references of newstest2014 and FLORES dev none of 3,998 pairs is told of.
    """
    yield from _added(source, target)
    if " par" in source or "heure" in source:
        yield from _lost(source, target, told)
    yield from _ages(atoms, source, target)


# ---------------------------------------------------------------- rates of the English alone

_UNITS = {
    "year": r"\ban(?:née|nuit|nu)?|\bexercice|\bbisann|saison",
    "annum": r"\ban",
    "month": r"mois|mensu|trimestr",
    "week": r"semain|hebdo",
    "day": r"jour|quotid|\bnuit|/j\b|24 ?h",
    "hour": r"heure|horaire|/ ?h|\bh\b|[kmg]wh|km|nœud|mph",
    "minute": r"minut|/ ?min|mn\b|tour",
    "second": r"second|/ ?s|seconde|bit",
    "capita": r"habitant|tête|personne|individu|capita|\bpar\b|hab\.",
    "person": r"personne|tête|habitant|individu|\bpar\b|/|chacun|chaque",
    "head": r"tête|habitant|personne|\bpar\b|chacun|chaque",
    "inhabitant": r"habitant|tête|hab\.|personne",
    "pound": r"livre",
    "kilo": r"kilo|kg",
    "kilogram": r"kilo|kg",
    "litre": r"litre|\bl\b",
    "liter": r"litre|\bl\b",
    "gallon": r"gallon",
    "tonne": r"tonne|/t\b",
    "ton": r"tonne|/t\b",
    "barrel": r"baril|brent|brut|pétrole|or noir|wti",
    "share": r"action|titre|part",
}
_AFTER_SUM = re.compile(
    r"(?:[$€£¥][ \u00a0]?[\d.,]*\d(?:[ \u00a0-]?(?:thousand|million|billion|trillion|[mbt]n?|k)\b)?|"
    r"\d(?:[ \u00a0-]?(?:thousand|million|billion|trillion))?[ \u00a0](?:euros?|dollars?|pounds?|yen|yuan|francs?))"
    r"[ \u00a0](?P<rate>(?:(?:per|a|each|every)[ \u00a0](?P<unit>[a-z]+)|per[ \u00a0-]?cent)\b)",
    re.IGNORECASE,
)


def _added(source: str, target: str) -> Iterator[Finding]:
    """ "€1,450,000 per year" where the French has no year, "€1.2 million per cent"."""
    for match in _AFTER_SUM.finditer(target):
        unit = (match["unit"] or "cent").lower()
        if unit == "cent":
            lost = match["rate"].lower().startswith("per")
        else:
            cause = _UNITS.get(unit)
            lost = cause is not None and not re.search(cause, source, re.IGNORECASE)
        if lost:
            message = f"“{match['rate']}” stands in the English only: the French has no such rate."
            yield Finding(CHECK, "error", message, None, match.span())


_RATES = (
    # French, and the English that says it in some way: all 22 of newstest2014 and FLORES dev do
    (r"(?:par|/)[ \u00a0]?an(?:née)?", r"year|annu|yr|p\.a\.|twelve[- ]month|12[- ]month"),
    (r"par[ \u00a0]mois", r"month"),
    (r"par[ \u00a0]semaine", r"week|24/7"),
    (r"par[ \u00a0]jour", r"day|dail|24 hours|night|clock|24/7"),
    (r"(?:par[ \u00a0]heure|de[ \u00a0]l['’]heure)", r"hour|hr|/h|[mk]ph|knot"),
    (r"par[ \u00a0]minute", r"minute|/min|rpm"),
    (r"par[ \u00a0]seconde", r"second|/s|ps\b"),
    (
        r"par[ \u00a0](?:habitant|tête|personne)",
        r"capita|person|people|head|inhabit|each|resid|popul|individ|apiece|citiz",
    ),
)
_RATE = re.compile(
    r"(?:\d|%|[€$£]|[^\W\d]{3})[ \u00a0](?:"
    + "|".join(f"(?P<r{i}>{mine})" for i, (mine, _) in enumerate(_RATES))
    + r")\b"
)


def _lost(source: str, target: str, told: list[Finding]) -> Iterator[Finding]:
    """ "3 % par an" as "3%": the English has no year, and says nothing of its kind."""
    for match in _RATE.finditer(source):
        at = next(i for i in range(len(_RATES)) if match[f"r{i}"])
        start, end = match.span(f"r{at}")
        if overlaps(told, (start, end)):
            continue
        if not re.search(_RATES[at][1], target, re.IGNORECASE):
            message = f"“{source[start:end]}” does not stand in the English."
            yield Finding(CHECK, "error", message, (start, end))


# ---------------------------------------------------------------- ages

_MONTH = re.compile(rf"\b(?:{'|'.join(name for name in MONTHS if len(name) > 4 or name == 'may')})\s$", re.IGNORECASE)
_HAVE = re.compile(r"\b(?:have|has|had|’ve|'ve)\s(?:an?\s)?$", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s(?:de\s|d['’])(?!âge|age|vie|origine|plus|moins|près|nationalité|[a-z]{1,3}\b)[a-zà-ÿ]{4,}")
"""After "3 ans": what lasts three years ("3 ans d'inéligibilité", "12 ans de prison")."""


def _ages(atoms: list[Atom], source: str, target: str) -> Iterator[Finding]:
    for atom in atoms:
        figure, other = atom.figure, atom.met
        if other is None or figure.kind != "duration" or figure.unit != "year":
            continue
        before = target[max(0, other.start - 12) : other.start]
        said: str | None = None
        if _is_bare(other) and _MONTH.search(before):
            said = "it reads as a date"
        elif _is_bare(other) and figure.age and (_HAVE.search(before) or _as_adjective(target, other)):
            said = "the age is gone"
        elif other.age and not figure.age and _OF_WHAT.match(source, figure.end):
            said = "a length of time became an age"
        if said:
            start = other.start - len(before) + before.rstrip().rfind(" ") + 1 if _is_bare(other) else other.start
            message = f"“{figure.text}” became “{target[start : other.end]}”: {said}."
            yield Finding(CHECK, "error", message, (figure.start, figure.end), (start, other.end))
            return


_ARTICLE = re.compile(r"\b(?:an?|the|this|that|his|her|another)\s$", re.IGNORECASE)
_NOUN = re.compile(r"['’]s\s|\s[a-z]{3,}")


def _as_adjective(target: str, other: Figure) -> bool:
    """ "the 17's family", "a 36 writer": what was 17 years old."""
    digits = len(other.value)
    return bool(
        target[other.start : other.start + digits].isdigit()
        and _ARTICLE.search(target[max(0, other.start - 8) : other.start])
        and _NOUN.match(target, other.start + digits)
    )


def _is_bare(other: Figure) -> bool:
    return other.kind == "quantity" and other.value.isdigit() and Decimal(other.value) < 120
