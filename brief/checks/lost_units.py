"""A figure whose number stands in the English while its unit does not: "800 km" as "800"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from brief.article import Figure, Finding, Severity
from brief.figures.compare import Atom
from brief.figures.english_side import find_english
from brief.figures.measures import dimension, english_measure, names_dimension

CHECK = "figures"

_DEGREE = re.compile(r"°|º|\bdegrees?|\b(?:celsius|centigrade|fahrenheit|kelvin)|\d ?[CFK]\b|\btemperature", re.I)
_DEGREES = re.compile(r"(?:\s?[°º]\s?[CF]?\b)?")
_OTHERS = {
    "°C": _DEGREE, "°F": _DEGREE, "degré": _DEGREE,
    "nœud": re.compile(r"knot|\bkts?\b|\d ?kts?\b", re.I),
    "V": re.compile(r"volt|\d ?k?V\b"),
    "dB": re.compile(r"decibel|\bdB", re.I),
    "ppm": re.compile(r"ppm|parts? per million", re.I),
    "point": re.compile(
        r"point|\bpts?\b|percent|\bper cent|%|\bpp\b|\bbps?\b|\bpips?\b|\bscor|\d (?:mark|level|threshold)\b", re.I
    ),
    "fois": re.compile(
        r"times|fold\b|\d ?[x×]|[x×] ?\d|\bfactors?\b|multipl|\boccasions?\b|\b(?:twice|once|thrice|half|halved)\b|"
        r"doubl|tripl|quadrupl",
        re.I,
    ),
}  # fmt: skip
_TIME = re.compile(
    r"(?:year|month|week|day|hour|minute|second|decade|night|quarter)s|centuries|millennia|fortnight|annual|"
    r"[- ](?:year|month|week|day|hour|minute|second)[- ](?:old|long)|-(?:year|month|week|day|hour|minute|second)\b|"
    r"\bold\b|\bage|birthday|\d ?(?:h|hrs?|mins?|s|secs?|ms|yrs?|wks?|mths?|mos?)\b|\d:\d|24/7|[ap]\.?m\b|"
    r"o['’]clock|\b(?:BCE?|AD|CE)\b",
    re.I,
)
"""Of several years only the plural: "the first 10 of the year" has lost its months."""
_LINK = re.compile(r"[\s,/–—-]*(?:(?:to|and|or|by|up|even|then|versus|vs|against|[x×])\b[\s.]*|[|>][\s]*){0,2}", re.I)
"""What may stand between two numbers of which one brings the unit of both: "800 to 900 km", "4 by 3 feet"."""
_DIGITS = re.compile(r"[$€£+−-]?\d[\d.,]*")
_SYMBOL = re.compile(
    r"[A-Za-z'’′″º°]|[- \u00a0\u202f]?(?:[kKMGT](?:[Bb]|bit|o)(?:ps|/s)?|(?:mega|giga|kilo|tera)(?:bits?|bytes?)|"
    r"gigs?|[kMGT]W\w{1,2}|[tT]|MT|bbls?|[kc]?m[²³]|sq|sqm|cu|kts?|klicks?|clicks?)(?!\w)"
)
"""Right after a number, a unit that the measures do not list: "500GB", "45 m²", "3 t", "60′"."""
_BY_NUMBER = re.compile(r"\d\s?s\s?\d|\bHeures\b")
_CELL = re.compile(r"\s[|>]\s")
_COMPARED = re.compile(r"\s(?:plus|moins|supérieure?s?|inférieure?s?|mieux)\b", re.I)


def lost_unit(figure: Figure, atoms: Sequence[Atom], source: str, target: str) -> Iterator[Finding]:
    """The unit of a figure whose numbers are all there, where the English names nothing of its kind.

    An error where nothing of the kind stands in the English at all; a warning where it does, by another number that it
    belongs to. A unit that a neighbour brings ("between 800 and 900 km") serves both, but for the cells of a table. On
    the human references of newstest2014 and flores-dev there is one warning in 3,998 rows and no error; of 252 units
    cut from them 176 are told of as errors and 52 as warnings.
    """
    if figure.kind not in ("quantity", "duration") or not figure.unit or _is_idle(figure):
        return
    for atom in atoms:
        other = atom.met
        if other is None or other.kind not in ("quantity", "date") or _has_its_own(other, target):
            continue
        severity = _gravity(figure, other, source, target)
        if severity:
            message = f"“{figure.text}” became “{other.text}”: the unit does not stand in the English."
            yield Finding(CHECK, severity, message, (figure.start, figure.end), (other.start, other.end))
            return


def _has_its_own(other: Figure, target: str) -> bool:
    if other.kind == "date" and not other.text.isdigit():
        return True
    number = _DIGITS.match(target, other.start)
    return bool(english_measure(other, target) or (number and _SYMBOL.match(target, number.end())))


def _is_idle(figure: Figure) -> bool:
    """Whether the number alone says it: an age ("aged 37"), an athlete's time ("9 s 79", "9.79"), a race by its name
    ("les 24 Heures du Mans"); or the word is no unit ("sur deux points")."""
    return (
        figure.age
        or (figure.unit == "point" and not figure.text[0].isdigit())
        or (figure.kind == "duration" and bool(_BY_NUMBER.search(figure.text)))
    )


def _gravity(figure: Figure, other: Figure, source: str, target: str) -> Severity | None:
    cell = _cell(target, other)
    if not _named(figure, cell):
        return "error" if figure.unit != "fois" or _COMPARED.match(source, figure.end) else "warning"
    whole = figure.unit == "point" and Decimal(other.value) % 1 == 0
    return None if whole or _named(figure, _unclaimed(cell, target, other)) else "warning"


def _cell(target: str, other: Figure) -> str:
    """The English where the unit may stand: all of it, or the figure's cell where it is a row of a table."""
    start, end = 0, len(target)
    for bar in _CELL.finditer(target):
        if bar.end() <= other.start:
            start = bar.end()
        elif bar.start() >= other.end:
            end = bar.start()
            break
    return " " * start + target[start:end]


def _unclaimed(cell: str, target: str, other: Figure) -> str:
    """``cell`` without the numbers, and the units that stand with them, that have no link with ``other``."""
    figures = sorted((f for f in find_english(target) if f.end <= len(cell)), key=lambda f: f.start)
    linked = {(other.start, other.end)}
    for row in (figures, figures[::-1]):
        last: Figure | None = None
        for figure in row:
            first, second = sorted((last or figure, figure), key=lambda f: f.start)
            if last and (last.start, last.end) in linked and _LINK.fullmatch(target[first.end : second.start]):
                linked.add((figure.start, figure.end))
            last = figure
    for figure in figures:
        if (figure.start, figure.end) not in linked:
            end = _DEGREES.match(cell, figure.end).end()
            cell = cell[: figure.start] + " " * (end - figure.start) + cell[end:]
    return cell


def _named(figure: Figure, text: str) -> bool:
    unit = figure.unit or ""
    if unit in _OTHERS:
        return bool(_OTHERS[unit].search(text))
    if kind := dimension(unit):
        return names_dimension(kind, text)
    return figure.kind != "duration" or bool(_TIME.search(text))
