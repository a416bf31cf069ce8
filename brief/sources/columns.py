"""The reading order of a page's lines: columns found by the white between them, read from left to right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. Lengths are in points (1/72 inch), heights count from the page's bottom."""

    text: str
    left: float
    right: float
    y: float
    """Of the baseline."""
    size: float
    """Of the characters: the em."""
    bold: bool = False
    column: int = 0
    """Number of the block of lines it belongs to on its page: a new one at each column and each line across columns."""


_STEPS = 200
_CELLS = 4
"""Gap in a line, in ems, from which its parts are cells of a table: in narrow justified columns words stand up to
2.5 apart."""
_FEWEST = 4
"""Lines on each side: with three, a signature beside an address was taken for two columns."""


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines as a person reads them, each marked with its column. A heading across the columns is read before
    the columns below it.

    A recursive cut at the gutter, after the X-Y cut of Nagy and Seth (1984), with lines that cross the gutter as
    horizontal cuts.
    """
    ordered: list[Line] = []
    for number, column in enumerate(_columns(list(lines))):
        ordered += [replace(line, column=number) for line in column]
    return ordered


def _columns(lines: list[Line]) -> list[list[Line]]:
    gutter = _gutter(lines)
    if gutter is None:
        return [_rows(lines)] if lines else []
    across = sorted((line for line in lines if line.left < gutter < line.right), key=lambda line: -line.y)
    rest = [line for line in lines if not line.left < gutter < line.right]
    made: list[list[Line]] = []
    waiting: list[Line] = []
    for line in across:
        above = [other for other in rest if other.y > line.y]
        if above:
            rest = [other for other in rest if other.y <= line.y]
            made += [waiting] if waiting else []
            waiting = []
            made += _sides(above, gutter)
        waiting.append(line)
    made += [waiting] if waiting else []
    return made + _sides(rest, gutter)


def _sides(lines: list[Line], gutter: float) -> list[list[Line]]:
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    return [column for side in (left, right) for column in _columns(side)]


def _gutter(lines: list[Line]) -> float | None:
    """Where the page is cut in two: the middle of the widest white strip that at most a quarter of the lines cross,
    with lines of text (fifteen characters and more) on both sides at the same heights; ``None`` where there is
    none."""
    if len(lines) < 2 * _FEWEST:
        return None
    start, stop = min(line.left for line in lines), max(line.right for line in lines)
    size = median(line.size for line in lines)
    step = (stop - start) / _STEPS
    best: tuple[int, float, float] | None = None
    strip_start: float | None = None
    strip_crossed = 0
    for number in range(1, _STEPS + 1):
        x = start + number * step
        crossed = sum(line.left < x < line.right for line in lines)
        good = number < _STEPS and crossed <= len(lines) / 4 and _two_columns(lines, x)
        if good and strip_start is not None and crossed == strip_crossed:
            continue
        if strip_start is not None:
            width = x - strip_start
            if width >= 0.7 * size and (best is None or (strip_crossed, -width) < best[:2]):
                best = (strip_crossed, -width, (strip_start + x - step) / 2)
        strip_start, strip_crossed = (x, crossed) if good else (None, 0)
    return best[2] if best else None


def _two_columns(lines: list[Line], x: float) -> bool:
    left: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for line in lines:
        if line.right <= x or line.left >= x:
            (left if line.right <= x else right)[round(line.y / 2)] += len(line.text)
    if len(left) < _FEWEST or len(right) < _FEWEST:
        return False
    if min(median(side.values()) for side in (left, right)) < 15:
        return False
    shared = min(max(left), max(right)) - max(min(left), min(right))
    return shared >= 0.5 * min(max(left) - min(left), max(right) - min(right))


def _rows(lines: Sequence[Line]) -> list[Line]:
    """The pieces of a column, from the top, those on one baseline made one line; wide apart they are cells: ``|``
    between."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda item: (-item.y, item.left)):
        before = rows[-1] if rows else None
        if before is None or before.y - line.y > 0.35 * max(before.size, line.size):
            rows.append(line)
            continue
        first, second = (before, line) if before.left <= line.left else (line, before)
        gap = second.left - first.right
        between = "" if gap < 0.12 * line.size else " " if gap < _CELLS * line.size else " | "
        larger = first if len(first.text) >= len(second.text) else second
        rows[-1] = Line(
            f"{first.text}{between}{second.text}",
            first.left,
            max(first.right, second.right),
            larger.y,
            larger.size,
            first.bold and second.bold,
        )
    return rows
