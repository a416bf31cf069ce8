"""Words and characters as a document may hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence

# XML 1.0, 2.2: these are refused by every reader. (The ones allowed, negated, take 4 ms longer to compile.)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")

_MONTHS = ("January February March April May June July August September October November December").split()
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def xml_text(text: str) -> str:
    """``text`` with line breaks and tabs as a space and what XML 1.0 cannot hold as U+FFFD (never dropped silently)."""
    return _ILLEGAL.sub("\ufffd", _BREAKS.sub(" ", text))


def plural(count: int, noun: str) -> str:
    """``1 row``, ``2,000 rows``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """``1``, ``1 and 3``, ``1, 3 and 4``."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


_HEADLINE, _CUT = 20, 10
"""Words of a text that can head an article as it is, and of what is shown of a longer one."""
_CLOSING = {"“": "”", "«": "\u00a0»", "(": ")"}


def headline(text: str) -> str:
    """A text as the heading of what it opens: whole where it is short, else its first words, quotations closed."""
    words = text.split()
    if len(words) <= _HEADLINE:
        return " ".join(words)
    cut = " ".join(words[:_CUT]).rstrip(",;:.") + "…"
    still_open: list[str] = []
    for char in cut:
        if char in _CLOSING:
            still_open.append(char)
        elif still_open and char == _CLOSING[still_open[-1]].strip():
            still_open.pop()
    return cut + "".join(_CLOSING[char] for char in reversed(still_open))


def english_date(iso: str) -> str:
    """``2025-06-17`` as ``June 17, 2025``, ``2025-06`` as ``June 2025``; what is not such a date as it stands."""
    match = _ISO_DATE.fullmatch(iso)
    if not match:
        return iso
    year, month, day = match.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return iso
    name = _MONTHS[int(month) - 1]
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}"
