"""Closed families of words that carry a number without being one: weekdays, months, ranks, proportions,
"millions of", rises and falls.

Each family is read on both sides. What is told of is a conflict: the French has a member that the English lacks
*and* the English has one of the same family that the French lacks ("mardi" beside "Monday"). A member that is only
dropped, or said in a wholly different way, is no conflict: translators do that all the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from brief.figures import comparisons, directions, ordinals, proportions

Members = dict[str, list[tuple[int, int]]]
"""Member of a family → where it stands."""


@dataclass(frozen=True, slots=True)
class Family:
    """How one family is read in French and in English, and when two members are as good as the same."""

    name: str
    french: Callable[[str], Members]
    english: Callable[[str], Members]
    alike: Callable[[str, str], bool] = str.__eq__
    in_english: Callable[[str, str, str], bool] = lambda key, source, target: False
    """Whether the English says a French member in a form that the family does not read."""
    in_french: Callable[[str, str, str], bool] = lambda key, source, target: False
    """Whether an English member has its cause in a form of the French that the family does not read."""


def conflicts(source: str, target: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """(family, where in the French, where in the English) of every member that another has replaced."""
    for family, french in _members(source):
        english = family.english(target)
        mine, theirs = _left(french, english, family.alike), _left(english, french, family.alike)
        if not mine or not theirs:
            continue
        # What has met its like speaks for nothing else: the two of "two-thirds" is no "deux".
        here, there = _without(source, french), _without(target, english)
        mine = [key for key in mine if not family.in_english(key, here, there)]
        theirs = [key for key in theirs if not family.in_french(key, here, there)]
        if mine and theirs:
            spans = product(french[mine[0]][:_LOOKED_AT], english[theirs[0]][:_LOOKED_AT])
            yield family.name, *min(spans, key=lambda pair: abs(pair[0][0] / len(source) - pair[1][0] / len(target)))


_LOOKED_AT = 20
"""Occurrences among which the two that stand at the same place of their sentences are looked for."""


def _left(members: Members, others: Members, alike: Callable[[str, str], bool]) -> list[str]:
    """The members that stand more often on their side than their likes on the other."""
    over = {key: len(spans) - len(others.get(key, ())) for key, spans in members.items()}
    if not any(more > 0 for more in over.values()):
        return []
    spare = {key: len(spans) - len(members.get(key, ())) for key, spans in others.items()}
    return [
        key
        for key, more in over.items()
        if more > sum(count for other, count in spare.items() if count > 0 and alike(key, other)) and more > 0
    ]


def _without(text: str, members: Members) -> str:
    pieces, at = [], 0
    for start, end in sorted(span for spans in members.values() for span in spans):
        pieces += [text[at:start], "…" * (end - max(start, at))]
        at = max(at, end)
    return "".join([*pieces, text[at:]])


@lru_cache(maxsize=4096)
def _members(source: str) -> tuple[tuple[Family, Members], ...]:
    # All that a package proposes for a sentence is compared with the same French.
    return tuple((family, found) for family in FAMILIES if (found := family.french(source)))


def _listed(words: dict[str, str], flags: re.RegexFlag = re.IGNORECASE) -> Callable[[str], Members]:
    def whole(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", flags)

    # Most sentences have no member of the family: one search for all says so, and spares compiling the members.
    any_of = whole("|".join(words.values()))
    patterns: dict[str, re.Pattern[str]] = {}

    def read(text: str) -> Members:
        if not any_of.search(text):
            return {}
        if not patterns:
            patterns.update((key, whole(pattern)) for key, pattern in words.items())
        found = {key: [match.span() for match in pattern.finditer(text)] for key, pattern in patterns.items()}
        return {key: spans for key, spans in found.items() if spans}

    return read


def _in_target(words: dict[str, str]) -> Callable[[str, str, str], bool]:
    return lambda key, source, target: bool(re.search(rf"(?<!\w)(?:{words[key]})(?!\w)", target, re.IGNORECASE))


def _in_source(words: dict[str, str]) -> Callable[[str, str, str], bool]:
    return lambda key, source, target: bool(re.search(rf"(?<!\w)(?:{words[key]})(?!\w)", source, re.IGNORECASE))


_EXACT = re.RegexFlag(0)
_WEEKDAYS_FRENCH = _listed({str(i): rf"{day}s?" for i, day in enumerate(
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))})  # fmt: skip
_WEEKDAYS_ENGLISH = _listed({str(i): rf"{day}(?:s|['’]s)?" for i, day in enumerate(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))}, _EXACT)  # fmt: skip
_MONTHS_FRENCH = _listed({str(i): rf"(?:mi-)?{month}" for i, month in enumerate(
    ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "ao[uû]t", "septembre", "octobre", "novembre",
     "décembre"), 1)})  # fmt: skip
_MONTHS_ENGLISH = _listed({str(i): rf"(?:(?:mid|late|early)-)?(?:{month})" for i, month in enumerate(
    ("January|Jan\\.", "February|Feb\\.", "March", "April", "May", "June", "July", "August|Aug\\.",
     "September|Sept?\\.", "October|Oct\\.", "November|Nov\\.", "December|Dec\\."), 1)}, _EXACT)  # fmt: skip
_PARTS_FRENCH = _listed({
    "quarter of an hour": r"quarts? d['’]heure", "half an hour": r"demi[- ]heures?",
    "three quarters of an hour": r"trois[- ]quarts d['’]heure", "hour and a half": r"heures? et demie",
    "half a century": r"demi[- ]siècles?", "quarter of a century": r"quart de siècle",
    "quarter-final": r"quarts? de finale", "semi-final": r"demi[- ]finales?",
    "round of sixteen": r"huitièmes? de finale",
})  # fmt: skip
_PARTS_ENGLISH = _listed({
    "quarter of an hour": r"(?<!three )(?<!three-)quarters?[- ](?:of[- ]an[- ])?hours?",
    "half an hour": r"(?<!and a )(?<!and-a-)half[- ](?:an?[- ])?hours?",
    "three quarters of an hour": r"three[- ]quarters of an hour",
    "hour and a half": r"hour and a half|one and a half hours", "half a century": r"half[- ](?:a[- ])?century",
    "quarter of a century": r"quarter[- ](?:of[- ]a[- ])?century",
    "quarter-final": r"quarter[- ]?final(?:s|ists?)?", "semi-final": r"semi(?:[- ]?final(?:s|ists?)?)?s?",
    "round of sixteen": r"(?:round of|last) (?:sixteen|16)|eighth[- ]finals?",
})  # fmt: skip
_PARTS_OTHERWISE = {
    # what else says a part, in either language
    "quarter of an hour": r"15|quinze|fifteen", "half an hour": r"30|trente|thirty",
    "three quarters of an hour": r"45|quarante-cinq|forty-five",
    "hour and a half": r"\w+ heures? et demie|\w+ and a half|90|\d[ .:h]*[35]0?|quatre-vingt-dix|ninety",
    "half a century": r"50|cinquante|cinquantaine|fifty", "quarter of a century": r"25|vingt-cinq|twenty-five",
    "quarter-final": r"last eight|huit derniers", "semi-final": r"last four|final four|dernier carré",
    "round of sixteen": r"second round|knock-?outs?|seizièmes?|octa\w+",
}  # fmt: skip
_SPANS_FRENCH = {
    "second": r"secondes?", "minute": r"minutes?", "hour": r"heures?|horaires?", "week": r"semaines?|hebdo\w*",
    "day": r"jour(?:née)?s?|journali\w+|quotidien\w*", "month": r"mois|mensu\w+", "decade": r"décennies?",
    "year": r"ans?|années?|annu\w+", "century": r"siècles?", "quarter": r"trimestr\w+",
}  # fmt: skip
_SPANS_ENGLISH = {
    "second": r"seconds?", "minute": r"minutes?", "hour": r"hours?|hourly", "week": r"weeks?|weekly|week(?:day|end)\w*",
    "day": r"days?|daily|\w*day", "month": r"months?|monthly", "decade": r"decades?",
    "year": r"years?|yearly|annual\w*|annum", "century": r"century|centuries", "quarter": r"quarter\w*",
}  # fmt: skip
_SPAN_FRENCH = _listed({
    key: rf"(?:une?|d['’]une?|par|chaque|tous les|toutes les) (?:{words})" for key, words in _SPANS_FRENCH.items()
})  # fmt: skip
_SPAN_ENGLISH = _listed({
    key: rf"(?:an?|one|per|each|every)[- ](?:{words.split('|')[0].removesuffix('s?')})|{adverb}"
    for (key, words), adverb in zip(
        _SPANS_ENGLISH.items(),
        ("split-second", "minute-long", "hourly", "weekly", "daily", "monthly", "decade-long", "yearly|annual(?:ly)?",
         "century-long", "quarterly"), strict=True)
})  # fmt: skip
_VAGUE = {"dizaine": 10, "douzaine": 12, "vingtaine": 20, "centaine": 100, "millier": 10**3, "million": 10**6,
          "milliard": 10**9, "ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 10**3, "billion": 10**9,
          "trillion": 10**12}  # fmt: skip
_VAGUE_FRENCH = re.compile(
    r"\b(?:des|les|ces|plusieurs|quelques|par|aux|de|d['’])[ \u00a0]?(?P<a>dizaines|douzaines|vingtaines|centaines|"
    r"milliers|millions|milliards)(?: (?:de |d['’])(?P<b>milliers|millions|milliards))?(?! \d)",
    re.IGNORECASE,
)
_VAGUE_ENGLISH = re.compile(
    r"\b(?P<a>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    r"(?: of (?P<b>hundreds|thousands|millions|billions|trillions)|[- ](?P<c>thousand|million|billion|trillion)s?)?\b",
    re.IGNORECASE,
)
_NUMBER_FRENCH = re.compile(
    r"(?:\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\w*ze|vingt|trente|\w+ante|cent|cents|mille|"
    r"dizaines|centaines|vingtaines|douzaines|milliers|millions|milliards|\w+aine))[ \u00a0](?:de|d['’])?$",
    re.IGNORECASE,
)
_NUMBER_ENGLISH = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|tens of|hundreds of))[- ]$",
    re.IGNORECASE,
)


def _vague(pattern: re.Pattern[str], number: re.Pattern[str]) -> Callable[[str], Members]:
    def read(text: str) -> Members:
        found: Members = {}
        for match in pattern.finditer(text):
            if number.search(text, max(0, match.start("a") - 14), match.start("a")):
                continue
            worth = 1
            for word in filter(None, match.groupdict().values()):
                worth *= _VAGUE[word.lower().rstrip("s")]
            found.setdefault(str(worth), [match.span()])  # "thousands and thousands" are thousands
        return found

    return read


def _about_as_much(mine: str, theirs: str) -> bool:
    """ "dizaines" is tens, dozens or scores."""
    return max(int(mine), int(theirs)) <= 3 * min(int(mine), int(theirs))


_ONE_FRENCH = re.compile(r"\b(?:le|du|au|ce|son|leur) (?:premier )?(?P<n>million|milliard)\b(?! \d)", re.IGNORECASE)
_ONE_ENGLISH = re.compile(
    r"\b(?:the|this|that|its|their|an?|one) (?:first )?(?P<n>million|billion|trillion)\b", re.IGNORECASE
)


def _single(pattern: re.Pattern[str]) -> Callable[[str], Members]:
    return lambda text: {str(_VAGUE[m["n"].lower()]): [m.span("n")] for m in pattern.finditer(text)}


FAMILIES = (
    Family("weekday", _WEEKDAYS_FRENCH, _WEEKDAYS_ENGLISH),
    Family("month", _MONTHS_FRENCH, _MONTHS_ENGLISH),
    Family("rank", ordinals.french, ordinals.english, ordinals.alike, ordinals.in_english, ordinals.in_french),
    Family(
        "proportion",
        proportions.french,
        proportions.english,
        proportions.alike,
        proportions.in_english,
        proportions.in_french,
    ),
    Family(
        "fraction",
        _PARTS_FRENCH,
        _PARTS_ENGLISH,
        str.__eq__,
        _in_target(_PARTS_OTHERWISE),
        _in_source(_PARTS_OTHERWISE),
    ),
    Family("direction", directions.french, directions.english),
    Family("comparison", comparisons.french, comparisons.english),
    Family(
        "unit of time", _SPAN_FRENCH, _SPAN_ENGLISH, str.__eq__, _in_target(_SPANS_ENGLISH), _in_source(_SPANS_FRENCH)
    ),
    Family("magnitude", _vague(_VAGUE_FRENCH, _NUMBER_FRENCH), _vague(_VAGUE_ENGLISH, _NUMBER_ENGLISH), _about_as_much),
    Family("magnitude", _single(_ONE_FRENCH), _single(_ONE_ENGLISH)),
)
