"""Whatever a reviewer does to the sentences of a row, no pair has words of another sentence."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from brief.review.pairs import aligned

_ROW = [
    (
        "Lundi 16 juin, le Pentagone a annoncé la signature d’un contrat de 200 millions de dollars avec OpenAI.",
        "On Monday, June 16, the Pentagon announced the signature of a $200 million contract with OpenAI.",
    ),
    (
        "Cette annonce marque un tournant pour une entreprise longtemps réticente à travailler pour la défense.",
        "This announcement marks a turning point for a company long reluctant to work for the defense sector.",
    ),
    ("Le projet doit s’achever en juillet 2026.", "The project is due to end in July 2026."),
    (
        "Plusieurs chercheurs ont quitté le groupe, inquiets de voir leurs modèles servir à la guerre.",
        "Several researchers left the group, worried that their models might serve in war.",
    ),
    (
        "Sam Altman assure que des garde-fous techniques seront maintenus.",
        "Sam Altman insists that technical guardrails will be maintained.",
    ),
]
_STRANGERS = [
    "Nobody in Brussels expected such haste.",
    "The French army tests drones near Toulouse, where Airbus has built a new plant for them.",
    "On Tuesday, the Navy announced the launch of a $900 million tender for Anthropic.",
]
Sentence = list[tuple[str, object]]
"""Words, each with where it comes from: the number of a sentence, ``"stranger"``, or ``None`` for a small new word."""


def _words(text: str, origin: object) -> Sentence:
    return [(word, origin) for word in text.split()]


def _bare(sentence: Sentence) -> Sentence:
    (word, origin) = sentence[-1]
    return [*sentence[:-1], (word.rstrip(".,;"), origin)]


def _ended(sentence: Sentence) -> Sentence:
    (word, origin) = sentence[-1]
    return [*sentence[:-1], (word.rstrip(".,;") + ".", origin)]


def _begun(sentence: Sentence) -> Sentence:
    (word, origin), *rest = sentence
    return [(word[:1].upper() + word[1:], origin), *rest]


def merge(row: list[Sentence], chance: random.Random) -> None:
    if len(row) > 1:
        at = chance.randrange(len(row) - 1)
        row[at : at + 2] = [[*_bare(row[at]), (chance.choice(["and", "while", ";"]), None), *row[at + 1]]]


def split(row: list[Sentence], chance: random.Random) -> None:
    at = chance.randrange(len(row))
    if len(row[at]) > 4:
        cut = chance.randrange(2, len(row[at]) - 1)
        row[at : at + 1] = [_ended(row[at][:cut]), _begun(row[at][cut:])]


def exchange(row: list[Sentence], chance: random.Random) -> None:
    one, other = chance.randrange(len(row)), chance.randrange(len(row))
    row[one], row[other] = row[other], row[one]


def leave_out(row: list[Sentence], chance: random.Random) -> None:
    if len(row) > 1:
        row.pop(chance.randrange(len(row)))


def put_in(row: list[Sentence], chance: random.Random) -> None:
    row.insert(chance.randrange(len(row) + 1), _words(chance.choice(_STRANGERS), "stranger"))


def put_instead(row: list[Sentence], chance: random.Random) -> None:
    row[chance.randrange(len(row))] = _words(chance.choice(_STRANGERS), "stranger")


def carry(row: list[Sentence], chance: random.Random) -> None:
    if len(row) > 1:
        one, other = chance.sample(range(len(row)), 2)
        if len(row[one]) > 4:
            many = chance.randrange(1, len(row[one]) - 3)
            at = chance.randrange(1, len(row[one]) - many)
            carried = row[one][at : at + many]
            row[one] = row[one][:at] + row[one][at + many :]
            into = chance.randrange(1, len(row[other]))
            row[other] = row[other][:into] + carried + row[other][into:]


def retype(row: list[Sentence], chance: random.Random) -> None:
    one = chance.randrange(len(row))
    at = chance.randrange(len(row[one]))
    row[one][at] = ("new", None)


_STEPS = st.lists(
    st.sampled_from((merge, split, exchange, leave_out, put_in, put_instead, carry, retype)), min_size=1, max_size=4
)


@settings(max_examples=400, deadline=None)
@given(steps=_STEPS, seed=st.integers(0, 10_000))
def test_no_pair_has_words_of_another_sentence(steps: list, seed: int) -> None:
    chance = random.Random(seed)
    row = [_words(english, at) for at, (_, english) in enumerate(_ROW)]
    for step in steps:
        step(row, chance)
    flat = [word for sentence in row for word in sentence]
    pairs = aligned([french for french, _ in _ROW], " ".join(word for word, _ in flat), [each for _, each in _ROW])
    for french, english in pairs:
        own = [source for source, _ in _ROW].index(french)
        if english == _ROW[own][1]:
            continue
        said = english.split()
        first = next(at for at in range(len(flat)) if [word for word, _ in flat[at : at + len(said)]] == said)
        inside, outside = flat[first : first + len(said)], flat[:first] + flat[first + len(said) :]
        others = {word for word, origin in inside if origin in range(len(_ROW)) and origin != own and len(word) > 3}
        assert not others, (french, english)
        # A word or two of the reviewer's own may come in.
        assert sum(origin == "stranger" for _, origin in inside) < len(inside) / 2, (french, english)
        assert not [word for word, origin in outside if origin == own and len(word) > 3], (french, english)
