from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures.inline import in_english

SENTENCES = [
    ("Dix-huit pour cent des ménages sont au chômage.", "18% des ménages sont au chômage."),
    ("Un contrat de 200 millions de dollars a été signé.", "Un contrat de $200 million a été signé."),
    ("plus de 1 000 milliards de dollars", "plus de $1 trillion"),
    ("Le monde compte plus de 5000 langues.", "Le monde compte plus de 5,000 langues."),
    ("Ils ont envoyé deux millions de soldats.", "Ils ont envoyé 2 million soldats."),
    ("Une dizaine de soldats sont blessés.", "About 10 soldats sont blessés."),  # not just 10
    ("Deux hommes sont morts.", "Two hommes sont morts."),
    ("C'est deux fois plus cher.", "C'est twice plus cher."),  # one word for number and noun
    ("Les deux tiers des élus ont voté.", "Les two-thirds des élus ont voté."),
    ("environ dix mille ans", "environ 10,000 years"),
    ("À 11 h 20, la police est venue.", "À 11:20, la police est venue."),
    ("Le 16 juin 2025, le ministre a signé.", "Le June 16, 2025, le ministre a signé."),
    ("Le F-35 vole au-dessus de Paris.", "Le F-35 vole au-dessus de Paris."),
    ("Il n'y a rien à compter.", "Il n'y a rien à compter."),
]  # fmt: skip


@pytest.mark.parametrize(("french", "mixed"), SENTENCES)
def test_figures_stand_in_english(french: str, mixed: str) -> None:
    assert in_english(french) == mixed


WORDS = st.lists(st.sampled_from("le ministre a signé, qui dit : « oui » à l'Élysée mais non".split()), max_size=8)


@given(WORDS, WORDS)
def test_the_words_around_stay(before: list[str], after: list[str]) -> None:
    left, right = " ".join(before), " ".join(after)
    assert in_english(f"{left} 3,5 milliards d'euros {right}") == f"{left} €3.5 billion {right}"
