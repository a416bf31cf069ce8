"""DOCX to blocks: the document as it reads when all tracked changes are accepted.

python-docx opens the package and its styles; the text is walked in the XML, as ``Paragraph.text`` knows neither
insertions, content controls nor text boxes. Comments, headers and footers are no part of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from brief.errors import BriefError
from brief.sources import numbering
from brief.sources.blocks import Block, Parsed
from brief.sources.decode import clean
from brief.sources.numbering import Numbering
from brief.sources.ooxml import readable
from brief.sources.ordinals import once
from brief.sources.ragged import goes_on, runs_on
from brief.sources.text import join

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", f"{_W}delText"}
)
_MADE = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011", f"{_W}ptab": " "}
_HEADING = re.compile(r"^(?:heading|titre)\s*(\d)$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:title|titre)$", re.IGNORECASE)
_QUOTE = re.compile(r"^(?:intense )?quote$|^citation(?: intense)?$|^block text$", re.IGNORECASE)
_LIST = re.compile(r"^liste?\b(?!.*continue).*?(\d)?$", re.IGNORECASE)
_BANNER = 0.1
"""Share of a document's prose that may stand above its one heading of level 1 (a notice of cookies)."""
_CONTENTS = re.compile(r"^(?:toc|tm)\s*\d|^toc heading|^table of (?:figures|authorities)", re.IGNORECASE)


@dataclass
class _Reader:
    """What the walk needs to know of the document, and the footnotes it has met so far."""

    styles: dict[str, tuple[str, int | None]]
    """Style id → name, outline level from 0 or None."""
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    """(footnote or endnote, id) → its element."""
    met: list[tuple[str, str]] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    """Lines of the table of contents, which is left out."""


def parse(data: bytes, name: str) -> Parsed:
    """The blocks of a Word document: headings, paragraphs, list items with their depth, quotations, table rows
    (cells between ``|``), text boxes where they are anchored, and at the end the notes the text refers to, numbered
    as printed.

    Raises BriefError for a damaged or protected file and for one without text.
    """
    import zlib

    from docx import Document as open_document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        document = open_document(BytesIO(readable(data)))
    except (PackageNotFoundError, BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, XMLSyntaxError):
        raise BriefError(
            f"{name}: this Word document is damaged or protected; open it and save it again as .docx"
        ) from None
    reader = _Reader(_styles(document), numbering.read(document), _notes(document))
    blocks = list(_container(reader, document.element.body))
    for number, key in enumerate(reader.met, 1):
        texts = [block.printed for block in _container(reader, reader.notes[key]) if block.text]
        if texts:
            blocks.append(Block(f"{number}. {' '.join(texts)}", 0, "list", 1, sure=True, note=True))
    blocks = [block for block in blocks if block.text]
    if not any(block.words for block in blocks):
        raise BriefError(
            f"{name}: there is no text in this Word document; if it holds scanned pages, have them recognised (OCR)"
        )
    outside = [*dict.fromkeys(_margins(reader, document)), *reader.contents]
    made = _titled(blocks)
    return replace(made, outside=outside, whole=[*made.blocks, *(Block(text, 1) for text in outside)])


def _margins(reader: _Reader, document: Document) -> Iterator[str]:
    """The texts of all headers and footers, those of the first page and of even pages too."""
    for section in document.sections:
        for part in (
            section.first_page_header, section.header, section.even_page_header,
            section.footer, section.first_page_footer, section.even_page_footer,
        ):  # fmt: skip
            if not part.is_linked_to_previous:
                yield from (block.text for block in _container(reader, part._element) if block.text)


def _titled(blocks: list[Block]) -> Parsed:
    """The title is what has the style "Title", else a single heading of level 1 near the top or, in a page pasted with
    its menus, above all prose but a banner. Below it headings count from 2."""
    title = next((block for block in blocks[:10] if block.kind == "heading" and block.level == 0), None)
    tops = [block for block in blocks if block.kind == "heading" and block.level == 1]
    above = blocks[: blocks.index(tops[0])] if tops else []
    before, prose = (sum(len(block.words) for block in part if block.is_prose) for part in (above, blocks))
    if title is None and len(tops) == 1 and (len(above) < 10 or before < _BANNER * prose):
        title, deeper = tops[0], 0
    else:
        deeper = 1 if tops else 0
    levelled = [
        replace(block, level=max(2, block.level + deeper) if block is not title else 1)
        if block.kind == "heading"
        else block
        for block in blocks
    ]
    return Parsed(levelled, title.text if title else "", structured=True)


def _container(reader: _Reader, element: Element) -> Iterator[Block]:
    """Blocks of a body, cell, note, text box or content control; a paragraph whose mark was deleted runs into the
    next."""
    pending = ""
    for child in element:
        if child.tag == f"{_W}p":
            boxes: list[Block] = []
            text = pending + _text(reader, child, boxes)
            if (
                child.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None
                or child.find(f"{_W}pPr/{_W}rPr/{_W}moveFrom") is not None
            ):
                pending = text
                yield from boxes
                continue
            pending = ""
            yield from _blocks(reader, child, text)
            yield from boxes
        elif child.tag == f"{_W}tbl":
            yield from _table(reader, child)
        elif child.tag == f"{_W}sdt":
            content = child.find(f"{_W}sdtContent")
            if content is None:
                continue
            inside = _container(reader, content)
            if child.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery[@{_W}val='Table of Contents']") is None:
                yield from inside
            else:
                reader.contents += [block.text for block in inside if block.text]
        elif child.tag in (f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
            yield from _container(reader, child)
    if pending:
        yield Block(_tidy(pending), 1)


def _text(reader: _Reader, element: Element, boxes: list[Block]) -> str:
    """Text of a paragraph as accepted; text boxes anchored in it go to ``boxes``, notes are remembered."""
    parts: list[str] = []
    for child in element:
        tag = child.tag
        if tag in _GONE or not isinstance(tag, str):
            continue
        if tag in (f"{_W}t", f"{_M}t"):
            parts.append(child.text or "")
        elif tag == f"{_W}br" and child.get(f"{_W}type") in ("page", "column"):
            parts.append(" ")
        elif tag in _MADE:
            parts.append(_MADE[tag])
        elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            key = (tag.removeprefix(_W).removesuffix("Reference"), child.get(f"{_W}id", ""))
            if key in reader.notes and key not in reader.met:
                reader.met.append(key)
        elif tag == f"{_W}txbxContent":
            boxes += _container(reader, child)
        elif tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None:
            continue
        else:
            parts.append(_text(reader, child, boxes))
    return "".join(parts)


def _blocks(reader: _Reader, paragraph: Element, text: str) -> Iterator[Block]:
    kind, level = _look(reader, paragraph)
    lines = [_tidy(line) for line in text.split("\n")]
    if kind == "contents":
        reader.contents += filter(None, lines)
        return
    if kind == "heading":
        lines = [" ".join(filter(None, lines))]
    for place in range(len(lines) - 1, 0, -1):  # text pasted with an editor's line breaks in it
        above, below = lines[place - 1 : place + 1]
        if goes_on(above, below) if kind == "list" else kind == "paragraph" and runs_on(above, below):
            lines[place - 1 : place + 1] = [join(above, below)]
    lines = list(filter(None, lines))
    hidden = not lines and paragraph.find(f"{_W}pPr/{_W}rPr/{_W}vanish") is not None
    mark = "" if hidden else reader.numbering.mark(paragraph)
    if mark and not lines and paragraph.getparent().tag == f"{_W}tc":  # a table's column of numbers
        yield Block(mark.rstrip("."))
    for number, line in enumerate(lines):
        block = Block(line, int(not number), kind, level, sure=kind != "paragraph")  # type: ignore[arg-type]
        yield replace(block, goes_on=kind == "list") if number else replace(block, mark=once(mark, line))


def _look(reader: _Reader, paragraph: Element) -> tuple[str, int]:
    """Kind and level of a paragraph by its style, outline level and numbering; ``("heading", 0)`` for the style
    "Title"."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    identifier = style.get(f"{_W}val", "") if style is not None else ""
    name, outline = reader.styles.get(identifier, ("", None))
    own = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    if own is not None:
        outline = int(own.get(f"{_W}val", "9"))
    heading = _HEADING.match(name)
    if _CONTENTS.match(name):
        return "contents", 0
    if _TITLE.match(name):
        return "heading", 0
    if heading:
        return "heading", int(heading[1])
    if outline is not None and outline < 9:
        return "heading", outline + 1
    if _QUOTE.match(name):
        return "quote", 0
    named = _LIST.match(name)
    depth = int(named[1] or 1) if named else 0
    place = reader.numbering.place(paragraph)
    if place is None:  # a list by its name, unless the paragraph has had its numbering taken away
        return ("list", depth) if depth and paragraph.find(f"{_W}pPr/{_W}numPr") is None else ("paragraph", 0)
    return "list", max(depth, 1 + place[1])


def _table(reader: _Reader, table: Element) -> Iterator[Block]:
    """A row of data is one block, its cells between ``|``; cells that hold prose are read as text, one after the
    other."""
    for row in table.iter(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is not None or next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells = [list(_container(reader, cell)) for cell in _cells(row)]
        if any(block.is_prose or block.sure for cell in cells for block in cell):
            yield from (block for cell in cells for block in cell)
        else:
            texts = [" ".join(block.text for block in cell) for cell in cells]
            if any(texts):
                yield Block(" | ".join(text for text in texts if text), 0, "list", 1, sure=True, row=True)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag == f"{_W}sdt":
            yield from child.iterfind(f"{_W}sdtContent/{_W}tc")


def _styles(document: Document) -> dict[str, tuple[str, int | None]]:
    """Style id → name and outline level, that of a base style where the style has none of its own."""
    elements = {style.get(f"{_W}styleId"): style for style in document.styles.element.iterfind(f"{_W}style")}
    found: dict[str, tuple[str, int | None]] = {}
    for identifier, element in elements.items():
        name_element = element.find(f"{_W}name")
        name = name_element.get(f"{_W}val", "") if name_element is not None else ""
        outline, seen = None, set()
        at: Element | None = element
        while at is not None and at.get(f"{_W}styleId") not in seen:
            seen.add(at.get(f"{_W}styleId"))
            level = at.find(f"{_W}pPr/{_W}outlineLvl")
            if outline is None and level is not None:
                outline = int(level.get(f"{_W}val", "9"))
            base = at.find(f"{_W}basedOn")
            at = elements.get(base.get(f"{_W}val")) if base is not None else None
            based = at.find(f"{_W}name") if at is not None else None
            if based is not None and _HEADING.match(based.get(f"{_W}val", "")) and not _HEADING.match(name):
                name = based.get(f"{_W}val", "")
        found[identifier or ""] = (name, outline)
    return found


def _notes(document: Document) -> dict[tuple[str, str], Element]:
    from lxml import etree

    found: dict[tuple[str, str], Element] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in ("footnotes", "endnotes") or relation.is_external:
            continue
        singular = kind.removesuffix("s")
        root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        for note in root.iterfind(f"{_W}{singular}"):
            if note.get(f"{_W}type") in (None, "normal"):
                found[singular, note.get(f"{_W}id", "")] = note
    return found


def _tidy(text: str) -> str:
    return clean(text).strip(" \n")
