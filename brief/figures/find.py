"""Find the figures of a French text: money, percentages, dates, durations and counted quantities.

The way: dates that give themselves away (a month, a decade); then every numeral with what stands beside it (a
currency, a unit, a counted noun), joined into ranges; then the four-digit numbers that are left, as years. What no
step claims is no figure: article numbers, codes, scores, clock times.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from brief import marks
from brief.article import Figure
from brief.figures import dates, english, qualifiers, relative, senses, times, units
from brief.figures.exact import exact
from brief.figures.minus import signed
from brief.figures.numerals import Numeral, scan
from brief.figures.ranges import compound, join
from brief.figures.reading import Reading, is_name, read, stands
from brief.figures.sums import settled, shortened
from brief.figures.whose import told_by, without_country

_ANY_WORD = re.compile(
    r"\b(?:zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|septante|huitante|octante|nonante|cent|mille|millier|million|milliard|\w+aine|"
    r"demi\w*|années|décennie)\b",
    re.IGNORECASE,
)
_BROKEN_OFF = re.compile(r"\s?(?:…|\.{2,})")
_ALONE = 2100
"""A number in words that counts nothing named and is larger than any year is a figure by itself: "Quatre-vingt-dix
mille, soit 64 % de la population". Smaller ones are as often a name or an idiom ("les Quatre-Vingts", "mille fois")."""


def find(text: str, date: str | None = None, article: str = "") -> list[Figure]:
    """The figures of ``text`` in document order, without overlaps; offsets are into ``text`` as given.

    ``date``: the article's date (ISO 8601), with which dates that depend on it are resolved ("le 16 juin", "décembre
    dernier"); without it a day keeps its open year (``--06-16``) and a wholly relative date is no figure.
    ``article``: all its text, by which it is told whose francs or dirhams are meant where ``text`` leaves that open.
    """
    if mark := len(marks.mark(text)):
        return [_moved(each, mark) for each in find(text[mark:], date, article)]
    counts = re.search(r"\d", text) or _ANY_WORD.search(text)
    if not counts and date is None:
        return []
    with exact(text):
        return _found(text, date, bool(counts), article)


def _moved(figure: Figure, by: int) -> Figure:
    return replace(figure, start=figure.start + by, end=figure.end + by)


def _found(text: str, date: str | None, counts: bool, article: str) -> list[Figure]:
    """``counts``: there is a number in the text at all; without one only relative dates are figures ("hier")."""
    taken = bytearray(len(text))
    figures: list[Figure] = []

    def free(start: int, end: int) -> bool:
        return not any(taken[start:end])

    def take(start: int, end: int) -> None:
        taken[start:end] = b"\1" * (end - start)

    if date is not None:
        for figure in relative.resolve(text, date):
            if free(figure.start, figure.end):
                take(figure.start, figure.end)
                figures.append(figure)
    if not counts:
        return sorted(figures, key=lambda f: f.start)
    for span in dates.calendar(text):
        if free(span.start, span.end):
            take(span.start, span.end)
            figures.append(_date_figure(text, span, date))

    numerals = signed(text, [n for n in scan(text) if free(n.start, n.end)])
    for reading in _readings(text, numerals, article):
        if free(reading.start, reading.end):
            figure = _figure(text, reading, article)
            if figure is not None:
                figures.append(figure)
            take(reading.start, reading.end)
    for span in dates.years(text):
        if free(span.start, span.end):
            take(span.start, span.end)
            figures.append(_date_figure(text, span, date))
    return sorted(figures, key=lambda f: f.start)


def _readings(text: str, numerals: list[Numeral], article: str) -> list[Reading]:
    found: list[Reading] = []
    at = 0
    while at < len(numerals):
        here = numerals[at]
        follower = numerals[at + 1] if at + 1 < len(numerals) else None
        if is_name(text, here):
            at += 1
            continue
        reading = read(text, here)
        joined = follower and join(text, here, reading, follower)
        if joined:
            found.extend(joined)
            at += 2
            continue
        if reading is not None and stands(text, here, reading):
            whole = compound(text, reading, here, follower) if follower else None
            found.append(whole or reading)
            at += whole is not None
        elif reading is None and here.scale >= 10**6 and not here.about:
            found.append(Reading(here.start, here.end, (here.value,), "sum", None))
        elif reading is None and here.words and here.value > _ALONE and not _BROKEN_OFF.match(text, here.end):
            found.append(Reading(here.start, here.end, (here.value,), "quantity", None))
        elif reading is None and (short := shortened(text, here, found)):
            found.append(short)
        at += 1
    return settled(text, [told_by(article, text, reading) for reading in found] if article else found, article)


def _figure(text: str, reading: Reading, article: str) -> Figure | None:
    if reading.kind == "clock":
        return None
    start, end, values = reading.start, reading.end, reading.values
    qualifier = qualifiers.before(text, start) or qualifiers.after(text, end) or ("about" if reading.about else None)
    age = False
    unit = reading.unit
    if reading.kind == "money":
        written = without_country(english.money(values, unit or "", reading.minor), unit or "", text, article)
    elif reading.kind == "percent":
        written = english.percent(values, unit or "%")
    elif reading.parts is not None:
        written = english.hours_and_minutes(*reading.parts, unit or "")
    elif reading.kind == "duration":
        age = unit == "year" and reading.factor == 1 and times.age(text, start, end, values[-1], len(values) > 1)
        shown = tuple(v / reading.factor for v in values)
        name = units.TIME_ENGLISH.get(english.plain(reading.factor))
        halved = reading.half or (shown[0] == Decimal("0.5") and "demi" in text[start:end].lower())
        written = english.duration(shown, unit or "", age, name, reading.either, halved)
    else:
        name = senses.english(unit, text, end) if unit else None
        written = english.quantity(values, unit, reading.either, name)
    return Figure(
        text=text[start:end],
        start=start,
        end=end,
        kind=reading.kind,
        value="..".join(map(english.plain, values)),  # type: ignore[arg-type]
        unit=unit,
        qualifier=qualifier,
        english=written,
        age=age,
    )


def _date_figure(text: str, span: dates.DateSpan, date: str | None) -> Figure:
    value, written, resolved = span.value, span.english, None
    if date is not None and span.day and span.month:
        full = relative.nearest(span.month, span.day, date)
        if full is not None:
            value, resolved = full, date
            written = f"{written}, {full[:4]}"
    return Figure(
        text[span.start : span.end], span.start, span.end, "date", value, None, None, written, resolved_from=resolved
    )
