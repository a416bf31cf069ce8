"""From the blocks of a page to an article: furniture left out by rule, the article's own parts recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from brief.article import Article, Dropped
from brief.sources import dates, furniture, placed, prompts, titles
from brief.sources.blocks import Block, Page, Parsed, fold
from brief.sources.body import bound
from brief.sources.bylines import byline
from brief.sources.language import guess
from brief.sources.structure import paragraphs
from brief.sources.text import DASH

Rule = tuple[str, Callable[[Page], Iterable[int]]]

# In this order: the first rule to claim a block names the reason. Cheap certainties first, so that what is left
# decides where the body begins and ends.
ANYWHERE: tuple[Rule, ...] = (
    ("filler", furniture.filler),
    ("cookie-banner", furniture.cookie_banner),
    ("paywall", furniture.paywall),
    ("copyright", furniture.copyright_notice),
    ("photo-credit", furniture.photo_credit),
    ("reading-time", furniture.reading_time),
    ("link", furniture.link_line),
    ("prompt", prompts.call_in_body),
    ("interface", furniture.interface),
    ("teaser", furniture.teaser),
    ("teaser", furniture.linked_line),
    ("tag-cloud", furniture.tag_cloud),
)
PLACED: tuple[Rule, ...] = (
    ("repeated-title", titles.repeated_title),
    ("breadcrumb", titles.breadcrumb),
    ("site-name", titles.site_name),
    ("counter", placed.counter),
    ("interface", placed.weak_interface),
    ("before-article", placed.before_article),
    ("tag-cloud", furniture.tag_cloud),
    ("prompt", prompts.after_words),
    ("foreign-widget", placed.foreign_widget),
    ("after-article", placed.after_article),
    ("repeated-passage", placed.repeated_passage),
)


def article(parsed: Parsed, file: str, *, keep_all: bool = False) -> Article:
    """Clean the blocks of one file; what the format states (title, date, author) wins over what its lines say.

    With ``keep_all`` every block stays, in order, also what the format puts outside the article; a running head
    stands once, page numbers not at all. The title, date and author are recognised all the same.
    """
    whole = keep_all and parsed.whole
    page = Page(list(parsed.whole if whole else parsed.blocks), given_title=parsed.title, structured=parsed.structured)
    outside = [Dropped(text, "page-frame") for text in (parsed.spared if whole else parsed.outside)]
    cut: list[Dropped] = []
    glued = _unglue(page, cut)
    if keep_all:
        bound(page)
    else:
        _apply(page, ANYWHERE)
        bound(page)
        _drop_all(page, "after-article", placed.end_marker(page))
        cut += _close(page)
        bound(page)
    date, author = _metadata(page, keep_all)
    page.title = titles.find_title(page)
    if page.title is not None and page.title > page.first:
        page.first = next((i for i in page.kept(page.title + 1) if page.blocks[i].is_prose), page.first)
    if not keep_all:
        _apply(page, PLACED)
    title = page.blocks[page.title].text if page.title is not None else parsed.title
    lead = _lead(page)
    body = [index for index in page.kept() if index not in (page.title, lead)]
    dropped = [Dropped(page.blocks[index].text, page.reasons[index]) for index in sorted(page.reasons)]
    made = paragraphs(page, body)
    words = [word for index in page.kept() for word in page.blocks[index].words]
    return Article(
        file=file,
        title=title,
        paragraphs=made,
        lead=page.blocks[lead].text if lead is not None else "",
        date=parsed.date or glued or date or _dateline(page),
        author=parsed.author or author,
        address=parsed.address,
        language=guess(words) or "fr",
        dropped=(*outside, *dropped, *cut),
    )


def _apply(page: Page, rules: Sequence[Rule]) -> None:
    for name, rule in rules:
        _drop_all(page, name, rule(page))


def _drop_all(page: Page, name: str, indices: Iterable[int]) -> None:
    for index in list(indices):
        if index != page.title:
            page.drop(index, name)


def _unglue(page: Page, cut: list[Dropped]) -> str | None:
    """A date glued before the first words of one of the first three blocks; the block goes on without it."""
    for index in range(min(3, len(page.blocks))):
        block = page.blocks[index]
        glued = dates.unglue(block.text)
        if glued:
            iso, stamp = glued
            _replace(page, index, block.text[len(stamp) :])
            cut.append(Dropped(stamp.strip(), "date"))
            return iso
    return None


def _close(page: Page) -> list[Dropped]:
    cut: list[Dropped] = []
    for index, start in list(prompts.closing(page)):
        block = page.blocks[index]
        if start == 0:
            page.drop(index, "prompt")
        else:
            _replace(page, index, "".join(block.sentences[:start]).rstrip())
            cut.append(Dropped("".join(block.sentences[start:]).strip(), "prompt"))
    return cut


def _replace(page: Page, index: int, text: str) -> None:
    blocks = list(page.blocks)
    blocks[index] = replace(blocks[index], text=text)
    page.blocks = blocks


def _metadata(page: Page, keep_all: bool) -> tuple[str | None, str | None]:
    """Date and author from lines that hold nothing else, near the article's head or below its end."""
    date: str | None = None
    updated: str | None = None
    author: str | None = None
    for index in page.kept():
        block = page.blocks[index]
        head = index < page.first or (index <= page.first + 3 and index <= page.last)
        if not (head or index > page.last) or len(block.words) > 25 or block.is_prose:
            continue
        if block.mark or block.text.endswith((";", ",")):  # an item of a list: "a) par la Marine ;"
            continue
        stated = dates.stated(block.text)
        if stated and not (index < page.first or stated.labelled or (head and byline(stated.rest))):
            stated = None
        who = byline(stated.rest if stated else block.text)
        who = author if author and index > page.last and block.key == fold(author) else who
        spare = bool(stated) and not who and not stated.labelled and len(stated.rest.split()) > 4
        if stated and not spare and (who or not block.text.rstrip().endswith((".", ":")) or not stated.rest):
            if stated.updated:
                updated = updated or stated.iso
            elif head or stated.labelled:
                date = date or stated.iso
            author = author or who
            if not keep_all:
                page.drop(index, "date")
        elif who:
            author = author or who
            if not keep_all:
                page.drop(index, "byline")
    return date or updated, author


def _lead(page: Page) -> int | None:
    """The block that is the lead: between title and body, or set off from the body by a byline, date or heading, or
    one or two sentences above longer paragraphs. At most 60 words; never a dateline paragraph; never without a
    title or when nothing would be left."""
    if page.title is None:
        return None
    below = [index for index in page.kept(page.title + 1)]
    if not below or len([index for index in below if page.blocks[index].is_sentence]) < 2:
        return None
    index = below[0]
    block = page.blocks[index]
    if (
        block.kind in ("list", "quote")
        or (block.sure and block.kind == "heading")
        or len(block.words) > 60
        or dates.dateline(block.text)
    ):
        return None
    if len(block.sentences) > 3 or block.text.endswith(":"):
        return None
    if index < page.first:
        return index if len(block.words) >= 8 else None
    metadata = any(
        page.reasons.get(other) in ("byline", "date") for other in range(index + 1, min(below[1] + 1, len(page.blocks)))
    )
    if metadata:
        return index
    if len(block.sentences) <= 2 and _titled(page.blocks[below[1]]):
        return index
    after = [page.blocks[other] for other in below[1:4] if page.blocks[other].is_prose]
    longer = any(len(other.sentences) > len(block.sentences) for other in after[:1])
    return index if len(block.sentences) <= 2 and longer else None


def _titled(block: Block) -> bool:
    if DASH.match(block.text) or block.kind != "paragraph":
        return block.kind == "heading"
    return len(block.words) <= 15 and (block.asks or not block.is_sentence)


def _dateline(page: Page) -> str | None:
    for index in page.kept()[:4]:
        iso = dates.dateline(page.blocks[index].text)
        if iso:
            return iso
    return None
