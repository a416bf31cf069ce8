"""One in so many: "neuf Français sur dix", "1 personne sur 1 000". Both numbers stand, or the percentage does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from brief.article import Finding
from brief.checks.told import overlaps
from brief.figures.english_numbers import scan as scan_english
from brief.figures.numerals import scan as scan_french

CHECK = "figures"

_OF = re.compile(r"\s(?:(?:d['’])?[^\W\d]+\s){0,3}?sur\s(?:les\s|ces\s)?", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?!dans|sans|depuis|plus|mais|vers)[^\W\d]+[sx]\b")
"""After "sur dix": what there are ten of ("un concert sur deux soirs")."""
_LINK = re.compile(
    r"(?:\b(?:in|of|per|every|each|for|among|from|to|by|on)|[/:-])\s?(?:the\s|every\s|each\s|about\s|some\s|an?\s)?$",
    re.IGNORECASE,
)
_ROUNDING = Decimal("0.04")
"""A third as 33 % or a seventh as 14 %, which are 1 and 2 % off."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, in a French text; ``start`` and ``end`` take in what is counted."""

    start: int
    end: int
    some: Decimal
    of: Decimal
    first: str
    """How the first number is written."""

    def is_percent(self, value: Decimal) -> bool:
        """Whether ``value`` per cent is the same, rounded."""
        percent = 100 * self.some / self.of
        return abs(value - percent) <= percent * _ROUNDING


def shares(source: str) -> tuple[Share, ...]:
    """Every share of a French text."""
    return _shares(source) if " sur " in source else ()


@lru_cache(maxsize=256)
def _shares(source: str) -> tuple[Share, ...]:
    return tuple(
        Share(some.start, of.end, some.value, of.value, source[some.start : some.end])
        for some, of in pairwise(scan_french(source))
        if 0 < some.value < of.value
        and _OF.fullmatch(source, some.end, of.start)
        and not _COUNTED.match(source, of.end)
    )


def lost_shares(source: str, target: str, told: list[Finding]) -> Iterator[Finding]:
    """ "Neuf Français sur dix" as "Some French on ten", "1 personne sur 1 000" as "1,000": one number of the two.

    What is already ``told`` of is left out. None of the 3,998 human pairs of newstest2014 and FLORES dev is told of.
    """
    for share in shares(source):
        if overlaps(told, (share.start, share.end)):
            continue
        numbers = scan_english(target)
        whole = next((n for n in numbers if n.value == share.of and not n.ordinal), None)
        if any(share.is_percent(n.value) for n in numbers):
            continue
        if whole is None:
            stands = "%" not in target or "%" in source  # the proof of bare numbers tells of the rest
        elif share.some == 1:
            stands = bool(_LINK.search(target[max(0, whole.start - 14) : whole.start]))
        else:
            stands = any(n.value == share.some for n in numbers)
        if not stands:
            message = f"“{source[share.start : share.end]}”: “{share.first}” does not stand in the English."
            yield Finding(
                CHECK, "error", message, (share.start, share.end), (whole.start, whole.end) if whole else None
            )
