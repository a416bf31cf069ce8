"""The central sentences: chosen by centrality, never flagged, never the same twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief.article import Article, BriefArticle, Finding, Row
from brief.keypoints import choose

_NEWS = "Le Pentagone a signé avec OpenAI un contrat de défense de deux cents millions de dollars pour l’armée."


def _article(number: int, *sources: str, flagged: tuple[int, ...] = ()) -> BriefArticle:
    rows = tuple(
        Row(
            f"{number}.{at}", "paragraph", source, f"English {number}.{at}.", ((source, f"English {number}.{at}."),),
            "machine", findings=(Finding("figures", "error", "x"),) if at in flagged else (),
        )
        for at, source in enumerate(sources, 1)
    )  # fmt: skip
    return BriefArticle(number, Article("a.txt", "", ()), "", rows)


OTHERS = (
    "La banque centrale relève son taux directeur pour contenir la hausse durable des prix alimentaires.",
    "Le champion olympique renonce au marathon de Paris à cause d’une blessure tenace au genou gauche.",
    "Les pêcheurs bretons demandent à Bruxelles des quotas plus généreux pour la coquille Saint-Jacques.",
)


def test_the_same_news_in_two_articles_is_told_once() -> None:
    points = choose([_article(1, _NEWS, *OTHERS), _article(2, _NEWS.replace("a signé", "vient de signer"), OTHERS[0])])
    ids = [row for row, _ in points]
    assert len(ids) >= 3
    assert not {"1.1", "2.1"} <= set(ids)
    assert not {"1.2", "2.2"} <= set(ids)


def test_no_article_gives_more_than_two() -> None:
    far = "Le tribunal administratif annule le permis de construire de la tour voulue par le promoteur lillois."
    points = choose([_article(1, _NEWS, *OTHERS), _article(2, far)])
    assert sum(row.startswith("1.") for row, _ in points) == 2
    assert "2.1" in [row for row, _ in points]


def test_a_flagged_row_is_not_chosen() -> None:
    points = choose([_article(1, _NEWS, *OTHERS, flagged=(1,))])
    assert [row for row, _ in points] == ["1.2", "1.3", "1.4"]


def test_a_sentence_that_leans_on_another_is_not_chosen() -> None:
    leaning = "Cette décision du Pentagone a surpris les marchés financiers et les concurrents directs d’OpenAI."
    points = choose([_article(1, leaning, _NEWS, *OTHERS)])
    assert "1.1" not in [row for row, _ in points]


@pytest.mark.parametrize(
    "spoken",
    [
        "Non. Hors effets de change, le chiffre d’affaires du groupe pharmaceutique a progressé en bourse.",
        "R : Le stade de Brest ouvrira ses portes au troisième trimestre avec quinze mille places assises.",
        "Nadia Ferreira : Le groupe pharmaceutique investira dans son usine de Lyon durant cinq ans encore.",
        "Nous investirons dans notre usine de Lyon durant cinq années pour maintenir tous les emplois.",
        "— Oui, le groupe pharmaceutique investira dans son usine de Lyon durant cinq années encore.",
    ],
)
def test_what_somebody_answers_or_says_of_himself_is_not_chosen(spoken: str) -> None:
    points = choose([_article(1, spoken, *OTHERS, _NEWS)])
    assert "1.1" not in [row for row, _ in points]
    assert len(points) >= 3


def test_the_first_sentence_after_a_question_answers_it() -> None:
    answer = "Le groupe pharmaceutique investira dans son usine de Lyon durant cinq années encore selon le plan."
    asked = choose([_article(1, "Quel est votre plan pour l’usine de Lyon ?", answer, *OTHERS)])
    assert "1.2" not in [row for row, _ in asked]
    assert "1.2" in [row for row, _ in choose([_article(1, "Le plan de l’usine.", answer, *OTHERS[:2])])]


def test_too_few_is_none() -> None:
    assert choose([]) == ()
    assert choose([_article(1, _NEWS, OTHERS[0])]) == ()


def test_at_most_six_in_document_order() -> None:
    places = ["une école", "un pont", "le musée", "la gare", "un port", "le stade", "une usine", "un parc"]
    many = [f"Le ministre inaugure {place} devant une foule de curieux venus de toute la région." for place in places]
    points = choose([_article(1, *many, *OTHERS)])
    ids = [int(row.split(".")[1]) for row, _ in points]
    assert len(ids) <= 6
    assert ids == sorted(ids)


def test_of_a_rough_draft_only_reviewed_rows_are_taken() -> None:
    article = _article(1, _NEWS, *OTHERS)
    assert choose([article], reviewed=True) == ()
    read = tuple(replace(row, origin="memory") for row in article.rows)
    assert len(choose([replace(article, rows=read)], reviewed=True)) == 4
