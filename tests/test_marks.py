"""The number or letter of an item: what is one, and that nothing else changes for what stands behind it."""

from __future__ import annotations

import itertools

import pytest

from brief import checks, sentences
from brief.argos.odd import fit
from brief.article import Term
from brief.figures import find
from brief.figures.label import label
from brief.glossary.match import Matcher
from brief.marks import mark
from brief.memory import Entry, Memory
from brief.translation import Translator
from tests.fakes import WordForWord

MARKS = [
    "1.", "12.", "112.", "3)", "(2)", "a)", "(b)", "a.", "A)", "i.", "iv)", "IV.", "XVIII.", "1.2.", "2.3.1.",
    "1.2.3.4.", "(1.2)", "A.1.", "1.a)", "II.3.b)", "I.A)", "2/", "12°)", "[3]", "xlii.", "LXXXIX.", "1) a)", "1. (b)",
]  # fmt: skip
ITEMS = [
    ("Détecter les drones à plus de 20 km.", "Detect drones more than 20 km away."),
    ("200 drones ont été livrés. Le contrat court.", "200 drones were delivered. The contract runs."),
    ("Dix ans après, la Marine attend.", "Ten years later, the Navy waits."),
    ("Juin 2025 : livraison à M. Dupont.", "June 2025: delivery to Mr. Dupont."),
    ("A reçu 1,5 milliard d’euros.", "A sum of €1.5 billion."),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1°  Le budget", "1°  "), ("1° À l’article 3", "1° "), ("2° Est créé un fonds", "2° "), ("1 – Voir", "1 – "),
        ("2- Suivre", "2- "), ("1.Détecter", "1."), ("① Détecter", "① "), ("1️⃣ Détecter", "1️⃣ "),
        (" 3.\u00a0Suivre", " 3.\u00a0"),
        ("M. Dupont, ministre", ""), ("L. Dupont", ""), ("C. Le Bret", ""), ("vil. fin", ""), ("E. Macron", ""),
        ("2025. Une année", ""), ("3.5 million people", ""),
        ("1 000 soldats", ""), ("10 – 12 chars", ""), ("I.A. et défense", ""), ("U.S. Army", ""), ("i.e. cela", ""),
        ("3° C de plus", ""), ("2° de moins", ""), ("3° à l’ombre", ""), ("à l’essai", ""), ("a priori", ""),
        ("mi. fin", ""), ("« 1. » dit-il", ""), ("1.", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_is_a_mark(text: str, found: str) -> None:
    assert mark(text) == found


@pytest.mark.parametrize(("own", "item"), list(itertools.product(MARKS, ITEMS)))
def test_nothing_changes_behind_it(own: str, item: tuple[str, str]) -> None:
    french, english = item
    text, by = f"{own} {french}", len(own) + 1
    assert mark(text) == f"{own} "
    bare = sentences.split(french)
    assert [(each.start, each.end) for each in sentences.split(text)] == [
        (each.start + by if number else 0, each.end + by) for number, each in enumerate(bare)
    ]
    assert (fit(text).before, fit(text).parts) == (f"{own} ", fit(french).parts)
    assert [(each.start - by, each.text, each.value) for each in find(text)] == [
        (each.start, each.text, each.value) for each in find(french)
    ]
    assert checks.run(text, f"{own} {english}") == checks.run(french, english)


def test_a_finding_stands_behind_the_mark() -> None:
    term = Term("drones", "drones", "met", start=7, end=13)
    [finding] = checks.run_without_terms("3. 200 drones livrés.", "3. 300 drones delivered.", (term,))
    assert (finding.source_span, finding.target_span) == ((3, 13), (3, 13))


@pytest.mark.parametrize("english", ["2. Forty drones.", "Forty drones."])
def test_another_number_in_the_english_is_told(english: str) -> None:
    assert {finding.check for finding in checks.run("3. Quarante drones.", english)} == {"figures"}


@pytest.mark.parametrize(
    ("known", "text", "english"),
    [
        ("Détecter.", "2. Détecter.", "2. Sense."),
        ("2. Détecter.", "2. Détecter.", "Sense."),
        ("1. Détecter.", "2. Détecter.", None),
    ],
)
def test_the_memory_knows_an_item_without_its_number(known: str, text: str, english: str | None) -> None:
    memory = Memory([Entry(known, "Sense.")])
    found = Translator(WordForWord(), Matcher([]), memory).remembered(text)
    assert (found.target if found else None) == english


def test_a_label_has_no_letter() -> None:
    french, english = "b) à un coût d’achat de 3,5 millions d’euros ;", "b) a purchase cost of €3.5 million;"
    [figure] = find(french)
    assert label(french, english, figure) == label(french[3:], english[3:], find(french[3:])[0]) == "purchase cost"
