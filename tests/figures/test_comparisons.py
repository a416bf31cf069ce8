"""More and less beside a number or a part, told of where English says the contrary."""

from __future__ import annotations

import pytest

from brief.figures.notions import conflicts

TOLD = [
    ("3 % de plus qu’en 2024.", "3% less than in 2024."),
    ("Cela fait 200 postes de moins.", "That makes 200 more positions."),
    ("Moins d’un quart des salariés.", "More than a quarter of employees."),
    ("Plus de la moitié des crédits.", "Less than half of the credits."),
    ("Moins des deux tiers ont voté.", "Over two thirds voted."),
    ("Il y a eu deux points de plus.", "There were two points fewer."),
    ("Le titre a perdu 3 %.", "The share gained 3%."),
    ("L’indice perd encore 1,2 %.", "The index gains another 1.2%."),
]
QUIET = [
    ("3 % de plus qu’en 2024.", "3% more than in 2024."),
    ("3 % de plus qu’en 2024.", "up 3% on 2024."),
    ("Moins d’un quart des salariés.", "Under a quarter of employees."),
    ("Pas plus de la moitié des crédits.", "Less than half of the credits."),
    ("Au moins un quart des salariés.", "More than a quarter of employees."),
    ("200 de plus ou de moins.", "200 more or less."),
    ("Un quart d’heure de plus.", "A quarter of an hour less sleep."),
    ("Il a perdu 3 millions.", "He gained fame and lost 3 million."),
    ("Le titre a perdu 3 % de ses gains.", "The share gave back 3% of what it gained."),
    ("Moins de 3 % de plus.", "Up by less than 3%."),
    ("Deux points de plus en plus discutés.", "Two points less and less discussed."),
]


@pytest.mark.parametrize(("source", "target"), TOLD)
def test_the_contrary_is_told_of(source: str, target: str):
    assert [name for name, _, _ in conflicts(source, target) if name in ("comparison", "direction")]


@pytest.mark.parametrize(("source", "target"), QUIET)
def test_what_says_the_same_or_may_do_is_quiet(source: str, target: str):
    assert [name for name, _, _ in conflicts(source, target) if name in ("comparison", "direction")] == []
