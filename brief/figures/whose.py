"""Whose francs, dirhams or pesos: told by the rest of the article where the paragraph does not tell."""

from __future__ import annotations

import re
from dataclasses import replace

from brief.figures.currencies import CONTEXT, WORDS, by_context
from brief.figures.numerals import SPACE
from brief.figures.reading import Reading

_NAME = re.compile(rf"(?<![^\W\d_])(?P<name>{'|'.join(CONTEXT.keys() & WORDS.keys())})s?$", re.IGNORECASE)
_OLD = re.compile(r"\b(?:1[0-9]\d\d|200[01])\b|\banciens francs\b|\bfrançais(?:es?)?\b", re.IGNORECASE)
"""A year before the euro, or the francs' own adjective: what French francs are known by."""
_SUM = 100
_BY_DEFAULT = {
    # what the word alone is taken for: the English name, its country, what the French says where it is so
    "FRF": ("franc", "French", _OLD),
    "MAD": ("dirham", "Moroccan", re.compile(r"\b(?:maroc|rabat\b|casablanca|marrakech|tanger\b)", re.IGNORECASE)),
}


def told_by(article: str, text: str, reading: Reading) -> Reading:
    """``reading`` of ``text`` in the currency that ``article`` names, where its own paragraph leaves that open.

    What the article calls by its full name ("francs suisses") counts first, then the countries that it speaks of; where
    it names several, nothing is told.
    """
    match = _NAME.search(text[reading.start : reading.end])
    if match is None:
        return reading
    name = match["name"].lower()
    if reading.kind != "money" and (reading.unit != name or name == "livre" or reading.values[-1] < _SUM):
        return reading  # books are no pounds, and three crowns may be worn
    if by_context(name, text) or (name == "franc" and _OLD.search(text)):
        return reading
    code = _named(name, article) or by_context(name, article, alone=True)
    return replace(reading, kind="money", unit=code) if code else reading


def without_country(english: str, code: str, *texts: str) -> str:
    """ "1.1 million francs" for "1.1 million French francs" where no text says that they are French or so old.

    The unit of a figure must be some currency; its English need not say more than the French does.
    """
    name, country, told = _BY_DEFAULT.get(code, ("", "", None))
    if told is None or any(told.search(text) for text in texts):
        return english
    return english.replace(f"{country} {name}", name)


def _named(name: str, article: str) -> str | None:
    """The currency called ``name`` that the article names with its adjective, if it is one alone."""
    found = {
        code
        for adjective, code in WORDS[name][1].items()
        if re.search(rf"\b{name}s?{SPACE}{re.escape(adjective)}", article, re.IGNORECASE)
    }
    return found.pop() if len(found) == 1 else None
