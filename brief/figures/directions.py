"""Rise and fall: a sentence with a number that speaks of one of them alone must not speak of the other in English.

The words that give a member away are few and plain; those that speak against it are many ("up", "more", "back"), so
that "une baisse moins forte" or "lost its gains" are left alone. Of the human references of newstest2014 and FLORES
dev, 4,000 sentences of which 58 speak of one direction alone, none is told of.
"""

from __future__ import annotations

import re

_FRENCH = {
    "up": r"hausses?|augment\w+|progress(?:e|é|er|ent|era|ait|ion)s?|(?:re)?bondi\w*|grimp\w+|accro[iî]\w+|accru\w*|"
    r"relèvements?|croissance|croît|croître",
    "down": r"baiss\w*|recul\w*(?! de (?:l['’]âge|la date))|chut\w+|diminu\w+|repli\w*|dégringol\w+|"
    r"perd(?:u|ue|us|ent|ait|aient|ant)?(?=\s(?:[^\W\d]+\s)?\d[\d,.\s]*(?:%|points?\b))",
}
_ENGLISH = {
    "up": r"rises?|rose|risen|rising|increas\w+|grew|growth|jump\w*|climb\w*|soar\w*|surg\w*|gain(?:s|ed|ing)?",
    "down": r"fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|plung\w+|slump\w*|tumbl\w+|plummet\w*",
}
_ENGLISH_MORE = {
    "up": r"up|upwards?|grow\w*|higher|gain\w*|more|rais\w+|hik\w+|progress\w*|improv\w*|expan\w*|advanc\w*|boost\w*|"
    r"accelerat\w*|uptick|upturn|greater|add\w*|extra|additional|larger|bigger|over",
    "down": r"diminish\w*|reduc\w+|cuts?|cutting|lower\w*|down\w*|shr[aiu]nk\w*|less|fewer|sank|slid|slip\w*|shed|"
    r"los[ets]\w*|losing|contract\w*|slow\w*|weak\w*|retreat\w*|eas\w+|smaller|back",
}
_NUMBER = re.compile(r"\d|\bpour cent\b", re.IGNORECASE)
_TURNED = re.compile(r"(?<![\w,.])[-−–]\s?\d|\bmoins\b|\bnégati\w+", re.IGNORECASE)
"""A growth of -0.3 % is a fall."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


_SAID_FRENCH = {key: _words(pattern) for key, pattern in _FRENCH.items()}
_SAID_ENGLISH = {key: _words(pattern) for key, pattern in _ENGLISH.items()}
_HINTED_ENGLISH = {key: _words(f"{pattern}|{_ENGLISH_MORE[key]}") for key, pattern in _ENGLISH.items()}
_OTHER = {"up": "down", "down": "up"}


def french(text: str) -> dict[str, list[tuple[int, int]]]:
    """The one direction that a French sentence with a number speaks of, and where; nothing where it speaks of both."""
    if not _NUMBER.search(text) or _TURNED.search(text):
        return {}
    found = {key: [match.span()] for key, pattern in _SAID_FRENCH.items() if (match := pattern.search(text))}
    return found if len(found) == 1 else {}


def english(text: str) -> dict[str, list[tuple[int, int]]]:
    """The one direction that an English sentence speaks of, and where; nothing where any word hints at the other."""
    return {
        key: [match.span()]
        for key, pattern in _SAID_ENGLISH.items()
        if (match := pattern.search(text)) and not _HINTED_ENGLISH[_OTHER[key]].search(text)
    }
