from __future__ import annotations

import pytest

from brief.argos.loops import excess, is_looping, longest_run

LOOPS = [
    ("Le droit au logement.", "The right to the right to the right to the right to housing."),
    ("Il est venu.", "He came he came he came."),
    ("une voiture rapide", "a car car car car car"),
    ("Oui.", "Yes, I think that we should all go to the place where the others have been for some time."),
    (
        "Le contrat porte sur la livraison de dix avions à la marine nationale, qui les attend depuis longtemps.",
        "The contract for the delivery of aircraft, and the contract for the delivery of ships, is the contract for "
        "the delivery of navies.",
    ),
]
SOUND = [
    ("Non, non et non !", "No, no and no!"),
    ("« Jamais, jamais, jamais, jamais », répète-t-il.", "“Never, never, never, never,” he repeats."),
    ("Le ministre a signé.", "The minister has signed."),
    ("3 millions, 3 millions et 3 millions", "3 million, 3 million and 3 million"),
    ("", ""),
    ("PIB", "gross domestic product"),
    ("Un avion, un navire et un sous-marin.", "An aircraft, a ship and a submarine."),
    ("Il l'a dit et répété : il faut que nous y allions.", "He said it over and over: that we had had to go there."),
]


@pytest.mark.parametrize(("source", "target"), LOOPS)
def test_loops(source: str, target: str) -> None:
    assert is_looping(source, target)


@pytest.mark.parametrize(("source", "target"), SOUND)
def test_sound(source: str, target: str) -> None:
    assert not is_looping(source, target)


def test_the_longest_run() -> None:
    assert longest_run("a b c b c b c d".split()) == (3, 2)
    assert longest_run("a b c".split()) == (1, 0)
    assert longest_run([]) == (1, 0)


def test_the_worse_loop_has_the_greater_excess() -> None:
    source = "Le droit au logement est un droit."
    texts = ["The right to housing is a right.", "The right to the right to the right.", "right " * 40]
    assert [excess(source, text) for text in texts] == sorted(excess(source, text) for text in texts)
    assert excess(source, "") > excess(source, texts[0])
