"""More and less beside a number or a part: "3 % de plus", "moins d'un quart" must not become their contrary.

A side that speaks of both, or denies one ("pas plus de la moitié"), is left alone, and so is English with any word of
what the French says.
"""

from __future__ import annotations

import re

Spans = dict[str, list[tuple[int, int]]]

_PART = r"(?:moitié|tiers|quarts?|cinquièmes?|dixièmes?)"
_FRENCH = re.compile(
    rf"(?:\d(?:\s[^\W\d_]+)?|%|\bpour cent|\bpoints?)\s?de\s(?P<a>plus|moins)\b(?!\s(?:en|de|d['’]))|"
    rf"\b(?P<b>plus|moins)\s(?:de\s(?:la\s|deux\s|trois\s)?|d['’]une?\s|du\s|des\s(?:deux\s|trois\s)?){_PART}\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:pas|sans|non|ni|guère|jamais|aucun\w*|au moins|ou moins|ou plus)\b", re.IGNORECASE)
_ENGLISH = re.compile(
    r"(?:\d%?|\bper\s?cent|\bpoints?)\s(?P<a>more|higher|greater|larger|less|fewer|lower|smaller)\b|"
    r"\b(?P<b>more|over|above|less|fewer|under|below)\s(?:than\s)?(?:an?\s|one[\s-]|two[\s-]|three[\s-])?"
    r"(?:half|thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)
_SAID = {
    "more": re.compile(r"\b(?:more|higher|greater|larger|over|above|extra|additional|up|at least|exceed\w*)\b", re.I),
    "less": re.compile(r"\b(?:less|fewer|lower|smaller|under|below|down|at most|short|nearly|almost)\b", re.I),
}
_MORE = frozenset({"plus", "more", "higher", "greater", "larger", "over", "above"})


def french(text: str) -> Spans:
    """Where a French sentence says "more" or "less" of a number or a part; nothing where it says both or denies."""
    found = _read(_FRENCH, text)
    return found if len(found) == 1 and not _DENIED.search(text) else {}


def english(text: str) -> Spans:
    """The same of an English sentence; nothing where any word may say the other."""
    found = _read(_ENGLISH, text)
    if len(found) != 1:
        return {}
    (said,) = found
    return {} if _SAID["less" if said == "more" else "more"].search(text) else found


def _read(pattern: re.Pattern[str], text: str) -> Spans:
    found: Spans = {}
    for match in pattern.finditer(text):
        name = "a" if match["a"] else "b"
        found.setdefault("more" if match[name].lower() in _MORE else "less", []).append(match.span(name))
    return found
