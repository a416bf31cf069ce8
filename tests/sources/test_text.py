"""Plain text: wrapped lines, hyphens, lists, dialogue."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.sources.text import join, parse, wrap_width

PARAGRAPHS = [
    "Le Sénat a rejeté dans la nuit de mardi à mercredi, par 214 voix contre 98, l’amendement du gouvernement "
    "sur la taxe foncière. "
    "La mesure devait rapporter 1,3 milliard d’euros aux communes dès l’an prochain.",
    "« Nous ne voulons pas d’un impôt de plus », a justifié le rapporteur général de la commission "
    "des finances, qui siège au centre.",
    "Un compromis semble possible.",
    "Le vice-président de la commission, lui-même élu d’outre-mer, attend des garanties : "
    "« Peut-être en mars », a-t-il dit mardi soir.",
]


@given(st.integers(50, 110), st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=8), st.booleans())
@settings(max_examples=60, deadline=None)
def test_wrapped_paragraphs_come_back_whole(width: int, paragraphs: list[str], hyphens: bool) -> None:
    lines = [textwrap.wrap(p, width, break_on_hyphens=hyphens, break_long_words=False) for p in paragraphs]
    text = "\n\n".join("\n".join(part) for part in lines)
    if wrap_width(text.split("\n")):  # with few long lines a wrap cannot be told from short paragraphs
        assert [block.text for block in parse(text).blocks] == paragraphs


def test_a_wrapped_text_is_recognised() -> None:
    text = "\n\n".join("\n".join(textwrap.wrap(p, 72)) for p in PARAGRAPHS)
    assert wrap_width(text.split("\n")) == 72
    assert [block.text for block in parse(text).blocks] == PARAGRAPHS


def test_indented_first_lines_begin_paragraphs() -> None:
    text = "\n".join("\n".join(textwrap.wrap(p, 72, initial_indent="   ")) for p in PARAGRAPHS)
    assert [block.text for block in parse(text).blocks] == PARAGRAPHS


def test_one_line_a_paragraph_is_left_alone() -> None:
    assert [block.text for block in parse("\n".join(PARAGRAPHS)).blocks] == PARAGRAPHS
    short = "Anna Belmont\nKarim Ziani\nLouise de Tréville\nJean-Marc Oberlé\nUn prix symbolique."
    assert [block.text for block in parse(short).blocks] == short.split("\n")


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("le Parlement exa-", "minera le texte", "le Parlement examinera le texte"),
        ("3,5 milliards d’eu-", "ros en 2027", "3,5 milliards d’euros en 2027"),
        ("le vice-", "président a dit", "le vice-président a dit"),
        ("les États-", "Unis ont signé", "les États-Unis ont signé"),
        ("le porte-", "parole du ministère", "le porte-parole du ministère"),
        ("le porte-", "feuille d’actions", "le portefeuille d’actions"),
        ("peut-", "être en mars", "peut-être en mars"),
        ("a-t-", "il annoncé", "a-t-il annoncé"),
        ("a déclaré-", "t-elle", "a déclaré-t-elle"),
        ("des modèles en open-", "weight publiés", "des modèles en open-weight publiés"),
        ("court-", "circuitant son partenaire", "court-circuitant son partenaire"),
        ("ce par-", "tenariat", "ce partenariat"),
        ("le ministère de l’", "Intérieur", "le ministère de l’Intérieur"),
        ("le budget (", "12 millions)", "le budget (12 millions)"),
        ("la guerre –", "froide", "la guerre – froide"),
        ("de 2024-", "2025 à", "de 2024- 2025 à"),
    ],
)
def test_join(first: str, second: str, whole: str) -> None:
    assert join(first, second) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trois axes :\n• la défense\n• la santé", [("paragraph", 0), ("list", 1), ("list", 1)]),
        ("- un\n- deux", [("list", 1), ("list", 1)]),
        ("* un\n    * deux", [("list", 1), ("list", 1)]),
        ("Trois axes :\n1. un\n2) deux", [("paragraph", 0), ("list", 1), ("list", 1)]),
        ("1. Cesser de légiférer", [("paragraph", 0)]),
        ("Il faut :\n– un plan ;\n– un budget.", [("paragraph", 0), ("list", 1), ("list", 1)]),
        ("– Et avec ceci ?\n– Ce sera tout.", [("paragraph", 0), ("paragraph", 0)]),
        ("-20 % sur les stocks", [("paragraph", 0)]),
        ("2025. Une année", [("paragraph", 0)]),
    ],
)
def test_lists_and_what_looks_like_one(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(block.kind, block.level) for block in parse(text).blocks] == expected


def test_numbers_of_items_stay_and_bullets_go() -> None:
    texts = [block.text for block in parse("Deux points :\n1. un plan\n2. un budget\n• une date").blocks]
    assert texts == ["Deux points :", "1. un plan", "2. un budget", "une date"]
