"""Which cell of a row is its French, which its English, and what stands in columns that brief did not make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief.compose import identity
from brief.compose.digest import ORIGIN_WORDS
from brief.compose.languages import language
from brief.review import english, words
from brief.review.values import Doubt

if TYPE_CHECKING:
    from brief.review.table import Cell, Line

NUMBER = "№"


class Columns:
    """The columns of a document's tables; ``lines`` are the rows of those that hold the brief."""

    def __init__(self, lines: Sequence[Line], source: str, target: str) -> None:
        heads = [(line, found) for line in lines if (found := titles(line, source, target))]
        self.titles = {line.table: found for line, found in heads}
        self._heads = {id(line) for line, _ in heads}
        self.usual: dict[object, int] = {}
        """How many cells the rows of a table have, where none are merged."""
        for line in lines:
            self.usual[line.table] = max(self.usual.get(line.table, 0), len(line.cells))

    def is_head(self, line: Line) -> bool:
        """Whether this row names the columns, of which some may be gone or doubled."""
        return not (line.marks or line.targets) and (NUMBER in line.texts() or id(line) in self._heads)

    def target(self, line: Line) -> Cell:
        """The English cell: by its bookmark, else its style, else the title of its column. Raises Doubt."""
        marked = [cell for cell in line.cells if cell.targets]
        styled = [cell for cell in line.cells if any(english.is_target(look) for look in cell.looks())]
        titled = self._titled(line, 1)
        if len(marked) > 1:
            raise Doubt("its English stands in two cells; put it back into one")
        candidates = marked or styled or titled
        if len(candidates) > 1:
            raise Doubt("two cells look like its English; leave one in the style of the English column")
        if not candidates:
            raise Doubt("its English cell cannot be told; put the row back as brief made it")
        cell = candidates[0]
        if not marked and titled and cell is not titled[0]:
            raise Doubt("its English stands in another column; put it back")
        if cell.merged or (cell.span > 1 and len(line.cells) < self.usual[line.table]):
            raise Doubt("its English cell was merged with another; part them again")
        if words.holds_table(cell.element):
            raise Doubt("a table stands in its English cell; take it out")
        return cell

    def source(self, line: Line, target: Cell, french: str) -> Cell:
        """The cell with the French of this hash. Raises Doubt."""
        for cell in line.cells:
            if cell is not target and identity.cell_hash(cell.text()) == french:
                if cell.merged:
                    raise Doubt("its French cell was merged with another; part them again")
                return cell
        found = self.likely_source(line)
        if (found is None or found is target) and len(line.cells) < 3:
            raise Doubt("its French is gone; put the column back")
        now = f" (it reads “{short(found.text())}”)" if found and found is not target else ""
        raise Doubt(f"its French was changed{now}; take that back, or make the brief again from the corrected article")

    def likely_source(self, line: Line) -> Cell | None:
        """The one cell that looks like French, whatever it says."""
        styled = [cell for cell in line.cells if any(english.is_source(look) for look in cell.looks())]
        found = styled or self._titled(line, 0)
        return found[0] if len(found) == 1 else None

    def _titled(self, line: Line, side: int) -> list[Cell]:
        columns = self.titles.get(line.table)
        return [cell for cell in line.cells if cell.column == columns[side]] if columns else []


def titles(line: Line, source: str, target: str) -> tuple[int, int] | None:
    """Where the two languages' columns begin, if this is the row that says so."""
    if line.marks or line.targets:
        return None
    names = [text.casefold() for text in line.texts()]
    wanted = [language(code).endonym.casefold() for code in (source, target)]
    if any(names.count(name) != 1 for name in wanted):
        return None
    columns = [line.cells[names.index(name)].column for name in wanted]
    return columns[0], columns[1]


def added(line: Line, french: str) -> str:
    """What a row of the brief says in columns that brief did not make."""
    target = [cell for cell in line.cells if cell.targets]
    others = [cell for cell in line.cells if cell not in target and cell.text()]
    if not (line.marks and target):
        return ""
    own = [cell for cell in others if _numbers(cell, line.marks[0].id) or identity.cell_hash(cell.text()) == french]
    return " ".join(cell.text() for cell in others if cell not in own)


def _numbers(cell: Cell, one: str) -> bool:
    """Whether this is the № cell: the row’s id, and below it where its English is from, also as briefs said it once."""
    number, _, origin = cell.text().partition(" ")
    return number == one and origin in (*ORIGIN_WORDS, *ORIGIN_WORDS.values())


def short(text: str, most: int = 60) -> str:
    """The beginning of a text."""
    return text if len(text) <= most else text[:most].rstrip() + "…"
