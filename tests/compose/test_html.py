"""The page: complete, escaped, in two languages, and in need of nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from brief.article import Brief, Figure
from brief.compose import html
from brief.errors import BriefError
from brief.figures import find


@pytest.fixture
def text(brief: Brief, page: Path) -> str:
    return html.page_bytes(brief, page).decode("utf-8")


@pytest.fixture
def tree(text: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(text)


def _words(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_row_stands_once_with_both_texts(brief: Brief, tree: lxml_html.HtmlElement) -> None:
    rows = [row for article in brief.articles for row in article.rows]
    shown = tree.xpath("//table[@class='pair']/tbody/tr")
    assert [line.get("id") for line in shown] == [html.anchor(row.id) for row in rows]
    for row, line in zip(rows, shown, strict=True):
        number, source, target = line
        assert _words(number).split()[0] == row.id
        assert _words(source) == " ".join(row.source.split())
        assert _words(target).startswith(row.target)


def test_texts_are_tagged_with_their_language(tree: lxml_html.HtmlElement) -> None:
    assert tree.get("lang") == "en-US"
    assert {cell.get("lang") for cell in tree.xpath("//td[@class='source']")} == {"fr-FR"}
    assert {cell.get("lang") for cell in tree.xpath("//p[@class='original']")} == {"fr-FR"}


def test_a_row_kept_in_another_language_says_so_in_both_columns(kept_brief: Brief, page: Path) -> None:
    tree = lxml_html.document_fromstring(html.page_bytes(kept_brief, page).decode("utf-8"))
    for row, tag in (("row-1-4", "en-US"), ("row-1-7", "la-VA")):
        source, target = tree.get_element_by_id(row).iter("td")
        assert [source[0].get("lang"), target[0].get("lang")] == [tag, tag]
        assert target.get("lang") is None and target[1].get("lang") is None
    assert [cell[0].get("lang") for cell in tree.get_element_by_id("row-1-3").iter("td")] == [None, None]


def test_nothing_is_fetched_from_elsewhere(text: str, tree: lxml_html.HtmlElement) -> None:
    assert not tree.xpath("//link | //img | //iframe | //script[@src] | //object | //embed")
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp", text)
    assert all(link.get("href").startswith("#") for link in tree.iter("a"))
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]")[0].get("content")


def test_links_lead_to_what_is_there_and_ids_are_unique(tree: lxml_html.HtmlElement) -> None:
    ids = [element.get("id") for element in tree.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in tree.iter("a")} <= set(ids)
    labelled = {element.get("aria-labelledby") for element in tree.xpath("//*[@aria-labelledby]")}
    assert labelled <= set(ids)


def test_tables_have_captions_headers_and_roles_that_survive_a_telephone(tree: lxml_html.HtmlElement) -> None:
    for table in tree.iter("table"):
        assert table.find("caption").text_content().strip()
        assert table.get("role") == "table"
        assert all(head.get("scope") == "col" for head in table.find("thead").iter("th"))
        assert {row.get("role") for row in table.iter("tr")} == {"row"}


def test_flags_are_said_in_words(tree: lxml_html.HtmlElement) -> None:
    notes = tree.xpath("//tr[@id='row-1-8']//div[@class='notes']/p")
    assert [_words(note).split(":")[0] for note in notes] == ["Error", "Check", "Note"]
    assert [row.get("id") for row in tree.xpath("//tr[@data-flagged]")] == ["row-1-8", "row-3-3"]


def test_headings_lists_and_quotes_are_what_they_look_like(tree: lxml_html.HtmlElement) -> None:
    def within(row: str) -> list[str]:
        return [cell[0].tag for cell in tree.get_element_by_id(row).iter("td")]

    assert within("row-1-4") == ["blockquote", "blockquote"]
    assert within("row-1-6") == ["p", "h3"]
    assert within("row-2-6") == ["ul", "ul"]


def test_lists_within_lists_are_told_apart_down_to_the_fifth(brief: Brief, page: Path) -> None:
    article = brief.articles[1]
    rows = tuple(replace(row, kind="list", level=at, part="body") for at, row in enumerate(article.rows))
    odd = replace(brief, articles=(replace(article, rows=rows),))
    tree = lxml_html.document_fromstring(html.page_bytes(odd, page).decode("utf-8"))
    depths = [ul.get("class") for ul in tree.xpath("//td[@class='target']/ul")]
    assert depths == [f"depth{min(max(at, 1), 5)}" for at in range(10)]


def test_signs_are_escaped(text: str, tree: lxml_html.HtmlElement) -> None:
    assert "<b>R" not in text
    assert "<b>R&D</b> & \"quotes\" from here 'there' 3 < 4 > 2, {{ title }}" in _words(
        tree.get_element_by_id("row-2-10")
    )


def test_figures_are_marked_in_the_french_where_they_stand(tree: lxml_html.HtmlElement) -> None:
    marked = tree.xpath("//tr[@id='row-1-8']//span[@class='figure']")
    assert [(m.text, m.get("title")) for m in marked] == [
        ("10 milliards de dollars", "$10 billion"),
        ("300 milliards de dollars", "$300 billion"),
    ]


def test_figures_that_do_not_stand_where_they_say_are_not_marked(brief: Brief) -> None:
    row = brief.articles[0].rows[2]
    astray = (
        Figure("200 millions de dollars", 0, 23, "money", "200000000", "USD", None, "$200 million"),
        row.figures[0],
        row.figures[0],
    )
    pieces = html.pieces(replace(row, figures=astray))
    assert "".join(text for text, _ in pieces) == row.source
    assert [text for text, english in pieces if english] == ["200 millions de dollars"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ minister }}", "there is no field “minister”; fields are: all_figures, brief"),
        ("{{ brief.minister }}", "has no attribute 'minister'"),
        ("{% if %}", "“{% if %}”: Expected an expression"),
        ("{{ brief.__class__.__mro__ }}", "“__mro__” is not for templates"),
        ("{{ brief['__class__'] }}", "'__class__'|unsafe"),
        ("{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}", "only macros of the page are called"),
        ("{{ brief|attr('__class__') }}", "the filter “attr” is not for templates"),
        ("{{ '{0.__class__}'.format(brief) }}", "only macros of the page are called"),
        ("{{ '%999999999d'|format(1) }}", "the filter “format” takes"),
        ("{{ 'x' * 1000000000 }}", "only a value of the brief is multiplied"),
        ("{{ brief.title * 1000 * 1000 }}", "only a value of the brief is multiplied"),
        ("{% for i in range(1000000000) %}x{% endfor %}", "only macros of the page are called"),
        ("{% include '/etc/passwd' %}", "“include” is not for templates"),
        ("{% import 'os' as os %}", "“import” is not for templates"),
        ("{{ cycler }}", "there is no field “cycler”"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "recursion"),
        ("{% for x in 3 %}{% endfor %}", "not iterable; mend the template"),
        ("{{ 1 / 0 }}", "division by zero; mend the template"),
    ],
)
def test_what_a_page_may_not_say_is_refused_in_one_line(brief: Brief, tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "page.j2"
    path.write_text(f"<p>\n{text}\n</p>", encoding="utf-8")
    with pytest.raises(BriefError, match=words) as refusal:
        html.page_bytes(brief, path)
    assert str(refusal.value).startswith(str(path))
    assert "\n" not in str(refusal.value)


def test_a_line_of_a_table_stands_in_cells_without_a_bullet(brief: Brief, page: Path) -> None:
    first = brief.articles[0]
    french, english = "Chine | -47,1 | +8,9 %", "China | -47.1 | +8.9%"
    row = replace(first.rows[3], kind="list", source=french, target=english, figures=tuple(find(french)), findings=())
    one = replace(brief, articles=(replace(first, rows=(*first.rows[:3], row, *first.rows[4:])),))
    tree = lxml_html.document_fromstring(html.page_bytes(one, page))
    (line,) = tree.xpath(f"//tr[@id='{html.anchor(row.id)}']")
    assert [cell.text_content() for cell in line.xpath(".//p[@class='cells']")] == [french, english]
    assert [cell.text_content() for cell in line.xpath("td[1]//p/span[not(@class)]")] == ["Chine", "-47,1", "+8,9 %"]
    assert line.xpath("td[1]//span[@class='figure']/@title") == ["8.9%"]
    assert not line.xpath(".//ul")


def test_a_line_of_a_table_in_another_language_says_so_in_both_columns(brief: Brief, page: Path) -> None:
    first = brief.articles[0]
    row = replace(first.rows[3], kind="list", source="Name | Price", target="Name | Price", language="en",
                  origin="copied", figures=(), findings=())  # fmt: skip
    one = replace(brief, articles=(replace(first, rows=(*first.rows[:3], row, *first.rows[4:])),))
    tree = lxml_html.document_fromstring(html.page_bytes(one, page))
    (line,) = tree.xpath(f"//tr[@id='{html.anchor(row.id)}']")
    assert line.xpath("td//p[@class='cells']/@lang") == [html.language("en").tag] * 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None), min_size=1, max_size=60))
def test_no_text_breaks_the_page(brief: Brief, page: Path, text: str) -> None:
    article = brief.articles[0]
    odd = replace(brief, title=text, articles=(replace(article, rows=(replace(article.rows[3], target=text),)),))
    tree = lxml_html.document_fromstring(html.page_bytes(odd, page).decode("utf-8"))
    assert len(tree.xpath("//table[@class='pair']/tbody/tr")) == 1
    assert not tree.xpath("//table[@class='pair']//blockquote/p/*")
