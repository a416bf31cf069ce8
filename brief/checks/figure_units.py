"""A figure whose number is kept while what it counts is not: its sign, its currency, its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from brief.article import Figure, Finding, Severity
from brief.figures.compare import Atom, same, same_family
from brief.figures.english_side import find_english
from brief.figures.measures import english_measure, is_measure, same_measure
from brief.figures.signs import goes_down
from brief.figures.units import MEASURE_ENGLISH

CHECK = "figures"


def lost_sign(atoms: list[Atom], source: str, target: str) -> Iterator[Finding]:
    """ "-0,3 %" as "0.3%", unless the words around say that it falls, or did in French ("un recul de 3 %", "-3%")."""
    for atom in atoms:
        figure, other = atom.figure, atom.met
        if other is None or "date" in (figure.kind, other.kind) or Decimal(atom.value) * Decimal(other.value) >= 0:
            continue
        if Decimal(atom.value) < 0:
            said = goes_down(target, other.start, other.end, french=False)
            said = said and not _in_brackets(source, figure, target, other)
        else:
            said = goes_down(source, figure.start, figure.end, french=True)
        if not said:
            message = f"“{figure.text}” became “{other.text}”: the sign changed."
            yield Finding(CHECK, "error", message, (figure.start, figure.end), (other.start, other.end))
            return


def _in_brackets(source: str, figure: Figure, target: str, other: Figure) -> bool:
    """ "(-4,63%)" as "(4.63%)": in brackets the sign is all that says it."""
    return source[figure.start - 1 : figure.start] == "(" and target[other.start - 1 : other.start] == "("


def changed_unit(figure: Figure, atoms: list[Atom], target: str) -> Iterator[Finding]:
    """What became of the currency, the percent sign or the unit of a figure whose numbers are all there: the worst."""
    found: list[tuple[Severity, str, Figure]] = []
    for atom in atoms:
        if atom.met is not None and (changed := _changed(atom, atom.met, target)):
            found.append((*changed, atom.met))
    if found:
        severity, said, other = min(found, key=lambda f: f[0] != "error")
        message = f"“{figure.text}” became “{other.text}”: {said}."
        yield Finding(CHECK, severity, message, (figure.start, figure.end), (other.start, other.end))


def _changed(atom: Atom, other: Figure, target: str) -> tuple[Severity, str] | None:
    figure = atom.figure
    kinds = figure.kind, other.kind
    if kinds == ("money", "money") and figure.unit != other.unit and (severity := _currency(figure, other)):
        return severity, "the currency changed"
    if kinds == ("money", "quantity") and _says_currency(figure.text):
        if not _money_elsewhere(target, other):
            return "error", "the currency is gone"
        if not _brought(target, other, _CURRENCY):
            return "warning", f"the currency {_where(target, other, 'money')}"
        if (
            (named := _EXPLICIT.search(figure.text))
            and figure.unit in _NAMED
            and not _NAMED[figure.unit].search(target)
        ):
            return "warning", f"“{named[0]}” is gone"
    if kinds == ("quantity", "money") and figure.unit and (figure.unit, other.unit) != ("livre", "GBP"):
        return "error", "a count became money"
    if figure.unit in _SCALES and _SCALES[figure.unit].match(target, other.start) and atom.value == other.value:
        return "error", "the scale of temperature changed"
    if said := _unlike(atom, other, target):
        return "error", said
    code = None if is_measure(figure.unit) or figure.kind != "quantity" else _CODE.search(figure.unit or "")
    if code and not re.search(rf"(?<!\d){code[1]}(?!\d)", target):
        return "error", f"“{figure.unit}” does not stand in the English"
    if kinds == ("percent", "money"):
        return "error", "a percentage became money"
    if kinds == ("duration", "duration") and not same(atom, other):
        return "error", "the unit of time changed"
    if (
        figure.kind == "percent"
        and other.kind in ("quantity", "duration")
        and not re.search(r"%|per ?cent", target, re.IGNORECASE)
    ):
        return "error", "the percent sign is gone"
    if figure.unit == "%" and other.kind in ("quantity", "duration") and not _brought(target, other, _PERCENT):
        return "warning", f"the percent sign {_where(target, other, 'percent')}"
    return None


_SCALES = {
    unit: re.compile(rf"[−-]?[\d.,]+\s?(?:°\s?{letter}|degrees {name})\b", re.IGNORECASE)
    for unit, letter, name in (("°C", "F", "Fahrenheit"), ("°F", "C", "Celsius"))
}
"""How English says that a number is on the other scale."""
_EXPLICIT = re.compile(
    r"(?-i:[A-Z]{1,3}\$|\b[A-Z]{3}(?![A-Za-z])|\$\s?(?:US|CAN?|AU|NZ|HK)\b)|\b(?:[A-Z]\.?S\.? |american|canad\w+|"
    r"austral\w+|swiss|suisses?|cfa|belg\w+|french|morocc\w+|marocains?|emirati|émiratis?|uae|"
    r"français\w*|turk\w+|turques?|egyptian|lebanese|syrian|sudanese|sterling|britan\w+|british|new zealand|"
    r"hong ?kong|singapo(?:re|ur)\w*|ta[iï]wan\w*|américain\w*|états-uni\w*|"
    r"[a-zé]+(?:ien|ais|ois|ain|in)(?:ne|e)?s\b|[a-z]+(?:ian|ish|ese|ean|ine|ani) \w+)",
    re.IGNORECASE,
)
_NAMED = {
    code: re.compile(rf"\b(?:{names})", re.IGNORECASE)
    for code, names in (("CHF", r"swiss|chf|sfr"), ("CAD", r"canad|ca?n?\$|cad"), ("AUD", r"austral|au?\$|aud|aussie"),
                        ("XOF", r"cfa|xof"), ("XAF", r"cfa|xaf"))
}  # fmt: skip
"""What says which franc or dollar it is, wherever it stands: not "2.87 billion sales francs"."""
_ALIKE = frozenset({"XOF", "XAF"})


_CODE = re.compile(r"[A-Z].*?(\d+)")


def _says_currency(text: str) -> bool:
    """Whether the French names the currency itself; "43,8 millions" leaves it to the context."""
    return bool(re.search(r"[$€£¥¢]|[a-zé]{4}|[A-Z]{3}", re.sub(r"mill?i?\w+", "", text)))


def _currency(figure: Figure, other: Figure) -> Severity | None:
    """How grave another currency of the same name is: "dollars canadiens" as "$", as "US$"; "francs suisses" as
    "francs". Where neither side says which ("pesos"), it is the context's."""
    if not same_family(figure.unit, other.unit) or (figure.unit != "GBP" and "£" in other.text):
        return "error"
    if not _says_currency(figure.text):
        return None
    ours, theirs = bool(_EXPLICIT.search(figure.text)), bool(_EXPLICIT.search(other.text))
    if not (ours or theirs) or {figure.unit, other.unit} == _ALIKE:
        return None
    return "error" if ours and theirs else "warning"


_ROUNDING = 0.12
_SHARES = frozenset({"tiers", "quart", "cinquième", "sixième", "dixième", "fois", "point de base"})
_ALSO_MEASURES = frozenset({"pound", "pounds", "point", "points", "times"})
_BY_TIME = re.compile(r"\b(?:hours?|hourly|hr|h|seconds?|secs?|s)\b")
"""What makes a speed of "320 km"."""
_PLAIN_NOUN = re.compile(
    r"(?:people|persons?|soldiers?|men|women|children|troops|miles?|dollars?|euros?|pounds?|countries|times|points?|"
    r"companies|planes?|tons?|deaths?|members?|kilomet\w+|met(?:er|re)s?)"
)


def _unlike(atom: Atom, other: Figure, target: str) -> str | None:
    """What is wrong where the numbers are equal and what they count is not; ``None`` where nothing is."""
    figure = atom.figure
    kinds = {figure.kind, other.kind}
    if kinds == {"percent"} and figure.unit != other.unit:
        return "percentage points and percent are not the same"
    if kinds == {"percent", "duration"}:
        return "a percentage and a length of time are not the same"
    if figure.kind == "percent" and other.kind == "quantity":
        if figure.unit == "%" and re.fullmatch(r"(?:basis )?points?", other.unit or ""):
            return "points and percent are not the same"
        if figure.unit == "%" and _PLAIN_NOUN.fullmatch(other.unit or ""):
            return "a percentage became a count"
    if figure.kind == "quantity" and figure.unit and other.kind == "percent" and figure.unit not in _SHARES:
        return "points and percent are not the same" if figure.unit == "point" else "a count became a percentage"
    if figure.kind == "quantity" and figure.unit and other.kind == "duration":
        return "a count became a length of time"
    if figure.kind == "date" and len(atom.value) == 4 and other.kind in ("quantity", "duration"):
        noun = _PLAIN_NOUN.fullmatch(other.unit or "") and other.value == atom.value
        if noun or re.match(r"\d,\d{3}", other.text) or (other.kind == "duration" and other.value == atom.value):
            return "a year became a count"
    if figure.age and other.kind == "quantity" and english_measure(other, target):
        return "an age became a measure"
    if figure.kind == "duration" and other.kind == "quantity" and not figure.age:
        noun = other.unit or ""
        if _PLAIN_NOUN.fullmatch(noun) or english_measure(other, target):
            return "a length of time became a count"
    if figure.kind == "quantity" and is_measure(figure.unit):
        if other.kind == "duration" and figure.unit:
            return "the unit changed"
        theirs = english_measure(other, target)
        if theirs == "octet" and re.match(rf"[\s-]?{figure.unit}\b", _behind(target, other), re.IGNORECASE):
            unit = figure.unit or ""
            return f"the French unit was left, English writes {MEASURE_ENGLISH[unit][1]} or {unit[0]}B"
        length, _, time = (figure.unit or "").partition("/")
        if time and theirs == length and not _BY_TIME.search(target, other.end, other.end + 30):
            return "the unit changed"
        if theirs is None and _PLAIN_NOUN.fullmatch(other.unit or "") and other.unit not in _ALSO_MEASURES:
            return "the unit changed"
        if theirs and not same_measure(Decimal(atom.value), figure.unit or "", Decimal(other.value), theirs, _ROUNDING):
            return "the unit changed"
    return None


_MAGNITUDE = r"(?:[ -]?(?:thousand|million|billion|trillion|[mbt]n|[mbk])\b)?"
_NUMBER = rf"[−+-]?\d[\d.,]*+{_MAGNITUDE}"
_NEXT = r"[\s,/–—-]*(?:(?:to|and|or|by|than|from|against|versus|vs|in)\b[\s.]*){0,2}"
_MONEY = r"dollars?|euros?|pounds?|cents?|yen|yuan|francs?|USD|EUR|GBP|rou?bles?|sterling|pence"


def _bringing(sign: str, name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands after a number, and before it, where a neighbour brings the sign or the name of both."""
    either = rf"(?:{sign}|{name})"
    return (
        re.compile(
            rf"{_MAGNITUDE}(?:(?:{_NEXT}{_NUMBER}){{1,3}}[\s-]?(?:US |of )?{either}|{_NEXT}{either}|"
            rf"[^.;\d]{{0,24}}\b(?:{name}))",
            re.IGNORECASE,
        ),
        re.compile(rf"{either}\s?(?:{_NUMBER}{_NEXT}){{1,3}}$|(?:{_NUMBER}\s?{either}{_NEXT}){{1,3}}$", re.IGNORECASE),
    )


_CURRENCY = _bringing(r"[A-Z]{0,3}[$€£¥]", _MONEY)
_PERCENT = _bringing("%", "per ?cent")
_DIGITS = re.compile(r"[−+-]?\d[\d.,]*")


def _brought(target: str, other: Figure, sign: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Whether a neighbour brings its sign to a number too: "10 to 25 dollars", "between $10 and 25", "53% against 47".

    None of the 3,998 human pairs of newstest2014 and FLORES dev is told of. Of 59 signs of money cut out of them 51 are
    told of, 46 without this; the others are mostly shared. Of 55 of per cent 54, and 52.
    """
    digits = _DIGITS.match(target, other.start)
    end = digits.end() if digits else other.end
    return bool(sign[0].match(target, end) or sign[1].search(target, max(0, other.start - 60), other.start))


def _behind(target: str, other: Figure) -> str:
    """The English right after the digits of a number and its "million"."""
    number = re.compile(_NUMBER).match(target, other.start)
    return target[number.end() if number else other.end :][:4]


def _where(target: str, other: Figure, kind: str) -> str:
    """Where the currency or the percent sign of a number stands instead of by it."""
    others = any(f.kind == kind and f.start != other.start for f in find_english(target))
    return "stands by another number" if others else "does not stand by the number"


def _money_elsewhere(target: str, other: Figure) -> bool:
    """ "between 10 and $20": the currency stands a little further on or before."""
    around = target[max(0, other.start - 30) : other.end + 45]
    return bool(re.search(rf"[$€£¥]|\b(?:{_MONEY})\b(?! (?:area|zone|group|bloc)\b)", around, re.IGNORECASE))
