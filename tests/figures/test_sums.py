"""Bare sums: which are money, which are a count, and which are left as a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.checks.figures import check
from brief.figures import find
from brief.figures.inline import in_english

# French, the bare sum in it, what it is: unit (a currency, the counted noun) and English.
TIED_TO_A_COUNT = [
    ("Le musée a reçu 8,7 millions de visiteurs, contre 7,8 millions en 2024, et ses recettes ont atteint 120 millions "
     "d'euros.", "7,8 millions", "visiteur", "7.8 million visitors"),
    ("2,4 millions de touristes, contre 1,9 million en 2024, pour 300 millions d'euros", "1,9 million", "touriste",
     "1.9 million tourists"),
    ("Elle a 5 millions de clients et vise 8 millions en 2027, soit 2 milliards d'euros", "8 millions", "client",
     "8 million customers"),
    ("Il a vendu 4,6 millions de voitures, dont 2,25 millions d'électriques, pour 804 milliards de yuans.",
     "2,25 millions", "voiture", "2.25 million cars"),
    ("Le trafic atteint 107 millions de passagers, soit 5 millions de plus qu'en 2019, et 3 milliards d'euros.",
     "5 millions", "passager", "5 million passengers"),
    ("Le site a 40 millions d'abonnés au lieu de 35 millions et vaut 2 milliards de dollars.", "35 millions", "abonné",
     "35 million subscribers"),
]  # fmt: skip
TIED_TO_MONEY = [
    ("Le tunnel a coûté 25 milliards d'euros, dont 8,6 milliards pour la France.", "8,6 milliards", "EUR",
     "€8.6 billion"),
    ("Le budget passe de 10 à 12 milliards d'euros, dont 3 millions pour la culture.", "3 millions", "EUR",
     "€3 million"),
    ("Le groupe a payé 3 milliards d'euros au lieu de 5 milliards.", "5 milliards", "EUR", "€5 billion"),
    ("Un crédit de 15,3 milliards de dollars, dont l'État n'a débloqué que 3,4 milliards.", "3,4 milliards", "USD",
     "$3.4 billion"),
    ("Une perte de 1,9 milliard de yuans, contre un bénéfice de 300 millions l'année précédente.", "300 millions",
     "CNY", "300 million yuan"),
    ("Une levée de fonds de 40 millions d’euros, pour un chiffre d’affaires qui dépasse à peine 5 millions.",
     "5 millions", "EUR", "€5 million"),
    ("Sur les 6,9 milliards, 2 milliards d'euros ont été versés.", "6,9 milliards", "EUR", "€6.9 billion"),
    ("Le bénéfice de sa filiale, Cogeco Câble, a été de 43,9 millions, ou 90 ¢ par action.", "43,9 millions", "USD",
     "$43.9 million"),
    ("Ils n'ont payé que 2 millions au lieu des 3 millions d'euros promis.", "2 millions", "EUR", "€2 million"),
    ("10 millions de dollars pour l'Ukraine et 20 millions pour Israël.", "20 millions", "USD", "$20 million"),
    ("10 millions de dollars pour l'Ukraine, 20 millions pour Israël.", "20 millions", "USD", "$20 million"),
    ("Le budget passera de 47 à 50 milliards d'euros, puis à 64 milliards en 2027.", "64 milliards", "EUR",
     "€64 billion"),
    ("Les exportations ont atteint 12 milliards d'euros, les importations 15 milliards.", "15 milliards", "EUR",
     "€15 billion"),
    ("Meta a dépensé 60 milliards de dollars ; Google, 75 milliards ; Amazon, 100 milliards.", "75 milliards", "USD",
     "$75 billion"),
    ("Les dépenses s'élèvent à 3 milliards d'euros, 500 millions de moins que prévu.", "500 millions", "EUR",
     "€500 million"),
    ("L'Ukraine recevra 50 milliards d'euros, soit 33 milliards de prêts.", "33 milliards", "EUR", "€33 billion"),
    ("Le contrat passe de 3 millions d'euros à 5 millions.", "5 millions", "EUR", "€5 million"),
    # the euros of the sentence before, not the dollars of the barrel that comes after
    ("Le déficit était de 30 milliards d'euros. Le solde s'est amélioré de 6,3 milliards, le baril étant passé de 80,5 "
     "à 68,2 dollars.", "6,3 milliards", "EUR", "€6.3 billion"),
    ("Il coûtera 242 millions d'euros. Cela inclut 18 millions d'études déjà payées.", "18 millions", "EUR",
     "€18 million"),
]  # fmt: skip
TIED_TO_NOTHING = [
    ("L'aide coûte 3 milliards d'euros. 2 millions de foyers en touchent et 1 million n'en touchent pas.", "1 million",
     "1 million"),
    ("L'aide coûte 3 milliards d'euros, 2 millions de foyers en touchent et 1 million n'en touchent pas.", "1 million",
     "1 million"),
    ("La chaîne a coûté 3 milliards d'euros et 5 millions la regardent.", "5 millions", "5 million"),
    ("Le plan coûte 3 milliards d'euros, 5 millions en France en profiteront.", "5 millions", "5 million"),
    ("Un milliard, c'est beaucoup pour qui a vendu pour 2 milliards d'euros.", "Un milliard", "1 billion"),
    ("2 millions de touristes ont dépensé 3 milliards d'euros, contre 1,9 million en 2024.", "1,9 million",
     "1.9 million"),
    ("Le solde s'est amélioré de 6,3 milliards, le baril étant passé de 80,5 à 68,2 dollars.", "6,3 milliards",
     "6.3 billion"),
    ("Les ventes atteignent 300 millions, à 15 euros l'exemplaire.", "300 millions", "300 million"),
    ("La récolte est de 1,35 million de tonnes, contre 1,9 million l'an dernier.", "1,9 million", "1.9 million"),
    ("Le fonds pèse 145 milliards d'euros, soit 1,2 million de prêts.", "1,2 million de prêts", "1.2 million loans"),
    ("Il coûte 2 millions d'euros et rapporte 3 impôts.", "3 impôts", "three taxes"),
    ("La France compte 68 millions d'habitants. L'Espagne en compte 48 millions, pour un PIB de 1 500 milliards "
     "d'euros.", "48 millions", "48 million"),
    ("Le parc a coûté 3 milliards d'euros et vise 2 millions en 2027.", "2 millions", "2 million"),
    ("Le tunnel coûte 242 millions d'euros. 2 millions l'empruntent.", "2 millions", "2 million"),
    ("Le métro a coûté 2 milliards d'euros. La capitale passe à 3 millions.", "3 millions", "3 million"),
    ("Le plan vaut 2 milliards d'euros. Nous sommes 3 millions.", "3 millions", "3 million"),
    ("Il a vu 3 millions d'études.", "3 millions d'études", "3 million studies"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("french", "sum_", "unit", "english"), TIED_TO_A_COUNT + TIED_TO_MONEY, ids=lambda value: value[:40]
)
def test_a_bare_sum_takes_the_unit_of_what_it_is_compared_with(french: str, sum_: str, unit: str, english: str) -> None:
    figure = next(f for f in find(french) if f.text == sum_)
    assert (figure.kind, figure.unit, figure.english) == ("money" if unit.isupper() else "quantity", unit, english)


@given(st.integers(1, 900), st.integers(1, 900), st.integers(1, 900), st.sampled_from(["contre", "dont", "au lieu de"]))
def test_a_count_never_becomes_the_money_that_stands_after_it(now: int, then: int, paid: int, word: str) -> None:
    text = f"{now} millions de visiteurs, {word} {then} millions en 2024, et {paid} millions d'euros de recettes"
    units = [figure.unit for figure in find(text) if figure.kind != "date"]
    assert (units[0], units[-1]) == ("visiteur", "EUR")
    assert units[1] == "visiteur"


SHORTENED = [
    ("Le tunnel a coûté 25 milliards d'euros, dont 8,6 pour la France.", "8,6", "€8.6 billion"),
    ("Le tunnel a coûté 25 Mds€, dont 8,6 seront payés par la France.", "8,6", "€8.6 billion"),
    ("Il a perdu 3 M€, contre 2,5 un an auparavant.", "2,5", "€2.5 million"),
    ("Le prix est de 215 000 euros, contre 198 000 en juin.", "198 000", "€198,000"),
    ("Le chômage touche 25 % des jeunes, contre 23,5 un an plus tôt.", "23,5", "23.5%"),
    ("L'équipe vaut 3 millions d'euros et a gagné par 3 buts contre 2.", "2", None),
    ("Le budget est de 25 milliards d'euros, contre 2024.", "2024", "2024"),
    ("Il a 25 millions d'euros, dont 30 pour lui.", "30", None),  # no part is larger than the whole
]


@pytest.mark.parametrize(("french", "short", "english"), SHORTENED)
def test_a_bare_number_after_a_sum_has_its_unit(french: str, short: str, english: str | None) -> None:
    assert [f.english for f in find(french) if f.text == short] == ([english] if english else [])


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("The tunnel cost €25 billion, of which €8.6 billion for France.", False),
        ("The tunnel cost €25 billion, of which 8.6 for France.", False),
        ("The tunnel cost €25 billion, of which €8.6 million for France.", True),
        ("The tunnel cost €25 billion, of which €8.6 for France.", True),
        ("The tunnel cost €25 billion, of which a part for France.", True),
    ],
)
def test_the_proof_of_a_bare_number_after_a_sum(english: str, told: bool) -> None:
    assert bool(check("Le tunnel a coûté 25 milliards d'euros, dont 8,6 pour la France.", english)) is told


@pytest.mark.parametrize(("french", "sum_", "english"), TIED_TO_NOTHING)
def test_a_sum_that_is_tied_to_nothing_has_no_currency(french: str, sum_: str, english: str) -> None:
    figure = next(f for f in find(french) if f.text == sum_)
    assert (figure.kind, figure.english) == ("quantity", english)


def test_a_count_does_not_become_euros_in_the_english_that_is_put_into_the_french() -> None:
    french = "8,7 millions de visiteurs, contre 7,8 millions en 2024, et 120 millions d'euros de recettes."
    assert in_english(french) == "8.7 million visiteurs, contre 7.8 million en 2024, et €120 million de recettes."
