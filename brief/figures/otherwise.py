"""A French number said in English without the numeral: "twice", "a decade", "half", "a fortnight".

Only true equivalents, matched as whole words: "seventeen" is no seventy, "dozens" is no ten, "the third quarter" is
no 25 %. What holds for one kind of figure only (a week for eight days) stands under that kind.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from brief.article import Figure

_ARTICLE = r"(?<!days )(?<!day )(?<!times )(?<!hours )(?<!twice )(?<!once )(?:an?|one|the|this|last|next|past)"
_NOT_ORDINAL = (
    r"(?<!first )(?<!first-)(?<!second )(?<!second-)(?<!third )(?<!third-)(?<!fourth )(?<!fourth-)(?<!last )"
    r"(?<!latter )(?<!other )(?<!this )(?<!previous )(?<!next )"
)

_SAID: dict[str, dict[str, str]] = {
    # family of figures: {value: the English that says it without the numeral}
    "count": {
        "1": r"an?|one|single|sole|first|once|1st|the|per|each|every",
        "2": r"both|twice|doubl(?:e[ds]?|ing)|pairs?|couples?|twins?|dual|twofold|bi(?:lateral|annual|ennial)\w*|"
        r"neither|duo|either",
        "3": r"thrice|tripl(?:e[ds]?|ing)|trio|threefold|triplets?|triad|trilateral",
        "4": r"quadrupl\w+|quartet|fourfold|foursome",
        "5": r"quintupl\w+|quintet|fivefold",
        "6": r"sixfold|half[- ]dozen",
        "10": r"tenfold",
        "12": r"a dozen",
        "20": r"a score of",
        "100": r"(?:a|every) hundred|centur(?:y|ies)|centenary|centennial|hundredth|hundredfold",
        "1000": r"(?:a|every) thousand|thousandth|millennium|a grand",
        "0.5": r"half|halves|halved",
    },
    "times": {
        # "deux fois moins": what is twice as much is told of as another proportion
        "2": r"half|halves|halved", "3": r"(?:(?:an?|one|two)[- ])?thirds?",
        "4": r"(?:(?:an?|one|three)[- ])?(?:quarters?|fourths?)", "5": r"(?:(?:an?|one|four)[- ])?fifths?",
        "10": r"(?:(?:an?|one|nine)[- ])?tenths?",
    },
    "of": {
        # "divisé par trois", "deux sur cinq": another proportion is told of as one
        "3": r"(?:an?|one|two)[- ]thirds?", "4": r"(?:an?|one|three)[- ](?:quarters?|fourths?)",
        "5": r"(?:an?|one|two|three|four)[- ]fifths?", "10": r"(?:an?|one|nine)[- ]tenths?",
    },
    "part": {
        "0.25": r"(?:a|one)[- ]quarter", "0.5": r"half", "0.75": r"three[- ]quarters?",
        "1.5": r"one and a half|a half",
    },
    "about": {
        # "une dizaine", "une centaine": a round number that English makes plural as often
        "10": r"dozen|tens|ten or so", "12": r"dozens?", "15": r"dozen", "20": r"dozens|scores?|twenties",
        "30": r"dozens|thirties", "40": r"dozens|forties", "50": r"dozens|fifties", "60": r"dozens|sixties",
        "100": r"hundreds?", "1000": r"thousands?",
    },
    "percent": {
        "50": rf"{_NOT_ORDINAL}(?:half(?!-(?:year|time|hour))(?! of (?:the )?(?:year|\d{{4}}))|halves|halved|halving)|"
        r"one in two|1 in 2",
        "25": r"(?:a|one)[- ]quarter|quartered|one in four",
        "75": r"three[- ]quarters?|three out of four|three in four",
        "33": r"(?:a|one)[- ]third", "66": r"two[- ]thirds", "67": r"two[- ]thirds",
        "20": r"(?:a|one)[- ]fifth|one in five", "40": r"two[- ]fifths", "10": r"(?:a|one)[- ]tenth|one in ten",
        "100": r"all|fully|full|entire(?:ly)?|whol(?:e|ly)|complete(?:ly)?|total(?:ly)?|doubl(?:e[ds]?|ing)|every",
        "200": r"tripl(?:e[ds]?|ing)", "1": r"(?:a|one) percent|one per cent",
    },
    "minute": {
        "15": r"quarter[- ]of[- ]an[- ]hour|quarter[- ]hour", "30": r"half[- ]an[- ]hour|half[- ]hour",
        "60": r"an hour|one hour|hour-long",
    },
    "hour": {
        "24": r"(?:an?|one|single|same|per|each|every) day|day-long|daylong|daily|around[- ]the[- ]clock|"
        r"round[- ]the[- ]clock|overnight|all day",
        "48": r"two-day|two days",
    },
    "day": {
        "7": rf"{_ARTICLE} (?:\w+ )?week|week-long|weeklong", "8": rf"{_ARTICLE} (?:\w+ )?week|week-long|weeklong",
        "14": r"fortnight(?:ly)?",
        "15": r"two weeks|fortnight(?:ly)?|two-week|fourteen days|14 days|half a month", "30": rf"{_ARTICLE} month",
    },
    "month": {
        "3": r"a quarter|quarterly|(?:last|this|next|each|every) quarter",
        "6": r"half[- ]a[- ]year|half[- ]yearly|half[- ]year|semester",
        "12": rf"{_ARTICLE} (?:\w+ )?year|year-long|yearlong|annual", "18": r"a year and a half|one and a half years",
    },
    "year": {
        "2": r"biennial", "4": r"quadrennial", "10": r"decades?",
        "50": r"half[- ]a[- ]century|half[- ]century|fiftieth",
        "100": r"centur(?:y|ies)|centenary|centennial|centenarian", "1000": r"millenni(?:um|a)",
    },
}  # fmt: skip


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


def without_numeral(figure: Figure, value: Decimal, target: str) -> bool:
    """Whether ``target`` (less what other figures have met) says this value of ``figure`` in another way."""
    if figure.kind == "quantity" and value == 1 and figure.text.startswith("1"):
        # "1 once": an article anywhere will not do, it must stand before the thing
        noun = re.escape(figure.english.split()[-1])
        return bool(_words(rf"(?:an?|one|a single|the|per|each|every|first) (?:[\w-]+ ){{0,2}}{noun}s?").search(target))
    return _said(value, _families(figure, value), target)


def bare_without_numeral(value: Decimal, about: bool, target: str) -> bool:
    """The same for a number that is no figure."""
    return _said(value, ["count", "of", *(["about"] if about else [])], target)


def _families(figure: Figure, value: Decimal) -> list[str]:
    if figure.kind == "percent":
        return ["part" if figure.unit == "pp" else "percent"]
    about = ["about"] if figure.qualifier == "about" else []
    if figure.kind == "quantity":
        return ["count", "part", *about, *(["times"] if figure.unit == "fois" else [])]
    if figure.kind == "duration":
        # only the small ones are said as counts are ("both years", "a year")
        families = [figure.unit or "", *(["count"] if value <= 3 else [])]
        if figure.unit == "year" and value >= 10:
            families += ["about"] if figure.age else about
        return families
    return []


def _said(value: Decimal, families: list[str], target: str) -> bool:
    patterns = (_SAID.get(family, {}).get(key_of(value)) for family in families)
    return any(pattern is not None and _words(pattern).search(target) for pattern in patterns)


def key_of(value: Decimal) -> str:
    """A short decimal as the tables write it; a number of many digits stands in none of them."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
