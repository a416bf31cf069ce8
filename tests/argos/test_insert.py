"""A term put into a text: the English into the French sentence, and into a translation that lacks it."""

from __future__ import annotations

import pytest

from brief.argos import insert
from brief.argos.candidates import MACHINE, PLACED, Job, digits_lost
from brief.glossary import recognise
from brief.glossary.match import Matcher
from brief.glossary.recognise import Wanted
from brief.glossary.table import Entry

ROADMAP = Entry("feuille de route", ("roadmap",))
ORDERS = Entry("carnet de commandes", ("order book",))
REVENUE = Entry("chiffre d'affaires", ("revenue",))
TIME = Entry("heure locale", ("local time",))
MARKET, SHARE = Entry("marché", ("market",)), Entry("part de marché", ("market share",))
DEFENSE = Entry("ministère de la Défense", ("Department of Defense",))


def wanted(source: str, *entries: Entry) -> list[Wanted]:
    return [recognise.wanted(match) for match in Matcher(entries).find(source)]


@pytest.mark.parametrize(
    ("source", "mixed"),
    [
        ("Le ministre suit sa feuille de route.", "Le ministre suit sa roadmap."),
        ("Il suit ses feuilles de route.", "Il suit ses roadmaps."),
        ("Feuille de route en main, il attend.", "Roadmap en main, il attend."),
        ("feuille de route en main, il attend.", "roadmap en main, il attend."),
        ("Le ministre suit sa Feuille de route.", "Le ministre suit sa roadmap."),
        ("Sa FEUILLE DE ROUTE", "Sa ROADMAP"),
        ("Le carnet de commandes, la feuille de route et le chiffre d'affaires.",
         "Le order book, la roadmap et le revenue."),
        ("Le ministère américain de la Défense paie.", "Le U.S. Department of Defense paie."),
    ],
)  # fmt: skip
def test_the_french_with_its_terms_in_english(source: str, mixed: str) -> None:
    assert insert.code_switched(source, wanted(source, ROADMAP, ORDERS, REVENUE, DEFENSE)) == mixed


@pytest.mark.parametrize(
    ("entry", "before", "now"),
    [
        (ROADMAP, "He follows his [route sheet].", "He follows his roadmap."),
        (ROADMAP, "[Sheet] in hand, he waits.", "Roadmap in hand, he waits."),
        (ORDERS, "It has a [notebook].", "It has an order book."),
        (ROADMAP, "[]The minister waits.", "Roadmap the minister waits."),
        (ROADMAP, "[]NATO waits.", "Roadmap NATO waits."),
        (ROADMAP, "[]the minister waits.", "Roadmap the minister waits."),
        (ROADMAP, "He follows[] The Hague.", "He follows roadmap The Hague."),
        (ROADMAP, "He follows []his path.", "He follows roadmap his path."),
        (ROADMAP, "He follows[].", "He follows roadmap."),
        (ROADMAP, "He follows (his “[]”).", "He follows (his “roadmap”)."),
    ],
)
def test_a_term_takes_its_place(entry: Entry, before: str, now: str) -> None:
    (want,) = wanted(f"la {entry.source}", entry)
    start, end = before.index("["), before.index("]") - 1
    assert insert.put(before.replace("[", "").replace("]", ""), start, end, want) == now


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("The [ministry] pays.", "The U.S. Department of Defense pays."),
        ("The [ministry] of the United States pays.", "The Department of Defense of the United States pays."),
        ("America's [ministry] pays.", "America's U.S. Department of Defense pays."),
    ],
)
def test_a_nationality_comes_along_unless_it_stands_there(before: str, now: str) -> None:
    (want,) = wanted("Le ministère américain de la Défense paie.", DEFENSE)
    start, end = before.index("["), before.index("]") - 1
    assert insert.put(before.replace("[", "").replace("]", ""), start, end, want) == now


@pytest.mark.parametrize(
    ("source", "said", "now"),
    [
        ("Le chiffre d'affaires suit la feuille de route.", "The revenue follows the feuille de route.",
         "The revenue follows the roadmap."),
        ("Le carnet de commandes suit la feuille de route.", "The carnet de commandes follows the feuille de route.",
         "The order book follows the roadmap."),
        ("Il part à midi, heure locale.", "He leaves at noon, local hour.", "He leaves at noon, local time."),
        ("Sur ce marché, la part de marché baisse.", "In this market part falls.",
         "In this market market share falls."),
        ("La feuille de route est là.", "The roadmap is there.", "The roadmap is there."),
    ],
)  # fmt: skip
def test_what_is_missing_is_placed_and_what_is_there_stays(source: str, said: str, now: str) -> None:
    job = Job(source, wanted(source, ROADMAP, ORDERS, REVENUE, TIME, MARKET, SHARE), digits_lost)
    job.offer(said, MACHINE)
    assert insert.placed(job, job.plain).text == now


@pytest.mark.parametrize(
    ("source", "said", "now"),
    [
        # the French acronym beside the place goes with it
        ("Elle offre ses modèles d’IA aux armées.", "It offers its models of IA to the army.",
         "It offers its AI models to the army."),
        ("Elle développe des systèmes d’IA destinés à tous.", "It develops IA systems aimed at all.",
         "It develops AI systems aimed at all."),
        ("Elle développe des systèmes d’IA destinés à tous.", "It develops IAS systems aimed at all.",
         "It develops AI systems aimed at all."),
        ("Une ère pour l’IA", "An era for IAL", "An era for AI"),
        # and so does a word that the term brings itself, a capital or an "of the" notwithstanding
        ("Le site du ministère de la Défense", "The website of the Defense Department",
         "The website of the Department of Defense"),
        ("Le ministère de la Défense paie.", "The Department of the Défense pays.", "The Department of Defense pays."),
        ("Le ministère de la Défense paie.", "The Department of the Ministère pays.",
         "The Department of Defense pays."),
        ("Le département d’État paie.", "The Department of State pays.", "The State Department pays."),
        ("Le département d’État paie.", "The Department of agents pays.", "The State Department of agents pays."),
    ],
)  # fmt: skip
def test_a_term_takes_what_is_left_of_its_french_and_what_it_says_again(source: str, said: str, now: str) -> None:
    entries = (
        DEFENSE,
        Entry("IA", ("AI",)),
        Entry("modèle d'IA", ("AI model",)),
        Entry("système d'IA", ("AI system",)),
        Entry("département d'État", ("State Department",)),
    )
    job = Job(source, wanted(source, *entries), digits_lost)
    job.offer(said, MACHINE)
    assert insert.placed(job, job.plain).text == now


@pytest.mark.parametrize(
    ("source", "said", "now"),
    [
        # a word of a longer name, though the term has one like it
        ("Le département d’État américain se tait.", "The United States Department is silent.",
         "The United States State Department is silent."),
        ("Le secrétaire d’État du département d’État", "The Secretary of State of the Département",
         "The Secretary of State of the State Department"),
        # what the French says besides the term
        ("Le secrétaire du ministre de la Défense parle.", "The Secretary of the Ministre speaks.",
         "The Secretary of the Secretary of Defense speaks."),
        ("Sur le marché local, à midi, heure locale.", "In the local market, at noon, local hour.",
         "In the local market, at noon, local time."),
    ],
)  # fmt: skip
def test_a_word_on_its_own_account_is_not_taken_for_the_terms(source: str, said: str, now: str) -> None:
    entries = (
        TIME, Entry("département d'État", ("State Department",)),
        Entry("ministre de la Défense", ("Secretary of Defense",)),
    )  # fmt: skip
    job = Job(source, wanted(source, *entries), digits_lost)
    job.offer(said, MACHINE)
    assert insert.placed(job, job.plain).text == now


@pytest.mark.parametrize(
    ("source", "said", "restored"),
    [
        ("Elle vend son IA.", "She sells her IA.", True),
        ("Le Pentagone paie.", "The Pentagone pays.", True),
        ("L’accord avec Palantir tient.", "The agreement with Palanter holds.", True),
        ("Le ministère de la Défense paie.", "The department of Defence pays.", True),
        ("Le gouvernement américain paie.", "The US Government pays.", True),
        ("Le gouvernement américain paie.", "The American government pays.", False),
        ("L’accord avec Palantir tient.", "The agreement holds.", False),
        ("Le coût dépasse celui du Pentagone.", "The cost exceeds that.", False),
        ("Elle vend ses modèles d’IA.", "She sells her models of IA.", False),
        ("La feuille de route est là.", "The feuille de route is there.", False),
        ("Le ministère de la Défense paie.", "The Ministry of Defence pays.", False),
    ],
)
def test_a_term_is_restored_where_its_french_or_its_name_stood(source: str, said: str, restored: bool) -> None:
    entries = (
        ROADMAP, DEFENSE, Entry("IA", ("AI",)), Entry("modèle d'IA", ("AI model",)),
        Entry("gouvernement américain", ("U.S. government",)), Entry("Pentagone", ("Pentagon",), "name"),
        Entry("Palantir", (), "keep"),
    )  # fmt: skip
    job = Job(source, wanted(source, *entries), digits_lost)
    job.offer(said, MACHINE)
    made = insert.placed(job, job.plain)
    assert bool(made.restored) is restored
    [how] = job.offer(made.text, PLACED, job.plain, made.weight, made.restored).hows
    assert how == ("restored" if restored else "placed")
