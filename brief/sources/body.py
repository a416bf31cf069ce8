"""Where the article begins and ends on its page: the first paragraph of prose to the last, with what belongs to it."""

from __future__ import annotations

import re

from brief.sources import dates
from brief.sources.blocks import Block, Page
from brief.sources.furniture import QUOTED, is_cloud, is_counter, made_of_interface
from brief.sources.lexicon import INTERFACE_HEADS, INTERFACE_WEAK
from brief.sources.prompts import voice
from brief.sources.text import DASH

TRANSPARENT = frozenset({"teaser", "photo-credit", "prompt", "link", "repeated-passage"})
"""What stands between paragraphs of an article: the article may go on after it."""

_VALUE = re.compile(
    r"\d[\s\u00a0\u202f]?(?:[%‰€$£]|(?:k|Mds?|M|G|T)(?:[€$]|Wh?)|(?:millions?|milliards?|euros?|dollars?)\b)"
)
_STOP = re.compile(r"[^.…][.!?][»”\"’)\s]*$|[.!?][»”\"’)]$")


def bound(page: Page) -> None:
    """Find the body: from the first paragraph of prose that is left to the last, with what belongs to it.

    Short sentences, list items and attributions right after the last long paragraph belong to it, also past a
    teaser, a credit or a box of up to three lines; so do a heading with a sentence below it and a table of figures.
    Where the format states the structure, all that says something belongs to it, however far below (see
    ``_states``): there the way from article to furniture is marked, and what is lost is worse than what is kept.
    A page with no prose at all is all body.
    """
    kept = page.kept()
    prose = [index for index in kept if page.blocks[index].is_prose]
    if not prose:
        page.first, page.last = (kept[0], kept[-1]) if kept else (0, -1)
        return
    page.first, page.last = prose[0], prose[-1]
    if page.structured:
        page.last = max(page.last, *(index for index in kept if _states(page, index)), page.last)
        below = page.last + 1
        page.last += below < len(page.blocks) and below not in page.reasons and _closes(page.blocks[below])
        return
    boxed = 0
    for index in range(page.last + 1, len(page.blocks)):
        if index in page.reasons:
            boxed += page.reasons[index] not in TRANSPARENT
            if boxed > 3:
                return
        elif full_sentence(page.blocks[index]) or page.tabular(index) or (not boxed and _belongs(page, index)):
            page.last, boxed = index, 0
        elif not heads(page, index):
            return


def _states(page: Page, index: int) -> bool:
    """A block of a structured format that an article loses by: a sentence, a row of figures, an amount, a quotation,
    a list that tells facts or that a colon or heading introduces; not what the page says to its visitor."""
    block = page.blocks[index]
    if block.note or page.tabular(index):
        return True
    if made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK) or is_counter(block) or is_cloud(block, 12):
        return False
    if all(voice(sentence) != "plain" for sentence in block.sentences):
        return False
    if block.kind == "list":
        start = index
        while start and page.blocks[start - 1].kind == "list":
            start -= 1
        above = page.blocks[start - 1] if start else block
        return _tells(page, start) or above.text.endswith(":") or above.kind == "heading"
    if block.kind == "heading":
        return False
    french = block.language in ("fr", None) and len(block.words) > 1
    return block.kind == "quote" or (french and bool(_STOP.search(block.text) or _VALUE.search(block.text)))


def _closes(block: Block) -> bool:
    """A last paragraph printed without its full stop, as slogans and appeals are ("Sans recherche, pas d'avenir");
    titles of other articles are links or headings."""
    paragraph = block.kind == "paragraph" and not (block.linked or block.sure)
    plain = paragraph and all(voice(sentence) == "plain" for sentence in block.sentences)
    french = block.language == "fr" and 6 <= len(block.words) <= 40 and block.function_share >= 0.3
    return (
        plain
        and french
        and not dates.stated(block.text)
        and not made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK)
    )


def full_sentence(block: Block) -> bool:
    """A sentence of French that ends with a full stop and has a subject's room: six words or more, no cut excerpt
    ("[…]")."""
    return len(block.words) >= 6 and block.language == "fr" and bool(_STOP.search(block.text))


def _belongs(page: Page, index: int) -> bool:
    block, before = page.blocks[index], page.blocks[page.last]
    if made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK) or is_counter(block) or is_cloud(block, 12):
        return False
    if DASH.match(block.text):
        return bool(QUOTED.match(before.text)) or block.is_sentence
    if block.kind == "list":
        return before.kind == "list" or before.text.endswith(":") or heads(page, index - 1) or _tells(page, index)
    if block.sure and block.kind != "paragraph":
        return block.kind == "quote"
    answer = before.asks and bool(re.fullmatch(r"\w+[.!…]", block.text))
    return (block.is_sentence or answer) and not block.text.endswith(":") and block.language in ("fr", None)


def heads(page: Page, index: int) -> bool:
    """A line that may be a heading, with a sentence of French right below it that is not furniture, a list that
    tells facts, or a table of figures."""
    block = page.blocks[index]
    after = index + 1
    if (_tells(page, after) or page.tabular(after)) and block.language in ("fr", None):
        return not made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK)
    return (
        after < len(page.blocks)
        and after not in page.reasons
        and 1 < len(block.words) <= 15
        and block.language in ("fr", None)
        and not made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK)
        and page.blocks[after].text.endswith((".", "…", "»"))
        and page.blocks[after].language in ("fr", None)
        and (len(page.blocks[after].words) >= 4 or block.asks)
    )


def _tells(page: Page, index: int) -> bool:
    """A bulleted list of which an item says something: six words, the end of a sentence, an amount; menus
    have none."""
    items: list[Block] = []
    for place in range(index, len(page.blocks)):
        block = page.blocks[place]
        if block.kind != "list" or not block.sure or place in page.reasons:
            break
        items.append(block)
    return any(
        len(item.words) >= 6 or item.text.endswith((".", ";")) or _VALUE.search(item.text) is not None for item in items
    )
