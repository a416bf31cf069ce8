from __future__ import annotations

import pytest

from brief.argos.capitals import is_shouted, lowered

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
