"""Suggestions from articles."""

from __future__ import annotations

from brief.glossary.suggest import entries, suggest
from brief.glossary.table import Entry, Format, Glossary, dump, parse

TEXTS = [
    "L’Agence de l’innovation de défense (AID) finance le projet, dit Thierry Breton.",
    "Selon Thierry Breton, les munitions rôdeuses coûtent cher. Une munition rôdeuse vole deux heures.",
    "Le contrat de défense couvre les munitions rôdeuses ; le patron de Helsing, Thierry Breton et Helsing se taisent.",
]


def names(glossary: Glossary | None = None) -> dict[str, str]:
    return {each.source: each.kind for each in suggest(TEXTS, glossary or Glossary())}


def test_terms_names_and_acronyms_are_found() -> None:
    found = names()
    assert found["munitions rôdeuses"] == "term"
    assert found["Thierry Breton"] == "keep"
    assert found["AID"] == "keep"
    assert found["Agence de l’innovation de défense"] == "term"


def test_what_the_glossary_has_is_not_suggested() -> None:
    known = Glossary((Entry("munition rôdeuse", ("loitering munition",)), Entry("Thierry Breton", (), "keep")))
    assert not {"munitions rôdeuses", "munition rôdeuse", "Thierry Breton", "Breton", "Thierry"} & set(names(known))


def test_counts_examples_and_the_machines_rendering() -> None:
    [munition] = [
        each
        for each in suggest(TEXTS, Glossary(), lambda terms: [f"The {term}." for term in terms])
        if each.source == "munitions rôdeuses"
    ]
    assert munition.count == 3
    assert "munitions rôdeuses" in munition.example
    assert munition.rendering == "the munitions rôdeuses"


def test_rows_are_ready_to_paste() -> None:
    rows = entries(suggest(TEXTS, Glossary()))
    text = dump(Glossary(rows, format=Format()))
    assert {entry.source for entry in parse(text).entries} == {row.source for row in rows}


def test_nothing_from_nothing() -> None:
    assert suggest([], Glossary()) == []
    assert suggest(["", "Il pleut."], Glossary()) == []


def test_an_abbreviated_milliard_is_no_name() -> None:
    texts = ["La marche de 3,2 Md€ passe à 6,7 Md€.", "Le déficit, 12 Mds €, dépasse de 2 Mds € celui de 2024."]
    assert not {"Md", "Mds"} & {each.source for each in suggest(texts, Glossary())}
