"""A numeral and what stands beside it: a currency, a unit, a counted noun, or nothing that makes a figure of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.figures import currencies, nouns, times, units
from brief.figures.numerals import SPACE, Numeral
from brief.figures.points import percentage_points
from brief.figures.words import words

_LABEL = re.compile(
    r"(?:\b(?:article|articles|art\.|chapitre|page|pages|p\.|pp\.|n[o°]|numéro|numéros|magnitude|chaîne|terminal|porte|route|"
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
_GLUED_LEFT = re.compile(r"(?:[\w#@&/\\_°][\-–.]?|\d['’]|\d[,:+])$")
_MINUTES_BEFORE = re.compile(rf"\d{SPACE}?h{SPACE}?$")
_MINUTES_AFTER = re.compile(rf"{SPACE}?(?:min|mn|minutes?)\b")
_RELAY_BEFORE = re.compile(rf"(?<![\d.,])[2-8]{SPACE}?[x×]{SPACE}?$")
_SCORE_BEFORE = re.compile(r"(?<![\w.,])(\d{1,3})[-–]$")
_ONE_THING = re.compile(rf"\b(?:le|du|au|un|ce){SPACE}$", re.IGNORECASE)
_RANK_BEFORE = re.compile(
    rf"\b(?:hôtels?|généra\w+|restaurants?|palaces?|campings?|établissements?|resorts?){SPACE}$", re.IGNORECASE
)
_OF_THEM = re.compile(rf"{SPACE}d['’]entre{SPACE}")
_CENTIMETERS = re.compile(rf"{SPACE}?(\d\d)(?!\d|[,.]\d|{SPACE}?(?:%|€|\$|kg|ans|g\b|km|m\b|et{SPACE}\d))")
_GRAMS = re.compile(rf"{SPACE}(\d{{3}})(?!\d|[,.]\d|{SPACE}\w+s\b)")
_HUNDREDTHS = re.compile(rf"{SPACE}?(\d\d)(?!\d|[,.]\d|{SPACE}?[%€$])")
_OUT_OF = re.compile(rf"{SPACE}sur{SPACE}(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|vingt)")
_CURRENCY_ITSELF = re.compile(
    rf"{SPACE}(?:plus{SPACE}|trop{SPACE}|très{SPACE}|aussi{SPACE})?(?:fort|faible|cher|élevé|stable|surévalué|"
    rf"sous-évalué|à{SPACE}\d)",
    re.IGNORECASE,
)
_NOUN_HALF = re.compile(rf"{SPACE}et{SPACE}demie?\b", re.IGNORECASE)
_COUNTED_HALVES = re.compile(rf"(?:\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)){SPACE}$", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(rf"\b(?:une?{SPACE})$", re.IGNORECASE)
_DEGREES = re.compile(rf"{SPACE}degrés?\b|{SPACE}?°(?!\w)", re.IGNORECASE)
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
    parts: tuple[Decimal, Decimal] | None = None
    """Hours and minutes, or minutes and seconds ("2 h 17")."""


def is_name(text: str, numeral: Numeral) -> bool:
    """A number that belongs to a name, a code or a reference."""
    before = text[max(0, numeral.start - 24) : numeral.start]
    if numeral.words:
        first = text[numeral.start]
        # "les Quatre Vents"
        return first.isupper() and bool(before.strip()) and before.rstrip()[-1] not in '.!?:;«"“”»—–-(…'
    if _GLUED_LEFT.search(before) and not re.search(r"\d\s?[-–]$", before):
        return True
    if _RELAY_BEFORE.search(before):
        return True  # "le 4 x 100 mètres"
    if (score := _SCORE_BEFORE.search(before)) and int(score[1]) >= numeral.value:
        return True  # "3-1 face à Lyon"
    if _MINUTES_BEFORE.search(before) and numeral.value < 60 and not _MINUTES_AFTER.match(text, numeral.end):
        return True  # "9 h 30 heure locale"
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
    if not numeral.bare_one and (finish := percentage_points(text, start, end, numeral.value)):
        return replace(base, end=finish, kind="percent", unit="pp")
    if currency := currencies.after(text, end, _pounds(numeral)):
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
        if name in ("s", "sec") and (more := _HUNDREDTHS.match(text, unit.end)):
            values = (numeral.value + Decimal(more[1]) / 100,)
            unit = replace(unit, end=more.end())  # "9 s 79"
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
        if (
            unit.unit in ("m", "km", "mm", "kg")
            and numeral.value > 1
            and _ONE_THING.search(text, max(0, start - 4), start)
        ):
            return None  # "le 100 m", "un 9 mm": what is so called
        if unit.unit == "m" and values[0] < 10 and (more := _CENTIMETERS.match(text, unit.end)):
            values, end = (values[0] + Decimal(more[1]) / 100,), more.end()  # "1 m 85"
            return replace(base, end=end, values=values, kind="quantity", unit="m")
        if unit.unit == "kg" and values[0] < 10 and (more := _GRAMS.match(text, unit.end)):
            values, end = (values[0] + Decimal(more[1]) / 1000,), more.end()  # "3 kg 500"
            return replace(base, end=end, values=values, kind="quantity", unit="kg")
        return replace(base, end=unit.end, kind="quantity", unit=unit.unit)
    if numeral.value < 0 and (degrees := _DEGREES.match(text, end)):
        return replace(base, end=degrees.end(), kind="quantity", unit="degré")  # no other count lies below zero
    if glued or numeral.value < 0:
        return None
    if _OF_THEM.match(text, end):
        return replace(base, kind="quantity") if numeral.scale >= 10**6 else None
    noun = nouns.counted(text, end, numeral.needs_de, abs(numeral.value) < 2)
    if noun is None and numeral.grouped and numeral.value >= 10**6:
        noun = nouns.counted(text, end, True, False)  # "5 000 000 de visiteurs"
    if noun and noun.lemma in words("sums") and numeral.scale >= 10**6:
        return replace(base, kind="sum")  # "60 milliards d'économies": of the currency named nearby
    if noun:
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


def _pounds(numeral: Numeral) -> bool:
    """Whether so many "livres" are money: a large number, or one with two decimals ("48,15 livres")."""
    return numeral.scale >= 1000 or numeral.value >= 10**5 or numeral.value.as_tuple().exponent == -2


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
    if reading.unit == "étoile" and _RANK_BEFORE.search(text, max(0, reading.start - 16), reading.start):
        return False  # "un hôtel 4 étoiles"
    return not (reading.kind == "quantity" and _OUT_OF.match(text, reading.end))


def year_like(numeral: Numeral) -> bool:
    return not numeral.words and not numeral.grouped and numeral.scale == 1 and 1900 <= numeral.value <= 2100


def _of_year(text: str, start: int) -> bool:
    return bool(re.search(r"\b(?:de|d['’]|du|pour|à|entre|et|ou)\s?$", text[max(0, start - 8) : start], re.IGNORECASE))
