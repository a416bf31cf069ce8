"""The lines of a laid-out document joined back to paragraphs; what the layout repeats on every page left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from brief.sources.blocks import Block
from brief.sources.columns import Line
from brief.sources.text import BULLET, NUMBER, join, line_block

_PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?\W*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:;][\"'»”’)\]\s]*$")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is usual in a document: the size of its text, the distance between its lines, the edges of each column."""

    size: float
    pitch: float
    edges: dict[tuple[int, int], tuple[float, float]]
    """(page, column) → left and right edge."""


def running(pages: Sequence[Sequence[Line]]) -> set[tuple[int, Line]]:
    """Running heads, footers and page numbers, as (page, line): among the two highest and lowest lines of a page,
    what comes back (digits apart) at the same height on a third of the pages and at least two, and bare page
    numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    edges: list[list[Line]] = []
    for page in pages:
        by_height = sorted(page, key=lambda line: -line.y)
        edge = list(dict.fromkeys([*by_height[:2], *by_height[-2:]]))
        edges.append(edge)
        seen.update({_place(line) for line in edge})
    enough = max(2, -(-len(pages) // 3))
    return {
        (number, line)
        for number, edge in enumerate(edges)
        for line in edge
        if _PAGE_NUMBER.match(line.text) or seen[_place(line)] >= enough
    }


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / 8)


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Blocks of a document from its pages' lines in reading order. Footnotes (smaller lines at the foot of a page)
    go to the end; a paragraph goes on over a column or page where its sentence does. Headings are what is larger
    than the text, or bold and short; the largest on the first page is the title (level 1)."""
    shape = _shape(pages)
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
    blocks += [
        Block(_joined([line.text for _, line in group]), 0, "list", 1, sure=True, note=True)
        for group in _groups(notes, shape)
    ]
    return blocks


def _shape(pages: Sequence[Sequence[Line]]) -> _Shape:
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page:
            weights[round(line.size * 2) / 2] += len(line.text)
    size = weights.most_common(1)[0][0] if weights else 10.0
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
    return _Shape(size, median(steps) if steps else 1.3 * size, edges)


def _foot(page: Sequence[Line], size: float) -> set[Line]:
    """The footnotes of a page: its lowest lines as long as they are clearly smaller than the text."""
    foot: set[Line] = set()
    for line in sorted(page, key=lambda line: line.y):
        if line.size > 0.88 * size:
            break
        foot.add(line)
    return foot if len(foot) < len(page) else set()


def _groups(lines: Sequence[tuple[int, Line]], shape: _Shape) -> Iterator[list[tuple[int, Line]]]:
    group: list[tuple[int, Line]] = []
    for item in lines:
        if group and _breaks(group, item, shape):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _breaks(group: Sequence[tuple[int, Line]], item: tuple[int, Line], shape: _Shape) -> bool:
    """Whether a line begins a new paragraph."""
    (page, line), (before_page, before) = item, group[-1]
    if abs(line.size - before.size) > 0.12 * max(line.size, before.size) or (
        line.bold != before.bold and not _runs_on(before, line)
    ):
        return True
    if BULLET.match(line.text) or (NUMBER.match(line.text) and _ENDS.search(before.text)):
        return True
    large = (
        line.size > 1.1 * shape.size
    )  # a heading may stand across columns with its first line and in one with its second
    if (page, line.column) != (before_page, before.column) and not (
        large and before.y - line.y > 0 and page == before_page
    ):
        return not _runs_on(before, line)
    if before.y - line.y > (1.6 * line.size if large else 1.3 * shape.pitch):
        return True
    left, right = shape.edges[before_page, before.column]
    listed = BULLET.match(group[0][1].text) or NUMBER.match(group[0][1].text)
    indented = line.left > left + 0.7 * line.size and before.left <= left + 0.3 * line.size
    if indented and not listed and (len(group) > 1 or _ENDS.search(before.text)):
        return True
    return before.right < right - 0.15 * (right - left) and bool(_ENDS.search(before.text))


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
