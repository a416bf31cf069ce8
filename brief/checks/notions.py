"""What carries a number without being a figure: weekdays, ordinals, halves, "millions of", clock times."""

from __future__ import annotations

from collections.abc import Iterator

from brief.article import Finding
from brief.figures.clocks import clock_conflicts
from brief.figures.notions import conflicts

CHECK = "figures"


def changed_notions(source: str, target: str, told: list[Finding]) -> Iterator[Finding]:
    """Members of a closed family that another member has replaced; those already ``told`` of are left out."""
    for name, span, there in conflicts(source, target):
        if not _overlaps(told, span, there):
            mine, theirs = source[slice(*span)], target[slice(*there)]
            yield Finding(CHECK, "error", f"“{mine}” became “{theirs}”: another {name}.", span, there)
    for span, where in clock_conflicts(source, target):
        if _overlaps(told, span, where):
            continue
        mine = source[slice(*span)]
        if where is None:
            yield Finding(CHECK, "error", f"The time “{mine}” does not stand in the English.", span)
        else:
            message = f"“{mine}” became “{target[slice(*where)]}”: another time of day."
            yield Finding(CHECK, "error", message, span, where)


def _overlaps(told: list[Finding], span: tuple[int, int], there: tuple[int, int] | None) -> bool:
    return any(
        (f.source_span and f.source_span[0] < span[1] and span[0] < f.source_span[1])
        or (there and f.target_span and f.target_span[0] < there[1] and there[0] < f.target_span[1])
        for f in told
    )
