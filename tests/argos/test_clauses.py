from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.argos.clauses import join_parts, split_long

CUTS = [
    ("Il pleut sur la ville ; le vent se lève dans la nuit.", 8,
     ["Il pleut sur la ville ;", "le vent se lève dans la nuit."]),
    ("Le ministre a signé le contrat, mais le parlement ne l'a pas encore voté.", 9,
     ["Le ministre a signé le contrat,", "mais le parlement ne l'a pas encore voté."]),
    ("Le budget, selon la cour, atteint 3,5 milliards d'euros cette année et baissera.", 9,
     ["Le budget, selon la cour,", "atteint 3,5 milliards d'euros cette année et baissera."]),
    ("Il a dit « oui, mais pas encore » au président, qui attendait sa réponse depuis hier.", 12,
     ["Il a dit « oui, mais pas encore » au président,", "qui attendait sa réponse depuis hier."]),
    ("Un deux trois quatre cinq six", 4, ["Un deux trois", "quatre cinq six"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "limit", "parts"), CUTS)
def test_cuts_at_clause_boundaries(text: str, limit: int, parts: list[str]) -> None:
    assert split_long(text, limit) == parts


def test_short_sentences_stay_whole() -> None:
    text = "Le ministre a signé ; le parlement votera."
    assert split_long(text) == [text]


WORDS = ["le", "mot,", "et", "«", "oui", "»", "fin", ";", "3,5", "qui", "(va)", ":"]


@given(st.lists(st.sampled_from(WORDS), max_size=400))
def test_no_word_is_lost_and_no_part_too_long(words: list[str]) -> None:
    parts = split_long(" ".join(words), 30)
    assert " ".join(parts).split() == words
    assert all(len(part.split()) <= 30 for part in parts)


JOINS = [
    (["Le ministre a signé,", "mais le parlement votera."], ["The minister signed.", "But parliament will vote."],
     "The minister signed, but parliament will vote."),
    (["Il vient ;", "Paris attend."], ["He is coming.", "Paris is waiting."], "He is coming; Paris is waiting."),
    (["Il vient ;", "français et anglais attendent."], ["He is coming", "French and English wait."],
     "He is coming; French and English wait."),
    (["Il vient", "et je pars."], ["He comes", "I am leaving."], "He comes I am leaving."),
    (["Voici :", "le texte."], ["Here:", "The text."], "Here: the text."),
    (["Aux États-Unis,", "il neige."], ["In the U.S.", "It is snowing."], "In the U.S., it is snowing."),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "english", "whole"), JOINS)
def test_parts_become_one_sentence(parts: list[str], english: list[str], whole: str) -> None:
    assert join_parts(parts, english) == whole
