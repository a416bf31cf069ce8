"""A reviewed document read: what is taken, what is left out, and why."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from lxml import etree

from brief.errors import BriefError
from brief.review import edited, entries, review, store


def rewritten(path: Path, done=None) -> dict[str, str]:
    """Rows that the review takes, by id."""
    return {row.row: row.target for row in (done or review(path)).accepted}


def refusals(path: Path) -> dict[str, str]:
    return {refused.row: refused.reason for refused in review(path).refused}


def test_a_document_that_nobody_touched_has_nothing_to_store(document: Path) -> None:
    done = review(document)
    assert (done.accepted, done.refused, done.missing, done.warnings) == ((), (), (), ())
    assert len(done.unchanged) == 9
    assert (done.source, done.target, done.reviewer) == ("fr", "en", "")


def test_tracked_changes_are_read_as_accepted_and_give_the_reviewer(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.replace("2.3", "operational", "warfighting")
    hands.save()
    [row] = review(document).accepted
    assert row.target == "According to the report, five warfighting domains are affected."
    assert row.before == "According to the report, five operational domains are affected."
    assert (row.reviewer, row.date) == ("Ana", "20250902T100000Z")
    assert row.context == "Contexte"


def test_typing_over_the_whole_text_is_read_too(reviewer, document: Path) -> None:
    hands = reviewer()
    hands.rewrite("2.4", "The budget has reached €40 billion.")
    hands.save()
    [row] = review(document).accepted
    assert (row.row, row.target, row.before) == ("2.4", "The budget has reached €40 billion.", None)
