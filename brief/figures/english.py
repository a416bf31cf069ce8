"""A figure in English, as a careful US news editor writes it: "$200 million", "3.5%", "three weeks", "12 cyclones".

Words below ten for counts and durations, digits for ages, money, percentages and measures; millions and above are
written with their magnitude where that loses nothing.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from brief.figures.currencies import ENGLISH_NAMES, ENGLISH_SYMBOLS
from brief.figures.nouns import english_nouns, plural
from brief.figures.units import MEASURE_ENGLISH

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_MINOR_NAMES = {"GBP": ("penny", "pence"), "RUB": ("kopeck", "kopecks"), "MXN": ("centavo", "centavos"),
                "CHF": ("centime", "centimes"), "FRF": ("centime", "centimes")}  # fmt: skip
_FRACTIONS = {"tiers": ("third", "thirds"), "quart": ("quarter", "quarters"), "cinquième": ("fifth", "fifths"),
              "sixième": ("sixth", "sixths"), "dixième": ("tenth", "tenths")}  # fmt: skip
_COGNATES = (
    (r"ité$", "ity"), (r"té$", "ty"), (r"isme$", "ism"), (r"iste$", "ist"), (r"ienne?$", "ian"), (r"ique$", "ic"),
    (r"(?<=[^aeiouy])ie$", "y"), (r"aire$", "ary"), (r"oire$", "ory"), (r"ateur$", "ator"), (r"atrice$", "ator"),
    (r"teur$", "tor"), (r"trice$", "tor"), (r"seur$", "sor"), (r"eur$", "er"), (r"euse$", "er"), (r"eux$", "ous"),
    (r"if$", "ive"), (r"ôt$", "ost"), (r"phe$", "ph"), (r"ette$", "ette"), (r"logue$", "logist"),
    (r"ogramme$", "ogram"),
    (r"mètre$", "meter"), (r"ée$", "ee"),
)  # fmt: skip


def plain(value: Decimal) -> str:
    """A decimal without exponent or idle zeros ("200000000", "3.5")."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def number(value: Decimal, small_words: bool = False) -> str:
    """ "1,600", "1.3 million", "0.5"; with ``small_words`` "six" below ten."""
    if small_words and 0 <= value < 10 and value == value.to_integral_value():
        return _WORDS[int(value)]
    for scale, name in _SCALES:
        if abs(value) >= scale:
            short = value / scale
            if (short * 1000).to_integral_value() == short * 1000:
                return f"{_grouped(short)} {name}"
            break
    return _grouped(value)


def _grouped(value: Decimal) -> str:
    text = plain(value)
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, rest = text.partition(".")
    return f"{sign}{Decimal(whole):,}" + (f".{rest}" if rest else "")


def money(values: tuple[Decimal, ...], code: str, minor: bool = False) -> str:
    """ "$200 million", "€1.2 billion", "50,000 baht", "$10 to $25", "14 cents"."""
    if minor:
        shown = [value * 100 for value in values]
        one, many = _MINOR_NAMES.get(code, ("cent", "cents"))
        return f"{' to '.join(_grouped(v) for v in shown)} {one if shown[-1] == 1 else many}"
    symbol = ENGLISH_SYMBOLS.get(code)
    if symbol:
        return " to ".join(("-" if v < 0 else "") + symbol + _price(abs(v)) for v in values)
    names = ENGLISH_NAMES.get(code, code).split("|")
    name = names[-1] if values[-1] == 1 else names[0]
    shown = number if code in _WHOLE else _price
    return f"{' to '.join(shown(v) for v in values)} {name}"


_WHOLE = frozenset({"JPY", "KRW", "KPW", "XOF", "XAF", "VND", "IDR", "CLP", "HUF"})
"""Currencies that are not counted in hundredths."""


def _price(value: Decimal) -> str:
    """ "38.20", never "38.2"; "1.3517" and "3.5 million" as they are."""
    if abs(value) < 10**6 and value == value.quantize(Decimal("0.1")) and value != value.to_integral_value():
        return f"{value:,.2f}"
    return number(value)


def percent(values: tuple[Decimal, ...], unit: str) -> str:
    """ "3.5%", "1% to 5%", "2.5 percentage points"."""
    if unit == "pp":
        return f"{_range(values)} percentage point{'' if abs(values[-1]) == 1 else 's'}"
    return " to ".join(f"{_grouped(v)}%" for v in values)


def duration(
    values: tuple[Decimal, ...],
    unit: str,
    age: bool = False,
    name: tuple[str, str] | None = None,
    either: bool = False,
    words_half: bool = False,
) -> str:
    """ "three weeks", "10 to 12 hours", "five and a half years", "37 years old", "two or three days"."""
    one, many = name or (unit, unit + "s")
    if age:
        return f"{' to '.join(_grouped(v) for v in values)} {one if values[-1] == 1 else many} old"
    if words_half and len(values) == 1 and values[0] % 1 == Decimal("0.5"):
        whole = int(values[0])
        if whole == 0:
            return f"half {'an' if one[0] in 'aeio' or one == 'hour' else 'a'} {one}"
        return f"{number(Decimal(whole), small_words=True)} and a half {many}"
    if len(values) == 1 and values[0] == Decimal("0.75"):
        return f"three-quarters of {'an' if one == 'hour' else 'a'} {one}"
    return f"{_range(values, small_words=True, either=either)} {one if values[-1] == 1 else many}"


def hours_and_minutes(first: Decimal, second: Decimal, unit: str) -> str:
    """ "two hours and 17 minutes"; ``unit`` is the smaller one."""
    larger = {"minute": "hour", "second": "minute"}[unit]
    return f"{duration((first,), larger)} and {duration((second,), unit)}"


def quantity(
    values: tuple[Decimal, ...], unit: str | None, either: bool = False, name: tuple[str, str] | None = None
) -> str:
    """ "12 cyclones", "six charges", "836,000 square kilometers", "1.3 million viewers"."""
    if unit is None:
        return _range(values, small_words=True, either=either)
    if unit in MEASURE_ENGLISH:
        one, many = MEASURE_ENGLISH[unit]
        if len(values) == 1 and values[0] >= 10**6:
            return f"{number(values[0])} {many}"
        return f"{_range(values)} {one if values[-1] == 1 else many}"
    if unit in _FRACTIONS and len(values) == 1:
        one, many = _FRACTIONS[unit]
        return f"{number(values[0], small_words=True)}-{one if values[0] == 1 else many}"
    if unit == "fois" and len(values) == 1 and values[0] == 2:
        return "twice"
    one, many = name or noun(unit)
    measured = unit in ("tonne", "pied", "pouce", "mile", "mille", "yard", "baril", "acre", "degré", "point de base")
    small_words = not measured or values[-1] == values[-1].to_integral_value()
    return f"{_range(values, small_words=small_words, either=either)} {one if abs(values[-1]) == 1 else many}"


def _range(values: tuple[Decimal, ...], small_words: bool = False, either: bool = False) -> str:
    words = small_words and all(v < 10 for v in values)
    return (" or " if either else " to ").join(number(v, small_words=words) for v in values)


def noun(lemma: str) -> tuple[str, str]:
    """English singular and plural of a French noun: from the list, or by cognate rules as a last resort.

    >>> noun("soldat"), noun("cavité")
    (('soldier', 'soldiers'), ('cavity', 'cavities'))
    """
    table = english_nouns()
    for form in (lemma, lemma.lower()):
        if form in table:
            return table[form]
    if lemma[:1].isupper() and re.search(r"\d[A-Za-z]{0,3}$", lemma):
        return lemma, lemma + "s"  # a code ("34 F-35As")
    if lemma[:1].isupper():
        return lemma, lemma  # a name ("24 Rafale"): it takes no s
    head, _, tail = lemma.partition(" ")
    if tail and head in table:
        return table[head]
    if lemma.endswith("ienne") and lemma[:-2] in table:
        return table[lemma[:-2]]
    if lemma.endswith("e") and lemma[:-1] in table:
        return table[lemma[:-1]]  # "étudiante", "Syrienne"
    stem = lemma
    for pattern, english in _COGNATES:
        changed = re.sub(pattern, english, stem)
        if changed != stem:
            stem = changed
            break
    bare = "".join(c for c in unicodedata.normalize("NFD", stem) if not unicodedata.combining(c))
    bare = bare.replace("œ", "oe")
    return bare, plural(bare)
