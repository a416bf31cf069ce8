"""The number or letter at the head of an item, by which a text refers to it ("le point 3", "voir le 2.3").

It stands in the text of the row, in both columns, and is no part of the sentence: no decoder sees it, no check and no
figure counts it, and where the row is printed it takes the place of the bullet.
"""

from __future__ import annotations

import re

_UNITS = r"(?:IX|IV|V?I{0,3})"
_TO_89 = rf"(?=[IVX]|L[XVI])(?:XL|L?X{{0,3}}){_UNITS}"
_ROMAN = rf"{_TO_89}|{_TO_89.replace('I', 'i').replace('V', 'v').replace('X', 'x').replace('L', 'l')}"
_ONE = rf"(?:\d{{1,3}}|{_ROMAN}|[A-Za-z])"
# A capital with a full stop is more often a name's ("M. Dupont", "E. Macron") than a list's, but for Roman numbers; and
# letters alone with stops between them are an abbreviation ("U.S.", "I.A.", "i.e."), unless a bracket ends them.
_ITEM = (
    rf"(?:\((?:{_ONE}\.){{0,5}}{_ONE}\)|(?:{_ONE}\.){{0,5}}{_ONE}\)"
    rf"|(?=[\w.]*\d)(?:{_ONE}\.){{1,6}}|(?:{_ROMAN}|[a-z])\."
    r"|\[\d{1,3}\]|\d{1,2}(?:/|°\))"
    # Degrees are none: "3° C de plus", "2° de moins", "5° N".
    r"|\d(?:\ufe0f?\u20e3|°(?!\s+(?:[CFKNSEOW]\b(?!['’])|d[eu]\b|d['’]|\d|[àaeo]\w*\s|sous|plus|moins))))"
)
_MARK = re.compile(
    rf"\s*(?:(?:{_ITEM}\s+){{1,2}}(?=\S)"
    r"|\d{1,2}[.)](?=[^\W\d])|\d{1,2}\s?[-–—]\s+(?![\d\s])|[①-⓿❶-➓]\s*)"
)


def mark(text: str) -> str:
    """The mark at the head of a text with the white space around it, ``""`` where there is none.

    ``1. Détecter``, ``2.3. Portée``, ``a) le coût``, ``(2) plus loin``, ``IV. Suites``, ``1) a) ici``; not
    ``M. Dupont``, ``3,5 km``, ``2025.``, ``I.A.``.
    """
    found = _MARK.match(text)
    return found[0] if found else ""
