"""Which English says the same: basis points, quarters of a year, the units of memory, the magnitudes of India."""

from __future__ import annotations

import pytest

from brief.checks.figures import check

BASIS = "La hausse est de 25 points de base."
QUARTER = "Il ouvrira au IIIe trimestre 2027."
MEMORY = "Il a copié 800 Go de données."
CRORES = "Le contrat porte sur 63 000 crores de roupies."
SAME = [
    (BASIS, "The rise is 25 basis points."),
    (BASIS, "A 25bp rise."),
    (BASIS, "A quarter-point rise."),
    (BASIS, "The rise is a quarter of a percentage point."),
    (BASIS, "The rise is 0.25 percentage points."),
    ("Une baisse de 50 points de base.", "A cut of half a point."),
    (QUARTER, "It will open in the third quarter of 2027."),
    (MEMORY, "He copied 800 GB of data."),
    (MEMORY, "He copied 800 gigabytes of data."),
    (CRORES, "The contract is for 630 billion rupees."),
    (CRORES, "The contract is for 63,000 crore rupees."),
    (CRORES, "The contract is for 63,000 crores of rupees."),
    (CRORES, "The contract is for Rs 63,000 crore."),
    ("Il vaut 5 lakhs de roupies.", "It is worth five lakh rupees."),
    ("Le contrat vaut 3 milliards de réaux.", "The contract is worth 3 billion reais."),
    ("Il devra 1 234 567,89 euros.", "He will owe €1,234,567.89."),
]
OTHER = [
    (BASIS, "The rise is 25 percentage points."),
    (BASIS, "The rise is 25%."),
    (BASIS, "A half-point rise."),
    (QUARTER, "It will open in the first quarter of 2027."),
    (QUARTER, "It will open in 3-2027."),
    (MEMORY, "He copied 800 MB of data."),
    (MEMORY, "He copied 800 Go of data."),
    (CRORES, "The contract is for 63,000 rockets."),
    (CRORES, "The contract is for 63,000 rupees."),
    (CRORES, "The contract is for 63,000 lakh rupees."),
    ("Le contrat vaut 3 milliards de réaux.", "The contract is worth 3 billion regular."),
]


@pytest.mark.parametrize(("french", "english"), SAME)
def test_the_same_in_english(french: str, english: str) -> None:
    assert check(french, english) == []


@pytest.mark.parametrize(("french", "english"), OTHER)
def test_another_in_english(french: str, english: str) -> None:
    assert "error" in [f.severity for f in check(french, english)]
