"""Units that went while their number stayed, each beside wordings of its like that say the unit."""

from __future__ import annotations

import pytest

from brief.checks import run

LOST = [
    ("Il est à 800 km.", "It is at 800."),
    ("Magura V5 | 800 km | 320 kg", "Magura V5 > 800 > 320 kg"),
    ("Magura V5 | 800 km | 1 200 km", "Magura V5 | 800 | 1,200 km"),
    ("Le fleuve fait 2 000 km.", "The river is 2000."),
    ("Les exportations reculent, soit une baisse de 0,7 point.", "Exports are down, a fall of 0.7."),
    ("Le taux est cent fois inférieur à celui de 2010.", "The rate is 100 less than in 2010."),
    ("Il est dix fois plus cher.", "It is 10 more expensive."),
    ("Il mesure 1,80 m et pèse 80 kg.", "He is 1.80 tall and weighs 80 kg."),
    ("Il a perdu 5 kg en 3 mois.", "He lost 5 in 3 months."),
    ("Il fait 40 °C à Séville.", "It is 40 in Seville."),
    ("Le navire file 30 nœuds.", "The ship makes 30."),
    ("Le bombardier vole à 30 000 pieds.", "The bomber flies at 30,000."),
    ("Il a été condamné à 15 ans de prison.", "He was sentenced to 15 in prison."),
    ("Ils ont attendu 24 heures avant de partir.", "They waited 24 before they left."),
    ("Le puits donne 55 000 barils par jour.", "The well gives 55,000 a day."),
    ("De 10 km à 20 km de profondeur.", "From 10 to 20 deep."),
]

UNCLEAR = [
    ("Le missile vole à 800 km ; le drone est tombé à 12 km.", "The missile flies at 800; the drone fell at 12 km."),
    ("Il fait 40 °C à l'ombre, 50 °C au soleil.", "It is 40 in the shade, 50°C in the sun."),
    ("Il a gagné trois fois.", "He has won three."),
]

SAID = [
    ("Entre 800 km et 900 km.", "Between 800 and 900 km."),
    ("10 à 20 km plus loin.", "10 to 20 km further on."),
    ("Un rectangle de 4 m sur 3 m.", "A 4 by 3 m rectangle."),
    ("Le taux passe de 3 % à 5 %.", "The rate goes from 3% to 5."),
    ("La tension est de 12 V.", "The voltage is 12 V."),
    ("Un réacteur de 900 MW.", "A 900 MWe reactor."),
    ("Un disque de 500 Go.", "A 500GB disk."),
    ("Un débit de 100 Mbit/s.", "A speed of 100 Mbps."),
    ("Une surface de 45 m².", "An area of 45 m²."),
    ("Une surface de 45 m².", "An area of 45 sq m."),
    ("Il consomme 12 kWh.", "It uses 12 kilowatt hours."),
    ("Une citerne de 20 litres.", "A 20L tank."),
    ("Le navire file 30 nœuds.", "The ship makes 30 kt."),
    ("La ville est à 1 000 miles.", "The town is 1,000 mi away."),
    ("Une baisse de 0,7 point.", "A fall of 0.7 percentage points."),
    ("Le taux est cent fois inférieur.", "The rate is a hundredfold lower."),
    ("Une réunion sur deux points.", "A meeting on two things."),
    ("Il a 37 ans.", "He is 37."),
    ("Il a couru en 9 s 79.", "He ran in 9.79."),
    ("Il a gagné les 24 Heures du Mans.", "He won the Le Mans 24."),
    ("L'indice franchit la barre des 3 500 points.", "The index passes the 3,500 mark."),
    ("La réunion est à 20 heures.", "The meeting is at 8 p.m."),
    ("Il fait 40 °C.", "It is 40 degrees."),
    ("Magura V5 | 800 km | 320 kg", "Magura V5 | 800 km | 320 kg"),
]


def _told(source: str, target: str) -> list[str]:
    return [f.severity for f in run(source, target) if "unit" in f.message]


@pytest.mark.parametrize(("source", "target"), LOST)
def test_a_unit_that_nothing_says_is_an_error(source: str, target: str) -> None:
    assert _told(source, target) == ["error"]


@pytest.mark.parametrize(("source", "target"), UNCLEAR)
def test_a_unit_that_only_another_number_says_is_a_warning(source: str, target: str) -> None:
    assert _told(source, target) == ["warning"]


@pytest.mark.parametrize(("source", "target"), SAID)
def test_a_unit_that_is_said_is_no_finding(source: str, target: str) -> None:
    assert _told(source, target) == []


MISPLACED = [
    (
        "Il offre 800 Go de stockage.",
        "It offers 800 Go of storage.",
        "the French unit was left, English writes gigabytes or GB",
    ),
    ("Il offre 800 Go de stockage.", "It offers 800 Mo of storage.", "the unit changed"),
    (
        "Le solde est de 15,3 Mds€.",
        "The balance in euros is 15.3 billion.",
        "the currency does not stand by the number",
    ),
    (
        "Le solde passe de 29,7 à 15,3 Mds€.",
        "From €29.7 billion, it went to 15.3 billion.",
        "the currency stands by another number",
    ),
    (
        "Le solde de la zone euro est de 15,3 Mds€.",
        "The balance of the euro area is 15.3 billion.",
        "the currency is gone",
    ),
]


@pytest.mark.parametrize(("source", "target", "said"), MISPLACED)
def test_what_became_of_the_unit_is_said(source: str, target: str, said: str) -> None:
    (finding,) = [finding for finding in run(source, target) if finding.check == "figures"]
    assert finding.message.endswith(f": {said}.")
