"""Amounts without a number, which English says in the singular."""

from __future__ import annotations

import pytest

from brief.checks.figures import check

TOLD = [
    ("Plusieurs milliers de manifestants ont défilé.", "Several million protesters marched."),
    ("Plusieurs centaines de kilomètres les séparent.", "Several thousand kilometres lie between them."),
    ("Quelques dizaines d'habitants sont restés.", "A few hundred inhabitants stayed."),
    ("Plusieurs dizaines de milliers de personnes", "Several hundred thousand people"),
    ("Des dizaines de blessés.", "About ten injured."),
    ("Des centaines de blessés.", "A hundred injured."),
]


@pytest.mark.parametrize(("source", "target"), TOLD)
def test_another_amount_is_told(source: str, target: str) -> None:
    assert "error" in [finding.severity for finding in check(source, target)]


QUIET = [
    ("Plusieurs milliers de manifestants ont défilé.", "Several thousand protesters marched."),
    ("Plusieurs dizaines de milliers de personnes", "Tens of thousands of people"),
    ("Plusieurs dizaines de personnes", "Several dozen people"),
    ("Des dizaines de blessés.", "Dozens were injured."),
    ("Des dizaines de blessés.", "Many were injured."),
    ("Des centaines de milliers de réfugiés", "Several hundred thousand refugees"),
    ("Des dizaines de pays, dont 10 en Europe.", "Dozens of countries, 10 of them in Europe."),
    ("Une dizaine de blessés.", "About ten injured."),
]


@pytest.mark.parametrize(("source", "target"), QUIET)
def test_the_same_amount_is_not(source: str, target: str) -> None:
    assert check(source, target) == []
