from __future__ import annotations

from dataclasses import replace

import pytest

from brief.article import Brief, Dropped, Figure, KeyFigure, Term
from brief.compose import digest
from brief.compose.text import english_date, headline, plural, xml_text
from brief.sources.rules import REASONS


def test_figures_in_most_articles_come_first_and_dates_stand_apart(brief: Brief) -> None:
    leading = digest.leading_figures(brief)
    assert leading[0].figures[0].figure.english == "$200 million"
    assert [line.figures[0].figure.kind for line in leading] == ["money"] * 4 + ["duration"]


def test_small_figures_are_for_the_json_alone(brief: Brief) -> None:
    small = replace(brief, figures=(replace(brief.figures[0], key=False), *brief.figures[1:]))
    assert small.figures[0] not in [line.figures[0] for line in digest.leading_figures(small)]
    assert digest.further_figures(small) == []


def test_more_key_figures_than_the_first_page_holds_are_listed_by_kind(brief: Brief) -> None:
    many = replace(brief, figures=brief.figures * 3)
    assert len(digest.leading_figures(many)) == digest.AT_A_GLANCE
    assert [(word, len(figures)) for word, figures in digest.further_figures(many)] == [
        ("Money", 12),
        ("Durations", 3),
        ("Dates", 9),
    ]
    rest = replace(many, figures=(*many.figures, *(replace(figure, key=False) for figure in brief.figures[:1])))
    assert digest.unlisted(rest) == {"Money": 1}
    assert (digest.more(1), digest.more(0)) == (". 1 more in the JSON brief", "")


def test_a_sum_ten_times_as_large_as_all_on_the_first_page_takes_its_last_line(brief: Brief) -> None:
    def sums(*values: int, label: str) -> tuple[KeyFigure, ...]:
        return tuple(
            KeyFigure(Figure("…", 0, 1, "money", str(value), "EUR", None, f"€{value}"), label, (f"1.{value}",), (1,))
            for value in values
        )

    for bare, last in ((200, 200), (190, 9)):
        figures = sums(*range(20, 8, -1), label="price") + sums(bare, 150, label="")
        lines = digest.leading_figures(replace(brief, figures=figures))
        assert len(lines) == digest.AT_A_GLANCE
        assert lines[-1].figures[0].figure.value == str(last)


def test_dates_in_order_those_without_a_year_last(brief: Brief) -> None:
    assert [figure.figure.value for figure in digest.timeline(brief)] == ["2025-06-17", "2026", "--06-16"]


@pytest.mark.parametrize(
    ("english", "qualifier", "shown"),
    [
        ("$1 trillion", "more than", "more than $1 trillion"),
        ("more than $1 trillion", "more than", "more than $1 trillion"),
        ("Up to $40 billion", "up to", "Up to $40 billion"),
        ("$10 billion", None, "$10 billion"),
    ],
)
def test_a_figure_is_shown_with_its_qualifier_once(english: str, qualifier: str | None, shown: str) -> None:
    figure = Figure("…", 0, 1, "money", "1", "USD", qualifier, english)
    assert digest.english(KeyFigure(figure, "", ("1.1",), (1,))) == shown


def test_a_term_in_other_letters_is_one_line_and_its_misses_are_counted(brief: Brief) -> None:
    line = digest.terms(brief)[1]
    assert (line.source, line.met, line.enforced, line.missed, line.times) == ("sécurité nationale", 2, 0, 1, 3)
    assert (line.rows, line.missed_rows) == (["1.3", "1.4", "3.3"], ["3.3"])


def test_the_same_finding_about_several_rows_is_one_line(brief: Brief) -> None:
    first, second = (replace(row, findings=brief.articles[2].rows[2].findings) for row in brief.articles[0].rows[:2])
    one = replace(brief.articles[0], rows=(first, second, *brief.articles[0].rows[2:]))
    lines = digest.findings(replace(brief, articles=(one, *brief.articles[1:])))
    assert [(line.finding.severity, line.rows) for line in lines] == [
        ("error", ["1.8"]),
        ("warning", ["1.1", "1.2", "3.3"]),
        ("warning", ["1.8"]),
        ("info", ["1.8"]),
    ]


def test_terms_stand_as_a_dictionary_sorts_them(brief: Brief) -> None:
    words = ("zone", "État", "à toutes fins", "euro")
    row = replace(brief.articles[0].rows[0], terms=tuple(Term(word, word, "met") for word in words))
    lines = digest.terms(replace(brief, articles=(replace(brief.articles[0], rows=(row,)),)))
    assert [line.source for line in lines] == ["à toutes fins", "État", "euro", "zone"]


def test_inflected_forms_of_a_term_are_one_line_under_the_plainest(brief: Brief) -> None:
    pairs = [
        ("Taux directeurs", "key rates"), ("taux directeur", "key rate"), ("feuilles de route", "roadmaps"),
        ("feuille de route", "roadmap"), ("feuille de route", "road map"), ("gouvernement", "U.S. government"),
        ("startups", "startups"), ("startup", "startup"),
    ]  # fmt: skip
    row = replace(brief.articles[0].rows[0], terms=tuple(Term(french, english, "met") for french, english in pairs))
    lines = digest.terms(replace(brief, articles=(replace(brief.articles[0], rows=(row,)),)))
    assert [(line.source, line.target, line.times) for line in lines] == [
        ("feuille de route", "road map", 1),
        ("feuille de route", "roadmap", 2),
        ("gouvernement", "U.S. government", 1),
        ("startup", "startup", 2),
        ("taux directeur", "key rate", 2),
    ]


def test_the_signature_as_lines() -> None:
    signature = {
        "model": {"name": "x", "scores": [1, 2]},
        "memory": None,
        "options": {"keep_all": True},
        "used": [{"file": "a"}, {"file": "b"}],
        "no": [],
    }
    assert digest.signature_lines(signature) == [
        ("model name", "x"),
        ("model scores", "1, 2"),
        ("memory", "none"),
        ("options keep all", "yes"),
        ("used 1 file", "a"),
        ("used 2 file", "b"),
        ("no", "none"),
    ]


def test_what_stands_under_an_articles_title(brief: Brief) -> None:
    assert digest.details(brief.articles[0]) == [
        "000_ca6fd53c8d7a9b79.txt",
        "Bao Yilong, Wall Street Insights",
        "date not stated",
        "8 rows",
        "2 reviewed",
        "1 flagged",
    ]


@pytest.mark.parametrize(
    ("iso", "english"),
    [
        ("2025-06-17", "June 17, 2025"),
        ("2025-06", "June 2025"),
        ("2025", "2025"),
        ("2025-13", "2025-13"),
        ("--06-17", "--06-17"),
        ("", ""),
    ],
)
def test_dates_as_english_writes_them(iso: str, english: str) -> None:
    assert english_date(iso) == english


def test_what_xml_cannot_hold_is_seen_and_the_rest_kept() -> None:
    assert (
        xml_text("a\x00b\ud800c\tdé\n«\u00a0x\u00a0»\u202f\U0001f600")
        == "a\ufffdb\ufffdc dé «\u00a0x\u00a0»\u202f\U0001f600"
    )


def test_counts_in_words() -> None:
    assert [plural(count, "row") for count in (0, 1, 2000)] == ["0 rows", "1 row", "2,000 rows"]


def test_only_rules_of_the_cleaner_have_a_readers_words() -> None:
    assert set(digest._REASONS) <= set(REASONS)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (" ".join(["one"] * 20), " ".join(["one"] * 20)),
        ("« one (two " + "three " * 20, "« one (two" + " three" * 7 + "…)\u00a0»"),
        ("(one “two " + "three " * 20, "(one “two" + " three" * 8 + "…”)"),
        ("“one” (two) " + "three " * 20, "“one” (two)" + " three" * 8 + "…"),
        ("one) two” " + "three " * 20, "one) two”" + " three" * 8 + "…"),
    ],
)
def test_a_long_text_is_cut_to_a_heading_and_what_it_opens_is_closed_from_within(text: str, cut: str) -> None:
    assert headline(text) == cut


def test_what_the_cleaner_left_out_is_counted_by_article_and_rule(brief: Brief) -> None:
    article = brief.articles[1]
    dropped = tuple(Dropped(text, reason) for text, reason in (("a", "prompt"), ("b", "tag-cloud"), ("c", "prompt")))
    second = replace(article, article=replace(article.article, dropped=dropped))
    lines = digest.left_out(replace(brief, articles=(brief.articles[0], second, brief.articles[2])))
    assert [(line[0].number, *line[1:]) for line in lines] == [
        (1, 1, "community link (1)"),
        (2, 3, "calls to read or subscribe (2), tag cloud (1)"),
    ]


def test_a_term_is_listed_in_its_form_inside_a_sentence(brief: Brief) -> None:
    article = brief.articles[0]
    terms = (
        Term("Garde-fous", "Guardrails", "met"),
        Term("garde-fous", "guardrails", "met"),
        Term("Garde-fous", "guardrails", "met"),
        Term("IA", "AI", "met"),
    )
    rows = (replace(article.rows[0], terms=terms),)
    lines = digest.terms(replace(brief, articles=(replace(article, rows=rows),)))
    assert [(line.source, line.target, line.times) for line in lines] == [
        ("garde-fous", "guardrails", 3),
        ("IA", "AI", 1),
    ]


def test_an_article_without_a_title_has_the_french_of_its_first_row(brief: Brief) -> None:
    article = brief.articles[0]
    untitled = replace(article, article=replace(article.article, title=""), rows=article.rows[2:])
    assert digest.source_title(article) == article.article.title
    assert digest.source_title(untitled) == "Le 16 juin, le Pentagone américain a annoncé la signature…"
    assert digest.source_title(replace(untitled, rows=())) == ""
