"""Two values for one thing are found, and nothing else is: each case is two articles of the French press."""

from __future__ import annotations

import re

import pytest

from brief.figures import find
from brief.figures.conflict import conflicts
from brief.figures.mention import Mention

DIFFER = [
    ("Renault va supprimer 400 postes à Douai.", "Renault supprime 600 postes à Douai."),
    ("Le constructeur Renault va supprimer 400 postes dans son usine de Douai.",
     "La suppression de 600 emplois à l’usine de Douai a été confirmée par Renault."),
    ("Le séisme de Kaboul a fait au moins 400 morts.", "Le séisme de Kaboul a fait 600 morts."),
    ("Le séisme de Kaboul a fait 400 morts, selon l’ONU.", "À Kaboul, 600 personnes ont été tuées dans le séisme."),
    ("Le Pentagone a signé avec OpenAI un contrat de 200 millions de dollars.",
     "OpenAI a obtenu du Pentagone un contrat de 300 millions de dollars."),
    ("Le chiffre d’affaires d’OpenAI atteint 10 milliards de dollars.",
     "OpenAI a réalisé un chiffre d’affaires de 12 milliards de dollars."),
    ("OpenAI a levé 40 milliards de dollars auprès de SoftBank.",
     "La levée de fonds d’OpenAI auprès de SoftBank atteint 30 milliards de dollars."),
    ("Le budget de la Défense s’élève à 50,5 milliards d’euros pour 2026.",
     "Pour 2026, le budget de la Défense est fixé à 57 milliards d’euros."),
    ("Le projet Stargate coûtera 500 milliards de dollars.",
     "Le coût du projet Stargate est estimé à 300 milliards de dollars."),
    ("42 % des Français soutiennent la réforme, selon l’Ifop.", "35 % des Français soutiennent la réforme."),
    ("La croissance de la France atteindra 0,7 % en 2025.", "En 2025, la croissance de la France atteindra 0,9 %."),
    ("Naval Group livrera 8 sous-marins aux Pays-Bas.", "Naval Group doit livrer quatre sous-marins aux Pays-Bas."),
    ("La Commission a infligé à Google une amende de 2,95 milliards d’euros.",
     "Google écope d’une amende de 3,5 milliards d’euros de la Commission."),
    ("Le déficit de la Sécurité sociale atteint 17 milliards d’euros.",
     "Le déficit de la Sécurité sociale s’établit à 22 milliards d’euros."),
    ("Airbus a livré 766 avions en 2024.", "En 2024, Airbus a livré 735 avions."),
    ("L’incendie a détruit 16 000 hectares dans l’Aude.", "Dans l’Aude, l’incendie a détruit 11 000 hectares."),
    ("La réunion de l’OTAN a duré trois heures.", "La réunion de l’OTAN a duré cinq heures."),
    ("L’explosion de Beyrouth a fait 23 morts.", "L’explosion de Beyrouth a fait 27 morts."),
    ("La France a livré 30 canons Caesar à l’Ukraine.", "La France a livré 18 canons Caesar à l’Ukraine."),
    ("La manifestation a réuni 12 000 personnes à Lyon selon la police.",
     "Selon les syndicats, la manifestation a réuni 30 000 personnes à Lyon."),
    ("Thales va embaucher 8 000 personnes en 2025.", "Thales va embaucher 6 000 personnes en 2025."),
    ("La valorisation de Mistral AI atteint 11,7 milliards d’euros.",
     "Mistral AI affiche une valorisation de 14 milliards d’euros."),
]  # fmt: skip

ALIKE = [
    # the same value, rounded, vague or bounded
    ("Renault va supprimer 400 postes à Douai.", "Renault supprime 400 emplois à Douai."),
    ("Renault va supprimer 12 000 postes.", "Renault va supprimer 12 400 postes."),
    ("Renault va supprimer environ 400 postes.", "Renault va supprimer 380 postes."),
    ("Le séisme de Kaboul a fait plus de 400 morts.", "Le séisme de Kaboul a fait 430 morts."),
    ("Le séisme de Kaboul a fait une centaine de morts.", "Le séisme de Kaboul a fait 112 morts."),
    ("Le budget de la Défense s’élève à 50,5 milliards d’euros.",
     "Le budget de la Défense atteint 50 milliards d’euros."),
    ("OpenAI est valorisée à près de 300 milliards de dollars.", "OpenAI est valorisée à 292 milliards de dollars."),
    ("OpenAI est valorisée entre 250 et 300 milliards de dollars.", "OpenAI est valorisée à 280 milliards de dollars."),
    # other subjects
    ("Renault va supprimer 400 postes.", "Stellantis va supprimer 600 postes."),
    ("Le Pentagone a signé avec OpenAI un contrat de 200 millions de dollars.",
     "Le Pentagone a signé avec Anduril un contrat de 100 millions de dollars."),
    ("Le chiffre d’affaires d’OpenAI atteint 10 milliards de dollars.",
     "Les pertes d’OpenAI atteignent 5 milliards de dollars."),
    ("Le chiffre d’affaires d’OpenAI atteint 10 milliards de dollars.",
     "Le budget d’OpenAI atteint 12 milliards de dollars."),
    ("Le séisme de Kaboul a fait 400 morts.", "L’attentat de Kaboul a fait 12 morts."),
    ("Le Pentagone a signé un contrat de maintenance de 200 millions de dollars avec OpenAI.",
     "Le Pentagone a signé un contrat de 300 millions de dollars avec OpenAI pour la formation."),
    # other places: part and whole
    ("Renault va supprimer 400 postes à Douai.", "Renault va supprimer 600 postes à Flins."),
    ("Renault va supprimer 400 postes à Douai.", "Renault va supprimer 6 000 postes."),
    ("Renault va supprimer 400 postes en France.", "Renault va supprimer 6 000 postes dans le monde."),
    ("Renault va supprimer 400 postes dans la recherche.", "Renault va supprimer 6 000 postes."),
    ("Renault va supprimer 6 000 postes, dont 400 postes de cadres.",
     "Renault va supprimer 6 000 postes, dont 900 postes d’ouvriers."),
    ("Au total, Renault va supprimer 6 000 postes.", "Renault va supprimer 400 postes."),
    ("Le plan prévoit 5 milliards d’euros pour l’Ukraine, dont 2 milliards d’euros de prêts.",
     "Le plan prévoit 3 milliards d’euros de dons pour l’Ukraine."),
    # other times
    ("Airbus a livré 766 avions en 2024.", "Airbus a livré 735 avions en 2023."),
    ("Airbus a livré 766 avions en 2024, contre 735 avions un an plus tôt.", "Airbus a livré 735 avions en 2023."),
    ("Airbus a livré 766 avions en 2024.", "Airbus a livré 320 avions au premier semestre."),
    ("La croissance de la France atteindra 0,7 % en 2025.", "La croissance de la France atteindra 1,2 % en 2026."),
    ("Thales va embaucher 8 000 personnes cette année.", "Thales va embaucher 6 000 personnes l’an prochain."),
    ("Le nombre de postes de Renault passera de 400 à 600 postes.", "Renault compte 400 postes."),
    ("Le 3 juin, une frappe sur Gaza a fait 40 morts.", "Le 5 juin, une frappe sur Gaza a fait 12 morts."),
    # a rate and a sum, a net and a gross
    ("OpenAI paie 20 millions de dollars par mois.", "OpenAI paie 300 millions de dollars."),
    ("Le contrat d’OpenAI vaut 20 millions de dollars par an.", "Le contrat d’OpenAI vaut 100 millions de dollars."),
    ("L’abonnement à ChatGPT coûte 20 euros par mois.", "L’abonnement à ChatGPT coûte 200 euros par an."),
    # the contrary
    ("Thales va créer 800 postes.", "Thales va supprimer 600 postes."),
    ("42 % des Français sont favorables à la réforme Macron.", "58 % des Français sont opposés à la réforme Macron."),
    ("Les exportations de la Chine ont bondi de 5 %.", "Les exportations de la Chine ont reculé de 3 %."),
    ("L’action Airbus a gagné 3 %.", "L’action Airbus a perdu 2 %."),
    ("60 % des hommes votent pour Trump.", "45 % des femmes votent pour Trump."),
    # other counted things
    ("Le séisme de Kaboul a fait 400 morts.", "Le séisme de Kaboul a fait 900 blessés."),
    ("La France a livré 30 canons Caesar à l’Ukraine.", "La France a livré 12 avions Mirage à l’Ukraine."),
    ("La France a livré 30 canons Caesar à l’Ukraine.", "L’Allemagne a livré 18 canons Caesar à l’Ukraine."),
    ("Renault emploie 100 000 salariés.", "Renault va licencier 5 000 salariés."),
    ("Le PIB de la France a augmenté de 0,7 %.", "L’inflation en France a augmenté de 2 %."),
    ("L’usine d’Airbus produit 50 avions par mois.", "L’usine d’Airbus produit 600 avions par an."),
    ("OpenAI a signé un contrat de 200 millions de dollars.", "OpenAI a signé un contrat de 300 millions d’euros."),
]  # fmt: skip


TITLED = [
    ("Attentat à Bagdad", "L’attentat a fait 32 morts et une centaine de blessés, d’après le ministère de la Santé.",
     "L’attentat suicide commis jeudi à Bagdad a tué 45 personnes, selon des sources hospitalières.", True),
    ("Otan", "Le budget civil de l’Otan s’élèvera à 480 millions d’euros en 2026.",
     "En 2026, le budget civil de l’Otan sera de 528 millions d’euros.", True),
    ("EDF", "EDF estime désormais le coût de l’EPR de Flamanville à 13,2 milliards d’euros.",
     "Le coût de l’EPR de Flamanville, construit par EDF, atteint 19,1 milliards d’euros selon la Cour des comptes.",
     True),
    ("Sondage", "Le Rassemblement national recueille 33 % des intentions de vote.",
     "Le Rassemblement national recueille 36 % des intentions de vote.", True),
    ("Chômage", "Le taux de chômage s’établit à 7,4 % en France.",
     "En France, le taux de chômage atteint 7,7 %.", True),
    ("Aude", "Plus de 17 000 hectares ont brûlé dans l’Aude.", "Dans l’Aude, 13 000 hectares ont brûlé.", True),
    ("Paris", "Ils étaient 500 000 manifestants dans toute la France, selon la CGT.",
     "Le ministère de l’Intérieur a compté 283 000 manifestants dans toute la France.", True),
    ("OpenAI", "OpenAI a signé un contrat de 200 millions de dollars avec le Pentagone.",
     "OpenAI a signé avec Oracle un contrat de 300 milliards de dollars.", False),
    ("OpenAI", "OpenAI prévoit un chiffre d’affaires de 12,7 milliards de dollars.",
     "OpenAI a réalisé un chiffre d’affaires de 10 milliards de dollars.", False),
    ("Ukraine", "La Russie a tiré 500 drones sur l’Ukraine dans la nuit de lundi à mardi.",
     "La Russie a tiré 810 drones sur l’Ukraine dans la nuit de samedi à dimanche.", False),
    ("Renault", "Le bénéfice net de Renault a reculé de 12 %.", "Les ventes de Renault ont reculé de 3 %.", False),
    ("Inflation", "L’inflation a atteint 2,1 % en juillet.", "L’inflation a atteint 1,9 % en juin.", False),
    ("Otan", "Les pays de l’Otan visent 5 % de leur PIB pour la défense.",
     "Les pays de l’Otan visent 3,5 % de leur PIB pour la défense proprement dite.", False),
    ("Ubisoft", "Le titre Ubisoft a bondi de 8 % lundi.", "Le titre Ubisoft a bondi de 3 % vendredi.", False),
    ("Pétrole", "Le prix du baril de Brent atteint 67 dollars.", "Le prix du baril de WTI atteint 63 dollars.", False),
    ("IA", "Le marché de l’IA dans la défense pèsera 35 milliards de dollars.",
     "Le marché de l’IA dans la santé pèsera 180 milliards de dollars.", False),
    ("Meta", "Meta investira 65 milliards de dollars cette année.",
     "Meta a investi 14,3 milliards de dollars dans Scale AI.", False),
    ("Accord", "L’accord prévoit des droits de douane de 15 % sur les voitures européennes.",
     "L’accord prévoit des droits de douane de 50 % sur l’acier européen.", False),
    ("Nvidia", "Nvidia a réalisé un bénéfice de 26 milliards de dollars au deuxième trimestre.",
     "Nvidia a réalisé un bénéfice de 19 milliards de dollars au premier trimestre.", False),
    ("Anduril", "Anduril a obtenu un contrat de 100 millions de dollars.",
     "Anduril a obtenu un contrat de 642 millions de dollars du corps des Marines.", False),
    ("Élection", "Le candidat du PS obtient 14 % des voix.", "Le candidat de LR obtient 11 % des voix.", False),
    ("Droits de douane", "Trump menace d’imposer des droits de douane de 100 %.",
     "Trump impose des droits de douane de 25 %.", False),
    ("LVMH", "Les ventes ont reculé de 4 %.", "Les ventes de mode et maroquinerie ont reculé de 7 %.", False),
    ("SpaceX", "La fusée mesure 123 mètres.", "Le propulseur mesure 71 mètres.", False),
    ("Louvre", "Le Louvre a accueilli 8,7 millions de visiteurs.",
     "Le Louvre a été conçu pour accueillir 4 millions de visiteurs.", False),
    ("IA", "Le petit modèle compte 8 milliards de paramètres.", "Le grand modèle compte 70 milliards de paramètres.",
     False),
    ("IA", "Le nouveau modèle réussit 80 % des tâches.", "L’ancien modèle réussit 60 % des tâches.", False),
    ("Ukraine", "L’UE va prêter 140 milliards d’euros à l’Ukraine.", "L’UE a prêté 18 milliards d’euros à l’Ukraine.",
     False),
    ("Comète", "L’astéroïde est passé à 400 000 kilomètres de la Terre.",
     "La comète est passée à 90 millions de kilomètres de la Terre.", False),
    ("Course", "Johnson a sept points de retard.", "Hamlin a vingt points de retard.", False),
]  # fmt: skip


def mentions(*articles: tuple[str, str, str | None]) -> list[Mention]:
    """Every figure of some articles, each a title, a text and a date."""
    found = []
    for number, (title, text, date) in enumerate(articles, 1):
        for sentence in re.split(r"(?<=\.)\s+", text):
            figures = find(sentence, date)
            for figure in figures:
                others = tuple(other for other in figures if other != figure)
                row = f"{number}.2"
                found.append(Mention(number, row, figure, sentence, f"{title}. {text}", others, date))
    return found


def values(*articles: tuple[str, str, str | None]) -> list[list[str]]:
    all = mentions(*articles)
    return [[all[at].figure.text for at in group] for group in conflicts(all)]


@pytest.mark.parametrize(("first", "second"), DIFFER)
def test_two_values_for_one_thing_are_found(first: str, second: str) -> None:
    assert len(values(("", first, None), ("", second, None))) == 1


@pytest.mark.parametrize(("first", "second"), ALIKE)
def test_what_is_no_conflict_is_none(first: str, second: str) -> None:
    assert values(("", first, None), ("", second, None)) == []


@pytest.mark.parametrize(("title", "first", "second", "differ"), TITLED)
def test_articles_of_one_story(title: str, first: str, second: str, differ: bool) -> None:
    assert bool(values((title, first, None), (title, second, None))) is differ


def test_an_article_says_in_its_title_whom_a_figure_is_about() -> None:
    told = "Le groupe va supprimer 400 postes à Douai."
    mine = ("Plan social chez Renault", told, None)
    assert values(mine, ("Renault taille dans ses effectifs", "Le groupe va supprimer 600 postes à Douai.", None))
    assert not values(mine, ("Stellantis taille dans ses effectifs", "Le groupe va supprimer 600 postes.", None))


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("2025-06-02", "2025-06-20", True),
        ("2025-06-02", "2025-11-20", False),
        ("2024-06-02", "2025-06-20", False),
        (None, "2025-06-20", True),
    ],
)
def test_what_articles_months_apart_say_may_have_changed(first: str | None, second: str, differ: bool) -> None:
    one, other = "OpenAI est valorisée à 300 milliards de dollars.", "OpenAI est valorisée à 500 milliards de dollars."
    assert bool(values(("", one, first), ("", other, second))) is differ


TOLD = [
    ("Le groupe Renault va supprimer 400 postes dans son usine de Douai d’ici la fin de 2027, a indiqué la direction.",
     "La suppression de 600 emplois à l’usine de Douai est déjà décidée, assure la CGT.", "400 postes 600 emplois"),
    ("Le séisme qui a frappé la province de Kunar a fait 812 morts et 2 800 blessés, selon les autorités talibanes.",
     "Dans la province de Kunar, le séisme a fait 1 411 morts, a indiqué l’ONU, qui craint un bilan plus lourd.",
     "812 morts 1 411 morts"),
    ("Le budget de la Défense augmentera de 6,7 milliards d’euros en 2026, pour atteindre 57,1 milliards d’euros.",
     "Selon le rapporteur, le budget de la Défense atteindra 59,8 milliards d’euros en 2026.",
     "57,1 milliards d’euros 59,8 milliards d’euros"),
    ("Le groupe, détenu à 62 % par l’État, a signé un contrat de 5,6 milliards d’euros avec les Pays-Bas.",
     "En 2021, l’Australie avait rompu avec le groupe un contrat de 56 milliards d’euros.", ""),
    ("L’UE a débloqué 1 million d’euros d’aide d’urgence et envoyé 130 tonnes de matériel au Kunar.",
     "Un premier avion doit se poser à Kaboul avec 35 tonnes de vivres pour le Kunar.", ""),
    ("La France compte 40 000 réservistes et vise 80 000 réservistes en 2030.",
     "La France compte 45 000 réservistes en 2024.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "differ"), TOLD)
def test_long_sentences_with_several_figures(first: str, second: str, differ: str) -> None:
    title = "Renault, le Kunar et la Défense"
    found = values((title, first, None), (title, second, None))
    assert [" ".join(group) for group in found] == ([differ] if differ else [])


def test_a_year_on_one_side_is_the_other_articles_own() -> None:
    one, other = "Airbus a livré 766 avions en 2024.", "Airbus a livré 735 avions."
    assert values(("", one, None), ("", other, "2024-12-30"))
    assert not values(("", one, None), ("", other, "2025-12-30"))
    assert not values(("", one, None), ("", other, None))


def test_an_article_that_has_both_values_tells_two_things_apart() -> None:
    both = "Renault va supprimer 400 postes à Douai. Il était question de supprimer 600 postes à Douai."
    assert values(("", both, None), ("", "Renault va supprimer 600 postes à Douai.", None)) == []


def test_one_article_differs_with_itself_only_where_it_says_who_claims_what() -> None:
    claimed = "Selon la police, la marche de Lyon a réuni 12 000 personnes. "
    other = "La marche de Lyon a réuni 30 000 personnes, selon la CGT."
    assert values(("", claimed + other, None)) == [["12 000 personnes", "30 000 personnes"]]
    unsaid = "La marche de Lyon a réuni 12 000 personnes. La marche de Lyon a réuni 30 000 personnes."
    assert values(("", unsaid, None)) == []


def test_a_value_of_several_articles_brings_them_all() -> None:
    text = "Renault va supprimer {} postes à Douai."
    articles = [("", text.format(count), None) for count in ("400", "400", "600")]
    assert values(*articles) == [["400 postes", "400 postes", "600 postes"]]


def test_many_values_are_a_series() -> None:
    text = "Renault va supprimer {} postes à Douai."
    assert values(*[("", text.format(count), None) for count in (400, 500, 620, 750, 900)]) == []
