"""Plain numbers that stand on one side more often than on the other: "4" for "le quatrième", "two" for "la seconde"."""

from __future__ import annotations

import re
from collections import Counter

from brief.figures.english_numbers import scan as scan_english
from brief.figures.numerals import scan as scan_french
from brief.figures.otherwise import key_of

_GLUED = re.compile(r"(?<=[A-Za-z])\d+|(?<=[A-Za-z]-)\d+")
_RANK = re.compile(r"(?:[- ]et)?[- ]\w+ième\b")


def more_in_english(value: str, source: str, target: str) -> bool:
    """Whether the English has the cardinal ``value`` more often than the French ("day 4", "the two of them")."""
    return _english(target)[value] > _french(source)[value]


def more_in_french(value: str, source: str, target: str) -> bool:
    """Whether the French has the cardinal ``value`` more often than the English ("Henri 4", "Louis XIV, 14")."""
    return _french(source)[value] > _english(target)[value]


def _french(text: str) -> Counter[str]:
    numbers = (n for n in scan_french(text) if not n.bare_one and not _RANK.match(text, n.end))
    return Counter(_GLUED.findall(text)) + Counter(key_of(abs(n.value)) for n in numbers)


def _english(text: str) -> Counter[str]:
    # "one" is a pronoun as often as a number ("the second one"), as "un" is an article.
    numbers = (n for n in scan_english(text) if not n.ordinal and not (n.words and n.value == 1))
    return Counter(_GLUED.findall(text)) + Counter(key_of(abs(n.value)) for n in numbers)
