"""A figure whose number is kept while what it counts is not: its sign, its currency, its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from brief.article import Figure, Finding, Severity
from brief.figures.compare import Atom, same, same_family
from brief.figures.measures import english_measure, is_measure, same_measure
from brief.figures.signs import goes_down

CHECK = "figures"


def lost_sign(atoms: list[Atom], source: str, target: str) -> Iterator[Finding]:
    """ "-0,3 %" as "0.3%", unless the words around say that it falls, or did in French ("un recul de 3 %", "-3%")."""
    for atom in atoms:
        figure, other = atom.figure, atom.met
        if other is None or "date" in (figure.kind, other.kind) or Decimal(atom.value) * Decimal(other.value) >= 0:
            continue
        if Decimal(atom.value) < 0:
            said = goes_down(target, other.start, other.end, french=False)
        else:
            said = goes_down(source, figure.start, figure.end, french=True)
        if not said:
            message = f"“{figure.text}” became “{other.text}”: the sign changed."
            yield Finding(CHECK, "error", message, (figure.start, figure.end), (other.start, other.end))
            return


def changed_unit(figure: Figure, atoms: list[Atom], source: str, target: str) -> Iterator[Finding]:
    for atom in atoms:
        other = atom.met
        if other is None:
            continue
        span, there = (figure.start, figure.end), (other.start, other.end)
        if (
            figure.kind == "money"
            and other.kind == "money"
            and figure.unit != other.unit
            and (severity := _currency(figure, other))
        ):
            yield Finding(CHECK, severity, f"“{figure.text}” became “{other.text}”: the currency changed.", span, there)
            return
        if figure.kind == "money" and other.kind == "quantity" and not _money_elsewhere(atoms, target, other):
            yield Finding(
                CHECK,
                "error",
                f"“{figure.text}” ({figure.english}) became “{other.text}”: the currency is gone.",
                span,
                there,
            )
            return
        if (
            figure.kind == "quantity"
            and other.kind == "money"
            and figure.unit
            and (figure.unit, other.unit) != ("livre", "GBP")
        ):
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: a count became money.", span, there)
            return
        if said := _unlike(atom, other, target):
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: {said}.", span, there)
            return
        if figure.kind == "percent" and other.kind == "money":
            yield Finding(
                CHECK, "error", f"“{figure.text}” became “{other.text}”: a percentage became money.", span, there
            )
            return
        if figure.kind == "duration" and other.kind == "duration" and not same(atom, other):
            yield Finding(
                CHECK, "error", f"“{figure.text}” became “{other.text}”: the unit of time changed.", span, there
            )
            return
        if (
            figure.kind == "percent"
            and other.kind in ("quantity", "duration")
            and "percent" not in target.lower()
            and "%" not in target
            and "per cent" not in target.lower()
        ):
            yield Finding(
                CHECK, "warning", f"“{figure.text}” became “{other.text}”: the percent sign is gone.", span, there
            )
            return


_EXPLICIT = re.compile(
    r"[A-Z]{1,3}\$|[A-Z]{3}\b|\b(?:[A-Z]\.?S\.? |american|canad\w+|austral\w+|swiss|suisses?|cfa|belg\w+|french|"
    r"français\w*|turk\w+|turques?|egyptian|lebanese|syrian|sudanese|sterling|britan\w+|british|new zealand|"
    r"hong kong|singapore\w*|taiwan\w*|américain\w*|états-uni\w*|"
    r"[a-zé]+(?:ien|ais|ois|ain|in)(?:ne|e)?s\b|[a-z]+(?:ian|ish|ese|ean|ine|ani) \w+)",
    re.IGNORECASE,
)
_ALIKE = frozenset({"XOF", "XAF"})


def _currency(figure: Figure, other: Figure) -> Severity | None:
    """How grave another currency of the same name is: "dollars canadiens" as "$", as "US$"; "francs suisses" as
    "francs". Where neither side says which ("pesos"), it is the context's."""
    if not same_family(figure.unit, other.unit) or (figure.unit != "GBP" and "£" in other.text):
        return "error"
    if not re.search(r"[$€£¥]|[a-z]{4}|[A-Z]{3}", re.sub(r"mill?i?\w+", "", figure.text)):
        return None  # "43,8 millions": the French leaves the currency to the context
    ours, theirs = bool(_EXPLICIT.search(figure.text)), bool(_EXPLICIT.search(other.text))
    if not (ours or theirs) or {figure.unit, other.unit} == _ALIKE:
        return None
    return "error" if ours and theirs else "warning"


_ROUNDING = 0.12
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
    if figure.kind == "duration" and other.kind == "quantity" and not figure.age:
        noun = other.unit or ""
        if _PLAIN_NOUN.fullmatch(noun) or english_measure(other, target):
            return "a length of time became a count"
    if figure.unit == "point" and other.kind == "percent" and other.unit == "%":
        return "points and percent are not the same"
    if figure.kind == "quantity" and is_measure(figure.unit):
        if other.kind == "duration" and figure.unit:
            return "the unit changed"
        theirs = english_measure(other, target)
        if theirs and not same_measure(Decimal(atom.value), figure.unit or "", Decimal(other.value), theirs, _ROUNDING):
            return "the unit changed"
    return None


def _money_elsewhere(atoms: list[Atom], target: str, other: Figure) -> bool:
    """ "between 10 and $20": the currency stands a little further on or before."""
    around = target[max(0, other.start - 30) : other.end + 45]
    return bool(
        re.search(
            r"[$€£¥]|\b(?:dollars?|euros?|pounds?|cents?|yen|yuan|francs?|USD|EUR|rubles?|roubles?|sterling|pence)\b",
            around,
            re.IGNORECASE,
        )
    ) or (len(other.value) < 3 and not re.search(r"[$€£]", target))
