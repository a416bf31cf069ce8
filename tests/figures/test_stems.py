"""Whose name stands in a sentence, and which capital only opens one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures.stems import names_in

NAMES = [
    ("Renault supprime 800 postes.", {"renault"}),
    ("Airbus a signé un contrat.", {"airbus"}),
    ("Le groupe supprime 800 postes.", set()),
    ("Chaque année, Safran recrute.", {"safran"}),
    ("L’usine ferme. Thales, Dassault et MBDA restent.", {"thales", "dassault", "mbda"}),
    ("L’usine ferme. Thales y gagne : il en est de Thales comme des autres.", {"thales"}),
    ("Selon l’Élysée, Saint-Étienne attend.", {"elysee", "saint-etienne"}),
    ("Plusieurs armées manquent de drones.", set()),
    ("(« Naval Group » a livré la frégate.)", {"group"}),
    ("Air France-KLM attend l’Airbus A320.", {"air", "france-klm", "airbus"}),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: set[str]):
    assert names_in(text, text) == names


@given(st.lists(st.sampled_from(["Paris", "Par", "a", "dit", "le", ".", ",", "»", "’", "-", "1", "_", "\u00a0"])))
def test_a_word_stands_within_where_a_pattern_for_it_says_so(parts: list[str]):
    text = " ".join(parts).replace(" -", "-").replace("’ ", "’").replace(" _", "_").replace(" 1", "1")
    within = re.search(r"[\w,'’)»]\s?Paris\b", text) is not None
    verb = r"(?:(?:a|va|ont|vont|est|sera|\w+(?:era|e|it|ait|ent))\b|[A-ZÀ-Þ])"
    opens = re.search(rf"(?:^|[.!?…:»]\s*)Paris,?\s{verb}", text)
    alone = re.findall(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*", text)
    assert ("paris" in names_in(text, text)) == ("Paris" in alone and (within or opens is not None))
