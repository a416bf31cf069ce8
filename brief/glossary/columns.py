"""Columns of a glossary that brief does not read: kept for their owner, and named where one was meant to be read.

A ban under a name of its own (``must_not``) would be off without a word: nobody would know before the brief is out.
"""

from __future__ import annotations

import re

from brief.glossary.table import CASES, FIELDS, KINDS, Glossary

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{2,4})?")
# What people write for them, letters alone; a slip of the pen is told by likeness.
_AVOID = frozenset(
    "mustnot not never donot donotuse dontuse forbid forbidden ban bans banned prohibited wrong bad exclude excluded "
    "reject rejected deprecated aeviter eviter interdit interdite interdits interdites proscrit proscrits banni bannis "
    "exclure exclu exclus pas nepas".split()
)
_KIND = frozenset("type termtype sort nature genre sorte categorie category".split())
_CASE = frozenset("casing capital capitals casesensitive casse majuscule majuscules".split())
_NOTE = frozenset("comment comments remark remarks commentaire commentaires remarque remarques".split())
_MEANT = {"avoid": _AVOID, "kind": _KIND, "case": _CASE, "note": _NOTE}
_ALIKE = 80
"""Likeness (rapidfuzz's ratio) of a slip of the pen: "avoids", "avoide" and "notes" have 89 and more, "cast" and "vote"
75."""


def unknown(glossary: Glossary) -> tuple[tuple[str, str], ...]:
    """The columns that are not read, other languages left out: each with the column of brief's own that it seems to be
    meant for, or an empty text where it is rather its owner's own."""
    form = glossary.format
    found = []
    for name in form.header:
        low = name.strip().lower()
        if not low or name in (form.source, form.target) or low in FIELDS:
            continue
        cells = {cell.lower() for entry in glossary.entries for column, cell in entry.extra if column == name}
        own = _meant(low, cells)
        if own or not _LANGUAGE.fullmatch(low):
            found.append((name.strip(), own))
    return tuple(found)


def warnings(glossary: Glossary) -> tuple[str, ...]:
    """A line for each column that was meant to change the English, it seems, and does not."""
    return tuple(
        f"the column “{name}” is not read; rename it “{own}” if it is that"
        for name, own in unknown(glossary)
        if own not in ("", "note")
    )


def _meant(low: str, cells: set[str]) -> str:
    """The column of brief's own of which this is another name; for those of few values only where it has one."""
    from rapidfuzz import fuzz

    from brief.glossary.french import unaccented

    letters = "".join(char for char in unaccented(low) if char.isalpha())
    values = {"kind": set(KINDS), "case": set(CASES)}
    for own in FIELDS:
        alike = letters == own or letters in _MEANT[own] or (len(letters) > 3 and fuzz.ratio(letters, own) >= _ALIKE)
        if alike and (own not in values or cells & values[own]):
            return own
    return ""
