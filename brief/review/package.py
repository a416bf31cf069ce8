"""The parts of a Word document that a review reads: text, style names, comments, properties.

Read from the zip itself, not through python-docx: a document that another program saved may lack parts that
python-docx asks for, and its ``Paragraph.text`` leaves out tracked insertions and content controls.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"

# "Strict Open XML" in Word's list of file types: the same elements under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument", b"http://schemas.openxmlformats.org/officeDocument/2006"),
)
# A briefing of 2,000 rows saved by LibreOffice has 12 MB of text in its largest part; a bomb has gigabytes, and a
# part can take 25 times its size once it is read.
_LARGEST_PART = 150_000_000

_WRONG_KIND = {
    b"\xd0\xcf\x11\xe0": "protected by a password, or in the format of Word 97; save it as DOCX without password",
    b"%PDF": "a PDF; a reviewed brief is read from the DOCX",
    b"{\\rt": "an RTF document; save it as DOCX",
}


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin: by whom, when (as the file says it), and what."""

    author: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read of one document."""

    path: Path
    body: _Element
    styles: dict[str, str] = field(default_factory=dict)
    """Names of paragraph styles by id, in small letters."""
    comments: dict[str, Comment] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    """The user-defined properties that hold text."""
    identifier: str = ""
    modified_by: str = ""
    modified: str = ""
    """When the document was last saved, as it says itself (ISO 8601, UTC)."""


def open_docx(path: Path) -> Opened:
    """Read a document. Raises BriefError where it is not there, no DOCX, or damaged."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
            if not zipfile.is_zipfile(file):
                why = _WRONG_KIND.get(head, "not a Word document; give a DOCX that brief made")
                raise BriefError(f"{path}: {why}")
            with zipfile.ZipFile(file) as archive:
                return _read(path, archive)
    except OSError as error:
        raise BriefError(f"{path}: {error.strerror or error}; give the path of a DOCX that brief made") from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, RuntimeError, zlib.error) as error:
        raise BriefError(f"{path}: damaged ({error}); ask for the document again") from error


def _read(path: Path, archive: zipfile.ZipFile) -> Opened:
    names = set(archive.namelist())
    if "mimetype" in names and archive.open("mimetype").read(40).startswith(b"application/vnd.oasis"):
        raise BriefError(f"{path}: an OpenDocument file; save it as DOCX (the marks of the rows stay)")

    def part(name: str) -> _Element | None:
        return _parsed(path, archive, name) if name in names else None

    package = _relations(part("_rels/.rels"), "")
    main = package.get("officeDocument", "word/document.xml")
    document = part(main)
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        raise BriefError(f"{path}: not a Word document; give a DOCX that brief made")
    folder, _, name = main.rpartition("/")
    relations = _relations(part(f"{folder}/_rels/{name}.rels"), folder)
    comments = part(relations.get("comments", ""))
    core = part(package.get("core-properties", "docProps/core.xml"))
    return Opened(
        path,
        body,
        _style_names(part(relations.get("styles", ""))),
        _comments(comments) if comments is not None else {},
        _custom(part(package.get("custom-properties", "docProps/custom.xml"))),
        _core(core, f"{_DC}identifier"),
        _core(core, f"{_CORE}lastModifiedBy"),
        _core(core, f"{_TERMS}modified"),
    )


def _parsed(path: Path, archive: zipfile.ZipFile, name: str) -> _Element:
    from lxml import etree

    if archive.getinfo(name).file_size > _LARGEST_PART:
        raise BriefError(f"{path}: {name} is larger than a brief can be; this is no document made by brief")
    data = archive.read(name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BriefError(f"{path}: damaged, {name} is no XML ({error.msg}); ask for the document again") from error
    if root.getroottree().docinfo.internalDTD is not None:
        # No word processor writes one, and what its entities stand for would be lost.
        raise BriefError(f"{path}: {name} declares entities, which no Word document does; save it as DOCX in Word")
    return root


def _relations(root: _Element | None, folder: str) -> dict[str, str]:
    """The parts that a part refers to, by the last word of the kind of reference."""
    found: dict[str, str] = {}
    for each in root if root is not None else ():
        if isinstance(each.tag, str) and each.get("TargetMode") != "External":
            target = each.get("Target", "")
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.setdefault(each.get("Type", "").rpartition("/")[2], place)
    return found


def _style_names(root: _Element | None) -> dict[str, str]:
    if root is None:
        return {}
    named = ((style, style.find(f"{W}name")) for style in root.iter(f"{W}style"))
    return {
        style.get(f"{W}styleId", ""): name.get(f"{W}val", "").lower()
        for style, name in named
        if name is not None and style.get(f"{W}type", "paragraph") == "paragraph"
    }


def _comments(root: _Element) -> dict[str, Comment]:
    return {
        each.get(f"{W}id", ""): Comment(
            each.get(f"{W}author", ""),
            each.get(f"{W}date", ""),
            " ".join(" ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in each.iter(f"{W}p")).split()),
        )
        for each in root.iter(f"{W}comment")
    }


def _custom(root: _Element | None) -> dict[str, str]:
    return {each.get("name", ""): "".join(each.itertext()) for each in root} if root is not None else {}


def _core(root: _Element | None, tag: str) -> str:
    return (root.findtext(tag) or "").strip() if root is not None else ""
