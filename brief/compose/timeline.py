"""The dated events of a brief on one even scale of time: which they are, and where each stands.

The scale runs down beside the table of dates, and a line leads from each date's place to its row: so the words stand
in the table, where they can be read, searched and followed to their rows, and no two of them can overlap.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from brief.article import Brief, KeyFigure
from brief.compose import digest

_FEWEST = 3
"""Two events have one interval between them, which the table says as well."""
_APART = 4
"""An event is set apart when the scale without it is this many times shorter: "in 1945" would press a year's events
into one dot. With 3 a scale of two years broke for an event one year before."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_KNOWN = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Event:
    """A date whose month is known, on the scale; ``published`` is an article's own date."""

    figure: KeyFigure
    day: int
    """Proleptic ordinal of the day; the middle of a month whose day is not known."""

    @property
    def published(self) -> bool:
        return not self.figure.figure.text


@dataclass(frozen=True, slots=True)
class Scale:
    """Places on a scale that runs from 0 down to its height: of the events, and of marks with their words.

    Events further apart than the scale reaches stand on it above ``top`` or below ``end``, in order but to no scale.
    """

    places: tuple[float, ...]
    marks: tuple[tuple[float, str], ...]
    top: float
    end: float

    def axis(self) -> tuple[tuple[float, float, bool], ...]:
        """The line itself: from, to, and whether it is dashed because it is to no scale there."""
        pieces = ((self.places[0], self.top, True), (self.top, self.end, False), (self.end, self.places[-1], True))
        return tuple(piece for piece in pieces if piece[1] > piece[0])


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events in the order of time, and the dates that have no place among them (no month, no year)."""

    events: tuple[Event, ...]
    others: tuple[KeyFigure, ...]

    @property
    def note(self) -> str:
        own = " A diamond is an article’s own date." if any(event.published for event in self.events) else ""
        return f"An even scale of time; each line leads to its date.{own}"

    @property
    def description(self) -> str:
        """The timeline in words, for those who do not see it."""
        told = ", ".join
        events = (told(filter(None, (digest.english(event.figure), event.figure.label))) for event in self.events)
        return "Timeline. " + "; ".join(events) + "."

    def scale(self, height: float, margin: float, most: int) -> Scale:
        """The scale, ``height`` long, its ends ``margin`` from its ends, with at most ``most`` marks."""
        return _scale([event.day for event in self.events], height, margin, most)


@dataclass(frozen=True, slots=True)
class Rail:
    """The scale beside rows of equal height, in hundredths of all of them: for the page, where heights are not known.

    ``leads`` are pairs of an event's place and the middle of its row; ``axis`` pieces of the scale, dashed where it is
    to no scale.
    """

    leads: tuple[tuple[float, float], ...]
    axis: tuple[tuple[float, float, bool], ...]
    dots: tuple[tuple[float, bool], ...]
    marks: tuple[tuple[float, str], ...]


def rail(found: Timeline) -> Rail:
    """The scale of a timeline for the page; a dot of ``dots`` says whether it is an article's own date."""
    count = len(found.events)
    scale = found.scale(100, 25 / count, max(2, math.floor(count * 1.3)))
    middles = [(at + 0.5) * 100 / count for at in range(count)]
    places = [round(place, 2) for place in scale.places]
    return Rail(
        tuple((place, round(middle, 2)) for place, middle in zip(places, middles, strict=True)),
        tuple((round(low, 2), round(high, 2), dashed) for low, high, dashed in scale.axis()),
        tuple((place, event.published) for place, event in zip(places, found.events, strict=True)),
        tuple((round(place, 2), words) for place, words in scale.marks),
    )


def timeline(brief: Brief) -> Timeline | None:
    """The dates of the first page on a scale; ``None`` where too few events have a place on it."""
    dates = digest.timeline(brief)
    events = [Event(figure, day) for figure in dates if (day := _day(figure)) is not None]
    if sum(not event.published for event in events) < _FEWEST or len({event.day for event in events}) < _FEWEST:
        return None
    placed = {id(event.figure) for event in events}
    return Timeline(tuple(sorted(events, key=lambda event: event.day)), tuple(f for f in dates if id(f) not in placed))


def _day(figure: KeyFigure) -> int | None:
    """The day of a date, or the middle of its month; of an interval its first day."""
    known = _KNOWN.fullmatch(figure.figure.value.split("/")[0])
    if not known or not (figure.label or not figure.figure.text):
        return None
    year, month, day = (int(part) if part else 15 for part in known.groups())
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def _scale(days: Sequence[int], height: float, margin: float, most: int) -> Scale:
    count = len(days)
    early, late = _set_apart(days), _set_apart([-day for day in reversed(days)])
    step = (height - 2 * margin) / max(count, 2)
    top, end = margin + early * step, height - margin - late * step
    first, last = days[early], days[count - 1 - late]

    def at(day: int) -> float:
        return top + (end - top) * (day - first) / max(last - first, 1)

    places = (
        *(margin + k * step for k in range(early)),
        *(at(day) for day in days[early : count - late]),
        *(end + (k + 1) * step for k in range(late)),
    )
    apart = [(places[k], str(date.fromordinal(days[k]).year)) for k in (*range(early), *range(count - late, count))]
    marks = [(at(day), words) for day, words in _marks(first, last, max(2, most - len(apart)))]
    return Scale(places, tuple(sorted([*apart, *marks])), top, end)


def _set_apart(days: Sequence[int]) -> int:
    """How many of the first days stand far before the others; never more than a quarter of them."""
    span = days[-1] - days[0]
    return next((k for k in range(1, len(days) // 4 + 1) if (days[-1] - days[k]) * _APART < span), 0)


def _marks(first: int, last: int, most: int) -> list[tuple[int, str]]:
    """Round dates between two days, in the smallest step that gives at most ``most`` of them."""
    for step in _STEPS:
        marks = list(step(first, last))
        if len(marks) <= most:
            return marks
    return []


def _every_days(count: int):
    def marks(first: int, last: int) -> Iterator[tuple[int, str]]:
        if last - first > 70:
            # a step that is too small for the span is not walked through
            yield from [(0, "")] * 99
            return
        for day in range(first, last + 1):
            here = date.fromordinal(day)
            if (here.day - 1) % count == 0 and here.day + count / 2 <= 32:
                yield day, f"{_MONTHS[here.month - 1]} {here.day}"

    return marks


def _every_months(count: int):
    def marks(first: int, last: int) -> Iterator[tuple[int, str]]:
        begins, ends = date.fromordinal(first), date.fromordinal(last)
        months = range(begins.year * 12 + begins.month - 1, ends.year * 12 + ends.month)
        if len(months) > 5000:
            months = range(months.start, months.start + 5000)
        for month in months:
            year, inside = divmod(month, 12)
            if month % count or (day := date(year, inside + 1, 1).toordinal()) < first or day > last:
                continue
            yield day, str(year) if inside == 0 and count >= 12 else f"{_MONTHS[inside]} {year}"

    return marks


_STEPS = (
    *(_every_days(count) for count in (1, 5, 10)),
    *(_every_months(count) for count in (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)),
)
