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
from brief.figures.compare import Atom, converted, figures_of, unclaimed
from brief.figures.english_numbers import scan as scan_english
from brief.figures.numerals import scan as scan_french
from brief.figures.otherwise import bare_without_numeral

CHECK = "figures"
_OTHER_WORDS = frozenset({"neuf", "cent", "mille"})
"""Number words that are other words as often: new, the "cent" of a phrase, the nautical mile."""
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
    there = _numbers_english(unclaimed(target, atoms))
    for numeral in scan_french(source):
        raw = source[numeral.start : numeral.end]
        if numeral.words and (
            numeral.value < 3 or numeral.about or numeral.half or raw in _OTHER_WORDS or raw[0].isupper()
        ):
            continue
        if any(f.start < numeral.end and numeral.start < f.end for f in figures):
            continue
        if numeral.value == 0 or re.search(r"\bh\s?$|\d[:h]$", source[max(0, numeral.start - 3) : numeral.start]):
            continue  # minutes of a clock time: said in many ways
        if not _carried(numeral.value, numeral.about, raw, source, numeral.end, there, target):
            yield Finding(
                CHECK, "error", f"The number “{raw}” does not stand in the English.", (numeral.start, numeral.end)
            )
    for other in free:
        if (
            (other.start, other.end) in blamed
            or not re.match(r"\D{0,4}\d", other.text)
            or (other.kind == "date" and other.value.startswith("-"))
        ):
            continue
        if re.search(r"\d[:.]$", target[max(0, other.start - 2) : other.start]):
            continue  # minutes
        if any(converted(a, [other]) for a in atoms if a.figure.kind == "quantity"):
            continue  # "100 feet (30 m)"
        parts = other.value.rstrip("s").split("-") if other.kind == "date" else [other.value]
        if any(Decimal(p) in here for p in parts if p):
            continue
        yield Finding(
            CHECK,
            "error",
            f"“{other.text}” stands in the English only: the French has no such number.",
            None,
            (other.start, other.end),
        )


def _carried(
    value: Decimal, about: bool, raw: str, source: str, end: int, there: set[Decimal], target: str
) -> bool:
    if value in there or -value in there:
        return True
    if re.match(r"\s?(?:h\b|h\d|heures?)", source[end : end + 7]) and 12 <= value <= 24:
        return value - 12 in there or bool(re.search(r"\b(?:noon|midday|midnight)\b", target, re.IGNORECASE))
    digits = re.sub(r"\D", "", raw)
    return bare_without_numeral(value, about, target) or (len(digits) > 1 and digits in re.sub(r"\D", "", target))


@lru_cache(maxsize=4096)
def _numbers_french(source: str) -> frozenset[Decimal]:
    values = {abs(n.value) for n in scan_french(source)}
    for numeral in scan_french(source):
        if numeral.scale > 1:
            values.add(abs(numeral.value) / numeral.scale)
    for figure in figures_of(source):
        for part in re.split(r"\.\.|/", figure.value):
            if figure.kind == "date":
                values.update(Decimal(p) for p in re.findall(r"\d+", part))
            else:
                values.add(abs(Decimal(part)))
                values.add(abs(Decimal(part)) * 100)
    values.update(Decimal(raw.replace(",", ".")) for raw in re.findall(r"\d+(?:[.,]\d+)?", source))
    for clock in re.finditer(r"(?<!\d)(\d{1,2})\s?(?:h|heures?|:)\s?(\d\d)(?!\d)", source):
        hour, minutes = int(clock[1]), clock[2]
        values.update(Decimal(f"{h}.{minutes}") for h in (hour, hour - 12, hour + 12) if h >= 0)
        values.add(Decimal(minutes))
    values.update(value + 12 for value in list(values) if value < 12)
    values.update(value - 12 for value in list(values) if 12 < value <= 24)
    low = source.lower()
    values.update(Decimal(n) for word, n in _ORDINAL_WORDS.items() if word in low)
    for word, more in _FRACTION_WORDS.items():
        if word in low:
            values.update(more)
    values.update(Decimal(_roman(m["n"])) for m in _ROMAN.finditer(source))
    return frozenset(values)


def _numbers_english(target: str) -> set[Decimal]:
    values = {abs(n.value) for n in scan_english(target)}
    values.update(abs(n.value) / n.scale for n in scan_english(target) if n.scale > 1)
    for raw in _CODE.findall(target):
        bare = raw.replace(",", "")
        if bare.count(".") <= 1:
            values.add(Decimal(bare))
        values.update(Decimal(part) for part in re.split(r"[.,]", raw))
    values.update(Decimal(_roman(m["n"])) for m in _ROMAN.finditer(target))
    return values


def _roman(raw: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for here, following in zip(raw, [*raw[1:], ""], strict=True):
        value = worth[here]
        total += -value if following and worth[following] > value else value
    return total
