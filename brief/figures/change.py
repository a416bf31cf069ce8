"""Whether a label tells a change as a change: a deficit that grows *by* 8.7 billion is no deficit *of* 8.7 billion.

What the French says right before the figure decides: "se creuse de", "en hausse de" and "gagne" say by how much
something moved, "s'est élevée à" and "atteint" where it stands. A translation that loses the verb gives no label.
"""

from __future__ import annotations

import re

from brief.article import Figure

_UP = (
    r"augment|hauss|progress(?!iste)|(?:re)?bondi|(?:re)?bond\b|grimp|gonfl|alourdi|relev|relèv|major|croî|croiss|crû\b|"
    r"accr[ouû]|renchéri|appréci|envol|rallong|remont"
)
_DOWN = (
    r"recul|baiss|diminu|rédui|réduct|chut|allég|abaiss|repli|contract(?!uel)|effrit|tass|fléchi|plong|effondr|minor|"
    r"ralenti|dépréci|dégringol|raccourci|amput"
)
_TURN = r"creus|amélior|détérior|dégrad|aggrav|résorb|resserr|élargi|accentu|vari(?:e|é|ation|ait)|modifi|ajust"
_GAIN, _LOSS = r"gagn|adjug|engrang", r"perd|céd|abandonn|lâch"

_QUALIFIED = (
    r"(?:(?:(?:près|plus|moins)\s(?:de\s|d['’]\s?)|(?:environ|quelque|presque|seulement|encore|jusqu['’]à|à\speine|"
    r"au\smoins|au\splus|pratiquement|quasiment|déjà)\s))*"
)
_ADVERBS = r"(?:[^\W\d_]+ment|encore|aussi|ainsi|déjà|même|légèrement|fortement|donc)"
_OBJECT = r"(?:(?!(?:(?:d['’])?une?|des|pour|à|jusqu|montant|valeur|contrat)\b)[^\W\d_][\w'’-]*\s)"
"""A word between the verb and its "de": "abaissé jeudi son taux de dépôt de 25 points", no "augmenté un contrat de"."""
_FRENCH = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|{_TURN})[^\W\d_]*\s{_OBJECT}{{0,6}}d(?:e\s|['’]\s?){_QUALIFIED}$",
    re.IGNORECASE,
)
_FRENCH_WON = re.compile(
    rf"\b(?:(?P<up>{_GAIN})|(?P<down>{_LOSS}))[^\W\d_]*\s(?:{_ADVERBS}\s)?{_QUALIFIED}$", re.IGNORECASE
)
"""Of percentages and points alone: who gains or loses money has that much of it, more or less."""
_FRENCH_MOVES = re.compile(
    rf"\b(?:{_UP}|{_DOWN}|{_TURN}|{_GAIN}|{_LOSS}|gains?\b|pert|tomb|"
    r"mont[ée]|descend|port[ée]|ramen|coup)",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\s(?:à|jusqu['’]à)\s{_QUALIFIED}[-+−]?\d")
"""After a figure, where it went: "ramené de 5,4 % à 4,9 %" starts from 5.4."""
_LEVEL = re.compile(
    rf"(?P<aside>,\s)?\b(?:à|aux?|attei[gn]\w*|totalis\w*|avoisin\w*|frôl\w*|représent\w*|"
    rf"(?:est|sont|était|étaient|sera|seront|serait|seraient)(?:\sde)?)\s{_QUALIFIED}$",
    re.IGNORECASE,
)

_RISES = r"ris(?:es?|en|ing)|rose|increas\w*|grew|grow\w*|jump\w*|climb\w*|soar\w*|surg\w*|gain\w*|rebound\w*"
_FALLS = (
    r"fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|plung\w+|slump\w*|tumbl\w+|plummet\w*|reduc\w+|"
    r"shr[aiu]nk\w*|diminish\w*|lost|slid|slip\w*"
)
_UPWARD = (
    r"up|higher|upward\w*|won|wins?|rais\w+|progress\w*|boost\w*|swell\w*|swollen|add(?:s|ed|ing)?|more|extra|"
    r"additional|hik\w+|strengthen\w*|appreciat\w*|advanc\w*|expan\w*"
)
_DOWNWARD = (
    r"down|lower\w*|cuts?|cutting|less|fewer|los(?:es?|s|ses|ing)|shed\w*|sank|retreat\w*|contract(?:ed|ing|ion)|"
    r"weak\w*|eas(?:ed|es|ing)|downward\w*|back|trim\w*|slash\w*|depreciat\w*"
)
_OTHERWISE = (
    r"wid(?:en|er)\w*|deep(?:en|er)\w*|narrow\w*|improv\w*|wors\w+|deteriorat\w*|chang\w+|var(?:y|i\w+)|swing\w*"
)


def _english(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


_SAID = {"up": _english(f"{_RISES}|{_UPWARD}"), "down": _english(f"{_FALLS}|{_DOWNWARD}")}
_MOVES = _english(f"{_RISES}|{_FALLS}|{_UPWARD}|{_DOWNWARD}|{_OTHERWISE}")
_PLAINLY_MOVES = _english(f"{_RISES}|{_FALLS}|down by|up by")
_REACHED = re.compile(r"\b(?:to|at)(?:\s[^\W\d_]+){0,2}\s…")
_REACHING = re.compile(
    r"\b(to|at)\s(?:(?:about|around|nearly|almost|only|just|over|some|approximately|more than|less than)\s)*[$€£]?$"
)
_OTHER = {"up": "down", "down": "up"}


def told(text: str, source: str, figure: Figure, before: str) -> str:
    """A label as it stands, with what makes it true, or "" where it would tell a change as a sum or a sum as a change.

    ``source`` is the French sentence that ``figure`` stands in, ``before`` the English up to the figure. Of
    "L'inflation est tombée à 1,6 %" the label "inflation has fallen" becomes "inflation has fallen to …".
    """
    if figure.kind not in ("money", "percent", "quantity"):
        return text
    french = source[: figure.start]
    change = None if _FROM.match(source, figure.end) else _FRENCH.search(french)
    if not change and (figure.kind == "percent" or "point" in figure.text):
        change = _FRENCH_WON.search(french)
    if change:
        way = next((name for name in _OTHER if change[name]), None)
        turned = way and _SAID[_OTHER[way]].search(text) and not _SAID[way].search(text)
        return text if _MOVES.search(text) and not turned else ""
    level = _LEVEL.search(french)
    if not (level and _PLAINLY_MOVES.search(text)) or _REACHED.search(text):
        return text
    reaching = _REACHING.search(before)
    if reaching and "…" not in text and _PLAINLY_MOVES.fullmatch(text.split()[-1]):
        return f"{text} {reaching[1]} …"
    # "reculait de six points, à 2,41 %": the fall is the other figure's.
    return text if _FRENCH_MOVES.search(french) and not level["aside"] else ""
