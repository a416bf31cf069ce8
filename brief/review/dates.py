"""Dates of a document as a translation memory writes them."""

from __future__ import annotations

from datetime import UTC, datetime

_TMX = "%Y%m%dT%H%M%SZ"


def of_change(text: str) -> str:
    """A tracked change's ``2025-11-22T10:15:00Z`` as ``20251122T101500Z``; empty where it is no date.

    Word writes local time with a Z; what would lie in the future is taken as now.
    """
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        return ""
    when = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    return min(when, datetime.now(UTC)).strftime(_TMX)


def of_document(text: str) -> str:
    """When a document was saved; now, where it does not say so or bears the day of making alone (midnight)."""
    found = of_change(text)
    return found if found and not found.endswith("T000000Z") else datetime.now(UTC).strftime(_TMX)
