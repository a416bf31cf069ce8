"""Whether the sign of a figure is kept: "-0,3 %" is "-0.3%", "minus 0.3%", or a fall of 0.3%."""

from __future__ import annotations

import re

_DOWN_ENGLISH = re.compile(
    r"(?<![\w-])(?:minus|negative|fell|fall(?:s|en|ing)?|drop\w*|declin\w*|decreas\w*|down(?:turn)?|lost|los(?:e|es|ing|s|ses)|"
    r"shr[aiu]nk\w*|contract(?:ed|ing|ion|s by)|reduc\w*|cut(?:s|ting)?|slip\w*|slid\w*|recession|deficit|lower\w*|"
    r"worse\w*|plung\w*|tumbl\w*|(?:below|under)(?!\s[$€£\d])|(?:fewer|less)(?!\sthan)|cheaper|discount\w*|off|shed|sank|sink\w*|plummet\w*|"
    r"retreat\w*|dip\w*|shortfall|debt|weak\w*|slump\w*|eas(?:ed|ing))(?!\w)",
    re.IGNORECASE,
)
_DOWN_FRENCH = re.compile(
    r"(?<![\w-])(?:moins|recul\w*|baiss\w*|chut\w*|pert\w*|perd\w*|diminu\w*|rédui\w*|réduct\w*|déficit\w*|contract\w*|repli\w*|"
    r"dégringol\w*|céd\w*|abandonn\w*|négatif\w*|négativ\w*|inférieur\w*|sous|recess\w*|récess\w*|tomb\w*|effondr\w*|"
    r"plong\w*|solde|dette|rabais|décroissance|décro\w*|fléchi\w*|amput\w*|retrait|lâch\w*)(?!\w)",
    re.IGNORECASE,
)
_BELOW_ZERO = re.compile(
    r"(?<![\w-])(?:minus|negative|(?:below|under)\s(?:zero|freezing)|sub-?zero|freezing|au-dessous\sde\széro|"
    r"sous\s(?:le\s)?zéro|en\sdessous\sde\széro|négati\w+)(?!\w)",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"^[\s-]?(?:°|degr)", re.IGNORECASE)
_CHANGE = re.compile(r"(?:\b(?:by|of|de|dropped|fell|lost)|\bd['’])\s?$", re.IGNORECASE)
_REACH = 90
"""Characters on either side in which the word that gives the direction may stand: a clause, not a paragraph."""


def goes_down(text: str, start: int, end: int, french: bool) -> bool:
    """Whether the words around ``text[start:end]`` say that something is lost or lies below zero."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    around = f"{before} | {after}"
    if _is_temperature(text[start:end], after) and not _CHANGE.search(before):
        # "fell to 12 degrees" and "less than 12 degrees" are above zero all the same
        return bool(_BELOW_ZERO.search(around))
    return bool((_DOWN_FRENCH if french else _DOWN_ENGLISH).search(around))


def _is_temperature(figure: str, after: str) -> bool:
    return "°" in figure or "degr" in figure.lower() or bool(_DEGREES.match(after))


_NEGATED = re.compile(r"(?:(?:^|(?<=[\s(\[“\"‘]))(?:minus|negative)\s|(?:^|(?<=[\s(\[“\"‘]))[-−–])$", re.IGNORECASE)


def negated(text: str, start: int) -> int:
    """Where the "minus" or the sign right before ``start`` begins, ``start`` where there is none."""
    match = _NEGATED.search(text, max(0, start - 10), start)
    return match.start() if match else start
