"""The numbers that a list counts by, as they are printed: 3 as "3", "c", "iii"; and a mark as the brief prints it."""

from __future__ import annotations

import re

from brief import marks

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_ROMAN_WORD = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_DASH = re.compile(r"\s*[–—-]$")


def roman(number: int) -> str:
    """Roman numerals in small letters, 1 to 3999; Arabic ones beyond."""
    if not 0 < number < 4000:
        return str(number)
    made = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        made += letters * count
    return made


def letters(number: int) -> str:
    """1 as "a", 26 as "z", 27 as "aa", 28 as "ab", as web pages count; Arabic numerals below 1."""
    made, rest = "", number
    while rest > 0:
        rest, last = divmod(rest - 1, 26)
        made = chr(ord("a") + last) + made
    return made or str(number)


def doubled_letters(number: int) -> str:
    """1 as "a", 26 as "z", 27 as "aa", 28 as "bb", as word processors count; Arabic numerals below 1."""
    times, last = divmod(number - 1, 26)
    return chr(ord("a") + last) * (times + 1) if number > 0 else str(number)


def shown(mark: str) -> str:
    """A mark in a form that is known as one wherever the brief reads it (see `brief.marks`).

    A full stop is put in place of a dash ("1 – 200" could be read as a range) and behind a number that has nothing
    behind it ("1.2 Portée" as a figure); a bracket behind a capital, whose full stop would make it somebody's first
    name, and behind "3°", which could be a temperature. What has words in it ("Article 3", "Annexe A :") gets a dash
    where it ends with no sign of its own. What says nothing ("•") is none.
    """
    mark = " ".join(mark.split())
    if not re.search(r"\w", mark):
        return ""
    if all(_ROMAN_WORD.fullmatch(word) for word in _WORD.findall(mark)):
        bare = _DASH.sub("", mark)
        bare += ")" * bare.endswith("°")
        for form in (bare, f"{bare}.", f"{bare.removesuffix('.')})"):
            if marks.mark(f"{form} Le").rstrip() == form:
                return form
    return mark if mark.endswith((".", ":", ")", "–", "—", "-")) else f"{mark} –"


def once(mark: str, text: str) -> str:
    """The mark that a list gives an item, unless the item's text begins with the same one itself ("1) Détecter")."""
    own = marks.mark(text)
    return "" if own and _core(own) == _core(mark) else mark


def _core(mark: str) -> str:
    return re.sub(r"[\W_]", "", mark).casefold()
