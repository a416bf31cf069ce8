"""Where sources differ: two values for one and the same thing.

Read on the French, where every word is still the author's, and with caution: a conflict that is none would set two
ministries against each other over a translation. Two figures of one kind and unit are held together only when what is
counted or measured has the same name on both sides, when whatever narrows one of them (a place, a year, a share,
"au total", "par mois") is known of the other too, and when their values cannot be one value rounded.

Measured: in newstest2014 and FLORES dev, 4,000 sentences with 1,381 figures, cut into articles of six and of 25
sentences, where nothing is to be found, nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date as day
from decimal import Decimal
from functools import cache

from brief.article import Figure
from brief.figures.mention import Mention, unit_of
from brief.figures.stems import fold, opposite

_APART = 45
"""Days between two articles after which a value may simply have changed. A toll or a bid does so in days, a budget
in a year: 45 keeps the articles of one story together."""
_ROUNDED = Decimal("0.05")
"""How far a round number may be from what it rounds: "12 000" from 12 400 (3 %), not "400" from 440 (10 %)."""
_VAGUE = Decimal("0.2")
"""How far "environ 400" may be from the value: 350 is meant by it, 600 is not."""
_BEYOND = Decimal("0.25")
"""How far beyond its bound "plus de 400" still says what is meant: 450 is, 600 is not."""
_MOST_VALUES = 4
"""More values than these are a series, not a disagreement."""
_PREFIXES = re.compile(
    r"(?:\bcontre|\bdont|\bparmi|\bau lieu de|\bplutôt que|\bpar rapport à|\bcomparé\w* (?:à|aux)|\bsoit|\bsous|"
    r"(?<!porte )(?<!portait )(?<!portant )\bsur|\bde \d\S* (?:% )?à|\bpass\w+ de|\baprès|\bencore|\bmoins de|"
    r"\bchacune? (?:de|à)|\bseuil (?:de|des))"
    r"(?: (?:les?|la|des?|un|une|à|plus|près|quelque|environ|seulement|au moins|autour))*\s*$",
    re.IGNORECASE,
)
"""What makes the figure after it another one's part, past or measure."""
_RANGE_FOLLOWS = re.compile(r"\s*(?:à|contre)\s+(?:plus de |près de |environ )?\d", re.IGNORECASE)
_RATE = re.compile(
    r"^\s*(?:par (\w+)|/\s?(\w+)|(l['’]unité|pièce|chacune?|annuels?|mensuels?|quotidiens?|hebdomadaires?|nets?|bruts?|"
    r"hors taxes?|TTC))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:au total|total de|en tout|toutes? .{3,20} confondue?s|cumulé\w*|dans le monde)\b", re.IGNORECASE
)
_TIME = re.compile(
    r"\b(?:l['’]an(?:née)? (?:derni[eè]re?|passée?|prochaine?|précédente?)|cette année|un an (?:plus tôt|auparavant)|"
    r"initialement|auparavant|au départ|jusqu(?:['’]ici|e-là)|à l['’]époque|(?:premier|deuxième|troisième|quatrième|"
    r"1er|2e|3e|4e|dernier|second) (?:trimestre|semestre)|hier|demain|la veille|la semaine (?:dernière|prochaine)|"
    r"le mois (?:dernier|prochain)|(?:en|de|fin|début|mi-)\s?(?:janvier|février|mars|avril|mai|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre))\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"(?:d['’]ici|avant|horizon|jusqu['’]en|d['’]ici à|fin)(?:\s?(?:à|la|fin|de|l['’]))*\s*$", re.I)
_WEEKDAY = re.compile(r"\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b", re.IGNORECASE)
_FORECAST = re.compile(
    r"\b(?:prév(?:oi|u|is)\w*|vis(?:e|ent|ait|aient)|objectifs?|esp[èé]r\w*|table(?:nt)? sur|s['’]attend\w*|"
    r"ambitionn\w*|menac\w+ d|envisag\w+|souhait\w+|v(?:eut|eulent|oulait|oulaient)|réclam\w+|exig\w+|"
    r"conçue?s? pour)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:va|vont)\s+(?:\w+\s)?\w+(?:er|ir|re)\b|\b\w{3,}(?:era|eront|ira|iront|dra|dront)\b", re.IGNORECASE
)
_DONE = re.compile(r"\b(?:a|ont)\s+(?:déjà\s+)?(?!été\b)\w+(?:é|i|u|is|it)e?s?\b", re.IGNORECASE)
_NEGATED = re.compile(r"\bn(?:e\s|['’]).*\b(?:pas|jamais|plus|aucune?)\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"\b(?:selon|d['’]après|à en croire|affirm\w+|estim\w+|évoqu\w+|avanc\w+|dénonc\w+|revendiqu\w+|parl\w+ de)\b", re.I
)
_NO_THING = frozenset({None, "point", "fois", "reprise", "pp"})
_MOVES = frozenset({"hauss", "baiss", "gagn", "pert"})
"""Verbs that say nothing of what rises or falls."""
GATHERED = frozenset({"manifest", "grev", "grevist", "vot", "votant"})
"""Counted for what they do: their name alone says which count it is."""


def conflicts(mentions: Sequence[Mention]) -> list[list[int]]:
    """Groups of mentions (their positions, in order) that give different values for one thing.

    A group holds every mention that takes part, so that a value said by three articles brings all three.
    """
    groups: dict[tuple[str, str | None], list[int]] = {}
    for at, mention in enumerate(mentions):
        if _comparable(mention):
            groups.setdefault((mention.figure.kind, unit_of(mention)), []).append(at)
    found: list[set[int]] = []
    for together in groups.values():
        values: dict[int, list[Figure]] = {}
        for at in together:
            values.setdefault(mentions[at].article, []).append(mentions[at].figure)
        for at, first in enumerate(together):
            for second in together[at + 1 :]:
                if _differ(mentions[first], mentions[second], values):
                    _join(found, first, second)
    kept = [group for group in found if len({mentions[at].figure.value for at in group}) <= _MOST_VALUES]
    return sorted(sorted(group) for group in kept)


def agree(first: Figure, second: Figure) -> bool:
    """Whether two figures can be one value: the same, one rounded, one vague, one a bound that the other keeps."""
    if ".." in first.value or ".." in second.value:
        low, high = _ends(first)
        other_low, other_high = _ends(second)
        return low <= other_high and other_low <= high
    mine, theirs = Decimal(first.value), Decimal(second.value)
    if mine == theirs or _rounds(mine, theirs, first.kind) or _rounds(theirs, mine, second.kind):
        return True
    return _allows(first.qualifier, mine, theirs) or _allows(second.qualifier, theirs, mine)


def _comparable(mention: Mention) -> bool:
    figure = mention.figure
    if figure.kind == "date" or figure.age or not figure.text or figure.unit in _NO_THING:
        return False
    before, after = mention.sentence[: figure.start], mention.sentence[figure.end :]
    return not _PREFIXES.search(before) and not _RANGE_FOLLOWS.match(after)


def _differ(first: Mention, second: Mention, values: Mapping[int, Sequence[Figure]]) -> bool:
    """Whether they give two values for one thing. ``values``: the comparable figures of each article."""
    same = first.article == second.article
    if same and (first.sentence == second.sentence or not (_claimed(first) or _claimed(second))):
        return False
    return (
        _one_subject(first, second)
        and not agree(first.figure, second.figure)
        and one_time(first, second)
        and one_measure(first, second)
        and _known(first, second)
        and _known(second, first)
        # an article that has both values tells two things apart
        and (same or not (_says(values[first.article], second.figure) or _says(values[second.article], first.figure)))
    )


def _claimed(mention: Mention) -> bool:
    return bool(_CLAIMED.search(mention.sentence))


def _says(figures: Sequence[Figure], figure: Figure) -> bool:
    return any(agree(other, figure) for other in figures)


def rate(mention: Mention) -> str:
    """What a figure is counted by ("par mois" → "mois"); empty where it is a plain sum."""
    return _word_of(_RATE.match(mention.sentence[mention.figure.end :]))


def one_measure(first: Mention, second: Mention) -> bool:
    """A rate beside no rate, a whole beside what may be its part, a "no" beside a "yes" are two things."""
    if rate(first) != rate(second):
        return False
    return all(
        bool(pattern.search(first.sentence)) == bool(pattern.search(second.sentence))
        for pattern in (_WHOLE, _NEGATED, _FORECAST)
    ) and not ((_to_come(first) and _done(second)) or (_to_come(second) and _done(first)))


def _to_come(mention: Mention) -> bool:
    """Whether its clause says what will be: "va prêter", "prêtera"."""
    return bool(_TO_COME.search(mention.left))


def _done(mention: Mention) -> bool:
    """Whether its clause says what has been done: "a prêté"."""
    return bool(_DONE.search(mention.left))


def _word_of(match: re.Match[str] | None) -> str:
    return next((fold(group).rstrip("s") for group in match.groups() if group), "") if match else ""


def _one_subject(first: Mention, second: Mention) -> bool:
    """The same head, nothing opposite, and a name or two more words in common."""
    if not (first.known[1] & second.known[1]):
        return False
    shared = first.said & second.said
    if any(opposite(mine) & second.said - shared for mine in first.said - shared):
        return False
    if (first.names - second.names and second.names - first.names) or (
        (first.narrowing | first.complements) - second.said and (second.narrowing | second.complements) - first.said
    ):
        # each is narrowed by what the other has not: Douai and Flins, defence and health
        return False
    if first.near and second.near and (first.figure.kind != "quantity" or not shared):
        return one_head(first, second)
    return bool(shared) or unit_of(first) in GATHERED


def one_head(first: Mention, second: Mention) -> bool:
    """Whether two figures, something said before each, measure what has one name; of what rises, that which does."""
    if first.near[0] in _MOVES and not set(first.near[1:]) & set(second.near[1:]):
        return False
    return _heads(first, second) or _heads(second, first)


def _heads(first: Mention, second: Mention) -> bool:
    """Whether the nearest word before ``first`` is near ``second`` too, behind nothing that ``first`` does not say."""
    near = second.near[:4]
    return first.near[0] in near and set(near[: near.index(first.near[0])]) <= first.said


def _known(mention: Mention, other: Mention) -> bool:
    """Whether all that narrows ``mention`` is known of ``other``; of a rise or fall, what its subject is "of" too."""
    stems, names = other.known
    narrowing = mention.narrowing
    if mention.near and mention.near[0] in _MOVES:
        narrowing |= mention.complements
    return narrowing <= stems and mention.names <= names


def one_time(first: Mention, second: Mention) -> bool:
    words = [{match[0].lower() for match in _TIME.finditer(mention.plain)} for mention in (first, second)]
    days = [{match[0].lower() for match in _WEEKDAY.finditer(mention.plain)} for mention in (first, second)]
    if words[0] != words[1] or (all(days) and not days[0] & days[1]):
        return False
    if first.published and second.published and not (_times(first) and _times(second)):
        apart = _days(first.published) - _days(second.published)
        if abs(apart) > _APART:
            return False
    mine, theirs = _times(first), _times(second)
    if mine and theirs:
        return any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)
    scoped, free = (first, second) if mine else (second, first)
    return all(len(value) == 10 or (free.published or "").startswith(value) for value in _times(scoped, firm=True))


def _times(mention: Mention, firm: bool = False) -> list[str]:
    """The dates of the sentence; ``firm`` leaves out deadlines, which say when and not which."""
    return [
        value.replace("s", "")
        for figure in mention.others
        if figure.kind == "date" and not (firm and _DEADLINE.search(mention.sentence[: figure.start]))
        for value in figure.value.split("/")
    ]


@cache
def _days(iso: str) -> int:
    parts = [int(part) for part in iso.split("-")]
    return day(*[*parts, 1, 1][:3]).toordinal()


def _ends(figure: Figure) -> tuple[Decimal, Decimal]:
    parts = [Decimal(part) for part in figure.value.split("..")]
    return min(parts), max(parts)


def _rounds(coarse: Decimal, fine: Decimal, kind: str) -> bool:
    """Whether ``fine`` gives ``coarse`` when rounded to the last digit that ``coarse`` has.

    From a hundred, closing zeros are taken for rounding ("12 000", "3 milliards"); "20 morts" and "40 %" are exact.
    """
    places = coarse.normalize() if abs(coarse) >= 100 and kind != "percent" else coarse
    step = Decimal(1).scaleb(int(places.as_tuple().exponent))
    return abs(coarse - fine) * 2 <= step and abs(coarse - fine) <= _ROUNDED * abs(coarse)


def _allows(qualifier: str | None, bound: Decimal, value: Decimal) -> bool:
    near = bound * (1 - _BEYOND) <= value <= bound * (1 + _BEYOND)
    if qualifier in ("about", "nearly"):
        return abs(bound - value) <= _VAGUE * abs(bound)
    if qualifier in ("more than", "at least"):
        return near and value >= bound
    return qualifier in ("less than", "at most", "up to") and near and value <= bound


def _join(groups: list[set[int]], first: int, second: int) -> None:
    """Put two positions into one group, with whatever groups either is in."""
    touched = [group for group in groups if first in group or second in group]
    for group in touched:
        groups.remove(group)
    groups.append({first, second}.union(*touched))
