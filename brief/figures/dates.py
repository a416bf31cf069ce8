"""French dates in running text: days, months, years, quarters, seasons, decades and intervals.

Two passes, because a year is only a number until its surroundings say otherwise: ``calendar`` finds what a month
name, a quarter, a decade or a numeric pattern gives away; ``years`` reads what is left, after the amounts have
taken their numbers ("2 000 euros", "2012 emplois").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief.figures.numerals import SPACE, parse_words

MONTHS = {
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "fevrier": 2, "decembre": 12,
    "janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
MONTHS_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SEASONS = {"printemps": "spring", "été": "summer", "automne": "fall", "hiver": "winter"}
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_FULL = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
_M = rf"(?:{_FULL}|(?:janv|févr|fév|avr|juil|sept|oct|nov|déc)\.)(?![\w’'])"
_Y = r"(?:1\d|20)\d\d(?![\w%€$£]|[.,]\d)"
_D = rf"(?:1{SPACE}?ers?|premier|0?[1-9]|[12]\d|3[01])"
_W = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_S = SPACE
_DAYS = re.compile(
    rf"(?<![\w,.\-/])(?P<d1>{_D})"
    rf"(?:(?:{_S}(?P<m1>{_M}))?(?:{_S}(?P<y1>{_Y}))?"
    rf"(?P<link>{_S}(?:et|au|à|ou){_S}(?:le{_S}|au{_S})?(?:{_W}{_S})?|{_S}?[-–]{_S}?)(?P<d2>{_D}))?"
    rf"{_S}(?P<m>{_M})(?:,?{_S}(?P<y>{_Y}))?",
    re.IGNORECASE,
)
_ENGLISH_ORDER = re.compile(rf"\b(?P<m>{_M}){_S}(?P<d>[12]?\d|3[01]),{_S}(?P<y>{_Y})", re.IGNORECASE)
""" "août 13, 2025": what a translated page leaves behind."""
_MONTHS = re.compile(
    rf"(?<![\w])(?P<part>(?:mi|fin|début)-|(?:fin|début|courant|mi){_S}(?:du{_S}mois{_S})?(?:de{_S}|d['’])?)?"
    rf"(?P<m1>{_M})(?:{_S}(?:de{_S})?(?P<y1>{_Y}))?"
    rf"(?:(?P<link>{_S}(?:et|à|au|-|–){_S}|[-–])(?P<part2>(?:mi|fin|début)(?:-|{_S})(?:de{_S}|"
    rf"d['’])?)?(?P<m2>{_M})(?:{_S}(?:de{_S})?(?P<y2>{_Y}))?)?",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"(?<!\w)(?P<text>(?P<n>(?:1er|premier|2e|2ème|2nd|deuxième|second|3e|3ème|troisième|4e|4ème|quatrième|dernier|"
    rf"(?-i:Ier|IIe|IIIe|IVe))"
    rf"{_S}(?P<what>trimestre|semestre)|(?P<t>[TS]){_S}?(?P<tn>[1-4]))(?:{_S}(?:de{_S}|"
    rf"d['’])?(?:l['’]ann[ée]e{_S}|l['’]exercice{_S})?|[-/])"
    rf"(?P<y>{_Y}))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"(?<!\w)(?:(?P<part>fin|début|mi)(?:-|{_S})(?:de{_S})?(?:l['’])?)?(?P<s>printemps|été|automne|"
    rf"hiver){_S}(?:de{_S})?(?P<y>{_Y})"
    rf"(?P<y2>[-/](?:(?:1\d|20)\d\d|\d\d)(?!\d))?",
    re.IGNORECASE,
)
_DECADE_WORDS = "vingt|trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?"
_DECADE = re.compile(
    rf"(?<!\w)(?P<text>(?:(?P<what>ann[ée]es|d[ée]cennie){_S})(?P<n>(?:1\d|20)\d0|[1-9]0|{_DECADE_WORDS})\b)"
    rf"(?:(?P<link>{_S}(?:et|à|ou){_S}|-)(?P<n2>(?:1\d|20)\d0|[1-9]0|{_DECADE_WORDS})\b(?!{_S}?(?:%|pour)))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\w/.\-])(?:(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[/.])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<y>(?:1\d|20)\d\d)"
    r"|(?P<y2>(?:1\d|20)\d\d)-(?P<m2>0[1-9]|1[0-2])-(?P<d2>0[1-9]|[12]\d|3[01]))(?![\w/\-])"
)
_YEARS = re.compile(
    rf"(?<![\w$€£])(?P<part>(?:mi|fin|début)-|(?:fin|début|"
    rf"courant){_S}(?:d['’])?(?:de{_S}(?:l['’])?)?(?:ann[ée]e{_S})?)?"
    rf"(?:(?<![\w.,/#+−–°$€£\-])|(?<=mi-)|(?<=fin-)|(?<=début-))(?P<y1>(?:1\d|20)\d\d)(?![\w%°€$£²³]|[.,]\d|"
    rf"-[A-Za-z]|{_S}?[%€$£])"
    rf"(?:(?P<link>{_S}?[-–]{_S}?|/|{_S}(?:et|à|au){_S}|{_S}(?:et|à)l['’])(?P<y2>(?:1\d|20)\d\d|"
    rf"(?<=[-/])\d\d)(?![\w%°€$£/\-]|[.,]\d|{_S}?[%€$£]))?",
    re.IGNORECASE,
)
_YEAR_PREPOSITION = re.compile(
    rf"(?:\b(?:en|depuis|dès|avant|après|vers|jusqu['’]en|jusqu['’]à|année|an|ann[ée]e{_S}fiscale|exercice|de|"
    rf"d['’]|du|pour|à|entre|dans|sur|et|ou|courant"
    rf"|(?:fin|début){_S}(?:de|d['’]))|[(,;:–-])\s*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\bentre{_S}(?:le{_S}|les{_S})?(?:{_W}{_S})?$", re.IGNORECASE)
_TITLE_BEFORE = re.compile(r"\bdans\s$|[«\"“]\s?$")
_LABEL = re.compile(
    r"\b(?:articles?|art\.|lois?|décrets?|directives?|règlements?|résolutions?|n°|n[o°]s?|numéros?|pages?|p\.|modèle|"
    r"version|route|vol|code|norme|iso|référence|canal|airbus|boeing|windows|office|rue|avenue|boulevard|bd|tél\.?)"
    r"\s?(?:de\s|n°\s?)?$",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?P<before>^|.)(?P<space>\s?)\b(?P<word>[A-ZÉÈÀ][\w’'\-]*)\s$", re.DOTALL)
_ERA = re.compile(rf"{_S}(?:av(?:ant|\.){_S}(?:J\.?-C|Jésus|notre)|AEC\b)", re.IGNORECASE)
_NAMED_DAY = re.compile(
    r"(?:\b[A-ZÉ]\w+|rue|place|avenue|boulevard|attentats|attaques|mouvement|métro|stade)\s(?:du|de)\s\|"
    r"|\|11\sSeptembre"
)
"""Days that have become names: "le Mouvement du 23 Mars", "la rue du 4 Septembre", "le 11 Septembre"."""
_FEASTS = {"noël", "pâques", "halloween", "toussaint", "ramadan"}


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as found: where, its ISO value, its English."""

    start: int
    end: int
    value: str
    english: str
    month: int | None = None
    day: int | None = None
    """Day and month of a date whose year is not written, so that it may be resolved."""


def calendar(text: str) -> Iterator[DateSpan]:
    """Dates that give themselves away, in order of precedence; spans may overlap, the first one counts."""
    for match in _NUMERIC.finditer(text):
        year, month = int(match["y"] or match["y2"]), int(match["m"] or match["m2"])
        day = int(match["d"] or match["d2"])
        if day <= DAYS_IN_MONTH[month - 1]:
            yield DateSpan(*match.span(), f"{year:04}-{month:02}-{day:02}", _english_day(day, month, year))
    for match in _ENGLISH_ORDER.finditer(text):
        month, day, year = _month_number(match["m"]), int(match["d"]), int(match["y"])
        if day <= DAYS_IN_MONTH[month - 1]:
            yield DateSpan(*match.span(), _iso_day(day, month, year), _english_day(day, month, year))
    for match in _QUARTER.finditer(text):
        yield _quarter(match)
    for match in _DECADE.finditer(text):
        yield from _decades(match)
    for match in _SEASON.finditer(text):
        year = match["y"]
        english = f"{_part(match['part'])}{SEASONS[match['s'].lower()]} {year}{match['y2'] or ''}"
        value = year
        if match["y2"]:
            last = match["y2"][1:]
            value = f"{year}/{last if len(last) == 4 else year[:2] + last}"
        yield DateSpan(*match.span(), value, english)
    for match in _DAYS.finditer(text):
        yield from _days(text, match)
    for match in _MONTHS.finditer(text):
        yield from _months(text, match)


def years(text: str) -> Iterator[DateSpan]:
    """Bare years and intervals of years, told from other numbers by what stands before them."""
    for match in _YEARS.finditer(text):
        first, second = match["y1"], match["y2"]
        start = match.start("y1")
        before = text[max(0, start - 24) : start]
        if match["part"]:
            start = match.start()
        elif not _is_year(int(first), before) or _ERA.match(text, match.end()):
            continue
        if second:
            if len(second) == 2:
                second = first[:2] + second
            link = match["link"].strip()
            joined = link != "et" or _BETWEEN.search(text[: match.start("y1")]) or match["part"]
            if (joined and int(first) < int(second)) and not (link in ("à", "au") and _change(text, start)):
                between = "-" if link in ("-", "–", "/") else " to "
                shown = second[2:] if len(match["y2"]) == 2 else second
                yield DateSpan(
                    start, match.end(), f"{first}/{second}", f"{_part(match['part'])}{first}{between}{shown}"
                )
                continue
            if link in ("-", "–", "/"):
                continue
            yield _year(start, match.end("y1"), first, match["part"])
            yield _year(match.start("y2"), match.end("y2"), second, None)
        else:
            yield _year(start, match.end("y1"), first, match["part"])


def _is_year(year: int, before: str) -> bool:
    if _LABEL.search(before) or _TITLE_BEFORE.search(before):
        return False
    if year < 1000 or year > 2100:
        return False
    capital = _CAPITALISED.search(before)
    if capital and not _YEAR_PREPOSITION.search(before):
        word = capital["word"].lower()
        opening = not capital["before"].strip() or capital["before"] in '.!?:«»"“—–('
        return word in _FEASTS or (opening and capital["before"] != "")
    if year >= 1900:
        return True
    return bool(_YEAR_PREPOSITION.search(before))


def _change(text: str, at: int) -> bool:
    return bool(re.search(r"\bpass(?:er?|é|ée|ées|és|ant|ait|aient|era)\s(?:de\s)?$", text[:at]))


def _year(start: int, end: int, year: str, part: str | None) -> DateSpan:
    return DateSpan(start, end, year, f"{_part(part)}{year}")


def _part(part: str | None) -> str:
    word = (part or "").strip().lower()
    if word.startswith("mi"):
        return "mid-"
    if word.startswith("fin"):
        return "late "
    return "early " if word.startswith("début") else ""


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day_number(raw: str) -> int:
    low = raw.lower()
    return 1 if low == "premier" or (low.startswith("1") and low.rstrip("ers \u00a0\u202f") == "1") else int(low)


def _english_day(day: int, month: int, year: int | None) -> str:
    return f"{MONTHS_ENGLISH[month - 1]} {day}" + (f", {year}" if year else "")


def _iso_day(day: int, month: int, year: int | None) -> str:
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _days(text: str, match: re.Match[str]) -> Iterator[DateSpan]:
    month, day = _month_number(match["m"]), _day_number(match["d1"])
    if match["m"][0].isupper() and match["y"] is None and _NAMED_DAY.search(f"{text[: match.start()]}|{match.group()}"):
        return
    year = int(match["y"]) if match["y"] else None
    if match["d2"] is None:
        if day <= DAYS_IN_MONTH[month - 1]:
            yield DateSpan(
                *match.span(),
                _iso_day(day, month, year),
                _english_day(day, month, year),
                None if year else month,
                None if year else day,
            )
        return
    last = _day_number(match["d2"])
    first_month = _month_number(match["m1"]) if match["m1"] else month
    first_year = int(match["y1"]) if match["y1"] else year
    link = match["link"].strip().lower()
    joined = (
        link.startswith(("au", "à", "-", "–"))
        or (link.startswith("et") and bool(_BETWEEN.search(text[: match.start()])))
        or (link.startswith("et") and not match["m1"] and last == day + 1)
    )
    if day > DAYS_IN_MONTH[first_month - 1] or last > DAYS_IN_MONTH[month - 1]:
        return
    if joined and (match["m1"] or day < last):
        value = f"{_iso_day(day, first_month, first_year)}/{_iso_day(last, month, year)}"
        word = "and" if link.startswith("et") and not _BETWEEN.search(text[: match.start()]) else "to"
        if first_month == month and first_year == year:
            english = f"{MONTHS_ENGLISH[month - 1]} {day} {word} {last}" + (f", {year}" if year else "")
        elif first_year == year:
            english = f"{_english_day(day, first_month, None)} to {_english_day(last, month, year)}"
        else:
            english = f"{_english_day(day, first_month, first_year)}, to {_english_day(last, month, year)}"
        yield DateSpan(*match.span(), value, english)
        return
    # "les 1er et 8 janvier 2014": two dates, the first of which borrows its month and year
    cut = match.end("y1") if match["y1"] else match.end("m1") if match["m1"] else match.end("d1")
    yield DateSpan(
        match.start(),
        cut,
        _iso_day(day, first_month, first_year),
        _english_day(day, first_month, first_year),
        None if first_year else first_month,
        None if first_year else day,
    )
    yield DateSpan(
        match.start("d2"),
        match.end(),
        _iso_day(last, month, year),
        _english_day(last, month, year),
        None if year else month,
        None if year else last,
    )


def _months(text: str, match: re.Match[str]) -> Iterator[DateSpan]:
    first, year = _month_number(match["m1"]), match["y1"]
    start = match.start()
    if match["m2"]:
        second, last_year = _month_number(match["m2"]), match["y2"]
        link = match["link"].strip()
        joined = link != "et" or _BETWEEN.search(text[:start])
        begin = year or last_year
        if joined and last_year:
            value = f"{begin}-{first:02}/{last_year}-{second:02}"
            left = f"{_part(match['part'])}{MONTHS_ENGLISH[first - 1]}" + (f" {year}" if year else "")
            yield DateSpan(
                start, match.end(), value, f"{left} to {_part(match['part2'])}{MONTHS_ENGLISH[second - 1]} {last_year}"
            )
            return
        if year:
            yield _month(start, match.end("y1"), first, year, match["part"])
        if last_year:
            at = match.start("part2") if match["part2"] else match.start("m2")
            yield _month(at, match.end(), second, last_year, match["part2"])
        return
    if year:
        yield _month(start, match.end(), first, year, match["part"])


def _month(start: int, end: int, month: int, year: str, part: str | None) -> DateSpan:
    return DateSpan(start, end, f"{year}-{month:02}", f"{_part(part)}{MONTHS_ENGLISH[month - 1]} {year}")


_ORDINALS = {"1er": 1, "premier": 1, "2e": 2, "2ème": 2, "2nd": 2, "deuxième": 2, "second": 2, "3e": 3, "3ème": 3,
             "troisième": 3, "4e": 4, "4ème": 4, "quatrième": 4, "ier": 1, "iie": 2, "iiie": 3, "ive": 4}  # fmt: skip
_ORDINALS_ENGLISH = ("", "first", "second", "third", "fourth")


def _quarter(match: re.Match[str]) -> DateSpan:
    """ISO 8601 has no quarters: the value is the interval of its months ("2013-07/2013-09")."""
    half = (match["what"] or ("semestre" if match["t"].upper() == "S" else "trimestre")).lower() == "semestre"
    if match["tn"]:
        number = int(match["tn"])
    else:
        word = match["n"].split()[0].lower()
        number = _ORDINALS.get(word, 2 if half else 4)
    name = f"{_ORDINALS_ENGLISH[number]} {'half' if half else 'quarter'} of {match['y']}"
    span = 6 if half else 3
    value = f"{match['y']}-{(number - 1) * span + 1:02}/{match['y']}-{number * span:02}"
    return DateSpan(*match.span("text"), value, f"the {name}")


def _decades(match: re.Match[str]) -> Iterator[DateSpan]:
    first = _decade(match["n"])
    start = match.start("text")
    yield DateSpan(start, match.end("n"), f"{first}s", f"the {first}s")
    if match["n2"]:
        second = _decade(match["n2"])
        if second > first:
            yield DateSpan(match.start("n2"), match.end("n2"), f"{second}s", f"the {second}s")


def _decade(raw: str) -> int:
    value = int(raw) if raw.isdigit() else int(parse_words(raw) or 0)
    return value if value >= 1000 else 1900 + value
