from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.argos.copying import copied, cut_at_endless, english_numbers, with_addresses

COPIED = [
    ("", ""),
    ("   ", ""),
    ("…", "…"),
    ("()", "()"),
    ("[…]", "[…]"),
    ("***", "***"),
    ("2026", "2026"),
    ("12,5 %", "12.5%"),
    ("1 234 567", "1,234,567"),
    ("1\u202f234,5 €", "€1,234.5"),
    ("- 3,5", "- 3.5"),
    ("01 45 55 12 34", "01 45 55 12 34"),
    ("0 800 123 456", "0 800 123 456"),
    ("17/06/2025", "17/06/2025"),
    ("10:30", "10:30"),
    ("https://www.defense.gouv.fr/actualites?id=3", "https://www.defense.gouv.fr/actualites?id=3"),
    ("contact@exemple.fr", "contact@exemple.fr"),
    ("@ArmeeFR #Armee", "@ArmeeFR #Armee"),
    ("defense.gouv.fr", "defense.gouv.fr"),
    ("Emmanuel Macron", "Emmanuel Macron"),
    ("Sam Altman, Elon Musk et Mark Zuckerberg", "Sam Altman, Elon Musk and Mark Zuckerberg"),
    ("Ursula von der Leyen ; Jens Stoltenberg", "Ursula von der Leyen; Jens Stoltenberg"),
]
DECODED = [
    "Paris, Londres et Berlin",
    "Union européenne",
    "Nations Unies",
    "Jean Petit",
    "Vladimir Poutine",
    "OTAN",
    "Le ministre a signé.",
    "Voir https://www.defense.gouv.fr pour la suite",
    "12 avions",
    "3,5 millions",
]


@pytest.mark.parametrize(("segment", "english"), COPIED)
def test_copied(segment: str, english: str) -> None:
    assert copied(segment) == english


@pytest.mark.parametrize("segment", DECODED)
def test_decoded(segment: str) -> None:
    assert copied(segment) is None


def test_words_without_end() -> None:
    key = "a1b2" * 400
    assert copied(key) == key
    assert cut_at_endless(f"La clé {key} ouvre la porte.") == ["La clé", key, "ouvre la porte."]
    assert cut_at_endless("mot " * 99 + "mot") == ["mot " * 99 + "mot"]


ADDRESSES = [
    ("Voir www.defense.gouv.fr.", "See wwww.defence.gouve.fr.", "See www.defense.gouv.fr."),
    ("Voir https://a.fr/x?y=1, puis b.com !", "See HTTP.//a (b.net).", "See HTTP.//a (b.net)."),
    ("Voir www.defense.gouv.fr ici", "See www.defence.gov here", "See www.defense.gouv.fr here"),
    ("Écrire à a@exemple.fr ou b@exemple.fr", "Write to a@example.fr or b@example.fr",
     "Write to a@exemple.fr or b@exemple.fr"),
    ("Voir www.a.fr", "See it", "See it"),
    ("Il a dit", "He said", "He said"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "english", "right"), ADDRESSES)
def test_addresses_stay_as_they_were(source: str, english: str, right: str) -> None:
    assert with_addresses(source, english) == right


@given(st.text("0123456789 ,.€$%-/\u00a0", max_size=40))
def test_numbers_keep_their_digits(text: str) -> None:
    assert [c for c in english_numbers(text) if c.isdigit()] == [c for c in text if c.isdigit()]
