"""The key figures of a brief: the same figure of several articles as one line, the weightiest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from brief.article import Figure, KeyFigure

Found = tuple[int, str, Figure, str]
"""Article number (from 1), row id, the figure, its label."""

KINDS = ("money", "percent", "date", "duration", "quantity")
SMALL = 10
"""Counts below this are left out of the table. With 5, "six months ago" and "seven
of them" stood among the key figures of the test articles; with 20 "Douze contributions" was lost."""
LIMIT = 24
"""Lines of the table: what fits on its page beside the chart."""

_YEARS = re.compile(r"\d{4}s?(?:/\d{4}s?)?")
"""A year, a decade or years from and to: they place other figures, and are no event."""
_LASTING = frozenset({"second", "minute", "hour"})


def merge(found: Sequence[Found], same: Callable[[int, int], bool] | None = None) -> list[KeyFigure]:
    """One ``KeyFigure`` for each different figure, ranked; nothing is left out.

    Figures are the same when kind, value, unit and age are, and when ``same`` says of two of them, by their positions,
    that they measure one thing; a qualifier makes no other figure ("près de 300 milliards" and "300 milliards"), and
    the one that most articles use is shown. Money and dates that several articles share come first, then money by size,
    percentages, dates by day, durations and counts.
    """
    groups: dict[tuple[object, ...], list[list[int]]] = {}
    for at, entry in enumerate(found):
        apart = groups.setdefault(identity(entry[2]), [])
        joined = [group for group in apart if same is None or any(same(other, at) for other in group)]
        for group in joined:
            apart.remove(group)
        # In the order of the text: what joins two groups stands after both.
        apart.append([*sorted(each for group in joined for each in group), at])
    keys = [_one([found[at] for at in group]) for apart in groups.values() for group in apart]
    return sorted(keys, key=_rank)


def identity(figure: Figure) -> tuple[object, ...]:
    """What makes a figure the same as another, wherever they stand and however they are qualified."""
    return (figure.kind, figure.value, figure.unit, figure.age)


def worded(figure: Figure) -> str:
    """The figure in English with its qualifier: ``more than $1 billion``."""
    text, qualifier = figure.english, figure.qualifier
    return text if not qualifier or text.lower().startswith(qualifier) else f"{qualifier} {text}"


def key_figures(found: Sequence[Found], limit: int | None = LIMIT, all: bool = False) -> list[KeyFigure]:
    """The figures for the table: ``merge`` without trivia, at most ``limit`` of them; with ``all`` every figure."""
    merged = merge(found)
    if all:
        return merged
    kept = [key for key in merged if not trivial(key)]
    return kept[:limit] if limit is not None else kept


def trivial(key: KeyFigure) -> bool:
    """Whether a figure says too little for the table: "two companies", "an hour", a bare year, someone's age."""
    figure = key.figure
    shared = len(key.articles) > 1
    if figure.kind in ("money", "percent"):
        return False
    if figure.kind == "date":
        return bool(_YEARS.fullmatch(figure.value))
    value = _size(figure)
    if figure.kind == "duration":
        short = figure.unit in _LASTING or (figure.unit != "year" and value < SMALL) or value < 2
        return not shared and (not key.label or figure.age or short)
    return value < SMALL or figure.unit in ("fois", "reprise", "point", None)


def _one(entries: Sequence[Found]) -> KeyFigure:
    shown = _most_used([entry[2] for entry in entries])
    labels = [entry[3] for entry in entries if entry[3]]
    rows = tuple(dict.fromkeys(entry[1] for entry in sorted(entries, key=lambda e: _row_key(e[1]))))
    articles = tuple(sorted({entry[0] for entry in entries}))
    return KeyFigure(shown, _best_label(labels), rows, articles)


def _most_used(figures: Sequence[Figure]) -> Figure:
    counts: dict[str | None, int] = {}
    for figure in figures:
        counts[figure.qualifier] = counts.get(figure.qualifier, 0) + 1
    qualifier = max(counts, key=lambda q: counts[q])
    first = next(f for f in figures if f.qualifier == qualifier)
    resolved = next((f.resolved_from for f in figures if f.resolved_from), None)
    return replace(first, resolved_from=first.resolved_from or resolved)


def _best_label(labels: Sequence[str]) -> str:
    """The label that says most: between three and twelve words, the longest of those; else the first."""
    good = [label for label in labels if 3 <= len(label.split()) <= 12]
    return max(good, key=lambda label: len(label.split())) if good else (labels[0] if labels else "")


def _row_key(row: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", row))


def _size(figure: Figure) -> Decimal:
    return Decimal(figure.value.split("..")[-1]) if figure.kind != "date" else Decimal(0)


def _rank(key: KeyFigure) -> tuple[object, ...]:
    figure = key.figure
    shared = len(key.articles) if figure.kind in ("money", "date") and len(key.articles) > 1 else 0
    if figure.kind == "date":
        size: Decimal = Decimal(re.sub(r"\D", "", figure.value.split("/")[0].ljust(10, "0"))[:8] or 0)
    else:
        size = -abs(_size(figure))
    return (-shared, KINDS.index(figure.kind), size, _row_key(key.rows[0]), figure.start)
