"""Where a term goes in a translation that lacks it: French, the machine's English, and what is to be made of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from brief.argos import ladder, place
from brief.argos.decoder import Hypothesis
from brief.glossary.match import Matcher
from brief.glossary.table import Entry


class Fixed:
    """Translates one sentence and nothing else; of several candidates all are as likely."""

    longest = 100

    def __init__(self, source: str, answer: str) -> None:
        self.source, self.answer = source, answer

    def translate(self, segments: Sequence[str], *, progress=None, **options):
        return [[Hypothesis(self.answer if segment == self.source else "", -1.0)] for segment in segments]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float]:
        return [-1.0] * len(targets)


@pytest.mark.parametrize(
    ("term", "target", "french", "machine", "expected"),
    [
        # what stands beside the place and comes with the term is not said twice
        ("heure locale", "local time", "À 9 h, heure locale.", "At 9, local hour.", "At 9, local time."),
        (
            "guerre de succession",
            "war of succession",
            "C’est une vraie guerre de succession.",
            "This is a real succession war.",
            "This is a real war of succession.",
        ),
        # a verb is no part of a rendering
        (
            "projet de loi",
            "draft bill",
            "Le projet de loi a été rédigé hier.",
            "The draft law was drafted yesterday.",
            "The draft bill was drafted yesterday.",
        ),
        (
            "industrie nucléaire",
            "atomic industry",
            "L’industrie nucléaire a déclaré ceci.",
            "The nuclear said this.",
            "The atomic industry said this.",
        ),
        # nor is the noun before an "of" that the French term has not
        (
            "terre battue",
            "red clay",
            "Le roi de la terre battue est ravi.",
            "The king of the battue is happy.",
            "The king of the red clay is happy.",
        ),
        # what the figure counts is the term, where it counts the term in French
        (
            "baril",
            "drum",
            "Un réservoir de 55 000 barils a fui.",
            "A tank of 55,000 barriers leaked.",
            "A tank of 55,000 drums leaked.",
        ),
        (
            "passe décisive",
            "assist",
            "Il a fait 2 passes décisives et 3 buts.",
            "He made 2 decisive and 3 goals.",
            "He made 2 assists and 3 goals.",
        ),
        (
            "société écran",
            "front company",
            "Cinq sociétés écrans ont servi à cela.",
            "Five businesses served to this end.",
            "Five front companies served to this end.",
        ),
    ],
)
def test_a_missing_term_is_placed(term: str, target: str, french: str, machine: str, expected: str) -> None:
    [made] = ladder.translate([french], [Matcher([Entry(term, (target,))]).find(french)], Fixed(french, machine))
    assert made.target == expected


def test_a_place_that_only_its_distance_speaks_for_is_never_sure() -> None:
    french, english = "Le conseil étudie une levée inattendue.", "The board studies a raise."
    start = french.index("levée")
    best = place.places(french, (start, start + 5), english)[0]
    assert best.weight <= place.GUESS < ladder.SURE


def test_other_terms_are_not_touched() -> None:
    english = "The virus of the flu spreads."
    spots = place.places("Le virus de la grippe circule.", (15, 21), english, barred=[(4, 9)])
    assert spots
    assert all(spot.end <= 4 or spot.start >= 9 for spot in spots)
