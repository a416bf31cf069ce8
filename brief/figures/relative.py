"""Dates that depend on the article's own: "décembre dernier", "ce mercredi", "l'an dernier", "en juin de cette année".

They are resolved only with that date, and the figure says from which it was. Nothing is guessed: a bare weekday or a
bare month stays as written.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from brief.article import Figure
from brief.figures.dates import DAYS_IN_MONTH, MONTHS, MONTHS_ENGLISH
from brief.figures.numerals import SPACE

_S = SPACE
_FULL = "janvier|février|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre"
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTH = re.compile(
    rf"\b(?:(?P<part>mi|fin|début)(?:-|{_S})(?:de{_S}|d['’])?)?(?P<m>{_FULL}){_S}(?P<which>dernier|prochain|"
    rf"de{_S}cette{_S}année|de{_S}l['’]an{_S}dernier"
    rf"|de{_S}l['’]année{_S}dernière|de{_S}l['’]an{_S}prochain|de{_S}l['’]année{_S}prochaine)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?:\b(?P<this>ce|cette){_S}(?P<w1>{'|'.join(_WEEKDAYS)})\b|"
    rf"\b(?P<w2>{'|'.join(_WEEKDAYS)}){_S}(?P<which>dernier|prochain)\b)"
    rf"(?!{_S}\d)",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    rf"(?<![\w,.])(?P<d>1er|[12]?\d|3[01]){_S}(?P<m>{_FULL}){_S}(?P<which>dernier|prochain)\b", re.IGNORECASE
)
_YEAR = re.compile(
    rf"\b(?P<last>l['’]an{_S}dernier|l['’]an{_S}passé|l['’]année{_S}dernière|l['’]année{_S}passée)\b"
    rf"|\b(?P<next>l['’]an{_S}prochain|l['’]année{_S}prochaine)\b|\b(?P<this>cette{_S}année)\b",
    re.IGNORECASE,
)
_THE_MONTH = re.compile(
    rf"\b(?P<last>le{_S}mois{_S}dernier)\b|\b(?P<next>le{_S}mois{_S}prochain)\b|\b(?P<this>ce{_S}mois-ci)\b",
    re.IGNORECASE,
)
_YESTERDAY = re.compile(r"(?<![\w-])(?P<before>avant-)?hier\b", re.IGNORECASE)


def nearest(month: int, day: int, date: str) -> str | None:
    """The year in which a day of the year lies nearest to ``date``, as a full ISO date ("le 16 juin")."""
    today = _parse(date)
    if today is None:
        return None
    near: list[tuple[int, str]] = []
    for year in (today.year - 1, today.year, today.year + 1):
        if day <= DAYS_IN_MONTH[month - 1] and not (month == 2 and day == 29 and not _leap(year)):
            then = datetime.date(year, month, day)
            near.append((abs((then - today).days), then.isoformat()))
    return min(near)[1] if near else None


def resolve(text: str, date: str) -> Iterator[Figure]:
    """Relative dates of ``text``, resolved from ``date`` (ISO 8601, a day); none where it is not a whole date."""
    today = _parse(date)
    if today is None:
        return
    for match in _DAY_OF_MONTH.finditer(text):
        month, day = MONTHS[match["m"].lower()], int(match["d"].lower().removesuffix("er"))
        year = _year_of(month, match["which"].lower(), today, day)
        if day <= DAYS_IN_MONTH[month - 1] and not (month == 2 and day == 29 and not _leap(year)):
            yield _figure(match, f"{year:04}-{month:02}-{day:02}", f"{MONTHS_ENGLISH[month - 1]} {day}, {year}", date)
    for match in _MONTH.finditer(text):
        month = MONTHS[match["m"].lower()]
        year = _year_of(month, match["which"].lower(), today, None)
        part = {"mi": "mid-", "fin": "late ", "début": "early "}.get((match["part"] or "").lower(), "")
        yield _figure(match, f"{year:04}-{month:02}", f"{part}{MONTHS_ENGLISH[month - 1]} {year}", date)
    for match in _DAY.finditer(text):
        weekday = _WEEKDAYS.index((match["w1"] or match["w2"]).lower())
        back = (today.weekday() - weekday) % 7
        if match["which"] and match["which"].lower() == "prochain":
            then = today + datetime.timedelta(days=(weekday - today.weekday()) % 7 or 7)
        elif match["which"]:
            then = today - datetime.timedelta(days=back or 7)
        else:
            then = today - datetime.timedelta(days=back)  # a report names the day that has come, today included
        yield _figure(match, then.isoformat(), _day(then), date)
    for match in _YEAR.finditer(text):
        year = today.year + (-1 if match["last"] else 1 if match["next"] else 0)
        yield _figure(match, f"{year}", f"{year}", date)
    for match in _THE_MONTH.finditer(text):
        index = today.year * 12 + today.month - 1 + (-1 if match["last"] else 1 if match["next"] else 0)
        year, month = divmod(index, 12)
        yield _figure(match, f"{year:04}-{month + 1:02}", f"{MONTHS_ENGLISH[month]} {year}", date)
    for match in _YESTERDAY.finditer(text):
        then = today - datetime.timedelta(days=2 if match["before"] else 1)
        yield _figure(match, then.isoformat(), _day(then), date)


def _year_of(month: int, which: str, today: datetime.date, day: int | None) -> int:
    if "cette" in which:
        return today.year
    if "an" in which.split() or "l'an" in which or "l’an" in which or "année" in which:
        return today.year + (1 if "prochain" in which else -1)
    here = (today.month, today.day) if day else (today.month, 0)
    there = (month, day or 0)
    if which == "dernier":
        return today.year if there < here else today.year - 1
    return today.year if there > here else today.year + 1


def _figure(match: re.Match[str], value: str, english: str, date: str) -> Figure:
    return Figure(match.group(), match.start(), match.end(), "date", value, None, None, english, resolved_from=date)


def _day(then: datetime.date) -> str:
    return f"{MONTHS_ENGLISH[then.month - 1]} {then.day}, {then.year}"


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _parse(date: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date[:10])
    except ValueError:
        return None
