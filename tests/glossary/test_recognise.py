"""Renderings in English text, beside what counts (or not)."""

from __future__ import annotations

import pytest

from brief.glossary.match import Matcher
from brief.glossary.recognise import assign, avoided, present, respelled, wanted
from brief.glossary.table import Entry


def wants(french: str, *entries: Entry):
    return [wanted(match) for match in Matcher(entries).find(french)]


@pytest.mark.parametrize(
    ("term", "target", "french", "english"),
    [
        ("domaine opérationnel", "warfighting domain", "les domaines opérationnels", "all warfighting domains"),
        ("domaine opérationnel", "warfighting domain", "les domaines opérationnels", "Warfighting domains are"),
        ("OTAN", "NATO", "les services de l’OTAN", "NATO’s services"),
        ("appel d'offres", "call for tenders", "les appels d’offres", "its calls for tenders"),
        (
            "ministère des Armées",
            "Ministry of the Armed Forces",
            "le ministère des Armées",
            "The Ministry of the Armed Forces’ call",
        ),
        ("feuille de route", "roadmap", "sa feuille de route", "its road map"),
        ("feuille de route", "roadmap", "sa feuille de route", "its road-map"),
        ("jeu de données", "dataset", "leurs jeux de données", "their data sets"),
        ("start-up", "startup", "la start-up", "the start-up"),
        ("équipe", "health care", "une équipe", "healthcare"),
        ("PME", "SME", "les PME", "SMEs and"),
        ("infecter", "infect", "il infecte", "it infects"),
        ("toucher", "touch", "sans toucher", "without touching"),
        ("déployer", "deploy", "ont déployé", "have deployed"),
        ("licorne", "unicorn|billion-dollar startup", "la licorne", "the billion-dollar startup"),
        ("IA", "AI", "l’IA", "AI-powered"),
        ("crise", "crisis", "des crises", "crises"),
        ("crise", "crisis", "la crise", "the crisis’ end"),
        ("protocole", "memorandum", "des protocoles", "memorandums"),
        ("suivi", "follow-up", "le suivi", "a followup"),
        ("suivi", "long-term care", "le suivi", "long term care"),
        ("mesure", "countermeasure", "la mesure", "a counter-measure"),
        ("procureur", "attorney general", "les procureurs", "the attorneys general"),
        ("entreprise", "company", "les entreprises", "the companies’ boards"),
        ("prendre effet", "take effect", "il a pris effet", "it took effect"),
        ("mettre en œuvre", "put in place", "ils mettaient en œuvre", "they put in place"),
        ("Iris²", "Iris²", "la constellation Iris²", "the Iris2 constellation"),
        ("CO2", "CO2", "le CO2", "the CO₂ that"),
    ],
)
def test_counts(term: str, target: str, french: str, english: str) -> None:
    [want] = wants(french, Entry(term, tuple(target.split("|"))))
    assert present(want.forms, english) is not None


@pytest.mark.parametrize(
    ("term", "target", "french", "english"),
    [
        ("renseignement", "intelligence", "le renseignement", "intelligent"),
        ("opération", "operation", "une opération", "operational"),
        ("IA", "AI", "l’IA", "the AIM and ai"),
        ("IA", "AI", "l’IA", "Artemis.AI"),
        ("OMS", "WHO", "l’OMS", "those who"),
        ("SARS", "SARS", "le SARS", "SARS-CoV-2"),
        ("start-up", "startup", "la start-up", "they start up"),
        ("rachat", "takeover", "le rachat", "they take over the company"),
        ("répression", "crackdown", "la répression", "to crack down on them"),
        ("licenciement", "layoff", "le licenciement", "they lay off staff"),
        ("feuille de route", "roadmap", "la feuille de route", "the road to the map"),
        ("fonds", "fund", "le fonds", "funding"),
        ("infecter", "infect", "il infecte", "infection"),
        ("suivi", "follow-up", "le suivi", "they follow up"),
        ("signature", "re-sign", "la signature", "they resign"),
        ("analyse", "analysis", "une analyse", "analysts"),
        ("base", "base", "des bases", "on the basis"),
        ("homme", "man", "les hommes", "he mans it"),
        ("Iris²", "Iris²", "la constellation Iris²", "the Iris3 and Iris22 constellations"),
        ("F-35", "F-35", "le F-35", "the F-36"),
    ],
)
def test_does_not_count(term: str, target: str, french: str, english: str) -> None:
    [want] = wants(french, Entry(term, (target,)))
    assert present(want.forms, english) is None


def test_names_take_no_plural() -> None:
    [want] = wants("les Palantir", Entry("Palantir", (), "keep"))
    assert want.forms == ("Palantir",)


@pytest.mark.parametrize(
    ("term", "target", "french", "agreeing"),
    [
        ("rançongiciel", "ransomware", "les rançongiciels", ("ransomware",)),
        ("marchés publics", "public procurement", "les marchés publics", ("public procurement",)),
        ("cas confirmé", "confirmed cases", "les cas confirmés", ("confirmed cases",)),
        ("état-major", "military staff", "les états-majors", ("military staffs",)),
        ("respiratoire", "respiratory", "infections respiratoires", ("respiratory",)),
        ("infecté", "infected", "personnes infectées", ("infected",)),
        ("ARN", "RNA", "les ARN", ("RNA",)),
        ("CDC", "CDC", "aux CDC", ("CDC",)),
    ],
)
def test_the_form_that_agrees_with_the_french(term: str, target: str, french: str, agreeing: tuple[str, ...]) -> None:
    [want] = wants(french, Entry(term, (target,)))
    assert want.agreeing == agreeing


def test_each_term_needs_a_place_of_its_own() -> None:
    entries = (Entry("dissuasion", ("deterrence",)), Entry("dissuasion nucléaire", ("nuclear deterrence",)))
    asked = wants("la dissuasion nucléaire et la dissuasion", *entries)
    first, second = assign(asked, "nuclear deterrence and more")
    assert first is not None and second is None
    first, second = assign(asked, "deterrence is more than nuclear deterrence")
    assert (first.start, second.start) == (24, 0)


def test_singular_and_plural_find_their_own() -> None:
    asked = wants("Le porte-avions et deux autres porte-avions", Entry("porte-avions", ("aircraft carrier",)))
    one, two = assign(asked, "Two other aircraft carriers and the aircraft carrier")
    assert (one.start, two.start) == (36, 10)
    assert one.agrees and two.agrees


@pytest.mark.parametrize(
    ("entry", "french", "english", "mended"),
    [
        (Entry("feuille de route", ("roadmap",)), "une feuille de route", "A road map.", "A roadmap."),
        (Entry("IA générative", ("generative AI",)), "l’IA générative", "It is Generative AI.", "It is generative AI."),
        (Entry("IA générative", ("generative AI",)), "l’IA générative", "Generative AI is it.", "Generative AI is it."),
        (Entry("OpenAI", (), "keep"), "OpenAI", "The Openai deal", "The OpenAI deal"),
        (Entry("Iris²", (), "keep"), "Iris², qui", "Iris2, which", "Iris², which"),
        (Entry("Iris²", (), "keep"), "Iris², qui", "Iris ², which", "Iris², which"),
        (Entry("Iris²", (), "keep"), "Iris², qui", "IRIS^2, which", "Iris², which"),
        (Entry("CO2", (), "keep"), "le CO2", "CO₂ and more", "CO2 and more"),
    ],
)
def test_respelled(entry: Entry, french: str, english: str, mended: str) -> None:
    assert respelled(english, assign(wants(french, entry), english)) == mended


def test_avoided_renderings_are_seen_but_not_inside_the_right_one() -> None:
    assert avoided(("turnover",), "Its turnovers rose.") is not None
    assert avoided(("data set",), "the data set", [(4, 12)]) is None
    assert avoided((), "anything") is None


RANSOMWARE, DOMAIN = Entry("rançongiciel", ("ransomware",)), Entry("domaine opérationnel", ("warfighting domain",))


@pytest.mark.parametrize(
    ("french", "english", "at"),
    [
        # the gloss alone is no rendering of the term
        ("Le rançongiciel (ransomware en anglais) frappe.", "The ransomy (ransomware in English) strikes.", [None]),
        ("Les « rançongiciels » (ransomware)", "The “ransomongicial” (ransomware)", [None]),
        ("« domaines opérationnels » (warfighting domains)", "“safefighting domains” (warfighting domains)", [None]),
        ("Le rançongiciel, ou ransomware, frappe.", "Ransom, or ransomware, strikes.", [None]),
        ("Le ransomware, c’est-à-dire le rançongiciel", "Ransomware, that is ransom", [None]),
        # one more than the French has: the term's place is not that of the gloss
        ("Le rançongiciel (ransomware en anglais) frappe.", "The ransomware (ransomware in English) strikes.", [4]),
        ("Le ransomware (un rançongiciel) frappe.", "Ransomware (a ransomware) strikes.", [14]),
        ("Le rançongiciel, ou ransomware, frappe.", "Ransomware, or ransomware, strikes.", [0]),
        # a French word that comes into English as it is, but for its accents
        ("La réunion suit une conférence.", "The meeting follows a conference.", [None]),
        ("La réunion suit une conférence.", "The conference follows a conference.", [4]),
        ("Une expérience et une expérience", "An experience and an experience", [3, 21]),
        # a place for each term, one for each gloss
        ("Un rançongiciel (ransomware), ce rançongiciel", "A ransom (ransomware), this ransomware", [28, None]),
        ("Un rançongiciel (ransomware), ce rançongiciel", "A ransomware (ransomware), this ransomware", [2, 32]),
        # no gloss: the term is the same in both languages, or what stands there is another term's
        ("OpenAI et OpenAI", "OpenAI and OpenAI", [0, 11]),
        ("OpenAI, soit OpenAI-Microsoft", "OpenAI and OpenAI-Microsoft", [0, 11]),
        ("L’attaque (attack) et l’attack", "The attack (attack) and attack", [4]),
        ("Une prestation et un service", "A service and a department", [2, 16]),
    ],
)  # fmt: skip
def test_english_that_the_french_has_itself_is_no_rendering(french: str, english: str, at: list[int | None]) -> None:
    entries = (
        RANSOMWARE, DOMAIN, Entry("OpenAI", (), "keep"), Entry("attaque", ("attack",)),
        Entry("prestation", ("service",)), Entry("service", ("department",)), Entry("réunion", ("conference",)),
        Entry("expérience", ("experience",)),
    )  # fmt: skip
    asked = wants(french, *entries)
    assert [span and span.start for span in assign(asked, english)] == at
