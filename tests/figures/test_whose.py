"""Whose francs and dirhams: by the paragraph first, by the rest of the article where it does not tell."""

from __future__ import annotations

import pytest

from brief.figures import find

FRANCS = "Il a touché 1,1 million de francs."
DIRHAMS = "L'émir a promis 3 milliards de dirhams."
CROWNS = "Le plan coûtera 40 millions de couronnes."
CASES = [
    # paragraph, the rest of its article, currency, English
    (FRANCS, "Nestlé a gagné 3 milliards de francs suisses.", "CHF", "1.1 million Swiss francs"),
    (FRANCS, "Le canton de Genève est endetté.", "CHF", "1.1 million Swiss francs"),
    (FRANCS, "À Dakar, le fonds vaut 3 milliards de francs CFA.", "XOF", "1.1 million CFA francs"),
    (FRANCS, "", "FRF", "1.1 million francs"),
    (FRANCS, "À Genève comme à Dakar, on compte.", "FRF", "1.1 million francs"),
    (FRANCS, "C'était en 1985.", "FRF", "1.1 million French francs"),
    ("En 1985, il valait 600 000 francs.", "Nestlé paie en francs suisses.", "FRF", "600,000 French francs"),
    (DIRHAMS, "Dubaï investit.", "AED", "3 billion dirhams"),
    (DIRHAMS, "", "MAD", "3 billion dirhams"),
    ("Le Maroc a promis 3 milliards de dirhams.", "Dubaï investit.", "MAD", "3 billion Moroccan dirhams"),
    ("Dubaï a promis 3 milliards de dirhams.", "", "AED", "3 billion dirhams"),
    (CROWNS, "La Suède se réarme.", "SEK", "40 million Swedish kronor"),
    (CROWNS, "La Suède et le Danemark se réarment.", "couronne", "40 million crowns"),
    ("Il a lu 500 livres.", "Le Royaume-Uni lit.", "livre", "500 books"),
    ("Il a posé trois couronnes.", "La Suède se réarme.", "couronne", "three crowns"),
]


@pytest.mark.parametrize(("paragraph", "article", "unit", "english"), CASES)
def test_the_article_tells_whose_money_it_is(paragraph: str, article: str, unit: str, english: str) -> None:
    (figure,) = [f for f in find(paragraph, None, f"{article}\n{paragraph}") if f.kind != "date"]
    assert (figure.unit, figure.english) == (unit, english)


LEAD = "Le déficit s'est établi à 81,2 milliards d'euros."
BARE = "Le solde s'est amélioré de 6,3 milliards, le baril étant passé de 80,5 à 68,2 dollars."
LARGE_SUMS = [
    (BARE, f"{LEAD}\n{BARE}", "€6.3 billion"),
    # a title takes it from the lead
    ("Le déficit se creuse de 8,7 milliards", f"Le déficit se creuse de 8,7 milliards\n{LEAD}", "€8.7 billion"),
    # of several currencies none is told, nor by the price of a thing
    (BARE, f"{LEAD}\nToyota perd 300 milliards de yens.\n{BARE}", "6.3 billion"),
    (BARE, f"Le billet coûte 12 euros.\n{BARE}", "6.3 billion"),
    # what does not speak of money is no money
    (
        "La population passe sous les 120 millions.",
        f"{LEAD}\nLa population passe sous les 120 millions.",
        "120 million",
    ),
]


@pytest.mark.parametrize(("paragraph", "article", "english"), LARGE_SUMS)
def test_the_article_tells_the_currency_of_its_sums(paragraph: str, article: str, english: str) -> None:
    assert find(paragraph, None, article)[0].english == english


def test_pounds_are_sterling_beside_egyptian_ones() -> None:
    transfer = "Le transfert avait coûté 18,5 millions de livres."
    (figure,) = find(transfer, None, f"Il gagne 1 000 livres égyptiennes.\n{transfer}")
    assert figure.unit == "GBP"
