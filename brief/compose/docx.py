"""The briefing as a Word document: a template's look, filled with rows.

The template holds styles, header, footer, cover and the order of the parts; docxtpl fills its fields, python-docx
carries the package, and the tables are written as text (`wordml`) and put where the template names them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brief.article import Brief
from brief.compose import chartml, digest, styles
from brief.compose.languages import language
from brief.compose.parts import PARTS, Composer
from brief.compose.wordml import W
from brief.errors import BriefError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.styles import CT_Style
    from docx.oxml.text.paragraph import CT_P

# Text on A4 between margins of 2 cm, in twentieths of a point: for a template that leaves its page to the reader.
_A4_TEXT = 9638


def _style_ids(document: Document, template: Path) -> dict[str, str]:
    """The template's style ids by name; `BriefError` names all that are missing."""
    from docx.enum.style import WD_STYLE_TYPE

    wanted = (
        (WD_STYLE_TYPE.PARAGRAPH, styles.PARAGRAPH, "paragraph"),
        (WD_STYLE_TYPE.CHARACTER, styles.CHARACTER, "character"),
        (WD_STYLE_TYPE.TABLE, styles.TABLE, "table"),
    )
    there = {(style.type, style.name): style.style_id for style in document.styles}
    missing = [f"“{name}” ({kind})" for type_, names, kind in wanted for name in names if (type_, name) not in there]
    if missing:
        raise BriefError(
            f"{template}: the template lacks the style {', '.join(missing)}; "
            "make it, or start again from the template that comes with brief"
        )
    return {name: there[type_, name] for type_, names, _ in wanted for name in names}


def _lists(document: Document, ids: dict[str, str]) -> dict[str, int]:
    """The number of the list that a style carries, by the style's name."""
    from docx.oxml.ns import qn

    by_id = {
        style.styleId: number.get(qn("w:val"))
        for style in document.styles.element.style_lst
        for number in style.iterfind(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    }
    return {name: int(by_id[style_id]) for name, style_id in ids.items() if style_id in by_id}


def _set_languages(document: Document, ids: dict[str, str], source: str, target: str) -> None:
    """Give the two columns' styles the brief's languages; a variant of the same language (en-GB) stays."""
    tags = {ids[name]: source for name in styles.IN_SOURCE} | {ids[name]: target for name in styles.IN_TARGET}
    for style in document.styles.element.style_lst:
        if style.styleId in tags:
            _set_language(style, tags[style.styleId])


def _set_language(style: CT_Style, tag: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = style.get_or_add_rPr()
    there = properties.find(qn("w:lang"))
    if there is None:
        there = OxmlElement("w:lang")
        # Only these may follow a language in a run's properties.
        properties.insert_element_before(there, "w:eastAsianLayout", "w:specVanish", "w:oMath")
    if (there.get(qn("w:val")) or "").split("-")[0] != tag.split("-")[0]:
        there.set(qn("w:val"), tag)


def _kept_languages(document: Document, brief: Brief) -> dict[str, str]:
    """Character styles ("Language la-VA") for rows kept in another language than the brief's source, by its code.

    They are made here, not in the template: which languages an article quotes is known only now.
    """
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn

    own = next(style for style in document.styles if style.name == styles.TARGET).element.find(f".//{qn('w:lang')}")
    made = {}
    for code in dict.fromkeys(row.language for row in digest.rows(brief) if row.language != brief.source_language):
        tag, variant = language(code).tag, own.get(qn("w:val"))
        if tag.split("-")[0] == variant.split("-")[0]:
            tag = variant  # The template may have chosen another English (en-GB).
        name = f"Language {tag}"
        style = next((each for each in document.styles if each.name == name), None)
        style = style or document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        _set_language(style.element, tag)
        made[code] = style.style_id
    return made


def _text_width(block: CT_P) -> int:
    """The width of the text where a paragraph stands, in twentieths of a point: its section's page less its margins."""
    from docx.oxml.ns import qn
    from docx.shared import Length

    section = next(
        (
            found
            for element in (block, *block.itersiblings())
            for found in (
                [element] if element.tag == qn("w:sectPr") else element.findall(f"{qn('w:pPr')}/{qn('w:sectPr')}")
            )
        ),
        None,
    )
    if section is None:
        return _A4_TEXT
    # python-docx gives None for what a section leaves to its reader.
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if not page or left is None or right is None:
        return _A4_TEXT
    return Length(page - left - right).twips


def _blocks(document: Document, template: Path) -> dict[str, CT_P]:
    """The paragraph that stands for each part; `BriefError` for a part that stands elsewhere, twice, or not at all.

    A part is several paragraphs and tables: it cannot stand within a sentence, a cell, a header or a footer.
    """
    from docx.oxml.ns import qn

    from brief.compose.cover import marks_in, part_of

    blocks: dict[str, CT_P] = {}
    for block in document.element.body.iterchildren(qn("w:p")):
        name = part_of("".join(node.text or "" for node in block.iter(qn("w:t"))))
        if name in blocks:
            raise BriefError(f"{template}: “{{{{ {name} }}}}” stands twice; leave one")
        if name in PARTS:
            blocks[name] = block
    everywhere = [name for part in document.part.package.iter_parts() for name in marks_in(part)]
    for name in everywhere:
        if name not in blocks or everywhere.count(name) > 1:
            raise BriefError(
                f"{template}: “{{{{ {name} }}}}” shares its paragraph or stands in a table, a header or a footer; "
                "give it a paragraph of its own in the text"
            )
    if "articles" not in blocks:
        raise BriefError(f"{template}: “{{{{ articles }}}}” is missing; give it a paragraph of its own in the text")
    return blocks


def _place(document: Document, composer: Composer, template: Path) -> None:
    """Put each part in place of the paragraph that names it, as wide as the text is there."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    for name, block in _blocks(document, template).items():
        composer.width = _text_width(block)
        elements = list(parse_xml(f'<w:body xmlns:w="{W}">{composer.part(name)}</w:body>'))
        new_page = Paragraph(block, document).paragraph_format.page_break_before is True
        former = block.getprevious()
        if (
            elements
            and elements[0].tag == qn("w:tbl")
            and (new_page or (former is not None and former.tag == qn("w:tbl")))
        ):
            # A table takes no page break, and Word makes two tables one where nothing stands between them.
            words = elements[0].find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))
            caption = composer.p("Caption", composer.strong(words), keep_next=True)
            elements.insert(0, parse_xml(caption.replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)))
        if elements and new_page:
            Paragraph(elements[0], document).paragraph_format.page_break_before = True
        for element in elements:
            block.addprevious(element)
        if block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            document.element.body.remove(block)
        else:
            # The paragraph ends a section: it stays, without its words.
            for element in block.findall(qn("w:r")):
                block.remove(element)


def document_bytes(brief: Brief, template: Path) -> bytes:
    """The briefing as the bytes of a DOCX; the same brief and template give the same bytes."""
    from brief.compose import cover
    from brief.compose.package import finish

    # Which parts have something to say is known before the template is filled: its {% if part %} asks.
    probe = Composer(brief, dict.fromkeys((*styles.PARAGRAPH, *styles.CHARACTER, *styles.TABLE), ""), {}, _A4_TEXT)
    full = {name: name == "articles" or bool(probe.part(name)) for name in PARTS}
    document = cover.fill(template, digest.cover_fields(brief), full)
    ids = _style_ids(document, template)
    composer = Composer(brief, ids, _lists(document, ids), _A4_TEXT)
    composer.attach = lambda xml: chartml.attach(document, xml)
    _set_languages(document, ids, composer.source.tag, composer.target.tag)
    composer.kept = _kept_languages(document, brief)
    _place(document, composer, template)
    return finish(document, brief, composer.target.tag)
