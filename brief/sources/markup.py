"""A page's own markup as blocks of text: what it says is a heading, a list, a quotation, and what it sets apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.sources.blocks import Block, fold
from brief.sources.htmllists import is_hidden, marks_of, settle, typed_mark
from brief.sources.ordinals import once
from brief.sources.ragged import goes_on
from brief.sources.text import join

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()
)
_SILENT = frozenset(
    """script style noscript template svg math iframe object embed video audio canvas button select option textarea
    input head""".split()
)
_FRAME = frozenset("nav aside footer form dialog menu figcaption".split())
_FRAME_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|breadcrumb|fil-ariane|sidebar|footer|pied|cookie|consent|gdpr|newsletter|share"
    r"|sharing|partage|social"
    r"|related|teaser|promo|advert|pub|publicite|sponsor|comment|comments|commentaires|respond|tags?|popup|modal"
    r"|paywall|legend"
    r"|legende|caption|credit|outbrain|taboola|widget)s?(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION = 5
"""Words: a shorter alternative text ("Le Premier ministre") may be a heading's as well."""
_SPACE = re.compile("[ \t\n\r\f]+")


@dataclass(frozen=True)
class Piece:
    block: Block
    framed: bool
    """It stands in a menu, aside, form, caption or the like."""
    caption: bool = False
    """It says what a picture's own alternative text says."""


def pieces_of(tree: HtmlElement) -> Iterator[Piece]:
    """The blocks of a page in document order, what it sets apart marked as such."""
    texts = [image.get(name) or "" for image in tree.iter("img") for name in ("alt", "title")]
    pictured = {key for key in map(fold, texts) if len(key.split()) >= _CAPTION}
    settle(tree)
    body = tree.find(".//body")
    for piece in _walk(tree if body is None else body, False, "paragraph", 0, ""):
        caption = piece.block.kind == "paragraph" and _says(piece.block.key, pictured)
        yield replace(piece, framed=True, caption=True) if caption else piece


def _says(key: str, pictured: set[str]) -> bool:
    """One of the texts, with a credit of up to six words after it."""
    words = key.split()
    return any(" ".join(words[: len(words) - extra]) in pictured for extra in range(min(7, len(words))))


def _walk(element: HtmlElement, framed: bool, kind: str, level: int, mark: str) -> Iterator[Piece]:
    """Blocks of an element in document order; text between block elements makes blocks of its own.

    ``mark``: of the item that the element is.
    """
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _SILENT or not tag or is_hidden(element):
        return iter(())
    if tag == "li":
        return _item(_inside(element, tag, framed, "list", level + 1), level + 1, mark)
    return _inside(element, tag, framed, kind, level)


def _item(pieces: Iterator[Piece], level: int, mark: str) -> Iterator[Piece]:
    """The blocks of an item: its mark stands before the first of them, the others of its level go on with it."""
    for number, piece in enumerate(pieces):
        block = piece.block
        if not number:
            block = replace(block, mark=f"{once(mark, block.text)} {block.mark}".strip())
        elif block.kind == "list" and block.level == level and not block.row:
            block = replace(block, goes_on=True)
        yield replace(piece, block=block)


def _inside(element: HtmlElement, tag: str, framed: bool, kind: str, level: int) -> Iterator[Piece]:
    framed = framed or _is_frame(element, tag)
    if tag == "blockquote":
        yield from _quote(element, framed)
        return
    if tag == "tr":
        cells = [_inline(cell) for cell in element if cell.tag in ("td", "th")]
        if not any(Block(cell).is_prose for cell in cells):
            row = " | ".join(cell.replace("\n", " ") for cell in cells if cell)
            if row:
                yield Piece(Block(row, 0, "list", 1, sure=True, row=True), framed)
            return
    if re.fullmatch(r"h[1-6]", tag):
        heading = _inline(element).replace("\n", " ")
        if heading:
            yield Piece(Block(heading, 1, "heading", int(tag[1]), sure=True), framed)
        return
    marks = marks_of(element) if tag in ("ol", "ul", "menu") and not framed else {}
    loose: list[str] = [element.text or ""]
    for child in element:
        if _holds_blocks(child):
            yield from _lines("".join(loose), framed, kind, level)
            loose = []
            yield from _walk(child, framed, kind, level, marks.get(child, ""))
        else:
            loose.append(_inline(child, trimmed=False))
        loose.append(child.tail or "")
    linked = len(loose) == 2 * len(element) + 1 and _is_linked(element)
    text = "".join(loose)
    if typed := typed_mark(element, _fold(text)):
        mark, depth, text = typed
        yield from _item(_lines(text, framed, "list", depth, linked), depth, mark)
    else:
        yield from _lines(text, framed, kind, level, linked)


def _is_linked(element: HtmlElement) -> bool:
    """All the words of an element are a link's, or it stands inside one."""
    if any(above.tag == "a" and above.get("href") for above in element.iterancestors()):
        return True
    links = [link for link in element.iterdescendants("a") if link.get("href")]
    inside = sum(len(_SPACE.sub("", link.text_content())) for link in links)
    return inside > 0 and inside >= len(_SPACE.sub("", element.text_content())) - 2


def _is_frame(element: HtmlElement, tag: str) -> bool:
    if tag in _FRAME or element.get("role") in ("navigation", "complementary", "contentinfo", "search", "dialog"):
        return True
    if tag in ("body", "main", "article", "html"):
        return False
    return bool(_FRAME_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _holds_blocks(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS or any(child.tag in _BLOCKS for child in element.iter())


def _inline(element: HtmlElement, trimmed: bool = True) -> str:
    """Text of an element, ``<br>`` as a newline, whitespace folded (NBSPs kept), footnote marks left out."""
    parts: list[str] = []

    def collect(node: HtmlElement) -> None:
        if node.tag == "br":
            parts.append("\x0b")
        elif isinstance(node.tag, str) and node.tag not in _SILENT and not _is_note_mark(node):
            parts.append(node.text or "")
            for child in node:
                collect(child)
                parts.append(child.tail or "")

    collect(element)
    text = "".join(parts)
    return _fold("".join(parts)) if trimmed else text


def _is_note_mark(node: HtmlElement) -> bool:
    return (
        node.tag == "sup"
        and bool(re.fullmatch(r"\s*[\[(]?\d{1,3}[\])]?\s*", node.text_content()))
        and bool(node.findall(".//a"))
    )


def _fold(text: str) -> str:
    return "\n".join(line.strip(" ") for line in _SPACE.sub(" ", text).split("\x0b")).strip(" \n")


def _lines(text: str, framed: bool, kind: str, level: int, linked: bool = False) -> Iterator[Piece]:
    """Loose text as blocks: ``<br>`` begins a new one, unless the sentence runs on over it."""
    lines: list[str] = []
    for line in filter(str.strip, _fold(text).split("\n")):
        if lines and goes_on(lines[-1], line):
            lines[-1] = join(lines[-1], line)
        else:
            lines.append(line)
    for number, line in enumerate(lines):
        block = Block(line, int(not number), kind, level, sure=kind == "list", linked=linked)  # type: ignore[arg-type]
        yield Piece(block, framed)


def _quote(element: HtmlElement, framed: bool) -> Iterator[Piece]:
    said: str | None = None
    for cite in element.xpath(".//cite | .//footer"):
        said = re.sub(r"^[\s–—-]+", "", _inline(cite).replace("\n", " ")) or said
        if cite.getparent() is not None:
            cite.drop_tree()
    inside = [piece.block for child in [element] for piece in _walk_inside(child, framed)]
    for number, block in enumerate(inside):
        last = number == len(inside) - 1
        yield Piece(replace(block, kind="quote", level=0, sure=True, attribution=said if last else None), framed)


def _walk_inside(element: HtmlElement, framed: bool) -> Iterator[Piece]:
    element.tag = "div"
    yield from _walk(element, framed, "paragraph", 0, "")
