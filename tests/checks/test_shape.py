"""Empty, short, long and repeating targets."""

from __future__ import annotations

import pytest

from brief.checks.shape import check

_FRENCH = "Le Pentagone américain a annoncé la signature d’un contrat de défense avec OpenAI."


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("The Pentagon announced.", "length"),
        ("The Pentagon announced a contract, " * 6, "length"),
        ("The US Pentagon has announced the the signing of a defence contract with OpenAI.", "repeats"),
        ("The US Pentagon has announced a contract of defence, a contract of defence with OpenAI.", "repeats"),
        ("The Pentagon has announced a defence contract with Open\ufffduvre last Monday.", "broken"),
        ("A contract with us, for a contract with her, so a contract with him and OpenAI at last.", "repeats"),
    ],
)
def test_fails(target: str, expected: str) -> None:
    assert expected in [finding.check for finding in check(_FRENCH, target)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (_FRENCH, "The US Pentagon announced that it had signed a defense contract with OpenAI."),
        ("Oui.", "Yes."),
        ("Le caract\ufffdre.", "The charact\ufffdr."),
        ("", ""),
        ("Nous nous réunissons, nous nous parlons.", "We meet, we meet, and we talk."),
        ("Il avait eu ce qu’il voulait.", "He had had what he wanted."),
        ("Deux choix : a) un drone ; b) rien.", "Two options: a) a drone; b) nothing."),
    ],
)
def test_passes(source: str, target: str) -> None:
    assert check(source, target) == []


def test_a_repeated_run_is_shown_where_it_stands() -> None:
    target = "The US Pentagon has announced the the signing of a defence contract with OpenAI."
    [finding] = check(_FRENCH, target)
    assert finding.target_span and target[slice(*finding.target_span)] == "the the"
