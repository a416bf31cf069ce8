"""Numbers that are written as no English number is, beside those that only look odd."""

from __future__ import annotations

import pytest

from brief.checks.figures import check

NO_NUMBER = [
    ("Quatre-vingt-dix mille, soit 64 % de la population.", "Fatre-vingt-dix thousand or 64% of the population."),
    ("Quatre-vingt-dix-neuf arrêts, pas un de plus.", "Ninety-nine-dix stops, not more."),
    ("La température est tombée à −15 °C.", "The temperature fell to ∬15°C."),
    ("Rançons : 1,2 M€", "Ransoms: 1.2 M€As"),
    ("Il a payé 19 000 €.", "He paid 19,000 €As."),
]


@pytest.mark.parametrize(("source", "target"), NO_NUMBER)
def test_what_is_no_number_is_an_error(source: str, target: str) -> None:
    assert "error" in [finding.severity for finding in check(source, target)]


FRENCH_DRESS = [
    ("Le CAC 40 finit à 8 214,36 points.", "The CAC 40 ended at 8 214.36 points.", "8,214.36"),
    ("Il vaut 1 234 567,89 euros.", "It is worth €1 234 567.89.", "1,234,567.89"),
    ("Le taux est de 3,5 %.", "The rate is 3,5%.", "3.5"),
    ("Il arrive à 6 h 57.", "It arrives at 6 h 57.", "6:57"),
    ("Le magasin est ouvert de 8 heures à 20 heures.", "The shop is open from 8 a.m. to 20 hours.", "8 p.m."),
    ("Le fonds vaut 1,2 M€.", "The fund is worth 1.2 M€.", "million euros"),
]


@pytest.mark.parametrize(("source", "target", "english"), FRENCH_DRESS)
def test_what_is_written_as_french_writes_it_is_a_warning(source: str, target: str, english: str) -> None:
    (finding,) = check(source, target)
    assert finding.severity == "warning" and english in finding.message


TWICE = [
    ("Il coûte 12 millions d'euros.", "It costs €12 million Euros.", "warning", "€12 million Euros"),
    ("Il coûte 4,2 millions de dollars.", "It costs $4.2 million dollars.", "warning", "$4.2 million dollars"),
    ("Il coûte 12 €.", "It costs €12 EUR.", "warning", "€12 EUR"),
    ("Il coûte 3 livres.", "It costs GBP 3 pounds.", "warning", "GBP 3 pounds"),
    ("Il coûte 12 millions d'euros.", "It costs €12 million dollars.", "error", "€12 million dollars"),
    ("Il coûte 12 dollars.", "It costs $12 EUR.", "error", "$12 EUR"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "severity", "quoted"), TWICE)
def test_a_currency_said_twice(source: str, target: str, severity: str, quoted: str) -> None:
    (finding,) = [finding for finding in check(source, target) if "currenc" in finding.message]
    said = "says its currency twice" if severity == "warning" else "names two currencies"
    assert (finding.severity, finding.message) == (severity, f"“{quoted}” {said}.")


NUMBERS = [
    ("Il coûte 12 dollars américains.", "It costs $12 USD."),
    ("Il coûte 12 euros, 15 dollars.", "It costs €12, USD 15."),
    ("Il donne 2 millions d'euros à 19 pays.", "He gives €2 million to 19 euro area countries."),
    ("Le 50e tour, à 22 h.", "The 50th lap, at 10pm."),
    ("Il vaut 50 millions d'euros.", "It is worth €50m."),
    ("Il vaut 50 milliards d'euros.", "It is worth €50bn."),
    ("À Trois-Rivières, 20 soldats.", "In Trois-Rivières, 20 soldiers."),
    ("La voiture fait 130 km/h.", "The car does 130kph."),
    ("Le film est en 4K, avec 500 Go de données.", "The film is in 4K, with 500GB of data."),
    ("Le 0 800 123 456 est gratuit.", "0 800 123 456 is free."),
    ("La piscine est ouverte 24 heures sur 24.", "The pool is open 24 hours a day."),
    ("Le tarif : ⩽15 euros.", "The price: ⩽€15."),
]


@pytest.mark.parametrize(("source", "target"), NUMBERS)
def test_what_is_a_number_is_not_told_of(source: str, target: str) -> None:
    assert check(source, target) == []
