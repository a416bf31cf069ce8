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
        ("La dette dépasse 3 300 milliards d'euros.", "The debt exceeds €3.3 trillion."),
    ],
)
def test_passes(source: str, target: str) -> None:
    assert check(source, target) == []


def test_a_repeated_run_is_shown_where_it_stands() -> None:
    target = "The US Pentagon has announced the the signing of a defence contract with OpenAI."
    [finding] = check(_FRENCH, target)
    assert finding.target_span and target[slice(*finding.target_span)] == "the the"


_NAMED = "Les « domaines opérationnels » (warfighting domains) sont cinq."


def test_a_name_and_the_same_in_brackets_is_no_repeat() -> None:
    assert check(_NAMED, "The “warfighting domains” (warfighting domains) are five.") == []


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        (_NAMED, "The warfighting domains warfighting domains are five.", "“warfighting domains warfighting domains”"),
        (_NAMED, "The “domains of war” (domains of war) are five.", "“domains of war”"),  # not the French's own words
    ],
)
def test_what_is_repeated_is_quoted_whole(source: str, target: str, said: str) -> None:
    assert [finding.message for finding in check(source, target)] == [f"{said} is repeated."]


ODD = [
    ("Il a mis en garde contre « une perte ».", "He warned against “a loss.", "quotes"),
    ("Il a mis en garde contre « une perte ».", "He warned against a loss”.", "quotes"),
    ("R : Ma réponse ne variera pas.", "My answer won’t vary.", "label"),
    ("Q : Et la ligne B ?", "What about line B?", "label"),
    ("Réponse : non.", "No.", "label"),
]


@pytest.mark.parametrize(("source", "target", "name"), ODD)
def test_a_lost_mark_is_a_warning(source: str, target: str, name: str) -> None:
    (finding,) = check(source, target)
    assert (finding.check, finding.severity) == (name, "warning")


MARKED = [
    ("Il a mis en garde contre « une perte ».", "He warned against “a loss”."),
    ("« Une perte, dit-il.", "“A loss, he says."),  # closed in another sentence
    ("Il a dit : « C’est “bon”. »", "He said: “It’s ‘good’.”"),
    ("Il mesure 5 pouces.", 'It measures 5".'),
    ("R : Ma réponse ne variera pas.", "A: My answer will not vary."),
    ("Q : Et la ligne B ?", "Q. What about line B?"),
    ("Q. Tarantino présente son film.", "Quentin Tarantino presents his film."),
]


@pytest.mark.parametrize(("source", "target"), MARKED)
def test_a_kept_mark_is_not(source: str, target: str) -> None:
    assert check(source, target) == []
