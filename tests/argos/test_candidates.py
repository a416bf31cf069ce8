"""Candidates for a sentence: what is seen to be wrong with each, and what is mended without a decoder."""

from __future__ import annotations

import pytest

from brief.argos.candidates import MACHINE, SOURCE, Candidate, Job, digits_lost, in_number, shaped, undoubled
from brief.glossary import recognise
from brief.glossary.match import Matcher
from brief.glossary.recognise import Wanted
from brief.glossary.table import Entry

ROADMAP = Entry("feuille de route", ("roadmap",), avoid=("route sheet",))
AI = Entry("IA", ("AI",))
FIGHTER = Entry("F-35", (), "keep")
VIRUS = Entry("Covid-19", ("COVID-19",))


def wanted(source: str) -> list[Wanted]:
    return [recognise.wanted(match) for match in Matcher([ROADMAP, AI, FIGHTER, VIRUS]).find(source)]


def job(source: str, *said: str) -> Job:
    """A sentence with the translations offered for it so far, the plain one first."""
    made = Job(source, wanted(source), digits_lost)
    for at, text in enumerate(said):
        made.offer(text, SOURCE if at else MACHINE)
    return made


def judged(source: str, text: str, *before: str) -> Candidate:
    return job(source, *before).offer(text, SOURCE)


MANY, ONE = "Les feuilles de route sont là.", "La feuille de route est là."


@pytest.mark.parametrize(
    ("source", "text", "mended"),
    [
        (MANY, "The roadmap are there.", "The roadmaps are there."),
        (MANY, "Roadmap of the army.", "Roadmaps of the army."),
        (MANY, "This roadmap there.", "This roadmap there."),
        (MANY, "The roadmap is there.", "The roadmap is there."),
        (MANY, "The roadmaps are there.", "The roadmaps are there."),
        (ONE, "The roadmaps there.", "The roadmap there."),
        (ONE, "Several roadmaps there.", "Several roadmaps there."),
        (ONE, "The roadmaps are there.", "The roadmaps are there."),
    ],
)
def test_terms_in_the_wrong_number_are_put_right_unless_the_words_around_agree(
    source: str, text: str, mended: str
) -> None:
    assert in_number(text, wanted(source)) == mended


@pytest.mark.parametrize(
    ("source", "opening", "form"),
    [
        ("la feuille de route", False, "roadmap"),
        ("la feuille de route", True, "Roadmap"),
        ("LA FEUILLE DE ROUTE", False, "ROADMAP"),
    ],
)
def test_a_form_is_written_as_the_french_is(source: str, opening: bool, form: str) -> None:
    (want,) = wanted(source)
    assert shaped(want, "roadmap", opening) == form


PLAIN = "Le ministre suit sa feuille de route depuis des mois."


@pytest.mark.parametrize(
    ("text", "missing", "avoided", "odd"),
    [
        ("The minister has followed his roadmap for months.", 0, 0, 0),
        ("The minister has followed his route sheet for months.", 1, 1, 0),
        ("The minister has followed his feuille de route for months.", 1, 0, 1),
        ("The minister has followed his roadmap roadmap for months.", 0, 0, 1),
        ("The minister has followed his roadmap for for for months.", 0, 0, 1),
        ("The minister and the minister and the minister and his roadmap.", 0, 0, 1),
        ("The minister suit sa roadmap depuis des mois, que des mois.", 0, 0, 1),
        ("The roadmap.", 0, 0, 1),
        ("The roadmap of the minister, " + "who has had his reasons to wait for a long time, " * 2, 0, 0, 1),
    ],
)
def test_what_is_wrong_with_a_text(text: str, missing: int, avoided: int, odd: int) -> None:
    found = judged(PLAIN, text)
    assert (found.missing, found.avoided, found.odd) == (missing, avoided, odd)


def test_french_beside_its_english_is_seen() -> None:
    source = "La société OpenAI vend son IA aux armées."
    assert judged(source, "OpenAI sells its AI to the armed forces.").odd == 0
    assert judged(source, "OpenAI IA sells its AI to the armed forces.").odd == 1


def test_much_shorter_than_the_plain_translation_is_odd() -> None:
    plain = "The minister has been following his roadmap for some months now."
    assert judged(PLAIN, "The minister has his roadmap.").odd == 0
    assert judged(PLAIN, "The minister has his roadmap.", plain).odd == 1


def test_digits_of_terms_are_no_figures_and_others_are() -> None:
    source = "Le Covid-19 a cloué au sol 12 F-35 en 2021."
    assert judged(source, "COVID-19 grounded 12 F-35 in 2021.").faults == 0
    assert judged(source, "COVID-19 grounded 13 F-35 in 2021.").faults == 2


@pytest.mark.parametrize(
    ("source", "said", "obeys"),
    [
        (ONE, ["The roadmap is there."], True),
        (ONE, ["The sheet is there."], False),
        (ONE, ["The roadmaps are there."], False),
        (ONE, ["The roadmap is there, not the route sheet."], False),
        (ONE + " Il a 12 ans.", ["The sheet is there. He is 12.", "The roadmap is there. He is."], False),
        (ONE + " Il a 12 ans.", ["The sheet is there. He is 12.", "The roadmap is there. He is 12."], True),
        (ONE, ["The sheet is there.", "The roadmap roadmap is there."], False),
    ],
)
def test_a_sentence_obeys_where_its_best_translation_does(source: str, said: list[str], obeys: bool) -> None:
    assert job(source, *said).obeys is obeys


def test_of_equals_the_first_is_the_best_and_a_text_is_kept_once() -> None:
    made = job(ONE, "The roadmap is there.", "The roadmap stands there.", "The roadmap is there.")
    assert made.best is made.plain
    assert len(made.candidates) == 2


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("the Department of Defense Department pays", "the Department of Defense pays"),
        ("the Department Department of Defense pays", "the Department of Defense pays"),
        ("the Secretary of the Department of Defense", "the Secretary of the Department of Defense"),
        ("the Department of the Department of Defense", "the Department of Defense"),
        ("the Department of Defense Department’s site", "the Department of Defense Department’s site"),
        ("the Department of Defense department", "the Department of Defense department"),
        ("the Department of Defense, Department of all", "the Department of Defense, Department of all"),
        ("the Department of Defense Department of Defense", "the Department of Defense Department of Defense"),
        ("AI AI pays", "AI AI pays"),
    ],
)
def test_a_word_that_a_name_says_itself_is_not_said_again_beside_it(text: str, once: str) -> None:
    entries = [Entry("ministère de la Défense", ("Department of Defense",)), AI]
    french = "Le ministère de la Défense, l’IA et le ministère de la Défense"
    wants = [recognise.wanted(match) for match in Matcher(entries).find(french)]
    assert undoubled(text, wants, recognise.assign(wants, text)) == once


@pytest.mark.parametrize(
    ("french", "text"),
    [
        # a word of another name
        ("Le secrétaire d’État du département d’État parle.", "The Secretary of State of the State Department speaks."),
        ("Les élus de la Chambre à la Maison Blanche", "The White House House Republicans"),
        # the French has it besides
        ("Défense du ministère de la Défense", "Defense of the Department of Defense"),
    ],
)
def test_a_word_that_stands_beside_a_name_on_its_own_account_stays(french: str, text: str) -> None:
    entries = [
        Entry("ministère de la Défense", ("Department of Defense",)),
        Entry("département d'État", ("State Department",)),
        Entry("Maison Blanche", ("White House",)),
    ]
    wants = [recognise.wanted(match) for match in Matcher(entries).find(french)]
    spans = recognise.assign(wants, text)
    assert wants and None not in spans
    assert undoubled(text, wants, spans) == text


def test_a_title_doubled_by_the_machine_is_mended() -> None:
    entries = [Entry("ministère de la Défense", ("Department of Defense",))]
    source = "Le site du ministère de la Défense."
    made = Job(source, [recognise.wanted(match) for match in Matcher(entries).find(source)], digits_lost)
    made.offer("The website of the Department of Defense Department.", MACHINE)
    assert made.plain.text == "The website of the Department of Defense."


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("1 200 euros en 2025", "1,200 euros in 2025", 0),
        ("40 millions", "millions", 1),
        ("40 millions", "14 million", 2),
        ("aucun", "none", 0),
    ],
)
def test_digits_lost(source: str, target: str, lost: int) -> None:
    assert digits_lost(source, target) == lost
