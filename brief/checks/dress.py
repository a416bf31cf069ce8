"""Numbers of the English that are written as no English number is: half French, glued to a sign or to letters.

What a machine leaves where it lost its thread ("Ninety-nine-dix", "∬15°C", "19,000 €As") holds a right number as often
as not, and no reader can tell; what is written as French writes it ("8 214.36", "3,5", "6 h 57") reads as another one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from brief.article import Finding
from brief.figures.clocks import french_left
from brief.figures.style import GROUPS

CHECK = "figures"

_SPACE = "[ \u00a0\u202f]"
_PARTS = (
    r"deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|"
    r"cinquante|soixante|septante|huitante|nonante"
)
_HYBRID = re.compile(rf"(?<![\w-])(?:\w+-)+(?:{_PARTS})(?:-\w+)*(?![\w-])|(?<![\w-])(?:{_PARTS})-\w+(?:-\w+)*(?![\w-])")
"""Small letters behind the first hyphen: "Trois-Rivières" and "Quinze-Vingts" are places."""
_LETTERS = re.compile(r"[€£](?!(?:m|mn|mln|mio|bn|bln|b|tn|trn|k|M|B|K|MM|T)(?![^\W\d]))[^\W\d_]+")
_NATION = re.compile(r"(?<![^\W_])(?:US|[ACS]|NZ|HK|CA|AU)[€£](?=\d)")
_EURO_BEHIND = re.compile(rf"(?<=\d){_SPACE}?[Mk]€(?!\w)")
_TAILS = (
    r"[ap]m|st|nd|rd|th|[bmt]n|trn|mln|bln|mio|(?:hundred|thousand|million|billion|trillion)s?|[mck]?m|kms?|hrs?|h|mins?|"
    r"secs?|ms|ns|yrs?|s|mph|kph|kmh|kts?|ft|in|yds?|mi|lbs?|oz|[kmµ]?g|kgs|mcg|[cmd]l|ha|cc|hp|bhp|ppm|ppb|bps?|pp|pc|pt|pts|px|fps|rpm|"
    r"gsm|sq\w{1,2}|cal|kcal|k?[BbΩVWAJN]|[kMGTPE]i?[BbWVJo](?:h|ps|p|it|its)?|[kMGT]?Hz|[kMGT]?bits?|[kMG]Pa|[kMGT]eV|"
    r"mAh|mV|mW|mA|dB|dBi|kN|kt|Mt|Gt|GtCO|MT|rd|nm|mm|er|ers|ish|fold|plus|way|D|K|C|F|x|G|LR|mg|"
    r"USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|UTC|GMT|BC|AD|CE|BCE"
)
_GLUED = re.compile(
    rf"(?<![\w.,/#@&+-])(?:\d+[.,])*\d+(?!(?:{_TAILS})(?![^\W\d_]))[^\W\d_]{{2,}}(?![\w/@.-])",
)
"""A number and letters that are no unit's; one letter makes a code ("400M", "68A")."""
_SIGN = re.compile(r"(?P<sign>[^\w\s\x00-\x7f\ufffd])(?=\d)")
_NO_SIGN = frozenset({"Sm", "So", "Sk", "Co", "Cn", "Cf", "Mn"})
_SIGNS = frozenset("−±×÷≈≃≅∼≤≥≠→⇒↑↓√∞△Δ°º©®™¬\u00ad\u200b\u200e\u200f\u2060\ufeff")
"""Signs that stand before a number in print, and what is not seen at all."""
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3},(?:\d{1,2}|\d{4,})(?![\d,]|\.\d)(?=\s?[%€]|\s\w|[.)]|$)")
_TWICE = re.compile(
    rf"(?<![\w$€£])(?P<sign>(?:US)?\$|€|£|USD|EUR|GBP){_SPACE}?[+−-]?\d+(?:[.,]\d+)*"
    rf"(?:[ \u00a0-]?(?:(?:thousand|million|billion|trillion)s?|k|bn|m|M))?{_SPACE}?(?:of )?"
    rf"(?:(?<=[ \u00a0\u202f])(?:U\.?S\.? )?(?P<name>dollar|euro|pound)s?|(?P<code>(?-i:USD|EUR|GBP|€)))"
    rf"(?!\w|['’-]\w|{_SPACE}?\d|{_SPACE}(?:area|zone|group|bloc|countr|member|state|nation|weight|ball))",
    re.IGNORECASE,
)
_CURRENCIES = {"US$": "$", "USD": "$", "DOLLAR": "$", "EUR": "€", "EURO": "€", "GBP": "£", "POUND": "£"}
_DIGIT = re.compile(r"\d")


def badly_dressed(source: str, target: str) -> Iterator[Finding]:
    """What is no English number (an error), and what is one as French writes it (a warning)."""
    if "-" in target:
        for match in _HYBRID.finditer(target):
            yield Finding(CHECK, "error", f"“{match[0]}” is no English number.", None, match.span())
    if not _DIGIT.search(target):
        return
    yield from _glued(source, target)
    for match in _TWICE.finditer(target):
        yield from _twice(match)
    for match in _DECIMAL_COMMA.finditer(target):
        message = f"“{match[0]}” has a decimal comma: English writes “{match[0].replace(',', '.')}”."
        yield Finding(CHECK, "warning", message, None, match.span())
    for match in GROUPS.finditer(target):
        if match[0][0] != "0":  # "0 800 123 456" is a telephone's
            whole, _, rest = match[0].replace(",", ".").partition(".")
            english = re.sub(_SPACE, ",", whole) + (f".{rest}" if rest else "")
            message = f"“{match[0]}” is grouped as French groups it: English writes “{english}”."
            yield Finding(CHECK, "warning", message, None, match.span())
    for span, english in french_left(source, target):
        message = f"“{target[slice(*span)]}” is no English time: English writes “{english}”."
        yield Finding(CHECK, "warning", message, None, span)


def _twice(match: re.Match[str]) -> Iterator[Finding]:
    """ "€12 million euros", and "€12 million dollars"; "$12 USD" says which dollar."""
    first, second = (word.upper() for word in (match["sign"], match["name"] or match["code"]))
    if (first, second) == ("$", "USD"):
        return
    if _CURRENCIES.get(first, first) == _CURRENCIES.get(second, second):
        yield Finding(CHECK, "warning", f"“{match[0]}” says its currency twice.", None, match.span())
    else:
        yield Finding(CHECK, "error", f"“{match[0]}” names two currencies.", None, match.span())


def _glued(source: str, target: str) -> Iterator[Finding]:
    for match in (*_LETTERS.finditer(target), *_NATION.finditer(target)):
        if match[0] not in source:
            yield Finding(CHECK, "error", f"“{match[0]}” is no currency.", None, match.span())
    for match in _EURO_BEHIND.finditer(target):
        said = "million" if "M" in match[0] else "thousand"
        message = f"“{match[0].strip()}” was left in French: it means {said} euros."
        yield Finding(CHECK, "warning", message, None, match.span())
    for match in _SIGN.finditer(target):
        sign = match["sign"]
        if sign not in _SIGNS and sign not in source and unicodedata.category(sign) in _NO_SIGN:
            message = f"“{target[match.start() : match.end() + 4]}” has a sign that the French has not."
            yield Finding(CHECK, "error", message, None, match.span())
    for match in _GLUED.finditer(target):
        if match[0].casefold() not in source.casefold():
            message = f"“{match[0]}” is a number glued to letters."
            yield Finding(CHECK, "warning", message, None, match.span())
