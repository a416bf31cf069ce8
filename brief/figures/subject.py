"""Whether one value, met in two places, measures one thing there: then it is one figure, else two that happen to agree.

Read on the French, as `conflict` is, and from the other side: there two values must be of one thing beyond doubt, here
the value itself already speaks for it. How much else it takes depends on how much the value says: "3 482 milliards" is
hardly said of two things in one story, "5 %" is said of ten. Between two articles a name must be common to both, or
most of what is said: what unrelated articles of one brief count stays apart, so that no "1 euro" is told by two.
"""

from __future__ import annotations

import re
from decimal import Decimal

from brief.article import Figure
from brief.figures.conflict import GATHERED, one_head, one_measure, one_time, rate
from brief.figures.mention import Mention, unit_of
from brief.figures.stems import opposite

_YEARS = re.compile(r"\d{4}s?(?:/\d{4}s?)?")
_POINTING = re.compile(r"\b(?:ces?|cet|cette|lesdits?|ladite|ledit)\s+$", re.IGNORECASE)
LARGE = 1_000_000
"""A sum from here on says nearly enough by itself within one story: "200 millions", "1,2 milliard"."""
_DIGITS = 3
"""So does a value with that many digits that are no closing zeros: "118,4 %", "3 482", "12,75"."""
_ALIKE = 3
"""Telling words that two sentences share where no name is common to their articles: "droits de douane américains"
share two with any other duty."""


def one_thing(first: Mention, second: Mention) -> bool:
    """Whether two mentions of one value (kind, value, unit) measure the same thing."""
    if first.figure.kind == "date" and _YEARS.fullmatch(first.figure.value):
        # Years place other figures, and are no events.
        return True
    shared = first.said & second.said
    if any(opposite(mine) & second.said - shared for mine in first.said - shared) or _names_part(first, second):
        return False
    same = first.article == second.article
    if not same and not first.known[1] & second.known[1] and len(shared) < _ALIKE:
        return False
    if same and (not (first.said and second.said) or _points(first) or _points(second)):
        # "Un dollar." and "ces 200 millions" are what was said before.
        return True
    if rate(first) != rate(second):
        return False
    both = bool(first.near and second.near)
    if _telling(first.figure):
        near = set(first.near) & set(second.near)
        return len(shared) > 1 or bool(near) if both else bool(shared or first.names & second.names)
    if not (one_time(first, second) and one_measure(first, second)) or _narrowed(first, second):
        return False
    if both and first.figure.kind != "quantity":
        return one_head(first, second)
    return bool(shared) or unit_of(first) in GATHERED


def _telling(figure: Figure) -> bool:
    if figure.kind == "date":
        return len(figure.value) == 10
    value = Decimal(figure.value.split("..")[-1])
    return (figure.kind == "money" and abs(value) >= LARGE) or len(value.normalize().as_tuple().digits) >= _DIGITS


def _points(mention: Mention) -> bool:
    return bool(_POINTING.search(mention.sentence[: mention.figure.start]))


def _names_part(first: Mention, second: Mention) -> bool:
    """Whether each names in its clause what the other's article does not know: Douai and Flins."""
    return bool(first.names - second.known[1] and second.names - first.known[1])


def _narrowed(first: Mention, second: Mention) -> bool:
    """Whether each is narrowed by what the other's sentence does not say: defence and health."""
    mine, theirs = (each.narrowing | each.complements for each in (first, second))
    return bool(mine - second.said and theirs - first.said)
