"""Figures in an English text, read the way a proof-reader reads a translation.

The values are those of the French side (same kinds, units and ISO dates), so that both can be compared. What is
counted stays in English: a quantity's unit is the English noun's head where one follows, or ``None``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from brief.article import Figure
from brief.figures.english import plain
from brief.figures.english_money import money_at
from brief.figures.english_numbers import EnglishNumber, scan
from brief.figures.exact import exact
from brief.figures.numerals import SPACE
from brief.figures.signs import negated
from brief.figures.words import words

_S = SPACE
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_M = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ORDINAL_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_WORD_DAY = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w+|thirtieth|thirty-first)"
)
_Y = r"(?:1\d|20)\d\d"
_DATES = (
    re.compile(
        rf"\b(?P<m>{_M}){_S}(?:the{_S})?(?P<d>{_ORDINAL_DAY})(?:{_S}?(?:-|–|to|"
        rf"and){_S}?(?P<d2>{_ORDINAL_DAY})(?!,?\d))?(?:,?{_S}(?:of{_S})?(?P<y>{_Y}))?(?![\w%])"
    ),
    re.compile(
        rf"(?<![\w.,])(?P<d>{_ORDINAL_DAY})(?:{_S}?(?:-|–|to|"
        rf"and){_S}?(?:the{_S})?(?P<d2>{_ORDINAL_DAY}))?{_S}(?:of{_S})?(?P<m>{_M})(?:,?{_S}(?:of{_S})?(?P<y>{_Y}))?(?![\w%])"
    ),
    re.compile(rf"\b(?P<w>{_WORD_DAY}){_S}(?:of{_S})?(?P<m>{_M})(?:,?{_S}(?P<y>{_Y}))?(?!\w)", re.IGNORECASE),
    re.compile(rf"\b(?P<m>{_M}){_S}(?:the{_S})?(?P<w>{_WORD_DAY})(?:,?{_S}(?P<y>{_Y}))?(?!\w)"),
    re.compile(rf"\b(?P<m>{_M}),?{_S}(?:of{_S}|in{_S})?(?P<y>{_Y})(?![\w%])"),
    re.compile(r"(?<![\w/.])(?P<y>(?:1\d|20)\d\d)-(?P<mn>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w/])"),
)
_DATES_IN_DIGITS = _DATES[-1:]
_MONTH_BEGINNINGS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DIGIT = re.compile(r"\d")
_MONTHS_OF_YEAR = re.compile(
    rf"\b(?P<m>{_M})(?:{_S}(?:and|to|through|until|till){_S}|{_S}?[-–]{_S}?)(?P<m2>{_M}),?{_S}(?P<y>{_Y})(?![\w%])"
)
_DECADE = re.compile(
    rf"(?:\bthe{_S}|\b)(?:(?P<y>(?:1\d|20)\d0)['’]?s|(?P<short>['’]?[2-9]0)['’]?s|(?P<word>twenties|thirties|"
    rf"forties|fifties|sixties|seventies|eighties|nineties))\b",
    re.IGNORECASE,
)
_NINE_ELEVEN = re.compile(r"(?<![\d/])9/11(?![\d/])")
_DECADE_WORDS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
                 "eighties": 80, "nineties": 90}  # fmt: skip
_YEARS = re.compile(rf"(?<![\w.,$€£])(?P<y>{_Y})(?:{_S}?[-–/]{_S}?(?P<y2>{_Y}|\d\d))?(?![\w%°]|[.,]\d)")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|to|until|till|before|after|during|year|and|between|late|early|mid|end|the|for|"
    r"through|around|fiscal)|[(,-])[\s-]?$",
    re.IGNORECASE,
)

_MILLE = re.compile(rf"{_S}?‰|(?:-|{_S})per{_S}?(?:mille|mil|thousand)\b", re.IGNORECASE)
_PERCENT = re.compile(rf"{_S}?%|(?:-|{_S})(?:per{_S}?cent|pct|percents?)\b", re.IGNORECASE)
_POINTS = re.compile(rf"(?:-|{_S})(?:percentage{_S}|percent{_S}|%{_S}?)points?\b|{_S}?pp\b", re.IGNORECASE)
_TIMES = {
    "year": ("year", "1"), "yr": ("year", "1"), "month": ("month", "1"), "week": ("week", "1"), "day": ("day", "1"),
    "hour": ("hour", "1"), "hr": ("hour", "1"), "h": ("hour", "1"), "minute": ("minute", "1"), "min": ("minute", "1"),
    "second": ("second", "1"), "sec": ("second", "1"), "decade": ("year", "10"), "century": ("year", "100"),
    "centurie": ("year", "100"), "millennium": ("year", "1000"), "fortnight": ("day", "14"),
    "millisecond": ("second", "0.001"),
}  # fmt: skip
_TIME = re.compile(
    rf"(?:-|{_S}|(?<=\dh)|(?<=\d)(?=h\b))(?:(?:more|full|long|other|last|next|past|consecutive|straight|whole|"
    rf"additional|calendar|working|business|good|solid|short|first|odd){_S}){{0,2}}"
    r"(?P<name>millisecond|years?|yrs?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|decades?|"
    r"century|centuries|millennium|fortnights?)\b"
    rf"(?P<half>{_S}and{_S}a{_S}half\b)?(?P<old>(?:-|{_S})olds?\b|{_S}of{_S}age\b)?",
    re.IGNORECASE,
)
_NOUN = re.compile(rf"(?:-|{_S}|(?<=\d))(?:of{_S})?(?P<words>[A-Za-z][\w’'-]*(?:{_S}[A-Za-z][\w’'-]*){{0,3}})")
_TO = re.compile(rf"{_S}?(?:-|–|—|‑){_S}?[$€£]?|{_S}(?:to|and|or|through){_S}[$€£]?", re.IGNORECASE)
_HALVES = (
    # what is counted in halves and quarters without a numeral of its own
    (
        re.compile(
            rf"\bhalf(?:-|{_S})(?:(?:of{_S})?an?{_S})?(?P<unit>hour|year|century|decade|day|minute|month)\b",
            re.IGNORECASE,
        ),
        "0.5",
    ),
    (
        re.compile(rf"\ban?{_S}half(?:-|{_S})(?P<unit>hour|year|century|decade|day|minute|month)\b", re.IGNORECASE),
        "0.5",
    ),
    (
        re.compile(
            rf"\b(?:a|an|one){_S}(?P<unit>hour|year|century|decade|day|minute|month|week){_S}and{_S}a{_S}half\b",
            re.IGNORECASE,
        ),
        "1.5",
    ),
    (re.compile(rf"\b(?:a{_S})?quarter{_S}(?:of{_S})?an{_S}(?P<unit>hour)\b", re.IGNORECASE), "0.25"),
    (re.compile(rf"\bthree(?:-|{_S})quarters{_S}of{_S}an{_S}(?P<unit>hour)\b", re.IGNORECASE), "0.75"),
)


def find_english(text: str) -> list[Figure]:
    """Every figure of an English text, in document order, without overlaps.

    Unlike the French side it is greedy: a number that counts nothing is given too, as a quantity without a unit,
    because a proof-reader must see every number there is.
    """
    return list(_kept(text))


@lru_cache(maxsize=4096)
def _kept(text: str) -> tuple[Figure, ...]:
    # An English sentence is read when it is chosen among others, when its row is checked and when its sum is shown.
    with exact(text):
        return tuple(_found(text))


def _found(text: str) -> list[Figure]:
    taken = bytearray(len(text))
    figures: list[Figure] = []

    def claim(figure: Figure) -> None:
        if not any(taken[figure.start : figure.end]):
            taken[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
            figures.append(figure)

    # Most sentences have no date: a look at their letters spares them the searches.
    low, digits = text.casefold(), _DIGIT.search(text) is not None
    months = any(month in low for month in _MONTH_BEGINNINGS)
    for match in _MONTHS_OF_YEAR.finditer(text) if months and digits else ():
        first, last = (MONTHS[match[name].lower().rstrip(".")] for name in ("m", "m2"))
        value = f"{match['y']}-{first:02}/{match['y']}-{last:02}"
        claim(_figure(text, *match.span(), "date", value, None))
    for pattern in _DATES if months else _DATES_IN_DIGITS if digits else ():
        for match in pattern.finditer(text):
            claim(_date(match))
    for match in _PART_OF_YEAR.finditer(text) if digits else ():
        claim(_part_of_year(match))
    for match in _NINE_ELEVEN.finditer(text) if digits else ():
        claim(_figure(text, *match.span(), "date", "--09-11", None))
    for match in _DECADE.finditer(text) if digits or "ties" in low else ():
        claim(_decade(match))
    for pattern, many in _HALVES if "half" in low or "quarter" in low else ():
        for match in pattern.finditer(text):
            unit, worth = _TIMES[match["unit"].lower()]
            claim(_figure(text, *match.span(), "duration", plain(Decimal(many) * Decimal(worth)), unit))
    numbers = [n for n in scan(text) if not any(taken[n.start : n.end])]
    readings = [_read(text, n) for n in numbers]
    for index, (number, figure) in enumerate(zip(numbers, readings, strict=True)):
        if index + 1 < len(numbers):
            shared = _shared(text, number, figure, numbers[index + 1], readings[index + 1])
            claim(shared or figure)
        else:
            claim(figure)
    return _compound(text, sorted(figures, key=lambda f: f.start))


_SMALLER = {"hour": "minute", "minute": "second"}
_LINK = re.compile(rf",?(?:{_S}and)?{_S}?")


def _compound(text: str, figures: list[Figure]) -> list[Figure]:
    """ "two hours and 17 minutes", "3 hrs 20 min", "2h17" as one length of time in its smaller unit."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        smaller = _SMALLER.get(last.unit or "") if last and last.kind == "duration" else None
        if (
            last
            and smaller
            and (figure.unit == smaller or (figure.unit is None and last.text.endswith("h") and len(figure.text) == 2))
            and figure.kind in ("duration", "quantity")
            and _LINK.fullmatch(text, last.end, figure.start)
        ):
            value = plain(Decimal(last.value) * 60 + Decimal(figure.value))
            found[-1] = _figure(text, last.start, figure.end, "duration", value, smaller)
        else:
            found.append(figure)
    return found


def _figure(text: str, start: int, end: int, kind: str, value: str, unit: str | None, age: bool = False) -> Figure:
    raw = text[start:end]
    return Figure(raw, start, end, kind, value, unit, None, raw, age=age)  # type: ignore[arg-type]


def _date(match: re.Match[str]) -> Figure:
    groups = match.groupdict()
    month = int(groups["mn"]) if groups.get("mn") else MONTHS[groups["m"].lower().rstrip(".")]
    year = groups.get("y")
    days: list[int] = []
    for name in ("d", "d2"):
        if groups.get(name):
            days.append(int(re.sub(r"\D", "", groups[name])))
    if groups.get("w"):
        spoken = scan(groups["w"])
        if spoken:
            days.append(int(spoken[0].value))
    head = year if year else "-"
    values = [f"{head}-{month:02}" + (f"-{day:02}" if day else "") for day in days or [0]]
    return _figure(match.string, match.start(), match.end(), "date", "/".join(values), None)


_PART_OF_YEAR = re.compile(
    rf"\b(?:(?:the{_S})?(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th)(?:-|{_S})(?P<what>quarter|half)|"
    rf"(?P<t>[QHTS])(?P<tn>[1-4])|(?P<tn2>[1-4])(?P<t2>[QH]))"
    rf"(?:{_S}|['’/])(?:of{_S})?(?:the{_S}year{_S})?(?:in{_S})?(?P<y>{_Y}|(?<=['’/])\d\d)(?![\w%])",
    re.IGNORECASE,
)


def _part_of_year(match: re.Match[str]) -> Figure:
    """ "Q2 2025", "the first half of 2025", with the months it begins and ends with."""
    half = (match["what"] or match["t"] or match["t2"]).lower() in ("half", "h", "s")
    said = (match["n"] or match["tn"] or match["tn2"]).lower()
    rank = (2 if half else 4) if said == "last" else int(said[0]) if said[0].isdigit() else _RANKS.index(said) + 1
    months = 6 if half else 3
    last = min(rank * months, 12)
    year = match["y"] if len(match["y"]) == 4 else "20" + match["y"]
    value = f"{year}-{last - months + 1:02}/{year}-{last:02}"
    return _figure(match.string, match.start(), match.end(), "date", value, None)


_RANKS = ("first", "second", "third", "fourth")


def _decade(match: re.Match[str]) -> Figure:
    if match["y"]:
        year = int(match["y"])
    elif match["short"]:
        year = 1900 + int(match["short"].lstrip("'’"))
    else:
        year = 1900 + _DECADE_WORDS[match["word"].lower()]
    return _figure(match.string, match.start(), match.end(), "date", f"{year}s", None)


def _read(text: str, number: EnglishNumber) -> Figure:
    if number.value > 0 and not number.ordinal and (minus := negated(text, number.start)) < number.start:
        number = replace(number, start=minus, value=-number.value)
    start, end, value = number.start, number.end, number.value
    if money := money_at(text, number):
        begin, finish, worth, code = money
        return _figure(text, begin, finish, "money", plain(worth), code)
    if match := _POINTS.match(text, end):
        return _figure(text, start, match.end(), "percent", plain(value), "pp")
    if match := _MILLE.match(text, end):
        return _figure(text, start, match.end(), "percent", plain(value / 10), "%")
    if match := _PERCENT.match(text, end):
        return _figure(text, start, match.end(), "percent", plain(value), "%")
    if (match := _YEARS.match(text, start)) and (
        not number.words
        and not number.grouped
        and number.scale == 1
        and not number.ordinal
        and (1900 <= value <= 2100 or _YEAR_BEFORE.search(text[max(0, start - 12) : start]))
    ):
        second = match["y2"]
        if second and len(second) == 2:
            second = match["y"][:2] + second
        if second and int(second) > int(match["y"]):
            return _figure(text, start, match.end(), "date", f"{match['y']}/{second}", None)
        if not _TIME.match(text, end):
            return _figure(text, start, end, "date", plain(value), None)
    if (match := _TIME.match(text, end)) and not number.ordinal:
        name = match["name"].lower()
        unit, many = _TIMES.get(name) or _TIMES.get(name.rstrip("s")) or _TIMES["century"]
        if match["half"]:
            value += Decimal("0.5")
        return _figure(text, start, match.end(), "duration", plain(value * Decimal(many)), unit, bool(match["old"]))
    # "the first two tanks": the two counts them
    counted = number.ordinal and any(n.start == end + 1 for n in scan(text))
    noun = None if counted else _noun(text, end)
    return _figure(text, start, noun[0] if noun else end, "quantity", plain(value), noun[1] if noun else None)


def _noun(text: str, at: int) -> tuple[int, str] | None:
    """The first plural-looking word after a number, or the first word: the head of what is counted."""
    match = _NOUN.match(text, at)
    if match is None:
        return None
    following = [
        (w.group(), match.start("words") + w.start(), match.start("words") + w.end())
        for w in re.finditer(r"\S+", match["words"])
    ]
    kept: list[tuple[str, int, int]] = []
    for word in following:
        if word[0].lower() in words("english_little"):
            break
        kept.append(word)
        if re.search(r"[^s]s$|people$|men$|children$", word[0]):
            break
    if not kept:
        return None
    head = next((w for w in kept if re.search(r"[^s]s$|people$|men$|children$", w[0])), kept[0])
    return head[2], head[0].lower()


def _shared(text: str, number: EnglishNumber, figure: Figure, follower: EnglishNumber, after: Figure) -> Figure | None:
    """ "10-12%", "ten to twelve hours", "2.5 to 3 billion dollars": the first number takes the unit of the second."""
    if figure.kind not in ("quantity", "money") or (figure.unit is not None and figure.kind == "quantity"):
        return None
    value, hundreds = number.value, follower.value / 100
    of_hundreds = number.words and follower.words and value < hundreds < 10 and hundreds % 1 == 0
    if not _TO.fullmatch(text, number.end, max(number.end, follower.start)) or (
        after.kind in ("date", "quantity") and follower.scale == 1 and not of_hundreds
    ):
        return None
    if of_hundreds:
        value *= 100  # "three to four hundred"
    if number.scale == 1 and follower.scale > 1 and abs(value) < abs(follower.value / follower.scale):
        value *= follower.scale
    kind, unit = (figure.kind, figure.unit) if figure.kind == "money" else (after.kind, after.unit)
    if after.kind == "duration" and unit == "year" and re.search(r"decade", after.text):
        value *= 10
    return _figure(text, figure.start, number.end, kind, plain(value), unit)
