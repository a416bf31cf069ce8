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
MINUTES = re.compile(r"(?<![\d.,])(?P<h>[01]?\d|2[0-4])[ \u00a0\u202f]?h[ \u00a0\u202f]?(?P<m>[0-5]\d)(?!\d)")
"""A French time of day with its minutes: "6 h 57"."""
_ENGLISH = re.compile(
    r"(?<![\d.,:$€£])(?P<h>[01]?\d|2[0-4])(?:[:.h](?P<m>[0-5]\d)(?!\d))?[ \u00a0\u202f]?(?P<half>[ap]\.?m\b\.?)?"
    r"(?P<clock>[ -]?o['’]clock)?(?!\d|%|[.,]\d)",
    re.IGNORECASE,
)
_MILITARY = re.compile(r"(?<![\d.,$€£])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?=[ -]?(?:hours|GMT|UTC|local)\b)")
_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_ENGLISH_NOON = re.compile(
    r"\b(?:(?P<many>half|(?:a )?quarter|five|ten|twenty(?:-five)?|[1-5]?\d(?= minutes?))(?: minutes?)?[ -]"
    r"(?P<side>past|after|to|before)[ -])?"
    r"(?P<name>noon|midday|midnight)\b",
    re.IGNORECASE,
)
_NOON = re.compile(r"(?<![\w-])(?:midi|minuit)(?![\w-])")


def clock_conflicts(source: str, target: str) -> Iterator[tuple[tuple[int, int], tuple[int, int] | None]]:
    """(where in the French, where in the English or ``None``) of every clock time that did not come over.

    An English time proves one French time, so that "8 p.m." is not both "8 heures" and "20 heures".
    """
    mine = french_times(source)
    if not mine:
        return
    # What can be one time only is taken first: "8:00" may be in the evening, "20:00" is.
    theirs = sorted(_english(target), key=lambda time: len(time[1]))
    met: dict[int, tuple[int, int]] = {}
    for wanted in dict.fromkeys(minutes % 1440 for _, minutes, _ in mine):
        span = next((s for s, times in theirs if wanted in times and s not in met.values()), None)
        if span:
            met[wanted] = span
    left = target
    for start, end in met.values():
        left = left[:start] + " " * (end - start) + left[end:]
    several = len({minutes % 1440 for _, minutes, _ in mine}) > 1
    for span, minutes, exact in mine:
        if minutes % 1440 in met:
            continue
        free = [s for s, times in theirs if not any(m % 1440 in times for _, m, _ in mine)]
        if free or (exact and not _in_words(minutes, target)):
            yield span, free[0] if free else None
        elif several and not exact and not _NOON.fullmatch(source, *span):
            hour = _hour(minutes // 60, left)
            if hour is None:
                yield span, None
            else:
                left = left[: hour[0]] + " " * (hour[1] - hour[0]) + left[hour[1] :]


def french_left(source: str, target: str) -> Iterator[tuple[tuple[int, int], str]]:
    """(where in the English, how English writes it) of each clock time that is written as French writes it.

    "6 h 57" is no English time, "20 hours" for "20 heures" is a length of time, and "4.30" for "4 h 30" a decimal.
    None of the 3,998 human sentences of newstest2014 and FLORES dev is told of.
    """
    for match in _FRENCH_LEFT.finditer(target):
        if match["m"] is not None:
            yield match.span(), f"{int(match['h'])}:{match['m']}"
    for match in MINUTES.finditer(source) if "." in target else ():
        hour = int(match["h"])
        for there in re.finditer(rf"(?<![\w.,:$€£])(?:{hour}|{hour % 12})\.{match['m']}{_NO_CLOCK}", target):
            yield there.span(), there[0].replace(".", ":")
    whole = {minutes // 60 for _, minutes, exact in french_times(source) if not exact}
    for match in _AS_LENGTH.finditer(target) if whole else ():
        hour = int(match["h"])
        if hour in whole:
            yield match.span(), f"{hour % 12 or 12} {'a' if hour % 24 < 12 else 'p'}.m."


_NO_CLOCK = r"(?![\d%]|[.,]\d|[ -]?[ap]\.?m\b| (?:GMT|that|this|local|in the|on|yesterday|hours))"
"""After "4.30": what makes it a time of day, as the British write it."""
_FRENCH_LEFT = re.compile(r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])[ \u00a0\u202f]?h[ \u00a0\u202f]?(?P<m>[0-5]\d)?(?![\w/])")
_AS_LENGTH = re.compile(
    r"(?<![\d.,:])(?P<h>\d|1\d|2[0-4])[ \u00a0\u202f](?:hours|h)\b(?![ /-](?:a|per|of|later|and)\b)"
)


def _hour(hour: int, text: str) -> tuple[int, int] | None:
    """Where an hour stands in the English as a plain number, in digits or words."""
    digits = "|".join(dict.fromkeys((str(hour), f"{hour:02}", str(hour % 12 or 12), f"{hour:02}00")))
    noon = {0: "|midnight", 24: "|midnight", 12: "|noon|midday"}.get(hour, "")
    match = re.search(rf"(?<![\w.,])(?:{digits}|{_HOURS[hour % 12]}{noon})(?![\d%])", text, re.IGNORECASE)
    return match.span() if match else None


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
    for match in _ENGLISH_NOON.finditer(text):
        minutes = 0 if match["name"].lower() == "midnight" else 720
        if match["side"]:
            many = (match["many"] or "").lower()
            late = 30 if many == "half" else 15 if "quarter" in many else int(_MINUTES.get(many, many))
            minutes += late if match["side"].lower() in ("past", "after") else -late
        yield match.span(), {minutes % 1440}
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
