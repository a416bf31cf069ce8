"""The last touches to a document's package: properties, and bytes that depend on nothing but the brief."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from brief.article import Brief
from brief.compose import identity
from brief.compose.text import xml_text

if TYPE_CHECKING:
    from docx.document import Document

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
# The format id that every user-defined property has (ECMA-376 part 1, 22.3.2.2).
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

# The earliest time that a zip can say: what a run at another time must not change.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def _day(iso: str) -> datetime.datetime:
    try:
        return datetime.datetime.combine(datetime.date.fromisoformat(iso), datetime.time())
    except ValueError:
        return datetime.datetime(*_EPOCH)


def _core(document: Document, brief: Brief, tag: str) -> None:
    core = document.core_properties
    core.title = xml_text(brief.title)[:255]
    core.language = tag
    core.subject = core.subject or "Bilingual briefing"
    core.identifier = identity.brief_id(brief)
    core.created = core.modified = _day(brief.made)
    core.author = core.author or "brief"
    core.last_modified_by = core.author
    core.revision = 1


def _custom(document: Document, properties: dict[str, str]) -> None:
    """Set text properties; others that the template's authors set stay."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    part = next((rel.target_part for rel in package.rels.values() if rel.reltype == _RELATION), None)
    empty = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VT})
    root = etree.fromstring(part.blob) if part else empty
    for child in list(root):
        if child.get("name") in properties:
            root.remove(child)
    # Numbers 0 and 1 are taken by the format itself.
    number = max((int(child.get("pid", 1)) for child in root), default=1)
    for name, value in properties.items():
        number += 1
        child = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_FMTID, pid=str(number), name=name)
        etree.SubElement(child, f"{{{_VT}}}lpwstr").text = xml_text(value)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if part:
        part._blob = blob
    else:
        package.relate_to(Part(PackURI("/docProps/custom.xml"), _TYPE, blob, package), _RELATION)


def _same_bytes(content: bytes) -> bytes:
    """The package again with every part's time set to the same moment, and its seal."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in identity.sealed((name, old.read(name)) for name in old.namelist()):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def finish(document: Document, brief: Brief, tag: str) -> bytes:
    """Set the document's properties and return its bytes."""
    _core(document, brief, tag)
    properties = {
        identity.ID_PROPERTY: identity.brief_id(brief),
        identity.FORMAT_PROPERTY: identity.FORMAT,
        identity.SEAL_PROPERTY: identity.UNSEALED,
    }
    _custom(document, properties)
    buffer = io.BytesIO()
    document.save(buffer)
    return _same_bytes(buffer.getvalue())
