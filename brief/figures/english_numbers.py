"""English numerals in running text, as a translation engine or a person writes them.

Tolerant of what engines leave behind: French spaces and decimal commas ("1 600", "3,5 billion"), glued or repeated
currency signs, "2 and a half million".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from brief.figures.exact import exact
from brief.figures.numerals import SPACE

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "hundredth": 100,
}  # fmt: skip
MAGNITUDES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6, "billion": 10**9,
    "bn": 10**9, "milliard": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12, "b": 10**9, "k": 10**3,
    "dozen": 12, "quadrillion": 10**15, "quintillion": 10**18,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_PLURAL_MAGNITUDES = (
    r"hundreds?|thousands?|millions?|billions?|trillions?|milliards?|dozens?|quadrillions?|quintillions?|"
    r"lakhs?|crores?"
)
_SMALL = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_ORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_DIGITS = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d{{1,3}}(?:{SPACE}\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_CODES = "AED|AUD|BRL|CAD|CHF|CNY|DKK|EUR|GBP|INR|JPY|KRW|MXN|NOK|PLN|RMB|RUB|SEK|TRY|USD|ZAR"
"""What may stand right before a sum: "CHF2.87 billion"."""
_INITIALS = "".join(sorted({word[0] for word in (*UNITS, *TENS, *ORDINALS, "a", "half", "hundred")}))
_NUMBER = re.compile(
    # At most places nothing can begin: to see that first takes half the time.
    rf"(?:(?<!\w)(?=[\d\-−–{_INITIALS}])|(?=\d)(?<=\b(?:{_CODES})))(?:"
    rf"(?P<sign>(?<![\w\d])[-−–](?=\d))?(?P<digits>{_DIGITS})(?P<ordinal>st|nd|rd|th)?(?P<plural>s(?!\w))?"
    rf"|(?<![\w])(?P<words>(?:(?:{_SMALL})(?:(?:-|{SPACE})(?:and{SPACE})?(?:{_SMALL}|hundred)\b){{0,12}}|"
    rf"hundred(?=\s(?:and|thousand|million))))"
    rf"(?:(?:-|{SPACE})(?P<wordord>{_ORD}))?(?![\w])"
    rf"|(?<![\w])(?P<ord>{_ORD})(?![\w])"
    rf"|(?<![\w])(?P<a>an?{SPACE}(?:half{SPACE}(?:a{SPACE})?)?|half(?:{SPACE}an?|"
    rf"{SPACE}of{SPACE}an?)?{SPACE})(?=(?:half-)?(?:hundred|thousand|million|billion|trillion|dozen)\b(?!s))"
    rf"|(?<![\w])(?P<lone>half-(?:an?-)?(?=(?:hundred|million|billion|trillion|dozen)\b)))",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    rf"(?:(?:-|{SPACE}|(?<=\d))(?P<word>(?:half[-{SPACE[1:-1]}])?(?:{_PLURAL_MAGNITUDES}|mln|bln|Mds?|Md)\b)|"
    rf"{SPACE}?(?P<short>bn|mn|tn|trn|m|b|k|M|B|K)(?![\w/²³2-3'’]))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"{SPACE}(?:and{SPACE})?(?P<tail>(?:{_SMALL})(?:(?:-|{SPACE})(?:and{SPACE})?(?:{_SMALL}|hundred)\b){{0,12}}|"
    rf"\d{{1,3}}(?:,\d{{3}})*)(?!\w)",
    re.IGNORECASE,
)
_AND_HALF = re.compile(rf"(?:-|{SPACE})and(?:-|{SPACE})a(?:-|{SPACE})half\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EnglishNumber:
    """A number as written in English."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    words: bool = False
    ordinal: bool = False
    plural: bool = False
    """ "1980s"."""
    grouped: bool = False
    other: Decimal | None = None
    """Another reading, where a comma may be the French decimal one ("3,500" as 3.5)."""


def scan(text: str) -> list[EnglishNumber]:
    """Every number of an English text, in order, without overlaps."""
    return list(_scanned(text))


@lru_cache(maxsize=4096)
def _scanned(text: str) -> tuple[EnglishNumber, ...]:
    with exact(text):
        return tuple(_scan(text))


def _scan(text: str) -> list[EnglishNumber]:
    found: list[EnglishNumber] = []
    at = 0
    while match := _NUMBER.search(text, at):
        number = _read(text, match)
        if number is None:
            at = match.end()
            continue
        found.append(number)
        at = max(number.end, at + 1)
    return found


def parse_words(text: str) -> int | None:
    """ "two hundred and five" → 205, without thousands; ``None`` where it is no number."""
    total, current = 0, 0
    tokens = [t for t in re.split(r"[\s\-\u00a0\u202f]+", text.lower()) if t and t != "and"]
    last = 1000
    for token in tokens:
        if token == "hundred":
            current = (current or 1) * 100
            last = 100
        elif token in TENS:
            if last <= 10 or (last < 100 and last != 1000):
                return None
            current, last = current + TENS[token], 10
        elif token in UNITS:
            value = UNITS[token]
            if last < 10 or (last == 10 and value >= 10):
                return None
            current, last = current + value, 1
        else:
            return None
    return total + current if tokens else None


def _read(text: str, match: re.Match[str]) -> EnglishNumber | None:
    start, end = match.span()
    ordinal = plural = words = grouped = False
    other: Decimal | None = None
    if match["digits"]:
        raw = re.sub(SPACE, "", match["digits"])
        if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", raw):
            value, grouped = Decimal(raw.replace(",", "")), True
            if raw.count(",") == 1 and "." not in raw:
                other = Decimal(raw.replace(",", "."))
        else:
            grouped = raw != match["digits"]
            if re.fullmatch(r"\d{1,3}\.\d{3}", raw):
                other = Decimal(raw.replace(".", ""))
            value = Decimal(raw.replace(",", "."))
        if match["sign"]:
            value = -value
        ordinal, plural = bool(match["ordinal"]), bool(match["plural"])
    elif match["words"]:
        words = True
        raw_words = match["words"]
        parsed = parse_words(raw_words)
        while parsed is None and re.search(r"[\s\-]", raw_words):
            raw_words = re.sub(r"[\s\-]+[^\s\-]+$", "", raw_words)
            parsed = parse_words(raw_words)
        if parsed is None:
            return None
        value = Decimal(parsed)
        if raw_words != match["words"]:
            end = start + len(re.sub(r"\s+and$", "", raw_words, flags=re.IGNORECASE))
        elif match["wordord"]:
            value, ordinal = value + ORDINALS[match["wordord"].lower()], True
    elif match["ord"]:
        value, ordinal, words = Decimal(ORDINALS[match["ord"].lower()]), True, True
    else:
        words = True
        value = Decimal("0.5") if "half" in match.group().lower() else Decimal(1)
        end = match.end() - 1
    scale = Decimal(1)
    if half := _AND_HALF.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
    if not ordinal and not plural:
        while magnitude := _MAGNITUDE.match(text, end):
            name = (magnitude["word"] or magnitude["short"]).lower()
            if magnitude["short"] and (words or (name == "m" and not _money_near(text, start, magnitude.end()))):
                break
            if name.startswith("half"):
                value, name = value * Decimal("0.5"), re.sub(r"^half.", "", name)
            worth = (
                MAGNITUDES.get(name)
                or MAGNITUDES.get(name.rstrip("s"))
                or (10**9 if name.startswith(("md", "bln")) else 10**6)
            )
            value, scale = value * worth, scale * worth
            other = other * worth if other is not None else None
            end = magnitude.end()
            if half := _AND_HALF.match(text, end):
                value, end = value + scale / 2, half.end()
        if scale >= 1000 and words and (tail := _TAIL.match(text, end)):
            rest = _tail_value(tail["tail"])
            if rest is not None and rest < scale:
                more = _MAGNITUDE.match(text, tail.end())
                if more is None or not more["word"]:
                    value, end = value + rest, tail.end()
                elif MAGNITUDES.get(more["word"].lower(), scale) < scale:
                    value, end = value + rest * MAGNITUDES[more["word"].lower()], more.end()
    if text[end - 1 : end] == "-":
        end -= 1
    return EnglishNumber(start, end, value, scale, words, ordinal, plural, grouped, other)


def _tail_value(raw: str) -> Decimal | None:
    if raw[0].isdigit():
        return Decimal(raw.replace(",", ""))
    parsed = parse_words(raw)
    return None if parsed is None else Decimal(parsed)


_MANY = re.compile(
    r"\s(?:people|views|viewers|users|followers|subscribers|customers|clients|visitors|visits|tourists|passengers|copies|"
    r"downloads|barrels|vehicles|cars|jobs|homes|households|voters|votes|residents|inhabitants|workers|employees|refugees|"
    r"children|patients|accounts|shares|units)\b"
)
"""What is not measured in metres."""


def _money_near(text: str, start: int, end: int) -> bool:
    """ "$200m" is money and "1m views" are many; "200 m" is a distance."""
    before, after = text[max(0, start - 4) : start], text[end : end + 16]
    if text[end - 2 : end - 1].isdigit() and _MANY.match(after):
        return True
    return bool(
        re.search(r"(?:[$€£¥]|USD|EUR|GBP|CAD|CHF)\s?$", before)
        or re.match(r"\s?(?:[$€£]|euros?\b|dollars?\b|pounds?\b|USD|EUR|GBP)", after)
    ) or (text[end - 1 : end] == "M" and bool(re.match(r"\s?(?:of\s|people|\$)", after)))
