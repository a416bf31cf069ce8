"""A reviewed document as rows: each matched by brief's own marks or left out with a reason, never by its place.

A row is taken when its № bookmark stands once in the document, a cell beside it has the hash of the French that the
bookmark tells, and the English cell is known by a mark of ours (its bookmark, else its style, else the title of its
column) while no two marks disagree. A row whose № bookmark is lost is taken only where the brief's JSON has it, or
where the name of the brief, a hash over all its rows, proves it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from brief.compose import identity
from brief.errors import BriefError
from brief.review import beside, briefs, columns, english
from brief.review.package import Opened, open_docx
from brief.review.table import Line, RowMark, lines
from brief.review.values import Document, Doubt, Note, Read, Refused, last_word, order
from brief.review.whose import SAY_SO, Owners

if TYPE_CHECKING:
    from brief.review.briefs import Known
    from brief.review.table import Cell

_NAME = re.compile(r"([a-z]{2,3}(?:-[A-Z]\w+)?)-([a-z]{2,3}(?:-[A-Z]\w+)?)-([0-9a-f]{16})")


@dataclass(frozen=True, slots=True)
class _Brief:
    """What is known of the brief that the document says it is."""

    id: str
    source: str
    target: str
    known: Known | None

    @property
    def tag(self) -> str:
        return identity.brief_tag(self.id)


def name_of(opened: Opened) -> tuple[str, str, str] | None:
    """The brief's name and its two languages, from the document's properties; ``None`` where they are gone."""
    for name in (opened.properties.get(identity.ID_PROPERTY, ""), opened.identifier):
        if match := _NAME.fullmatch(name.strip()):
            return match[0], match[1], match[2]
    return None


def read(path: Path, known: Known | None = None, seek: bool = False) -> Document:
    """Read a reviewed document; ``known`` is the brief as it was made, where its JSON is at hand.

    With ``seek``, that JSON is looked for beside the document and in ``out/``. Raises BriefError for a file that is no
    DOCX, was not made by brief, or is another brief than ``known``.
    """
    opened = open_docx(path)
    name = name_of(opened)
    if name and known and known.id != name[0]:
        raise BriefError(f"{known.path}: another brief ({known.id}) than the document's ({name[0]}); give its own JSON")
    if name and seek and known is None:
        known = briefs.beside(path, name[0], name[2])
    if name is None and known:
        name = known.id, known.source, known.target
    if name is None:
        raise BriefError(
            f"{path}: no brief, or its document properties were removed; "
            "give the brief's JSON with --brief out/brief.en.json, or give a DOCX made by brief make"
        )
    return _Reading(opened, _Brief(*name, known)).document()


class _Reading:
    """One pass over one document."""

    def __init__(self, opened: Opened, brief: _Brief) -> None:
        self.opened = opened
        self.brief = brief
        every, self.loose = lines(opened.body, opened.styles)
        self.deleted = [line for line in every if line.deleted]
        there = [line for line in every if not line.deleted]
        tables = {line.table for line in there if line.marks or line.targets}
        if brief.known:
            # All bookmarks may be gone; the table's own titles and the JSON brief then tell its rows.
            titled = (line for line in there if columns.NUMBER in line.texts())
            tables |= {line.table for line in titled if columns.titles(line, brief.source, brief.target)}
        self.lines = [line for line in there if line.table in tables]
        if not self.lines and not self.loose:
            raise BriefError(
                f"{opened.path}: none of the marks of brief is left in it (another program dropped its bookmarks); "
                "give the brief's JSON with --brief out/brief.en.json"
            )
        self.columns = columns.Columns(self.lines, brief.source, brief.target)
        self.astray = {
            mark.id: self._id(line) for line in self.lines for _, mark in line.targets if mark.id != self._id(line)
        }
        """Rows whose English stands in another row, and which."""
        self.shown: dict[str, tuple[str, ...]] = {}
        """What stands in English cells besides text."""
        self.followed = self._followed()
        known = brief.known.rows if brief.known else {}
        marks = [mark for line in self.lines for mark in line.marks if mark.english and mark.id in known]
        self.remade = [mark.id for mark in marks if identity.english_hash(known[mark.id].target) != mark.english]
        """Rows whose English in the JSON is another than the document was made with."""
        hashes = {mark.id: mark.english for line in there for mark in line.marks}
        self.owners = Owners(self._french(), self._made(hashes), hashes)

    def document(self) -> Document:
        notes = beside.comments(self.opened, {line.element: self._id(line) for line in self.lines})
        ids = {id(line): self._id(line) for line in self.lines}
        count = Counter(one for one in ids.values() if one)
        lost = self._prove([line for line in self.lines if not line.marks], ids)
        self.complete = self.brief.known is not None or self._whole()
        rows: list[Read] = []
        refused = [Refused(one, "its mark stands outside the table; put the row back") for one in self.loose]
        for line in self.lines:
            one = ids[id(line)]
            if self.columns.is_head(line):
                continue
            try:
                rows.append(self._row(line, one, count, lost, notes))
            except Doubt as no:
                refused.append(Refused(one, str(no)))
        if why := self.owners.doubt():
            refused += [Refused(row.id, why) for row in rows if row.id in self.owners.untied]
            rows = [row for row in rows if row.id not in self.owners.untied]
        rows.sort(key=lambda row: order(row.id))
        told = {one for one in ids.values() if one} | set(self.loose)
        every = tuple(self.brief.known.rows) if self.brief.known else ()
        gone = beside.missing(told, every, [mark.id for line in self.deleted for mark in line.marks])
        warnings = beside.warnings(self.opened, self.lines, self.deleted, rows)
        warnings += beside.shown(self.shown)
        if self.remade:
            rows_now = beside.listed(self.remade)
            warnings.append(f"{self.brief.known.path}: made again since; it has other English now: {rows_now}")
        if told_so := self.owners.warning():
            warnings.append(told_so)
        if not (self.complete or gone or refused):
            warnings.append("rows at the end of an article are not in the document")
        refused = list(dict.fromkeys(refused))
        loose = tuple(note for note in notes if not note.row)
        return Document(
            self.opened, self.brief.id, self.brief.source, self.brief.target,
            tuple(rows), tuple(refused), gone, loose, tuple(warnings), self._whole(),
            self.brief.known,
        )  # fmt: skip

    def _whole(self) -> bool:
        """Whether the marks are those of the whole brief, no row more and none less."""
        marks = sorted((mark for line in self.lines for mark in line.marks), key=lambda mark: order(mark.id))
        name = identity.id_of(((mark.id, mark.french) for mark in marks), self.brief.source, self.brief.target)
        return name == self.brief.id

    # ------------------------------------------------------------ which row

    def _id(self, line: Line) -> str:
        if line.marks:
            return line.marks[0].id
        targets = {mark.id for _, mark in line.targets}
        return targets.pop() if len(targets) == 1 else line.printed()

    def _followed(self) -> dict[str, str]:
        """Rows that were cut in two: the next one has no mark, and no French or the same again; and what it says."""
        found = {}
        for line, after in pairwise(self.lines):
            if (
                line.table is after.table
                and line.marks
                and not (after.marks or after.targets or self.columns.is_head(after))
            ):
                french = self.columns.likely_source(after)
                again = line.marks[0].french in {identity.cell_hash(text) for text in after.texts()}
                if any(after.texts()) and (again or french is None or not french.text()):
                    found[line.marks[0].id] = columns.short(" ".join(after.texts()).strip())
        return found

    def _prove(self, unmarked: list[Line], ids: dict[int, str]) -> dict[str, RowMark]:
        """Marks for rows that lost theirs: those of the JSON brief, or what alone makes the brief's name come out."""
        if self.brief.known:
            return {
                row.id: RowMark(
                    row.id, identity.cell_hash(row.source), "" if self.remade else identity.english_hash(row.target)
                )
                for row in self.brief.known.rows.values()
            }
        candidates = [(ids[id(line)], cell) for line in unmarked if (cell := self.columns.likely_source(line))]
        guessed = {one: RowMark(one, identity.cell_hash(cell.text()), "") for one, cell in candidates if one}
        marks = {mark.id: mark for line in self.lines for mark in line.marks}
        every = sorted((guessed | marks).values(), key=lambda mark: order(mark.id))
        name = identity.id_of(((mark.id, mark.french) for mark in every), self.brief.source, self.brief.target)
        return guessed if name == self.brief.id else {}

    def _row(self, line: Line, one: str, count: Counter[str], lost: dict[str, RowMark], notes: list[Note]) -> Read:
        mark = self._mark(line, one, count, lost)
        cell = self.columns.target(line)
        source = self._as_made(mark.id, self.columns.source(line, cell, mark.french).text())
        said = english.read(cell, self._notes(mark.id))
        if isinstance(said, english.Unclear):
            raise Doubt(said.reason)
        if not said.text:
            self.owners.strays += [] if line.targets else [mark.id]
            raise Doubt("the English is empty; write it, or leave the row as it was")
        if said.shown:
            self.shown[mark.id] = said.shown
        digest = identity.english_hash(said.text)
        own = [note for note in notes if note.row == mark.id]
        last = last_word(own)
        if not (last and last.says_yes):
            self._whose(line, cell, mark, said.text)
        before = self._before(cell, mark)
        changed = digest != mark.english if mark.english else self._edited(cell, said.text, before)
        if changed and one in self.followed and not (last and last.says_yes):
            raise Doubt(
                f"its English may go on in the row “{self.followed[one]}” after it; make them one again{SAY_SO}"
            )
        own += [Note(mark.id, "", "", text) for text in said.remarks]
        author, date = english.last_change(cell.element)
        return Read(mark.id, source, said.text, before if changed else said.text, changed, tuple(own), author, date)

    def _whose(self, line: Line, cell: Cell, mark: RowMark, text: str) -> None:
        """Refuse English that is another row's: put there by mistake, or two rows made one."""
        if not line.targets and not self.complete:
            raise Doubt(
                "its English was typed anew while other rows are gone, so that nobody can tell whose it is; "
                f"give the brief's JSON with --brief{SAY_SO}"
            )
        if identity.english_hash(text) == mark.english:
            return
        proved = identity.english_hash(english.rejected(cell, self.opened.styles)) == mark.english
        if why := self.owners.judge(mark.id, text, bool(line.targets), proved):
            raise Doubt(why)

    def _mark(self, line: Line, one: str, count: Counter[str], lost: dict[str, RowMark]) -> RowMark:
        marks = {mark.id for mark in line.marks}
        if len(line.marks) > 1:
            raise Doubt(f"rows {', '.join(sorted(marks, key=order))} were merged into one; part them again")
        if not one:
            shown = columns.short(" ".join(line.texts()).strip())
            raise Doubt(f"a row without a mark of brief (“{shown}”); correct the row that brief made")
        if count[one] > 1:
            raise Doubt(f"{count[one]} rows have this number; keep the one that brief made")
        mark = line.marks[0] if line.marks else lost.get(one)
        if mark is None and self.brief.known:
            raise Doubt(f"a row that brief did not make (“{columns.short(line.texts()[-1])}”); correct those it made")
        if mark is None:
            raise Doubt("its mark in the № column is lost; give the brief's JSON with --brief")
        known = self.brief.known
        if known and (one not in known.rows or identity.cell_hash(known.rows[one].source) != mark.french):
            raise Doubt(f"no row of {known.path.name}; it may come from another brief")
        for _, target in line.targets:
            if target.tag != self.brief.tag:
                raise Doubt("a row of another brief; review it with the document it came from")
            if target.id != mark.id:
                raise Doubt(f"it holds the English of row {target.id}; put each text back in its row")
        if one in self.astray:
            raise Doubt(f"its English stands in row {self.astray[one]}; put each text back in its row")
        return mark

    def _french(self) -> dict[str, str]:
        """The French of each row, as far as it is known."""
        if self.brief.known:
            return {row.id: row.source for row in self.brief.known.rows.values()}
        found = {}
        for line in self.lines:
            for mark in line.marks[:1]:
                texts = [text for text in line.texts() if identity.cell_hash(text) == mark.french]
                found[mark.id] = texts[0] if texts else ""
        return found

    def _made(self, hashes: dict[str, str]) -> dict[str, str]:
        """What brief wrote for each row: from the JSON, or as the document still proves it."""
        known = self.brief.known.rows.values() if self.brief.known else ()
        found = {row.id: row.target for row in known if row.id not in self.remade}
        for line in self.lines:
            for cell, mark in line.targets:
                former = english.rejected(cell, self.opened.styles)
                if mark.id not in found and identity.english_hash(former) == hashes.get(mark.id):
                    found[mark.id] = former
        return found

    # ------------------------------------------------------------ what was there before

    def _notes(self, one: str) -> tuple[str, ...]:
        """What brief printed under a row's English, without the word that says how grave it is."""
        known = self.brief.known
        return tuple(note.partition(": ")[2] for note in known.rows[one].notes) if known else ()

    def _as_made(self, one: str, text: str) -> str:
        """The French to the letter: a word processor may have rewritten spaces, the JSON brief has them."""
        known = self.brief.known
        return known.rows[one].source if known else text

    def _before(self, cell: Cell, mark: RowMark) -> str | None:
        """The English as brief wrote it: from the JSON, or with every tracked change rejected where the hash agrees."""
        known = self.brief.known.rows.get(mark.id) if self.brief.known else None
        if known and (identity.english_hash(known.target) == mark.english or not (mark.english or self.remade)):
            return known.target
        former = english.rejected(cell, self.opened.styles)
        return former if mark.english and identity.english_hash(former) == mark.english else None

    def _edited(self, cell: Cell, text: str, before: str | None) -> bool:
        if before is not None:
            return identity.cell_hash(before) != identity.cell_hash(text)
        if english.last_change(cell.element) != ("", ""):
            return True
        raise Doubt("whether its English was changed cannot be told; give the brief's JSON with --brief")
