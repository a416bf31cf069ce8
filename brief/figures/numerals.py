"""French numerals in running text, each with its value and its place.

``scan`` finds every numeral: digits with any French thousands separator ("1 600", "836.000", "1 234,5"), words
("trois cent cinquante", "septante-deux"), digits with a magnitude ("1,2 milliard", "40 Mds"), halves ("un million
et demi") and the round numbers in *-aine* ("une vingtaine de milliers"). It says nothing about what is counted:
an article number is a numeral too. Units, dates and counted nouns are the business of the neighbouring modules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from brief.figures.exact import exact

SPACE = r"[ \t\u00a0\u2000-\u200a\u202f\u205f]"
"""Every space that French typesetting puts inside a number; a line break is not one of them."""

UNITS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
MAGNITUDES = {
    "millier": 10**3, "million": 10**6, "milliard": 10**9, "billion": 10**12, "billiard": 10**15,
    "trillion": 10**18, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
SHORT_MAGNITUDES = {"mds": 10**9, "md": 10**9, "mrds": 10**9, "mrd": 10**9, "mlds": 10**9, "mld": 10**9}
ROUND = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip

_WORD = "|".join(sorted([*UNITS, *TENS, "cents", "cent", "mille", "mil"], key=len, reverse=True))
_LONGEST = 13
"""Words of a number after its first: "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf" has
twelve. Without a bound a page of "un un un …" took minutes."""
_GAP = rf"(?:-|‑|{SPACE})"
_MAGNITUDE = r"milliers?|millions?|milliards?|billiards?|billions?|trillions?|lakhs?|crores?"
_SIGN = r"(?:(?<![^\s(«\"“'’:;,/])[+\-−–](?=\d))?"
_DIGITS = (
    rf"(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)"
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+)(?:,\d+(?![\d]))?(?:\.\d+)?"
)
_INITIALS = "".join(sorted({word[0] for word in (*UNITS, *TENS, *ROUND, "cent", "mille", "demi")}))
_CANDIDATE = re.compile(
    # At most places nothing can begin: to see that first takes half the time.
    rf"(?=[\d+\-−–]|(?<![\w\-])[{_INITIALS}])(?:"
    r"(?P<code>(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])(?<!\d{3}\.\d{3})|(?<!\d)(?:\+\d\d[ .]?\d|"
    r"0\d)(?:[ .\u00a0\u202f-]\d\d){4}(?!\d))"
    rf"|(?P<digits>{_SIGN}{_DIGITS})"
    rf"|(?<![\w\-])(?P<words>(?:{_WORD})(?:(?:{_GAP}et{_GAP}|{_GAP})(?:{_WORD})){{0,{_LONGEST}}})(?![\w])"
    rf"|(?<![\w\-])(?P<half>demi-(?=(?:{_MAGNITUDE})\b)|demie?-(?=heure|journée|siècle|douzaine|tonne|finale\b))"
    rf"|(?<![\w\-])(?P<round>{'|'.join(ROUND)})(?=\b(?!s)))",
    re.IGNORECASE,
)
_AFTER_MAGNITUDE = re.compile(
    rf"(?:{SPACE}|(?<=\d))(?:de{SPACE}|d['’])?(?P<half>demi-)?(?P<name>{_MAGNITUDE}|(?:Mrds?|Mlds?|Mds?|"
    rf"mds)(?![\w$€£]))(?!\w)",
    re.IGNORECASE,
)
_MILLE = re.compile(rf"{SPACE}mille\b(?!{SPACE}(?:marins?|nautiques?))", re.IGNORECASE)
_AND_HALF = re.compile(rf"{SPACE}et{SPACE}demie?\b", re.IGNORECASE)
_ROUND_AFTER = re.compile(rf"{SPACE}(?P<half>demi[e]?-)?(?P<name>{'|'.join(ROUND)})(?P<plural>s?)\b", re.IGNORECASE)
_POINT = re.compile(
    rf"{SPACE}virgule{SPACE}(?P<rest>(?:{_WORD})(?:{_GAP}(?:{_WORD})){{0,{_LONGEST}}})\b", re.IGNORECASE
)
_SPLIT = re.compile(rf"(?:{_GAP})+")
_DIGIT_SEPARATORS = re.compile(rf"{SPACE}|['’]")
_SMALL_TAIL = re.compile(rf"{SPACE}(?:{_DIGITS}|(?:{_WORD})(?:{_GAP}(?:{_WORD})){{0,{_LONGEST}}})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: ``text[start:end]`` is the number with its magnitude, and nothing else."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    """The magnitude word's worth (``10**9`` for "milliards"), 1 without one."""
    words: bool = False
    """Written wholly in words."""
    about: bool = False
    """A round number in -aine ("une vingtaine")."""
    bare_one: bool = False
    """Just "un" or "une", which is an article as often as a number."""
    needs_de: bool = False
    """What is counted is joined by *de* ("deux millions de", "une vingtaine de")."""
    grouped: bool = False
    """Digits with a thousands separator, so never a year."""
    half: bool = False
    """Ends with "et demi(e)", or is a bare "demi-"."""


def scan(text: str) -> list[Numeral]:
    """Every numeral of ``text`` in order, without overlaps."""
    return list(_scanned(text))


@lru_cache(maxsize=4096)
def _scanned(text: str) -> tuple[Numeral, ...]:
    # Five parts of the proof ask the same of a sentence.
    with exact(text):
        return tuple(_scan(text))


def _scan(text: str) -> list[Numeral]:
    found: list[Numeral] = []
    at = 0
    while match := _CANDIDATE.search(text, at):
        numeral = _read(text, match)
        if numeral is None:
            at = match.end()
            continue
        found.append(numeral)
        at = numeral.end
    return found


def parse_words(text: str) -> Decimal | None:
    """The value of a French number written in words, ``None`` where it is not one from end to end."""
    tokens = [token for token in _SPLIT.split(text.strip().lower()) if token]
    value, used = _chain(tokens)
    return Decimal(value) if used and used == len(tokens) else None


def parse_digits(text: str) -> Decimal | None:
    """The value of a number in digits, written the French way (``1 234,5``, ``836.000``, ``−12``).

    ``None`` for what is no single number ("1.2.3", "3,5.2").
    """
    sign = -1 if text[0] in "-−–" else 1
    bare = _DIGIT_SEPARATORS.sub("", text.lstrip("+-−–"))
    if bare.count(",") > 1 or re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+", bare):
        bare = bare.replace(",", "")  # 1,234,567 or 1,234.5: the English way, found in quotations
    elif re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", bare) and not bare.startswith("0."):
        bare = bare.replace(".", "")
    bare = bare.replace(",", ".")
    return sign * Decimal(bare) if _PLAIN.fullmatch(bare) else None


_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    if match["code"]:
        return None  # "1.2.3", "01 42 34 56 78"
    start, end = match.span()
    about = needs_de = False
    scale = Decimal(1)
    if match["digits"]:
        raw = match["digits"]
        number_read = parse_digits(raw)
        if number_read is None:
            return None
        value = number_read
        words, bare_one = False, False
        grouped = bool(re.search(rf"\d(?:{SPACE}|[.'’])\d{{3}}", raw))
    elif match["words"]:
        tokens = [(token.group().lower(), token.end()) for token in re.finditer(r"[^\W\d_]+", match["words"])]
        number, used = _chain([token for token, _ in tokens])
        if not used:
            return None
        value = Decimal(number)
        end = start + tokens[used - 1][1]
        words, grouped = True, False
        bare_one = used == 1 and tokens[0][0] in ("un", "une")
        if point := _POINT.match(text, end):
            fraction = _decimals(point["rest"])
            if fraction is not None:
                value, end = value + fraction, point.end()
    elif match["half"]:
        value, words, bare_one, grouped = Decimal("0.5"), True, False, False
        end = start + len(match["half"]) - 1
    else:
        value, words, bare_one, grouped = Decimal(ROUND[match["round"].lower()]), True, False, False
        about = needs_de = True
        if text[end - 2 : end].lower() == "er":  # "le millier d'habitants" is one thousand all the same
            scale = Decimal(1)
    half = bool(match["half"])

    if not about and (after := _ROUND_AFTER.match(text, end)):
        name = after["name"].lower()
        if value >= 1 and (value == 1) != bool(after["plural"]):
            value = value * ROUND[name] * (Decimal("0.5") if after["half"] else 1)
            end, about, needs_de, bare_one = after.end(), True, True, False
    while after := _AFTER_MAGNITUDE.match(text, end):
        name = after["name"].lower()
        worth = MAGNITUDES.get(name.rstrip("s")) or SHORT_MAGNITUDES[name]
        if needs_de and scale == 1 and not about:
            break
        joined = text[after.start() : after.start("name")].strip().lower()
        if joined.startswith("d") and not joined.startswith("demi") and not needs_de:
            break  # "deux de millions" is no number
        if after["half"]:
            value, half = value * Decimal("0.5"), False
        value, scale = value * worth, scale * worth
        end, needs_de, bare_one = after.end(), name.rstrip("s") in MAGNITUDES or name in SHORT_MAGNITUDES, False
    if not words and scale == 1 and (mille := _MILLE.match(text, end)):
        value, scale, end = value * 1000, Decimal(1000), mille.end()  # "200 mille euros"
    if and_half := _AND_HALF.match(text, end):
        if scale > 1:
            value, end, half = value + scale / 2, and_half.end(), True
    elif scale > 1 and (tail := _SMALL_TAIL.match(text, end)):
        # "quatre millions cinq cent mille", "1 million 200 000": the rest of one number, smaller than its magnitude
        rest = _tail_value(tail.group().strip())
        lesser = _AFTER_MAGNITUDE.match(text, tail.end()) if rest is not None else None
        name = lesser["name"].lower().rstrip("s") if lesser else ""
        worth = MAGNITUDES.get(name) or SHORT_MAGNITUDES.get(name) or 1
        if rest is not None and lesser and rest * worth < scale:  # "un milliard cinq cents millions"
            value, end = value + rest * worth, lesser.end()
        elif rest is not None and 1000 <= rest < scale:
            value, end, needs_de = value + rest, tail.end(), False
    return Numeral(start, end, value, scale, words, about, bare_one, needs_de, grouped, half)


def _tail_value(raw: str) -> Decimal | None:
    return parse_digits(raw) if raw[0].isdigit() else parse_words(raw)


def _decimals(words: str) -> Decimal | None:
    """What is read after "virgule": "vingt-cinq" = .25, "zéro cinq" = .05."""
    zeros = 0
    tokens = [token for token in _SPLIT.split(words.lower()) if token]
    while tokens and tokens[0] == "zéro":
        zeros, tokens = zeros + 1, tokens[1:]
    value, used = _chain(tokens)
    if not used or used != len(tokens):
        return None
    return Decimal("0." + "0" * zeros + str(value))


def _chain(tokens: list[str]) -> tuple[int, int]:
    """Read the longest number that starts ``tokens``; return its value and how many tokens it took.

    The grammar is that of spelled French numbers: [below 1000] mille [below 1000], where hundreds stand before
    tens and tens before units. "Dix sept" without its hyphen is read as 17, "vingt trois" as 23.
    """
    thousands, at = 0, 0
    if tokens and tokens[0] in ("mille", "mil"):
        thousands, at = 1000, 1
    else:
        low, used = _below_thousand(tokens)
        if not used:
            return 0, 0
        if used < len(tokens) and tokens[used] == "mille" and low > 1:
            thousands, at = low * 1000, used + 1
        elif used < len(tokens) and tokens[used] == "mille":
            return low, used
        else:
            return low, used
    low, used = _below_thousand(tokens[at:])
    if used and low:
        return thousands + low, at + used
    return thousands, at


def _below_thousand(tokens: list[str]) -> tuple[int, int]:
    low, used = _below_hundred(tokens)
    if not used:
        if tokens and tokens[0] in ("cent", "cents"):
            low, at = 1, 0
        else:
            return 0, 0
    else:
        at = used
    if at < len(tokens) and tokens[at] in ("cent", "cents") and (low > 1 or not used):
        rest, more = _below_hundred(tokens[at + 1 :])
        if more and rest:
            return low * 100 + rest, at + 1 + more
        return low * 100, at + 1
    return low, used


def _below_hundred(tokens: list[str]) -> tuple[int, int]:
    if not tokens:
        return 0, 0
    first = tokens[0]
    if first == "quatre" and len(tokens) > 1 and tokens[1] in ("vingt", "vingts"):
        value, at = 80, 2
    elif first in TENS:
        value, at = TENS[first], 1
    elif first in UNITS:
        value, at = UNITS[first], 1
        if value == 10 and len(tokens) > 1 and UNITS.get(tokens[1], 0) in (7, 8, 9):
            return 10 + UNITS[tokens[1]], 2
        return value, at
    else:
        return 0, 0
    # A ten: it may take "et un", "et onze" (60, 80) or a unit; sixty and eighty also take ten to nineteen.
    rest = at + 1 if at < len(tokens) and tokens[at] == "et" else at
    if rest >= len(tokens):
        return value, at
    limit = 19 if value in (60, 80) else 9
    unit = UNITS.get(tokens[rest], 0)
    if rest > at and tokens[rest] not in ("un", "une", "onze"):
        return value, at  # "vingt et deux": two numbers
    if unit == 10 and limit == 19 and rest + 1 < len(tokens) and UNITS.get(tokens[rest + 1], 0) in (7, 8, 9):
        return value + 10 + UNITS[tokens[rest + 1]], rest + 2
    if 0 < unit <= limit:
        return value + unit, rest + 1
    return value, at
