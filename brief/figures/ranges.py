"""Two numerals with one unit: ranges ("entre 10 et 12 %", "2,5 à 3 milliards") and pairs ("3 et 4 %")."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from brief.figures.numerals import SPACE, Numeral
from brief.figures.reading import STRONG_YEAR, Reading, read, year_like

_LINK = re.compile(
    rf"{SPACE}?(?P<link>-|–|—|‑){SPACE}?$|{SPACE}(?P<word>à|et|ou|au|jusqu['’]à)(?:{SPACE}(?:de|d['’]))?{SPACE}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\bentre{SPACE}(?:les{SPACE})?$", re.IGNORECASE)
_CHANGE = (
    r"(?:pass|ramen|tomb|grimp|relev|abaiss|chut|descend|mont|évolu|port|rev|révis|bondi|dégringol|rédui|recul|pli|"
    r"ralenti|remont|redescend|transform|élev)\w*"
)
_CHANGE_FROM = re.compile(rf"\b{_CHANGE}(?:{SPACE}[^\s,.;:]+){{0,5}}{SPACE}(?:de|d['’]){SPACE}?$", re.IGNORECASE)
_PASS_FROM = re.compile(
    rf"\b(?:pass|ramen|tomb|relev|abaiss|descend|évolu|rev|révis|porté|porter|portant|rédui)\w*(?:{SPACE}[^\s,.;:]+){{0,4}}{SPACE}(?:de|"
    rf"d['’]){SPACE}?$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(rf"\b(?:fourchette|intervalle|plage|tranche){SPACE}de{SPACE}$", re.IGNORECASE)
_OUT_OF_BEFORE = re.compile(rf"(?:heures?|jours?|h|j){SPACE}sur{SPACE}$")
_GLUED_RANGE = re.compile(r"\d[-–]\d+[-–]\d")


def join(text: str, low: Numeral, first: Reading | None, high: Numeral) -> list[Reading] | None:
    """Two numerals as one range, or as two figures that share a unit; ``None`` where they have nothing in common."""
    if high.bare_one or _GLUED_RANGE.search(text, low.start, high.end):
        return None
    if first is not None and low.bare_one and first.kind in ("duration", "quantity"):
        return None
    link = _LINK.search(text, first.end if first else low.end, high.start)
    if link is None or link.start() != (first.end if first else low.end):
        return None
    second = read(text, high)
    if second is None and first is None and high.scale >= 10**6:
        second = Reading(high.start, high.end, (high.value,), "sum", None)
    if second is None:
        return None
    if first is None and year_like(low) and STRONG_YEAR.search(text[max(0, low.start - 20) : low.start]):
        return None
    if first is not None and (first.kind, first.unit, first.minor) != (second.kind, second.unit, second.minor):
        return None
    if (
        second.kind == "duration"
        and second.unit == "hour"
        and second.values[0] <= 24
        and _clocks(text, low, first, high, second)
    ):
        return [replace(second, start=low.start, kind="clock")]
    before = text[max(0, low.start - 60) : low.start]
    value = first.values[0] if first else _share(low, high, second)
    word = (link["word"] or "-").lower()
    if first is None and _OUT_OF_BEFORE.search(before):
        return None  # "24 heures sur 24 et 7 jours sur 7"
    between = bool(_BETWEEN.search(before))
    rising = value < second.values[0]
    if value < 0 and second.values[0] < value and (between or word == "à"):
        rising = True  # "entre -5 et -10 degrés": what is named first is nearest to zero
    changes = bool((_CHANGE_FROM if first else _PASS_FROM).search(before)) and not _SPAN_BEFORE.search(before)
    ranged = rising and (
        word == "-"
        or word == "ou"
        or (word in ("à", "jusqu'à", "jusqu’à") and not changes)
        or (word == "et" and between)
    )
    start = first.start if first else low.start
    if ranged:
        values = tuple(sorted((value, second.values[0])))
        return [replace(second, start=start, values=values, either=word == "ou", about=False)]
    if word == "-" or (first is None and word in ("à", "au") and not changes):
        return None if first is None else [first, second]
    if first is not None:
        return None
    several = second.kind == "duration" and word in ("et", "ou") and not second.short
    if second.kind in ("percent", "money") or several or (changes and low.scale == 1 and not second.short):
        if low.bare_one:
            return None
        return [replace(second, start=low.start, end=low.end, values=(value,), half=False), second]
    return None


_PARTS = {"hour": ("minute", r"(?:min|mn|minutes?)\b"), "minute": ("second", r"(?:s|sec|secondes?)\b")}
_NOT_MINUTES = re.compile(rf"\d|[,.]\d|{SPACE}?[%€$£]|{SPACE}?(?:km|kg|millions?|milliards?)\b")


def compound(text: str, first: Reading, low: Numeral, high: Numeral) -> Reading | None:
    """ "2 h 17", "3 heures et 20 minutes", "1 min 13 s": one length of time in its smaller unit."""
    if first.kind != "duration" or first.unit not in _PARTS or first.factor != 1 or first.half or first.about:
        return None
    if not re.fullmatch(rf"{SPACE}?(?:et{SPACE})?", text[first.end : high.start]) or high.scale != 1:
        return None
    unit, name = _PARTS[first.unit]
    if high.value >= 60 or high.value < 0 or high.value != high.value.to_integral_value():
        return None
    if tail := re.compile(rf"{SPACE}?{name}", re.IGNORECASE).match(text, high.end):
        end = tail.end()
    elif first.short and high.end - high.start == 2 and not high.words and not _NOT_MINUTES.match(text, high.end):
        end = high.end
    else:
        return None
    parts = first.values[0], high.value
    return replace(first, end=end, values=(parts[0] * 60 + parts[1],), unit=unit, short=False, parts=parts)


def _share(low: Numeral, high: Numeral, second: Reading) -> Decimal:
    """The lower bound, with the magnitude that is written only once ("2,5 à 3 milliards", "10 à 15 M€")."""
    value = low.value
    if low.scale == 1 and high.scale > 1 and abs(value) < _within(low, abs(high.value) / high.scale):
        value *= high.scale
    elif low.scale == 1 and high.grouped and high.value % 1000 == 0 and not low.grouped and value < high.value / 1000:
        value *= 1000  # "10 à 20 000 personnes"
    elif low.words and high.words and value < 10 and high.scale == 1:
        # "trois à quatre cents soldats", "deux ou trois mille"
        shared = 1000 if high.value % 1000 == 0 else 100 if high.value % 100 == 0 else 1
        value *= shared if 1 < high.value / shared < 10 and value < high.value / shared else 1
    return value * second.factor


def _within(low: Numeral, mantissa: Decimal) -> Decimal:
    """Below which number the first of two has the magnitude of the second: "2,5 à 3 milliards", "de 8 à 5 millions"."""
    return mantissa if low.grouped or low.words else max(mantissa, min(10 * mantissa, Decimal(1000)))


def _clocks(text: str, low: Numeral, first: Reading | None, high: Numeral, second: Reading) -> bool:
    before = text[max(0, low.start - 12) : low.start]
    opening = re.search(r"\b(?:de|entre|d['’])\s?$", before, re.IGNORECASE)
    return (
        bool(opening)
        and not low.words
        and (second.short or high.value > 12 or (first is not None and low.value > high.value))
        and not re.match(r"\s(?:par|de\b|d['’])", text[second.end : second.end + 6])
    )
