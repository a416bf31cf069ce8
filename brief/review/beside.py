"""What stands beside the rows of a reviewed document: comments, rows that are gone, changes that are not taken."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from brief.compose import identity
from brief.review import columns, english, words
from brief.review.package import Opened, W
from brief.review.table import Line, RowMark
from brief.review.values import Note, Read

if TYPE_CHECKING:
    from lxml.etree import _Element


def comments(opened: Opened, rows: Mapping[_Element, str]) -> list[Note]:
    """All comments; each belongs to the row (its element, its id) in which it begins."""
    owner: dict[str, str] = {}
    for name in ("commentReference", "commentRangeStart"):
        for each in opened.body.iter(W + name):
            row = next((rows[up] for up in each.iterancestors(f"{W}tr") if up in rows), "")
            owner[each.get(f"{W}id", "")] = row
    return [
        Note(owner.get(number, ""), comment.author, comment.date, comment.text)
        for number, comment in opened.comments.items()
        if comment.text
    ]


def missing(there: Collection[str], every: Sequence[str], deleted: Iterable[str]) -> tuple[str, ...]:
    """Rows that are not there: of all rows, where the brief is known, else those that the numbers leave out."""
    if every:
        return tuple(one for one in every if one not in there)
    last: dict[int, int] = {}
    for one in (*there, *deleted):
        article, _, row = one.partition(".")
        last[int(article)] = max(last.get(int(article), 0), int(row))
    wanted = (f"{article}.{row}" for article in sorted(last) for row in range(1, last[article] + 1))
    return tuple(one for one in wanted if one not in there)


def warnings(opened: Opened, lines: Sequence[Line], gone: Iterable[Line], rows: Iterable[Read]) -> list[str]:
    """What somebody changed where it is not read; ``gone`` are rows that were deleted or moved away."""
    inside = {change for line in lines for cell in line.cells for change in english.changes(cell.element)}
    inside |= {change for line in gone for change in english.changes(line.element)}
    outside = sum(change not in inside for change in english.changes(opened.body) if not _of_row(change))
    found = []
    if outside:
        places = "place" if outside == 1 else "places"
        found.append(f"tracked changes in {outside} {places} outside the rows are not taken: only rows are read")
    marks = {mark.id: mark for line in lines for mark in line.marks}
    besides = tuple(line.marks[0].id for line in lines if line.marks and columns.added(line, line.marks[0].french))
    if besides:
        found.append(f"text in an added column is not taken (rows {listed(besides)}): correct the English itself")
    return [*found, *_headings(opened.body, marks, {row.id: row.target for row in rows})]


def shown(besides: Mapping[str, Sequence[str]]) -> list[str]:
    """What English cells show besides their text, by row: it is not taken."""
    kinds: dict[str, list[str]] = {}
    for one, what in besides.items():
        for kind in what:
            kinds.setdefault(kind, []).append(one)
    return [f"{kind} in the English is not taken: {listed(tuple(rows))}" for kind, rows in kinds.items()]


def listed(ids: Sequence[str]) -> str:
    """Row ids with runs drawn together: ``1.4, 2.1–2.9``."""
    found: list[list[str]] = []
    for one in ids:
        article, _, number = one.partition(".")
        last = found[-1][-1].partition(".") if found else ("", "", "0")
        if found and last[0] == article and number.isdigit() and int(number) == int(last[2]) + 1:
            found[-1].append(one)
        else:
            found.append([one])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in found)


def _of_row(change: _Element) -> bool:
    """A whole row that came or went."""
    return change.getparent().tag == f"{W}trPr"


def _headings(body: _Element, marks: Mapping[str, RowMark], now: Mapping[str, str]) -> Iterator[str]:
    """Headings above the tables that were corrected while the title's own row was not."""
    for start in body.iter(f"{W}bookmarkStart"):
        number = re.fullmatch(r"article_(\d+)", start.get(f"{W}name", ""))
        heading = next(start.iterancestors(f"{W}p"), None)
        mark = marks.get(f"{number[1]}.1") if number else None
        if heading is None or mark is None or not mark.english or not _is_title(heading, mark):
            continue
        text = words.paragraph(heading).partition(". ")[2].strip()
        if identity.english_hash(text) != mark.english and now.get(mark.id) != text:
            shown = text if len(text) <= 60 else text[:60].rstrip() + "…"
            yield (
                f"the heading of article {mark.id.partition('.')[0]} was changed (“{shown}”), its row {mark.id} was "
                f"not: correct row {mark.id}, the heading follows it"
            )


def _is_title(heading: _Element, mark: RowMark) -> bool:
    """Whether the heading repeats the row: an article without a title is headed by its first words."""
    following = next(heading.itersiblings(f"{W}p"), None)
    return following is not None and identity.cell_hash(words.paragraph(following)) == mark.french
