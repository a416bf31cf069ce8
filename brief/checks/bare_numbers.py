"""Numbers that are no figures, and numbers that stand on one side only.

F-35, article 5, a score or a clock time count nothing, yet a changed digit is as wrong there as elsewhere. They are
compared as bare values, whatever they are written as.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from brief.article import Figure, Finding
from brief.checks.shares import shares
from brief.figures.compare import HOLIDAYS, Atom, converted, figures_of, unclaimed
from brief.figures.english_numbers import scan as scan_english
from brief.figures.english_side import find_english
from brief.figures.numerals import SPACE
from brief.figures.numerals import scan as scan_french
from brief.figures.ordinals import roman
from brief.figures.otherwise import bare_without_numeral
from brief.figures.signs import goes_down

CHECK = "figures"
_OTHER_WORDS = frozenset({"neuf", "cent", "mille", "Trente"})
"""Number words that are other words as often: new, the "cent" of a phrase, the nautical mile, the city of Trento."""
_CODE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*")
_ROMAN = re.compile(r"\b(?P<n>[IVXLC]+)(?:e|ème|er)?s?\b")
_ORDINAL_WORDS = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "deuxième": 2, "second": 2, "seconde": 2,
    "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9,
    "dixième": 10, "onzième": 11, "douzième": 12, "quinzième": 15, "vingtième": 20, "centième": 100,
}  # fmt: skip
_FRACTION_WORDS = {"moitié": (Decimal("0.5"), Decimal(50)), "tiers": (Decimal(3), Decimal(33)),
                   "quart": (Decimal(4), Decimal(25)), "demi": (Decimal("0.5"),), "double": (Decimal(2),),
                   "doubl": (Decimal(2),), "triple": (Decimal(3),), "dizaine": (Decimal(10),)}  # fmt: skip


def bare_numbers(
    source: str, target: str, atoms: list[Atom], free: list[Figure], blamed: set[tuple[int, int] | None]
) -> Iterator[Finding]:
    figures = list(dict.fromkeys(a.figure for a in atoms))
    here = _numbers_french(source)
    left = unclaimed(target, atoms)
    there = _numbers_english(left)
    as_percent = [share for share in shares(source) if any(map(share.is_percent, there))]
    for numeral in scan_french(source):
        raw = source[numeral.start : numeral.end]
        if numeral.words and (
            numeral.value < 3
            or numeral.about
            or numeral.half
            or raw in _OTHER_WORDS
            or _PART_OF_WORD.match(source, numeral.end)
            or (
                raw[0].isupper()
                and not _COMPOUND.search(raw)
                and (not _inside(source, numeral.start) or re.search(rf"(?<!\w){raw}(?!\w)", target))
            )
        ):
            continue
        if any(f.start < numeral.end and numeral.start < f.end for f in (*figures, *as_percent)):
            continue
        if _ORDINAL_TAIL.match(source, numeral.end) or _named_otherwise(source, numeral.end, target):
            continue
        if numeral.value == 0 or re.search(r"\bh\s?$|\d[:h]$", source[max(0, numeral.start - 3) : numeral.start]):
            continue  # minutes of a clock time: said in many ways
        if numeral.value < 0 and numeral.start > 0 and not _negative(target, numeral.value):
            message = f"The sign of “{raw}” is lost in the English."
            yield Finding(CHECK, "error", message, (numeral.start, numeral.end))
        elif not _carried(numeral.value, numeral.about, raw, source, numeral.end, there, target, left):
            yield Finding(
                CHECK, "error", f"The number “{raw}” does not stand in the English.", (numeral.start, numeral.end)
            )
    unmet = _numbers_french(_without_met(source, atoms))
    if _HUNDREDS.search(source):
        unmet |= {few * more for few in unmet if 1 < few < 10 for more in (100, 1000)}  # "deux ou trois mille"
    for other in free:
        if (other.start, other.end) in blamed or _minutes(target, other):
            continue
        if other.kind == "percent" and any(share.is_percent(Decimal(other.value)) for share in as_percent):
            continue  # "90%", for "neuf sur dix"
        if any(converted(a, [other]) for a in atoms if a.figure.kind == "quantity"):
            continue  # "100 feet (30 m)"
        if _excused(other, source, here, unmet, atoms):
            continue
        again = other.kind != "date" and abs(Decimal(other.value)) in here
        if other.kind == "date" and len(other.value) == 4 and (named := _year_named(source, target)):
            message = f"“{other.text}” stands in the English only: the French says “{named[0]}”."
            yield Finding(CHECK, "warning", message, named.span(), (other.start, other.end))
            continue
        yield Finding(
            CHECK,
            "error",
            f"“{other.text}” stands in the English more often than in the French."
            if again
            else f"“{other.text}” stands in the English only: the French has no such number.",
            None,
            (other.start, other.end),
        )


def _excused(
    other: Figure, source: str, here: frozenset[Decimal], unmet: frozenset[Decimal], atoms: list[Atom]
) -> bool:
    """Whether a number left over in the English has its cause in the French.

    Years, small counts and numbers that end a name may be said again; a sum, a percentage or a large number is not
    said twice unless the French does.
    """
    if other.kind == "date":
        if other.value.startswith("-"):
            return _day_named(other.value, source)
        if not re.search(r"\d", other.text):
            return True  # "in his fifties", for "dans la cinquantaine"
        return any(Decimal(p) in here for p in other.value.rstrip("s").split("-") if p)
    if (name := _NAMED_BY.match(other.text)) and re.search(rf"(?<!\w){name[0]}(?!\w)", source):
        return True
    value = abs(Decimal(other.value))
    if not _STARTS_WITH_DIGIT.match(other.text) and _NAMED_AGE.search(source):
        return True
    if value in unmet or value <= _LENIENT:
        return value in here or not _STARTS_WITH_DIGIT.match(other.text)
    if value in _magnitude_added(source):
        return True
    if value not in here and any(
        a.loosely and a.figure.unit and a.figure.kind == other.kind == "quantity" and not _dozen(a, other)
        for a in atoms
    ):
        return False  # "six lenses", and the two of the French met by no more than a "both"
    if not _STARTS_WITH_DIGIT.match(other.text) and (
        value < _LARGE or _ONE_WORD.fullmatch(other.text) or (_ONE_OF.match(other.text) and _THE_MILLION.search(source))
    ):
        return True
    if value not in here:
        return False
    return any(_parenthesised(other, a) for a in atoms)


_PART_OF_WORD = re.compile(r"-[^\W\d_]")
"""A "Soixante-huitard" is no sixty."""
_COMPOUND = re.compile(r"\w[- \u00a0](?:vingts?|dix|cents?|mille)\b")
"""A number beyond doubt at the head of a sentence ("Quatre-vingt-dix mille")."""
_YEAR_NAMED = re.compile(
    r"\b(?:l['’]an (?:dernier|passé|prochain)|l['’]année (?:dernière|passée|précédente|prochaine|suivante)|"
    r"cette année)\b",
    re.IGNORECASE,
)
"""A year that the date of the article tells, which is not known here."""
_ORDINAL_TAIL = re.compile(r"(?:[ -]et)?[ -]\w+ième\b")
_RANK = re.compile(r"(?:e|ème|nde)\s(?:classe\b)")
_PRIVATE = re.compile(r"\b(?:private|privates|airman|airmen|seaman|seamen|second[- ]class)\b", re.IGNORECASE)
_HOLIDAY = re.compile(r"[- ]Juillet\b")
_BASTILLE = re.compile(rf"{HOLIDAYS['07-14'].pattern}|\bJuly 14|\b14 July|\bFourteenth of July", re.IGNORECASE)


def _named_otherwise(source: str, end: int, target: str) -> bool:
    """ "14-Juillet" as Bastille Day, a soldier "de 2e classe" as a private."""
    return bool(
        (_RANK.match(source, end) and _PRIVATE.search(target))
        or (_HOLIDAY.match(source, end) and _BASTILLE.search(target))
    )


def _year_named(source: str, target: str) -> re.Match[str] | None:
    """Where the French names the year that the English gives in figures: "l'an dernier", "in 2024"."""
    return None if re.search(r"\byear\b", target, re.IGNORECASE) else _YEAR_NAMED.search(source)


def _dozen(atom: Atom, other: Figure) -> bool:
    """ "Une dizaine" as "a dozen"."""
    return atom.value == "10" and atom.figure.qualifier == "about" and "dozen" in other.text.lower()


_NAMED_BY = re.compile(r"\d+[A-Z]\b")
"""A name of both languages: "4K", "8K"."""
_NAMED_AGE = re.compile(r"(?:g[ée]naire|ntaine)s?\b|\bdemi[- ]si[èe]cle\b", re.IGNORECASE)
"""Words that hold a number the French side does not read ("quadragénaire")."""
_DIGIT = re.compile(r"\d")
_LENIENT = 3
_LARGE = 20
"""Number words from here on are never idle ("one", "ten minutes", "a dozen" are)."""
_STARTS_WITH_DIGIT = re.compile(r"\D{0,4}\d")
_ONE_WORD = re.compile(r"(?:a )?(?:hundred|thousand|million|billion)\b.*", re.IGNORECASE)
_ONE_OF = re.compile(r"one (?:thousand|million|billion)\b", re.IGNORECASE)
_THE_MILLION = re.compile(r"\b(?:le|du|au) (?:millier|million|milliard)\b", re.IGNORECASE)
"""Which of them it is, the words of magnitude prove."""


_OF_THOSE_BEFORE = re.compile(
    rf"(?<![\d.,])(?<!\d{SPACE})(?P<n>\d{{1,3}}(?:,\d+)?){SPACE}"
    r"(?:de (?:plus|moins)|au total|en tout|supplémentaires)\b"
)


def _magnitude_added(source: str) -> set[Decimal]:
    """ "88 milliards d'euros, 20 de plus que la France": English may say those billions again ("20 billion more")."""
    scales = {n.scale for n in scan_french(source) if n.scale >= 10**6}
    short = _OF_THOSE_BEFORE.finditer(source) if scales else ()
    return {Decimal(match["n"].replace(",", ".")) * scale for match in short for scale in scales}


def _parenthesised(other: Figure, atom: Atom) -> bool:
    """An age or a year of life said again is no new number."""
    return atom.figure.age and atom.value == other.value and (other.kind, other.unit) != ("duration", "month")


def _day_named(value: str, source: str) -> bool:
    """Whether the French names the month or the day of "--06-17", in words or in digits."""
    month, _, day = value.lstrip("-").partition("-")
    numbers = set(re.findall(r"\d+", source))
    named = bool(re.search(rf"\b(?:{_MONTHS[int(month) - 1]})\b", source, re.IGNORECASE))
    return named or month in numbers or str(int(month)) in numbers or bool(day and str(int(day)) in numbers)


_MONTHS = ("janvier|janv", "février|fevrier|févr", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août|aout",
           "septembre|sept", "octobre|oct", "novembre|nov", "décembre|decembre|déc")  # fmt: skip


def _minutes(target: str, other: Figure) -> bool:
    return bool(re.search(r"\d[:.]$", target[max(0, other.start - 2) : other.start]))


def _without_met(source: str, atoms: list[Atom]) -> str:
    """The French less the figures that the English has met, each with one of its own."""
    for figure in {a.figure.start: a.figure for a in atoms if a.met is not None}.values():
        if all(a.met is not None for a in atoms if a.figure is figure):
            end = figure.end
            if figure.unit and _DIGIT.search(figure.unit) and figure.text.endswith(figure.unit):
                end -= len(figure.unit)  # "quatre Mirage 2000-5": the name has numbers of its own
            source = source[: figure.start] + " " * (end - figure.start) + source[end:]
    return source


def _negative(target: str, value: Decimal) -> bool:
    """Whether the English has this number below zero, or words that say so."""
    if any(f.kind != "date" and Decimal(f.value) == value for f in find_english(target)):
        return True
    numbers = [f for f in find_english(target) if f.kind != "date" and abs(Decimal(f.value)) == abs(value)]
    return not numbers or any(goes_down(target, n.start, n.end, french=False) for n in numbers)


def _inside(source: str, at: int) -> bool:
    """Whether a capital at ``at`` stands inside a sentence, where it makes a name ("Cinque Terre, les Cinq Terres")."""
    return bool(re.search(r"[\w,] $", source[:at]))


def _carried(
    value: Decimal, about: bool, raw: str, source: str, end: int, there: set[Decimal], target: str, left: str
) -> bool:
    if value in there or -value in there:
        return True
    if re.match(r"\s?(?:h\b|h\d|heures?)", source[end : end + 7]) and 12 <= value <= 24:
        noon = bool(re.search(r"\b(?:noon|midday|midnight)\b", target, re.IGNORECASE))
        return noon or value - 12 in there or value * 100 in there
    digits = re.sub(r"\D", "", raw)
    return bare_without_numeral(value, about, target) or (
        len(digits) > 1 and any(digits in re.sub(r"\D", "", run) for run in _RUN.findall(left))
    )


_HUNDREDS = re.compile(r"(?<!pour )\b(?:cent|mille)s?\b")


@lru_cache(maxsize=4096)
def _numbers_french(source: str) -> frozenset[Decimal]:
    values = {abs(n.value) for n in scan_french(source)}
    for numeral in scan_french(source):
        if numeral.scale > 1:
            values.add(abs(numeral.value) / numeral.scale)
    if _HUNDREDS.search(source):
        values.update(v * more for v in list(values) if 1 < v < 10 for more in (100, 1000))  # "deux ou trois mille"
    for figure in figures_of(source):
        for part in re.split(r"\.\.|/", figure.value):
            if figure.kind == "date":
                values.update(Decimal(p) for p in re.findall(r"\d+", part))
            else:
                values.add(abs(Decimal(part)))
                values.add(abs(Decimal(part)) * 100)
    values.update(Decimal(raw.replace(",", ".")) for raw in re.findall(r"\d+(?:[.,]\d+)?", source))
    values.update(Decimal(h + "00") for h in re.findall(r"(?<!\d)(\d{1,2})\s?(?:h|heures?)\b", source))
    for clock in re.finditer(r"(?<!\d)(\d{1,2})\s?(?:h|heures?|:)\s?(\d\d)(?!\d)", source):
        hour, minutes = int(clock[1]), clock[2]
        values.update(Decimal(f"{h}.{minutes}") for h in (hour, hour - 12, hour + 12) if h >= 0)
        values.update((Decimal(minutes), Decimal(f"{hour}{minutes}"), Decimal(hour * 60 + int(minutes))))
    values.update(value + 12 for value in list(values) if value < 12)
    values.update(value - 12 for value in list(values) if 12 < value <= 24)
    low = source.lower()
    values.update(Decimal(n) for word, n in _ORDINAL_WORDS.items() if word in low)
    for word, more in _FRACTION_WORDS.items():
        if word in low:
            values.update(more)
    values.update(Decimal(value) for m in _ROMAN.finditer(source) if (value := roman(m["n"])))
    return frozenset(values)


def _numbers_english(target: str) -> set[Decimal]:
    numbers = scan_english(target)
    values = {abs(n.value) for n in numbers}
    values.update(abs(n.value) / n.scale for n in numbers if n.scale > 1)
    for raw in _CODE.findall(target):
        bare = raw.replace(",", "")
        if bare.count(".") <= 1:
            values.add(Decimal(bare))
        values.update(Decimal(part) for part in re.split(r"[.,]", raw))
    values.update(Decimal(value) for m in _ROMAN.finditer(target) if (value := roman(m["n"])))
    return values


_RUN = re.compile(r"\d(?:[\d\s.,:/-]*\d)?")
