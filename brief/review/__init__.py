"""A reviewed document comes back: what it says, and what of it the memory and the glossary learn.

`review` reads and writes nothing; `store` puts what was accepted into the memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.review.values import Note, Read, Refused

if TYPE_CHECKING:
    from brief.memory import Entry
    from brief.review.briefs import Known
    from brief.review.values import Document
    from brief.tmx import Merged

__all__ = ["Accepted", "Note", "Refused", "Review", "edited", "entries", "review", "store", "unkept"]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A row that goes into the memory."""

    row: str
    source: str
    target: str
    before: str | None
    """What brief wrote, where it can be proved."""
    reviewer: str
    date: str
    """As TMX writes it."""
    notes: tuple[Note, ...] = ()
    context: str = ""
    """The French of the row before."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Its sentences, where they answer each other one to one."""
    approved: bool = False
    """Unchanged, and said to be good."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewed document says."""

    path: Path
    id: str
    source: str
    target: str
    """Language codes."""
    reviewer: str
    """Who reviewed most of it; empty where the document does not say."""
    accepted: tuple[Accepted, ...]
    refused: tuple[Refused, ...]
    unchanged: tuple[Read, ...]
    """Rows that read as brief wrote them: nobody said that they are good, so the memory does not get them."""
    missing: tuple[str, ...]
    notes: tuple[Note, ...]
    """All comments, also those on rows that are not accepted and those outside the rows."""
    warnings: tuple[str, ...]
    glossary: tuple[str, str] = ("", "")
    """File name and SHA-256 of the glossary that the brief was made with, where its JSON was at hand."""


def review(path: Path, brief: Path | None = None, reviewer: str | None = None, everything: bool = False) -> Review:
    """Read a reviewed DOCX (or a translated XLIFF, by its suffix).

    ``brief`` is the JSON brief that it was made with; without it, that of the same brief beside the document or in
    ``out/`` is used where there is one. ``reviewer`` is used instead of what the document says. With ``everything``,
    rows that nobody changed and nobody commented on count as read and approved. Raises BriefError for what is no brief.
    """
    from brief import xliff
    from brief.review import briefs, document

    if path.suffix.lower() == ".tmx":
        raise BriefError(
            f"{path}: a TMX is a memory, not a review; its translations are used as approved when it is given with "
            f"--memory: brief make --memory {path}"
        )
    if path.suffix.lower() in xliff.SUFFIXES:
        return xliff.review(path, reviewer, everything)
    read = document.read(path, briefs.load(brief) if brief else None, seek=True)
    return _judged(read, read.known, reviewer, everything)


def _judged(read: Document, known: Known | None, reviewer: str | None, everything: bool) -> Review:
    from brief.review import dates

    who = _reviewer(read, reviewer)
    saved = dates.of_document(read.opened.modified)
    french = {row.id: row.source for row in read.rows}
    if known:
        french = {row.id: row.source for row in known.rows.values()}
    accepted, unchanged = [], []
    for row in read.rows:
        asked = any(note.author for note in row.notes) and not row.approved
        if not (row.changed or row.approved or (everything and not asked)):
            unchanged.append(row)
            continue
        accepted.append(
            Accepted(
                row.id,
                row.source,
                row.target,
                row.before,
                reviewer or row.author or row.approver or who,
                dates.of_change(row.date) or saved,
                row.notes,
                french.get(_before(row.id), ""),
                tuple(_pairs(row, known)),
                not row.changed,
            )
        )
    notes = tuple(note for row in read.rows for note in row.notes) + read.notes
    return Review(
        read.opened.path, read.id, read.source, read.target, who, tuple(accepted), read.refused, tuple(unchanged),
        read.missing, notes, read.warnings, known.glossary if known else ("", ""),
    )  # fmt: skip


def _reviewer(read: Document, given: str | None) -> str:
    if given:
        return given
    authors = Counter(row.author for row in read.rows if row.author)
    authors.update(note.author for row in read.rows for note in row.notes if note.author)
    if authors:
        return authors.most_common(1)[0][0]
    # "brief" is what the document says when nobody has saved it since it was made.
    return "" if read.opened.modified_by in ("brief", "python-docx") else read.opened.modified_by


def _before(row_id: str) -> str:
    article, _, number = row_id.partition(".")
    return f"{article}.{int(number) - 1}" if number.isdigit() else ""


def _pairs(row: Read, known: Known | None) -> list[tuple[str, str]]:
    """Sentence pairs, where the JSON brief tells which English sentence was made from which French one."""
    from brief.review import pairs

    made = known.rows[row.id].sentences if known else ()
    return pairs.aligned([french for french, _ in made], row.target, [english for _, english in made])


def entries(done: Review) -> list[Entry]:
    """What the memory is to hold after a review: each row, and its sentence pairs after it."""
    from brief.memory import Entry

    found = []
    for row in done.accepted:
        note = " / ".join(f"{note.author}: {note.text}" if note.author else note.text for note in row.notes)
        found.append(Entry(row.source, row.target, row.reviewer, row.date, note, row.context))
        found += [Entry(french, english, row.reviewer, row.date) for french, english in row.pairs]
    return found


def store(done: Review, memory: Path, force: bool = False, dry_run: bool = False) -> Merged:
    """Put a review's accepted rows into the memory file; see `brief.tmx.merge`."""
    from brief import tmx

    source, target = _primary(done.source), _primary(done.target)
    return tmx.merge(memory, entries(done), source, target, force=force, dry_run=dry_run)


def _primary(code: str) -> str:
    return code.partition("-")[0].lower()


def edited(path: Path) -> bool:
    """Whether somebody worked in this document since brief wrote it, so that overwriting it would lose something.

    True for changed English or French, comments, tracked changes, rows gone or added, and for a file that brief did not
    make. A document that was only opened and saved again has not been edited.
    """
    from brief.review import document

    try:
        read = document.read(path)
    except BriefError:
        return True
    remarks = read.notes or read.warnings or any(row.changed or row.notes for row in read.rows)
    return bool(remarks or read.refused or not read.whole)


def unkept(done: Review, memories: Sequence[Path]) -> tuple[bool, tuple[str, ...]]:
    """What of a review only the document has: whether corrections are in none of the memories, and what else.

    The rest is in words: comments on rows that were not accepted, rows left out or taken out, and what a review warns
    of. Raises BriefError for a memory that cannot be read.
    """
    new = set(entries(done))
    for memory in memories:
        merged = store(done, memory, dry_run=True)
        new &= {*merged.added, *(entry for _, entry in merged.replaced)}
    taken = {row.row for row in done.accepted}
    noted = [note.row for note in done.notes if note.row not in taken]
    rest = [
        _told("comments on row", [row for row in noted if row]),
        "comments outside the rows" if "" in noted else "",
        _told("what was written into row", [each.row for each in done.refused if each.row]),
        "a row that brief did not make" if any(not each.row for each in done.refused) else "",
        _told("that somebody took out row", done.missing),
    ]
    return bool(new), (*filter(None, rest), *done.warnings)


def _told(what: str, rows: Sequence[str]) -> str:
    from brief.review.beside import listed

    rows = list(dict.fromkeys(rows))
    return f"{what}{'s' * (len(rows) > 1)} {listed(rows)}" if rows else ""
