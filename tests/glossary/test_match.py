"""Glossary terms in French text, beside what must be found (or not)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.glossary.match import Matcher
from brief.glossary.table import Entry


def found(terms: str, text: str, **columns: str) -> list[tuple[str, str]]:
    """Surface and entry of the terms (``|``-separated) found in the text."""
    matcher = Matcher([Entry(term, (term.upper(),), **columns) for term in terms.split("|")])
    return [(match.surface, match.entry.source) for match in matcher.find(text)]


@pytest.mark.parametrize(
    ("term", "text", "surface"),
    [
        # number and gender
        ("domaine opérationnel", "dans tous les domaines opérationnels et", "domaines opérationnels"),
        ("directeur général", "La directrice générale confirme", "directrice générale"),
        ("essai clinique", "Les essais cliniques", "essais cliniques"),
        ("médicament antiviral", "des médicaments antiviraux", "médicaments antiviraux"),
        ("rançongiciel", "Les rançongiciels visant", "rançongiciels"),
        ("munition télépilotée", "plusieurs munitions télépilotées", "munitions télépilotées"),
        ("état-major", "testé par les états-majors.", "états-majors"),
        ("accord-cadre", "d’autres accords-cadres suivront", "accords-cadres"),
        ("mal de gorge", "des maux de gorge", "maux de gorge"),
        ("mise à jour", "les mises à jour", "mises à jour"),
        ("contagieux", "très contagieuse", "contagieuse"),
        ("grippal", "la saison grippale", "grippale"),
        ("infecté", "des personnes infectées", "infectées"),
        ("appareil naval", "des appareils navals", "appareils navals"),
        ("défense aérienne", "de défense aérienne", "défense aérienne"),
        # elision, contraction, apostrophes, spaces, hyphens
        ("appel d'offres", "L’appel d’offres", "appel d’offres"),
        ("appel d’offres", "l'appel d'offres", "appel d'offres"),
        ("armée", "l’armée", "armée"),
        ("armées", "une part aux armées", "armées"),
        ("crise du COVID-19", "la crise de la COVID-19", "crise de la COVID-19"),
        ("chiffre d'affaires", "le chiffre\u00a0d’affaires", "chiffre\u00a0d’affaires"),
        ("levée de fonds", "la levée\u202fde fonds", "levée\u202fde fonds"),
        ("start-up", "des start\u2011up", "start\u2011up"),
        ("start-up", "la startup", "startup"),
        ("start-up", "les startups", "startups"),
        ("capital-risque", "le capital risque", "capital risque"),
        ("œil", "les yeux", "yeux"),
        ("mise en œuvre", "la mise en oeuvre", "mise en oeuvre"),
        # capitals
        ("garde-fou", "GARDE-FOUS : Bruxelles", "GARDE-FOUS"),
        ("état-major", "L'ETAT-MAJOR", "ETAT-MAJOR"),
        ("équipement", "EQUIPEMENTS", "EQUIPEMENTS"),
        (
            "Organisation mondiale de la santé",
            "l’organisation mondiale de la Santé",
            "organisation mondiale de la Santé",
        ),
        # acronyms
        ("IA", "d’IA militaire", "IA"),
        ("DoD", "le DoD,", "DoD"),
        ("PME", "les PME devront", "PME"),
        ("OTAN", "pro-OTAN", "OTAN"),
        ("OTAN", "les alliés de l'Otan", "Otan"),
        ("PIB", "le Pib recule", "Pib"),
        ("OpenAI", "selon Openai,", "Openai"),
        ("IA", "une I.A. puissante", "I.A."),
        ("outil d'IA", "l'outil d' IA", "outil d' IA"),
        ("OTAN", "le conseil OTAN-Russie", "OTAN"),
        ("IA", "l’IA/robotique", "IA"),
        # an adjective of nationality inside
        ("département de la Défense", "Le département américain de la Défense", "département américain de la Défense"),
        ("secrétaire à la Défense", "la secrétaire américaine à la Défense", "secrétaire américaine à la Défense"),
        ("ministère des Armées", "le ministère français des Armées", "ministère français des Armées"),
        # written apart, together, broken, with a plural missing
        ("cyberattaque", "des cyber-attaques", "cyber-attaques"),
        ("cyber-sécurité", "la cybersécurité", "cybersécurité"),
        ("appel d'offres", "un appel d’offre", "appel d’offre"),
        ("centre de données", "des centres de donnée", "centres de donnée"),
        ("intelligence artificielle", "l'intelligence artifi\u00adcielle", "intelligence artifi\u00adcielle"),
        # verbs
        ("déployer", "Ils déploient", "déploient"),
        ("déployer", "il a déployé", "déployé"),
        ("infecter", "les virus qui infectent", "infectent"),
        ("tousser", "si vous toussez,", "toussez"),
        ("se laver les mains", "Lavez-vous les mains", "Lavez-vous les mains"),
        ("se laver les mains", "de vous laver les mains", "vous laver les mains"),
        ("lever des fonds", "elle a levé des fonds", "levé des fonds"),
        ("toucher", "et elle touche", "touche"),
        ("drone", "ces drones-là", "drones"),
    ],
)
def test_finds(term: str, text: str, surface: str) -> None:
    assert found(term, text) == [(surface, term)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("IA", "La DIA et la CIA"),
        ("IA", "AMIAD"),
        ("IA", "Artemis.IA"),
        ("IA", "via le réseau"),
        ("DISA", "le général disait"),
        ("opération", "l’unité opérationnelle"),
        ("opération", "opérer"),
        ("renseignement", "Le pilote renseigne un formulaire"),
        ("renseignement", "ils renseignaient"),
        ("garde", "un garde-fou"),
        ("avion", "le porte-avions"),
        ("état", "l’état-major"),
        ("SARS-CoV", "le SARS-CoV-2"),
        ("SRAS", "le SRAS-CoV"),
        ("été", "ils ont eu, ils sont"),
        ("armées", "une armée"),
        ("marchés publics", "un marché public"),
        ("fonds", "au fond"),
        ("attaque", "il attaque le port"),
        ("attaquer", "l’attaque du port"),
        ("toucher", "les régions touchées"),
        ("capital", "la capitale"),
        ("État", "en bon état"),
        ("Orange", "une orange"),
        ("poste de garde", "poste. De garde"),
        ("OTAN", "otan"),
        ("DOGE", "le Doge de Venise"),
        ("IA", "Ia"),
        ("IA", "la D.I.A."),
        ("ministère des Armées", "le ministère de l’Armée"),
        ("ministère des Armées", "le ministère puissant des Armées"),
        ("levée de fonds", "levée américaine, de fonds"),
    ],
)
def test_refuses(term: str, text: str) -> None:
    assert found(term, text) == []


@pytest.mark.parametrize(
    ("text", "taken"),
    [("le chat noir", False), ("avec Le Chat,", True), ("Le chat dort", False)],
)
def test_exact_terms_and_names_need_their_capitals(text: str, taken: bool) -> None:
    assert bool(found("Le Chat", text, case="exact")) is taken
    assert bool(found("Le Chat", text, kind="keep")) is taken


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        ("IA|IA générative", "une IA générative", ["IA générative"]),
        ("état-major|armées|état-major des armées", "l’état-major des armées", ["état-major des armées"]),
        ("armée|armées", "l’armée et les armées", ["armée", "armées"]),
        (
            "dissuasion|dissuasion nucléaire",
            "dissuasion nucléaire ou dissuasion",
            ["dissuasion nucléaire", "dissuasion"],
        ),
        ("infecter|infecté", "une personne infectée", ["infecté"]),
        ("modèle de langage|grand modèle de langage", "les grands modèles de langage", ["grand modèle de langage"]),
        ("IA|Artemis.IA", "Artemis.IA", ["Artemis.IA"]),
        (
            "chiffre d'affaires|chiffre d'affaires annuel",
            "son chiffre d’affaires annuel",
            ["chiffre d'affaires annuel"],
        ),
    ],
)
def test_the_longest_and_closest_wins(terms: str, text: str, expected: list[str]) -> None:
    assert [entry for _, entry in found(terms, text)] == expected


@pytest.mark.parametrize(
    ("term", "text", "number"),
    [
        ("domaine opérationnel", "les domaines opérationnels", "plural"),
        ("domaine opérationnel", "chaque domaine opérationnel", "singular"),
        ("appel d'offres", "les appels d’offres", "plural"),
        ("appel d'offres", "un appel d’offres", "singular"),
        ("PME", "les PME", "plural"),
        ("PME", "la PME", "singular"),
        ("start-up", "aux start-up européennes", "plural"),
        ("start-up", "Start-up et grands groupes", "plural"),
        ("start-up", "en mode start-up", None),
        ("porte-avions", "Le porte-avions", "singular"),
        ("porte-avions", "deux autres porte-avions", "plural"),
        ("fonds", "des fonds", "plural"),
        ("fonds", "un fonds", "singular"),
        ("soins médicaux", "des soins médicaux", None),
        ("jeu de données", "leurs jeux de données", "plural"),
    ],
)
def test_number(term: str, text: str, number: str | None) -> None:
    [match] = Matcher([Entry(term, ("x",))]).find(text)
    assert match.number == number


@pytest.mark.parametrize(
    ("term", "text", "form"),
    [
        ("respiratoire", "infections respiratoires", "bare"),
        ("déployer", "pour déployer", "infinitive"),
        ("déployer", "ils ont déployé", "participle"),
        ("déployer", "en déployant", "gerund"),
        ("déployer", "ils déploient", "verb"),
    ],
)
def test_form(term: str, text: str, form: str) -> None:
    [match] = Matcher([Entry(term, ("x",))]).find(text)
    assert match.form == form


@pytest.mark.parametrize(
    ("term", "text", "surface"),
    [
        ("ChatGPT", "avec ChatGPT-4", "ChatGPT"),
        ("ChatGPT", "avec Chat GPT", "Chat GPT"),
        ("OpenAI", "l’accord Microsoft-OpenAI", "OpenAI"),
    ],
)
def test_names_as_the_press_writes_them(term: str, text: str, surface: str) -> None:
    assert found(term, text, kind="keep") == [(surface, term)]


def test_the_nationality_inside_a_term_is_kept() -> None:
    [match] = Matcher([Entry("ministre des Armées", ("Minister",))]).find("La ministre française des Armées")
    assert match.inserted == "French"


def test_untranslated_terms_are_not_found() -> None:
    assert Matcher([Entry("licorne", ())]).find("une licorne") == []


@given(st.text(max_size=80))
def test_spans_are_the_surface_and_never_overlap(text: str) -> None:
    terms = ["IA", "garde-fou", "appel d'offres", "se laver les mains", "armées", "x"]
    whole = text + " l’appel d’offres de l’IA, lavez-vous les mains"
    matches = Matcher([Entry(term, ("y",)) for term in terms]).find(whole)
    assert len(matches) >= 3
    assert all(one.end <= two.start for one, two in pairwise(matches))
    assert all(match.surface == whole[match.start : match.end] for match in matches)
