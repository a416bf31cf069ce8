"""The lines of a laid-out document joined back to paragraphs, list items and rows of tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from brief.sources.blocks import Block
from brief.sources.columns import Line
from brief.sources.margins import body_size
from brief.sources.ragged import runs_on
from brief.sources.text import BULLET, DASH, NUMBER, dashes, join, line_block

CELLS = " | "
"""What ``columns`` puts between the cells of a row."""
_NOTE = re.compile(r"^[\[(]?(\d{1,3})(?!\d)")
_ENDS = re.compile(r"[.!?…:;][\"'»”’)\]\s]*$")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is usual in a document: the size of its text, the distance between its lines, the edges of each column."""

    size: float
    pitch: float
    edges: dict[tuple[int, int], tuple[float, float]]
    """(page, column) → left and right edge."""
    reach: dict[tuple[int, Line], float]
    """How far to the right the lines around a line go: text beside a picture ends before the column does."""


def paragraphs(pages: Sequence[Sequence[Line]], tables: bool = True) -> list[Block]:
    """Blocks of a document from its pages' lines in reading order. Footnotes (smaller lines at the foot of a page)
    go to the end; a paragraph goes on over a column or page where its sentence does. Headings are what is larger
    than the text, or bold and short; the largest on the first page is the title (level 1). Without ``tables``, what
    stands on one line is no row: on the print of a web page it is a menu."""
    shape = _shape(pages)
    pages = [list(_celled(page, shape.pitch)) for page in pages]
    shape = replace(shape, reach=dict(_reaches(pages, shape.pitch)))
    lines: list[tuple[int, Line]] = []
    notes: list[tuple[int, Line]] = []
    for number, page in enumerate(pages):
        foot = _foot(page, shape.size)
        lines += [(number, line) for line in page if line not in foot]
        notes += [(number, line) for line in page if line in foot]
    groups = list(_groups(lines, shape))
    sizes = [max(line.size for _, line in group) for group in groups]
    top = max((size for group, size in zip(groups, sizes, strict=True) if group[0][0] == 0), default=0.0)
    larger = sorted({round(size) for size in sizes if 1.15 * shape.size < size < 0.97 * top}, reverse=True)
    blocks: list[Block] = []
    titled = False
    for group, size in zip(groups, sizes, strict=True):
        block = line_block(_joined([line.text for _, line in group]), 1)
        if tables and CELLS in block.text:
            blocks.append(Block(block.text, 0, "list", 1, sure=True, row=True))
            continue
        heads = len(group) <= 4 and block.kind != "list" and len(block.words) <= 40
        if heads and size > 1.2 * shape.size and size >= 0.97 * top and group[0][0] == 0 and not titled:
            block, titled = Block(block.text, 1, "heading", 1, sure=True), True
        elif heads and size > 1.15 * shape.size and not block.text.endswith("."):
            level = 2 + larger.index(round(size)) if round(size) in larger else 2
            block = Block(block.text, 1, "heading", min(level, 4), sure=True)
        elif (
            heads
            and all(line.bold for _, line in group)
            and len(block.words) <= 20
            and not block.text.endswith((".", ":", ","))
        ):
            block = Block(block.text, 1, "heading", min(2 + len(larger), 4), sure=True)
        elif block.kind == "list":
            block = replace(block, sure=True)
        blocks.append(block)
    blocks = dashes(blocks)
    blocks += [
        Block(_joined([line.text for _, line in group]), 0, "list", 1, sure=True, note=True)
        for group in _groups(notes, shape, _next_note)
    ]
    return blocks


def _shape(pages: Sequence[Sequence[Line]]) -> _Shape:
    size = body_size(pages)
    steps = [
        above.y - below.y
        for page in pages
        for above, below in pairwise(page)
        if above.column == below.column
        and 0.6 * size < above.y - below.y < 3 * size
        and abs(above.size - size) < 0.1 * size
    ]
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for number, page in enumerate(pages):
        for column in {line.column for line in page}:
            own = [line for line in page if line.column == column]
            rights = sorted(line.right for line in own)
            edges[number, column] = (min(line.left for line in own), rights[-1 - len(rights) // 10])
    pitch = median(steps) if steps else 1.3 * size
    return _Shape(size, pitch, edges, {})


def _reaches(pages: Sequence[Sequence[Line]], pitch: float) -> Iterator[tuple[tuple[int, Line], float]]:
    """The right edge of the lines around each line: three above and three below, as far as they follow closely."""
    for number, page in enumerate(pages):
        for index, line in enumerate(page):
            reach = line.right
            for step in (-1, 1):
                at, near = index, line
                while 0 <= at + step < len(page) and abs(at + step - index) <= 3:
                    at += step
                    if page[at].column != line.column or abs(page[at].y - near.y) > 1.6 * pitch:
                        break
                    reach, near = max(reach, page[at].right), page[at]
            yield (number, line), reach


def _celled(page: Sequence[Line], pitch: float) -> Iterator[Line]:
    """A line with gaps is a row of a table where the line above or below has gaps as well (a table may go on in the
    next column); alone it is a line of a narrow column, justified."""
    for index, line in enumerate(page):
        beside = [page[place] for place in (index - 1, index + 1) if 0 <= place < len(page)]
        rows = [other for other in beside if CELLS in other.text]
        if CELLS in line.text and not any(o.column != line.column or abs(o.y - line.y) < 3 * pitch for o in rows):
            line = replace(line, text=line.text.replace(CELLS, " "))
        yield line


def _foot(page: Sequence[Line], size: float) -> set[Line]:
    """The footnotes of a page: its lowest lines as long as they are clearly smaller than the text."""
    foot: set[Line] = set()
    for line in sorted(page, key=lambda line: line.y):
        if line.size > 0.88 * size:
            break
        foot.add(line)
    return foot if len(foot) < len(page) else set()


def _groups(
    lines: Sequence[tuple[int, Line]], shape: _Shape, begins: Callable[[Line, Line], bool] = lambda first, line: False
) -> Iterator[list[tuple[int, Line]]]:
    """Lines that make a paragraph; ``begins`` says of a group's first line and a later one that this begins anew."""
    group: list[tuple[int, Line]] = []
    for item in lines:
        if group and (begins(group[0][1], item[1]) or _breaks(group, item, shape)):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _next_note(first: Line, line: Line) -> bool:
    """The line begins with the number after that of the note above it."""
    above, here = _NOTE.match(first.text), _NOTE.match(line.text)
    return bool(above and here) and int(here[1]) == int(above[1]) + 1


def _breaks(group: Sequence[tuple[int, Line]], item: tuple[int, Line], shape: _Shape) -> bool:
    """Whether a line begins a new paragraph."""
    (page, line), (before_page, before) = item, group[-1]
    if abs(line.size - before.size) > 0.12 * max(line.size, before.size) or (
        line.bold != before.bold and not _runs_on(before, line)
    ):
        return True
    if BULLET.match(line.text) or (NUMBER.match(line.text) and _ENDS.search(before.text)):
        return True
    if CELLS in line.text or CELLS in before.text or _dashed(group, line, shape):
        return True
    large = (
        line.size > 1.1 * shape.size
    )  # a heading may stand across columns with its first line and in one with its second
    if (page, line.column) != (before_page, before.column) and not (
        large and before.y - line.y > 0 and page == before_page
    ):
        # The last line of a paragraph across the columns may stand in one of them.
        below = page == before_page and 0 < before.y - line.y < 1.3 * shape.pitch
        goes_on = below and abs(line.left - before.left) < line.size and not _ENDS.search(before.text)
        return not goes_on and not _runs_on(before, line)
    if before.y - line.y > (1.6 * line.size if large else 1.3 * shape.pitch):
        return True
    left, right = shape.edges[before_page, before.column]
    listed = any(mark.match(group[0][1].text) for mark in (BULLET, NUMBER, DASH))
    indented = line.left > left + 0.7 * line.size and before.left <= left + 0.3 * line.size
    if indented and not listed and (len(group) > 1 or _ENDS.search(before.text)):
        return True
    if before.right < right - 0.15 * (right - left) and _ENDS.search(before.text):
        return True
    return not large and _room(shape.reach[before_page, before], before, line)


def _room(reach: float, before: Line, line: Line) -> bool:
    """The line above was ended though the first word of this one would have fitted: titles below each other, names,
    addresses. Only before a capital or figure, and where the sentence does not plainly go on."""
    if not (line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in '«“"') or before.text.endswith(","):
        return False
    word = len(line.text.split()[0]) * (line.right - line.left) / max(1, len(line.text))
    return reach - before.right > word + 1.5 * before.size and not runs_on(before.text, line.text)


def _dashed(group: Sequence[tuple[int, Line]], line: Line, shape: _Shape) -> bool:
    """A line behind a long dash begins an item where it is set in, or stands below the dash of the item above; a
    dash at the beginning of a line within a sentence does neither."""
    if not DASH.match(line.text):
        return False
    page, first = group[0]
    if DASH.match(first.text):
        return abs(line.left - first.left) < 0.5 * line.size or bool(_ENDS.search(group[-1][1].text))
    left = shape.edges[page, first.column][0]
    return line.left > left + 0.5 * line.size and bool(_ENDS.search(group[-1][1].text))


def _runs_on(before: Line, line: Line) -> bool:
    """The sentence goes on in the next line: no end of sentence, or a hyphen, and no capital where it could begin
    anew."""
    if _ENDS.search(before.text):
        return False
    return line.text[:1].islower() or before.text.endswith("-") or before.text.endswith(",")


def _joined(texts: Sequence[str]) -> str:
    whole = texts[0]
    for text in texts[1:]:
        whole = join(whole, text)
    return whole
