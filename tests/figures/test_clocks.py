"""Clock times: each French one has an English one of its own."""

from __future__ import annotations

import pytest

from brief.figures.clocks import clock_conflicts, french_left

LOST = [
    ("ouvert de 8 heures à 20 heures", "open until 8 p.m."),
    ("ouvert de 8 h à 20 h", "open at 8 p.m."),
    ("ouvert de 8 heures à 20 heures", "open from 8 a.m. to 10 p.m."),
    ("Fermé de 5 h à 0 h 30.", "Closed from 5 a.m. to 12:45 a.m."),
    ("à 9 h 30 et à 21 h 30", "at 9:30 p.m."),
    ("à 0 h 30", "at half past noon"),
]


@pytest.mark.parametrize(("source", "target"), LOST)
def test_a_time_is_lost(source: str, target: str) -> None:
    assert list(clock_conflicts(source, target))


KEPT = [
    ("ouvert de 8 heures à 20 heures", "open from 8 a.m. to 8 p.m."),
    ("ouvert de 8 heures à 20 heures", "open from 8:00 to 20:00"),
    ("ouvert de 8 heures à 20 heures", "open from eight to eight"),
    ("ouvert de 8 heures à 20 heures", "open from 8 in the morning to 8 in the evening"),
    ("entre 20 h et 22 h", "between 8 and 10 p.m."),
    ("à 9 h 30 et à 21 h 30", "at 9:30 a.m. and 9:30 p.m."),
    ("à 9 h, oui, à 9 h", "at 9 a.m., yes"),
    ("à 0 h 30", "at half past midnight"),
    ("à 0 h 30", "at 12:30 a.m."),
    ("à 11 h 45", "at a quarter to noon"),
    ("avant le 5 février à minuit", "before February 5 to midnight"),
    ("à 23 h 55", "at 5 minutes to midnight"),
    ("de 22 heures à minuit", "from 10 p.m. to midnight"),
]


@pytest.mark.parametrize(("source", "target"), KEPT)
def test_a_time_is_kept(source: str, target: str) -> None:
    assert list(clock_conflicts(source, target)) == []


@pytest.mark.parametrize(
    ("source", "target", "english"),
    [
        ("Il arrive à 6 h 57.", "It arrives at 6 h 57.", ["6:57"]),
        ("Il arrive à 6h57.", "It arrives at 6h57.", ["6:57"]),
        ("de 9 heures à 17 h 30", "from 9 hours to 17.30", ["17:30", "9 a.m."]),
        ("Il est arrivé à 20 heures.", "He came at 20 hours.", ["8 p.m."]),
        ("Le trajet passe à 4 h 30, contre 6 h 57.", "The journey takes 4.30, from 6 h 57.", ["6:57", "4:30"]),
        ("De 5 h à 0 h 30.", "From 5 a.m. to 0.30.", ["0:30"]),
        ("Il part à 16 h 30.", "He leaves at 4.30 p.m.", []),
        ("Il part à 16 h 30.", "He leaves at 4.30 that night.", []),
        ("Il a dormi 20 heures.", "He slept 20 hours.", []),
        ("Il arrive à 6 h 57.", "It arrives at 6:57.", []),
    ],
)
def test_a_time_left_as_french_writes_it(source: str, target: str, english: list[str]) -> None:
    assert [said for _, said in french_left(source, target)] == english
