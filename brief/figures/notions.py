"""Closed families of words that carry a number without being one: weekdays, months, ordinals, halves, "millions of",
rises and falls.

Each family is read on both sides. What is told of is a conflict: the French has a member that the English lacks
*and* the English has one of the same family that the French lacks ("mardi" beside "Monday"). A member that is only
dropped, or said in a wholly different way, is no conflict: translators do that all the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from brief.figures import directions
from brief.figures.english_numbers import scan as scan_english
from brief.figures.numerals import SPACE, parse_words

Members = dict[str, tuple[int, int]]
"""Member of a family → where it stands first."""


@dataclass(frozen=True, slots=True)
class Family:
    """How one family is read in French and in English, and when two members are as good as the same."""

    name: str
    french: Callable[[str], Members]
    english: Callable[[str], Members]
    alike: Callable[[str, str], bool] = str.__eq__


def conflicts(source: str, target: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """(family, where in the French, where in the English) of every member that another has replaced."""
    for family, french in _members(source):
        english = family.english(target)
        mine = [key for key in french if not any(family.alike(key, other) for other in english)]
        theirs = [key for key in english if not any(family.alike(other, key) for other in french)]
        if mine and theirs and not _said_elsewhere(family.name, mine, theirs, source, target):
            yield family.name, french[mine[0]], english[theirs[0]]


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
        return {key: match.span() for key, pattern in patterns.items() if (match := pattern.search(text))}

    return read


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
_FRACTIONS_FRENCH = _listed({
    "1/2": r"moitié", "1/3": r"(?:un|d['’]un|le|du|au) tiers(?! de confiance)", "2/3": r"(?:les )?deux tiers",
    "1/4": r"(?:un|d['’]un|le|du|au) quart(?! d['’]heure| de (?:finale|siècle))", "3/4": r"trois[- ]quarts",
    "1/5": r"(?:un|d['’]un|le) cinquième(?= d)", "1/10": r"(?:un|d['’]un|le) dixième(?= d)",
})  # fmt: skip
_FRACTIONS_ENGLISH = _listed({
    "1/2": r"half|halves|halved", "1/3": r"(?:a|one|by a)[- ]third(?= of\b|[.,;:)]|$)", "2/3": r"two[- ]thirds?",
    "1/4": r"(?:a|one)[- ]quarter(?! (?:of an hour|final|century))", "3/4": r"three[- ]quarters?",
    "1/5": r"(?:a|one)[- ]fifth(?= of|[.,;]|$)", "1/10": r"(?:a|one)[- ]tenth(?= of|[.,;]|$)",
})  # fmt: skip
_N_FRENCH = ("deux|2", "trois|3", "quatre|4", "cinq|5", "six|6", "dix|10")
_N_ENGLISH = ("two|2", "three|3", "four|4", "five|5", "six|6", "ten|10")
_MANIFOLD_FRENCH = _listed(
    {f"/{n.split('|')[1]}": rf"divis\w+ par (?:{n})" for n in _N_FRENCH}
    | {f"x{n}": rf"(?:re)?{stem}(?:er|ée?s?|ent|era|ait|aient|ement|ant)|multipli\w+ par (?:{words})"
       for n, stem, words in (("2", "doubl", "deux|2"), ("3", "tripl", "trois|3"), ("4", "quadrupl", "quatre|4"),
                              ("5", "quintupl", "cinq|5"), ("10", "décupl", "dix|10"))}
)  # fmt: skip
_MANIFOLD_ENGLISH = _listed(
    {f"/{n.split('|')[1]}": rf"(?:divid\w+|cut|split|slashed) (?:by|in|into) (?:{n})" for n in _N_ENGLISH}
    | {f"x{n}": rf"{stem}\w*|(?:{words})(?:[- ]times|-?fold)|multipli\w+ by (?:{words})"
       for n, stem, words in (("2", "doubl", "two|2"), ("3", "tripl", "three|3"), ("4", "quadrupl", "four|4"),
                              ("5", "quintupl", "five|5"), ("10", "tenfold", "ten|10"))}
)  # fmt: skip
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
            found.setdefault(str(worth), match.span())
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
    return lambda text: {str(_VAGUE[m["n"].lower()]): m.span("n") for m in pattern.finditer(text)}


_ORDINALS_FRENCH = re.compile(
    rf"(?<![\w-])(?:(?P<digits>\d{{1,3}})(?:e|è|ème|ième)s?|(?P<roman>[IVXLC]{{2,}}|[VX])(?:e|ème)s?|(?P<bare>[IVXLC]{{2,}})|"
    rf"(?P<word>(?:(?:vingt|trente|quarante|cinquante|soixante)(?:-|{SPACE})(?:et(?:-|{SPACE}))?)?[a-zéè]{{3,11}}ième)s?|"
    r"(?P<second>second[e]?)|(?P<first>Première|Premier)(?= [Gg]uerre mondiale))(?!\w)",
    re.IGNORECASE,
)
_ROMAN_ENGLISH = re.compile(r"(?<![\w-])(?:(?P<roman>[IVXLC]{2,})|(?<=War )(?P<one>I|One|1))(?!\w)")
_STEMS = {"deux": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10,
          "onz": 11, "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20, "trent": 30,
          "quarant": 40, "cinquant": 50, "soixant": 60, "cent": 100, "un": 1}  # fmt: skip


def roman(raw: str) -> int | None:
    """The value of a Roman numeral as it is written ("XIV"), ``None`` for letters that are none ("CIC")."""
    if not re.fullmatch(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", raw) or not raw:
        return None
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    values = [worth[letter] for letter in raw]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _ordinals_french(text: str) -> Members:
    found: Members = {}
    for match in _ORDINALS_FRENCH.finditer(text):
        value: int | None = None
        if match["digits"]:
            value = int(match["digits"])
        elif match["roman"] or match["bare"]:
            raw = match["roman"] or match["bare"]
            value = roman(raw) if raw.isupper() else None
        elif match["word"]:
            value = _ordinal_word(match["word"].lower())
            if re.search(r"\b(?:un|une|deux|trois|d['’]un) $", text[: match.start()]) and re.match(
                r"s? d", text[match.end() :]
            ):
                value = None  # "un cinquième des", a fraction
        elif match["second"]:
            value = None if re.search(r"\b(?:par|une|la|à la) $", text[: match.start()]) else 2
        elif match["first"]:
            value = 1
        if value is not None:
            found.setdefault(str(value), match.span())
    return found


def _ordinal_word(word: str) -> int | None:
    stem = word.removesuffix("ième")
    head, _, tail = stem.replace("-et-", "-").replace(" et ", "-").replace(" ", "-").rpartition("-")
    last = _STEMS.get(tail)
    before = parse_words(head) if head else None
    return None if last is None or (head and before is None) else last + int(before or 0)


def _ordinals_english(text: str) -> Members:
    found: Members = {}
    for number in scan_english(text):
        if not number.ordinal or number.value == 1 or number.value > 999:
            continue
        before, after = text[max(0, number.start - 12) : number.start], text[number.end : number.end + 6]
        raw = text[number.start : number.end]
        if raw.lower() == "second" and re.search(r"\b(?:a|per|each|split|one|every|\d+)[- ]$", before):
            continue
        if re.search(r"\b(?:a|an|one)[- ]$", before) and not re.match(r"[- ](?!of\b|to\b)[a-z]", after):
            continue  # "a third", "a fifth of"
        found.setdefault(str(int(number.value)), (number.start, number.end))
    for match in _ROMAN_ENGLISH.finditer(text):
        value = 1 if match["one"] else roman(match["roman"])
        if value is not None:
            found.setdefault(str(value), match.span())
    for match in re.finditer(r"(?<=War )Two\b", text):
        found.setdefault("2", match.span())
    return found


FAMILIES = (
    Family("weekday", _WEEKDAYS_FRENCH, _WEEKDAYS_ENGLISH),
    Family("month", _MONTHS_FRENCH, _MONTHS_ENGLISH),
    Family("ordinal", _ordinals_french, _ordinals_english),
    Family("fraction", _FRACTIONS_FRENCH, _FRACTIONS_ENGLISH),
    Family("multiple", _MANIFOLD_FRENCH, _MANIFOLD_ENGLISH),
    Family("direction", directions.french, directions.english),
    Family("unit of time", _SPAN_FRENCH, _SPAN_ENGLISH),
    Family("magnitude", _vague(_VAGUE_FRENCH, _NUMBER_FRENCH), _vague(_VAGUE_ENGLISH, _NUMBER_ENGLISH), _about_as_much),
    Family("magnitude", _single(_ONE_FRENCH), _single(_ONE_ENGLISH)),
)


def _said_elsewhere(name: str, mine: list[str], theirs: list[str], source: str, target: str) -> bool:
    """Whether the other side has the member in a form that the family does not read."""
    if name == "unit of time":
        return bool(
            any(re.search(rf"\b(?:{_SPANS_ENGLISH[key]})\b", target, re.IGNORECASE) for key in mine[:1])
            or any(re.search(rf"\b(?:{_SPANS_FRENCH[key]})\b", source, re.IGNORECASE) for key in theirs[:1])
        )
    if name == "ordinal":
        there = set(re.findall(r"\d+", target)) | {str(n.value) for n in scan_english(target)}
        here = set(re.findall(r"\d+", source)) | {str(v) for v in map(parse_words, re.findall(r"\w+", source))}
        return mine[0] in there or all(key in here for key in theirs)
    return False
