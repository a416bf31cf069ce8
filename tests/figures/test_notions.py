"""Closed families of words, clock times, measures and signs: what is the same in both languages, and what is not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.figures import find
from brief.figures.clocks import clock_conflicts
from brief.figures.english_side import find_english
from brief.figures.exact import exact
from brief.figures.measures import english_measure, same_measure
from brief.figures.notions import conflicts
from brief.figures.signs import goes_down


@pytest.mark.parametrize(
    ("source", "target", "family"),
    [
        ("mardi", "on Monday", "weekday"),
        ("en juin", "in July", "month"),
        ("le XVIIIe siècle", "the 17th century", "rank"),
        ("la vingt-deuxième fois", "the 23rd time", "rank"),
        ("le pape Jean-Paul II", "Pope John Paul III", "rank"),
        ("les deux tiers", "a third of", "proportion"),
        ("a triplé", "doubled", "proportion"),
        ("une demi-heure", "a quarter of an hour", "fraction"),
        ("chaque lundi et chaque lundi", "on Monday and on Tuesday", "weekday"),
        ("chaque semaine", "every month", "unit of time"),
        ("des milliers de chars", "millions of tanks", "magnitude"),
    ],
)
def test_another_member_is_a_conflict(source: str, target: str, family: str) -> None:
    assert [name for name, _, _ in conflicts(source, target)] == [family]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("la planète Mars", "the planet Mars"),
        ("Les troisièmes", "the third ones"),
        ("le quatrième trimestre", "Q4"),
        ("la Seconde Guerre mondiale", "World War II"),
        ("des dizaines de chars", "dozens of tanks"),
        ("deux millions de Français", "two million French people"),
        ("dans les pays tiers", "in third countries"),
        ("un jour, il partit", "one day, he left"),
        ("quotidien", "a daily"),
        ("une seconde fois", "a second time"),
    ],
)
def test_the_same_member_is_none(source: str, target: str) -> None:
    assert list(conflicts(source, target)) == []


def test_of_several_the_one_at_the_same_place_is_shown() -> None:
    source, target = "le premier tir, puis le premier vol", "the first shot, then the third flight"
    [(_, span, there)] = conflicts(source, target)
    assert (span, target[slice(*there)]) == ((source.rindex("premier"), source.rindex(" vol")), "third")


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("à 20 h 45", "at 8:45 p.m.", False),
        ("à 20 h 45", "at 20:45", False),
        ("à 20 h 45", "at a quarter to nine", False),
        ("à 15 h GMT", "at 1500 GMT", False),
        ("à 9 heures du soir", "at 9 p.m.", False),
        ("à midi", "at noon", False),
        ("l'après-midi", "at midnight", False),
        ("à 20 h 45", "at 8:15 p.m.", True),
        ("à 9 heures", "at 9 p.m.", True),
        ("à midi", "at midnight", True),
        ("à 15h30", "at 15-030", True),
    ],
)
def test_clock_times(source: str, target: str, told: bool) -> None:
    assert bool(list(clock_conflicts(source, target))) is told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("300 miles away", "mile"), ("900 mph", "mph"), ("40 km/h", "km/h"), ("a 300-kilometre trip", "km"),
        ("5 square kilometers", "km2"), ("40 m", "m"), ("12 soldiers", None), ("2 metric tons", "tonne"),
    ],
)  # fmt: skip
def test_english_measures(text: str, unit: str | None) -> None:
    assert english_measure(find_english(text)[0], text) == unit


def test_a_conversion_is_the_same_measure() -> None:
    assert same_measure(Decimal(300), "km", Decimal(186), "mile", 0.12)
    assert same_measure(Decimal(2), "tonne", Decimal(2000), "kg", 0.12)
    assert not same_measure(Decimal(300), "km", Decimal(300), "mile", 0.12)
    assert not same_measure(Decimal(2), "tonne", Decimal(2), "kg", 0.12)


@pytest.mark.parametrize(
    ("text", "value"),
    [("minus 0.3%", "-0.3"), ("-0.3%", "-0.3"), ("minus €3 billion", "-3000000000"), ("-$5", "-5"),
     ("2020-0.3%", "0.3"), ("growth – 0.3%", "0.3"), ("3 ‰", "0.3"), ("3 per thousand", "0.3")],
)  # fmt: skip
def test_signs_of_the_english(text: str, value: str) -> None:
    assert find_english(text)[-1].value == value


def test_a_fall_is_below_zero() -> None:
    assert goes_down("GDP fell 0.3%", 9, 13, french=False)
    assert not goes_down("GDP grew by 0.3%", 12, 16, french=False)
    assert goes_down("un recul de 3 %", 12, 15, french=True)


@settings(deadline=None)  # the first sentence compiles the patterns
@given(st.text("0123456789", min_size=1, max_size=700), st.sampled_from([" euros", " ans", " milliards d'euros", " %"]))
def test_any_run_of_digits_is_found_without_failing(digits: str, unit: str) -> None:
    for figure in find(digits + unit):
        assert figure.english
    find_english(f"{digits} billion, {digits}.5% and {digits} years")


def test_a_long_number_is_divided_exactly() -> None:
    text = "9" * 300
    with exact(text):
        assert Decimal(text) % 10 == 9
