"""Currencies that share their name: which change is an error, which is worth a look, which is none."""

from __future__ import annotations

import pytest

from brief.checks.figures import check

DUBAI = "Dubaï a promis 3 milliards de dirhams."
SWEDEN = "La Suède promet 40 milliards de couronnes."
CASES = [
    # neither side says whose they are: the context of both does
    (DUBAI, "Dubai has pledged 3 billion dirhams.", []),
    ("Il a promis 3 milliards de dirhams.", "He has pledged 3 billion dirhams.", []),
    ("Le Chili investit 2 milliards de pesos.", "Chile invests 2 billion pesos.", []),
    ("Le Pakistan emprunte 3 milliards de roupies.", "Pakistan borrows 3 billion rupees.", []),
    ("Nestlé économise 3 milliards de francs.", "Nestlé saves 3 billion francs.", []),
    (SWEDEN, "Sweden promises 40 billion kronor.", []),
    # one side does, and the other is not known to be another
    (DUBAI, "Dubai has pledged 3 billion Moroccan dirhams.", ["warning"]),
    (SWEDEN, "Sweden promises 40 billion Danish kroner.", ["warning"]),
    ("Il économise 3 milliards de francs suisses.", "It saves 3 billion francs.", ["warning"]),
    ("Le prix est de 12 $ US ou 16 $ CA.", "The price is $12 or $16.", ["warning"]),
    ("Le prix est de 12 $ US ou 16 $ CA.", "The price is US$12 or C$16.", []),
    # both do, and they differ
    ("Le prix est de 16 $ CA.", "The price is US$16.", ["error"]),
    ("Il a payé 50 couronnes suédoises.", "He paid 50 Norwegian kroner.", ["error"]),
    ("Le Liban a perdu 90 000 milliards de livres.", "Lebanon lost £90 trillion.", ["error"]),
]


@pytest.mark.parametrize(("french", "english", "severities"), CASES)
def test_currencies_of_one_name(french: str, english: str, severities: list[str]) -> None:
    assert [f.severity for f in check(french, english) if "currency" in f.message] == severities
