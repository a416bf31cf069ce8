"""The tables of a corpus, written line by line: its key figures (CSV and JSON) and its articles (CSV)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from brief.article import KeyFigure
from brief.compose.files import replacing
from brief.corpus.state import Group, Listed, Place, State
from brief.figures.merge import trivial

SHOWN = 20
"""Places named in a cell of the CSV: more make a spreadsheet's cell unreadable. The JSON names all."""
_FORMULA = re.compile(r"[=@]|[+-](?![\d.])")
_PUBLISHED = re.compile(r"Article \d+ published")
_FIGURES = ("english", "qualifier", "label", "kind", "value", "unit", "articles", "where")


def write(state: State, folder: Path, language: str) -> list[Path]:
    """Write ``figures.<language>.csv`` and ``.json`` and ``articles.csv`` into ``folder``, each whole or not at all."""
    paths = [folder / f"figures.{language}.csv", folder / f"figures.{language}.json", folder / "articles.csv"]
    with replacing(paths[0]) as table, replacing(paths[1]) as listed:
        _figures(state, table, listed)
    with replacing(paths[2]) as table:
        _articles(state, table)
    return paths


def _figures(state: State, table: Any, listed: Any) -> None:
    table.write(_line(_FIGURES).encode("utf-8-sig"))
    listed.write(b"[")
    for nth, group in enumerate(state.groups()):
        key, where = _merged(group, state.places(group))
        listed.write(b",\n " if nth else b"\n ")
        listed.write(_utf8(json.dumps(_plain(key, where), ensure_ascii=False)))
        if key.key:
            table.write(_utf8(_line(_cells(key, where))))
    listed.write(b"\n]\n")


def _merged(group: Group, places: Iterator[Place]) -> tuple[KeyFigure, list[tuple[str, tuple[str, ...]]]]:
    """A figure with the qualifier that most articles give it and the label that says most, and where it stands."""
    shown: dict[str | None, Place] = {}
    counts: Counter[str | None] = Counter()
    label = ""
    where = []
    for place in places:
        counts[place.figure.qualifier] += 1
        shown.setdefault(place.figure.qualifier, place)
        label = _better(label, _PUBLISHED.sub("Published", place.label))
        where.append((place.id, place.rows))
    # Of equally frequent qualifiers the first one met, as in the table of one brief.
    figure = shown[max(counts, key=lambda qualifier: counts[qualifier])].figure
    key = KeyFigure(figure, label, (), tuple(range(group.articles)))
    return replace(key, key=not trivial(key)), where


def _better(one: str, other: str) -> str:
    """Of two labels the one that says more: three to twelve words before others, of those the longer."""

    def worth(label: str) -> int:
        words = len(label.split())
        return words if 3 <= words <= 12 else 1 if words else 0

    return other if worth(other) > worth(one) else one


def _plain(key: KeyFigure, where: list[tuple[str, tuple[str, ...]]]) -> dict[str, object]:
    from brief.compose.as_json import figure_json

    # A figure of many articles has no one place.
    plain = {name: value for name, value in figure_json(key.figure).items() if name not in ("start", "end")}
    rows = [{"article": name, "rows": list(rows)} for name, rows in where]
    return {**plain, "label": key.label, "key": key.key, "articles": rows}


def _cells(key: KeyFigure, where: list[tuple[str, tuple[str, ...]]]) -> list[object]:
    figure = key.figure
    named = [f"{name} {', '.join(rows)}".strip() for name, rows in where[:SHOWN]]
    if len(where) > SHOWN:
        named.append(f"and {len(where) - SHOWN:,} more")
    return [
        figure.english, figure.qualifier or "", key.label, figure.kind, figure.value, figure.unit or "", len(where),
        "; ".join(named),
    ]  # fmt: skip


def _articles(state: State, table: Any) -> None:
    header = [name if name != "error" else "skipped" for name in Listed._fields]
    table.write(_line(header).encode("utf-8-sig"))
    for listed in state.articles():
        cells = ["" if value is None or (listed.error and isinstance(value, int)) else value for value in listed]
        table.write(_utf8(_line(cells)))


def _line(cells: Any) -> str:
    """A line of CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(
        [f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell for cell in cells]
    )
    return text.getvalue()


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")
