"""Units of measure in English, and what they are worth: "300 km" is 186 miles and never 300 miles."""

from __future__ import annotations

import re
from decimal import Decimal

from brief.article import Figure
from brief.figures.english_numbers import scan
from brief.figures.units import MEASURE_ENGLISH

_SIZES: dict[str, tuple[str, float]] = {
    # unit of the French side (or English name for those French lacks): (dimension, in its base unit)
    "km": ("length", 1000), "m": ("length", 1), "cm": ("length", 0.01), "mm": ("length", 0.001),
    "nm": ("length", 1e-9), "mile": ("length", 1609.344), "pied": ("length", 0.3048), "pouce": ("length", 0.0254),
    "yard": ("length", 0.9144), "nautical": ("length", 1852),
    "km/h": ("speed", 1), "m/s": ("speed", 3.6), "km/s": ("speed", 3600), "mph": ("speed", 1.609344),
    "knot": ("speed", 1.852),
    "tonne": ("mass", 1e6), "kg": ("mass", 1000), "g": ("mass", 1), "mg": ("mass", 1e-3), "µg": ("mass", 1e-6),
    "pound": ("mass", 453.592), "ounce": ("mass", 28.3495), "kt": ("mass", 1e9), "Mt": ("mass", 1e12),
    "km2": ("area", 1e6), "m2": ("area", 1), "cm2": ("area", 1e-4), "ha": ("area", 1e4), "acre": ("area", 4046.86),
    "mile2": ("area", 2.58999e6), "foot2": ("area", 0.092903),
    "m3": ("volume", 1000), "cm3": ("volume", 1e-3), "km3": ("volume", 1e12), "l": ("volume", 1), "hl": ("volume", 100),
    "cl": ("volume", 0.01), "ml": ("volume", 1e-3), "gallon": ("volume", 3.78541), "foot3": ("volume", 28.3168),
    "pint": ("volume", 0.4731), "baril": ("volume", 158.987),
    "W": ("power", 1), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9), "TW": ("power", 1e12),
    "kWh": ("energy", 1), "MWh": ("energy", 1e3), "GWh": ("energy", 1e6), "TWh": ("energy", 1e9),
    "Hz": ("frequency", 1), "MHz": ("frequency", 1e6), "GHz": ("frequency", 1e9),
    "Ko": ("memory", 1e3), "Mo": ("memory", 1e6), "Go": ("memory", 1e9), "To": ("memory", 1e12),
    "octet": ("French bytes", 1),
    "Mbit/s": ("rate", 1), "Gbit/s": ("rate", 1e3),
}  # fmt: skip
_ENGLISH_ONLY = {
    "mile2": r"square[- ]miles?|sq\.? ?miles?", "foot2": r"square[- ](?:feet|foot)|sq\.? ?ft",
    "foot3": r"cubic[- ](?:feet|foot)", "mph": r"mph|mi(?:les?)?/h(?:ou)?r?|miles?[- ](?:an|per)[- ]hour",
    "km/h": r"km/h(?:ou)?r?|kph|kmph|kilomet(?:er|re)s?(?:[- ](?:an|per)[- ]|/)h(?:our|r)?|km[- ](?:an|per)[- ]hour",
    "nautical": r"nautical[- ]miles?|nmi", "mile": r"miles?|(?-i:mi)", "knot": r"knots?",
    "pied": r"feet|foot|ft", "pouce": r"inch(?:es)?", "yard": r"yards?",
    "pound": r"lbs?|pounds", "ounce": r"ounces?|oz", "acre": r"acres?", "gallon": r"gallons?", "pint": r"pints?",
    # the French symbols of bytes are none in English: "800 Go" left standing is another unit
    "Ko": r"kilobytes?|(?-i:[kK]B)", "Mo": r"megabytes?|(?-i:MB)", "Go": r"gigabytes?|gigs?|(?-i:GB)",
    "To": r"terabytes?|(?-i:TB)", "octet": r"(?-i:[kKMGT]o)",
    "tonne": r"(?:metric |short |long )?ton(?:ne)?s?", "baril": r"barrels?",
}  # fmt: skip


def _names() -> list[tuple[str, str]]:
    pairs = list(_ENGLISH_ONLY.items())
    for unit, (one, _) in MEASURE_ENGLISH.items():
        if unit not in _SIZES or unit in _ENGLISH_ONLY:
            continue
        stem = re.escape(one).replace(r"\ ", "[- ]").replace(r"\-", "[- ]?")
        stem = re.sub(r"(met|lit)er", r"\1(?:er|re)", stem)
        pairs.append((unit, f"{stem}s?|(?-i:{re.escape(unit)})" + (r"|kilos?" if unit == "kg" else "")))
    pairs.append(("km2", r"sq\.? ?km"))
    return sorted(pairs, key=lambda pair: _SIZES[pair[0]][0] != "energy")  # "kilowatt hours" before "kilowatt"


_NAMES = _names()
_MEASURE = re.compile(
    r"(?:[- \u00a0\u202f]|(?<=\d))(?:of )?(?:" + "|".join(f"(?P<u{i}>{p})" for i, (_, p) in enumerate(_NAMES)) + r")"
    r"(?![\w²³/])",
    re.IGNORECASE,
)


def english_measure(other: Figure, target: str) -> str | None:
    """The unit right after an English number, by its French-side name ("km", "mph"), ``None`` without one."""
    numbers = scan(target[other.start : other.end])
    if not numbers:
        return None
    matches = [m for m in [_MEASURE.match(target, other.start + numbers[0].end)] if m]
    if not matches:
        return None
    # the longest name that fits: "square kilometers" before "square", "km/h" before "km"
    return next(unit for i, (unit, _) in enumerate(_NAMES) if matches[0][f"u{i}"])


def same_measure(value: Decimal, unit: str, theirs: Decimal, their_unit: str, rounding: float) -> bool:
    """Whether both name the same size: the same number of the same unit, or a conversion within ``rounding``.

    Units that are not known here are taken to agree.
    """
    if their_unit in (unit, unit.partition("/")[0]) or unit not in _SIZES or their_unit not in _SIZES:
        return True
    (ours, worth), (others, their_worth) = _SIZES[unit], _SIZES[their_unit]
    mine, other = float(value) * worth, float(theirs) * their_worth
    return ours == others and abs(mine - other) <= rounding * abs(mine)


def is_measure(unit: str | None) -> bool:
    return unit in _SIZES


def dimension(unit: str | None) -> str | None:
    """What a unit measures ("length", "mass"), ``None`` for one that is not known here."""
    return _SIZES[unit][0] if unit in _SIZES else None


def names_dimension(kind: str, text: str) -> bool:
    """Whether English names a unit of this dimension anywhere: "km" beside a number, "kilometers" by themselves."""
    return any(_SIZES[unit][0] == kind and pattern.search(text) for unit, pattern in _ANYWHERE)


_ANYWHERE = [
    (unit, re.compile(rf"(?:(?<![\w'’])(?=\w{{3}})|(?<=\d)[- \u00a0\u202f]?)(?:{names})(?![\w²³])", re.IGNORECASE))
    for unit, names in _NAMES
]
