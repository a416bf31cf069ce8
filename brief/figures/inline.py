"""A French sentence with its figures in English: what a decoder that keeps English it is given cannot get wrong.

The same way as a glossary term goes into the source (Song et al. 2019, "Code-Switching for Enhancing NMT with
Pre-Specified Translation"), for sentences that lost a figure when they were decoded as they are.
"""

from __future__ import annotations

import re

from brief.article import Figure
from brief.figures.clocks import french_times
from brief.figures.find import find
from brief.figures.numerals import scan

# The number of "5,000 languages", "nine gurus", "1.2 million people": the noun is left to the decoder.
_NUMBER = re.compile(r"-?\d[\d.,]*(?:\s(?:thousand|million|billion|trillion)\b)?|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)
_DE = re.compile(r"[\s\u00a0\u202f]+(?:de[\s\u00a0\u202f]+|d['’])(?=\w)")


def in_english(source: str) -> str:
    """``source`` with every figure's number, unit and currency as English writes them; the rest stays as it is.

    Of a quantity only the number is changed ("5 000 langues" gives "5,000 langues"), and a time of day is written
    with a colon ("11 h 20" gives "11:20").
    """
    changes: list[tuple[int, int, str]] = []
    for figure in find(source):
        if figure.kind != "quantity":
            changes.append((figure.start, figure.end, figure.english))
        elif change := _number(source, figure):
            changes.append(change)
    for (start, end), minutes, exact in french_times(source):
        if exact and not any(start < other and begins < end for begins, other, _ in changes):
            changes.append((start, end, f"{minutes // 60}:{minutes % 60:02}"))
    for start, end, english in sorted(changes, reverse=True):
        if source[start].isupper():
            english = english[:1].upper() + english[1:]  # a decoder keeps the small letter too
        source = source[:start] + english + source[end:]
    return source


def _number(source: str, figure: Figure) -> tuple[int, int, str] | None:
    """The change of a quantity's number alone: "deux millions de soldats" gives "2 million soldats".

    "Une dizaine" keeps its "about"; where English has one word for number and noun ("twice"), both are changed.
    """
    numerals = scan(figure.text)
    number = _NUMBER.match(figure.english)
    if not numerals or not number or len(numerals) > 1:
        return None
    first, last = figure.start + numerals[0].start, figure.start + numerals[0].end
    if figure.value.startswith("-"):
        first = figure.start  # "moins 12 degrés": the word goes with its number
    if number[0] == figure.english and figure.unit:
        return first, figure.end, number[0]
    english = f"about {number[0]}" if numerals[0].about else number[0]
    joined = _DE.match(source, last) if numerals[0].needs_de else None
    return (first, joined.end(), english + " ") if joined else (first, last, english)
