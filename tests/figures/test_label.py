"""Labels: words of the translation that say what a figure measures, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures import find
from brief.figures.label import LONGEST, label

LABELS = [
    ("un contrat de défense de 200 millions de dollars avec OpenAI",
     "On Monday, the Pentagon announced the signing of a $200 million defense contract with OpenAI.",
     "defense contract with OpenAI"),
    ("un contrat d’un an d’une valeur de 200 millions de dollars",
     "OpenAI has taken a new step with the award of a one-year contract worth $200 million, aimed at developing",
     "one-year contract"),
    ("l’Amérique dépensera environ 106 M$ en citrouilles",
     "This year, Americans will spend around $106 million on pumpkins, according to the Census Bureau.",
     "Americans will spend around … on pumpkins"),
    ("des frais de 150 $ par élève", "has been demanding a $150 fee per student (to a maximum of $300 per family)",
     "fee per student"),
    ("valorisant la société à près de 300 milliards de dollars",
     "In March, the company sought to raise money, thus valuing the company at nearly $300 billion.",
     "valuing the company"),
    ("Douze contributions ont été reçues", "Twelve contributions were received in this call, proof of the interest",
     "received in this call"),
    ("achevés d’ici juillet 2026", "The work should be completed by July 2026.", "work should be completed"),
    ("Un contrat à 1 dollar", "A $1 contract, but major consequences", "contract"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "want"), LABELS, ids=lambda value: value[:30])
def test_labels(source: str, target: str, want: str) -> None:
    assert label(source, target, find(source)[-1]) == want


def test_no_label_where_the_figure_is_not_in_the_translation() -> None:
    source = "un contrat de 200 millions de dollars"
    assert label(source, "a contract of 300 million dollars", find(source)[0]) == ""
    assert label(source, "", find(source)[0]) == ""


@given(
    st.lists(
        st.sampled_from("the a $5 5 million contract of with for , . ( ) OpenAI has been and 2025 to".split()),
        max_size=40,
    )
)
def test_a_label_is_short_and_made_of_the_translation(words: list[str]) -> None:
    target = " ".join(words)
    source = "un contrat de 5 millions de dollars en 2025"
    for figure in find(source):
        text = label(source, target, figure)
        assert len(text.split()) <= LONGEST + 1
        assert all(part.strip() in " ".join(target.split()) for part in text.split("…"))
