"""Lines broken by hand, with no common width: what runs on is joined, what stands alone is not."""

from __future__ import annotations

import pytest

from brief.sources.ragged import runs_on
from brief.sources.text import parse


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("la France allait dépenser plus de 300 millions", "d’euros pour la cybersécurité"),
        ("le chiffre d’affaires avait progressé de 12", "% en un an, soit un gain"),
        ("un gain de près de 4 milliards de", "dollars, et que la feuille de"),
        ("indiqué que le Département de la", "Défense américain ferait de même"),
        ("un contrat de défense de 200 M", "€, signé lundi"),
        ("une puissance portée à 20", "GW dès l’an prochain"),
        ("une commande de près de 12", "000 drones"),
        ("selon la note que le ministère de l’", "Intérieur a transmise"),
        ("le rapport remis hier par M.", "Dupont au Premier ministre"),
        ("le rapport remis hier par Mme", "Dupont au Premier ministre"),
        ("a précisé le ministre dans un entretien («", "Nous irons vite »)"),
        ("l’accord signé avec les États-", "Unis la semaine dernière"),
        ("ferait de même avant la fin de l’année 2026, selon une note", "que l’agence a pu consulter"),
        ("Le ministre des Armées, qui recevait lundi ses homologues allemand,", "Boeing et Airbus"),
    ],
)
def test_a_line_runs_on(line: str, after: str) -> None:
    assert runs_on(line, after)


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("Le budget de la défense", "Le ministre a annoncé mardi une hausse."),
        ("La France et l’Allemagne augmentent leurs dépenses militaires", "Le rapport a été publié hier."),
        ("Le budget est en hausse de 12 %.", "d’autres suivront"),
        ("Le projet de budget pour l’année 2026", "Le ministre a annoncé mardi une hausse."),
        ("OpenAI et DoD : un contrat qui bouscule Microsoft", "août 13, 2025"),
        ("OpenAI et DoD : un contrat qui bouscule Microsoft", "par Jean Dupont"),
        ("OpenAI et DoD : un contrat qui bouscule Microsoft", "facebook"),
        ("OpenAI et DoD : un contrat qui bouscule Microsoft", "www.exemple.fr/contrat"),
        ("3", "commentaires"),
        ("Par", "Jean Dupont"),
        ("Nos sites à la une", "Le Sénat rejette le budget"),
        ("Sous le pont coule l’eau,", "et nos amours"),
        ("Trois axes :", "la défense"),
        ("", "la défense"),
    ],
)
def test_a_line_stands_alone(line: str, after: str) -> None:
    assert not runs_on(line, after)


def test_inside_a_paragraph_a_name_may_begin_a_line() -> None:
    line, after = "affaires des entreprises du secteur, dont la société", "Airbus et son rival"
    assert runs_on(line, after, longest=70)
    assert not runs_on(line, after)


RAGGED = """Le budget de la défense

Le ministre a annoncé mardi que la France allait dépenser plus de 300 millions
d'euros pour la cybersécurité et que le Département de la
Défense américain ferait de même avant la fin de l'année 2026, selon une note
que l'agence a pu consulter dans la journée et dont le contenu reste secret.

Les hauts fonctionnaires ont indiqué que le chiffre
d'affaires des entreprises du secteur avait progressé de 12
% en un an, soit un gain de près de 4 milliards de
dollars, et que la feuille de
route serait publiée en juin."""


def test_a_ragged_text_comes_back_whole() -> None:
    expected = [" ".join(part.split("\n")) for part in RAGGED.split("\n\n")]
    assert [block.text for block in parse(RAGGED).blocks] == expected


def test_a_ragged_item_is_one_item_and_the_next_another() -> None:
    text = "Deux axes :\n- la cybersécurité, avec un budget de\n12 millions d’euros ;\n- la santé."
    assert [block.text for block in parse(text).blocks] == [
        "Deux axes :", "la cybersécurité, avec un budget de 12 millions d’euros ;", "la santé.",
    ]  # fmt: skip
