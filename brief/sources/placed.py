"""Rules that need to know where a block stands: before the article, after it, or as a copy of something in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from brief.sources.blocks import Block, Page
from brief.sources.body import full_sentence, heads
from brief.sources.furniture import QUOTED, is_counter, made_of_interface
from brief.sources.lexicon import INTERFACE_HEADS, INTERFACE_WEAK

BOXED = frozenset({"interface", "counter", "prompt", "paywall", "cookie-banner", "date", "byline", "reading-time"})
"""What buttons and counters stand beside."""

_RELATED = re.compile(
    r"^(?:(?:vos )?articles? (?:similaires|lies|recents|recommandes)|(?:les )?(?:articles )?les plus (?:lus|vus"
    r"|commentes)"
    r"|dans la meme rubrique|related (?:posts|articles)|a decouvrir aussi)$"
)
_FRONT = re.compile(
    r"^(?:a )?(?:lire|voir) (?:aussi|egalement)$|^(?:a|sur) la une(?: (?:de|du|sur) .*)?$|^sur le meme (?:sujet|theme)$"
    r"|^(?:plus d articles|nos derniers articles|l actualite en continu|dans l actualite)\b.{0,30}$|^commentaires$"
)
"""Labels that an article's own boxes have as well: the front page of the site begins there only where nothing but
titles with their excerpts follows."""
_COMMENTS = re.compile(
    r"^(?:\d+ )?(?:commentaires?|reactions|comments?)(?: \d+)?$|^(?:laisser|ajouter|ecrire|publiez|poster|voir"
    r"|afficher) (?:un|(?:tous )?les|vos) commentaires?(?: \d+)?$"
    r"|^leave a reply$"
)
_COMMENT_TRACE = re.compile(
    r"^(?:repondre|reply|signaler|j aime|il y a \d+ \w+)$|\b\d{4} (?:a )?\d{1,2} ?h ?\d{2}$|\bdit$"
)

_REPLY = re.compile(
    r"^(?:le )?(?:\w+ )?\d{1,2} \w+ \d{4} (?:a )?\d{1,2} ?h? ?\d{2} .*\b(?:alerter|signaler|repondre|reply)\b"
    r"|\ba repondu le (?:\w+ )?\d{1,2} \w+ \d{4}\b|^soumis par .* le (?:\w+ )?\d{1,2} \w+ \d{4}\b"
)
"""A line above or below a reader's comment that by itself says so: its date and hour with "Répondre"."""
_THREAD = 3
"""Traces of comments from which a thread is one however little of the page's prose stands above it: short articles
have threads many times their length."""


def end_marker(page: Page) -> Iterator[int]:
    """All that follows the label of the comments or of related articles, prose too: readers' comments, other
    articles' excerpts.

    After labels that boxes within an article have as well ("À lire aussi"), all prose must stand below headings, 45
    words at most. Three fifths of the page's prose must have gone by, but for a thread of three comments and more.
    Below "Commentaires" something must look like
    a thread ("Répondre", a date with an hour); below "Articles similaires" every paragraph must be an excerpt: one
    sentence under a title, or cut with "…". Otherwise the article goes on after a box, and nothing is dropped. False
    alarms: an article that a site cuts in its last third with such a box and ends with one short paragraph under a
    heading.
    """
    blocks = page.blocks
    prose = [index for index, block in enumerate(blocks) if block.is_prose]
    total = sum(len(blocks[index].words) for index in prose)
    words = [0, *accumulate(len(block.words) if block.is_prose else 0 for block in blocks)]
    for index in range(page.first + 1, len(blocks)):
        key, before = blocks[index].key, words[index]
        if _REPLY.search(key) and sum(bool(_REPLY.search(block.key)) for block in blocks[index:]) >= _THREAD:
            yield from page.kept(index)
            return
        traces = (
            sum(bool(_COMMENT_TRACE.search(block.key)) for block in blocks[index + 1 :]) if _COMMENTS.match(key) else 0
        )
        related, front = _RELATED.match(key), _FRONT.match(key)
        if not (traces or related or front) or (before < 0.6 * total and traces < _THREAD):
            continue
        after = [place for place in prose if place > index and place not in page.reasons]
        excerpts = bool(related and after) and all(_is_excerpt(page, place) for place in after)
        cards = bool(front) and len(after) > 1 and all(_is_card(page, place) for place in after)
        if traces or excerpts or cards:
            yield from page.kept(index)
            return


def _is_card(page: Page, index: int) -> bool:
    block, above = page.blocks[index], page.blocks[index - 1]
    return len(block.words) <= 45 and above.kind == "heading" and above.sure


def _is_excerpt(page: Page, index: int) -> bool:
    block, above = page.blocks[index], page.blocks[index - 1]
    return bool(re.search(r"(?:…|\.\.\.)\]?$", block.text)) or (
        len(block.words) <= 40 and len(block.sentences) == 1 and not above.is_sentence
    )


def before_article(page: Page) -> Iterator[int]:
    """What stands above the title and is no sentence: site's name, section, menu; and labels of up to three words
    between the title and a byline or date, or right beside one (a bare name).

    False alarms: a kicker above the title that says something ("Guerre en Ukraine"). A lead above the title is kept
    if it is a sentence.
    """
    if page.title is None:
        return
    for index in page.kept(0, page.title):
        if not page.blocks[index].is_prose and not full_sentence(page.blocks[index]):
            yield index
    stated = {index for index, reason in page.reasons.items() if reason in ("date", "byline")}
    metadata = [index for index in stated if page.title < index < page.first]
    for index in page.kept(page.title + 1, min(page.first + 4, page.last)):
        block = page.blocks[index]
        label = not block.is_sentence and len(block.words) <= 3 and block.kind == "paragraph"
        if index < page.first:
            button = made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK) or is_counter(block)
            if button or (label and metadata and index < max(metadata)):
                yield index
        elif label and {index - 1, index + 1} & stated and index != page.first:
            yield index


def foreign_widget(page: Page) -> Iterator[int]:
    """After the article, lines in another language than French that are no sentences of prose ("Follow Me", "Beauty
    and lifestyle influencer").

    False alarms: an English signature below the article. English inside the body is kept and marked as English.
    """
    for index in page.kept(page.last + 1):
        block = page.blocks[index]
        if block.language not in ("fr", None) and not block.is_prose:
            yield index


def counter(page: Page) -> Iterator[int]:
    """Counts of followers, shares, views: outside the article anywhere, inside it only beside other furniture.

    False alarms: a figure alone on its line next to a dropped teaser.
    """
    yield from _outside_or_beside(page, is_counter)


def weak_interface(page: Page) -> Iterator[int]:
    """Lines of interface words that an article could have as a heading ("Recherche", "Contact", "Commentaires"):
    dropped outside the article, inside it only beside other furniture. False alarms: such a heading right below a
    dropped box.
    """
    yield from _outside_or_beside(
        page, lambda block: not block.sure and made_of_interface(block, INTERFACE_WEAK | INTERFACE_HEADS)
    )


def _outside_or_beside(page: Page, test: Callable[[Block], bool]) -> set[int]:
    """Blocks that pass the test and stand outside the body, or inside it in a run that touches furniture."""
    found: set[int] = set()
    candidates = [index for index in page.kept() if test(page.blocks[index])]
    grown = True
    while grown:
        beside = found | {index for index, reason in page.reasons.items() if reason in BOXED}
        new = {i for i in candidates if not page.first <= i <= page.last or {i - 1, i + 1} & beside} - found
        grown = bool(new)
        found |= new
    return found


def after_article(page: Page) -> Iterator[int]:
    """Whatever follows the last paragraph and is no sentence: related titles, names of groups, menus, footers.

    False alarms: a signature, an address for enquiries below a communiqué, a last list that nothing introduces. A
    full sentence of French is kept even there, with the heading right above it, and so is a table of figures.
    Where the format states the structure, little gets here: see ``body.bound``.
    """
    kept = page.kept(page.last + 1)
    yield from (index for index in kept if not full_sentence(page.blocks[index]) and not _above_kept(page, index))


def _above_kept(page: Page, index: int) -> bool:
    below = index + 1
    return heads(page, index) and (page.tabular(below) or full_sentence(page.blocks[below]))


def repeated_passage(page: Page) -> Iterator[int]:
    """A paragraph printed again: the page's second copy, an excerpt cut with "…", a pull quote of what the text
    says anyway.

    Eight words and more for a copy, six for a passage in quotation marks or a sentence contained in a longer block,
    so that refrains and short answers stay. False alarms: a long refrain; the first print is always kept.
    """
    seen: dict[str, int] = {}
    kept = [index for index in page.kept() if index != page.title]
    for index in kept:
        block = page.blocks[index]
        if len(block.words) >= 8 and block.kind != "heading":
            if block.key in seen:
                yield index
                continue
            seen[block.key] = index
    keys = {index: f" {page.blocks[index].key} " for index in kept}
    holding: dict[tuple[str, ...], list[int]] = {}
    for index in kept:
        for some in _runs(keys[index]):
            holding.setdefault(some, []).append(index)
    for index in kept:
        block = page.blocks[index]
        if index in page.reasons or not 6 <= len(block.words) <= 80 or block.kind == "heading":
            continue
        cut = re.search(r"(?:\[?(?:…|\.\.\.)\]?)\s*$", block.text)
        if QUOTED.match(block.text) or cut or (block.is_sentence and len(block.sentences) == 1):
            for other in holding.get(next(_runs(keys[index]), ()), kept):
                longer = len(keys[other]) > len(keys[index]) + 10
                if (
                    other != index
                    and other not in page.reasons
                    and longer
                    and keys[index].strip()
                    and keys[index] in keys[other]
                ):
                    yield index
                    break


def _runs(key: str) -> Iterator[tuple[str, ...]]:
    """Each four words that follow each other."""
    words = key.split()
    return zip(words, words[1:], words[2:], words[3:], strict=False)
