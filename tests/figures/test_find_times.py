"""Dates, durations and ages in French sentences: what is found, read and written in English."""

from __future__ import annotations

import pytest

from brief.figures import find
from tests.figures.shown import shown

DATES = [
    ("le 17 juin 2025", "17 juin 2025 | 2025-06-17 date |  | June 17, 2025"),
    ("vendredi 1er novembre", "1er novembre | --11-01 date |  | November 1"),
    ("d’ici juillet 2026", "juillet 2026 | 2026-07 date |  | July 2026"),
    ("en 2013 et depuis 2001", "2013 | 2013 date |  | 2013", "2001 | 2001 date |  | 2001"),
    ("dans les années 1960", "années 1960 | 1960s date |  | the 1960s"),
    ("dans les années 80", "années 80 | 1980s date |  | the 1980s"),
    ("les années soixante-dix", "années soixante-dix | 1970s date |  | the 1970s"),
    ("fin 2013", "fin 2013 | 2013 date |  | late 2013"),
    ("d'ici mi-2014", "mi-2014 | 2014 date |  | mid-2014"),
    ("début 2026", "début 2026 | 2026 date |  | early 2026"),
    ("en fin d'année 2013", "fin d'année 2013 | 2013 date |  | late 2013"),
    ("à la mi-mars 2022", "mi-mars 2022 | 2022-03 date |  | mid-March 2022"),
    ("fin juin 2013", "fin juin 2013 | 2013-06 date |  | late June 2013"),
    ("au deuxième trimestre 2023", "deuxième trimestre 2023 | 2023-04/2023-06 date |  | the second quarter of 2023"),
    ("au premier semestre de 2015", "premier semestre de 2015 | 2015-01/2015-06 date |  | the first half of 2015"),
    ("au IIIe trimestre 2027", "IIIe trimestre 2027 | 2027-07/2027-09 date |  | the third quarter of 2027"),
    ("au Ier semestre 2026", "Ier semestre 2026 | 2026-01/2026-06 date |  | the first half of 2026"),
    ("T3 2024", "T3 2024 | 2024-07/2024-09 date |  | the third quarter of 2024"),
    ("l'été 2024", "été 2024 | 2024 date |  | summer 2024"),
    ("entre 1997 et 2007", "1997 et 2007 | 1997/2007 date |  | 1997 to 2007"),
    ("la crise de 2008-2009", "2008-2009 | 2008/2009 date |  | 2008-2009"),
    ("la loi de programmation 2024-2030", "2024-2030 | 2024/2030 date |  | 2024-2030"),
    ("depuis 1995-96", "1995-96 | 1995/1996 date |  | 1995-96"),
    ("l'exercice 2012/13", "2012/13 | 2012/2013 date |  | 2012-13"),
    ("de 2006 à 2009", "2006 à 2009 | 2006/2009 date |  | 2006 to 2009"),
    ("de février 2006 à novembre 2009",
     "février 2006 à novembre 2009 | 2006-02/2009-11 date |  | February 2006 to November 2009"),
    ("entre janvier et août 2011", "janvier et août 2011 | 2011-01/2011-08 date |  | January to August 2011"),
    ("du 15 au 18 octobre 2025", "15 au 18 octobre 2025 | 2025-10-15/2025-10-18 date |  | October 15 to 18, 2025"),
    ("entre le 8 octobre et le 28 octobre", "8 octobre et le 28 octobre | --10-08/--10-28 date |  | October 8 to 28"),
    ("du 3 novembre au 5 décembre 2013",
     "3 novembre au 5 décembre 2013 | 2013-11-03/2013-12-05 date |  | November 3 to December 5, 2013"),
    ("le 18 sept. 2018", "18 sept. 2018 | 2018-09-18 date |  | September 18, 2018"),
    ("août 13, 2025", "août 13, 2025 | 2025-08-13 date |  | August 13, 2025"),
    ("les 1er et 8 janvier 2014", "1er | 2014-01-01 date |  | January 1, 2014",
     "8 janvier 2014 | 2014-01-08 date |  | January 8, 2014"),
    ("les 6 et 7 septembre", "6 et 7 septembre | --09-06/--09-07 date |  | September 6 and 7"),
    ("le 28 Décembre", "28 Décembre | --12-28 date |  | December 28"),
    ("le 16/05/2013", "16/05/2013 | 2013-05-16 date |  | May 16, 2013"),
    ("le 2013-05-16", "2013-05-16 | 2013-05-16 date |  | May 16, 2013"),
    ("né en 1789", "1789 | 1789 date |  | 1789"),
    ("Noël 2013 approche", "2013 | 2013 date |  | 2013"),
]  # fmt: skip

DURATIONS = [
    ("en cinq ans et demi", "cinq ans et demi | 5.5 year |  | five and a half years"),
    ("pendant 15 jours", "15 jours | 15 day |  | 15 days"),
    ("trois heures au plus", "trois heures | 3 hour | at most | three hours"),
    ("près de 21 mois plus tard", "21 mois | 21 month | nearly | 21 months"),
    ("dix à douze heures par jour", "dix à douze heures | 10..12 hour |  | 10 to 12 hours"),
    ("deux ou trois semaines", "deux ou trois semaines | 2..3 week |  | two or three weeks"),
    (
        "413 milliards d'euros sur sept ans",
        "413 milliards d'euros | 413000000000 EUR |  | €413 billion",
        "sept ans | 7 year |  | seven years",
    ),
    ("une quinzaine de jours", "une quinzaine de jours | 15 day | about | 15 days"),
    ("une vingtaine d'années", "une vingtaine d'années | 20 year | about | 20 years"),
    ("ces deux dernières années", "deux dernières années | 2 year |  | two years"),
    ("depuis deux décennies", "deux décennies | 20 year |  | two decades"),
    ("il y a trois siècles", "trois siècles | 300 year |  | three centuries"),
    ("les douze mois à venir", "douze mois | 12 month |  | 12 months"),
    ("116 heures par an", "116 heures | 116 hour |  | 116 hours"),
    ("une heure et demie de débat", "une heure et demie | 1.5 hour |  | one and a half hours"),
    ("trois quarts d'heure", "trois quarts d'heure | 0.75 hour |  | three-quarters of an hour"),
    ("En un demi-siècle, l'industrie", "un demi-siècle | 50 year |  | half a century"),
    ("une demi-heure plus tard", "une demi-heure | 0.5 hour |  | half an hour"),
    ("condamné à une peine de 6 ans de prison", "6 ans | 6 year |  | six years"),
    (
        "deux spéléologues de 23 et 27 ans",
        "deux spéléologues | 2 spéléologue |  | two cavers",
        "23 | 23 year |  | 23 years old (age)",
        "27 ans | 27 year |  | 27 years old (age)",
    ),
    ("dans les 24 heures", "24 heures | 24 hour |  | 24 hours"),
    ("L'homme de 37 ans", "37 ans | 37 year |  | 37 years old (age)"),
    ("âgé de 86 ans", "86 ans | 86 year |  | 86 years old (age)"),
    (
        "J'avais 28 ans et notre fils 6 ans.",
        "28 ans | 28 year |  | 28 years old (age)",
        "6 ans | 6 year |  | 6 years old (age)",
    ),
    ("destiné aux enfants de 2 à 7 ans", "2 à 7 ans | 2..7 year |  | 2 to 7 years old (age)"),
    ("des personnes de moins de 18 ans", "18 ans | 18 year | less than | 18 years old (age)"),
    ("les plus de 65 ans", "65 ans | 65 year | more than | 65 years old (age)"),
    ("Jean Martin, 54 ans, est candidat", "54 ans | 54 year |  | 54 years old (age)"),
    ("débrayé pendant deux heures lundi", "deux heures | 2 hour |  | two hours"),
    ("s'est exprimé à 20 heures pendant dix minutes", "dix minutes | 10 minute |  | 10 minutes"),
    ("âge de départ porté de 62 à 64 ans", "62 | 62 year |  | 62 years", "64 ans | 64 year |  | 64 years"),
    ("avec 2h15 de retard", "2h15 | 135 minute |  | two hours and 15 minutes"),
    ("un homme d'une quarantaine d'années", "une quarantaine d'années | 40 year | about | 40 years old (age)"),
    ("l'OAT à dix ans s'est tendue", "dix ans | 10 year |  | 10 years"),
    ("l'emprunt d'État allemand à dix ans", "dix ans | 10 year |  | 10 years"),
    ("le taux de l'obligation souveraine française de référence à dix ans", "dix ans | 10 year |  | 10 years"),
    ("Il a passé son permis moto à 18 ans.", "18 ans | 18 year |  | 18 years old (age)"),
    ("la dette italienne à dix ans", "dix ans | 10 year |  | 10 years"),
    ("Elle est morte à 69 ans.", "69 ans | 69 year |  | 69 years old (age)"),
    ("le film dure 1 h 45", "1 h 45 | 105 minute |  | one hour and 45 minutes"),
    ("en 3 heures et 20 minutes", "3 heures et 20 minutes | 200 minute |  | three hours and 20 minutes"),
    ("en 9 s 79", "9 s 79 | 9.79 second |  | 9.79 seconds"),
    ("1 min 13 s d'avance", "1 min 13 s | 73 second |  | one minute and 13 seconds"),
    (
        "il s'est éteint dans la nuit à quatre-vingt-dix-huit ans",
        "quatre-vingt-dix-huit ans | 98 year |  | 98 years old (age)",
    ),
    ("un demandeur d'asile sri-lankais de 35 ans", "35 ans | 35 year |  | 35 years old (age)"),
    ("une peine allant de 10 ans à la perpétuité", "10 ans | 10 year |  | 10 years"),
    ("6 ans de prison minimum", "6 ans | 6 year | at least | six years"),
    ("une peine de 15 ans de prison", "15 ans | 15 year |  | 15 years"),
    ("condamné à 20 ans de réclusion", "20 ans | 20 year |  | 20 years"),
    ("il y a 20 ans", "20 ans | 20 year |  | 20 years"),
    ("un contrat de 10 ans", "10 ans | 10 year |  | 10 years"),
]


@pytest.mark.parametrize("row", DATES + DURATIONS, ids=lambda row: row[0][:50])
def test_found(row: tuple[str, ...]) -> None:
    text, *want = row
    assert shown(find(text)) == want


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Le projet démarre avec zéro employé.", ["zéro employé"]),
        ("Elle est arrivée hier.", ["hier"]),
        ("Le ministre a parlé.", []),
    ],
)
def test_a_text_without_digits_is_read_alike_with_and_without_a_date(text: str, there: list[str]) -> None:
    assert [figure.text for figure in find(text, "2025-06-18")] == there
    assert [figure.text for figure in find(text)] == [word for word in there if word != "hier"]


def test_a_day_without_its_year_and_the_articles_date() -> None:
    assert shown(find("Le 16 juin, le Pentagone")) == ["16 juin | --06-16 date |  | June 16"]
    figure = find("Le 16 juin, le Pentagone", date="2025-06-17")[0]
    assert (figure.value, figure.english, figure.resolved_from) == ("2025-06-16", "June 16, 2025", "2025-06-17")
    assert find("Le 28 décembre", date="2026-01-03")[0].value == "2025-12-28"
    assert find("Le 3 janvier", date="2025-12-28")[0].value == "2026-01-03"
