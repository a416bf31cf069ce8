"""The same figure of several articles is one line, the weightiest first, trivia left out."""

from __future__ import annotations

import pytest

from brief.article import KeyFigure
from brief.figures import find
from brief.figures.merge import AT_A_GLANCE, LIMITS, chosen, leading, merge, worth


def found(*rows: tuple[int, str, str]) -> list:  # type: ignore[type-arg]
    """Article, row, French text: its figures, each labelled with the text around it."""
    return [(article, row, f, f"what {row} says here") for article, row, text in rows for f in find(text, "2025-06-17")]


def key_figures(entries: list) -> list[KeyFigure]:  # type: ignore[type-arg]
    return [figure for figure in chosen(merge(entries)) if figure.key]


ROWS = found(
    (1, "1.1", "un contrat de 200 millions de dollars"),
    (2, "2.3", "ces 200 millions de dollars, pour un an, avec deux entreprises"),
    (1, "1.4", "près de 300 milliards de dollars, puis 300 milliards de dollars et trois heures"),
    (1, "1.5", "d’ici juillet 2026, 12 contributions et 3,5 % du budget"),
    (3, "3.2", "un dollar pour les douze mois à venir, l'homme de 37 ans"),
    (3, "3.3", "200 millions de dollars"),
)


def test_one_line_for_one_figure_with_its_rows_and_articles() -> None:
    first = merge(ROWS)[0]
    assert first.figure.english == "$200 million"
    assert first.rows == ("1.1", "2.3", "3.3")
    assert first.articles == (1, 2, 3)


def test_shared_figures_first_then_money_by_size_then_the_others_by_kind() -> None:
    assert [k.figure.english for k in merge(ROWS)] == [
        "$200 million", "$300 billion", "$1", "3.5%", "July 2026", "37 years old", "12 months", "three hours",
        "12 contributions", "two companies",
    ]  # fmt: skip


def test_trivia_stays_out_of_the_table_but_not_out_of_all() -> None:
    kept = [k.figure.english for k in key_figures(ROWS)]
    assert "two companies" not in kept
    assert "37 years old" not in kept
    assert "12 contributions" in kept
    assert len(chosen(merge(ROWS))) == len(merge(ROWS))


def test_a_qualifier_makes_no_other_figure_and_the_usual_one_is_shown() -> None:
    rows = found((1, "1.1", "plus de 40 %"), (2, "2.1", "40 %"), (3, "3.1", "40 % des élèves"))
    (key,) = merge(rows)
    assert key.figure.qualifier is None


def test_rows_are_in_the_order_of_the_document() -> None:
    rows = found((1, "1.10", "3 %"), (1, "1.2", "3 %"), (1, "1.2", "et 3 %"))
    assert merge(rows)[0].rows == ("1.2", "1.10")


def test_nothing_found_gives_nothing() -> None:
    assert merge([]) == []
    assert key_figures([]) == []


@pytest.mark.parametrize(
    ("text", "label", "stays"),
    [
        ("pendant 3 jours", "length of the strike", False),
        ("pendant 12 jours", "length of the strike", True),
        ("pendant 12 jours", "", False),
        ("pendant 12 heures", "length of the strike", False),
        ("pendant 3 ans", "length of the contract", True),
        ("pendant 1 an", "length of the contract", False),
        ("un homme de 37 ans", "age of the man", False),
        ("en 2013", "", False),
        ("entre 2013 et 2017", "", False),
        ("dans les années 1990", "", False),
        ("en juillet 2026", "", True),
        ("9 soldats", "soldiers killed", False),
        ("10 soldats", "soldiers killed", True),
        ("20 fois", "", False),
        ("un dollar", "", True),
        ("1 %", "", False),
        ("1 %", "rise of rents", True),
        ("33 milliards", "", False),
        ("33 milliards", "cost of the plan", True),
    ],
)
def test_what_says_too_little_stays_out_of_the_table(text: str, label: str, stays: bool) -> None:
    entries = [(1, "1.1", figure, label) for figure in find(text)]
    assert len(entries) == 1
    assert len(key_figures(entries)) == stays


def test_a_length_of_time_that_two_articles_give_stays() -> None:
    assert key_figures(found((1, "1.1", "pendant 3 jours"), (2, "2.1", "ces 3 jours")))


@pytest.mark.parametrize(
    ("labels", "best"),
    [
        (["contract", "contract with the Pentagon", "contract between OpenAI and the Pentagon"],
         "contract between OpenAI and the Pentagon"),
        (["contract with the Pentagon", "word " * 13], "contract with the Pentagon"),
        (["", "contract", "sum paid"], "contract"),
        (["", ""], ""),
    ],
)  # fmt: skip
def test_the_label_that_says_most_without_being_a_sentence_is_taken(labels: list[str], best: str) -> None:
    (figure,) = find("200 millions de dollars")
    (key,) = merge([(1, f"1.{at}", figure, label) for at, label in enumerate(labels, 1)])
    assert key.label == best


def test_a_date_that_one_article_says_whole_keeps_that_another_left_its_year_out() -> None:
    whole, short = find("le 16 juin 2025", "2025-06-17"), find("le 16 juin", "2025-06-17")
    (key,) = merge([(1, "1.1", whole[0], ""), (2, "2.1", short[0], "")])
    assert (key.figure.text, key.figure.resolved_from) == ("16 juin 2025", "2025-06-17")


def test_each_kind_has_its_own_limit() -> None:
    rows = found(*((1, f"1.{at}", f"{at} % des élèves et {at} millions d’euros") for at in range(2, 60)))
    kinds = [figure.figure.kind for figure in key_figures(rows)]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"money": LIMITS["money"], "percent": LIMITS["percent"]}


def test_the_largest_sums_stay_in_the_table_without_a_label_and_the_first_page_s_small_ones_beside_them() -> None:
    labelled = found(*((1, f"1.{at}", f"{at} euros") for at in range(2, 60)))
    bare = [
        (*entry[:3], "")
        for entry in found(
            (2, "2.7", "3 482 milliards d’euros"), (2, "2.8", "-22,1 Mds€"), (2, "2.9", "120 milliards de yens")
        )
    ]
    merged = chosen(merge(labelled + bare))
    kept = [each.figure.english for each in merged if each.key]
    assert {"€3.482 trillion", "-€22.1 billion", "120 billion yen", "€59"} <= set(kept)
    assert "€20" not in kept
    left = [each.figure for each in merged if not each.key]
    assert max(map(worth, left)) <= 40


def test_among_sums_nearly_equal_the_labelled_one_stays() -> None:
    sums = [(1, f"1.{at}", f"{990 - at} millions d’euros") for at in range(LIMITS["money"] + AT_A_GLANCE + 6)]
    labelled, bare = found(*sums[-6:]), [(*entry[:3], "") for entry in found(*sums[:-6])]
    near = [entry for entry in bare + labelled if entry[2].value >= "950000000"]
    assert len(near) > LIMITS["money"]
    kept = {each.figure.value for each in chosen(merge(near)) if each.key}
    assert {entry[2].value for entry in labelled if entry in near} <= kept


@pytest.mark.parametrize(
    ("text", "size"),
    [("33 milliards d’euros", 33e9), ("-22,1 Mds€", 22.1e9), ("210 à 260 millions d’euros", 260e6),
     ("120 milliards de yens", 1.2e9), ("804 milliards de yuans", 80.4e9)],
)  # fmt: skip
def test_a_sum_is_ranked_by_what_it_is_worth_not_by_its_digits(text: str, size: float) -> None:
    (figure,) = find(text)
    assert float(worth(figure)) == size


def test_each_article_leads_with_its_foremost_figure_after_what_several_tell() -> None:
    rows = found(
        (1, "1.1", "300 millions d’euros"),
        (1, "1.2", "un total de 900 millions d’euros"),
        (1, "1.3", "200 millions de dollars"),
        (2, "2.4", "ces 200 millions de dollars et 5 % du budget"),
        (3, "3.2", "7 millions d’euros"),
    )
    rows[-1] = (*rows[-1][:3], "")
    assert [figure.figure.english for figure in leading(merge(rows))] == [
        "$200 million", "€300 million", "5%", "€7 million", "€900 million",
    ]  # fmt: skip
