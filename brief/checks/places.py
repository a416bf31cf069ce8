"""Figures that are all there and have changed places: "de 7,5 % à 7,3 %" as "from 7.3% to 7.5%"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import combinations, product

from brief.article import Figure, Finding, Severity
from brief.figures.compare import Atom
from brief.figures.english import noun
from brief.figures.measures import is_measure

CHECK = "figures"

_FROM = re.compile(r"\b(?:de|d['’]|du)\s*$", re.IGNORECASE)
_TO = re.compile(r"[\w\s%$€£,.()-]{0,24}?\b(?:à|au)\s", re.IGNORECASE)
_FROM_ENGLISH = re.compile(r"\bfrom\s(?:about\s|around\s|some\s|nearly\s|[$€£])?$", re.IGNORECASE)
_TO_ENGLISH = re.compile(r"[\w\s%$€£,.()-]{0,24}?\bto\s", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\bto\s(?:about\s|around\s|some\s|nearly\s|[$€£])?$", re.IGNORECASE)
_NAME = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w-]{2,}")


_CODE = r"(?P<{}>[A-Z][A-Za-z]*[- ]?\d+[A-Z]?)"
_CODES = re.compile(rf"\b(?:du|de|des) {_CODE.format('a')} (?:à|au|aux) {_CODE.format('b')}(?!\w)")
_CODES_ENGLISH = re.compile(rf"\bfrom (?:the )?{_CODE.format('a')}s? to (?:the )?{_CODE.format('b')}s?(?!\w)")


def _moves(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], tuple[str, str]]]:
    """Where the text says "du F-16 au F-35", and from what to what."""
    return [(m.span(), (m["a"], m["b"])) for m in pattern.finditer(text)]


def changed_places(source: str, target: str, atoms: list[Atom]) -> Iterator[Finding]:
    """Two figures of a kind that the English gives the other way round, or with each other's nouns.

    Translators keep the order of figures of a kind: of the human references of newstest2014 and FLORES only six pairs
    in 3,998 are turned, and in each the numbers take along what tells whose they are (a unit, a noun, a name, "to …
    from"). Where nothing does, it is an error; between nouns that are not known, or years, a warning.
    """
    for (here, move), (there, back) in product(_moves(_CODES, source), _moves(_CODES_ENGLISH, target)):
        if move == back[::-1] and move[0] != move[1]:
            message = f"“{source[slice(*here)]}” became “{target[slice(*there)]}”: the wrong way round."
            yield Finding(CHECK, "error", message, here, there)
            return
    met = [(a, a.met) for a in atoms if a.met is not None]
    for (first, one), (second, other) in combinations(met, 2):
        if _kind(first) != _kind(second) or first.value == second.value or one.start == other.start:
            continue
        severity = _turned(source, target, first, second, one, other)
        if severity is None:
            continue
        span = first.figure.start, second.figure.end
        there = min(one.start, other.start), max(one.end, other.end)
        if first.figure is second.figure:
            message = f"“{first.figure.text}” became “{target[slice(*there)]}”: the wrong way round."
        else:
            message = f"“{first.figure.text}” and “{second.figure.text}” changed places in the English."
        yield Finding(CHECK, severity, message, span, there)
        return


def _kind(atom: Atom) -> str:
    """The figure's kind; a bare sum ("et 20 millions pour Israël") is of the kind that the English gives it."""
    figure, other = atom.figure, atom.met
    bare = figure.kind == "quantity" and figure.unit is None and other is not None and other.kind == "money"
    return "money" if bare else figure.kind


def _turned(source: str, target: str, first: Atom, second: Atom, one: Figure, other: Figure) -> Severity | None:
    if _swapped_nouns(first, second, one, other):
        return "error"
    from_to = _from_to(source, first, second)
    if one.start < other.start:
        turned = from_to and _FROM_ENGLISH.search(target[: other.start]) and _TO_BEFORE.search(target[: one.start])
        return "error" if turned else None  # "to $4.2 billion from $4.1 billion"
    if from_to and _said_from_to(target, other, one):
        return "error"
    if (from_to and _FROM_ENGLISH.search(target[: one.start])) or first.figure is second.figure:
        return None  # "to $4.1 billion from $4.2 billion"
    if _swapped_names(source, target, first, second, one, other):
        return "error"
    if _took_along(first, second, one, other) or _kept_names(source, target, first, second, one, other):
        return None
    same = first.figure.unit == second.figure.unit and first.figure.kind != "date"
    return "error" if same else "warning"


def _took_along(first: Atom, second: Atom, one: Figure, other: Figure) -> bool:
    """Whether each number stands with the unit or the noun it had in the French."""
    units = first.figure.unit, second.figure.unit
    if units[0] == units[1]:
        return first.figure.age != second.figure.age
    if first.figure.kind != "quantity" or is_measure(units[0]) or is_measure(units[1]):
        return True  # the proof of units sees to those
    mine, theirs = _called(units[0]), _called(units[1])
    return (one.unit in mine and other.unit not in mine) or (other.unit in theirs and one.unit not in theirs)


def _from_to(source: str, first: Atom, second: Atom) -> bool:
    if not _FROM.search(source[: first.figure.start]):
        return False
    if first.figure is second.figure:
        return True  # "de 7,5 à 7,3 %" is one figure
    return bool(_TO.fullmatch(source, first.figure.end, second.figure.start))


def _said_from_to(target: str, first: Figure, second: Figure) -> bool:
    return bool(_FROM_ENGLISH.search(target[: first.start]) and _TO_ENGLISH.fullmatch(target, first.end, second.start))


def _swapped_names(source: str, target: str, first: Atom, second: Atom, one: Figure, other: Figure) -> bool:
    """Whether each number stands by the name of the other ("10 for Ukraine and 20 for Israel")."""
    return first.figure is not second.figure and any(
        None not in mine and mine[0] != mine[1] and mine == theirs[::-1]
        for mine, theirs in _names(source, target, first, second, one, other)
    )


def _kept_names(source: str, target: str, first: Atom, second: Atom, one: Figure, other: Figure) -> bool:
    """Whether each number stands by the name it had."""
    return any(
        None not in mine and mine[0] != mine[1] and mine == theirs
        for mine, theirs in _names(source, target, first, second, one, other)
    )


_Names = tuple[str | None, str | None]


def _names(
    source: str, target: str, first: Atom, second: Atom, one: Figure, other: Figure
) -> Iterator[tuple[_Names, _Names]]:
    """The names before the two numbers in French and in English, then those after them."""
    mine = _name_before(source, first.figure.start), _name_before(source, second.figure.start)
    yield mine, (_name_before(target, one.start), _name_before(target, other.start))
    mine = _name_after(source, first.figure.end, second.figure.start), _name_after(source, second.figure.end)
    stop = max(one.start, other.start)
    yield (
        mine,
        tuple(_name_after(target, e.end, stop if e.start < stop else None) for e in (one, other)),  # type: ignore[misc]
    )


def _swapped_nouns(first: Atom, second: Atom, one: Figure, other: Figure) -> bool:
    """Whether each number stands before the noun of the other: "12 morts et 30 blessés", "30 dead and 12 injured"."""
    units = first.figure.unit, second.figure.unit
    if first.figure.kind != "quantity" or None in units or units[0] == units[1] or not (one.unit and other.unit):
        return False
    mine, theirs = _called(units[0]), _called(units[1])
    return one.unit in theirs and other.unit in mine and one.unit not in mine and other.unit not in theirs


def _called(lemma: str | None) -> frozenset[str]:
    """What English may call a French noun."""
    names = {word.split()[-1].lower() for word in noun(lemma)} if lemma else set()
    return frozenset(names.union(*(group for group in _SYNONYMS if names & group)))


_SYNONYMS = (
    frozenset({"death", "deaths", "dead", "killed", "fatalities"}),
    frozenset({"injured", "wounded", "injuries", "hurt"}),
    frozenset({"woman", "women"}), frozenset({"officers", "policemen", "police"}),
    frozenset({"jobs", "positions", "posts"}), frozenset({"plane", "planes", "aircraft", "jets"}),
    frozenset({"lawmakers", "deputies", "mps"}), frozenset({"employees", "workers", "staff"}),
)  # fmt: skip


def _name_before(text: str, at: int) -> str | None:
    """The last capitalised word before ``at``, without accents, in lower case."""
    names = _NAME.findall(text, max(0, at - 60), at)
    return _plain(names[-1]) if names else None


def _name_after(text: str, at: int, stop: int | None = None) -> str | None:
    """The first capitalised word after ``at``, before ``stop`` and in the same clause."""
    clause = re.compile(r"[,.;:()]").split(text[at : min(stop or at + 60, at + 60)])[0]
    name = _NAME.search(clause)
    return _plain(name.group()) if name else None


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
