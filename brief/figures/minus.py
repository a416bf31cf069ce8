"""The word "moins" as a minus sign: "moins 12 degrés", "moins 0,3 %", "entre moins 5 et moins 10 degrés".

It is one where a number with a unit that can lie below zero follows at once and no other reading is at hand: "moins
de 12" is fewer, "au moins 12" a bound, "plus ou moins 3 %" a margin, "dix moins trois" a subtraction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brief.figures import currencies, units
from brief.figures.numerals import SPACE, Numeral
from brief.figures.points import percentage_points

_S = SPACE
_MOINS = re.compile(rf"(?<![\w'’-])(?P<word>moins){_S}$", re.IGNORECASE)
_BELOW = re.compile(rf"{_S}?(?:degrés?\b|°)")
_INTO = re.compile(rf"{_S}(?:à|et|ou){_S}(?:(?:de|à){_S})?|{_S}?/{_S}?", re.IGNORECASE)
_NO_SIGN = re.compile(
    rf"\b(?:au|du|le|la|les|en|ou|ni|non|pas|rien|tout|bien|beaucoup|encore{_S}plus|un{_S}peu|de{_S}moins{_S}en|d['’]autant|"
    rf"deux{_S}fois|trois{_S}fois|{_S}ans|heures?|h)(?:{_S}à)?{_S}$|(?:\d|[€$%]|\beuros?|\bdollars?|\bplus{_S}?/){_S}?$",
    re.IGNORECASE,
)
"""Before "moins", what makes another thing of it: "au moins", "du moins", "plus ou moins", "7 heures moins 10"."""
_LES = re.compile(rf"\b(?:les|le){_S}$", re.IGNORECASE)
""" "Sous les moins 10 degrés", which no superlative is."""
_OF_WHAT = re.compile(rf"{_S}(?:de{_S}|d['’])")
"""After a sum, what is taken away: "le prix, moins 20 euros de frais"."""
_SIGN = re.compile(
    rf"(?:^|[,;:(«\"“|–—-]{_S}?|\b(?:à|de|est|sont|fut|était|étaient|sera|serait|fait|faisait|fera|soit|entre|et|ou{_S}à|par|avec|"
    rf"contre|après|sous|vers|jusqu['’]à|environ|presque|affiche\w*|attein\w+|marqu\w+|indiqu\w+|enregistr\w+|"
    rf"ressort\w*|tomb\w+|descend\w*|recul\w+|chut\w+|pass\w+|avoisin\w+|frôl\w+|approch\w+|dépass\w+|puis|donc|"
    rf"encore|toujours|autour{_S}de|près{_S}de|plus{_S}que|seulement)){_S}?$",
    re.IGNORECASE,
)


def signed(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """``numerals`` with a minus, and the word with the number, where "moins" stands right before one."""
    found: list[Numeral] = []
    follower: Numeral | None = None
    for numeral in reversed(numerals):
        here = _negative(text, numeral, follower)
        found.append(here)
        follower = here
    return found[::-1]


def _negative(text: str, numeral: Numeral, follower: Numeral | None) -> Numeral:
    match = _MOINS.search(text, max(0, numeral.start - 8), numeral.start)
    if match is None or numeral.value <= 0:
        return numeral
    before = text[max(0, match.start() - 24) : match.start()]
    if _NO_SIGN.search(before) and not (_LES.search(before) and _BELOW.match(text, numeral.end)):
        return numeral
    shared = follower is not None and follower.value < 0 and _INTO.fullmatch(text, numeral.end, follower.start)
    percent = not numeral.bare_one and units.percent_after(text, numeral.end)
    if (
        shared
        or percent
        or _BELOW.match(text, numeral.end)
        or (_SIGN.search(before) and _has_unit(text, numeral, before))
    ):
        return replace(numeral, start=match.start("word"), value=-numeral.value, bare_one=False)
    return numeral


def _has_unit(text: str, numeral: Numeral, before: str) -> bool:
    if numeral.bare_one:
        return False
    if money := currencies.after(text, numeral.end, numeral.value >= 10**5):
        return not (before.rstrip().endswith(",") and _OF_WHAT.match(text, money.end))
    points = units.percent_after(text, numeral.end)
    return bool(points or percentage_points(text, numeral.start, numeral.end, numeral.value))
