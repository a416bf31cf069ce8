"""Figures written on one line each, as the tables of what is found want them."""

from __future__ import annotations

from brief.article import Figure


def shown(figures: list[Figure]) -> list[str]:
    """``text | value unit | qualifier | English``, with ``(age)`` where it is one; kinds where no unit tells."""
    lines = []
    for f in figures:
        unit = f.unit or ("date" if f.kind == "date" else "-")
        lines.append(f"{f.text} | {f.value} {unit} | {f.qualifier or ''} | {f.english}" + (" (age)" if f.age else ""))
    return lines
