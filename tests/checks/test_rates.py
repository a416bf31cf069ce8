"""A rate, a share or an age that the English makes of a number, or a number that it makes of one."""

from __future__ import annotations

import pytest

from brief.checks.figures import check

TOLD = [
    ("Le virus a tué 1 personne sur 1 000.", "The virus killed 1,000."),
    ("Elle concernait 1 sur 7 en 2010.", "It was 7 in 2010."),
    ("Neuf Français sur dix sont pour.", "Some French on ten are for."),
    ("Neuf Français sur dix sont pour.", "Eight French people in ten are for."),
    ("Deux Français sur trois sont pour.", "A French in three is for."),
    ("Elle touche 37 enfants sur 100 000.", "It affects 100,000 children."),
    ("Un patient sur mille en meurt.", "1% of patients die of it."),
    ("Le loyer est de 1 450 000 €.", "The rent is €1,450,000 per year."),
    ("Le loyer est de 900 euros.", "The rent is 900 euros a month."),
    ("La hausse atteint 3 % par an.", "The rise is 3%."),
    ("Il gagne 20 euros de l'heure.", "He earns €20."),
    ("Le kilo est vendu 4,50 €.", "It sells for €4.50 a pound."),
    ("Le musée reçoit 8,7 millions de visiteurs par an.", "The museum has 8.7 million visitors."),
    ("Le fonds vaut 1,2 M€.", "The Fund is worth €1.2 million per cent."),
    ("Le titre cotait 12,50 € contre 13,75 € la veille.", "The share was 12.50 13.75 euros per capita."),
    ("Le maire, 61 ans, se félicite.", "Welcomes May 61."),
    ("Le maire, 61 ans, se félicite.", "The mayor, 61, is happy for 61 months."),
    ("Vous avez 58 ans.", "You have 58."),
    ("Il a été condamné à 3 ans d'inéligibilité.", "He was sentenced to 3 years old."),
]


@pytest.mark.parametrize(("source", "target"), TOLD)
def test_what_is_put_to_another_thing_is_told(source: str, target: str) -> None:
    assert "error" in [finding.severity for finding in check(source, target)]


QUIET = [
    ("Le virus a tué 1 personne sur 1 000.", "The virus killed one person in 1,000."),
    ("Le virus a tué 1 personne sur 1 000.", "The virus killed 1 in 1,000."),
    ("Le virus tue une personne sur 1 000.", "For every 1,000 people, the virus kills a single one."),
    ("Neuf Français sur dix sont pour.", "Nine out of ten French people are for."),
    ("Neuf Français sur dix sont pour.", "90% of French people are for."),
    ("Un Français sur trois est pour.", "33% of French people are for."),
    ("9 interventions sur 10 réussissent.", "Nine out of ten operations succeed."),
    ("La faille est notée 9,8 sur 10.", "The flaw is rated 9.8 out of 10."),
    ("Elle touche 37 enfants sur 100 000.", "It affects 37 in 100,000 children."),
    ("Trois concerts sur dix soirs.", "Three concerts on ten evenings."),
    ("Il gagne 1 800 euros par mois.", "He earns €1,800 a month."),
    ("Le loyer annuel est de 1 450 000 €.", "The rent is €1,450,000 per year."),
    ("Le loyer est de 13,80 euros le mètre carré.", "Rent is €13.80 per square metre."),
    ("Le pays dépense 900 euros par habitant.", "The country spends 900 euros per capita."),
    ("La hausse atteint 3 % par an.", "The annual rise is 3%."),
    ("Il gagne 20 euros de l'heure.", "His hourly wage is €20."),
    ("Le pays produit 2 tonnes par habitant.", "Each resident accounts for 2 tonnes."),
    ("Il est venu 3 fois, par jour de pluie.", "He came 3 times, on a rainy day."),
    ("Le maire, 61 ans, se félicite.", "The mayor, 61, is pleased."),
    ("Vous avez 58 ans.", "You are 58."),
    ("Il a été condamné à 3 ans d'inéligibilité.", "He was banned from office for 3 years."),
    ("Un whisky de 12 ans d'âge.", "A 12-year-old whisky."),
    ("Une fille de 9 ans d'origine russe.", "A 9-year-old girl of Russian origin."),
]


@pytest.mark.parametrize(("source", "target"), QUIET)
def test_what_says_the_same_is_not(source: str, target: str) -> None:
    assert check(source, target) == []
