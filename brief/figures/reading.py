"""A numeral and what stands beside it: a currency, a unit, a counted noun, or nothing that makes a figure of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.figures import currencies, nouns, times, units
from brief.figures.numerals import SPACE, Numeral

_LABEL = re.compile(
    r"(?:\b(?:article|articles|art\.|chapitre|page|pages|p\.|pp\.|n[o°]|numéro|numéros|chaîne|terminal|porte|route|"
    r"ligne|version|annexe|alinéa|tome|vol\.|saison|épisode|quai|voie|autoroute|code|référence|loi|décret|directive|"
    r"règlement|résolution|visa|canal|paragraphe|section|figure|tableau|chambre|salle|bus|tram|métro|formule|"
    r"département|titre|niveau|catégorie|type|classe|windows|airbus|boeing|fig\.|tél\.?|téléphone|tel\.?|fax|bp|cs)"
    rf"|n°|N°|№|§|#){SPACE}?(?:n°{SPACE}?)?$",
    re.IGNORECASE,
)
STRONG_YEAR = re.compile(
    r"\b(?:en|depuis|dès|avant|après|jusqu['’]en|année|an|exercice|courant|fin|début|d['’]ici)(?:\s(?:de|d['’]))?\s?$",
    re.IGNORECASE,
)
_WEIGHED = re.compile(rf"{SPACE}?(?:tonnes?|pieds|pouces|barils|milles)\b", re.IGNORECASE)
_GLUED_LEFT = re.compile(r"(?:[\w#@&/\\_°][\-–.]?|\d['’]|\d[,:])$")
_OUT_OF = re.compile(rf"{SPACE}sur{SPACE}(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|vingt)")
_CURRENCY_ITSELF = re.compile(
    rf"{SPACE}(?:plus{SPACE}|trop{SPACE}|très{SPACE}|aussi{SPACE})?(?:fort|faible|cher|élevé|stable|surévalué|"
    rf"sous-évalué|à{SPACE}\d)",
    re.IGNORECASE,
)
_NOUN_HALF = re.compile(rf"{SPACE}et{SPACE}demie?\b", re.IGNORECASE)
_COUNTED_HALVES = re.compile(rf"(?:\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)){SPACE}$", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(rf"\b(?:une?{SPACE})$", re.IGNORECASE)
_QUARTERS = re.compile(rf"{SPACE}quarts?{SPACE}d['’]heure\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A numeral and what it was found to be."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    kind: str
    unit: str | None
    factor: Decimal = Decimal(1)
    minor: bool = False
    half: bool = False
    about: bool = False
    either: bool = False
    short: bool = False
    """The unit is a bare letter ("20h")."""


def is_name(text: str, numeral: Numeral) -> bool:
    """A number that belongs to a name, a code or a reference."""
    before = text[max(0, numeral.start - 24) : numeral.start]
    if numeral.words:
        first = text[numeral.start]
        # "les Quatre Vents"
        return first.isupper() and bool(before.strip()) and before.rstrip()[-1] not in '.!?:;«"“”»—–-(…'
    if _GLUED_LEFT.search(before) and not re.search(r"\d\s?[-–]$", before):
        return True
    if _LABEL.search(before):
        # "Il porte 2 tonnes", "Airbus 20 milliards": what has a unit is measured, not numbered
        return not (
            numeral.scale > 1
            or units.percent_after(text, numeral.end)
            or units.measure_after(text, numeral.end, False)
            or currencies.after(text, numeral.end, numeral.value >= 10**5)
            or _WEIGHED.match(text, numeral.end)
        )
    return False


def read(text: str, numeral: Numeral) -> Reading | None:
    """What the text right after (or the sign right before) makes of a numeral."""
    start, end = numeral.start, numeral.end
    values = (numeral.value,)
    halved = numeral.half and numeral.value == Decimal("0.5")
    if halved and _COUNTED_HALVES.search(text, max(0, start - 8), start):
        return None  # "deux demi-journées": two of them
    if halved and (article := _ARTICLE_BEFORE.search(text, max(0, start - 5), start)):
        start = article.start()
    glued = not numeral.words and text[end : end + 1].isalpha()
    base = Reading(start, end, values, "", None, about=numeral.about)

    if sign := currencies.before(text, start):
        value, end = _signed(text, numeral)
        if not text[end : end + 1].isalpha():
            return replace(base, start=sign.start, end=end, values=(value,), kind="money", unit=sign.code)
    if unit := units.percent_after(text, end):
        values = tuple(value * unit.factor for value in values)
        return replace(base, end=unit.end, values=values, kind="percent", unit=unit.unit)
    if currency := currencies.after(text, end, numeral.scale >= 1000 or numeral.value >= 10**5):
        if numeral.bare_one and _CURRENCY_ITSELF.match(text, currency.end):
            return None
        values = (numeral.value * currency.factor,)
        return replace(
            base,
            end=currency.end,
            values=values,
            kind="money",
            unit=currency.code,
            factor=currency.factor,
            minor=currency.minor,
        )
    at = end + 1 if halved and text[end : end + 1] == "-" else end
    if (quarters := _QUARTERS.match(text, end)) and (numeral.words or not glued):
        return replace(base, end=quarters.end(), values=(numeral.value / 4,), kind="duration", unit="hour")
    if unit := units.time_after(text, at):
        if unit.half and numeral.scale == 1:
            values = (numeral.value + Decimal("0.5"),)
        name = text[end : unit.end].strip().lower()
        return replace(
            base,
            end=unit.end,
            values=tuple(v * unit.factor for v in values),
            kind="duration",
            unit=unit.unit,
            factor=unit.factor,
            half=unit.half,
            short=name == "h",
        )
    if unit := units.measure_after(text, end, numeral.words):
        if numeral.bare_one:
            return None
        return replace(base, end=unit.end, kind="quantity", unit=unit.unit)
    if glued or numeral.value < 0:
        return None
    if noun := nouns.counted(text, end, numeral.needs_de, abs(numeral.value) < 2):
        if (
            not noun.known
            and not numeral.grouped
            and not numeral.words
            and year_like(numeral)
            and _of_year(text, start)
        ):
            return None
        if year_like(numeral) and STRONG_YEAR.search(text[max(0, start - 20) : start]):
            return None
        end = noun.end
        if not noun.known and abs(numeral.value) < 2 and not numeral.words:
            return None
        if (half := _NOUN_HALF.match(text, end)) and numeral.scale == 1:
            return replace(
                base, end=half.end(), values=(numeral.value + Decimal("0.5"),), kind="quantity", unit=noun.lemma
            )
        return replace(base, end=end, kind="quantity", unit=noun.lemma)
    return None


def _signed(text: str, numeral: Numeral) -> tuple[Decimal, int]:
    """The number after a currency sign, where a comma may be the English one ("$1,500")."""
    raw = text[numeral.start : numeral.end]
    if re.fullmatch(r"\d{1,3},\d{3}", raw):
        return Decimal(raw.replace(",", "")), numeral.end
    return numeral.value, numeral.end


def stands(text: str, numeral: Numeral, reading: Reading) -> bool:
    """Whether a numeral with its unit is a figure by itself."""
    if reading.kind == "money":
        return not (numeral.bare_one and reading.unit not in ("USD", "EUR", "JPY", "CNY", "RUB", "GBP", "CHF", "FRF"))
    if reading.kind == "percent":
        return True
    if numeral.bare_one and not reading.half:
        return False
    if reading.kind == "duration" and reading.unit in ("hour", "day"):
        if times.round_the_clock(text, numeral.end, reading.end):
            return False
        if reading.unit == "hour" and not reading.half and numeral.value != Decimal("0.5"):
            return not times.clock(text, reading.start, numeral.end, reading.end, numeral.value, reading.short)
    return not (reading.kind == "quantity" and _OUT_OF.match(text, reading.end))


def year_like(numeral: Numeral) -> bool:
    return not numeral.words and not numeral.grouped and numeral.scale == 1 and 1900 <= numeral.value <= 2100


def _of_year(text: str, start: int) -> bool:
    return bool(re.search(r"\b(?:de|d['’]|du|pour|à|entre|et|ou)\s?$", text[max(0, start - 8) : start], re.IGNORECASE))
