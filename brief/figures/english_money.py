"""Money in English: "$200 million", "200 million dollars", "14 cents", "S$3,000", "20p"."""

from __future__ import annotations

import re
from decimal import Decimal

from brief.figures.english_numbers import EnglishNumber
from brief.figures.numerals import SPACE
from brief.figures.signs import negated

_S = SPACE
_SIGNS = (
    ("US$", "USD"), ("USD", "USD"), ("$US", "USD"), ("CA$", "CAD"), ("CAD", "CAD"), ("C$", "CAD"), ("CAN$", "CAD"),
    ("A$", "AUD"), ("AU$", "AUD"), ("AUD", "AUD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("S$", "SGD"), ("NT$", "TWD"),
    ("R$", "BRL"), ("$", "USD"), ("€", "EUR"), ("EUR", "EUR"), ("£", "GBP"), ("GBP", "GBP"), ("¥", "JPY"),
    ("JPY", "JPY"), ("CNY", "CNY"), ("RMB", "CNY"), ("CHF", "CHF"), ("₽", "RUB"), ("RUB", "RUB"), ("₹", "INR"),
    ("INR", "INR"), ("Rs", "INR"), ("Rs.", "INR"), ("₩", "KRW"), ("KRW", "KRW"),
    ("AED", "AED"), ("BRL", "BRL"), ("DKK", "DKK"), ("MXN", "MXN"), ("NOK", "NOK"), ("PLN", "PLN"), ("SEK", "SEK"),
    ("TRY", "TRY"), ("ZAR", "ZAR"),
)  # fmt: skip
_CODES = dict(_SIGNS)
_SIGN = "|".join(re.escape(sign) for sign, _ in sorted(_SIGNS, key=lambda s: -len(s[0])))
_BEFORE_SIGN = re.compile(rf"(?<![A-Za-z])(?P<sign>{_SIGN}){_S}?\+?$")
_AFTER_SIGN = re.compile(rf"{_S}?(?P<sign>{_SIGN})(?![A-Za-z])")
_WORDS = (
    ("u.?s.? dollars?|american dollars?|us "
     "dollars?", "USD"), ("canadian dollars?", "CAD"), ("australian dollars?", "AUD"),
    ("hong kong dollars?", "HKD"), ("singapore(?:an)? dollars?", "SGD"), ("new zealand dollars?", "NZD"),
    ("taiwan(?:ese)? dollars?", "TWD"), ("dollars?|bucks", "USD"),
    ("euros?(?! (?:area|zone|group|bloc|countr))", "EUR"),
    ("pounds?(?: sterling)?|sterling|quid", "GBP"), ("yens?", "JPY"), ("yuans?|renminbi", "CNY"), ("won", "KRW"),
    ("swiss francs?", "CHF"), ("cfa francs?|francs? cfa", "XOF"), ("(?:french )?francs?", "FRF"), ("rou?bles?", "RUB"),
    ("rupees?", "INR"), ("pesos?", "MXN"), ("bahts?", "THB"), ("shekels?", "ILS"), ("zlot(?:ys?|ies)", "PLN"),
    ("hryvnias?", "UAH"), ("forints?", "HUF"), ("rands?", "ZAR"), ("riyals?", "SAR"), ("rials?", "IRR"),
    ("dirhams?", "MAD"), ("dinars?", "DZD"), ("reals|reais", "BRL"), ("krona|kronor|kroner|krone|crowns?", "SEK"),
    ("marks|deutschmarks?", "DEM"), ("lir[ae]s?", "ITL"), ("drachmas?", "GRD"), ("pesetas?", "ESP"), ("nairas?", "NGN"),
    ("ringgits?", "MYR"), ("tenge", "KZT"), ("lei", "RON"), ("leva|levs", "BGN"), ("ecus?", "XEU"),
    ("(?:kenyan )?shillings?", "KES"),
    ("rupiah", "IDR"), ("taka", "BDT"), ("birr", "ETB"), ("dong", "VND"), ("cedis?", "GHS"), ("bolivars?", "VES"),
    ("turkish (?:liras?|pounds?)", "TRY"), ("egyptian pounds?", "EGP"), ("lebanese (?:pounds?|liras?)", "LBP"),
    ("syrian pounds?", "SYP"), ("sudanese pounds?", "SDG"), ("british pounds?", "GBP"),
    ("argentin(?:e|ian) pesos?", "ARS"),
    ("chilean pesos?", "CLP"), ("colombian pesos?", "COP"), ("philippine pesos?", "PHP"), ("mexican pesos?", "MXN"),
    ("cuban pesos?", "CUP"), ("indian rupees?", "INR"), ("pakistani rupees?", "PKR"), ("algerian dinars?", "DZD"),
    ("tunisian dinars?", "TND"), ("iraqi dinars?", "IQD"), ("swedish (?:krona|kronor|crowns?)", "SEK"),
    ("norwegian (?:kroner?|crowns?)", "NOK"), ("danish (?:kroner?|crowns?)", "DKK"),
    ("czech (?:koruna|crowns?)", "CZK"), ("moroccan dirhams?", "MAD"), ("(?:emirati|uae) dirhams?", "AED"),
    ("russian rou?bles?", "RUB"), ("belarusian rou?bles?", "BYN"), ("saudi ri[yi]als?", "SAR"),
    ("qatari ri[yi]als?", "QAR"), ("iranian rials?", "IRR"), ("congolese francs?", "CDF"), ("belgian francs?", "BEF"),
)  # fmt: skip
_AFTER_WORD = re.compile(
    rf"(?:-|{_S})(?:of{_S}|in{_S})?(?:"
    + "|".join(f"(?P<c{i}>{p.replace(' ', _S)})" for i, (p, _) in enumerate(_WORDS))
    + r")\b",
    re.IGNORECASE,
)
_MINOR = re.compile(
    rf"(?:{_S}(?:euro{_S})?(?P<name>cents?|pence|centimes?|kopecks?)\b|{_S}?(?P<sign>¢|(?-i:[pc])(?![\w.])))",
    re.IGNORECASE,
)


def money_at(text: str, number: EnglishNumber) -> tuple[int, int, Decimal, str] | None:
    """Where the sum that ``number`` belongs to begins and ends, how much and in which currency (ISO 4217)."""
    start, end, value = number.start, number.end, number.value
    if match := _BEFORE_SIGN.search(text, max(0, start - 6), start):
        word = _AFTER_WORD.match(text, end)  # "$200 million dollars"
        begin = negated(text, match.start())
        value = -value if begin < match.start() and value > 0 else value
        return begin, word.end() if word else end, value, _CODES[match["sign"]]
    if match := _AFTER_SIGN.match(text, end):
        return start, match.end(), value, _CODES[match["sign"]]
    if match := _AFTER_WORD.match(text, end):
        return start, match.end(), value, next(code for i, (_, code) in enumerate(_WORDS) if match[f"c{i}"])
    if (match := _MINOR.match(text, end)) and not number.ordinal:
        name = (match["name"] or match["sign"]).lower()
        return (
            start,
            match.end(),
            value / 100,
            next((code for stem, code in _MINOR_CODES if name.startswith(stem)), "USD"),
        )
    return None


_MINOR_CODES = (("centime", "EUR"), ("kop", "RUB"), ("p", "GBP"))
