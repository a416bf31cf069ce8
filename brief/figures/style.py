"""Numbers of a machine's English set as an English editor sets them: "9,000 people", "$200 million", "3.5%".

Only the look changes, never a value: separators change where the French holds the very same digits, and a currency is
said once, before its sum. The checks read what comes out.
"""

from __future__ import annotations

import re

from brief.figures.clocks import MINUTES

_SPACE = "[ \u00a0\u202f]"
_SYMBOLS = {"USD": "$", "US$": "$", "$": "$", "dollar": "$", "EUR": "€", "€": "€", "euro": "€"}
_TIMES = {"M": " million", "k": "k"}
_SUM = r"\d+(?:[.,]\d+)*(?:[ -](?:thousand|million|billion|trillion))?"
# "the 19 euro area countries" are no sum
_UNIT = (
    r"(?P<unit>dollar|euro|(?:Dollar|Euro)(?=s))s?\b"
    r"(?!['’-])(?!(?<=o)[ \u00a0](?:area|zone|group|bloc|countr|member|state|nation|user)|"
    r"(?<=r)[ \u00a0](?:countr|state|nation|user))"
)
# "USD 200 million dollars", "US$ 3 million", "€3 million euros", "€12 EUR"
_CODED = re.compile(
    rf"(?<![\w$€])(?P<code>USD|US{_SPACE}?\$|EUR|[$€]){_SPACE}?(?P<plus>\+?)(?P<sum>{_SUM})\b"
    rf"(?:{_SPACE}(?:of )?(?:US |U\.S\. )?{_UNIT}|{_SPACE}?(?P<behind>EUR|USD|€)(?!\w|{_SPACE}?\d))?"
)
# "200 million dollars", "5 US dollars": not the end of a range ("10 to 12 million dollars"), nor of a list of digits
_NAMED = re.compile(
    rf"(?<![\w$€.,–-])(?<!\d{_SPACE})(?<![-–] )(?<!(?:to|or) )(?<!and )(?<![A-Z]{{3}} )(?<![$€] )"
    rf"(?P<sum>{_SUM}s?){_SPACE}(?:of )?(?:US |U\.S\. )?{_UNIT}"
)
# "1.2 M€"; of a range ("30 to 35 M€") the end alone would get the sign
_BEHIND = re.compile(
    rf"(?<![\w$€.,–-])(?<!\d{_SPACE})(?<![-–] )(?<!(?:to|or) )(?<!and )(?<!between )(?<!from )"
    rf"(?P<sum>\d+(?:[.,]\d+)*){_SPACE}?(?P<times>[Mk])€(?!\w)"
)
# "EUR €350,000", "EUR +€29.7 billion"
_CODE_AND_SIGN = re.compile(rf"(?<!\w)(?:EUR{_SPACE}?(?=[+−-]?€)|USD{_SPACE}?(?=[+−-]?(?:US)?\$))")
GROUPS = re.compile(rf"(?<![\d.,])(?<!\d{_SPACE})\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?(?!{_SPACE}?\d|[.,]\d)")
_DECIMAL = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d,]|\.\d)")


def styled(source: str, target: str) -> str:
    """``target``, a machine's English of the French ``source``, with its numbers in English dress.

    "9 000" becomes "9,000", "8 214,36" becomes "8,214.36" and "3,5" becomes "3.5" only where the French has these
    digits so; "USD 200 million dollars" and "200 million dollars" become "$200 million", "1.2 M€" "€1.2 million",
    "15.30" for "15 h 30" "15:30".
    """
    target = _CODE_AND_SIGN.sub("", separated(source, target))
    if "€" in target:
        target = _BEHIND.sub(lambda found: f"€{found['sum']}{_TIMES[found['times']]}", target)
    target = _clocks(source, _CODED.sub(_once, target))
    return _NAMED.sub(lambda found: _SYMBOLS[found["unit"].lower()] + found["sum"].removesuffix("s"), target)


def _clocks(source: str, target: str) -> str:
    """ "at 15.30" and "at 15 h 30" as "at 15:30" where the French has "15 h 30" and no such number."""
    for found in MINUTES.finditer(source):
        hour, minutes = found["h"], found["m"]
        if f"{hour},{minutes}" not in source and f"{hour}.{minutes}" not in source:
            written = rf"(?<![\w.,:$€£]){hour}(?:\.|{_SPACE}?h{_SPACE}?){minutes}(?![\w%]|[.,]\d)"
            target = re.sub(written, f"{hour}:{minutes}", target)
    return target


def separated(source: str, target: str) -> str:
    """``target`` with English separators in its numbers, no word and no currency changed."""
    french = re.sub(_SPACE, " ", source)
    target = GROUPS.sub(lambda found: _grouped(french, found[0]), target)
    return _DECIMAL.sub(lambda found: _decimal(french, found[0]), target)


def _grouped(french: str, number: str) -> str:
    """ "8 214.36" and "8 214,36" as "8,214.36" where the French has "8 214,36", else as it is."""
    plain = re.sub(_SPACE, " ", number).replace(".", ",")
    whole, _, rest = plain.partition(",")
    return (whole.replace(" ", ",") + (f".{rest}" if rest else "")) if _stands(french, plain) else number


def _decimal(french: str, number: str) -> str:
    return number.replace(",", ".") if _stands(french, number) else number


def _stands(french: str, number: str) -> bool:
    """Whether a number stands in the French as a whole one."""
    return bool(re.search(rf"(?<![\d.,])(?<!\d ){re.escape(number)}(?!\d|[.,]\d| \d)", french))


def _once(found: re.Match[str]) -> str:
    """A sum with its currency before it, once; as it is where code and name are not of one currency."""
    symbol = _SYMBOLS[re.sub(_SPACE, "", found["code"])]
    again = found["behind"] or (found["unit"] or "").lower()
    if again and _SYMBOLS[again] != symbol:
        return found[0]
    return found["plus"] + symbol + found["sum"]
