"""The proof of figures: what passes, what fails, and in which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.checks.figures import check, kept, losses

PASSES = [
    ("un contrat de 200 millions de dollars", "a $200 million contract"),
    ("un contrat de 200 millions de dollars", "a contract of 200 million dollars"),
    ("plus de 1 000 milliards de dollars", "more than $1 trillion"),
    ("plus de 1 000 milliards de dollars", "over 1,000 billion dollars"),
    ("3,5 milliards d'euros", "€3.5 billion"),
    ("3,5 milliards d'euros", "3.5 billion euros"),
    ("Douze contributions ont été reçues", "Twelve contributions were received"),
    ("une douzaine de pays", "a dozen countries"),
    ("le 17 juin 2025", "on June 17, 2025"),
    ("le 17 juin 2025", "on 17 June 2025"),
    ("Le 16 juin, le Pentagone", "On June 16, the Pentagon"),
    ("d’ici juillet 2026", "by July 2026"),
    ("dans les années 80", "in the eighties"),
    ("entre 1997 et 2007", "between 1997 and 2007"),
    ("entre 10 et 12 %", "between 10 and 12 percent"),
    ("2,5 à 3 milliards de dollars", "$2.5-3 billion"),
    ("jusqu'à 40 milliards de dollars", "as much as $40 billion"),
    ("moins de 10 % du total", "under 10% of the total"),
    ("au moins 20 personnes", "20 or more people"),
    ("L'homme de 37 ans", "The 37-year-old man"),
    ("des enfants de moins de 12 ans", "children under 12"),
    ("18 mois plus tard", "a year and a half later"),
    ("pendant quinze jours", "for two weeks"),
    ("il y a vingt ans", "two decades ago"),
    ("les deux hommes sont partis", "both men left"),
    ("à deux reprises", "twice"),
    ("deux tiers des élèves", "two-thirds of the students"),
    ("148 kg de cocaïne", "326 pounds of cocaine"),
    ("un siège de 46 cm", "an 18-inch (46 cm) seat"),
    ("par 35 °C", "in 95-degree heat"),
    ("à 15 heures", "at 3 p.m."),
    ("vers 14 h 30", "at around 2:30 p.m."),
    ("le F-35 et l'article 5", "the F-35 and Article 5"),
    ("Ils ont gagné 3-0", "They won 3-0"),
    ("au XXIe siècle", "in the 21st century"),
    ("la 2e année", "the second year"),
    ("un dollar", "a dollar"),
    ("5 000 dollars canadiens", "C$5,000"),
    ("Aucun chiffre ici", "No figure here"),
    ("un véhicule neuf", "a new vehicle"),
    ("", ""),
]

FAILS = [
    ("un contrat de 200 millions de dollars", "a $300 million contract", "the number changed"),
    ("un contrat de 200 millions de dollars", "a $200 billion contract", "the magnitude changed"),
    ("3,5 milliards d'euros", "€3.5 million", "the magnitude changed"),
    ("un contrat de 200 millions de dollars", "a contract", "does not stand in the English"),
    ("40 milliards de dollars", "€40 billion", "the currency changed"),
    ("40 milliards de dollars", "40 billion", "the currency is gone"),
    ("moins de 10 % du total", "10% of the total", "“less than” of “10 %” was lost"),
    ("plus de 300 soldats", "300 soldiers", "“more than” of “300 soldats” was lost"),
    ("jusqu'à 100 $", "$100", "“up to” of “100 $” was lost"),
    ("le 17 juin 2025", "on July 17, 2025", "the number changed"),
    ("le 17 juin 2025", "on June 18, 2025", "the number changed"),
    ("en 2013", "in 2003", "the number changed"),
    ("Douze contributions", "Ten contributions", "the number changed"),
    ("trois semaines", "three months", "unit of time changed"),
    ("12 %", "12 dollars", "a percentage became money"),
    ("deux soldats et trois civils", "two soldiers and two civilians", "the number changed"),
    ("le F-35", "the F-16", "The number “35” does not stand in the English"),
    ("le contrat", "the $200 million contract", "stands in the English only"),
    ("deux entreprises", "companies", "does not stand in the English"),
]


TAILS = [" euros", " milliards de milliards d'euros", " billion", " %", " km", " années", ",5 points", ""]

NEVER_SILENT = [
    ("70 avions ont décollé.", "Seventeen planes took off."),
    ("50 chars ont été livrés.", "Fifteen tanks were delivered."),
    ("Ils ont reçu 30 avions.", "They received thirteen planes."),
    ("Il y a 20 pays.", "There are twenty-five countries."),
    ("Quatre-vingts députés ont voté.", "Eighteen MPs voted."),
    ("Soixante députés ont voté.", "Sixteen MPs voted."),
    ("Il reste 90 jours.", "There are nineteen days left."),
    ("L'armée a commandé 40 chars.", "Fortunately, the army ordered tanks."),
    ("Il a acheté dix avions.", "It bought dozens of aircraft."),
    ("Il a acheté 1 000 drones.", "It bought thousands of drones."),
    ("Il a acheté 100 drones.", "It bought hundreds of drones."),
    ("Les ventes ont reculé de 25 %.", "Sales fell in the third quarter."),
    ("Les ventes ont reculé de 50 %.", "Sales fell in the second half."),
    ("Il reste 8 jours.", "It is open seven days a week."),
    (
        "Le contrat de 200 millions de dollars vise à développer des outils.",
        "The 200 million dollar contract is to develop 200 million tools.",
    ),
    ("Des entreprises ont répondu.", "Two million companies answered."),
    ("La réunion aura lieu mardi.", "The meeting will take place on June 17."),
    ("L'armée a reçu 12 chars.", "The army received 12 tanks and 12 planes."),
    (
        "Le contrat de 200 millions de dollars avec OpenAI pour développer l'intelligence artificielle.",
        "The contract of 200 million dollars with OpenAI to develop the 200 million artificial intelligence.",
    ),
    ("Le PIB a connu une croissance de -0,3 %.", "GDP grew by 0.3%."),
    ("Le PIB a connu une croissance de -0,3 %.", "GDP growth – 0.3%."),
    ("L'écart est de -2,5 points.", "The gap is in 2.5 points."),
    ("Au plus 10 soldats.", "At least 10 soldiers."),
    ("Plus de 100 soldats.", "No more than 100 soldiers."),
    ("Moins de 100 soldats.", "No less than 100 soldiers."),
    ("Moins de 10 % du total.", "10% or more of the total."),
    ("Au moins 100 soldats.", "100 soldiers at most."),
    ("Près de 300 milliards de dollars.", "More than $300 billion."),
    ("Le programme coûte 200 M€.", "The program costs less than €200 million."),
    ("Le programme coûte 200 M€.", "The program costs up to €200 million."),
    ("Il a payé 100 millions de dollars canadiens.", "He paid $100 million."),
    ("Il a payé 100 millions de livres turques.", "He paid £100 million."),
    ("Il a payé 100 millions de francs suisses.", "He paid 100 million francs."),
    ("Le taux a gagné 2 points de pourcentage.", "The rate gained 2%."),
    ("Le taux a gagné 2 %.", "The rate gained 2 percentage points."),
    ("Le taux est de 3 ‰.", "The rate is 3%."),
    ("Il a purgé 5 ans.", "He served 5 people."),
    ("Une hausse de 10 % en 5 ans.", "A rise over 10 years of 5%."),
    ("La ville est à 300 km.", "The city is 300 miles away."),
    ("L'avion vole à 900 km/h.", "The plane flies at 900 mph."),
    ("La ville est à 40 km.", "The city is 40 m away."),
    ("Il porte 2 tonnes de charge.", "It carries 2 kilograms of load."),
    ("Il gagne 3 000 euros par mois.", "He earns €3,000 per year."),
    ("Il a été signé le 17 juin 2025.", "It was signed on June 17."),
    ("Dans les années 1980.", "In the nineties."),
    ("En juin, il est venu.", "In July, he came."),
    ("Le lundi 3 mars, il est venu.", "On Tuesday, March 3, he came."),
    ("Lundi, il est venu.", "On Tuesday, he came."),
    ("Au XXe siècle.", "In the 19th century."),
    ("La Ve République.", "The Fourth Republic."),
    ("Le roi Louis XIV.", "King Louis XV."),
    ("Un chasseur de quatrième génération.", "A fifth generation fighter."),
    ("C'est la troisième fois.", "It is the second time."),
    ("La IIe Guerre mondiale.", "World War I."),
    ("Il est arrivé à 15h30.", "He arrived at 3:20 p.m."),
    ("Il est arrivé à 20 h 45.", "He arrived at 8:15 p.m."),
    ("À 9 heures, il est arrivé.", "At 9 p.m., he arrived."),
    ("Il est arrivé à 15h30.", "He arrived at 15-030."),
    ("Un tiers des soldats.", "A quarter of the soldiers."),
    ("La moitié des soldats.", "A third of the soldiers."),
    ("Le budget a doublé.", "The budget tripled."),
    ("Le budget a été divisé par deux.", "The budget was divided by three."),
    ("Des dizaines de milliers de soldats.", "Hundreds of thousands of soldiers."),
    ("Des centaines de millions d'euros.", "Hundreds of billions of euros."),
    ("Des milliards d'euros.", "Millions of euros."),
    ("Les deux pays ont signé.", "The three countries signed."),
    ("Un mois plus tard, il est venu.", "A year later, he came."),
    ("Une semaine de combats.", "A day of fighting."),
    ("Deux fois par semaine.", "Twice a month."),
    (
        "Boeing a reçu 10 milliards de dollars et Airbus 20 milliards de dollars.",
        "Boeing received $20 billion and Airbus $10 billion.",
    ),
    ("Le taux est passé de 7,5 % à 7,3 %.", "The rate went from 7.3% to 7.5%."),
    ("17 avions ont décollé.", "Seventy planes took off."),
    ("60 chars.", "Sixteen tanks."),
    ("Vingt soldats sont morts.", "Twelve soldiers died."),
    ("Il a 15 ans.", "He is 50 years old."),
    ("Il a tué 3 soldats.", "He killed thirteen soldiers."),
    ("Les cinq pays.", "The six countries."),
    ("Les ventes ont reculé de 33 %.", "Sales fell in the third month."),
    ("Les ventes ont bondi de 100 %.", "Sales jumped."),
    ("Une hausse de 2,5 milliards d'euros.", "A rise of €2.5 billion, or 2.5 billion a day."),
    ("La température est de -5 degrés.", "The temperature is 5 degrees."),
    ("Le solde s'établit à -12 milliards d'euros.", "The balance stands at €12 billion."),
    ("Une marge de -4 %.", "A 4% margin."),
    ("Jusqu'à 500 soldats.", "At least 500 soldiers."),
    ("Au moins 3 %.", "Up to 3%."),
    ("Le déficit est de 5 %.", "The deficit is over 5%."),
    ("L'armée compte 200 soldats.", "The army has fewer than 200 soldiers."),
    ("Il coûte 50 euros par jour.", "It costs €50 an hour."),
    ("Il pèse 80 kg.", "It weighs 80 pounds."),
    ("Un réservoir de 200 litres.", "A 200-gallon tank."),
    ("Il mesure 2 mètres.", "It is 2 feet tall."),
    ("Il faut 3 heures.", "It takes 3 minutes."),
    ("Un délai de 30 jours.", "A 30-week deadline."),
    ("Le 5 mai 2024.", "On May 5, 2023."),
    ("Du 3 au 5 juin.", "From June 3 to 6."),
    ("Le XVIIIe siècle.", "The 17th century."),
    ("Le 4e régiment.", "The 5th Regiment."),
    ("Le pape Jean-Paul II.", "Pope John Paul III."),
    ("Il arrivera à 7 h.", "He will arrive at 8 a.m."),
    ("Il arrivera à midi.", "He will arrive at midnight."),
    ("Les deux tiers des élus.", "One third of the elected officials."),
    ("Les prix ont triplé.", "Prices doubled."),
    ("Des milliers de manifestants.", "Millions of protesters."),
    ("Une dizaine de chars.", "Hundreds of tanks."),
    ("La deuxième armée du monde.", "The third army in the world."),
    ("Toutes les deux heures.", "Every three hours."),
    ("Il y a trois mois.", "Three weeks ago."),
    ("Ils sont sept.", "They are eight."),
    ("Le groupe a perdu 3 milliards.", "The group lost 3 million."),
    ("L'article 49.3 de la Constitution.", "Article 49.2 of the Constitution."),
    ("Il a obtenu 51,3 % des voix contre 48,7 %.", "He won 51.3% of the vote to 47.8%."),
    ("Dans les six mois.", "Within six weeks."),
    ("Le G7 se réunit.", "The G20 meets."),
    ("La taxe passe de 10 à 15 %.", "The tax goes from 15% to 10%."),
    ("Entre 10 et 20 morts.", "Between 10 and 30 dead."),
    ("Cent soldats.", "A thousand soldiers."),
    ("Mille soldats.", "A hundred soldiers."),
    ("Un milliard d'euros.", "A million euros."),
    ("Un demi-million d'habitants.", "A million inhabitants."),
    ("1,5 million d'habitants.", "15 million inhabitants."),
    ("Le vol AF447.", "Flight AF474."),
    ("Un missile d'une portée de 2 500 km.", "A missile with a range of 2,500 meters."),
    ("Il est né en 1985.", "He was born in 1958."),
    ("La résolution 1701.", "Resolution 1710."),
    ("Le prix a baissé de moitié.", "The price fell by a third."),
    ("Elle a 42 ans.", "She is 24."),
    ("En hausse de 3 points.", "Up 3%."),
]

QUIET = [
    ("Toutes les deux heures.", "Every two hours."),
    ("Il arrivera à midi.", "He will arrive at noon."),
    ("Le solde s'établit à -12 milliards d'euros.", "The balance shows a deficit of €12 billion."),
    ("La température est de -5 degrés.", "The temperature is minus 5 degrees."),
    ("La température est de -5 °C.", "The temperature is -5°C."),
    ("Il y a une semaine.", "A week ago."),
    ("Il y a huit jours.", "A week ago."),
    ("L'ouverture est prévue à 8 h.", "Opening is scheduled for eight o'clock."),
    ("Le budget dépasse 5 milliards d'euros.", "The budget is over €5 billion."),
    ("Le tiers des élus.", "One third of the elected officials."),
    ("La seconde moitié du XXe siècle.", "The second half of the twentieth century."),
    ("Il coûte 50 euros par jour.", "It costs €50 a day."),
    ("Un taux de 4,5 %.", "A 4.5 percent rate."),
    ("Il a reçu une dizaine de chars.", "It received about ten tanks."),
    ("Une centaine de personnes.", "About a hundred people."),
    ("Plusieurs centaines de personnes.", "Several hundred people."),
    ("Des centaines de personnes.", "Hundreds of people."),
    ("Le 8 mai 1945.", "May 8, 1945."),
    ("Le vendredi 13 juin.", "On Friday, June 13."),
    ("Deux fois plus de chars.", "Twice as many tanks."),
    ("Le triple.", "Three times as much."),
    ("Deux ans et demi.", "Two and a half years."),
    ("Le chiffre d'affaires a été multiplié par trois.", "Revenue tripled."),
    ("Il a gagné 1-0.", "He won 1-0."),
    ("Le F-35 coûte 80 millions de dollars.", "The F-35 costs $80 million."),
    ("En 2024-2025.", "In 2024-25."),
    ("Une année sur deux.", "Every other year."),
    ("Les années 2000.", "The 2000s."),
    ("Au cours des dix dernières années.", "Over the past decade."),
    ("Au cours des dix dernières années.", "Over the past ten years."),
    ("Les 27 pays de l'UE.", "The 27 EU countries."),
    ("Moins de la moitié.", "Less than half."),
    ("Il vit à 20 minutes.", "He lives 20 minutes away."),
    ("Le MQ-9 et le Su-57.", "The MQ-9 and the Su-57."),
    ("Les 200 000 soldats.", "The 200,000 troops."),
    ("Quelque 300 soldats.", "Some 300 soldiers."),
    ("Le programme vise 2,5 % du PIB d'ici 2030.", "The program aims for 2.5% of GDP by 2030."),
    ("Un contrat de 1,5 Md€.", "A €1.5 billion contract."),
    ("Il est 9 h 05.", "It is 9:05 a.m."),
    ("Au IIIe trimestre 2024.", "In the third quarter of 2024."),
    ("Le deuxième sous-marin.", "The second submarine."),
    ("Il a couru le 100 mètres.", "He ran the 100 meters."),
    ("Il a été nommé Premier ministre.", "He was appointed prime minister."),
    ("Pour la première fois.", "For the first time."),
    ("Il a été condamné à un an et demi de prison.", "He was sentenced to 18 months in prison."),
    ("Un sous-officier de deuxième classe.", "A second-class petty officer."),
    ("La Première et la Seconde Guerre mondiale.", "The First and Second World Wars."),
    ("Le prix du baril est à 65,3 dollars.", "The price of a barrel is $65.30."),
    ("200 000 tonnes.", "200,000 metric tons."),
    ("5 000 pieds.", "5,000 feet."),
    ("Lundi soir à 20 heures.", "Monday at 8 p.m."),
    ("Le 1er janvier.", "January 1."),
    ("Un mètre sur deux.", "One meter by two."),
    ("Le PIB a connu une croissance de -0,3 %.", "GDP growth was -0.3%."),
    ("Le PIB a connu une croissance de -0,3 %.", "GDP growth was minus 0.3%."),
    ("Le PIB a connu une croissance de -0,3 %.", "GDP fell 0.3%."),
    ("Le PIB a connu une croissance de -0,3 %.", "GDP saw a decline of 0.3%."),
    ("Un recul de 3 % des ventes.", "A 3% fall in sales."),
    ("63 milliards de m3 de gaz.", "2.2 trillion cubic feet of gas."),
    ("La IIe Guerre mondiale.", "World War II."),
    ("La IIe Guerre mondiale.", "The Second World War."),
    ("Au XIXe siècle.", "In the nineteenth century."),
    ("Au XXIe siècle.", "In the 21st century."),
    ("Au deuxième trimestre 2025, il a gagné.", "In Q2 2025, it won."),
    ("Au premier semestre 2025, il a gagné.", "It won in first-half 2025."),
    ("Un déficit de -3 milliards d'euros.", "A deficit of minus €3 billion."),
    ("La BCE a baissé ses taux de 0,25 point.", "The ECB cut its rates by a quarter point."),
    ("Le 14-Juillet est une fête.", "Bastille Day is a holiday."),
    ("Les attentats du 11-Septembre.", "The 9/11 attacks."),
    ("Un soldat de 2e classe.", "A Private."),
    ("Il est arrivé à 15h30.", "He arrived at 3:30 p.m."),
    ("Il est arrivé à 20 h 45.", "He arrived at 8:45 p.m."),
    ("À 9 heures, il est arrivé.", "At 9 a.m., he arrived."),
    ("Un tiers des soldats.", "A third of the soldiers."),
    ("La moitié des soldats.", "Half of the soldiers."),
    ("La moitié des soldats.", "50% of the soldiers."),
    ("Le budget a doublé.", "The budget doubled."),
    ("Le budget a été divisé par deux.", "The budget was halved."),
    ("Des dizaines de milliers de soldats.", "Tens of thousands of soldiers."),
    ("Des centaines de millions d'euros.", "Hundreds of millions of euros."),
    ("Des milliards d'euros.", "Billions of euros."),
    ("Les deux pays ont signé.", "Both countries signed."),
    ("Les deux pays ont signé.", "The two countries signed."),
    ("Un mois plus tard, il est venu.", "A month later, he came."),
    ("Une semaine de combats.", "A week of fighting."),
    ("Deux fois par semaine.", "Twice a week."),
    ("Dans huit jours, il viendra.", "In a week, he will come."),
    ("La rentrée dans quinze jours.", "Back to school in two weeks."),
    (
        "Boeing a reçu 10 milliards de dollars et Airbus 20 milliards de dollars.",
        "Boeing received $10 billion and Airbus $20 billion.",
    ),
    ("Le taux est passé de 7,5 % à 7,3 %.", "The rate went from 7.5% to 7.3%."),
    ("Le taux est passé de 7,5 % à 7,3 %.", "The rate fell to 7.3% from 7.5%."),
    ("Au plus 10 soldats.", "No more than 10 soldiers."),
    ("Plus de 100 soldats.", "More than 100 soldiers."),
    ("Moins de 100 soldats.", "Fewer than 100 soldiers."),
    ("Moins de 10 % du total.", "Less than 10% of the total."),
    ("Au moins 100 soldats.", "100 soldiers or more."),
    ("Au moins 100 soldats.", "No fewer than 100 soldiers."),
    ("Près de 300 milliards de dollars.", "Nearly $300 billion."),
    ("Il a payé 100 millions de dollars canadiens.", "He paid 100 million Canadian dollars."),
    ("Il a payé 100 millions de livres turques.", "He paid 100 million Turkish lira."),
    ("Il a payé 100 millions de francs suisses.", "He paid 100 million Swiss francs."),
    ("Il a payé 100 millions de francs suisses.", "He paid CHF 100 million."),
    ("Le taux a gagné 2 points de pourcentage.", "The rate gained 2 percentage points."),
    ("Le taux est de 3 ‰.", "The rate is 3 per thousand."),
    ("Le taux est de 3 ‰.", "The rate is 0.3%."),
    ("Une hausse de 10 % en 5 ans.", "A 10% rise over 5 years."),
    ("La ville est à 300 km.", "The city is 300 kilometers away."),
    ("La ville est à 300 km.", "The city is 186 miles away."),
    ("L'avion vole à 900 km/h.", "The plane flies at 900 km/h."),
    ("Il porte 2 tonnes de charge.", "It carries 2 tons of load."),
    ("Il porte 2 tonnes de charge.", "It carries 2,000 kilograms of load."),
    ("Il gagne 3 000 euros par mois.", "He earns €3,000 a month."),
    ("Il gagne 3 000 euros par mois.", "He earns €3,000 monthly."),
    ("Il a été signé le 17 juin 2025.", "It was signed on June 17, 2025."),
    ("Dans les années 1980.", "In the eighties."),
    ("En juin, il est venu.", "In June, he came."),
    ("Le lundi 3 mars, il est venu.", "On Monday, March 3, he came."),
    ("Lundi, il est venu.", "On Monday, he came."),
    ("Au XXe siècle.", "In the 20th century."),
    ("La Ve République.", "The Fifth Republic."),
    ("Le roi Louis XIV.", "King Louis XIV."),
    ("Un chasseur de quatrième génération.", "A fourth-generation fighter."),
    ("C'est la troisième fois.", "It is the third time."),
    ("80 avions.", "Eighty planes."),
    ("Il est ouvert 24 heures par jour.", "It is open round the clock."),
    ("L'écart est de -2,5 points.", "The gap is -2.5 points."),
    ("L'écart est de -2,5 points.", "The gap is minus 2.5 points."),
    ("L'armée a reçu 12 chars et 12 avions.", "The army received 12 tanks and 12 planes."),
    ("La réunion aura lieu mardi.", "The meeting will take place on Tuesday."),
    ("Les ventes ont reculé de 25 %.", "Sales fell by a quarter."),
    ("Les ventes ont reculé de 50 %.", "Sales were halved."),
    ("Un centenaire de 100 ans.", "A century-old man of 100."),
    ("100 ans de guerre.", "A century of war."),
]


@pytest.mark.parametrize(("source", "target"), NEVER_SILENT)
def test_a_wrong_number_is_told(source: str, target: str) -> None:
    assert check(source, target)


@pytest.mark.parametrize(("source", "target"), QUIET)
def test_a_right_number_is_not(source: str, target: str) -> None:
    assert [f.message for f in check(source, target)] == []


@pytest.mark.parametrize(("source", "target"), PASSES)
def test_passes(source: str, target: str) -> None:
    assert [f.message for f in check(source, target)] == []
    assert kept(source, target)


@pytest.mark.parametrize(("source", "target", "said"), FAILS)
def test_fails(source: str, target: str, said: str) -> None:
    findings = check(source, target)
    assert any(said in f.message for f in findings), [f.message for f in findings]
    assert any(f.severity == "error" for f in findings)
    assert not kept(source, target)


def test_spans_point_at_both_sides() -> None:
    source, target = "pour 40 milliards de dollars", "for €40 billion in all"
    (finding,) = check(source, target)
    assert source[slice(*(finding.source_span or ()))] == "40 milliards de dollars"
    assert target[slice(*(finding.target_span or ()))] == "€40 billion"
    assert finding.check == "figures"


def test_a_lost_about_is_a_warning_only() -> None:
    (finding,) = check("environ 300 soldats", "300 soldiers")
    assert finding.severity == "warning"
    assert kept("environ 300 soldats", "300 soldiers")


def test_a_decimal_comma_left_in_the_english_is_a_warning() -> None:
    (finding,) = check("3,5 milliards d'euros", "3,5 billion euros")
    assert finding.severity == "warning"
    assert "3.5" in finding.message
    assert check("1 250 personnes et 10,5 %", "1,250 people and 10.5%") == []


def test_the_candidate_with_fewest_losses_is_the_best() -> None:
    source = "200 millions de dollars en 2025 pour 12 avions"
    candidates = ["$200 million in 2025", "$200 million in 2025 for 12 planes", "20 planes"]
    assert min(candidates, key=lambda c: losses(source, c)) == candidates[1]


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_pair_is_compared_without_failing(source: str, target: str) -> None:
    for finding in check(source, target):
        assert finding.message
        assert finding.severity in ("error", "warning", "info")


@given(st.integers(11, 10**9), st.integers(11, 10**9))
def test_a_changed_number_never_passes(n: int, other: int) -> None:
    source, target = f"{n:,} euros".replace(",", " "), f"€{other:,}"
    assert kept(source, target) == (n == other)


@given(st.text("0123456789", min_size=20, max_size=600), st.sampled_from(TAILS), st.sampled_from(TAILS))
def test_a_run_of_digits_is_compared_without_failing(digits: str, french: str, english: str) -> None:
    for finding in check(f"{digits}{french} et 3 ans", f"{digits[1:]}{english} and 3 years"):
        assert finding.message
