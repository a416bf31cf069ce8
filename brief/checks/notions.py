"""What carries a number without being a figure: weekdays, ordinals, halves, "millions of", clock times."""

from __future__ import annotations

from collections.abc import Iterator

from brief.article import Finding
from brief.checks.told import overlaps
from brief.figures.clocks import clock_conflicts
from brief.figures.notions import conflicts

CHECK = "figures"


def changed_notions(source: str, target: str, told: list[Finding]) -> Iterator[Finding]:
    """Members of a closed family that another member has replaced; those already ``told`` of are left out."""
    for name, span, there in conflicts(source, target):
        if not overlaps(told, span, there):
            mine, theirs = source[slice(*span)], target[slice(*there)]
            yield Finding(CHECK, "error", f"“{mine}” became “{theirs}”: another {name}.", span, there)
    for span, where in clock_conflicts(source, target):
        if overlaps(told, span, where):
            continue
        mine = source[slice(*span)]
        if where is None:
            yield Finding(CHECK, "error", f"The time “{mine}” does not stand in the English.", span)
        else:
            message = f"“{mine}” became “{target[slice(*where)]}”: another time of day."
            yield Finding(CHECK, "error", message, span, where)
