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
from pathlib import Path
from typing import TYPE_CHECKING

from brief.compose import identity
from brief.compose.languages import language
from brief.errors import BriefError
from brief.review import beside, briefs, english, words
from brief.review.package import Opened, open_docx
from brief.review.table import Line, RowMark, lines
from brief.review.values import Document, Note, Read, Refused, order
from brief.review.whose import SAY_SO, Owners

if TYPE_CHECKING:
    from brief.review.briefs import Known
    from brief.review.table import Cell

_NUMBER = "№"
_NAME = re.compile(r"([a-z]{2,3}(?:-[A-Z]\w+)?)-([a-z]{2,3}(?:-[A-Z]\w+)?)-([0-9a-f]{16})")


class _No(Exception):
    """A row cannot be taken; the message is the reason."""


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
            "give the brief's JSON with --brief out/brief.en.json, or review a DOCX made by brief make"
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
            tables |= {line.table for line in there if _NUMBER in line.texts() and self._head(line)}
        self.lines = [line for line in there if line.table in tables]
        self.heads = {line.table: head for line in self.lines if (head := self._head(line))}
        self.usual: dict[object, int] = {}
        """How many cells the rows of a table have, where none are merged."""
        for line in self.lines:
            self.usual[line.table] = max(self.usual.get(line.table, 0), len(line.cells))
        self.astray = {
            mark.id: self._id(line) for line in self.lines for _, mark in line.targets if mark.id != self._id(line)
        }
        """Rows whose English stands in another row, and which."""
        marks = [mark for line in there for mark in line.marks]
        self.owners = Owners(self._french(), [(mark.id, mark.english) for mark in marks], brief.known)
        self.untied: list[str] = []
        """Rows typed anew with nothing in them that ties them to their French."""
        self.strays: list[str] = []
        """Rows whose English, and the bookmark around it, was taken out or is another row's."""

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
            if line.table in self.heads and line is self.heads[line.table][0]:
                continue
            try:
                rows.append(self._row(line, one, count, lost, notes))
            except _No as no:
                refused.append(Refused(one, str(no)))
        if self.untied and self.strays:
            why = f"its English was typed anew and may be that of row {self.strays[0]}, which lost its own{SAY_SO}"
            refused += [Refused(row.id, why) for row in rows if row.id in self.untied]
            rows = [row for row in rows if row.id not in self.untied]
        rows.sort(key=lambda row: order(row.id))
        told = {one for one in ids.values() if one} | set(self.loose)
        every = tuple(self.brief.known.rows) if self.brief.known else ()
        gone = beside.missing(told, every, [mark.id for line in self.deleted for mark in line.marks])
        warnings = beside.warnings(self.opened, self.lines, rows)
        if len(self.untied) > 1 and not self.strays:
            warnings.append(
                f"rows {', '.join(sorted(self.untied, key=order))} were typed anew without tracked changes, and no "
                "figure, name or former word ties them to their French: see that none changed places"
            )
        if not (self.complete or gone or refused):
            warnings.append("rows at the end of an article are not in the document")
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

    def _prove(self, unmarked: list[Line], ids: dict[int, str]) -> dict[str, RowMark]:
        """Marks for rows that lost theirs: those of the JSON brief, or what alone makes the brief's name come out."""
        if self.brief.known:
            return {
                row.id: RowMark(row.id, identity.cell_hash(row.source), identity.english_hash(row.target))
                for row in self.brief.known.rows.values()
            }
        candidates = [(ids[id(line)], cell) for line in unmarked if (cell := self._source_cell(line))]
        guessed = {one: RowMark(one, identity.cell_hash(cell.text()), "") for one, cell in candidates if one}
        marks = {mark.id: mark for line in self.lines for mark in line.marks}
        every = sorted((guessed | marks).values(), key=lambda mark: order(mark.id))
        name = identity.id_of(((mark.id, mark.french) for mark in every), self.brief.source, self.brief.target)
        return guessed if name == self.brief.id else {}

    def _row(self, line: Line, one: str, count: Counter[str], lost: dict[str, RowMark], notes: list[Note]) -> Read:
        mark = self._mark(line, one, count, lost)
        cell = self._target_cell(line, mark)
        source = self._source(line, cell, mark)
        said = english.read(cell, self.brief.target)
        if isinstance(said, english.Unclear):
            raise _No(said.reason)
        if not said.text:
            self.strays += [] if line.targets else [mark.id]
            raise _No("the English is empty; write it, or leave the row as it was")
        digest = identity.english_hash(said.text)
        own = [note for note in notes if note.row == mark.id]
        if not any(note.says_yes for note in own):
            self._whose(line, cell, mark, said.text)
        before = self._before(cell, mark)
        changed = digest != mark.english if mark.english else self._edited(line, cell, said.text, before)
        own += [Note(mark.id, "", "", text) for text in said.remarks]
        author, date = english.last_change(cell.element)
        return Read(mark.id, source, said.text, before if changed else said.text, changed, tuple(own), author, date)

    def _whose(self, line: Line, cell: Cell, mark: RowMark, text: str) -> None:
        """Refuse English that is another row's: put there by mistake, or two rows made one."""
        if not line.targets and not self.complete:
            raise _No(
                "its English was typed anew while other rows are gone, so that nobody can tell whose it is; "
                f"give the brief's JSON with --brief{SAY_SO}"
            )
        if identity.english_hash(text) == mark.english:
            return
        if why := self.owners.objection(mark.id, text, bool(line.targets)):
            self.strays += [] if line.targets else [mark.id]
            raise _No(why)
        if line.targets or self.owners.tied(mark.id, text):
            return
        if identity.english_hash(english.rejected(cell, self.opened.styles)) != mark.english:
            self.untied.append(mark.id)

    def _mark(self, line: Line, one: str, count: Counter[str], lost: dict[str, RowMark]) -> RowMark:
        marks = {mark.id for mark in line.marks}
        if len(line.marks) > 1:
            raise _No(f"rows {', '.join(sorted(marks, key=order))} were merged into one; part them again")
        if not one:
            shown = " ".join(cell.text() for cell in line.cells)[:60]
            raise _No(f"a row without a mark of brief (“{shown}”); correct the row that brief made")
        if count[one] > 1:
            raise _No(f"{count[one]} rows have this number; keep the one that brief made")
        mark = line.marks[0] if line.marks else lost.get(one)
        if mark is None:
            raise _No("its mark in the № column is lost; give the brief's JSON with --brief")
        known = self.brief.known
        if known and (one not in known.rows or identity.cell_hash(known.rows[one].source) != mark.french):
            raise _No(f"no row of {known.path.name}; it may come from another brief")
        for _, target in line.targets:
            if target.tag != self.brief.tag:
                raise _No("a row of another brief; review it with the document it came from")
            if target.id != mark.id:
                raise _No(f"it holds the English of row {target.id}; put each text back in its row")
        if one in self.astray:
            raise _No(f"its English stands in row {self.astray[one]}; put each text back in its row")
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

    # ------------------------------------------------------------ which cell

    def _target_cell(self, line: Line, mark: RowMark) -> Cell:
        marked = [cell for cell in line.cells if cell.targets]
        styled = [cell for cell in line.cells if any(english.is_target(look) for look in cell.looks())]
        titled = self._titled(line, 1)
        if len(marked) > 1:
            raise _No("its English stands in two cells; put it back into one")
        candidates = marked or styled or titled
        if len(candidates) > 1:
            raise _No("two cells look like its English; leave one in the style of the English column")
        if not candidates:
            raise _No("its English cell cannot be told; put the row back as brief made it")
        cell = candidates[0]
        if not marked and titled and cell is not titled[0]:
            raise _No("its English stands in another column; put it back")
        if cell.merged or (cell.span > 1 and len(line.cells) < self.usual[line.table]):
            raise _No("its English cell was merged with another; part them again")
        if words.holds_table(cell.element):
            raise _No("a table stands in its English cell; take it out")
        return cell

    def _source(self, line: Line, target: Cell, mark: RowMark) -> str:
        for cell in line.cells:
            if cell is not target and identity.cell_hash(cell.text()) == mark.french:
                if cell.merged:
                    raise _No("its French cell was merged with another; part them again")
                return self._as_made(mark.id, cell.text())
        found = self._source_cell(line)
        now = f" (it reads “{_short(found.text())}”)" if found and found is not target else ""
        raise _No(f"its French was changed{now}; take that back, or make the brief again from the corrected article")

    def _as_made(self, one: str, text: str) -> str:
        """The French to the letter: a word processor may have rewritten spaces, the JSON brief has them."""
        known = self.brief.known
        return known.rows[one].source if known else text

    def _source_cell(self, line: Line) -> Cell | None:
        styled = [cell for cell in line.cells if any(english.is_source(look) for look in cell.looks())]
        found = styled or self._titled(line, 0)
        return found[0] if len(found) == 1 else None

    def _titled(self, line: Line, side: int) -> list[Cell]:
        head = self.heads.get(line.table)
        if not head:
            return []
        return [cell for cell in line.cells if cell.column == head[1][side]]

    def _head(self, line: Line) -> tuple[Line, tuple[int, int]] | None:
        """Where the two languages' columns begin, if this is the row that says so."""
        if line.marks or line.targets:
            return None
        names = [text.casefold() for text in line.texts()]
        wanted = [language(code).endonym.casefold() for code in (self.brief.source, self.brief.target)]
        if any(names.count(name) != 1 for name in wanted):
            return None
        columns = [line.cells[names.index(name)].column for name in wanted]
        return line, (columns[0], columns[1])

    # ------------------------------------------------------------ what was there before

    def _before(self, cell: Cell, mark: RowMark) -> str | None:
        """The English as brief wrote it: from the JSON, or with every tracked change rejected where the hash agrees."""
        if self.brief.known:
            return self.brief.known.rows[mark.id].target
        former = english.rejected(cell, self.opened.styles)
        return former if mark.english and identity.english_hash(former) == mark.english else None

    def _edited(self, line: Line, cell: Cell, text: str, before: str | None) -> bool:
        if before is not None:
            return identity.cell_hash(before) != identity.cell_hash(text)
        if not cell.targets or english.last_change(cell.element) != ("", ""):
            return True
        raise _No("whether its English was changed cannot be told; give the brief's JSON with --brief")


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"
