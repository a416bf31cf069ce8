"""Quantities in French sentences: what is found, read and written in English; what is no figure; any text at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.figures import find
from tests.figures.shown import shown

QUANTITIES = [
    ("Douze contributions ont été reçues", "Douze contributions | 12 contribution |  | 12 contributions"),
    ("964 personnes sont mortes", "964 personnes | 964 personne |  | 964 people"),
    ("Trois cent cinquante personnes", "Trois cent cinquante personnes | 350 personne |  | 350 people"),
    ("avec 32 autres hommes", "32 autres hommes | 32 homme |  | 32 men"),
    ("dix cyclones tropicaux", "dix cyclones | 10 cyclone |  | 10 cyclones"),
    ("63 milliards de mètres cubes de gaz",
     "63 milliards de mètres cubes | 63000000000 m3 |  | 63 billion cubic meters"),
    ("836.000 km2", "836.000 km2 | 836000 km2 |  | 836,000 square kilometers"),
    ("à 210 km/h", "210 km/h | 210 km/h |  | 210 km/h"),
    ("8,5 tonnes de marijuana et 148 kg de cocaïne", "8,5 tonnes | 8.5 tonne |  | 8.5 metric tons",
     "148 kg | 148 kg |  | 148 kilograms"),
    ("10 000 pieds d'altitude", "10 000 pieds | 10000 pied |  | 10,000 feet"),
    ("plus de 17 pouces", "17 pouces | 17 pouce | more than | 17 inches"),
    ("six chefs d'accusation", "six chefs d'accusation | 6 chef d'accusation |  | six charges"),
    ("53 voix", "53 voix | 53 voix |  | 53 votes"),
    ("1,3 millions de téléspectateurs",
     "1,3 millions de téléspectateurs | 1300000 téléspectateur |  | 1.3 million viewers"),
    ("quelque 3 000 manifestants", "3 000 manifestants | 3000 manifestant | about | 3,000 protesters"),
    ("une cinquantaine de morts", "une cinquantaine de morts | 50 mort | about | 50 deaths"),
    ("plus d'une trentaine de pompiers", "une trentaine de pompiers | 30 pompier | more than | 30 firefighters"),
    ("une dizaine d'autres pays", "une dizaine d'autres pays | 10 pays | about | 10 countries"),
    ("10 à 20 000 manifestants",
     "10 à 20 000 manifestants | 10000..20000 manifestant |  | 10,000 to 20,000 protesters"),
    ("entre 500 et 1 000 personnes", "500 et 1 000 personnes | 500..1000 personne |  | 500 to 1,000 people"),
    ("deux tiers des élèves", "deux tiers | 2 tiers |  | two-thirds"),
    ("2 022 hommes", "2 022 hommes | 2022 homme |  | 2,022 men"),
    ("en 2024 200 soldats sont partis", "2024 | 2024 date |  | 2024", "200 soldats | 200 soldat |  | 200 soldiers"),
    ("neuf personnes", "neuf personnes | 9 personne |  | nine people"),
    ("deux garde-fous", "deux garde-fous | 2 garde-fou |  | two safeguards"),
    ("24 Rafale pour l'Inde", "24 Rafale | 24 Rafale |  | 24 Rafale"),
    ("trois chevaux et deux bateaux", "trois chevaux | 3 cheval |  | three horses",
     "deux bateaux | 2 bateau |  | two boats"),
    ("quatre travaux", "quatre travaux | 4 travail |  | four jobs"),
    ("12 chefs d'État", "12 chefs d'État | 12 chef d'État |  | 12 heads of state"),
    ("0,5 point de base", "0,5 point de base | 0.5 point de base |  | 0.5 basis points"),
    ("272 millions de kg", "272 millions de kg | 272000000 kg |  | 272 million kilograms"),
    ("200 personnes environ", "200 personnes | 200 personne | about | 200 people"),
    ("à 4,24 années-lumière", "4,24 années-lumière | 4.24 année-lumière |  | 4.24 light-years"),
    ("quelques 200 participants", "200 participants | 200 participant | about | 200 participants"),
    ("Quatre-vingt-dix mille, soit 64 % de la population", "Quatre-vingt-dix mille | 90000 - |  | 90,000",
     "64 % | 64 % |  | 64%"),
    ("Ils étaient deux cent mille à défiler", "deux cent mille | 200000 - |  | 200,000"),
    ("deux sexagénaires", "deux sexagénaires | 2 sexagénaire |  | two people in their 60s"),
    ("douze ONG et 300 PME", "douze ONG | 12 ONG |  | 12 NGOs", "300 PME | 300 PME |  | 300 small businesses"),
    ("il ne compte plus que neuf maisons", "neuf maisons | 9 maison |  | nine houses"),
    ("trois à quatre cents soldats",
     "trois à quatre cents soldats | 300..400 soldat |  | 300 to 400 soldiers"),
    ("entre deux et trois mille hommes", "deux et trois mille hommes | 2000..3000 homme |  | 2,000 to 3,000 men"),
    ("un effectif réduit de 5 000 à 3 500 hommes", "5 000 | 5000 homme |  | 5,000 men",
     "3 500 hommes | 3500 homme |  | 3,500 men"),
    ("un bébé de 3 kg 500", "3 kg 500 | 3.5 kg |  | 3.5 kilograms"),
    ("88 Australiens", "88 Australiens | 88 Australien |  | 88 Australians"),
    ("100 000 Taínos", "100 000 Taínos | 100000 Taíno |  | 100,000 Taíno"),
    ("34 F-35A et 12 A400M", "34 F-35A | 34 F-35A |  | 34 F-35As", "12 A400M | 12 A400M |  | 12 A400Ms"),
    ("deux Mirage 2000", "deux Mirage 2000 | 2 Mirage 2000 |  | two Mirage 2000s"),
    ("5 000 000 de visiteurs", "5 000 000 de visiteurs | 5000000 visiteur |  | 5 million visitors"),
    ("158 millions d'entre eux, pour 2 $", "158 millions | 158000000 - |  | 158 million", "2 $ | 2 USD |  | $2"),
    ("1,5 kilomètre par seconde", "1,5 kilomètre par seconde | 1.5 km/s |  | 1.5 kilometers per second"),
    ("2,2 millions de km carrés",
     "2,2 millions de km carrés | 2200000 km2 |  | 2.2 million square kilometers"),
    ("300 000 t de blé", "300 000 t | 300000 tonne |  | 300,000 metric tons"),
    ("un débit de 1 200 m3/s", "1 200 m3/s | 1200 m3/s |  | 1,200 cubic meters per second"),
    ("100 à 200 miles/heure", "100 à 200 miles/heure | 100..200 mph |  | 100 to 200 mph"),
    ("il mesure 1 m 85", "1 m 85 | 1.85 m |  | 1.85 meters"),
    ("un séisme de magnitude 6,4 à 10 km de profondeur", "10 km | 10 km |  | 10 kilometers"),
    ("elle pesait 17 livres", "17 livres | 17 livre |  | 17 pounds"),
    ("elle a lu 17 livres", "17 livres | 17 livre |  | 17 books"),
    ("adopté par les deux chambres du Parlement", "deux chambres | 2 chambre |  | two chambers"),
    ("un moteur de 2 500 chevaux", "2 500 chevaux | 2500 cheval |  | 2,500 horsepower"),
    ("à peu près 40 °C", "40 °C | 40 °C | about | 40 degrees Celsius"),
]  # fmt: skip


@pytest.mark.parametrize("row", QUANTITIES, ids=lambda row: row[0][:50])
def test_found(row: tuple[str, ...]) -> None:
    text, *want = row
    assert shown(find(text)) == want


NONE = [
    "En décembre, elle s’est associée à Anduril.",
    "Lundi, le Pentagone a annoncé",
    "Dès décembre dernier",
    "l'an dernier, cette année, la semaine prochaine",
    "Des millions de dollars dilapidés",
    "des centaines d'enfants et quelques dizaines d'habitants",
    "L'article 5 du traité",
    "le F-35, l'A400M, le Rafale F4 et l'AK-47",
    "Windows 8 et France 24",
    "le G20 et le G7",
    "la loi 2023-703",
    "terminal 3, porte 12",
    "page 12, n° 3, n°1",
    "Ma proposition n°1",
    "le premier recours, la 2e année, le XXIe siècle, la 10e saison",
    "au 9 de la rue Hébert",
    "ils se sont imposés 3-0 puis 6-4",
    "Appelez le 01 42 34 56 78",
    "le 08.11.00.06.95",
    "24/7 et 7 jours sur 7",
    "24 heures sur 24",
    "24 heures sur 24 et 7 jours sur 7",
    "un succès 3-1 face à Lyon, 5-3 puis 24-17",
    "le 4 x 100 mètres",
    "il a couru le 100 m, puis du 400 au 800 mètres",
    "vers 9 h 30 heure locale",
    "de 20 heures à minuit, de 22 heures à 5 heures du matin",
    "un hôtel 4 étoiles",
    "les 777 existants",
    "à partir de 9 heures, à 15 heures et à 16 heures",
    "vers 11 h, à 14 h 30, à 15h, à 9h30",
    "Le soir même, je suis au 20h",
    "de 9h à 18h",
    "entre 10 heures et 18 heures",
    "un véhicule neuf et une voiture flambant neuve",
    "un homme, une femme et une entreprise",
    "l'un des deux",
    "tous les deux sont venus",
    "les 198 et 199es opus",
    "un visa 457",
    "le M23",
    "comme dans 1789, les Amants",
    "le « 777X »",
    "l'immeuble Fructidor D2",
    "l'indice S&P-500",
    "le 11 Septembre",
    "le Mouvement du 23 Mars",
    "un dollar fort pénalise",
    "Huit mille… non",
    "trois quelconque",
    "une quarantaine de",
    "https://t.me/123 et @abonne99",
    "version 2.0.1",
    "contre 143 536 attendues",
    "Les 12 prévus sont arrivés.",
    "Sur 80 vendus, douze reviennent.",
    "",
    "   ",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(text: str) -> None:
    assert shown(find(text)) == []


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_any_text_is_read_without_failing_and_offsets_hold(text: str) -> None:
    last = 0
    for figure in find(text):
        assert text[figure.start : figure.end] == figure.text
        assert last <= figure.start < figure.end
        last = figure.end


_PIECES = st.sampled_from(
    "12 3,5 1 000 2013 un deux cinquante mille millions milliards % € $ d'euros de dollars ans heures juin janvier 1er "
    "entre et à ou - plus de moins de environ personnes fin mi- années vingtaine une demi- , . ( ) « » M Md 24 h "
    "km2 autres".split(" ")
)


@given(st.lists(_PIECES, max_size=14), st.sampled_from([" ", "", "\u00a0"]))
@settings(max_examples=400)
def test_any_heap_of_number_words_is_read_without_failing(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    for date in (None, "2025-06-17"):
        figures = find(text, date)
        assert all(text[f.start : f.end] == f.text for f in figures)
        assert all(a.end <= b.start for a, b in pairwise(figures))
