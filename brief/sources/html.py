"""HTML to blocks: trafilatura says what the article is, the page's own markup gives its text and structure.

trafilatura's text is not taken as it is: it makes plain spaces of NBSPs, and it leaves out a paragraph now and
then. So its choice is a filter on the page's own blocks, and prose that stands between blocks it chose is let back
in, unless the markup puts it in a menu, an aside, a form or a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.sources.blocks import Block, Parsed, fold
from brief.sources.decode import clean, text_of
from brief.sources.ragged import runs_on
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
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.IGNORECASE)
_SPACE = re.compile("[ \t\n\r\f]+")


@dataclass(frozen=True)
class _Piece:
    block: Block
    framed: bool
    """It stands in a menu, aside, form, caption or the like."""


def parse(data: bytes, name: str) -> Parsed:
    """The blocks of an HTML page, its title, date, author and address where the page states them.

    Raises BriefError where the page holds no text (a page filled in by scripts), or is no text at all.
    """
    from lxml import etree
    from lxml.html import HTMLParser, fromstring
    from trafilatura import bare_extraction

    text = _text(data, name)
    try:
        tree = fromstring(
            re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=HTMLParser(remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError):
        raise BriefError(f"{name}: no HTML page in it; save the page again from the browser") from None
    pieces = list(_pieces(tree))
    if not pieces:
        raise BriefError(
            f"{name}: the page has no text (it may be filled in by scripts); copy the article into a .txt file"
        )
    found = bare_extraction(
        text,
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    facts = found.as_dict() if found is not None else {}
    chosen = _chosen(pieces, facts.get("text") or "")
    headings = [piece.block for piece in pieces if piece.block.level == 1 and piece.block.kind == "heading"]
    title = headings[0].text if len(headings) == 1 else (facts.get("title") or "")
    blocks = [_levelled(pieces[index].block, len(headings)) for index in chosen]
    kept = set(chosen)
    outside = [piece.block.text for index, piece in enumerate(pieces) if index not in kept]
    return Parsed(
        blocks,
        _SPACE.sub(" ", title),
        _date(tree) or facts.get("date"),
        (facts.get("author") or "").replace("; ", ", ") or None,
        _address(tree) or facts.get("url"),
        outside,
        [_levelled(piece.block, len(headings)) for piece in pieces],
        structured=True,
    )


def _text(data: bytes, name: str) -> str:
    """The page decoded: byte order mark or UTF-8 first, then what the page declares, then what reads like French."""
    try:
        return clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        encoding = (declared[1] or declared[2]).decode("ascii") if declared else ""
    if encoding.lower() not in ("", "utf-8", "utf8") and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return clean(data.decode("cp1252" if encoding.lower() == "iso-8859-1" else encoding))
        except (LookupError, UnicodeDecodeError):
            return text_of(data, name)
    return text_of(data, name)


def _pieces(tree: HtmlElement) -> Iterator[_Piece]:
    body = tree.find(".//body")
    yield from _walk(tree if body is None else body, False, "paragraph", 0)


def _walk(element: HtmlElement, framed: bool, kind: str, level: int) -> Iterator[_Piece]:
    """Blocks of an element in document order; text between block elements makes blocks of its own."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _SILENT or not tag or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return
    if "display:none" in (element.get("style") or "").replace(" ", ""):
        return
    framed = framed or _is_frame(element, tag)
    if tag == "blockquote":
        yield from _quote(element, framed)
        return
    if tag == "tr":
        cells = [_inline(cell) for cell in element if cell.tag in ("td", "th")]
        if not any(Block(cell).is_prose for cell in cells):
            row = " | ".join(cell.replace("\n", " ") for cell in cells if cell)
            if row:
                yield _Piece(Block(row, 0, "list", 1, sure=True, row=True), framed)
            return
    if re.fullmatch(r"h[1-6]", tag):
        heading = _inline(element).replace("\n", " ")
        if heading:
            yield _Piece(Block(heading, 1, "heading", int(tag[1]), sure=True), framed)
        return
    if tag == "li":
        kind, level = "list", level + 1
    loose: list[str] = [element.text or ""]
    for child in element:
        if _holds_blocks(child):
            yield from _lines("".join(loose), framed, kind, level)
            loose = []
            yield from _walk(child, framed, kind, level)
        else:
            loose.append(_inline(child, trimmed=False))
        loose.append(child.tail or "")
    yield from _lines("".join(loose), framed, kind, level)


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


def _lines(text: str, framed: bool, kind: str, level: int) -> Iterator[_Piece]:
    """Loose text as blocks: ``<br>`` begins a new one, unless the sentence runs on over it."""
    lines: list[str] = []
    for line in filter(None, _fold(text).split("\n")):
        lower = lines and line[0].islower() and not re.search(r"[.!?…:;,]$", lines[-1])
        if lines and (lower or runs_on(lines[-1], line)):
            lines[-1] = join(lines[-1], line)
        else:
            lines.append(line)
    for number, line in enumerate(lines):
        yield _Piece(Block(line, int(not number), kind, level, sure=kind == "list"), framed)  # type: ignore[arg-type]


def _quote(element: HtmlElement, framed: bool) -> Iterator[_Piece]:
    said: str | None = None
    for cite in element.xpath(".//cite | .//footer"):
        said = re.sub(r"^[\s–—-]+", "", _inline(cite).replace("\n", " ")) or said
        if cite.getparent() is not None:
            cite.drop_tree()
    inside = [piece.block for child in [element] for piece in _walk_inside(child, framed)]
    for number, block in enumerate(inside):
        last = number == len(inside) - 1
        yield _Piece(replace(block, kind="quote", level=0, sure=True, attribution=said if last else None), framed)


def _walk_inside(element: HtmlElement, framed: bool) -> Iterator[_Piece]:
    element.tag = "div"
    yield from _walk(element, framed, "paragraph", 0)


def _chosen(pieces: list[_Piece], extracted: str) -> list[int]:
    """Indices of the pieces that are in trafilatura's text, and of prose between them that the markup does not set
    apart.

    Where trafilatura finds nothing (a page too short for it), every piece outside the frame is chosen.
    """
    lines = {fold(re.sub(r"^[-|#>\s]+", "", line)) for line in extracted.split("\n")}
    whole = f" {fold(extracted)} "
    matched = [
        index
        for index, piece in enumerate(pieces)
        if piece.block.key
        and (piece.block.key in lines or (len(piece.block.words) >= 5 and f" {piece.block.key} " in whole))
    ]
    prose = [index for index in matched if pieces[index].block.is_prose]
    if not prose:
        free = [index for index, piece in enumerate(pieces) if not piece.framed]
        return free or list(range(len(pieces)))
    title = [i for i, p in enumerate(pieces) if p.block.kind == "heading" and p.block.level == 1 and i < prose[0]]
    between = [
        index
        for index in range((title or matched)[0], matched[-1] + 1)
        if not pieces[index].framed and (pieces[index].block.is_sentence or pieces[index].block.kind != "paragraph")
    ]
    return sorted({*matched, *between, *title[-1:]})


def _levelled(block: Block, tops: int) -> Block:
    """Headings count from 2; where a page makes all its headings ``h1``, they are one deeper."""
    if block.kind == "heading" and block.level == 1 and tops > 1:
        return replace(block, level=2)
    return block


def _date(tree: HtmlElement) -> str | None:
    """The publication date that the page's metadata states, as a day."""
    for path in (
        "//meta[@property='article:published_time']/@content",
        "//meta[@itemprop='datePublished']/@content",
        "//time[@itemprop='datePublished']/@datetime",
        "//meta[@name='date' or @name='DC.date' or @name='dc.date' or @name='dcterms.created']/@content",
    ):
        for value in tree.xpath(path):
            match = re.match(r"\d{4}-\d{2}-\d{2}", value.strip())
            if match:
                return match.group()
    return None


def _address(tree: HtmlElement) -> str | None:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path):
            if value.startswith(("http://", "https://")):
                return str(value)
    return None
