"""The cleaner's rules one by one: what goes and why, and what looks like it and stays."""

from __future__ import annotations

import pytest

from brief.article import Article
from brief.sources import REASONS
from brief.sources.clean import article, byline
from brief.sources.text import parse

FIRST = (
    "Le gouvernement a présenté lundi un plan de 3,5 milliards d’euros pour rénover les écoles. Les maires demandent "
    "des garanties sur le financement, et l’opposition dénonce un effet d’annonce."
)
LAST = (
    "Le texte sera examiné au Parlement en mars, selon l’entourage de la ministre. D’ici là, une mission "
    "parlementaire doit rendre son rapport sur les besoins des communes rurales."
)


def inside(*lines: str) -> Article:
    """An article with the lines between its two paragraphs."""
    return article(
        parse("\n\n".join(["Un plan pour rénover les écoles de la République", FIRST, *lines, LAST])), "a.txt"
    )


def after(*lines: str) -> Article:
    return article(
        parse("\n\n".join(["Un plan pour rénover les écoles de la République", FIRST, LAST, *lines])), "a.txt"
    )


def before(*lines: str) -> Article:
    return article(
        parse("\n\n".join([*lines, "Un plan pour rénover les écoles de la République", FIRST, LAST])), "a.txt"
    )


def reasons(made: Article) -> dict[str, str]:
    return {drop.text: drop.reason for drop in made.dropped}


def texts(made: Article) -> list[str]:
    return [text for text in [made.title, made.lead, *(part.text for part in made.paragraphs)] if text]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Partager", "interface"),
        ("Partager sur Facebook", "interface"),
        ("Envoyer par e-mail à un ami", "interface"),
        ("Se connecter", "interface"),
        ("Ajouter Un Commentaire", "interface"),
        ("Newsletter : tous les jours, l’essentiel de l’actualité économique. S’inscrire", "interface"),
        ("Lire aussi : Dans les écoles rurales, l’hiver sans fin du fioul", "teaser"),
        ("À LIRE AUSSI | Le grand plan des lycées", "teaser"),
        ("Lire : Que deviennent les écoles de montagne ?", "teaser"),
        ("Lire aussi Jeanne Morel, « Dans les écoles du Nord », Le Mensuel, juin 2018.", "teaser"),
        ("Abonnez-vous à partir de 1 € par mois", "prompt"),
        ("Une classe à Lille. - Lille - 2 mars 2025 © J.M", "photo-credit"),
        ("La ministre en 2024. REUTERS/Jeanne Morel -", "photo-credit"),
        (
            "Nous utilisons des cookies pour mesurer l’audience. En poursuivant, vous acceptez leur dépôt.",
            "cookie-banner",
        ),
        ("Article réservé aux abonnés", "paywall"),
        ("Il vous reste 62 % de cet article à lire.", "paywall"),
        ("© 2025 Le Courrier – Tous droits réservés", "copyright"),
        ("La ministre à Lille. © Jean Morel / AFP", "photo-credit"),
        ("Crédit photo : Shutterstock", "photo-credit"),
        ("Temps de lecture : 4 min", "reading-time"),
        ("Notre chaîne : https://t.me/courrier", "link"),
        ("Abonnez-vous à notre newsletter.", "prompt"),
        ("Suivez-nous sur les réseaux sociaux", "prompt"),
        ("Le Courrier est un média indépendant. Soutenez-nous par un don.", "prompt"),
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.", "filler"),
        (FIRST, "repeated-passage"),
        ("« Les maires demandent des garanties sur le financement »", "repeated-passage"),
        ("Un plan pour rénover les écoles de la République", "repeated-title"),
    ],
)
def test_goes_from_between_paragraphs(line: str, reason: str) -> None:
    made = inside(line)
    assert reasons(made).get(line) == reason
    assert FIRST in texts(made) and LAST in texts(made)


@pytest.mark.parametrize(
    "line",
    [
        "Un prix symbolique.",
        "Reste une question : qui paiera ?",
        "Dans un communiqué, le Pentagone a indiqué :",
        "Sa chaîne Telegram compte 12 millions d’abonnés.",
        "La newsletter du ministère compte 40 000 abonnés, qui la partagent volontiers.",
        "La CNIL rappelle que les cookies publicitaires exigent un consentement explicite des internautes.",
        "Il a perdu 5 000 followers en une nuit, après avoir partagé la vidéo sur Facebook et Instagram.",
        "« Abonnez-vous à notre chaîne et partagez cette vidéo », lance-t-il à ses fans.",
        "Le droit d’auteur protège aussi les photographies, rappelle la Cour de justice de l’Union européenne.",
        "Les étiquettes des produits devront mentionner l’origine de la viande.",
        "Pour déposer un dossier, téléchargez le formulaire sur le site de l’agence.",
        "Partager le pouvoir, le premier défi",
        "Suivre l’argent",
        "Lire aussi vite qu’une machine est une promesse ancienne.",
        "L’article 6 de la loi prévoit une amende de 4 % du chiffre d’affaires.",
        "Étaient présents : Anna Belmont, Karim Ziani, Louise de Tréville et Jean-Marc Oberlé.",
        "“We will not comment further,” a spokesperson for the department said on Monday evening.",
        "Timeo Danaos et dona ferentes.",
        "Le rapport est en ligne sur https://www.senat.example.fr/rapport, avec ses 214 recommandations.",
        "Et vous, monsieur le ministre ?",
        "Non.",
        "12 000 emplois",
        "Par ailleurs, le plan prévoit 400 postes.",
        "Par temps de crise",
        "13 août 2025",
        "Quel avenir pour les petites communes ?",
    ],
)
def test_stays_between_paragraphs(line: str) -> None:
    made = inside(line)
    assert texts(made).count(line) == 1
    assert line not in reasons(made)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Et vous, qu’en pensez-vous ?", "prompt"),
        ("Que pensez-vous de cet article ? Dites-le-nous dans les commentaires !", "prompt"),
        ("Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", "prompt"),
        ("12 commentaires", "counter"),
        ("5M+", "counter"),
        ("Contact", "interface"),
        ("Mots-clés : école, budget, communes", "tag-cloud"),
        ("Follow my journey on all my channels", "foreign-widget"),
        ("Bienvenue dans la communauté du Courrier", "after-article"),
        ("Politique de confidentialité", "interface"),
    ],
)
def test_goes_from_below_the_article(line: str, reason: str) -> None:
    made = after(line)
    assert reasons(made) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "La fête continue.",
        "Une affaire à suivre.",
        "Kiev avait demandé un effort urgent.",
        "« Nous irons jusqu’au bout », a promis la ministre.",
        "Le ministère n’a pas répondu à nos questions.",
    ],
)
def test_stays_below_the_last_long_paragraph(line: str) -> None:
    assert texts(after(line))[-1] == line
    assert texts(after("À lire aussi", "Le grand plan des lycées", line))[-1] == line


@pytest.mark.parametrize("label", ["A LIRE AUSSI", "Les plus lus", "Articles similaires", "12 commentaires"])
def test_an_article_goes_on_after_a_box_near_its_end(label: str) -> None:
    made = article(
        parse("\n\n".join(["Un plan pour les écoles", FIRST, FIRST.replace("3,5", "4"), label, "Le grand plan", LAST])),
        "a.txt",
    )
    assert LAST in texts(made)


def test_comments_and_excerpts_below_go_with_their_label() -> None:
    thread = [
        "3 commentaires",
        "Marc",
        "6 novembre 2024 à 10h12",
        "Merci pour ce texte, je m’y reconnais tout à fait.",
        "Répondre",
    ]
    cards = [
        "Articles similaires",
        "Le grand plan",
        "Un nouveau plan sera proposé à tous les lycées dès la rentrée, selon nos […]",
    ]
    for lines in (thread, cards):
        made = article(parse("\n\n".join(["Un plan pour les écoles", FIRST, LAST, *lines])), "a.txt")
        assert texts(made)[-1] == LAST
        assert set(reasons(made)) == set(lines)


def test_a_prompt_at_the_end_of_a_paragraph_goes_alone() -> None:
    body = "La ministre promet un bilan chaque année, et un premier point d’étape en mars devant les élus."
    made = after(f"{body} Et vous, qu’en pensez-vous ? Partagez vos réflexions dans les commentaires.")
    assert texts(made)[-1] == body
    assert reasons(made) == {"Et vous, qu’en pensez-vous ? Partagez vos réflexions dans les commentaires.": "prompt"}


def test_a_question_to_somebody_with_an_answer_stays() -> None:
    question, answer = "Que pensez-vous de cette réforme ?", "Elle va dans le bon sens, mais elle arrive tard."
    assert texts(after(question, answer))[-2:] == [question, answer]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Accueil > Politique > Éducation", "breadcrumb"),
        ("TechFlow SélectionTechFlow Sélection", "site-name"),
        ("Un plan pour rénover les écoles de la République - Le Courrier", "repeated-title"),
        ("Un plan pour rénover les écoles de la République  Courrierfr", "repeated-title"),
        ("ÉDUCATION", "before-article"),
        ("Publié le 3 mars 2025 à 14h", "date"),
        ("Par Jean Dupont", "byline"),
    ],
)
def test_goes_from_above_the_title(line: str, reason: str) -> None:
    made = before(line)
    assert made.title == "Un plan pour rénover les écoles de la République"
    assert set(reasons(made).values()) == {reason}


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Par Jean Dupont", "Jean Dupont"),
        ("Par Claire Vasseur et Hugo Lemoine (à Lille)", "Claire Vasseur et Hugo Lemoine (à Lille)"),
        ("Rédaction : Bao Yilong, Wall Street Insights", "Bao Yilong, Wall Street Insights"),
        ("Propos recueillis par Lucie Arnaud", "Lucie Arnaud"),
        ("La rédaction avec l’AFP", "La rédaction avec l’AFP"),
        ("Le Courrier avec AFP", "Le Courrier avec AFP"),
        ("Par temps de crise", None),
        ("Par ailleurs", None),
        ("Rédaction : mode d’emploi", None),
        ("Par Toutatis !", None),
        ("Avec le temps", None),
    ],
)
def test_byline(line: str, author: str | None) -> None:
    assert byline(line) == author


def test_an_english_paragraph_is_kept_and_marked() -> None:
    said = "The department said that it would not comment further on the contract with the company."
    part = next(part for part in inside(said).paragraphs if part.text == said)
    assert part.language == "en"
    assert {part.language for part in inside(said).paragraphs} == {"fr", "en"}


def test_every_reason_has_a_sentence_for_people() -> None:
    assert all(sentence.endswith(".") and len(sentence) > 15 for sentence in REASONS.values())


def test_a_page_of_nothing_but_short_lines_is_kept() -> None:
    lines = ["Tempête Ciarán", "Trois morts", "1,2 million de foyers sans électricité"]
    assert texts(article(parse("\n".join(lines)), "a.txt")) == lines
