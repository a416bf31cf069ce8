"""The figures of a brief, those on which its articles differ among them."""

from __future__ import annotations

from brief import glance
from brief.article import Article, BriefArticle, Row
from brief.figures import find


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
