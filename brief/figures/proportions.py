"""Manifolds and fractions of both languages: "le double", "trois fois moins", "a triplé", "un tiers", "un sur deux".

They are one family, so that "a doublé" beside "halved" is told of. A member is its value: ``x2``, ``1/3``; ``÷3`` is
what is divided by three, which English says "a third of" or "down by two-thirds".

Of 20,358 human pairs of news (newstest 2008 to 2014, FLORES dev) two are told of, a third that became two-thirds.
"""

from __future__ import annotations

import re
from fractions import Fraction

from brief.figures.cardinals import more_in_english, more_in_french

Members = dict[str, list[tuple[int, int]]]

_FRENCH_NUMBERS = {"une": 1, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
                   "neuf": 9, "dix": 10, "douze": 12, "vingt": 20, "cent": 100, "mille": 1000}  # fmt: skip
_ENGLISH_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
                    "twelve": 12, "twenty": 20, "a hundred": 100, "one": 1, "an": 1, "a": 1}  # fmt: skip
_FRENCH_PARTS = {"tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9,
                 "dixième": 10, "centième": 100}  # fmt: skip
_ENGLISH_PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
                  "tenth": 10, "hundredth": 100}  # fmt: skip
_STEMS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "décupl": 10,
          "centupl": 100, "twice": 2, "twofold": 2, "thrice": 3, "threefold": 3}  # fmt: skip

_N = r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|cent|mille|\d+(?:,\d+)?"
_FEW = r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[2-9]|10"
_SMALL_PART = r"cinquième|sixième|septième|huitième|neuvième|dixième|centième"
_FRENCH_TIMES = (
    r"(?:re)?(?P<stem>doubl|tripl|quadrupl|quintupl|sextupl|décupl|centupl)"
    r"(?:er|ée?s?|e|es|ent|era|eront|erait|ait|aient|a|èrent|ements?|ant)"
    rf"|multipli\w+ par (?P<times>{_N})|divis(?:er|ée?s?|e|ent|ant|era|ait) (?:\w+ )?par (?P<by>{_N})"
    rf"|(?P<n>une|{_N}) (?:fois|reprises)(?! et demi| sur )(?P<less> (?:moins|moindres?))?"
)
_FRENCH_PART = (
    r"(?P<half>moitié)"
    r"|(?P<a>une?|d['’]une?|du|au|le|deux|trois|quatre|cinq|six|sept|huit|neuf)(?: bon| petit| gros)?[ -]"
    r"(?P<part>(?:tiers|quarts?)(?! (?:de )?(?:confiance|finales?|siècle)| d['’]heure)"
    rf"|(?:{_SMALL_PART})s?(?= d(?:es?\b|u\b|['’])|[^\w\s]|$| (?:par|en|dans|à|au|sur|pour|plus|moins)\b))"
    # "un Français sur deux est", but not "un concert sur deux soirs"
    rf"|(?P<some>une?|{_FEW}) (?:[^\W\d]+ ){{0,3}}sur (?P<of>{_FEW})"
    r"(?! (?!dans|sans|depuis|plus|mais|vers)\w+[sx]\b)"
)
_FRENCH = re.compile(rf"(?<![\w-])(?=[a-zéÉ\d])(?:{_FRENCH_TIMES}|{_FRENCH_PART})(?!-?[\w%])", re.IGNORECASE)

_N_ENGLISH = r"two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|\d+(?:\.\d+)?"
_FEW_ENGLISH = r"two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
_ENGLISH_TIMES = (
    r"(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|sextupl)\w*|(?P<word>twice|twofold|thrice|threefold)"
    rf"|(?P<n>{_N_ENGLISH})(?:[- ]times?(?! out of| in (?:{_FEW_ENGLISH})\b)"
    r"(?P<less> (?:less|fewer|smaller|lower|cheaper))?|-?fold)"
    rf"|multipli\w+ by (?P<times>{_N_ENGLISH})"
    rf"|(?:divid|cut|split|slash|reduc)\w* (?:\w+ )?(?:by a factor of|by|in|into) (?P<by>{_FEW_ENGLISH})"
    r"(?! ?(?:%|per|million|billion|\w+s\b))"
)
_NOT_HALF = (
    r"(?:time|past|(?:an?[- ])?(?:hour|day|dozen|hundred|million|billion|century)|brother|sister|mast|marathon|finals?|"
    r"of (?:the )?(?:year|(?:19|20)\d\d\b))"
)
_AFTER_PART = (
    # "a third of", "a third less", but not "a third dose", "a third party"
    r"(?= (?:of|as|those|that|what|off|plus|more|less|fewer|to|in|from|since|on|for|over|cheaper|lower|higher|larger|"
    r"smaller|bigger)\b|[^\w\s-]|$)"
)
_ENGLISH_PART = (
    r"(?<!first )(?<!second )(?<!first-)(?<!second-)(?<!latter )(?<!other )(?<!and a )(?<!and-a-)"
    rf"(?P<half>halves|halved|halving|half(?![- ]{_NOT_HALF}))"
    r"|(?P<near>(?:nearly|almost|about|around|roughly|over|than|least|under|just|by) )?"
    r"(?P<a>an?|one|two|three|four|five|six|seven|eight|nine)[- ]"
    r"(?P<part>(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
    rf"(?:s|(?(near)\b(?!-)|{_AFTER_PART})))(?![- ](?:of (?:an hour|a century)|finals?|century))"
    rf"|(?P<some>one|{_FEW_ENGLISH}) (?:[^\W\d]+ ){{0,2}}(?:in|out of) (?:every )?(?P<of>{_FEW_ENGLISH})"
    r"(?! (?:years|months|weeks|days|nights|hours|minutes|seconds|games|matches|starts|seasons|million|billion|"
    r"thousand)\b|[-.,:/]?\d)"
)
_ENGLISH = re.compile(rf"(?<![\w-])(?=[a-z\d])(?:{_ENGLISH_TIMES}|{_ENGLISH_PART})(?![\w%])", re.IGNORECASE)


def french(text: str) -> Members:
    """Each proportion of the French, and where."""
    return _members(_FRENCH, text, _FRENCH_NUMBERS, _FRENCH_PARTS)


def english(text: str) -> Members:
    """Each proportion of the English, and where."""
    return _members(_ENGLISH, text, _ENGLISH_NUMBERS, _ENGLISH_PARTS)


def _members(pattern: re.Pattern[str], text: str, numbers: dict[str, int], parts: dict[str, int]) -> Members:
    found: Members = {}
    for match in pattern.finditer(text):
        found.setdefault(_key(match.groupdict(), numbers, parts), []).append(match.span())
    return found


def _key(said: dict[str, str | None], numbers: dict[str, int], parts: dict[str, int]) -> str:
    if stem := said["stem"] or said.get("word"):
        return f"x{_STEMS[stem.lower()]}"
    if said["half"]:
        return "1/2"
    if part := said["part"]:
        low = part.lower()
        some = (said["a"] or "").lower().removeprefix("d'").removeprefix("d’")
        return _ratio(numbers.get(some, 1), parts.get(low) or parts[low.removesuffix("s")])
    if said["some"] and said["of"]:
        return _ratio(int(_number(said["some"], numbers)), int(_number(said["of"], numbers)))
    value = _number(said["times"] or said["by"] or said["n"] or "", numbers)
    return f"÷{value}" if said["by"] or said["less"] else f"x{value}"


def _number(raw: str, words: dict[str, int]) -> str:
    low = raw.lower()
    return str(words[low]) if low in words else low.replace(",", ".")


def _ratio(some: int, of: int) -> str:
    whole = Fraction(some, of)
    return f"{whole.numerator}/{whole.denominator}"


def alike(mine: str, theirs: str) -> bool:
    """ "divisé par trois" is "cut to a third" and "cut by two-thirds"."""
    if mine == theirs:
        return True
    by, part = (mine, theirs) if mine[0] == "÷" else (theirs, mine)
    if by[0] != "÷" or "/" not in part or not by[1:].isdigit():
        return False
    return Fraction(part) in (Fraction(1, int(by[1:])), 1 - Fraction(1, int(by[1:])))


_NAMES = {
    # what else says it: in English, in French
    "/2": (r"half|halves|halv\w+|semi\w*|mid\w*|every other", r"demi\w*|semi\w*|moitiés?|mi|semestr\w*|cinquant\w*"),
    "/3": (r"thirds?", r"tiers|tierce|troisièmes?"), "/5": (r"fifths?", r"cinquièmes?|quint\w+"),
    "/4": (r"quarter\w*|fourths?", r"quart\w*|trimestr\w*|quatrièmes?"), "/6": (r"sixths?", r"sixièmes?"),
    "/10": (r"tenths?", r"dixièmes?"), "/100": (r"hundredths?", r"centièmes?"),
    "x1": (r"once|one|single|time|when|after|as soon|again|more than|every|annual\w*|\w+ly|an? (?:year|month|week|day)|"
           r"having", r"fois"),
    "x2": (r"doubl\w*|both|dual\w*|twins?|pairs?|couples?|bi(?:lateral|annual|ennial)\w*|two-\w+|back-to-back",
           r"\w*doubl\w*|jum\w+|bis|bi(?:s?ann|latéral)\w+|dup\w+|(?:deuxième|seconde) fois|deux-\w+"),
    "x3": (r"tripl\w*|trebl\w*|trio|triad|trilateral|three-\w+", r"tripl\w*|trio|trilatér\w+|troisième fois|tiercé"),
    "x4": (r"quad\w*|four-\w+", r"quad\w*|quatr\w+"), "x100": (r"hundred\w*|centup\w*", r"cent\w*"),
    "x1000": (r"thousand\w*", r"mill\w+"),
}  # fmt: skip


def in_english(key: str, source: str, target: str) -> bool:
    """Whether the English says the French proportion in another way: "50%" for the half, "both" for the double.

    The proportions that were read stand as ``…`` in both texts.
    """
    return any(more_in_english(n, source, target) for n in _plainly(key)) or _named(key, target, 0)


def in_french(key: str, source: str, target: str) -> bool:
    """Whether the English proportion has another cause in the French: "un trimestre", "à deux reprises", "50 %"."""
    return any(more_in_french(n, source, target) for n in _plainly(key)) or _named(key, source, 1)


def _plainly(key: str) -> list[str]:
    """The cardinals that a proportion may be said with: itself, and its percentage."""
    if key[0] == "x":
        value = float(key[1:])
        return [key[1:], str(round(100 * value)), str(round(100 * (value - 1)))]
    some, of = (1.0, key[1:]) if key[0] == "÷" else (float(key.split("/")[0]), key.split("/")[1])
    hundredth = 100 * some / float(of)
    return [of, *(str(near(left)) for left in (hundredth, 100 - hundredth) for near in (int, round))]


def _named(key: str, text: str, side: int) -> bool:
    name = key if key[0] == "x" else "/" + (key[1:] if key[0] == "÷" else key.split("/")[1])
    words = _NAMES.get(name)
    return words is not None and bool(re.search(rf"(?<!\w)(?:{words[side]})(?!\w)", text, re.IGNORECASE))
