"""PDF to blocks by pypdfium2: characters to lines here, reading order in ``columns``, paragraphs in ``flow``."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass, replace
from math import atan2, pi
from statistics import median
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.sources import flow, margins, webprint
from brief.sources.blocks import WORD, Block, Parsed
from brief.sources.columns import Line, in_order
from brief.sources.decode import clean

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_RAISED = {"2": "²", "3": "³"}
_UNIT = re.compile(r"(?:^|[\s\d\u00a0\u202f/])[kcmd]?m$")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})
_COMBINING = {"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "¨": "\u0308", "¸": "\u0327"}
_ACCENTED = re.compile("([´`ˆ¨¸])([aceiouyıACEIOUY])")
_BOLD = 600
_GUTTER = 0.6
"""Gap in a line, in ems, from which it is cut in two: ``columns`` joins again what stands in one column. A gutter
is never narrower; the spaces of ordinary text are 0.25 to 0.5."""
_SCAN = 8
"""Characters a page on average under which a PDF is taken for a scan: a stamp or a page number may be text."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    turn: int = 0
    """Quarter turns to the left in which it is drawn: 0 upright, 1 from below to above. Lengths are as it is read."""


def parse(data: bytes, name: str) -> Parsed:
    """The blocks of a PDF: lines joined to paragraphs, words hyphenated at line ends made whole, running heads,
    page numbers and table of contents left out, columns read one after the other; headings and the title by their size.

    Raises BriefError for a scanned PDF (no text layer), a protected or a damaged one.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise BriefError(f"{name}: this PDF is protected by a password; save an open copy of it") from None
        raise BriefError(f"{name}: this PDF is damaged; save it again") from None
    try:
        facts = document.get_metadata_dict(skip_empty=True)
        read = list(_pages(document))
        pages = _composed([in_order(lines) for lines, _ in read])
        letters = sum(character.isalpha() for page in pages for line in page for character in line.text)
        if letters < _SCAN * max(1, len(pages)):
            scan = "it is a scan (pictures of pages, no text)" if _pictured(document) else "there is no text in it"
            raise BriefError(f"{name}: {scan}; have it recognised first (OCR, for example with ocrmypdf)")
    except pypdfium2.PdfiumError:
        raise BriefError(f"{name}: this PDF is damaged; save it again") from None
    finally:
        document.close()
    if _unreadable(pages):
        raise BriefError(
            f"{name}: its text comes out as single letters (the fonts say no more); have it recognised (OCR, for "
            "example with ocrmypdf --force-ocr)"
        )
    frame = margins.running(pages)
    contents = margins.contents([[line for line in page if (at, line) not in frame] for at, page in enumerate(pages)])
    outside = [(at, line) for at, page in enumerate(pages) for line in page if (at, line) in frame | contents]
    furniture = [line for at, line in outside if (at, line) in frame]
    printed = webprint.recognised([line.text for line in furniture], facts)
    blocks = webprint.titled(_blocks(pages, frame | contents, not printed), [*printed.titles, facts.get("Title", "")])
    aside = [text for _, texts in read for text in texts]
    heads = {margins.heading(line): line.text for line in reversed(furniture)}
    first = [text for text in reversed(heads.values()) if not margins.PAGE_NUMBER.match(text)]
    return Parsed(
        blocks,
        next((block.text for block in blocks if block.kind == "heading" and block.level == 1), ""),
        address=printed.address,
        outside=list(dict.fromkeys([*(line.text for _, line in outside), *aside])),
        whole=[*_blocks(pages, frame, not printed), *(Block(text, 1) for text in [*first, *dict.fromkeys(aside)])],
        spared=[line.text for line in furniture if line.text not in first],
        structured=not printed,
    )


def _blocks(pages: Sequence[Sequence[Line]], left_out: set[tuple[int, Line]], tables: bool) -> list[Block]:
    kept = [[line for line in page if (number, line) not in left_out] for number, page in enumerate(pages)]
    return flow.paragraphs(kept, tables)


def _unreadable(pages: Sequence[Sequence[Line]]) -> bool:
    """Most words have one letter: fonts without a map to characters, drawn letter by letter."""
    words = [word for page in pages for line in page for word in WORD.findall(line.text) if not word.isdigit()]
    return len(words) > 100 and sum(len(word) == 1 for word in words) > 0.6 * len(words)


def _composed(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Accents drawn as signs of their own before their letter, as old TeX fonts have them ("r´ealis´e", "o`u"), put
    on it. Only where a document has three and more: a lone backtick is one."""
    marks = [mark for page in pages for line in page for mark, _ in _ACCENTED.findall(line.text)]
    if len(marks) - marks.count("`") < 3:
        return [list(page) for page in pages]
    return [[replace(line, text=_ACCENTED.sub(_accent, line.text)) for line in page] for page in pages]


def _accent(match: re.Match[str]) -> str:
    letter = "i" if match[2] == "ı" else match[2]
    whole = unicodedata.normalize("NFC", letter + _COMBINING[match[1]])
    return whole if len(whole) == 1 else match[0]


def _pages(document: PdfDocument) -> Iterator[tuple[list[Line], list[str]]]:
    """The lines of each page, and beside them what is drawn in another direction than most of it: stamps and credits
    at the edge. A page that is all drawn sideways, as landscape tables are, is read as it is drawn."""
    for page in document:
        textpage = page.get_textpage()
        try:
            glyphs = list(_glyphs(textpage))
            turns = Counter(glyph.turn for glyph in glyphs if glyph is not None).most_common()
            by_turn = [
                [
                    line
                    for run in _runs(glyph for glyph in glyphs if glyph is None or glyph.turn == turn)
                    if (line := _line(run)) is not None
                ]
                for turn, _ in turns
            ]
            yield by_turn[0] if by_turn else [], [line.text for lines in by_turn[1:] for line in lines]
        finally:
            textpage.close()
            page.close()


def _pictured(document: PdfDocument) -> bool:
    from pypdfium2 import raw

    def has_picture(page: PdfPage) -> bool:
        return any(True for _ in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3))

    return any(has_picture(page) for page in document)


def _glyphs(textpage: PdfTextPage) -> Iterator[_Glyph | None]:
    """Characters in the file's order; ``None`` for a space or a break between two."""
    from pypdfium2 import raw

    x, y, matrix = c_double(), c_double(), raw.FS_MATRIX()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        text = chr(code).translate(_HYPHENS) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if not text or text in " \r\n\t" or (raw.FPDFText_IsGenerated(textpage, index) == 1 and text != "-"):
            yield None
            continue
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        raw.FPDFText_GetMatrix(textpage, index, matrix)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        size = raw.FPDFText_GetFontSize(textpage, index) * scale
        if right <= left or size <= 0:
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        turn = round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4
        start, end, height = (
            (left, right, y.value), (bottom, top, -x.value), (-right, -left, -y.value), (-top, -bottom, x.value)
        )[turn]  # fmt: skip
        yield _Glyph(text, start, end, height, size, raw.FPDFText_GetFontWeight(textpage, index) >= _BOLD, turn)


def _runs(glyphs: Iterable[_Glyph | None]) -> Iterator[list[_Glyph | str]]:
    """Characters that stand on one baseline without a gutter between them, spaces in their places."""
    run: list[_Glyph | str] = []
    last: _Glyph | None = None
    spaced = False
    for glyph in glyphs:
        if glyph is None:
            spaced = True
            continue
        if last is not None:
            size = max(last.size, glyph.size)
            gap = glyph.left - last.right
            if abs(glyph.y - last.y) > 0.55 * size or gap > _GUTTER * size or gap < -1.5 * size:
                yield run
                run = []
            elif spaced or gap > 0.25 * min(last.size, glyph.size):
                run.append(" ")
        run.append(glyph)
        last, spaced = glyph, False
    if run:
        yield run


def _line(run: Sequence[_Glyph | str]) -> Line | None:
    """One line of a run: raised digits are footnote marks and go, or exponents of a unit and stay ("m²")."""
    glyphs = [item for item in run if isinstance(item, _Glyph)]
    if not glyphs:
        return None
    size = median(glyph.size for glyph in glyphs)
    base = median(glyph.y for glyph in glyphs)
    text, noted = "", False
    for item in run:
        if isinstance(item, _Glyph) and not item.text.isdigit() and noted:
            text, noted = f"{text.strip()}. ", False
        if isinstance(item, str):
            text += item
        elif item.text.isdigit() and (not text or noted) and item.y > base + 0.15 * size:
            text, noted = text + item.text, True  # the number of a footnote, before its text
        elif item.text.isdigit() and text and item.y > base + 0.15 * size:
            text += _RAISED.get(item.text, "") if _UNIT.search(text) else ""
        else:
            text += item.text
    text = clean(text).strip(" ")
    if not text:
        return None
    bold = sum(glyph.bold for glyph in glyphs) > 0.8 * len(glyphs)
    return Line(text, min(g.left for g in glyphs), max(g.right for g in glyphs), base, size, bold)
