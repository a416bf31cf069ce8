"""Dates as web pages state them: alone on a line, after "Publié le", or glued before the first sentence."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from brief.sources.lexicon import MONTHS

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAYS = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?"
_DATE = re.compile(
    rf"\b(?:(?:{_DAYS},?\s+)?(?:le\s+)?(?P<d1>\d{{1,2}})(?:er)?\s+(?P<m1>{_MONTH}),?\s+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}),?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})(?=\b|T)"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:\bà\s*|T|[-–,|]\s*)?(?<!\d)\d{1,2}\s*(?:h|:)\s*(?:\d{2})?(?::\d{2})?\b(?:\s*(?:GMT|CET|CEST|UTC))?",
    re.IGNORECASE,
)
_AGO = re.compile(r"^il y a \d+ (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)$", re.IGNORECASE)
_PUBLISHED = (
    r"(?:article\s+)?(?:publi(?:é|ée|cation)|post(?:é|ée)|mis(?:e)? en ligne|paru(?:e)?|écrit"
    r"|date(?:\s+de\s+publication)?|créé|diffusé)"
)
_UPDATED = r"(?:(?:dernière\s+)?mis(?:e)? à jour|modifié(?:e)?|actualisé(?:e)?|dernière modification|màj|maj)"
_LABEL = re.compile(rf"\b(?:{_PUBLISHED}|{_UPDATED})\b\s*(?:le\b|:)?", re.IGNORECASE)
_UPDATED_LABEL = re.compile(rf"\b{_UPDATED}\b", re.IGNORECASE)
_GLUED = re.compile(
    rf"^\W*(?:(?P<label>{_PUBLISHED})\s*(?:le\b|:)?\s*)?{_DATE.pattern}(?P<clock>(?:T|\s+à\s+|\s+)\d{{1,2}}\s*(?:h"
    rf"|:)\s*(?:\d{{2}})?(?::\d{{2}})?Z?)?"
    r"[\s.|:–—-]*(?=[«“\"A-ZÀ-ÖØ-Þ])",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^[^.!?:()]{2,60}?,\s*(?:le\s+)?(?P<date>[^()]{6,30}?)\s*\((?:[A-Z]{2,8}|[A-Z][\w .]+)\)\s*[-–—:]\s"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that a line states, and what else stands on the line."""

    iso: str | None
    """``YYYY-MM-DD``, or ``None`` for a line that only says "il y a 2 heures"."""
    rest: str
    """What the line says besides: a byline, a reading time, nothing."""
    labelled: bool
    updated: bool
    """It is the date of the last change, weaker than that of publication."""


def parse(text: str) -> str | None:
    """The first full date in a text as ISO 8601, ``None`` where there is none or it cannot be."""
    match = _DATE.search(text)
    return _iso(match) if match else None


def real(iso: str) -> str | None:
    """The day if there is such a one: a page whose date was never set may state ``0000-00-00``."""
    try:
        return datetime.date.fromisoformat(iso).isoformat()
    except ValueError:
        return None


def stated(line: str) -> Stated | None:
    """What a line says of the page's date, or ``None`` if it holds no date.

    Where a line states two ("Publié le 3 mars 2025 | Mis à jour le 4 mars 2025"), the first without an
    "updated" label is taken.
    """
    if _AGO.match(_LABEL.sub("", line).strip(" :,-–|")):
        return Stated(None, "", bool(_LABEL.search(line)), False)
    found = [(_iso(match), match.start()) for match in _DATE.finditer(line)]
    found = [(iso, start) for iso, start in found if iso]
    if not found:
        return None
    choice, updated = None, True
    for iso, start in found:
        before = line[:start]
        labels = list(_LABEL.finditer(before))
        is_update = bool(labels and _UPDATED_LABEL.search(labels[-1].group()))
        if choice is None or (updated and not is_update):
            choice, updated = iso, is_update
    labelled = bool(_LABEL.search(line))
    rest = _CLOCK.sub(" ", _LABEL.sub(" ", _DATE.sub(" ", line)))
    rest = re.sub(r"\s+", " ", rest).strip(" \t,;:.|•·–—-()/")
    rest = re.sub(r"(?:^|\s)(?:le|à|,)$", "", rest, flags=re.IGNORECASE).strip(" ,|•·–—-")
    return Stated(choice, rest, labelled, updated)


def unglue(text: str) -> tuple[str, str] | None:
    """A date glued before the first sentence (``date 2026-02-28 Quelques heures …``): its ISO form and what it stood
    on, else ``None``.

    Only after a label ("date", "Publié le") or as a bare ISO date: "Le 16 juin 2025 OpenAI a annoncé" is a sentence.
    """
    match = _GLUED.match(text)
    if not match or not (match["label"] or match["y3"]):
        return None
    # The pattern ignores case for month names; the sentence after it must begin with a real capital.
    after = text[match.end() :]
    if not after[:1].isupper() and after[:1] not in '«“"':
        return None
    iso = _iso(match)
    return (iso, text[: match.end()]) if iso else None


def dateline(text: str) -> str | None:
    """The date of an agency dateline ("Paris, 3 mars 2025 (AFP) - …"), else ``None``. The text keeps its dateline."""
    match = _DATELINE.match(text)
    return parse(match["date"]) if match else None


def _iso(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    for form in "1234":
        if groups[f"d{form}"]:
            month = groups[f"m{form}"].lower().rstrip(".")
            number = MONTHS[month] if month in MONTHS else int(month)
            try:
                return datetime.date(int(groups[f"y{form}"]), number, int(groups[f"d{form}"])).isoformat()
            except ValueError:  # 31/02/2025, or an American 08/13/2025: not a date we can be sure of
                return None
    return None


def labelled(line: str) -> bool:
    """The line says "publié", "mis à jour" or the like."""
    return bool(_LABEL.search(line))


def ends_stated(line: str) -> bool:
    """The line ends with a labelled date: "… Publié le 12/01/2026 à 18h45"."""
    for match in _DATE.finditer(line):
        labels = [
            label
            for label in _LABEL.finditer(line[: match.start()])
            if not line[label.end() : match.start()].strip(" :")
        ]
        if labels and not _CLOCK.sub("", line[match.end() :]).strip(" ,|.–-"):
            return True
    return False
