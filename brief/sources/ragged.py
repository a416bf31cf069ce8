"""Lines that run on into the next: text wrapped by hand or by an old editor, with no common width.

A sentence that an editor broke in two loses what stands across the break: "300 millions / d'euros" keeps no
currency, "12 / % en un an" no figure at all. What is joined here is certain from the two lines alone, or from what
was joined just before; where neither says so, lines stay apart, as in texts with a paragraph a line.
"""

from __future__ import annotations

import re

from brief.sources import dates
from brief.sources.lexicon import NETWORKS

_ENDS = re.compile(r"[.!?…:;][\"'»”’)\]\s]*$")
_TITLES = re.compile(r"(?:^|\s)(?:M|MM|Dr|Pr|Me)\.$|\b(?:Mme|Mlle|MM|Mmes)$")
_OPEN = re.compile(
    r"(?:\b(?:le|la|les|(?<!numéro )un|(?<!à la )une|des|du|de|au|aux|à|et|ou|ni|que|dans|par|sur|pour|avec|sans|chez"
    r"|vers|ce|cet|cette|ces|son|sa|ses|leurs|notre|nos|votre|vos|mes|dont|en|soit|environ|près|plus de|moins de)"
    r"|\b(?:[dlnscj]|qu|jusqu|lorsqu|puisqu)['’])$"
)
"""What nothing ends in. Left out, as titles do end in them: contre, après, avant, depuis, plus, tout, leur, qui."""
_BRACKET = re.compile(r"[(\[«“][\s\u00a0\u202f]?$")
_HYPHENED = re.compile(r"[^\W\d_]-$")
_AMOUNT = re.compile(r"(?:\d[\d.,\s\u00a0\u202f]*(?:k|M|Mds?)?|\b(?:cents?|mille|milliers?|millions?|milliards?))$")
_UNIT = re.compile(r"[%‰€$£¥°]|(?:k|M|Md|Mds)[€$£]|(?:k|M|G|T)?(?:W|Wh|Hz|o)\b|(?:EUR|USD|GBP|CHF)\b")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_INNER = re.compile(r"[^\W_]+")

_LABEL = re.compile(
    r"(?:par|publié|mis à jour|modifié|rédigé|écrit|photos?|source|crédits?|temps de|lecture)\b|il y a \d|\S*(?:://|www\.|@)",
    re.IGNORECASE,
)

_FEW = 4
"""Words: shorter lines are labels and counts of a page ("Par", "3" above "commentaires") more often than text."""
_LONG = 45
"""Characters from which a line is full enough to be broken before a word in lower case; enumerations of one thing a
line and most verse stay under it."""
_FULL = 60
"""Characters from which a comma at the end runs on before a capital as well: over any verse and form of address."""


def goes_on(line: str, after: str) -> bool:
    """Whether a line goes on below a break that somebody set (``<br>``, Word's line break) in one paragraph: where it
    ends with no sign and the next begins in lower case, however short, or the two `runs_on`."""
    return (after[:1].islower() and bool(re.search(r"[^.!?…:;,]$", line))) or runs_on(line, after)


def runs_on(line: str, after: str, longest: int = 0) -> bool:
    """Whether a line goes on in the line right below it.

    ``longest`` is the length in characters of the longest line of the paragraph that ``line`` already continues, 0
    where it is the first: inside a paragraph a line of three fifths of it that ends no sentence goes on whatever
    follows.
    """
    line, after = line.rstrip(" \u00a0\u202f"), after.lstrip(" \u00a0\u202f")
    if not line or not after:
        return False
    if _HYPHENED.search(line) and after[0].isalpha():
        return True
    words = len(_INNER.findall(line))
    if _TITLES.search(line):
        return words >= _FEW and after[0].isupper()
    if _ENDS.search(line) or not (words >= _FEW or longest):
        return False
    if _OPEN.search(line) or _BRACKET.search(line):
        return True
    if _AMOUNT.search(line) and (_UNIT.match(after) or _THOUSANDS.match(after)):
        return True
    if after[0].islower() and (longest or len(line) >= _LONG or _AMOUNT.search(line)):
        return not _is_label(after)
    return bool(line.endswith(",") and len(line) >= _FULL) or (longest > _LONG and len(line) >= 0.6 * longest)


def _is_label(line: str) -> bool:
    """A line in lower case that a page prints below a title: a date, an author, an address, a network's name."""
    if _ENDS.search(line) or len(line) >= _LONG:
        return False
    stated = dates.stated(line)
    return line.strip().lower() in NETWORKS or bool(stated and not stated.rest) or bool(_LABEL.match(line))
