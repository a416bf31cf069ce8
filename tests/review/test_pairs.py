"""Sentence pairs: made where every sign agrees, never otherwise."""

from __future__ import annotations

import pytest

from brief.memory import key
from brief.review.pairs import aligned, english_sentences

_FRENCH = [
    "Le Pentagone a signé un contrat de 200 millions de dollars avec OpenAI.",
    "Le projet avance.",
    "Les agences fédérales utiliseront ces outils dès 2026, selon Sam Altman.",
]
_MACHINE = [
    "The Pentagon has signed a $200 million contract with OpenAI.",
    "The project advances.",
    "Federal agencies will use these tools from 2026, according to Sam Altman.",
]


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("The U.S. Army pays Mr. Lee $3.5 million. It is.", ["The U.S. Army pays Mr. Lee $3.5 million.", "It is."]),
        ("He said: “We are ready. We go.” They went.", ["He said: “We are ready. We go.”", "They went."]),
        ("See J. R. Smith (p. 4. Then more). End.", ["See J. R. Smith (p. 4. Then more).", "End."]),
        ("He agreed (it was late. He slept). They went.", ["He agreed (it was late. He slept).", "They went."]),
        ("no end", ["no end"]),
        ("", []),
    ],
)  # fmt: skip
def test_english_is_split_where_a_sentence_surely_ends(text: str, sentences: list[str]) -> None:
    assert english_sentences(text) == sentences


@pytest.mark.parametrize(
    "reviewed",
    [
        _MACHINE,
        # one changed between two that stay, at either end too
        [_MACHINE[0], "The project moves on.", _MACHINE[2]],
        ["The Pentagon signed a $200 million deal with OpenAI.", _MACHINE[1], _MACHINE[2]],
        [*_MACHINE[:2], "Federal agencies are to use these tools from 2026, says Sam Altman."],
        # two that are not neighbours
        ["The Pentagon signed a $200 million deal with OpenAI.", _MACHINE[1], _MACHINE[2].replace("use", "employ")],
        # neighbours, changed lightly
        [_MACHINE[0].replace("contract", "deal"), "The project advances well.", _MACHINE[2].replace("use", "employ")],
        # the marks that a word processor puts unasked
        [_MACHINE[0], _MACHINE[1], _MACHINE[2].replace(" use", "\u00a0use")],
    ],
)
def test_sentences_that_answer_each_other(reviewed: list[str]) -> None:
    pairs = aligned(_FRENCH, " ".join(reviewed), _MACHINE)
    assert [french for french, _ in pairs] == _FRENCH
    assert [key(english) for _, english in pairs] == [key(english) for english in reviewed]


@pytest.mark.parametrize(
    "reviewed, kept",
    [
        # two made one
        (
            "The Pentagon has signed a $200 million contract with OpenAI, and the project advances. Federal agencies "
            "will use these tools from 2026, according to Sam Altman.",
            [2],
        ),
        # one made two, two made one: the count is right, the sentences are not
        (
            "The Pentagon has signed a contract. It is with OpenAI, for $200 million. The project advances; federal "
            "agencies will use these tools from 2026, according to Sam Altman.",
            [],
        ),
        # another order
        (f"{_MACHINE[2]} {_MACHINE[1]} {_MACHINE[0]}", []),
        (f"{_MACHINE[1]} {_MACHINE[0]} {_MACHINE[2]}", []),
        # one left out, another added
        (f"{_MACHINE[0]} {_MACHINE[2]} This is good news for everyone involved in it.", [0, 2]),
        (f"{_MACHINE[0]} {_MACHINE[2]}", [0, 2]),
        # a stranger in one's place, with the right number, or much like it
        (f"{_MACHINE[0]} Nobody knows why. {_MACHINE[2]}", [0, 2]),
        (f"Google has signed a $300 million contract with Anthropic. {_MACHINE[1]} {_MACHINE[2]}", [1, 2]),
        # a part carried over
        (
            "The Pentagon has signed a contract with OpenAI. The project advances. Federal agencies will use these "
            "$200 million tools from 2026, according to Sam Altman.",
            [1],
        ),
        (
            "The Pentagon has signed a $200 million contract. The project advances with OpenAI. Federal agencies will "
            "use these tools from 2026, according to Sam Altman.",
            [2],
        ),
        # the figure corrected, or lost: the row has it, a pair is not made of it
        (f"{_MACHINE[0].replace('200', '300')} {_MACHINE[1]} {_MACHINE[2]}", [1, 2]),
        # written anew
        (f"{_MACHINE[0]} {_MACHINE[1]} By 2026, says Sam Altman, the whole government is going to have it.", [0, 1]),
        # said twice
        (f"{_MACHINE[0]} {_MACHINE[1]} {_MACHINE[1]} {_MACHINE[2]}", []),
        ("", []),
    ],
)
def test_where_one_sentence_is_not_certain_the_others_may_be(reviewed: str, kept: list[int]) -> None:
    assert aligned(_FRENCH, reviewed, _MACHINE) == [(_FRENCH[at], _MACHINE[at]) for at in kept]


def test_without_the_machines_sentences_nothing_is_sure() -> None:
    assert aligned(_FRENCH, " ".join(_MACHINE), []) == []


def test_a_sentence_that_the_machine_wrote_as_two_is_one() -> None:
    machine = [_MACHINE[0], "The project advances. It does.", _MACHINE[2]]
    assert aligned(_FRENCH, " ".join(machine), machine) == list(zip(_FRENCH, machine, strict=True))


def test_sentences_that_the_machine_wrote_alike_are_nobodys() -> None:
    assert (
        aligned([*_FRENCH, "Le projet progresse."], " ".join([*_MACHINE, _MACHINE[1]]), [*_MACHINE, _MACHINE[1]]) == []
    )


def test_a_row_of_one_sentence_has_no_pairs_of_its_own() -> None:
    assert aligned(_FRENCH[:1], _MACHINE[0], _MACHINE[:1]) == []


def test_where_brief_did_not_write_one_sentence_for_each_of_the_french_there_are_no_pairs() -> None:
    target = " ".join(_MACHINE)
    assert aligned(_FRENCH, target, _MACHINE)
    assert aligned(_FRENCH[:2], target, _MACHINE) == []
    assert aligned(_FRENCH, target, _MACHINE[:2]) == []
    assert aligned(_FRENCH, target, [*_MACHINE[:2], ""]) == []
    assert aligned(_FRENCH[:1], _MACHINE[0], _MACHINE[:1]) == []
