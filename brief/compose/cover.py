"""Fills the Jinja fields of a Word template, and nothing else that Jinja could be made to do (see `bounded`)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path

from docx.document import Document
from docx.opc.part import Part
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from markupsafe import Markup

from brief.compose.bounded import Bounded
from brief.compose.text import xml_text
from brief.errors import BriefError

FILTERS = ("upper", "lower", "title", "capitalize", "trim", "default", "d")
"""Jinja filters that a template may use."""

_TAGS = re.compile(r"<[^>]+>")
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
# docxtpl takes the value of these for finished XML, and a field's words would vanish.
_RICH = re.compile(r"\{\{(?:p|r|tr|tc)\s[^}]*\}\}")
_CONDITION = re.compile(r"\{%p\b.*%\}")
_FIELD = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LONGEST_PROPERTY = 255
_MARK = "\ue000{}\ue001"
_MARKS = re.compile("[\ue000\ue001]")
_ANY_MARK = re.compile("\ue000(\\w+)\ue001")


def mark(part: str) -> str:
    """What stands for a part of the brief until the composer puts it in place."""
    return _MARK.format(part)


def part_of(text: str) -> str | None:
    """The part that a paragraph's text stands for; ``None`` for any other text."""
    match = re.fullmatch(r"\s*\ue000(\w+)\ue001\s*", text)
    return match.group(1) if match else None


def marks_in(part: Part) -> list[str]:
    """The names of the parts whose mark stands in a part of the package."""
    if not part.partname.endswith(".xml"):
        return []
    return [name.lower() for name in _ANY_MARK.findall(part.blob.decode("utf-8", "replace"))]


class _Template(DocxTemplate):
    """A template whose document properties are filled as the plain text they are, as long as they may be."""

    def render_properties(self, context: Mapping[str, str], jinja_env: Bounded) -> None:
        plain = {name: Markup(value) if value else "" for name, value in context.items()}
        properties = self.docx.core_properties
        for name in ("author", "category", "comments", "content_status", "keywords", "subject", "title"):
            text = getattr(properties, name)
            if "{" in text:
                # 255 characters are all that Open Packaging lets a property have.
                setattr(properties, name, jinja_env.from_string(text).render(plain)[:_LONGEST_PROPERTY])


def open_template(path: Path) -> bytes:
    """The template's bytes; `BriefError` where there is no such file."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BriefError(f"{path}: the template cannot be read: {error.strerror}; give --template another") from error


def _know_properties(document: Document) -> None:
    """Let python-docx find the core properties that LibreOffice wrote.

    LibreOffice names their relation in another letter case; python-docx would not find them and would write a second
    part of the same name, which Word refuses to open.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE

    known = RELATIONSHIP_TYPE.CORE_PROPERTIES
    for relation in document.part.package.rels.values():
        if relation.reltype.rpartition("/")[2] == known.rpartition("/")[2]:
            relation._reltype = known


def _refuse_rich_fields(document: Document, template: Path) -> None:
    for part in document.part.package.iter_parts():
        xml = part.blob.decode("utf-8", "replace") if part.partname.endswith(".xml") else ""
        for paragraph in _PARAGRAPH.findall(xml) if "{{" in _TAGS.sub("", xml) else ():
            found = _RICH.search(_TAGS.sub("", paragraph))
            if found:
                raise BriefError(f"{template}, “{found[0]}”: a field has no letter before it; write {{{{ title }}}}")


class _Nothing(str):
    """The mark of a part that has nothing to say: there to be found and taken away, and false in ``{% if … %}``."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


def _keep_breaks(document: Document, parts: Collection[str]) -> None:
    """Put the ends of pages and sections that stand in a paragraph which will go where they stay.

    LibreOffice saves "new page before" as a break at the end of the paragraph before, and Word puts a section's end
    into its last paragraph: either may be a ``{%p … %}`` or the paragraph of a part.
    """
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    page, new_page = f"{qn('w:r')}/{qn('w:br')}[@{qn('w:type')}='page']", False
    for block in list(document.element.body.iterchildren(qn("w:p"))):
        text = "".join(node.text or "" for node in block.iter(qn("w:t"))).strip()
        condition, field = _CONDITION.fullmatch(text), _FIELD.fullmatch(text)
        paragraph = Paragraph(block, document)
        if not condition and new_page:
            paragraph.paragraph_format.page_break_before, new_page = True, False
        breaks = block.findall(page)
        if condition and paragraph.paragraph_format.page_break_before:
            new_page = True
        if breaks and (condition or (field and field[1] in parts)):
            new_page = True
            for each in breaks:
                each.getparent().remove(each)
        section = block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if condition and section is not None:
            end = block.makeelement(qn("w:p"))
            end.get_or_add_pPr().append(section)
            block.addnext(end)


def fill(template: Path, fields: Mapping[str, str], parts: Mapping[str, bool]) -> Document:
    """The template with its fields filled; each part is a `mark` in a paragraph.

    ``parts`` says which have something to say; the others are false in ``{% if … %}``. Raises `BriefError` for a file
    that is no DOCX, an unknown field, or Jinja that a cover has no use for.
    """
    values = {name: _MARKS.sub("\ufffd", xml_text(value)) for name, value in fields.items()}
    values |= {name: mark(name) if full else _Nothing(mark(name)) for name, full in parts.items()}
    environment = Bounded(template, values, FILTERS)
    source = open_template(template)
    try:
        document = _Template(io.BytesIO(source))
        document.init_docx()
        _know_properties(document.docx)
        _refuse_rich_fields(document.docx, template)
        _keep_breaks(document.docx, parts)
        document.render(values, jinja_env=environment)
    except BriefError:
        raise
    except TemplateError as error:
        raise BriefError(f"{template}: {error.message}; mend the template") from error
    except (KeyError, ValueError, OSError, SyntaxError, AttributeError, zipfile.BadZipFile, zlib.error) as error:
        # What python-docx and its zip and XML readers raise for a file that is not a Word document.
        raise BriefError(f"{template}: not a Word document that can be read; save it from Word as .docx") from error
    return document.docx
