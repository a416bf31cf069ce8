"""Clock times: "20 h 45" is 8:45 p.m., in the morning or in the evening as the French says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from brief.figures.find import find
from brief.figures.numerals import SPACE

_FRENCH = re.compile(
    rf"(?<![\d.,])(?P<h>[01]?\d|2[0-4])(?:{SPACE}?h{SPACE}?(?P<m>[0-5]\d)(?!\d)|{SPACE}heures?{SPACE}(?P<m2>[0-5]\d)(?!\d)|"
    rf"{SPACE}?h(?![\w/])|{SPACE}heures?\b)(?!{SPACE}?/)"
)
_ENGLISH = re.compile(
    r"(?<![\d.,:$€£])(?P<h>[01]?\d|2[0-4])(?:[:.h](?P<m>[0-5]\d)(?!\d))?[ \u00a0\u202f]?(?P<half>[ap]\.?m\b\.?)?"
    r"(?P<clock>[ -]?o['’]clock)?(?!\d|%|[.,]\d)",
    re.IGNORECASE,
)
_MILITARY = re.compile(r"(?<![\d.,$€£])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?=[ -]?(?:hours|GMT|UTC|local)\b)")
_NOON = re.compile(r"(?<![\w-])(?:midi|minuit)(?![\w-])")


def clock_conflicts(source: str, target: str) -> Iterator[tuple[tuple[int, int], tuple[int, int] | None]]:
    """(where in the French, where in the English or ``None``) of every clock time that did not come over."""
    mine = french_times(source)
    if not mine:
        return
    theirs = list(_english(target))
    for span, minutes, exact in mine:
        if any(minutes % 1440 in times for _, times in theirs):
            continue
        free = [s for s, times in theirs if not any(m % 1440 in times for _, m, _ in mine)]
        if free or (exact and not _in_words(minutes, target)):
            yield span, free[0] if free else None


@lru_cache(maxsize=4096)
def french_times(text: str) -> tuple[tuple[tuple[int, int], int, bool], ...]:
    """Each clock time of a French text: (span, minutes since midnight, whether its minutes are said)."""
    return tuple(_french_times(text))


def _french_times(text: str) -> Iterator[tuple[tuple[int, int], int, bool]]:
    for match in _NOON.finditer(text):
        yield match.span(), 0 if match.group() == "minuit" else 720, False
    found = list(_FRENCH.finditer(text))
    lengths = [(f.start, f.end) for f in find(text) if f.kind == "duration"] if found else []
    for match in found:
        if any(start < match.end() and match.start() < end for start, end in lengths):
            continue
        minutes = match["m"] or match["m2"]
        hour = int(match["h"])
        after = text[match.end() : match.end() + 22]
        if hour < 12 and re.match(rf"{SPACE}(?:du soir|de l['’]après-midi)", after):
            hour += 12
        yield match.span(), hour * 60 + int(minutes or 0), minutes is not None


def _english(text: str) -> Iterator[tuple[tuple[int, int], set[int]]]:
    """(span, the minutes since midnight it may be)."""
    for match in re.finditer(r"\b(?:noon|midday|midnight)\b", text, re.IGNORECASE):
        yield match.span(), {0} if match.group().lower() == "midnight" else {720}
    for match in _MILITARY.finditer(text):
        yield match.span(), {int(match["h"]) * 60 + int(match["m"])}
    for match in _ENGLISH.finditer(text):
        hour, minutes = int(match["h"]), int(match["m"] or 0)
        half = (match["half"] or "").lower()
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
            yield match.span(), {hour * 60 + minutes}
        elif match["m"] or match["clock"]:
            times = {hour * 60 + minutes}
            yield match.span(), {t % 1440 for t in times | ({(hour + 12) * 60 + minutes} if hour <= 12 else set())}


_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


def _in_words(minutes: int, target: str) -> bool:
    """ "half past three", "a quarter to nine", "three thirty", "1530 GMT"; or the hour alone, in figures or words."""
    hour, rest = divmod(minutes % 1440, 60)
    if f"{hour:02}{rest:02}" in re.findall(r"\d{4}", target):
        return True
    if re.search(rf"\b{hour}[- ]?(?:h|hours?)\b.{{0,6}}\b{rest}\b", target):
        return True  # "2 hours 45 minutes": it was a length of time
    hours = {30: hour, 15: hour, 45: hour + 1}.get(rest, hour)
    said = {30: r"half[- ]past|half", 15: r"quarter[- ]past", 45: r"quarter[- ](?:to|of|before)"}.get(rest, r"past|to")
    name = rf"(?:{_HOURS[hours % 12]}|{hours % 12 or 12})"
    if re.search(rf"\b(?:{said})\s{name}\b", target, re.IGNORECASE):
        return True
    return bool(
        re.search(rf"\b{_HOURS[hour % 12]}[- ](?:thirty|fifteen|forty|twenty|ten|fifty|five|o)", target, re.IGNORECASE)
    )
