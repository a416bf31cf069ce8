"""HTML to blocks: trafilatura says what the article is, the page's own markup gives its text and structure.

trafilatura's text is not taken as it is: it makes plain spaces of NBSPs, and it leaves out a paragraph now and
then. So its choice is a filter on the page's own blocks, and prose that stands between blocks it chose is let back
in, unless the markup puts it in a menu, an aside, a form or a comment.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from brief import marks
from brief.errors import BriefError
from brief.sources import dates
from brief.sources.blocks import Block, Parsed, fold
from brief.sources.bylines import byline
from brief.sources.decode import clean, text_of
from brief.sources.markup import Piece, pieces_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.IGNORECASE)
_LOWER_NAME = "translate(@name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_SPACE = re.compile("[ \t\n\r\f]+")
_NOTE = re.compile(r"^([\[(]\d{1,3}[\])])\s?(?=\S)")
_BYLINE = re.compile(r"^par\s+|,?\s+(?:envoyée?s? spécia(?:l|le|ux|les)|correspondante?s?)\b.*$", re.IGNORECASE)


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
            re.sub(r"^\s*<\?xml[^>]*\?>", "", text),
            # Else what stands deeper than 256 elements (some page never closes its <div>) is left out without a word.
            parser=HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError):
        raise BriefError(f"{name}: no HTML page in it; save the page again from the browser") from None
    try:
        pieces = list(pieces_of(tree))
    except RecursionError:
        raise BriefError(f"{name}: its elements are nested too deep; copy the article into a .txt file") from None
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
    notes = _notes(pieces, chosen)
    pieces = [
        replace(piece, block=replace(piece.block, kind="list", level=1, sure=True, note=True))
        if index in notes
        else piece
        for index, piece in enumerate(pieces)
    ]
    chosen = sorted({*chosen, *notes})
    headings = [piece.block for piece in pieces if piece.block.level == 1 and piece.block.kind == "heading"]
    title = headings[0].text if len(headings) == 1 else _title(facts, pieces)
    blocks = [_levelled(pieces[index].block, len(headings)) for index in chosen]
    kept = set(chosen)
    outside = [piece.block.text for index, piece in enumerate(pieces) if index not in kept]
    return Parsed(
        blocks,
        _SPACE.sub(" ", title),
        _date(tree) or facts.get("date"),
        _author(facts),
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


def _chosen(pieces: list[Piece], extracted: str) -> list[int]:
    """Indices of the pieces that are in trafilatura's text, of prose between them that the markup does not set apart,
    of the sentences right after them, and of the date and author below the title.

    Where trafilatura finds nothing (a page too short for it), every piece outside the frame is chosen.
    """
    texts = [re.sub(r"^[-|#>\s]+", "", line) for line in extracted.split("\n")]
    lines = {fold(line[start:]) for line in texts for start in (0, len(marks.mark(line)))}
    whole = f" {fold(extracted)} "
    matched = [
        index
        for index, piece in enumerate(pieces)
        if piece.block.key
        and not piece.caption
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
    stated = [i for i in range(title[-1] + 1, prose[0]) if _is_stated(pieces[i].block)] if title else []
    after = takewhile(lambda piece: _goes_on(piece), pieces[matched[-1] + 1 :])
    return sorted(
        {*matched, *between, *title[-1:], *stated, *range(matched[-1] + 1, matched[-1] + 1 + len(list(after)))}
    )


def _goes_on(piece: Piece) -> bool:
    """A sentence of prose that nothing sets apart, right below what trafilatura chose."""
    return not piece.framed and not piece.block.linked and piece.block.kind == "paragraph" and piece.block.is_prose


def _is_stated(block: Block) -> bool:
    """A line with the date or the author and little else."""
    stated = dates.stated(block.text) if len(block.words) <= 25 and not block.is_prose else None
    return bool(stated and (stated.labelled or byline(stated.rest) or not stated.rest)) or bool(byline(block.text))


def _notes(pieces: list[Piece], chosen: list[int]) -> set[int]:
    """The footnotes below the article: one after the other, beginning with the number in brackets ("[1]", "(2)") by
    which the text refers to them."""
    text = " ".join(pieces[index].block.text for index in chosen)
    found: set[int] = set()
    above = [index for index in chosen if not _NOTE.match(pieces[index].block.text)]
    for index in range(above[-1] + 1 if above else 0, len(pieces)):
        block = pieces[index].block
        number = _NOTE.match(block.text)
        if number and len(block.words) > 1 and (number[1] in text or found):
            found.add(index)
    return found


def _title(facts: dict[str, str], pieces: list[Piece]) -> str:
    """The title that the page's metadata states, as a heading of the page has it where one does, else without the
    name of the site."""
    stated = _SPACE.sub(" ", facts.get("title") or "")
    wanted = fold(stated)
    keys = {piece.block.key: piece.block.text for piece in pieces if piece.block.kind == "heading"}
    fitting = [key for key in keys if len(key.split()) >= 3 and wanted.startswith(key)]
    if fitting:
        return keys[max(fitting, key=len)]
    first = re.split(r"\s[|]\s", stated)[0]
    parts = re.split(r"\s(?:[-–—•:]{1,2})\s", first)
    return first[: -len(parts[-1])].rstrip(" -–—•:") if len(parts) > 1 and _is_site(parts[-1], facts) else first


def _author(facts: dict[str, str]) -> str | None:
    """Who the metadata says wrote it, unless that is the site itself."""
    author = _BYLINE.sub("", (facts.get("author") or "").replace("; ", ", ")).strip(" ,|-–")
    return author if author and not _is_site(author, facts) else None


def _is_site(text: str, facts: dict[str, str]) -> bool:
    key = fold(text).replace(" ", "")
    names = [facts.get("sitename") or "", (facts.get("hostname") or "").removeprefix("www.")]
    return key in {fold(name).replace(" ", "") for name in [*names, names[1].rsplit(".", 1)[0]] if name}


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
        f"//meta[contains('|date|dc.date|dcterms.created|', concat('|', {_LOWER_NAME}, '|'))]/@content",
    ):
        for value in tree.xpath(path):
            match = re.match(r"\d{4}-\d{2}-\d{2}", value.strip())
            stated = dates.real(match.group()) if match else dates.parse(value)
            if stated:
                return stated
    return None


def _address(tree: HtmlElement) -> str | None:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path):
            if value.startswith(("http://", "https://")):
                return str(value)
    return None
