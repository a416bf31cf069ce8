"""One value in two places is one figure where it measures one thing, and two where it does not."""

from __future__ import annotations

import pytest

from brief.figures import find
from brief.figures.mention import Mention
from brief.figures.subject import one_thing


def mention(article: int, title: str, text: str) -> Mention:
    """The last figure of a text that is no year, else the year."""
    figures = find(text, "2026-03-12")
    chosen = [figure for figure in figures if not (figure.kind == "date" and len(figure.value) == 4)] or figures
    others = tuple(figure for figure in figures if figure is not chosen[-1])
    return Mention(article, f"{article}.2", chosen[-1], text, f"{title}. {text}", others, "2026-03-12")


ONE = [
    ("OpenAI et le Pentagone", "Le Pentagone a annoncé la signature d’un contrat de 200 millions de dollars.",
     "Le groupe de San Francisco a obtenu un contrat d’un an d’une valeur de 200 millions de dollars."),
    ("OpenAI", "C’est ce que vient de faire OpenAI avec un accord de 200 millions de dollars.",
     "Un accord avec OpenAI, qui pourrait atteindre 200 millions de dollars."),
    ("Renault", "Renault va supprimer 400 postes à Douai.", "La suppression de 400 emplois à Douai est confirmée."),
    ("La dette de la France", "La dette publique atteindra 118,4 % du PIB.", "La dette grimpera à 118,4 % du PIB."),
    ("Chômage en France", "Le taux de chômage s’établit à 7 %.", "En France, le taux de chômage atteint 7 %."),
    ("Droits de douane de Trump", "Les droits de douane passent à 15 %.", "Un droit de douane de 15 % s’applique."),
    ("Paris", "Ils étaient 9 000 manifestants à Paris.", "La police a compté 9 000 manifestants à Paris."),
    ("Naval Group", "Le chantier de Lorient a signé le 10 mars.", "La signature du chantier date du 10 mars."),
    ("", "Le ministère a été créé en 2019.", "Le loup est revenu en 2019."),
]  # fmt: skip

TWO = [
    ("", "« Nous ne paierons pas, ni 2,5 millions ni 1 euro », a déclaré la directrice.",
     "Le yen s’échange à 172 pour un euro."),
    ("", "Propre conteste ce chiffre : selon elle, le gain ne dépasserait pas 12 %.",
     "La chambre de commerce parle plutôt de 12 %."),
    ("", "Nous y investirons 75 millions d’euros sur cinq ans.", "Il a été condamné à cinq ans de prison."),
    ("", "Le transfert du joueur de Chelsea avait coûté 15 % de plus que prévu.",
     "Les droits de douane américains sont portés à 15 %."),
    ("", "Le groupe Helvora investit 200 millions d’euros.", "L’emprunt de Brest s’élève à 200 millions d’euros."),
    ("Zone euro", "La BCE a maintenu son taux directeur à 2 %.", "La hausse des salaires ralentit à 2 %."),
    ("Inflation", "Les prix de l’énergie ont bondi de 5 %.", "Les prix de l’énergie ont reculé de 5 %."),
    ("Renault", "Renault va supprimer 400 postes à Douai.", "Renault va supprimer 400 postes à Flins."),
    ("OpenAI", "OpenAI paie 20 millions de dollars par mois.", "OpenAI paie 20 millions de dollars."),
    ("La croissance de la France", "La croissance de la France atteindra 1 % en 2025.",
     "La croissance de la France atteindra 1 % en 2026."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "first", "second"), ONE)
def test_one_value_of_one_thing(title: str, first: str, second: str) -> None:
    assert one_thing(mention(1, title, first), mention(2, title, second))
    assert one_thing(mention(2, title, second), mention(1, title, first))


@pytest.mark.parametrize(("title", "first", "second"), TWO)
def test_one_value_of_two_things(title: str, first: str, second: str) -> None:
    assert not one_thing(mention(1, title, first), mention(2, title, second))
    assert not one_thing(mention(2, title, second), mention(1, title, first))


def test_in_one_article_a_bare_value_and_one_that_is_pointed_at_are_those_said_before() -> None:
    said = mention(1, "", "OpenAI signe un contrat à un dollar.")
    assert one_thing(said, mention(1, "", "Un dollar."))
    assert not one_thing(said, mention(2, "", "Un dollar."))
    sum_ = mention(1, "", "OpenAI signe un contrat de 30 000 dollars.")
    assert one_thing(sum_, mention(1, "", "La presse s’étonne de ces 30 000 dollars."))
    assert not one_thing(sum_, mention(1, "", "Le loyer moyen est de 30 000 dollars."))
