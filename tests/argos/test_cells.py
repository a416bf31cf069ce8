"""Rows of tables, as Markdown, HTML and DOCX bring them."""

from __future__ import annotations

import pytest

from brief.argos import ladder
from brief.argos.cells import copied_cell
from brief.argos.odd import Draft, fit, translate_segments
from brief.glossary.match import Matcher
from brief.glossary.table import Entry
from tests.argos.fake_decoder import FakeDecoder

COPIED = [
    ("800 km", "800 km"),
    ("1 200 km", "1,200 km"),
    ("1,5 t", "1.5 t"),
    ("3,5 %", "3.5%"),
    ("12 000 €", "€12,000"),
    ("5 à 10 km", "5 to 10 km"),
    ("2 024", "2,024"),
    ("—", "—"),
    ("Magura V5", "Magura V5"),
    ("MQ-9B Sea Guardian", "MQ-9B Sea Guardian"),
    ("F-35A", "F-35A"),
]

DECODED = ["Portée", "OTAN", "10 ans", "14 h", "Article 5", "Groupe F4", "T3", "T3 2024", "3 M€", "500 Go", "Londres"]


@pytest.mark.parametrize(("cell", "english"), COPIED)
def test_numbers_and_designations_are_copied(cell: str, english: str) -> None:
    assert copied_cell(cell) == english


@pytest.mark.parametrize("cell", DECODED)
def test_words_are_left_to_the_decoder(cell: str) -> None:
    assert copied_cell(cell) is None


LOWERED = fit("PORTÉE MAXIMALE DU DRONE").parts[0]
ROWS = [
    ("Modèle | Portée | Charge utile", {"Modèle": "Model", "Portée": "Range.", "Charge utile": "Payload"},
     Draft("Model | Range | Payload", "split")),
    ("Magura V5 | 800 km | 1 320 kg", {}, Draft("Magura V5 | 800 km | 1,320 kg", "copied")),
    ("Portée | 800 km", {"Portée": "Range"}, Draft("Range | 800 km", "machine")),
    ("« Oui » | Il vient.", {"Oui": "Yes", "Il vient.": "He is coming."}, Draft("“Yes” | He is coming.", "split")),
    ("PORTÉE MAXIMALE DU DRONE | 3", {LOWERED: "Maximum range of the drone"},
     Draft("MAXIMUM RANGE OF THE DRONE | 3", "recased")),
    ("| Portée | 800 km |", {"Portée": "Range"}, Draft("| Range | 800 km |", "machine")),
    ("Rien | Portée", {"Rien": "", "Portée": "Range"}, Draft("Rien | Range", "split")),
]  # fmt: skip


@pytest.mark.parametrize(("row", "answers", "draft"), ROWS)
def test_a_row_is_translated_cell_by_cell(row: str, answers: dict[str, str], draft: Draft) -> None:
    decoder = FakeDecoder(answers)
    assert translate_segments(decoder, [row]) == [draft]
    assert all("|" not in part for parts, _ in decoder.calls for part in parts)


@pytest.mark.parametrize("text", ["a|b", "Le ministre a signé.", "| Les armées", "Il vient, et il part."])
def test_what_is_no_row_is_one_part(text: str) -> None:
    assert fit(text).parts == (text,)
    assert fit(text).row == ()


def test_a_long_cell_is_cut_like_a_long_sentence() -> None:
    left, right = "mot " * 55 + "un ;", "deux " + "mot " * 55 + "fin."
    decoder = FakeDecoder({left: "First half.", right: "The second half.", "Portée": "Range"})
    drafts = translate_segments(decoder, [f"Portée | {left} {right} | 800 km"])
    assert drafts == [Draft("Range | First half; the second half. | 800 km", "split")]


def test_the_ladder_gives_a_row_of_figures_without_a_decoder() -> None:
    decoder = FakeDecoder()
    (done,) = ladder.translate(["Magura V5 | 800 km | 320 kg"], [[]], decoder, faults=lambda source, target: 1)
    assert done.target == "Magura V5 | 800 km | 320 kg"
    assert all("|" not in part for parts, _ in decoder.calls for part in parts)


def test_a_term_in_a_cell_is_obeyed() -> None:
    decoder = FakeDecoder({"Portée": "Range", "Sa feuille de route": "Its route sheet", "Sa roadmap": "Its roadmap"})
    row = "Portée | Sa feuille de route | 800 km"
    entry = Entry("feuille de route", ("roadmap",), avoid=("route sheet",))
    (done,) = ladder.translate([row], [Matcher([entry]).find(row)], decoder)
    assert done.target == "Range | Its roadmap | 800 km"
    assert [term.status for term in done.terms] == ["enforced"]
