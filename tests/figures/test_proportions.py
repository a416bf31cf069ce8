"""Manifolds and fractions as French and English write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures import proportions
from brief.figures.cardinals import more_in_english, more_in_french


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("le double, a redoublé, un doublement", ["x2"]),
        ("deux fois plus, à deux reprises, multiplié par deux", ["x2"]),
        ("le triple champion", ["x3"]),
        ("multiplié par 2,5", ["x2.5"]),
        ("dix fois plus", ["x10"]),
        ("deux fois moins, divisé par deux", ["÷2"]),
        ("trois fois moindre", ["÷3"]),
        ("la moitié", ["1/2"]),
        ("un tiers, le tiers, d'un tiers", ["1/3"]),
        ("les deux tiers", ["2/3"]),
        ("les trois quarts", ["3/4"]),
        ("un bon cinquième du parc", ["1/5"]),
        ("d'un dixième par rapport à 2020", ["1/10"]),
        ("un Français sur deux est là", ["1/2"]),
        ("six élus sur dix sont partis", ["3/5"]),
        ("neuf fois sur dix", ["9/10"]),
        # none
        ("un tiers de confiance, les pays tiers, le tiers-monde", []),
        ("un quart d'heure, un quart de finale, un quart de siècle", []),
        ("un cinquième mandat", []),
        ("un concert sur deux soirs", []),
        ("la doublure", []),
    ],
)
def test_french(text: str, keys: list[str]) -> None:
    assert list(proportions.french(text)) == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("doubled, double, twice, twofold, two-time, two times", ["x2"]),
        ("tripled, threefold, three times, thrice", ["x3"]),
        ("increased 2.5 times", ["x2.5"]),
        ("half, halved, halving", ["1/2"]),
        ("a third of, by a third, nearly a third work", ["1/3"]),
        ("two-thirds of", ["2/3"]),
        ("one in ten people, one person in ten", ["1/10"]),
        ("nine times out of ten", ["9/10"]),
        ("cut in two, divided by two", ["÷2"]),
        ("three times fewer", ["÷3"]),
        # none
        ("the first half, the second half, a year and a half, half an hour, half a million", []),
        ("a third party, a third dose, the third", []),
        ("a quarter of an hour, the quarter-final", []),
        ("two in ten minutes", []),
        ("cut by 5 points, cut by two euros", []),
    ],
)
def test_english(text: str, keys: list[str]) -> None:
    assert list(proportions.english(text)) == keys


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("÷3", "1/3", True),
        ("÷3", "2/3", True),
        ("÷2", "1/2", True),
        ("1/4", "÷4", True),
        ("÷3", "1/4", False),
        ("x2", "1/2", False),
        ("÷2", "x2", False),
        ("÷2.5", "2/5", False),
    ],
)
def test_alike(mine: str, theirs: str, same: bool) -> None:
    assert proportions.alike(mine, theirs) is same


@pytest.mark.parametrize(
    ("key", "target", "said"),
    [
        ("1/2", "50% of them", True),
        ("x2", "rose 100%", True),
        ("x2", "both", True),
        ("÷4", "fell 75%", True),
        ("x3", "both", False),
        ("1/3", "50% of them", False),
    ],
)
def test_a_proportion_said_in_another_way(key: str, target: str, said: bool) -> None:
    assert proportions.in_english(key, "…", target) is said


@given(st.integers(1, 9), st.integers(2, 9))
def test_the_same_ratio_is_read_on_both_sides(some: int, of: int) -> None:
    french, english = (
        proportions.french(f"{some} élus sur {of} sont là"),
        proportions.english(f"{some} out of {of} of us"),
    )
    assert some == 1 or list(french) == list(english) != []


@pytest.mark.parametrize(
    ("value", "source", "target", "english", "french"),
    [
        ("4", "le trimestre", "in Q4", True, False),
        ("2", "deux ans", "two years", False, False),
        ("2", "les deux", "them", False, True),
        ("3", "le … jour", "day 3", True, False),
        ("2", "la vingt-deuxième", "twenty-two", False, False),
        ("1", "un avion", "one plane", False, False),
        ("2243", "2 243 points", "2,243 points", False, False),
    ],
)
def test_cardinals_of_one_side(value: str, source: str, target: str, english: bool, french: bool) -> None:
    assert (more_in_english(value, source, target), more_in_french(value, source, target)) == (english, french)
