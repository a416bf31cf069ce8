"""Units of time and measure: how French writes them, the symbol or name the figure carries, the English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from brief.figures.numerals import SPACE

TIME: dict[str, tuple[str, str]] = {
    # French: (unit, how many of it)
    "an": ("year", "1"), "ans": ("year", "1"), "année": ("year", "1"), "années": ("year", "1"),
    "mois": ("month", "1"), "semaine": ("week", "1"), "semaines": ("week", "1"),
    "jour": ("day", "1"), "jours": ("day", "1"), "journée": ("day", "1"), "journées": ("day", "1"),
    "heure": ("hour", "1"), "heures": ("hour", "1"), "h": ("hour", "1"),
    "minute": ("minute", "1"), "minutes": ("minute", "1"), "min": ("minute", "1"), "mn": ("minute", "1"),
    "seconde": ("second", "1"), "secondes": ("second", "1"), "s": ("second", "1"), "sec": ("second", "1"),
    "décennie": ("year", "10"), "décennies": ("year", "10"), "siècle": ("year", "100"), "siècles": ("year", "100"),
    "millénaire": ("year", "1000"), "millénaires": ("year", "1000"),
    "milliseconde": ("second", "0.001"), "millisecondes": ("second", "0.001"), "ms": ("second", "0.001"),
}  # fmt: skip

TIME_ENGLISH = {"10": ("decade", "decades"), "100": ("century", "centuries"), "1000": ("millennium", "millennia"),
                "0.001": ("millisecond", "milliseconds")}  # fmt: skip

_MEASURES = {
    # unit: (French names and symbols, English singular, English plural)
    "km/h": ("km/h|kilomètres?-heure|kilomètres? par heure|kilomètres? à l['’]heure|km-h|kmh|km/heure", "km/h", "km/h"),
    "km/s": ("km/s|kilomètres? par seconde", "kilometer per second", "kilometers per second"),
    "km2": ("km2|km²|kilomètres? carrés?|km carrés?", "square kilometer", "square kilometers"),
    "m2": ("m2|m²|mètres? carrés?", "square meter", "square meters"),
    "m3/s": ("m3/s|m³/s|mètres? cubes? par seconde", "cubic meter per second", "cubic meters per second"),
    "cm2": ("cm2|cm²|centimètres? carrés?", "square centimeter", "square centimeters"),
    "m3": ("m3|m³|mètres? cubes?", "cubic meter", "cubic meters"),
    "cm3": ("cm3|cm³|centimètres? cubes?", "cubic centimeter", "cubic centimeters"),
    "km3": ("km3|km³|kilomètres? cubes?", "cubic kilometer", "cubic kilometers"),
    "m/s": ("m/s|mètres? par seconde", "meter per second", "meters per second"),
    "km": ("km|kilomètres?", "kilometer", "kilometers"),
    "m": ("m|mètres?", "meter", "meters"),
    "cm": ("cm|centimètres?", "centimeter", "centimeters"),
    "mm": ("mm|millimètres?", "millimeter", "millimeters"),
    "nm": ("nm|nanomètres?", "nanometer", "nanometers"),
    "kg": ("kg|kilogrammes?|kilos?", "kilogram", "kilograms"),
    "g": ("g|grammes?", "gram", "grams"),
    "mg": ("mg|milligrammes?", "milligram", "milligrams"),
    "µg/m3": ("[µμ]g/m3|[µμ]g/m³|microgrammes? par mètre cube", "microgram per cubic meter",
              "micrograms per cubic meter"),
    "µg": ("µg|μg|microgrammes?", "microgram", "micrograms"),
    "hl": ("hl|hectolitres?", "hectoliter", "hectoliters"),
    "l": ("l|L|litres?", "liter", "liters"),
    "cl": ("cl|centilitres?", "centiliter", "centiliters"),
    "ml": ("ml|millilitres?", "milliliter", "milliliters"),
    "ha": ("ha|hectares?", "hectare", "hectares"),
    "W": ("W|watts?", "watt", "watts"),
    "kW": ("kW|kilowatts?", "kilowatt", "kilowatts"),
    "MW": ("MW|mégawatts?", "megawatt", "megawatts"),
    "GW": ("GW|gigawatts?", "gigawatt", "gigawatts"),
    "TW": ("TW|térawatts?", "terawatt", "terawatts"),
    "kWh": ("kWh|kilowatts?-?heures?", "kilowatt-hour", "kilowatt-hours"),
    "MWh": ("MWh|mégawatts?-?heures?", "megawatt-hour", "megawatt-hours"),
    "GWh": ("GWh|gigawatts?-?heures?", "gigawatt-hour", "gigawatt-hours"),
    "TWh": ("TWh|térawatts?-?heures?", "terawatt-hour", "terawatt-hours"),
    "V": ("V|volts?", "volt", "volts"),
    "Hz": ("Hz|hertz", "hertz", "hertz"),
    "MHz": ("MHz|mégahertz", "megahertz", "megahertz"),
    "GHz": ("GHz|gigahertz", "gigahertz", "gigahertz"),
    "°C": ("°{s}?C|degrés? Celsius|degrés? centigrades?", "degree Celsius", "degrees Celsius"),
    "°F": ("°{s}?F|degrés? Fahrenheit", "degree Fahrenheit", "degrees Fahrenheit"),
    "Ko": ("Ko|ko|kilooctets?", "kilobyte", "kilobytes"),
    "Mo": ("Mo|mégaoctets?", "megabyte", "megabytes"),
    "Go": ("Go|gigaoctets?", "gigabyte", "gigabytes"),
    "To": ("To|téraoctets?", "terabyte", "terabytes"),
    "Mbit/s": ("Mbits?/s|Mb/s|Mbps|mégabits? par seconde", "megabit per second", "megabits per second"),
    "Gbit/s": ("Gbits?/s|Gb/s|Gbps|gigabits? par seconde", "gigabit per second", "gigabits per second"),
    "dB": ("dB|décibels?", "decibel", "decibels"),
    "kt": ("kt|kilotonnes?", "kiloton", "kilotons"),
    "Mt": ("Mt|mégatonnes?", "megaton", "megatons"),
    "mph": ("miles? par heure|miles? à l['’]heure|miles?/h|miles?/heure|mi/h|mph", "mph", "mph"),
    "ppm": ("ppm|parties? par million", "part per million", "parts per million"),
}  # fmt: skip
MEASURE_ENGLISH = {unit: (one, many) for unit, (_, one, many) in _MEASURES.items()}

_SINGLE_LETTER = {"m", "g", "l", "L", "W", "V"}
"""Symbols that are also letters of other things ("300 m" is a distance, "300 M" is not)."""

_groups: list[tuple[str, str]] = []
for _unit, (_names, _, _) in _MEASURES.items():
    for _name in _names.split("|"):
        _groups.append((_name.replace(" ", "{s}").replace("{s}", SPACE), _unit))
_MEASURE = re.compile(
    rf"(?:{SPACE}(?P<de>de{SPACE}|d['’])?(?P<name>"
    + "|".join(n for n, _ in _groups if re.search(r"[a-zéè]{3}", n))
    + rf")|(?:{SPACE}de{SPACE}|{SPACE}?)(?P<symbol>"
    + "|".join(n for n, _ in _groups if not re.search(r"[a-zéè]{3}", n))
    + r"))(?![\w²³/])"
)
_PATTERNS = [(re.compile(n), unit) for n, unit in _groups]

_TONNES = re.compile(rf"{SPACE}?t(?![\w'’²³/-]|\.\w)")
_PRE = r"(?:autres|derni[eè]re?s|premi[eè]re?s|prochaine?s|longue?s|pleine?s|bonne?s|petite?s|seule?s|grande?s)"
_TIME = re.compile(
    rf"(?:{SPACE}|(?<=-)|(?<=\d)(?=h\b|min\b|mn\b|h\d\d(?!\d)))(?P<de>de{SPACE}|d['’])?(?:{_PRE}{SPACE}){{0,2}}"
    rf"(?P<name>{'|'.join(sorted(TIME, key=len, reverse=True))})(?:\b|(?<=\dh)(?=\d))"
    rf"(?P<half>{SPACE}et{SPACE}demie?\b)?(?!['’]|-lumière)",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"{SPACE}?%(?!\w)|{SPACE}(?:pour{SPACE}?cent|p\.{SPACE}?(?:cent|100)|p\.c\.|pct)(?![\w])", re.IGNORECASE
)
_MILLE = re.compile(rf"{SPACE}?‰|{SPACE}pour{SPACE}mille\b", re.IGNORECASE)
"""Tenths of a percent: the figure carries "3 ‰" as 0.3 %."""
_POINTS = re.compile(rf"{SPACE}points?{SPACE}(?:de{SPACE})?(?:pourcentage|%|pourcent)", re.IGNORECASE)


_OF = re.compile(rf"{SPACE}de{SPACE}")


@dataclass(frozen=True, slots=True)
class Unit:
    """What follows a number: its kind, its unit, where it ends, and what the number is multiplied with."""

    end: int
    kind: str
    unit: str
    factor: Decimal = Decimal(1)
    half: bool = False
    """"et demi" after the unit ("deux ans et demi")."""


def percent_after(text: str, at: int) -> Unit | None:
    """A percentage sign or words, or percentage points, right after a number."""
    if match := _MILLE.match(text, at):
        return Unit(match.end(), "percent", "%", Decimal("0.1"))
    if match := _PERCENT.match(text, at):
        return Unit(match.end(), "percent", "%")
    if match := _POINTS.match(text, at):
        return Unit(match.end(), "percent", "pp")
    return None


def time_after(text: str, at: int) -> Unit | None:
    """A unit of time right after a number, with the "et demi" that may follow it."""
    match = _TIME.match(text, at)
    if match is None:
        return None
    unit, many = TIME[match["name"].lower()]
    return Unit(match.end(), "duration", unit, Decimal(many), half=bool(match["half"]))


def measure_after(text: str, at: int, words: bool) -> Unit | None:
    """A physical unit right after a number; symbols only after digits or *de* ("5 km", "cinq millions de km2")."""
    match = _MEASURE.match(text, at)
    if match is None:
        tonnes = None if words else _TONNES.match(text, at)
        return Unit(tonnes.end(), "quantity", "tonne") if tonnes else None
    name = match["symbol"] or match["name"]
    if match["symbol"] and words and not _OF.match(text, at):
        return None
    if match["symbol"] in _SINGLE_LETTER and text[match.end() : match.end() + 1] in ("'", "’", "."):
        follows = text[match.end() : match.end() + 2]
        if follows[0] != "." or follows[1:].isalpha():
            return None
    for pattern, unit in _PATTERNS:
        if pattern.fullmatch(name):
            return Unit(match.end(), "quantity", unit)
    return None
