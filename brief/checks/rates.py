"""What a number is put to: the rate it is one of ("1 personne sur 1 000", "par an"), the age it is ("61 ans").

The numbers may all be there and say another thing: "killed 1,000", "€1,450,000 per year", "welcomes May 61".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from brief.article import Figure, Finding
from brief.figures.compare import Atom
from brief.figures.english_numbers import scan as scan_english
from brief.figures.english_side import MONTHS
from brief.figures.numerals import scan as scan_french

CHECK = "figures"


def changed_rates(source: str, target: str, atoms: list[Atom], told: list[Finding]) -> Iterator[Finding]:
    """Rates and ages that the English makes of, or into, something else; those already ``told`` of are left out.

    On the human references of newstest2014 and FLORES dev none of 3,998 pairs is told of.
    """
    if " sur " in source:
        yield from _lost_shares(source, target, told)
    yield from _added(source, target)
    yield from _ages(atoms, source, target)


# ---------------------------------------------------------------- one in so many

_OF = re.compile(r"\s(?:(?:d['’])?[^\W\d]+\s){0,3}?sur\s(?:les\s|ces\s)?", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?!dans|sans|depuis|plus|mais|vers)[^\W\d]+[sx]\b")
"""After "sur dix": what there are ten of ("un concert sur deux soirs")."""
_LINK = re.compile(
    r"(?:\b(?:in|of|per|every|each|for|among|from|to|by|on)|[/:-])\s?(?:the\s|every\s|each\s|about\s|some\s|an?\s)?$",
    re.IGNORECASE,
)


def _lost_shares(source: str, target: str, told: list[Finding]) -> Iterator[Finding]:
    """ "Neuf Français sur dix" as "Some French on ten", "1 personne sur 1 000" as "1,000": one number of the two."""
    numerals = scan_french(source)
    for some, of in pairwise(numerals):
        if not (0 < some.value < of.value and _OF.fullmatch(source, some.end, of.start)):
            continue
        if _COUNTED.match(source, of.end):
            continue
        if any(f.source_span and f.source_span[0] < of.end and some.start < f.source_span[1] for f in told):
            continue
        numbers = scan_english(target)
        whole = next((n for n in numbers if n.value == of.value and not n.ordinal), None)
        if whole is None or (some.value != 1 and any(n.value == some.value for n in numbers)):
            continue
        if some.value == 1 and _LINK.search(target[max(0, whole.start - 14) : whole.start]):
            continue
        if any(n.value == round(100 * some.value / of.value) for n in numbers):
            continue  # "90%"
        said, part = source[some.start : of.end], source[some.start : some.end]
        message = f"“{said}”: “{part}” does not stand in the English."
        yield Finding(CHECK, "error", message, (some.start, of.end), (whole.start, whole.end))


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
        elif _is_bare(other) and figure.age and _HAVE.search(before):
            said = "the age is gone"
        elif other.age and not figure.age and _OF_WHAT.match(source, figure.end):
            said = "a length of time became an age"
        if said:
            start = other.start - len(before) + before.rstrip().rfind(" ") + 1 if _is_bare(other) else other.start
            message = f"“{figure.text}” became “{target[start : other.end]}”: {said}."
            yield Finding(CHECK, "error", message, (figure.start, figure.end), (start, other.end))
            return


def _is_bare(other: Figure) -> bool:
    return other.kind == "quantity" and other.value.isdigit() and Decimal(other.value) < 120
