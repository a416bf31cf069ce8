"""What an earlier check has spoken of, so that a later one does not say it again."""

from __future__ import annotations

from collections.abc import Iterable

from brief.article import Finding

Extent = tuple[int, int]


def overlaps(told: Iterable[Finding], span: Extent, there: Extent | None = None) -> bool:
    """Whether a finding is about a part of ``span`` of the French, or of ``there`` of the English."""
    return any(_meet(finding.source_span, span) or _meet(finding.target_span, there) for finding in told)


def _meet(one: Extent | None, other: Extent | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
