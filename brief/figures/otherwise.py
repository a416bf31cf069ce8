"""A French number said in English without the numeral: "twice", "a decade", "half", "a fortnight".

Only true equivalents, matched as whole words: "seventeen" is no seventy, "dozens" is no ten, "the third quarter" is
no 25 %. What holds for one kind of figure only (a week for eight days) stands under that kind.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from brief.article import Figure

_COUNTS: dict[str, str] = {
    "1": r"an?|one|single|sole|first|once|1st|the|per|each|every",
    "2": r"both|twice|doubl(?:e[ds]?|ing)|pairs?|couples?|twins?|dual|twofold|bi(?:lateral|annual|ennial)\w*|neither|"
    r"duo|either",
    "3": r"thrice|tripl(?:e[ds]?|ing)|trio|threefold|triplets?|triad|trilateral",
    "4": r"quadrupl\w+|quartet|fourfold|foursome",
    "5": r"quintupl\w+|quintet|fivefold",
    "6": r"sixfold|half[- ]dozen",
    "10": r"tenfold",
    "12": r"a dozen",
    "20": r"a score of",
    "100": r"a hundred|centur(?:y|ies)|centenary|centennial|hundredth|hundredfold",
    "1000": r"a thousand|thousandth|millennium|a grand",
    "0.5": r"half|halves|halved",
}
_ABOUT: dict[str, str] = {
    # "une dizaine", "une centaine": a round number that English makes plural as often
    "10": r"dozen|tens|ten or so", "12": r"dozens?", "15": r"dozen", "20": r"dozens|scores?|twenties",
    "30": r"dozens|thirties", "40": r"dozens|forties", "50": r"dozens|fifties", "60": r"dozens|sixties",
    "100": r"hundreds?", "1000": r"thousands?",
}  # fmt: skip
_ARTICLE = r"(?<!days )(?<!day )(?<!times )(?<!hours )(?<!twice )(?<!once )(?:an?|one|the|this|last|next|past)"
_TIMES: dict[tuple[str, str], str] = {
    ("8", "day"): rf"{_ARTICLE} (?:\w+ )?week|week-long|weeklong",
    ("7", "day"): rf"{_ARTICLE} (?:\w+ )?week|week-long|weeklong",
    ("15", "day"): r"two weeks|fortnight(?:ly)?|two-week|fourteen days|14 days|half a month",
    ("14", "day"): r"fortnight(?:ly)?",
    ("30", "day"): rf"{_ARTICLE} month",
    ("12", "month"): rf"{_ARTICLE} (?:\w+ )?year|year-long|yearlong|annual",
    ("18", "month"): r"a year and a half|one and a half years",
    ("6", "month"): r"half[- ]a[- ]year|half[- ]yearly|half[- ]year|semester",
    ("3", "month"): r"a quarter|quarterly|(?:last|this|next|each|every) quarter",
    ("24", "hour"): r"(?:an?|one|single|same|per|each|every) day|day-long|daylong|daily|around[- ]the[- ]clock|"
    r"round[- ]the[- ]clock|overnight|all day",
    ("48", "hour"): r"two-day|two days",
    ("30", "minute"): r"half[- ]an[- ]hour|half[- ]hour",
    ("60", "minute"): r"an hour|one hour|hour-long",
    ("15", "minute"): r"quarter[- ]of[- ]an[- ]hour|quarter[- ]hour",
    ("10", "year"): r"decades?",
    ("100", "year"): r"centur(?:y|ies)|centenary|centennial|centenarian",
    ("1000", "year"): r"millenni(?:um|a)",
    ("50", "year"): r"half[- ]a[- ]century|half[- ]century|fiftieth",
    ("4", "year"): r"quadrennial", ("2", "year"): r"biennial",
}  # fmt: skip
_NOT_ORDINAL = (
    r"(?<!first )(?<!first-)(?<!second )(?<!second-)(?<!third )(?<!third-)(?<!fourth )(?<!fourth-)(?<!last )"
    r"(?<!latter )(?<!other )(?<!this )(?<!previous )(?<!next )"
)
_SHARES: dict[str, str] = {
    "50": rf"{_NOT_ORDINAL}(?:half(?!-(?:year|time|hour))(?! of (?:the )?(?:year|\d{{4}}))|halves|halved|halving)|"
    r"one in two|1 in 2",
    "25": r"(?:a|one)[- ]quarter|quartered|one in four",
    "75": r"three[- ]quarters?|three out of four|three in four",
    "33": r"(?:a|one)[- ]third", "66": r"two[- ]thirds", "67": r"two[- ]thirds",
    "20": r"(?:a|one)[- ]fifth|one in five", "40": r"two[- ]fifths", "10": r"(?:a|one)[- ]tenth|one in ten",
    "100": r"all|fully|full|entire(?:ly)?|whol(?:e|ly)|complete(?:ly)?|total(?:ly)?|doubl(?:e[ds]?|ing)|every",
    "200": r"tripl(?:e[ds]?|ing)", "1": r"(?:a|one) percent|one per cent",
}  # fmt: skip
_PARTS: dict[str, str] = {
    "0.25": r"(?:a|one)[- ]quarter", "0.5": r"half", "0.75": r"three[- ]quarters?", "1.5": r"one and a half|a half",
}  # fmt: skip


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


def without_numeral(figure: Figure, value: Decimal, target: str) -> bool:
    """Whether ``target`` (less what other figures have met) says this value of ``figure`` in another way."""
    key = key_of(value)
    patterns: list[str | None] = []
    if figure.kind == "percent":
        patterns = [_PARTS.get(key) if figure.unit == "pp" else _SHARES.get(key)]
    elif figure.kind == "duration":
        # only the small ones are said as counts are ("both years", "a year")
        patterns = [_TIMES.get((key, figure.unit or "")), _COUNTS.get(key) if value <= 3 else None]
        if figure.unit == "year" and value >= 10:
            patterns.append(_ABOUT.get(key) if figure.qualifier == "about" or figure.age else None)
    elif figure.kind == "quantity":
        patterns = [_COUNTS.get(key), _PARTS.get(key), _ABOUT.get(key) if figure.qualifier == "about" else None]
    return any(pattern is not None and _words(pattern).search(target) for pattern in patterns)


def bare_without_numeral(value: Decimal, about: bool, target: str) -> bool:
    """The same for a number that is no figure."""
    key = key_of(value)
    patterns = (_COUNTS.get(key), _ABOUT.get(key) if about else None)
    return any(pattern is not None and _words(pattern).search(target) for pattern in patterns)


def key_of(value: Decimal) -> str:
    """A short decimal as the tables write it; a number of many digits stands in none of them."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
