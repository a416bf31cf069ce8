"""Ranks as French and English write them, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures import ordinals
from brief.figures.ordinals import roman


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("le premier et la première", ["1"]),
        ("la 1re division, le 1er régiment, la 1ère armée", ["1"]),
        ("le 2nd tour, la 2e fois, la 2ème", ["2"]),
        ("la vingt et unième fois", ["21"]),
        ("le quatre-vingt-deuxième", ["82"]),
        ("François Ier et Louis XIV", ["1", "14"]),
        ("Premièrement… Deuxièmement… Troisièmement…", ["1", "2", "3"]),
        ("la seconde tentative, les seconds rôles", ["2"]),
        ("une seconde fois", ["2"]),
        ("l'une est verte, la seconde est bleue", ["2"]),
        ("la deuxième plus grande ville", ["2"]),
        ("la plus grande ville", ["top"]),
        ("un cinquième mandat", ["5"]),
        ("les derniers tirs, la dernière fois", ["last"]),
        # no ranks
        ("le 1er mai", []),
        ("le premier ministre et la Première ministre", []),
        ("les matières premières", []),
        ("au premier plan, en premier lieu, dans un premier temps", []),
        ("la Premier League", []),
        ("une seconde plus tard, à la seconde près, par seconde", []),
        ("un cinquième des élus", []),
        ("une baisse d'un dixième par rapport à 2020", []),
        ("en huitièmes de finale", []),
        ("un tiers de confiance, les pays tiers", []),
        ("l'énième retard", []),
        ("il a sept ans", []),
    ],
)
def test_french(text: str, ranks: list[str]) -> None:
    assert sorted(ordinals.french(text)) == sorted(ranks)


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("the first and the 1st", ["1"]),
        ("a second time", ["2"]),
        ("the six first arrests", ["1"]),
        ("the twenty-first", ["21"]),
        ("the 22nd", ["22"]),
        ("World War I, World War Two", ["1", "2"]),
        ("World War II and Louis XIV", ["2", "14"]),
        ("Firstly… Secondly… Thirdly…", ["1", "2", "3"]),
        ("a third dose", ["3"]),
        ("the Third World War", ["3"]),
        ("the largest city, the world's biggest army", ["top"]),
        ("the second largest city, the world's third-biggest army", ["2", "3"]),
        ("the last time, its final round", ["last"]),
        # no ranks
        ("the last week, a last-minute bid", []),
        ("one second later, 8 km per second, a split second", []),
        ("a third of them, a fifth more, one fifth fewer", []),
        ("a third party, the Third World", []),
        ("second-hand cars, second thoughts", []),
        ("the second-to-last stop", []),
        ("two-thirds of them", []),
    ],
)
def test_english(text: str, ranks: list[str]) -> None:
    assert sorted(ordinals.english(text)) == sorted(ranks)


@pytest.mark.parametrize(
    ("key", "target", "said"),
    [
        ("4", "in Q4", True),
        ("1", "the maiden flight", True),
        ("19", "in the 1800s", True),
        ("2", "the latter", True),
        ("1", "the prime minister", False),
        ("1", "the ……-largest port", False),
        ("3", "in Q4", False),
    ],
)
def test_a_rank_said_in_another_way(key: str, target: str, said: bool) -> None:
    assert ordinals.in_english(key, "le … trimestre", target) is said


@pytest.mark.parametrize(
    ("key", "source", "said"),
    [
        ("1", "il a d'abord nié", True),
        ("3", "un pays tiers", True),
        ("14", "le 14 juillet", True),
        ("1", "le premier ministre", False),
        ("2", "deux avions", True),
    ],
)
def test_a_rank_with_another_cause(key: str, source: str, said: bool) -> None:
    assert ordinals.in_french(key, source, "the … plane") is said


def test_a_number_that_both_sides_have_is_no_cause() -> None:
    assert not ordinals.in_french("2", "le … avion en deux ans", "the … plane in two years")


@pytest.mark.parametrize(
    ("raw", "value"), [("XIV", 14), ("II", 2), ("XXI", 21), ("IX", 9), ("CIC", None), ("IIII", None), ("", None)]
)
def test_roman_numerals(raw: str, value: int | None) -> None:
    assert roman(raw) == value


@given(st.integers(1, 399))
def test_roman_numerals_of_any_rank(rank: int) -> None:
    tens, units = divmod(rank % 100, 10)
    written = "C" * (rank // 100)
    written += ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"][tens]
    written += ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][units]
    assert roman(written) == rank
