"""French that stayed French."""

from __future__ import annotations

import pytest

from brief.article import Term
from brief.checks.untranslated import check


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Elle est dans la nature des choses.", "Elle est dans la nature des choses."),
        (
            "Il veut une mise à jour de la feuille de route, selon le ministre.",
            "He wants an update of the feuille de route, selon le ministre.",
        ),
        ("La France y consacrera 1,1 Md€.", "France will be allocated 1.1 Md euros."),
        ("Le projet sera dans les mains de l’État.", "The project sera dans les mains of the state."),
    ],
)
def test_fails(source: str, target: str) -> None:
    [finding] = check(source, target)
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("OpenAI for Government", "OpenAI for Government"),
        ("Elle est dans la nature des choses.", "It is in the nature of things."),
        ("Selon « Le Monde des livres et des idées », oui.", "According to “Le Monde des livres et des idées”, yes."),
        ("Sam Altman, Alexandr Wang, Elon Musk", "Sam Altman, Alexandr Wang, Elon Musk"),
        ("La France y consacrera 1,1 Md€.", "France will spend €1.1bn on it, said J. Smith, 51, MD."),
        ("", ""),
    ],
)
def test_passes(source: str, target: str) -> None:
    assert check(source, target) == []


def test_a_long_line_that_is_equal_on_both_sides_takes_no_time_to_speak_of() -> None:
    line = "Le ministre est dans la salle et pour la suite " * 400
    [finding] = check(line, line + "x")
    assert finding.check == "untranslated"


WORDS = [
    ("Un contrat qui change la donne", "A Contrat that Changes Donate", ["Contrat"]),
    ("Un Contrat qui Change la Donne", "A Contrat that Changes Donate", ["Contrat"]),
    ("OpenAI et DoD : Un Contrat Qui Bouscule Microsoft", "OpenAI and DoD: Unit Bouscule Microsoft", ["Bouscule"]),
    ("Quel avenir pour OpenAI ?", "What Avenir for OpenAI?", ["Avenir"]),
    ("L'unité bouscule Microsoft", "Unit Bouscule Microsoft", ["Bouscule"]),
    ("Attaques : la riposte", "Attaques: the response", ["Attaques"]),
    ("Mi-2024, il part.", "Mi-2024, he leaves.", ["Mi-2024"]),
    ("Il vient mi-juin.", "He comes mi-juin.", ["mi-juin"]),
    ("Moins d'un quart des serveurs", "Moins of a quarter of the servers", ["Moins"]),
    ("L'avenir du marché", "The avenir of the marché", ["avenir", "marché"]),
]


@pytest.mark.parametrize(("source", "target", "words"), WORDS)
def test_a_word_left_in_french_is_a_warning(source: str, target: str, words: list[str]) -> None:
    (finding,) = check(source, target)
    assert finding.severity == "warning"
    assert all(f"“{word}”" in finding.message for word in words)
    start, end = finding.target_span or (0, 0)
    assert target[start:end] == words[0]


NAMES = [
    ("Le dernier rapport de la Cour des comptes", "The last report of the Cour des comptes"),
    ("L'Assemblée nationale vote.", "The Assemblée nationale votes."),
    ("Il entre à l'Académie française.", "He joins the Académie Française."),
    ("le concert de l'Apéro lyrique", "the concert of the Apéro Lyrique"),
    ("Une attention rare de la police", "A rare attention of the police"),
    ("le Parti de la banlieue", "the 'Parti de la Banlieue'"),
    ("le grand prix, et vice versa", "the grand prix, and vice versa"),
    ("le conte anglo-saxon", "the Anglo-Saxon tale"),
    ("L'entreprise Bolloré grandit.", "The Bolloré company is growing."),
]


@pytest.mark.parametrize(("source", "target"), NAMES)
def test_a_name_and_a_word_of_both_languages_are_not(source: str, target: str) -> None:
    assert check(source, target) == []


def test_a_word_that_the_glossary_keeps_is_not() -> None:
    source, target = "Le dirigisme revient.", "Dirigisme is back."
    assert check(source, target)
    assert check(source, target, (Term("dirigisme", "dirigisme", "met"),)) == []
