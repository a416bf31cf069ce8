"""Find the figures of a French text: money, percentages, dates, durations and counted quantities.

The way: dates that give themselves away (a month, a decade); then every numeral with what stands beside it (a
currency, a unit, a counted noun), joined into ranges; then the four-digit numbers that are left, as years. What no
step claims is no figure: article numbers, codes, scores, clock times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from brief.article import Figure
from brief.figures import currencies, dates, english, nouns, qualifiers, relative, times, units
from brief.figures.numerals import SPACE, Numeral, scan

_LABEL = re.compile(
    r"(?:\b(?:article|articles|art\.|chapitre|page|pages|p\.|pp\.|n[o°]|nos|numéro|numéros|chaîne|terminal|porte|route|"
    r"ligne|version|annexe|alinéa|tome|vol\.|saison|épisode|quai|voie|autoroute|code|référence|loi|décret|directive|"
    r"règlement|résolution|visa|canal|paragraphe|section|figure|tableau|chambre|salle|bus|tram|métro|formule|"
    r"département|titre|niveau|catégorie|type|classe|windows|airbus|boeing|fig\.|tél\.?|téléphone|tel\.?|fax|bp|cs)"
    rf"|n°|N°|№|§|#){SPACE}?(?:n°{SPACE}?)?$",
    re.IGNORECASE,
)
_LINK = re.compile(
    rf"{SPACE}?(?P<link>-|–|—|‑){SPACE}?$|{SPACE}(?P<word>à|et|ou|au|jusqu['’]à)(?:{SPACE}(?:de|d['’]))?{SPACE}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\bentre{SPACE}(?:les{SPACE})?$", re.IGNORECASE)
_CHANGE = (
    r"(?:pass|ramen|tomb|grimp|relev|abaiss|chut|descend|mont|évolu|port|rev|révis|bondi|dégringol|rédui|recul|pli|"
    r"ralenti|remont|redescend|transform|élev)\w*"
)
_CHANGE_FROM = re.compile(rf"\b{_CHANGE}(?:{SPACE}[^\s,.;:]+){{0,5}}{SPACE}(?:de|d['’]){SPACE}?$", re.IGNORECASE)
_PASS_FROM = re.compile(
    rf"\b(?:pass|ramen|tomb|relev|abaiss|descend|évolu|rev|révis)\w*(?:{SPACE}[^\s,.;:]+){{0,4}}{SPACE}(?:de|d['’]){SPACE}?$",
    re.IGNORECASE,
)
_STRONG_YEAR = re.compile(
    r"\b(?:en|depuis|dès|avant|après|jusqu['’]en|année|an|exercice|courant|fin|début|d['’]ici)(?:\s(?:de|d['’]))?\s?$",
    re.IGNORECASE,
)
_GLUED_LEFT = re.compile(r"(?:[\w#@&/\\_°][\-–.]?|\d['’]|\d[,:])$")
_OUT_OF = re.compile(rf"{SPACE}sur{SPACE}(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|vingt)")
_CURRENCY_ITSELF = re.compile(
    rf"{SPACE}(?:plus{SPACE}|trop{SPACE}|très{SPACE}|aussi{SPACE})?(?:fort|faible|cher|élevé|stable|surévalué|sous-évalué|à{SPACE}\d)",
    re.IGNORECASE,
)
_NOUN_HALF = re.compile(rf"{SPACE}et{SPACE}demie?\b", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(rf"\b(?:une?{SPACE})$", re.IGNORECASE)
_QUARTERS = re.compile(rf"{SPACE}quarts?{SPACE}d['’]heure\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]\s")


@dataclass(frozen=True, slots=True)
class _Reading:
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


def find(text: str, date: str | None = None) -> list[Figure]:
    """The figures of ``text`` in document order, without overlaps; offsets are into ``text`` as given.

    ``date``: the article's date (ISO 8601), with which dates that depend on it are resolved ("le 16 juin", "décembre
    dernier"); without it a day keeps its open year (``--06-16``) and a wholly relative date is no figure.
    """
    if not re.search(r"\d", text) and not _ANY_WORD.search(text):
        return []
    taken: list[tuple[int, int]] = []
    figures: list[Figure] = []

    def free(start: int, end: int) -> bool:
        return all(end <= a or start >= b for a, b in taken)

    if date is not None:
        for figure in relative.resolve(text, date):
            if free(figure.start, figure.end):
                taken.append((figure.start, figure.end))
                figures.append(figure)
    for span in dates.calendar(text):
        if free(span.start, span.end):
            taken.append((span.start, span.end))
            figures.append(_date_figure(text, span, date))

    numerals = [n for n in scan(text) if free(n.start, n.end)]
    for reading in _readings(text, numerals):
        if free(reading.start, reading.end):
            figure = _figure(text, reading)
            if figure is not None:
                figures.append(figure)
            taken.append((reading.start, reading.end))
    for span in dates.years(text):
        if free(span.start, span.end):
            taken.append((span.start, span.end))
            figures.append(_date_figure(text, span, date))
    return sorted(figures, key=lambda f: f.start)


_ANY_WORD = re.compile(
    r"\b(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|septante|huitante|octante|nonante|cent|mille|millier|million|milliard|\w+aine|demi\w*|"
    r"dernière?|prochaine?|années|hier)\b",
    re.IGNORECASE,
)


# ---------------------------------------------------------------- numbers and what stands beside them


def _readings(text: str, numerals: list[Numeral]) -> list[_Reading]:
    found: list[_Reading] = []
    at = 0
    while at < len(numerals):
        here = numerals[at]
        follower = numerals[at + 1] if at + 1 < len(numerals) else None
        if _is_name(text, here):
            at += 1
            continue
        reading = _read(text, here)
        joined = follower and _join(text, here, reading, follower)
        if joined:
            found.extend(joined)
            at += 2
            continue
        if reading is not None and _stands(text, here, reading):
            found.append(reading)
        elif reading is None and here.scale >= 10**6 and not here.about:
            found.append(_bare_sum(text, here, found))
        at += 1
    return found


def _is_name(text: str, numeral: Numeral) -> bool:
    """A number that belongs to a name, a code or a reference."""
    before = text[max(0, numeral.start - 24) : numeral.start]
    if numeral.words:
        first = text[numeral.start]
        if first.isupper() and before.strip() and before.rstrip()[-1] not in '.!?:;«"“”»—–-(…':
            return True  # "les Quatre Vents"
        return False
    if _GLUED_LEFT.search(before) and not re.search(r"\d\s?[-–]$", before):
        return True
    return bool(_LABEL.search(before))


def _read(text: str, numeral: Numeral) -> _Reading | None:
    """What the text right after (or the sign right before) makes of a numeral."""
    start, end = numeral.start, numeral.end
    values = (numeral.value,)
    if numeral.half and numeral.value == Decimal("0.5"):
        if article := _ARTICLE_BEFORE.search(text, max(0, start - 5), start):
            start = article.start()
    glued = not numeral.words and text[end : end + 1].isalpha()
    base = _Reading(start, end, values, "", None, about=numeral.about)

    if sign := currencies.before(text, start):
        value, end = _signed(text, numeral)
        if not text[end : end + 1].isalpha():
            return replace(base, start=sign.start, end=end, values=(value,), kind="money", unit=sign.code)
    if unit := units.percent_after(text, end):
        return replace(base, end=unit.end, kind="percent", unit=unit.unit)
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
    at = end - 1 if numeral.half and text[end : end + 1] == "-" else end
    if text[end : end + 1] == "-" and numeral.half:
        at = end
    if quarters := _QUARTERS.match(text, end):
        if numeral.words or not glued:
            return replace(base, end=quarters.end(), values=(numeral.value / 4,), kind="duration", unit="hour")
    if unit := _time(text, numeral, at):
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
            and _year_like(numeral)
            and _of_year(text, start)
        ):
            return None
        if _year_like(numeral) and _STRONG_YEAR.search(text[max(0, start - 20) : start]):
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


def _time(text: str, numeral: Numeral, at: int) -> units.Unit | None:
    unit = units.time_after(text, at)
    if unit is None and numeral.half and text[at : at + 1] == "-":
        unit = units.time_after(text, at + 1) or units.time_after(" " + text[at + 1 : at + 20], 0)
        if unit and unit.end <= 20:
            unit = replace(unit, end=unit.end + at)
    return unit


def _stands(text: str, numeral: Numeral, reading: _Reading) -> bool:
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


def _bare_sum(text: str, numeral: Numeral, found: list[_Reading]) -> _Reading:
    """ "un milliard", "sur les 6,9 milliards dépensés": of the currency named earlier in the sentence, if any."""
    reading = _Reading(numeral.start, numeral.end, (numeral.value,), "quantity", None)
    for earlier in reversed(found):
        if _SENTENCE_END.search(text, earlier.end, numeral.start):
            break
        if earlier.kind == "money":
            return replace(reading, kind="money", unit=earlier.unit)
    return reading


def _year_like(numeral: Numeral) -> bool:
    return not numeral.words and not numeral.grouped and numeral.scale == 1 and 1900 <= numeral.value <= 2100


def _of_year(text: str, start: int) -> bool:
    return bool(re.search(r"\b(?:de|d['’]|du|pour|à|entre|et|ou)\s?$", text[max(0, start - 8) : start], re.IGNORECASE))


# ---------------------------------------------------------------- ranges


def _join(text: str, low: Numeral, first: _Reading | None, high: Numeral) -> list[_Reading] | None:
    """Two numerals as one range, or as two figures that share a unit; ``None`` where they have nothing in common."""
    if high.bare_one or _GLUED_RANGE.search(text, low.start, high.end):
        return None
    if first is not None and low.bare_one and first.kind in ("duration", "quantity"):
        return None
    link = _LINK.search(text, first.end if first else low.end, high.start)
    if link is None or link.start() != (first.end if first else low.end):
        return None
    second = _read(text, high)
    if second is None:
        return None
    if first is None and _year_like(low) and _STRONG_YEAR.search(text[max(0, low.start - 20) : low.start]):
        return None
    if first is not None and (first.kind, first.unit, first.minor) != (second.kind, second.unit, second.minor):
        return None
    if (
        second.kind == "duration"
        and second.unit == "hour"
        and second.values[0] <= 24
        and _clocks(text, low, high, second)
    ):
        return [replace(second, start=low.start, kind="clock")]
    before = text[max(0, low.start - 60) : low.start]
    value = first.values[0] if first else _share(low, high, second)
    word = (link["word"] or "-").lower()
    between = bool(_BETWEEN.search(before))
    rising = value < second.values[0]
    changes = bool((_CHANGE_FROM if first else _PASS_FROM).search(before))
    ranged = rising and (
        word == "-"
        or word == "ou"
        or (word in ("à", "jusqu'à", "jusqu’à") and not changes)
        or (word == "et" and between)
    )
    start = first.start if first else low.start
    if ranged:
        return [replace(second, start=start, values=(value, second.values[0]), either=word == "ou", about=False)]
    if word == "-" or (first is None and word in ("à", "au") and not changes):
        return None if first is None else [first, second]
    if first is not None:
        return None
    if second.kind in ("percent", "money") or (second.kind == "duration" and word in ("et", "ou") and not second.short):
        if low.bare_one:
            return None
        return [replace(second, start=low.start, end=low.end, values=(value,), half=False), second]
    return None


_GLUED_RANGE = re.compile(r"\d[-–]\d+[-–]\d")


def _share(low: Numeral, high: Numeral, second: _Reading) -> Decimal:
    """The lower bound, with the magnitude that is written only once ("2,5 à 3 milliards", "10 à 15 M€")."""
    value = low.value
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value *= high.scale
    elif low.scale == 1 and high.grouped and high.value % 1000 == 0 and not low.grouped and value < high.value / 1000:
        value *= 1000  # "10 à 20 000 personnes"
    return value * second.factor


def _clocks(text: str, low: Numeral, high: Numeral, second: _Reading) -> bool:
    before = text[max(0, low.start - 12) : low.start]
    opening = re.search(r"\b(?:de|entre|d['’])\s?$", before, re.IGNORECASE)
    return (
        bool(opening)
        and not low.words
        and (second.short or high.value > 12)
        and not re.match(r"\s(?:par|de\b|d['’])", text[second.end : second.end + 6])
    )


# ---------------------------------------------------------------- from reading to figure


def _figure(text: str, reading: _Reading) -> Figure | None:
    if reading.kind == "clock":
        return None
    start, end, values = reading.start, reading.end, reading.values
    qualifier = qualifiers.before(text, start) or qualifiers.after(text, end) or ("about" if reading.about else None)
    age = False
    unit = reading.unit
    if reading.kind == "money":
        written = english.money(values, unit or "", reading.minor)
    elif reading.kind == "percent":
        written = english.percent(values, unit or "%")
    elif reading.kind == "duration":
        age = unit == "year" and reading.factor == 1 and times.age(text, start, end, values[-1], len(values) > 1)
        shown = tuple(v / reading.factor for v in values)
        name = units.TIME_ENGLISH.get(english.plain(reading.factor))
        halved = reading.half or (shown[0] == Decimal("0.5") and "demi" in text[start:end].lower())
        written = english.duration(shown, unit or "", age, name, reading.either, halved)
    else:
        written = english.quantity(values, unit, reading.either)
    return Figure(
        text=text[start:end],
        start=start,
        end=end,
        kind=reading.kind,
        value="..".join(map(english.plain, values)),  # type: ignore[arg-type]
        unit=unit,
        qualifier=qualifier,
        english=written,
        age=age,
    )


def _date_figure(text: str, span: dates.DateSpan, date: str | None) -> Figure:
    value, written, resolved = span.value, span.english, None
    if date is not None and span.day and span.month:
        full = relative.nearest(span.month, span.day, date)
        if full is not None:
            value, resolved = full, date
            written = f"{written}, {full[:4]}"
    return Figure(
        text[span.start : span.end], span.start, span.end, "date", value, None, None, written, resolved_from=resolved
    )
