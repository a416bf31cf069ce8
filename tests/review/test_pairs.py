"""Sentence pairs: made where every sign agrees, never otherwise."""

from __future__ import annotations

import pytest

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
        ("no end", ["no end"]),
        ("", []),
    ],
)  # fmt: skip
def test_english_is_split_where_a_sentence_surely_ends(text: str, sentences: list[str]) -> None:
    assert english_sentences(text) == sentences


@pytest.mark.parametrize(
    "reviewed",
    [
        " ".join(_MACHINE),
        "The Pentagon signed a $200 million contract with OpenAI. The project moves on. From 2026, federal agencies "
        "will use these tools, says Sam Altman.",
    ],
)
def test_sentences_that_answer_each_other(reviewed: str) -> None:
    pairs = aligned(_FRENCH, reviewed, _MACHINE)
    assert [french for french, _ in pairs] == _FRENCH
    assert " ".join(english for _, english in pairs) == reviewed


@pytest.mark.parametrize(
    "reviewed",
    [
        # two made one
        "The Pentagon has signed a $200 million contract with OpenAI, and the project advances. From 2026, federal "
        "agencies will use these tools, according to Sam Altman.",
        # one made two, two made one: the count is right, the sentences are not
        "The Pentagon has signed a contract. It is with OpenAI, for $200 million. The project advances; federal "
        "agencies will use these tools from 2026, according to Sam Altman.",
        # another order
        "Federal agencies will use these tools from 2026, according to Sam Altman. The project advances. The Pentagon "
        "has signed a $200 million contract with OpenAI.",
        "The project advances. The Pentagon has signed a $200 million contract with OpenAI. Federal agencies will use "
        "these tools from 2026, according to Sam Altman.",
        # a sentence left out, another added
        "The Pentagon has signed a $200 million contract with OpenAI. Federal agencies will use these tools from 2026, "
        "according to Sam Altman. This is good news for everyone involved in it.",
        "",
    ],
)
@pytest.mark.parametrize("machine", [_MACHINE, []])
def test_sentences_that_do_not(reviewed: str, machine: list[str]) -> None:
    assert aligned(_FRENCH, reviewed, machine) == []


def test_without_the_machines_sentences_nothing_is_sure() -> None:
    assert aligned(_FRENCH, " ".join(_MACHINE), []) == []


def test_a_row_of_one_sentence_has_no_pairs_of_its_own() -> None:
    assert aligned(_FRENCH[:1], _MACHINE[0], _MACHINE[:1]) == []
