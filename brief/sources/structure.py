"""What the blocks of an article are: headings, paragraphs, list items, block quotes with their attributions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.article import Paragraph
from brief.sources.blocks import Block, Page
from brief.sources.text import DASH

_RUNS_ON = re.compile(r"(?:et|mais|or|ou|car|alors|reste|sauf|donc)\b", re.IGNORECASE)
_WHOLE_QUOTE = re.compile(r"^(?:«[^«»]+»|“[^“”]+”|\"[^\"]+\")[.!?…]?$")


def paragraphs(page: Page, body: Sequence[int]) -> tuple[Paragraph, ...]:
    """The kept blocks as paragraphs, in order; an attribution line joins the quotation above it."""
    made: list[Paragraph] = []
    blocks = [page.blocks[index] for index in body]
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if is_quote(block):
            name = block.attribution
            if name is None and index + 1 < len(blocks):
                name = attribution(blocks[index + 1])
                index += name is not None
            made.append(Paragraph(block.printed, "quote", 0, name, language(block)))
        elif block.kind == "list" and not block.goes_on:
            made.append(Paragraph(block.printed, "list", max(1, block.level), language=language(block)))
        elif is_heading(blocks, index):
            made.append(Paragraph(block.printed, "heading", max(2, block.level)))
        else:
            made.append(Paragraph(block.printed, language=language(block)))
        index += 1
    return tuple(made)


def language(block: Block) -> str:
    """The language of a paragraph that is whole in another one; "fr" for short ones and for French that quotes
    another."""
    return (block.language if len(block.words) >= 6 else None) or "fr"


def is_quote(block: Block) -> bool:
    """The format says so, or quotation marks hold the whole block."""
    return block.kind == "quote" or (not block.sure and bool(_WHOLE_QUOTE.match(block.text)) and len(block.words) > 3)


def attribution(block: Block) -> str | None:
    """Who is quoted, from the line below a quotation: "– Marc Andreessen, sur le podcast Uncapped"."""
    match = DASH.match(block.text) or re.match(r"^(?:--?|―)\s*(?=[A-ZÀ-ÖØ-Þ])", block.text)
    if not match or len(block.words) > 25 or len(block.sentences) > 1:
        return None
    return block.text[match.end() :].strip()


def is_heading(blocks: Sequence[Block], index: int) -> bool:
    """A heading: what the format says, or a short line that ends as no sentence does (or asks), with text below it.

    Lines that begin in lower case or end with a comma or semicolon are verse or enumeration; three short lines in a
    row are a list of names or verse, not headings. A question that goes on from the text ("Et après ?") is a
    heading only among others, as in an interview.
    """
    block = blocks[index]
    if block.sure or block.kind == "heading":
        return block.kind == "heading"
    if not _short(block):
        return False
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if block.asks and _RUNS_ON.match(block.text) and sum(other.asks and _short(other) for other in blocks) < 3:
        return False
    if (
        below is None
        or below.text[:1].islower()
        or (_short(below) and index + 2 < len(blocks) and _short(blocks[index + 2]))
    ):
        return False
    if _short(below) and index and _short(blocks[index - 1]):
        return False
    above = [other for other in blocks[max(0, index - 2) : index] if _short(other)]
    return len(above) < 2 or (below.is_prose and len(above) < 2)


def _short(block: Block) -> bool:
    if block.kind != "paragraph" or not block.words or len(block.words) > 20 or DASH.match(block.text):
        return False
    if block.text[0].islower() or block.text.endswith((",", ";", ":")):
        return False
    return not block.is_sentence or (block.asks and len(block.words) <= 15 and len(block.sentences) == 1)
