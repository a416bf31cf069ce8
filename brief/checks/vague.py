"""Amounts without a number: "plusieurs milliers" is several thousand, "des dizaines" are dozens and no ten.

The families of words (``brief.figures.notions``) prove what English has in the plural ("thousands of"); this is what it
has in the singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.article import Finding

CHECK = "figures"

_WORTH = {"dizaines": 10, "douzaines": 12, "vingtaines": 20, "centaines": 100, "milliers": 10**3, "millions": 10**6,
          "milliards": 10**9, "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
          "trillion": 10**12}  # fmt: skip
_FRENCH = re.compile(
    r"\b(?:plusieurs|quelques|des|les|de|d['’]|par)[ \u00a0]?(?P<a>dizaines|douzaines|vingtaines|centaines|milliers|"
    r"millions|milliards)(?:[ \u00a0](?:de[ \u00a0]|d['’])(?P<b>milliers|millions|milliards))?(?![ \u00a0]\d)",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(
    r"(?:\d|[^\W\d]+(?:ze|nte|aines?)|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cents?)\s?$", re.I
)
_SEVERAL = re.compile(
    r"\b(?:several|few|many|couple(?: of)?)[ -](?P<a>dozen|hundred|thousand|million|billion|trillion)"
    r"(?:[ -](?P<b>thousand|million|billion|trillion))?\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|several|few|many|numerous|multiple|lots|dozen)\b",
    re.I,
)
_ROUND = {
    10: re.compile(r"\b(?:ten|10)\b(?![.,:]\d|%|-)", re.IGNORECASE),
    100: re.compile(r"\ba hundred\b|(?<![\d,.])100\b(?![.,]\d|%)", re.IGNORECASE),
    1000: re.compile(r"\ba thousand\b|(?<![\d,.])1,000\b(?!,)", re.IGNORECASE),
}


def changed_amounts(source: str, target: str) -> Iterator[Finding]:
    """Another magnitude ("several million" for "plusieurs milliers"), or one number for many ("ten" for "dizaines").

    None of the 3,998 human pairs of newstest2014 and FLORES dev is told of.
    """
    if "aines" not in source and "milli" not in source:
        return
    mine = [
        (_worth(match), match)
        for match in _FRENCH.finditer(source)
        if not _NUMBER_BEFORE.search(source, max(0, match.start() - 14), match.start())
    ]
    if not mine:
        return
    for match in _SEVERAL.finditer(target):
        worth = _worth(match)
        if all(max(worth, amount) > 3 * min(worth, amount) for amount, _ in mine):
            (_, french) = mine[0]
            message = f"“{french[0]}” became “{match[0]}”: another magnitude."
            yield Finding(CHECK, "error", message, french.span(), match.span())
            return
    for worth, french in mine:
        one = _ROUND[worth].search(target) if worth in _ROUND and not _PLURAL.search(target) else None
        if one:
            message = f"“{french[0]}” became “{one[0]}”: many became one."
            yield Finding(CHECK, "error", message, french.span(), one.span())
            return


def _worth(match: re.Match[str]) -> int:
    return _WORTH[match["a"].lower()] * (_WORTH[match["b"].lower()] if match["b"] else 1)
