from __future__ import annotations

import pytest

from brief.argos.capitals import is_shouted, is_titled, lowered, untitled

LOWERED = [
    ("LE MINISTRE ANNONCE UN NOUVEAU CONTRAT", "Le ministre annonce un nouveau contrat"),
    ("L'OTAN ET L'UNION EUROPÉENNE", "L'OTAN et l'union européenne"),
    ("MACRON REÇOIT ZELENSKY À PARIS", "Macron reçoit Zelensky à paris"),
    ("200 MILLIONS DE DOLLARS POUR L'IA", "200 Millions de dollars pour l'IA"),
    ("QU'EST-CE QUE C'EST ?", "Qu'est-ce que c'est ?"),
]


@pytest.mark.parametrize(("text", "sentence"), LOWERED)
def test_lowered(text: str, sentence: str) -> None:
    assert is_shouted(text)
    assert lowered(text) == sentence


@pytest.mark.parametrize(
    "text",
    ["OTAN", "OTAN ET UE", "Le ministre annonce un contrat", "IA", "12 %", "", "SNCF, RATP ET le ministère"],
)
def test_not_shouted(text: str) -> None:
    assert not is_shouted(text)


TITLES = [
    ("OpenAI et DoD : Un Contrat Qui Bouscule Microsoft", "OpenAI et DoD : un contrat qui bouscule Microsoft"),
    ("Un Contrat qui Change la Donne", "Un contrat qui change la donne"),
    ("Conclusion : Une Nouvelle Ère pour l’IA", "Conclusion : une nouvelle ère pour l’IA"),
    ("Quel Avenir pour OpenAI et Microsoft ?", "Quel avenir pour OpenAI et Microsoft ?"),
    ("Les Implications pour l’Écosystème Technologique", "Les implications pour l’écosystème technologique"),
]


@pytest.mark.parametrize(("title", "sentence"), TITLES)
def test_untitled(title: str, sentence: str) -> None:
    assert is_titled(title)
    assert untitled(title) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron, Pierre Martin et Claire Blanc",
        "Une valse entre la Silicon Valley et la Maison Blanche",
        "L’Union européenne et la France",
        "Le ministre des Armées Sébastien Lecornu reçoit ses homologues",
        "La Banque Postale",
        "Quel président la France veut-elle ?",
        "Un Français sur cinq est inquiet",
        "Le Contrat Est Signé Par Le Ministre.",
        "OTAN",
        "",
    ],
)
def test_no_title(text: str) -> None:
    assert not is_titled(text)
