"""French that stayed French."""

from __future__ import annotations

import pytest

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
