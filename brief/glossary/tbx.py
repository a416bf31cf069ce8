"""TBX-Basic (ISO 30042:2019, DCA style) out, and TBX of either generation in.

What TBX has no place for (kind, casing, the user's own columns) travels in notes that begin with ``brief.``, so that a
glossary comes back whole: same rows, same order. Files of other tools (IATE, Microsoft, memoQ; also TBX 2 with
``martif``/``termEntry``/``tig``) are read for their terms, their status and their notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from brief.errors import BriefError
from brief.glossary.table import CASES, KINDS, Case, Entry, EntryKind, Format, Glossary, clean

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED, _DEPRECATED = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"
_AVOIDED = frozenset(
    {_DEPRECATED, "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm", "obsolete", "deprecated"}
)
_OWN = "brief."
_MOST = 64 * 1024 * 1024
"""Bytes of a TBX file that is read; larger ones are refused (the EU's whole IATE export is cut into smaller ones)."""


def dump(glossary: Glossary, source: str = "fr", target: str = "en") -> bytes:
    """The glossary as a TBX-Basic document, UTF-8."""
    from lxml import etree

    root = etree.Element("tbx", {"style": "dca", "type": "TBX-Basic", _LANG: source}, nsmap={None: NAMESPACE})
    header = etree.SubElement(root, "tbxHeader")
    description = etree.SubElement(header, "fileDesc")
    etree.SubElement(etree.SubElement(description, "sourceDesc"), "p").text = f"brief glossary {glossary.name}"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for number, entry in enumerate(glossary.entries, 1):
        concept = etree.SubElement(body, "conceptEntry", id=f"c{number}")
        for name, value in (("kind", entry.kind), ("case", entry.case)):
            if value not in ("term", "follow"):
                etree.SubElement(concept, "note").text = f"{_OWN}{name}={value}"
        for name, value in entry.extra:
            if value:
                etree.SubElement(concept, "note").text = f"{_OWN}column.{name}={value}"
        if entry.note:
            etree.SubElement(concept, "note").text = entry.note
        _section(concept, source, [(entry.source, _PREFERRED)])
        renderings = [(form, _ADMITTED if at else _PREFERRED) for at, form in enumerate(entry.targets)]
        _section(concept, target, renderings + [(form, _DEPRECATED) for form in entry.avoid])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _section(concept: _Element, language: str, forms: list[tuple[str, str]]) -> None:
    from lxml import etree

    if not forms:
        return
    section = etree.SubElement(concept, "langSec", {_LANG: language})
    for form, status in forms:
        block = etree.SubElement(section, "termSec")
        etree.SubElement(block, "term").text = form
        etree.SubElement(block, "termNote", type="administrativeStatus").text = status


def parse(data: bytes, name: str = "glossary.tbx", source: str = "fr", target: str = "en") -> Glossary:
    """The glossary in a TBX document: a row for each French term of each concept.

    Raises :class:`BriefError` where it is not TBX or holds no term of the pair.
    """
    from lxml import etree

    if len(data) > _MOST:
        raise BriefError(f"{name}: {len(data) // 1_000_000} MB is too large; export a part of it from the term base")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BriefError(f"{name}: this is not well-formed XML ({error}); export it again as TBX") from error
    if _local(root) not in ("tbx", "martif", "TBX"):
        raise BriefError(f"{name}: this is XML but not TBX (its root is <{_local(root)}>); export it as TBX-Basic")
    columns: list[str] = []
    entries: dict[str, Entry] = {}
    for concept in root.iter():
        if _local(concept) in ("conceptEntry", "termEntry"):
            for entry in _entries(concept, source, target):
                entries.setdefault(entry.source, entry)
                columns += [column for column, _ in entry.extra if column not in columns]
    if not entries:
        raise BriefError(f"{name}: it holds no term in “{source}”; check the languages it was exported with")
    header = (source, target, "kind", "case", "avoid", "note", *columns)
    return Glossary(tuple(entries.values()), name, Format(header, source, target))


def _entries(concept: _Element, source: str, target: str) -> Iterator[Entry]:
    own: dict[str, str] = {}
    notes: list[str] = []
    for note in concept:
        if _local(note) in ("note", "descrip"):
            text = clean(_text(note))
            key, equals, value = text.partition("=")
            if equals and key.startswith(_OWN):
                own[key.removeprefix(_OWN)] = value
            elif text:
                notes.append(text)
    french = [form for form, status in _forms(concept, source) if status not in _AVOIDED]
    english = list(_forms(concept, target))
    english.sort(key=lambda pair: pair[1] not in ("", _PREFERRED, "preferredTerm", "preferred"))
    targets = tuple(dict.fromkeys(form for form, status in english if status not in _AVOIDED))
    avoid = tuple(dict.fromkeys(form for form, status in english if status in _AVOIDED and form not in targets))
    kind = own.get("kind") if own.get("kind") in KINDS else "term"
    case = own.get("case") if own.get("case") in CASES else "follow"
    extra = tuple((key.removeprefix("column."), value) for key, value in own.items() if key.startswith("column."))
    for form in dict.fromkeys(french):
        yield Entry(form, targets, cast(EntryKind, kind), cast(Case, case), avoid, " ".join(notes), 0, extra)


def _forms(concept: _Element, language: str) -> Iterator[tuple[str, str]]:
    """The terms of one language and their administrative status (empty where none is given)."""
    for section in concept:
        code = str(section.get(_LANG) or section.get("lang") or "").lower()
        if _local(section) not in ("langSec", "langSet") or code.split("-")[0] != language:
            continue
        for block in section.iter():
            if _local(block) not in ("termSec", "tig", "ntig"):
                continue
            form, status = "", ""
            for item in block.iter():
                if _local(item) == "term":
                    form = clean(_text(item)).replace("|", "/")
                elif _local(item) == "termNote" and item.get("type") in (
                    "administrativeStatus",
                    "normativeAuthorization",
                ):
                    status = clean(_text(item))
            if form:
                yield form, status


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: _Element) -> str:
    return "".join(str(part) for part in element.itertext())
