"""Whose francs, dirhams or pesos: told by the rest of the article where the paragraph does not tell."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from brief.figures.currencies import CONTEXT, WORDS, after, by_context
from brief.figures.numerals import SPACE, scan
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
    if name == "livre" or (reading.kind != "money" and (reading.unit != name or reading.values[-1] < _SUM)):
        return reading  # pounds are sterling beside others too; three crowns may be worn
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


def of_large_sums(article: str, text: str) -> str | None:
    """The one currency of the large sums that an article names before ``text``, or after it where it opens the article.

    ``None`` where they are of several: in a news roundup one paragraph says nothing of the next.
    """
    at = article.find(text)
    if at < 0:
        return None
    codes = _large_sums(article[:at]) or _large_sums(article[at + len(text) :][:_NEXT])
    return next(iter(codes)) if len(codes) == 1 else None


_NEXT = 600
"""Characters after a title in which its sums are named again: the lead."""


@lru_cache(maxsize=64)
def _large_sums(text: str) -> frozenset[str]:
    found = ((numeral.scale, after(text, numeral.end, True)) for numeral in scan(text))
    return frozenset(money.code for scale, money in found if money and scale * money.factor >= 10**6)


def _named(name: str, article: str) -> str | None:
    """The currency called ``name`` that the article names with its adjective, if it is one alone."""
    found = {
        code
        for adjective, code in WORDS[name][1].items()
        if re.search(rf"\b{name}s?{SPACE}{re.escape(adjective)}", article, re.IGNORECASE)
    }
    return found.pop() if len(found) == 1 else None
