"""Fills the Jinja fields of a template, and nothing else that Jinja could be made to do.

A template comes from people, perhaps from far: before anything runs, its expressions are held against a short list
of what a cover needs (a field by its name, ``if``, a filter of ``FILTERS``); then they run in Jinja's sandbox.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.opc.part import Part
from docxtpl import DocxTemplate
from jinja2 import Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from brief.compose.text import xml_text
from brief.errors import BriefError

FILTERS = ("upper", "lower", "title", "capitalize", "trim", "default", "d")
"""Jinja filters that a template may use."""

# What a cover needs: text, {{ field }}, {{ field|upper }}, {% if field %} … {% else %} … {% endif %}, comparisons.
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.Filter, nodes.Compare,
    nodes.Operand, nodes.And, nodes.Or, nodes.Not,
)  # fmt: skip

_TAGS = re.compile(r"<[^>]+>")
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


class _Cover(ImmutableSandboxedEnvironment):
    """Jinja as far as a cover needs it; refusals name the template and the words they are about."""

    def __init__(self, template: Path, fields: Mapping[str, str]) -> None:
        super().__init__(autoescape=True)
        self._template = template
        self._fields = fields

    def from_string(self, source: str | nodes.Template, *args: Any, **kwargs: Any) -> Template:
        try:
            tree = self.parse(source) if isinstance(source, str) else source
        except TemplateError as error:
            raise self.refusal(str(source), getattr(error, "lineno", 0) or 0, f"{error.message}; mend it") from error
        for node in _walk(tree):
            why = self._why_not(node)
            if why:
                raise self.refusal(str(source), node.lineno, why)
        return super().from_string(source, *args, **kwargs)

    def _why_not(self, node: nodes.Node) -> str | None:
        if isinstance(node, nodes.Name) and node.name not in self._fields:
            return f"there is no field “{node.name}”; fields are: {', '.join(sorted(self._fields))}"
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return f"the filter “{node.name}” is not for templates; filters are: {', '.join(FILTERS)}"
        if not isinstance(node, _ALLOWED):
            return f"“{type(node).__name__.lower()}” is not for templates; use {{{{ field }}}} and {{% if field %}}"
        return None

    def refusal(self, source: str, line: int, why: str) -> BriefError:
        """docxtpl gives each paragraph a line of its own: the line's text is what its author sees in Word."""
        lines = source.split("\n")
        text = _TAGS.sub("", lines[line - 1]).strip() if 0 < line <= len(lines) else ""
        where = f", “{text[:80]}”" if text else ""
        return BriefError(f"{self._template}{where}: {why}")


def _walk(tree: nodes.Node) -> Any:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _walk(child)


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


def fill(template: Path, fields: Mapping[str, str], parts: Mapping[str, bool]) -> Document:
    """The template with its fields filled; each part that has something to say is a `mark` in a paragraph.

    ``parts`` says which parts do; the others are empty (and false in ``{% if … %}``). Raises `BriefError` for a file
    that is no DOCX, an unknown field, or Jinja that a cover has no use for.
    """
    values = {name: _MARKS.sub("\ufffd", xml_text(value)) for name, value in fields.items()}
    values |= {name: mark(name) if full else "" for name, full in parts.items()}
    environment = _Cover(template, values)
    source = open_template(template)
    try:
        document = DocxTemplate(io.BytesIO(source))
        document.init_docx()
        _know_properties(document.docx)
        document.render(values, jinja_env=environment)
    except BriefError:
        raise
    except TemplateError as error:
        raise BriefError(f"{template}: {error.message}; mend the template") from error
    except (KeyError, ValueError, OSError, SyntaxError, AttributeError, zipfile.BadZipFile, zlib.error) as error:
        # What python-docx and its zip and XML readers raise for a file that is not a Word document.
        raise BriefError(f"{template}: not a Word document that can be read; save it from Word as .docx") from error
    return document.docx
