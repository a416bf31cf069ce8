"""Which English figure answers which French one: the meeting that the proof and the labels are built on.

Values are compared, not words: "1 000 milliards de dollars" meets "$1 trillion", "18 mois" meets "a year and a half",
"une douzaine" meets "a dozen", "148 kg" meets "326 pounds".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from brief.article import Figure
from brief.figures.english import plain
from brief.figures.english_side import find_english
from brief.figures.find import find
from brief.figures.numerals import parse_digits
from brief.figures.otherwise import without_numeral

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629746, "year": 31556952}
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"})
_FAMILIES = (
    _DOLLARS,
    frozenset({"GBP", "EGP", "LBP", "SYP", "SDG", "TRY", "IEP", "CYP"}),
    frozenset({"FRF", "CHF", "XOF", "XAF", "BEF", "CDF", "XPF", "GNF"}),
    frozenset({"MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP", "DOP"}),
    frozenset({"INR", "PKR", "LKR", "NPR", "MUR", "IDR"}),
    frozenset({"DZD", "TND", "IQD", "KWD", "JOD", "LYD", "RSD", "BHD"}),
    frozenset({"SEK", "NOK", "DKK", "CZK", "ISK"}),
    frozenset({"MAD", "AED"}), frozenset({"SAR", "QAR", "IRR", "OMR", "YER"}), frozenset({"RUB", "BYN"}),
    frozenset({"CNY", "JPY"}),
)  # fmt: skip
_CONVERSIONS: dict[str, tuple[tuple[str, float], ...]] = {
    # French unit: (how the English noun begins, how many of it make one of the French)
    "km": (("mile", 0.62137), ("mi", 0.62137), ("met", 1000)), "km/h": (("mph", 0.62137), ("mile", 0.62137)),
    "km/s": (("mile", 0.62137), ("mi", 0.62137)), "m/s": (("f", 3.28084), ("mph", 2.23694), ("mile", 2.23694)),
    "m": (("f", 3.28084), ("yard", 1.09361), ("mile", 0.00062137), ("km", 0.001), ("kilomet", 0.001)),
    "cm": (("inch", 0.3937), ("f", 0.0328), ("met", 0.01)), "mm": (("inch", 0.03937),),
    "kg": (("pound", 2.20462), ("lb", 2.20462), ("ton", 0.001)), "g": (("ounce", 0.035274), ("oz", 0.035274)),
    "Mt": (("ton", 1e6),), "kt": (("ton", 1000),),
    "tonne": (("ton", 1.10231), ("pound", 2204.62), ("kilo", 1000)), "ha": (("acre", 2.47105), ("square", 0.01)),
    "km2": (("square", 0.3861), ("sq", 0.3861), ("mile", 0.3861), ("acre", 247.105)),
    "m2": (("square", 10.7639), ("sq", 10.7639), ("f", 10.7639)),
    "m3": (("cubic", 35.3147), ("f", 35.3147)), "l": (("gallon", 0.264172), ("pint", 1.7598)),
    "mile": (("kilo", 1.60934), ("km", 1.60934)), "pied": (("met", 0.3048), ("m", 0.3048)),
    "pouce": (("cent", 2.54), ("cm", 2.54)),
}  # fmt: skip
_ROUNDING = 0.12
"""How far a converted measure may be rounded: 15 m as "50 ft" is 1.6 % off, 272 million kg as "600 million pounds"
0.05 %, 63 billion m3 as "2.2 trillion cubic feet" 1.1 %, 15 km as "10 miles" 7 %."""


@dataclass(slots=True)
class Atom:
    """One value of a figure: a range or an interval has two."""

    figure: Figure
    value: str
    met: Figure | None = None
    loosely: bool = False


@lru_cache(maxsize=4096)
def figures_of(source: str) -> tuple[Figure, ...]:
    return tuple(find(source))


def _atoms(figures: Sequence[Figure]) -> list[Atom]:
    atoms: list[Atom] = []
    for figure in figures:
        parts = figure.value.split("/" if figure.kind == "date" else "..")
        atoms.extend(Atom(figure, part) for part in parts)
    return atoms


def align(source: str, target: str) -> tuple[list[Atom], list[Figure]]:
    atoms = _atoms(figures_of(source))
    english = [part for figure in find_english(target) for part in _split(figure)]
    free = [e for e in english if not _ORDINAL.search(e.text)]
    for test in (same, _same_value):
        for atom in atoms:
            if atom.met is None:
                met = next((e for e in free if test(atom, e)), None)
                if met is not None:
                    atom.met = met
                    free.remove(met)
    for atom in atoms:
        if atom.met is None and atom.figure.kind == "quantity" and (met := converted(atom, free)):
            atom.loosely = True
            free.remove(met)
    for atom in atoms:
        if atom.met is None and (met := _as_short(atom, free)):
            atom.loosely = True
            free.remove(met)
    for atom in atoms:
        if atom.met is None and not atom.loosely:
            # a year or a day said twice in French is often said once in English
            again = any(e.kind == "date" and same(atom, e) for e in english)
            atom.loosely = again or _said_otherwise(atom, _without_conjunctions(source, unclaimed(target, atoms)))
    return atoms, free


_ORDINAL = re.compile(
    r"\d(?:st|nd|rd|th)\b|^(?:[a-z]+[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|[a-z]+(?:teenth|tieth|dredth))(?!\w)",
    re.IGNORECASE,
)


def _without_conjunctions(source: str, target: str) -> str:
    """The English less the "both" of "à la fois … et" and the "either" of "soit … soit", which count nothing."""
    for french, english in ((r"\bà la fois\b", r"\bboth\b"), (r"\bsoit\b.*\bsoit\b", r"\beither\b")):
        if re.search(french, source, re.IGNORECASE):
            target = re.sub(english, "-", target, flags=re.IGNORECASE)
    return target


def unclaimed(target: str, atoms: list[Atom]) -> str:
    """The English without the numbers that other figures have met; the "330" of "six A330 aircraft" is its name's."""
    for other in {a.met.start: a.met for a in atoms if a.met}.values():
        left = " " * (other.end - other.start)
        for name in _DESIGNATION.finditer(target, other.start + 1, other.end):
            left = left[: name.start() - other.start] + name[0] + left[name.end() - other.start :]
        target = target[: other.start] + left + target[other.end :]
    return target


_DESIGNATION = re.compile(r"(?<=[ \u00a0-])(?!EUR|USD|GBP|CHF)[A-Z](?:[A-Za-z]{0,3}|[A-Za-z]*-)\d\w*(?:\.\d+)?")
"""A type of aircraft, ship or missile: "A330", "H160M", "E-2D", "M51.3", "Shahed-136"."""


def _split(figure: Figure) -> list[Figure]:
    if figure.kind == "date" and "/" in figure.value:
        first, second = figure.value.split("/")
        return [
            Figure(figure.text, figure.start, figure.end, "date", first, None, None, figure.english),
            Figure(figure.text, figure.start, figure.end, "date", second, None, None, figure.english),
        ]
    return [figure]


def same(atom: Atom, english: Figure) -> bool:
    figure = atom.figure
    if figure.unit == "point de base":
        return _same_basis_points(Decimal(atom.value), english)
    if figure.kind == "date":
        return english.kind == "date" and _same_date(atom.value, english.value)
    if english.kind == "date":
        return False
    mine, theirs = Decimal(atom.value), Decimal(english.value)
    if figure.kind == "duration":
        if english.kind != "duration" or figure.unit is None or english.unit is None:
            return False
        if figure.unit == english.unit:
            return mine == theirs
        ours, other = mine * _SECONDS[figure.unit], theirs * _SECONDS[english.unit]
        return abs(ours - other) <= ours * Decimal("0.04")
    if figure.kind != english.kind or mine != theirs:
        return False
    return figure.kind == "quantity" or figure.unit == english.unit or same_family(figure.unit, english.unit)


def _same_basis_points(mine: Decimal, english: Figure) -> bool:
    """ "25 points de base" as "25 basis points" or "0.25 percentage points", never as 25 of those."""
    if english.kind not in ("quantity", "percent") or english.unit == "%":
        return False
    whole_points = english.unit == "pp" or (english.unit or "").startswith("point")
    return mine == Decimal(english.value) * (100 if whole_points else 1)


def same_family(ours: str | None, theirs: str | None) -> bool:
    return any(ours in family and theirs in family for family in _FAMILIES) and not (ours == "CNY" or theirs == "CNY")


def _same_value(atom: Atom, english: Figure) -> bool:
    """The same number under another kind: "37 ans" as "aged 37", "6,9 milliards" as "6.9 billion"."""
    figure = atom.figure
    if figure.unit == "point de base":
        return False
    if figure.kind == "date":
        return english.kind in ("quantity", "duration") and _date_number(atom.value) == english.value
    if english.kind == "date":
        return english.value == atom.value
    mine, theirs = Decimal(atom.value), Decimal(english.value)
    if figure.kind == "money" and english.kind not in ("quantity", "money"):
        return False
    if figure.kind == "duration" and figure.unit == "year" and mine >= 10 and mine % 10 == 0 and theirs * 10 == mine:
        return "decade" in english.text or (english.unit or "").startswith("decade")
    return abs(mine) == abs(theirs)  # a sign that is lost is told of by the proof


def _same_date(ours: str, theirs: str) -> bool:
    if ours == theirs:
        return True
    if ours.endswith("s") or theirs.endswith("s"):
        return False
    if len(ours) == 4:
        return theirs.startswith(ours)
    if ours.startswith("--"):
        return theirs.endswith(ours[1:]) and len(theirs) >= 7
    if len(ours) == 7:
        return theirs.startswith(ours) or theirs.startswith(f"-{ours[4:]}-") or theirs == f"-{ours[4:]}"
    return theirs == f"-{ours[4:]}"  # the year is not said again


_PARTS_OF_A_POINT = {Decimal(25): "quarter", Decimal(50): "half", Decimal(75): "three[- ]quarters?",
                     Decimal(100): "(?:full|whole|one|a)"}  # fmt: skip


def _date_number(value: str) -> str:
    return value if len(value) == 4 else value.rstrip("s") if value.endswith("s") else ""


def _said_otherwise(atom: Atom, target: str) -> bool:
    figure = atom.figure
    if figure.kind == "date":
        return _date_otherwise(atom.value, target)
    value = abs(Decimal(atom.value))
    if figure.unit == "point de base":
        said = _PARTS_OF_A_POINT.get(value)
        return bool(said and re.search(rf"\b{said}(?: of)?(?:[- ]an?)?[- ](?:percentage )?point\b", target, re.I))
    if figure.kind == "money":
        return value == 1 and bool(
            re.search(r"\b(?:an?|one|single|per|each|every|the)\s(?:\w+\s)?(?:dollar|euro|pound|yen)\b", target, re.I)
        )
    if figure.kind == "duration" and figure.unit in ("minute", "second") and value > 60:
        more, rest = divmod(value, 60)
        if re.search(rf"(?<![\d:]){more}[:.h]{int(rest):02}(?![\d:])", target):
            return True  # "2:17" for "2 h 17"
    if without_numeral(figure, value, target):
        return True
    if value == 0:
        return bool(re.search(r"\b(?:no|zero|none|nil|not|without)\b", target, re.IGNORECASE))
    return False


def converted(atom: Atom, english: Sequence[Figure]) -> Figure | None:
    """The English figure that is the French measure in another unit ("148 kg", "326 pounds")."""
    if atom.figure.unit in ("°C", "°F"):
        mine = float(atom.value)
        wanted = mine * 1.8 + 32 if atom.figure.unit == "°C" else (mine - 32) / 1.8
        return next((e for e in english if e.kind == "quantity" and abs(float(e.value) - wanted) <= 1.5), None)
    for start, factor in _CONVERSIONS.get(atom.figure.unit or "", ()):
        wanted = float(atom.value) * factor
        # a tonne is so near a short ton that a wide rounding would take a wrong number for a conversion
        rounding = 0.03 if start == "ton" else _ROUNDING
        for other in english:
            if start == "ton" and "metric" in other.text:
                continue  # "1,100 metric tons" are no 1 000 tonnes
            named = (other.unit or "").startswith(start) or (other.kind == "money" and start in other.text)
            if other.kind in ("quantity", "money") and named and abs(float(other.value) - wanted) <= rounding * wanted:
                return other
    return None


def _as_short(atom: Atom, english: Sequence[Figure]) -> Figure | None:
    """The bare number that the French has too: "€25 billion, of which 8.6 for France"."""
    if atom.figure.kind != "money" or not _BARE.fullmatch(atom.figure.text):
        return None
    written = plain(parse_digits(atom.figure.text) or Decimal(0))
    return next((e for e in english if e.kind == "quantity" and e.value == written and e.text[-1].isdigit()), None)


_BARE = re.compile(r"\d+(?:,\d+)?")


def _date_otherwise(value: str, target: str) -> bool:
    holiday = HOLIDAYS.get(value[-5:])
    if holiday and (value.startswith("--") or len(value) == 10) and holiday.search(target):
        return True
    if value.endswith("s") and re.search(rf"\b(?:{value[:4]}|[’']?{value[2:4]})[’']?s\b", target):
        return True
    word = _DECADES.get(value[2:4]) if value.endswith("s") else None
    return word is not None and bool(re.search(rf"\b{word}\b", target, re.IGNORECASE))


HOLIDAYS = {
    day: re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    for day, names in (("01-01", "New Year['’]s Day"), ("05-01", "May Day|Labou?r Day"), ("05-08", "V-?E Day"),
                       ("07-14", "Bastille Day"), ("11-11", "Armistice Day|Remembrance Day"),
                       ("12-25", "Christmas(?: Day)?"), ("12-24", "Christmas Eve"), ("12-31", "New Year['’]s Eve"))
}  # fmt: skip
"""Days that English calls by their names, by month and day."""
_DECADES = {"20": "twenties", "30": "thirties", "40": "forties", "50": "fifties", "60": "sixties", "70": "seventies",
            "80": "eighties", "90": "nineties"}  # fmt: skip


def answering(source: str, target: str, figure: Figure) -> Figure | None:
    """The English figure of ``target`` that answers ``figure`` of ``source``, ``None`` where there is none.

    A figure that is not one of ``find(source)`` (a date resolved from the article's) is looked for by itself.
    """
    atoms, _ = align(source, target)
    for atom in atoms:
        if (atom.figure.start, atom.figure.end) == (figure.start, figure.end) and atom.met is not None:
            return atom.met
    english = find_english(target)
    for value in re.split(r"\.\.|/", figure.value):
        atom = Atom(figure, value)
        met = next((e for e in english if same(atom, e)), None) or next(
            (e for e in english if _same_value(atom, e)), None
        )
        if met is not None:
            return met
    return None
