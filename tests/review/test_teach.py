"""What consistent corrections teach the glossary."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.glossary import table
from brief.review import Accepted, Review, teach, terms

_EMPTY = table.Glossary((table.Entry("Europe", ("Europe",)),))


def _review(*rows: tuple[str, str, str]) -> Review:
    accepted = tuple(
        Accepted(f"1.{at}", source, after, before, "Ana", "") for at, (source, before, after) in enumerate(rows, 1)
    )
    return Review(Path("x.docx"), "fr-en-0", "fr", "en", "Ana", accepted, (), (), (), (), ())


_DOMAINS = (
    ("Les domaines opérationnels comptent.", "The operational domains count.", "The warfighting domains count."),
    (
        "L’armée investit tous les domaines opérationnels de demain.",
        "The army invests all tomorrow's operational domains.",
        "The army invests all tomorrow's warfighting domains.",
    ),
    ("Cinq domaines opérationnels existent.", "Five operational domains exist.", "There are five warfighting domains."),
)


def test_a_correction_in_several_rows_is_proposed_with_its_french() -> None:
    [proposal] = teach.proposals([_review(*_DOMAINS)], _EMPTY)
    assert (proposal.source, proposal.target) == ("domaines opérationnels", "warfighting domains")
    assert proposal.former == "operational domains"
    assert "“domaines opérationnels” → “warfighting domains”" in str(proposal)
    assert set(proposal.rows) >= {"1.1", "1.2"}


def test_a_correction_in_one_row_or_of_one_text_is_none() -> None:
    assert teach.proposals([_review(_DOMAINS[0])], _EMPTY) == []
    assert teach.proposals([_review(_DOMAINS[0], _DOMAINS[0])], _EMPTY) == []


def test_corrections_that_differ_are_not_consistent() -> None:
    source, before, _ = _DOMAINS[1]
    other = (source, before, before.replace("operational", "combat"))
    assert teach.proposals([_review(_DOMAINS[0], other)], _EMPTY) == []


def test_a_reviewed_row_that_keeps_the_old_words_speaks_against_it() -> None:
    kept = (
        "Ces domaines opérationnels restent.",
        "These operational domains stay.",
        "These operational domains remain.",
    )
    assert teach.proposals([_review(*_DOMAINS, kept)], _EMPTY) == []


def test_one_row_overlooked_among_many_is_told() -> None:
    rows = [
        (f"Les domaines opérationnels numéro {n}.", f"The operational domains {n}.", f"The warfighting domains {n}.")
        for n in "abcd"
    ]
    kept = (
        "Ces domaines opérationnels restent.",
        "These operational domains stay.",
        "These operational domains remain.",
    )
    [proposal] = teach.proposals([_review(*rows, kept)], _EMPTY)
    assert proposal.against == ("1.5",)
    assert "stayed in 1.5" in str(proposal)


def test_small_words_and_figures_teach_nothing() -> None:
    rows = [
        ("Il dort ici.", "The man sleeps here.", "A man sleeps here."),
        ("Elle lit ici.", "The woman reads here.", "A woman reads here."),
        ("Il paie 30 euros.", "He pays 40 euros.", "He pays 30 euros."),
        ("Elle paie 30 euros.", "She pays 40 euros.", "She pays 30 euros."),
    ]
    assert teach.proposals([_review(*rows)], _EMPTY) == []


@pytest.mark.parametrize(
    "before, after",
    [
        ("The group announces it.", "The group announced it."),
        ("The tool are here.", "The tools are here."),
        ("He said it.", "He stated it."),
        ("Though it grows.", "However it grows."),
        ("It grows rapidly.", "It grows quickly."),
        ("A very good plan.", "A highly good plan."),
        ("It isn't so.", "It is not so."),
        ("He says 'yes'.", "He says “yes”."),
        ("On Monday 16 June it grew.", "On Monday, June 16, it grew."),
    ],
)
def test_style_and_forms_of_a_word_teach_nothing(before: str, after: str) -> None:
    rows = [("Le groupe annonce cela, oui.", before, after), ("La firme annonce ceci, non.", before, after)]
    assert teach.proposals([_review(*rows)], _EMPTY) == []


def test_another_spelling_and_a_name_put_right_are_proposed() -> None:
    rows = [
        ("Le secteur de la défense croît.", "The defence sector grows.", "The defense sector grows."),
        ("Un contrat de défense est signé.", "A defence contract is signed.", "A defense contract is signed."),
        ("Pete Hegseth a parlé.", "Pete Hegset spoke.", "Pete Hegseth spoke."),
        ("Hegseth veut des armes.", "Hegset wants weapons.", "Hegseth wants weapons."),
    ]
    found = {(each.source, each.target, each.former) for each in teach.proposals([_review(*rows)], _EMPTY)}
    assert found == {("défense", "defense", "defence"), ("Hegseth", "Hegseth", "Hegset")}


def test_a_term_of_the_glossary_is_changed_in_its_own_row() -> None:
    words = table.Glossary((table.Entry("domaine opérationnel", ("operational domain",)),))
    [proposal] = teach.proposals([_review(*_DOMAINS)], words)
    assert proposal.entry().targets == ("warfighting domains", "operational domain")


def test_corrections_that_only_obey_the_glossary_teach_nothing() -> None:
    words = table.Glossary((table.Entry("domaine opérationnel", ("warfighting domain",)),))
    assert teach.proposals([_review(*_DOMAINS)], words) == []


def test_a_correction_without_a_french_phrase_is_told_and_not_added() -> None:
    rows = [
        ("Rien ici.", "Plain sailing today.", "Plain driving today."),
        ("Tout autre chose là.", "More sailing now.", "More driving now."),
    ]
    [proposal] = teach.proposals([_review(*rows)], _EMPTY)
    assert proposal.source == ""
    assert "by hand" in str(proposal)


def test_what_was_chosen_is_added_and_the_former_file_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("glossary.csv").write_bytes("fr;en;remarque\r\nÉtat;state;à voir\r\n".encode("cp1252"))
    former = Path("glossary.csv").read_bytes()
    chosen = teach.proposals([_review(*_DOMAINS)], _EMPTY)
    path, count = terms.add(chosen, None, "fr", "en")
    assert (path, count) == (Path("glossary.csv"), 1)
    assert Path("glossary.csv.bak").read_bytes() == former
    assert Path("glossary.csv").read_bytes().startswith(b"fr;en;remarque")
    entries = table.load("glossary.csv").entries
    assert [(entry.source, entry.targets, entry.avoid) for entry in entries] == [
        ("État", ("state",), ()),
        ("domaines opérationnels", ("warfighting domains",), ("operational domains",)),
    ]
    assert terms.add(chosen, None, "fr", "en")[1] == 0


def test_without_a_glossary_here_the_shipped_one_is_the_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shipped = len(terms.load(None, "fr", "en").entries)
    terms.add([teach.Proposal("pomme d’essai", "test apple", "trial apple", ("1.1", "1.2"))], None, "fr", "en")
    assert len(table.load("glossary.csv").entries) == shipped + 1
