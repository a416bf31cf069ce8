"""Figures in French sentences: what is found, read and written in English; and what is no figure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.article import Figure
from brief.figures import find

NB, NNB, THIN, MINUS = "\u00a0", "\u202f", "\u2009", "\u2212"


def shown(figures: list[Figure]) -> list[str]:
    """``text | value unit | qualifier | English``, with ``(age)`` where it is one; kinds where no unit tells."""
    lines = []
    for f in figures:
        unit = f.unit or ("date" if f.kind == "date" else "-")
        lines.append(f"{f.text} | {f.value} {unit} | {f.qualifier or ''} | {f.english}" + (" (age)" if f.age else ""))
    return lines


MONEY = [
    ("un contrat de 200 millions de dollars", "200 millions de dollars | 200000000 USD |  | $200 million"),
    ("un budget de plus de 1 000 milliards de dollars",
     "1 000 milliards de dollars | 1000000000000 USD | more than | $1 trillion"),
    ("pour… un dollar", "un dollar | 1 USD |  | $1"),
    ("Un contrat à 1 dollar, mais", "1 dollar | 1 USD |  | $1"),
    ("lever jusqu’à 40 milliards de dollars", "40 milliards de dollars | 40000000000 USD | up to | $40 billion"),
    ("un contrat pouvant atteindre 200 millions de dollars",
     "200 millions de dollars | 200000000 USD | up to | $200 million"),
    ("valorisée à près de 300 milliards de dollars",
     "300 milliards de dollars | 300000000000 USD | nearly | $300 billion"),
    (f"413 milliards d’euros, soit 413{NB}Md€", "413 milliards d’euros | 413000000000 EUR |  | €413 billion",
     f"413{NB}Md€ | 413000000000 EUR |  | €413 billion"),
    (f"une amende de 1{NNB}500{NB}€", f"1{NNB}500{NB}€ | 1500 EUR |  | €1,500"),
    (f"près de 3{THIN}000 euros", f"3{THIN}000 euros | 3000 EUR | nearly | €3,000"),
    ("200 M€ et 1,5 M£", "200 M€ | 200000000 EUR |  | €200 million", "1,5 M£ | 1500000 GBP |  | £1.5 million"),
    ("40 Mds d'euros", "40 Mds d'euros | 40000000000 EUR |  | €40 billion"),
    ("30 k€ par an", "30 k€ | 30000 EUR |  | €30,000"),
    ("1,2 milliard d'euros", "1,2 milliard d'euros | 1200000000 EUR |  | €1.2 billion"),
    ("un million et demi d'euros", "un million et demi d'euros | 1500000 EUR |  | €1.5 million"),
    ("environ un demi-milliard de dollars", "un demi-milliard de dollars | 500000000 USD | about | $500 million"),
    ("une dizaine de millions d'euros", "une dizaine de millions d'euros | 10000000 EUR | about | €10 million"),
    ("2,5 à 3 milliards de dollars",
     "2,5 à 3 milliards de dollars | 2500000000..3000000000 USD |  | $2.5 billion to $3 billion"),
    ("entre 10 et 15 M€", "10 et 15 M€ | 10000000..15000000 EUR |  | €10 million to €15 million"),
    ("de 500 000 à un million d'euros",
     "500 000 à un million d'euros | 500000..1000000 EUR |  | €500,000 to €1 million"),
    ("un à deux milliards d'euros",
     "un à deux milliards d'euros | 1000000000..2000000000 EUR |  | €1 billion to €2 billion"),
    ("10 $ à 25 $ le billet", "10 $ à 25 $ | 10..25 USD |  | $10 to $25"),
    ("passant de 32,7 Md£ à 42,6 Md£", "32,7 Md£ | 32700000000 GBP |  | £32.7 billion",
     "42,6 Md£ | 42600000000 GBP |  | £42.6 billion"),
    ("est passé de 3 à 5 millions d'euros", "3 | 3000000 EUR |  | €3 million",
     "5 millions d'euros | 5000000 EUR |  | €5 million"),
    ("10 millions d'euros contre 12 millions d'euros", "10 millions d'euros | 10000000 EUR |  | €10 million",
     "12 millions d'euros | 12000000 EUR |  | €12 million"),
    ("5 000 dollars canadiens", "5 000 dollars canadiens | 5000 CAD |  | C$5,000"),
    ("300 dollars américains", "300 dollars américains | 300 USD |  | $300"),
    ("3 000 $ de Singapour (2 400 $)", "3 000 $ de Singapour | 3000 SGD |  | S$3,000",
     "2 400 $ | 2400 USD |  | $2,400"),
    ("2 millions de francs suisses", "2 millions de francs suisses | 2000000 CHF |  | 2 million Swiss francs"),
    ("50 000 francs CFA", "50 000 francs CFA | 50000 XOF |  | 50,000 CFA francs"),
    ("10 millions de livres sterling", "10 millions de livres sterling | 10000000 GBP |  | £10 million"),
    ("38 milliards de livres", "38 milliards de livres | 38000000000 GBP |  | £38 billion"),
    ("500 livres turques", "500 livres turques | 500 TRY |  | 500 Turkish lira"),
    ("1 668 yens", "1 668 yens | 1668 JPY |  | 1,668 yen"),
    ("19 millions de yuans", "19 millions de yuans | 19000000 CNY |  | 19 million yuan"),
    ("300 roubles par jour", "300 roubles | 300 RUB |  | 300 rubles"),
    ("12 millions de couronnes suédoises",
     "12 millions de couronnes suédoises | 12000000 SEK |  | 12 million Swedish kronor"),
    ("a baissé de 14 cents à 96,24 $", "14 cents | 0.14 USD |  | 14 cents", "96,24 $ | 96.24 USD |  | $96.24"),
    ("50 centimes d'euro", "50 centimes d'euro | 0.5 EUR |  | 50 cents"),
    ("à 38,20 $ hier", "38,20 $ | 38.2 USD |  | $38.20"),
    ("même d'1 cent", "1 cent | 0.01 USD |  | 1 cent"),
    ("un bénéfice de 43,8 millions, ou 82 ¢ par action", "43,8 millions | 43800000 USD |  | $43.8 million",
     "82 ¢ | 0.82 USD |  | 82 cents"),
    ("20 pence par action", "20 pence | 0.2 GBP |  | 20 pence"),
    ("à 1,3517 dollar", "1,3517 dollar | 1.3517 USD |  | $1.3517"),
    ("« plus de $1,500 » selon lui", "$1,500 | 1500 USD | more than | $1,500"),
    ("US$ 3,5 millions", "US$ 3,5 millions | 3500000 USD |  | $3.5 million"),
    ("6,9 Md$ en bonbons, dont 1,2 milliard aux enfants", "6,9 Md$ | 6900000000 USD |  | $6.9 billion",
     "1,2 milliard | 1200000000 USD |  | $1.2 billion"),
    ("le groupe suisse a gagné 12,4 milliards de francs",
     "12,4 milliards de francs | 12400000000 CHF |  | 12.4 billion Swiss francs"),
    ("un chèque de 20'000 francs", "20'000 francs | 20000 CHF |  | 20,000 Swiss francs"),
    ("Fr. 12.50 le kilo", "Fr. 12.50 | 12.5 CHF |  | 12.50 Swiss francs"),
    ("à Dakar, une aide de 500 000 francs", "500 000 francs | 500000 XOF |  | 500,000 CFA francs"),
    ("en 1995, 300 francs", "1995 | 1995 date |  | 1995", "300 francs | 300 FRF |  | 300 French francs"),
    ("300 couronnes dans la poche d'un Danois", "300 couronnes | 300 DKK |  | 300 Danish kroner"),
    ("L'action a bondi à 48,15 livres", "48,15 livres | 48.15 GBP |  | £48.15"),
    ("il a perdu 200 mille euros", "200 mille euros | 200000 EUR |  | €200,000"),
    ("15 millions de $ et 10 M d'€", "15 millions de $ | 15000000 USD |  | $15 million",
     "10 M d'€ | 10000000 EUR |  | €10 million"),
    ("à 1 458,5 yens", "1 458,5 yens | 1458.5 JPY |  | 1,458.5 yen"),
    ("Un milliard cinq cents millions de francs CFA",
     "Un milliard cinq cents millions de francs CFA | 1500000000 XOF |  | 1.5 billion CFA francs"),
    ("2 milliards 300 millions d'euros", "2 milliards 300 millions d'euros | 2300000000 EUR |  | €2.3 billion"),
    ("60 milliards d'économies, sur 2 000 milliards d'euros", "60 milliards | 60000000000 EUR |  | €60 billion",
     "2 000 milliards d'euros | 2000000000000 EUR |  | €2 trillion"),
]  # fmt: skip

PERCENT = [
    ("une hausse de 3,5 %", "3,5 % | 3.5 % |  | 3.5%"),
    ("62% des élèves", "62% | 62 % |  | 62%"),
    ("trois pour cent du PIB", "trois pour cent | 3 % |  | 3%"),
    ("cent pour cent coton", "cent pour cent | 100 % |  | 100%"),
    (f"un recul de {MINUS}12 %", f"{MINUS}12 % | -12 % |  | -12%"),
    ("soit -0,5 %", "-0,5 % | -0.5 % |  | -0.5%"),
    ("2,5 points de pourcentage", "2,5 points de pourcentage | 2.5 pp |  | 2.5 percentage points"),
    ("un point de pourcentage", "un point de pourcentage | 1 pp |  | 1 percentage point"),
    ("entre 10 et 12 %", "10 et 12 % | 10..12 % |  | 10% to 12%"),
    ("à hauteur de 1 à 5%", "1 à 5% | 1..5 % |  | 1% to 5%"),
    ("10-15 % des cas", "10-15 % | 10..15 % |  | 10% to 15%"),
    ("moins de 10 % du total", "10 % | 10 % | less than | 10%"),
    ("au moins 20 %", "20 % | 20 % | at least | 20%"),
    ("dans une fourchette de 5,25 % à 5,50 %", "5,25 % à 5,50 % | 5.25..5.5 % |  | 5.25% to 5.5%"),
    ("(53% contre 47%)", "53% | 53 % |  | 53%", "47% | 47 % |  | 47%"),
    ("est passée de 8 % à 6 %", "8 % | 8 % |  | 8%", "6 % | 6 % |  | 6%"),
    ("15 p. 100 des ventes", "15 p. 100 | 15 % |  | 15%"),
    ("la marge recule de 0,8 point à 9,2 %", "0,8 point | 0.8 pp |  | 0.8 percentage points",
     "9,2 % | 9.2 % |  | 9.2%"),
    ("un taux d'abstention en hausse de trois points", "trois points | 3 pp |  | 3 percentage points"),
    ("l'indice gagne 12 points, soit 0,5 %", "12 points | 12 point |  | 12 points", "0,5 % | 0.5 % |  | 0.5%"),
    ("six points d'avance au classement", "six points | 6 point |  | six points"),
]  # fmt: skip

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


@pytest.mark.parametrize("row", MONEY + PERCENT + DATES + DURATIONS + QUANTITIES, ids=lambda row: row[0][:50])
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
    "",
    "   ",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(text: str) -> None:
    assert shown(find(text)) == []


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
