"""How figures are written in English."""

from __future__ import annotations

from decimal import Decimal

import pytest

from brief.figures import english, find
from brief.figures.nouns import english_nouns, singular, singular_compound


@pytest.mark.parametrize(
    ("value", "want"),
    [
        ("5", "5"), ("1600", "1,600"), ("836000", "836,000"), ("1300000", "1.3 million"), ("1000000", "1 million"),
        ("1234567", "1,234,567"), ("1250000000", "1.25 billion"), ("1000000000000", "1 trillion"), ("-12.5", "-12.5"),
        ("0.5", "0.5"), ("999999", "999,999"), ("1500000.0", "1.5 million"),
    ],
)  # fmt: skip
def test_numbers(value: str, want: str) -> None:
    assert english.number(Decimal(value)) == want


@pytest.mark.parametrize(
    ("values", "code", "minor", "want"),
    [
        (("200000000",), "USD", False, "$200 million"), (("1200000000",), "EUR", False, "€1.2 billion"),
        (("10", "25"), "USD", False, "$10 to $25"), (("50000",), "THB", False, "50,000 baht"),
        (("1",), "CHF", False, "1 Swiss franc"),
        (("0.14",), "USD", True, "14 cents"), (("0.01",), "USD", True, "1 cent"),
        (("-5",), "GBP", False, "-£5"), (("3000",), "SGD", False, "S$3,000"), (("7",), "XYZ", False, "7 XYZ"),
    ],
)  # fmt: skip
def test_money(values: tuple[str, ...], code: str, minor: bool, want: str) -> None:
    assert english.money(tuple(map(Decimal, values)), code, minor) == want


@pytest.mark.parametrize(
    ("french", "want"),
    [
        ("soldat", ("soldier", "soldiers")), ("personne", ("person", "people")), ("cavité", ("cavity", "cavities")),
        ("néologisme", ("neologism", "neologisms")),
        ("étudiante", ("student", "students")), ("syrienne", ("Syrian", "Syrians")), ("Rafale", ("Rafale", "Rafale")),
        ("chef d'accusation", ("charge", "charges")), ("voix", ("vote", "votes")),
        ("lunetterie", ("lunettery", "lunetteries")),
    ],
)  # fmt: skip
def test_counted_nouns(french: str, want: tuple[str, str]) -> None:
    assert english.noun(french) == want


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [
        ("soldats", "soldat"), ("chevaux", "cheval"), ("travaux", "travail"), ("bateaux", "bateau"), ("voix", "voix"),
        ("pays", "pays"), ("élus", "élu"), ("jeux", "jeu"), ("noyaux", "noyau"), ("religieux", "religieux"),
        ("essais", "essai"), ("français", "français"), ("lois", "loi"), ("mois", "mois"), ("yeux", "œil"),
        ("victimes", "victime"), ("lieux", "lieu"), ("bijoux", "bijou"), ("époux", "époux"), ("cas", "cas"),
    ],
)  # fmt: skip
def test_singulars(plural: str, lemma: str) -> None:
    assert singular(plural) == lemma


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [("sous-marins", "sous-marin"), ("porte-avions", "porte-avions"), ("garde-fous", "garde-fou"),
     ("demi-finales", "demi-finale"), ("start-ups", "start-up")],
)  # fmt: skip
def test_singulars_of_compounds(plural: str, lemma: str) -> None:
    assert singular_compound(plural) == lemma


def test_the_word_list_is_whole() -> None:
    table = english_nouns()
    assert len(table) > 1500
    for french, (one, many) in table.items():
        assert french == french.strip()
        assert one.strip()
        assert many.strip()


def test_a_number_of_many_digits_is_written_whole() -> None:
    nines = "9" * 30
    (figure,) = find(f"{nines} euros")
    assert figure.value == nines
    assert figure.english == "€" + ",".join(["999"] * 10)
