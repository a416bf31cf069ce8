"""What stands at a glance: titles, and the figures of a brief, those on which its articles differ among them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief import glance
from brief.article import Article, BriefArticle, Finding, Row, Term
from brief.figures import find
from brief.figures.merge import LIMITS


def part(number: int, title: str, *rows: tuple[str, str]) -> BriefArticle:
    made = tuple(
        Row(f"{number}.{at}", "paragraph", fr, en, ((fr, en),), "machine", figures=tuple(find(fr)))
        for at, (fr, en) in enumerate(rows, 1)
    )
    return BriefArticle(number, Article(f"{number}.txt", title, ()), title, made)


def test_articles_that_differ_are_marked_on_both_figures_and_shown_even_when_small() -> None:
    first = part(1, "Naval Group", ("Naval Group livrera 8 sous-marins aux Pays-Bas.", "It will deliver 8 submarines."))
    second = part(
        2, "Pays-Bas", ("Naval Group doit livrer 4 sous-marins aux Pays-Bas.", "It is to deliver 4 submarines.")
    )
    figures = glance.figures([first, second])
    assert [(figure.figure.value, figure.key) for figure in figures] == [("8", True), ("4", True)]
    assert {figure.differs for figure in figures} == {
        (("eight submarines", ("1.1",)), ("four submarines", ("2.1",))),
    }


def test_figures_of_a_long_paragraph_are_read_in_their_own_sentence() -> None:
    first = part(
        1, "Renault",
        ("Le groupe a vendu 2 millions de voitures. Renault va supprimer 400 postes à Douai.", "…"),
    )  # fmt: skip
    second = part(2, "Renault", ("Bonne année. Renault supprime 600 postes à Douai.", "…"))
    differing = [figure for figure in glance.figures([first, second]) if figure.differs]
    assert [figure.figure.text for figure in differing] == ["600 postes", "400 postes"]


def test_articles_that_agree_are_not_marked() -> None:
    first = part(1, "Renault", ("Renault va supprimer 400 postes à Douai.", "Renault will cut 400 jobs in Douai."))
    second = part(2, "Renault", ("Renault supprime 400 postes à Douai.", "Renault cuts 400 jobs in Douai."))
    (figure,) = glance.figures([first, second])
    assert (figure.rows, figure.differs) == (("1.1", "2.1"), ())


def test_an_equal_value_of_another_matter_is_another_figure_and_tops_nothing() -> None:
    first = part(1, "Rançon", ("La mairie ne paiera pas 1 euro.", "The town hall will not pay one euro."))
    second = part(2, "Changes", ("Le yen s’échange à 172 pour un euro.", "The yen is at 172 to one euro."))
    assert [
        (figure.rows, figure.articles) for figure in glance.figures([first, second]) if figure.figure.value == "1"
    ] == [
        (("1.1",), (1,)),
        (("2.1",), (2,)),
    ]


def test_where_sources_differ_an_equal_value_of_another_matter_is_not_marked() -> None:
    first = part(1, "Renault", ("Renault va supprimer 400 postes à Douai.", "Renault will cut 400 jobs in Douai."))
    second = part(2, "Renault", ("Renault supprime 600 postes à Douai.", "Renault cuts 600 jobs in Douai."))
    third = part(3, "Thales", ("Thales va créer 400 postes à Brest.", "Thales will create 400 jobs in Brest."))
    figures = glance.figures([first, second, third])
    assert {figure.rows: bool(figure.differs) for figure in figures} == {
        ("1.1",): True, ("2.1",): True, ("3.1",): False,
    }  # fmt: skip


SUMS = [(f"Le projet numéro {n} vaut {n} millions d’euros.", f"It is worth €{n} million.") for n in range(20, 50)]


def test_sums_have_so_many_lines_of_the_table_and_dates_as_many_of_their_own() -> None:
    dates = ("Il commence le 3 mai 2026.", "It begins on May 3, 2026."), ("En 2019.", "In 2019.")
    first = part(1, "Projets", *SUMS, *dates)
    figures = glance.figures([first])
    shown = [figure.key for figure in figures if figure.figure.kind == "money"]
    # The largest, and the article's first, which is on the first page.
    assert shown.count(True) == LIMITS["money"] + 1 < len(SUMS)
    assert {figure.figure.value: figure.key for figure in figures if figure.figure.kind == "date"} == {
        "2026-05-03": True, "2019": False,
    }  # fmt: skip


def test_values_on_which_articles_differ_stand_beside_those_of_the_other_kinds() -> None:
    jobs = ("Renault va supprimer 400 postes à Douai.", "Renault will cut 400 jobs in Douai.")
    first = part(1, "Renault", jobs, *SUMS)
    second = part(2, "Renault", ("Renault supprime 600 postes à Douai.", "Renault cuts 600 jobs in Douai."))
    figures = glance.figures([first, second])
    assert sum(bool(figure.differs) for figure in figures) == 2
    assert sum(figure.key for figure in figures) == LIMITS["money"] + 2


def test_a_row_in_which_a_check_found_an_error_labels_no_figure() -> None:
    good = part(1, "Pentagone", ("Un contrat de 200 millions de dollars.", "A $200 million contract."))
    (labelled,) = glance.figures([good])
    assert labelled.label == "contract"
    for severity, label in (("error", ""), ("warning", "contract")):
        row = replace(good.rows[0], findings=(Finding("figures", severity, "?"),))
        assert [figure.label for figure in glance.figures([replace(good, rows=(row,))])] == [label]


def test_the_date_of_the_page_leads_to_its_first_row_unless_the_article_says_it() -> None:
    first = part(1, "Pentagone", ("Un contrat.", "A contract."))
    dated = replace(first, article=replace(first.article, date="2026-05-03"))
    (published,) = glance.figures([dated])
    assert (published.figure.english, published.label) == ("May 3, 2026", "Article 1 published")
    assert published.rows == ("1.1",)
    second = part(2, "Pentagone", ("Signé le 3 mai 2026.", "Signed on May 3, 2026."))
    assert [figure.rows for figure in glance.figures([dated, second])] == [("2.1",)]


def named(number: int, *rows: tuple[str, ...]) -> BriefArticle:
    """An article whose rows have these names of the glossary."""
    made = part(number, "Titre", *(("Un texte.", "A text.") for _ in rows))
    terms = [tuple(Term(name, name, "met") for name in names) for names in rows]
    return replace(made, rows=tuple(replace(row, terms=each) for row, each in zip(made.rows, terms, strict=True)))


@pytest.mark.parametrize(
    ("articles", "title"),
    [
        ([named(1, ("OpenAI",))], "Briefing: OpenAI"),
        ([named(1, ("NATO", "AI", "Ana", "roadmap"))], "Briefing"),
        ([named(1, ("OpenAI", "Pentagon")), named(2, ("OpenAI",))], "Briefing: OpenAI"),
        ([named(1, ("OpenAI", "Pentagon")), named(2, ("OpenAI", "Pentagon"), ("Pentagon",))],
         "Briefing: Pentagon and OpenAI"),
        ([named(at, ("Thales", "OpenAI", "Pentagon", "Microsoft")) for at in (1, 2)],
         "Briefing: Microsoft, OpenAI and Pentagon"),
        ([], "Briefing"),
    ],
)  # fmt: skip
def test_a_brief_is_named_by_what_its_articles_speak_of(articles: list[BriefArticle], title: str) -> None:
    assert glance.title(articles) == title


def test_an_article_is_named_by_its_title_else_by_its_first_words() -> None:
    long = "one two three “four five six seven eight nine ten, " + "more " * 12
    (row,) = part(1, "", ("Un texte.", long)).rows
    assert glance.article_title([row]) == "one two three “four five six seven eight nine ten…”"
    assert glance.article_title([replace(row, target="one two.")]) == "one two."
    assert glance.article_title([replace(row, target=f"Mayor: “{'no ' * 12}”")]) == f"Mayor: “{'no ' * 12}”"
    assert glance.article_title([replace(row, part="title")]) == row.target
    assert glance.article_title([]) == ""
