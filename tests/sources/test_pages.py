"""Saved pages, each line marked with what should become of it (see ``pages/*.page``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from brief.article import Article
from brief.sources import REASONS
from brief.sources.clean import article
from brief.sources.text import parse as read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
KINDS = {"p": "paragraph", "h2": "heading", "li": "list", "q": "quote"}


@dataclass
class Marked:
    """A page with the answer: ``mark|text`` a line; marks ``title lead p h2 li q a`` and ``drop REASON``; ``@field
    value``."""

    lines: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    title: str = ""
    lead: str = ""
    body: list[tuple[str, str]] = field(default_factory=list)
    attributions: list[str] = field(default_factory=list)
    dropped: list[tuple[str, str]] = field(default_factory=list)


def load(path: Path) -> Marked:
    page = Marked()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, _, value = line[1:].partition(" ")
            page.facts[name] = value
            continue
        mark, bar, text = line.partition("|")
        if not bar:
            page.lines.append("")
            continue
        match mark:
            case "title":
                page.title = text
            case "lead":
                page.lead = text
            case "a":
                page.attributions.append(text)
            case _ if mark.startswith("drop "):
                page.dropped.append((text, mark.removeprefix("drop ")))
            case _:
                page.body.append((KINDS[mark], text))
        page.lines.append({"li": "• ", "a": "– "}.get(mark, "") + text)
    return page


def cleaned(path: Path, **options: bool) -> tuple[Marked, Article]:
    page = load(path)
    return page, article(read("\n".join(page.lines)), path.name, **options)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_of_the_article_stays_in_order_and_once(path: Path) -> None:
    page, made = cleaned(path)
    assert [part.text for part in made.paragraphs] == [text for _, text in page.body]
    assert (made.title, made.lead) == (page.title, page.lead)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_furniture_goes_and_says_why(path: Path) -> None:
    page, made = cleaned(path)
    assert {drop.text: drop.reason for drop in made.dropped} == dict(page.dropped)
    assert {drop.reason for drop in made.dropped} <= set(REASONS)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_parts_are_recognised(path: Path) -> None:
    page, made = cleaned(path)
    assert [(part.kind, part.text) for part in made.paragraphs] == page.body
    assert [part.attribution for part in made.paragraphs if part.attribution] == page.attributions
    assert (made.date, made.author) == (page.facts.get("date"), page.facts.get("author"))
