"""TMX 1.4b files: read fast, merged without losing what other programs keep in them, written whole or not at all.

The format: https://www.gala-global.org/tmx-14b. Inline codes are left out of the text; languages match by their
first part (``EN-US`` is ``en``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.memory import Entry, key
from brief.tmx_reader import ALTERNATIVE, CONTEXT, Reader, flat, primary, unwrapped

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_DATE = re.compile(r"\d{8}T\d{6}Z")


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the entries that were to be stored."""

    added: tuple[Entry, ...] = ()
    replaced: tuple[tuple[Entry, Entry], ...] = ()
    """The former entry and the new one."""
    same: tuple[Entry, ...] = ()
    """Already there, to the letter."""
    kept: tuple[tuple[Entry, Entry], ...] = ()
    """The later entry that the memory holds, and the one that was not stored because of it."""


def now() -> str:
    """This moment as TMX writes dates (UTC)."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")


# ---------------------------------------------------------------- reading


def read(path: Path, source: str = "fr", target: str = "en") -> list[Entry]:
    """The pairs of a file in its order; see `brief.memory.load`.

    Read with expat: 100,000 units (78 MB) take 1.3 s, with lxml's ``iterparse`` 1.9 s. A TMX names its DTD: it is not
    fetched, and no entity of another file is read.
    """
    from xml.parsers.expat import ExpatError

    if not path.is_file():
        raise BriefError(f"{path}: no such translation memory; give the path of a TMX file")
    try:
        with path.open("rb") as file:
            return Reader(source, target).entries(file)
    except (ExpatError, ValueError, LookupError) as error:  # LookupError: an encoding that nobody knows
        raise _unreadable(path, error) from error
    except OSError as error:
        raise BriefError(f"{path}: {error.strerror or error}; give the path of a TMX file") from error


def _unreadable(path: Path, error: Exception) -> BriefError:
    reason = getattr(error, "msg", None) or str(error)
    return BriefError(f"{path}: not a readable TMX file ({reason}); export it again as TMX 1.4b")


def _entry(unit: _Element, source: str, target: str) -> Entry | None:
    """The pair of one ``tu`` element, as `Reader` reads it."""
    texts: dict[str, str] = {}
    get = unit.get
    reviewer, date = get("changeid") or "", get("changedate") or get("creationdate") or ""
    notes: list[str] = []
    context = ""
    for child in unit:
        tag = child.tag
        if tag == "tuv":
            code = _code(child)
            notes += [(note.text or "").strip() for note in child.iterfind("note")]
            segment = child.find("seg") if code in (source, target) and code not in texts else None
            if segment is not None:
                text = _text(segment)
                texts[code] = flat(text) if "\n" in text or text.isspace() else text
                if code == target:
                    reviewer = child.get("changeid") or reviewer
                    date = child.get("changedate") or date
        elif tag == "note":
            notes.append((child.text or "").strip())
        elif tag == "prop" and child.get("type") in ALTERNATIVE:
            return None  # Good in its place alone: not to be replaced by one for another.
        elif tag == "prop" and child.get("type") == CONTEXT:
            context = unwrapped(child.text or "")
    french, english = texts.get(source), texts.get(target)
    return Entry(french, english, reviewer, date, " ".join(notes), context) if french and english else None


def _text(segment: _Element) -> str:
    """A segment's text: what stands in ``hi`` is text, what stands in ``bpt``, ``ept``, ``ph``, ``it`` is code."""
    if not len(segment):
        return segment.text or ""
    parts = [segment.text or ""]
    for child in segment:
        if child.tag in ("hi", "sub"):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


# ---------------------------------------------------------------- writing


def merge(
    path: Path,
    entries: Sequence[Entry],
    source: str = "fr",
    target: str = "en",
    *,
    force: bool = False,
    dry_run: bool = False,
) -> Merged:
    """Store entries in a memory, made where there is none; the former file stays beside it as ``.bak``.

    An entry takes the place of an older one for the same French in the same context, unless the memory's is of a later
    date (``force``: whatever its date). All else in the file, also what other programs keep there, stays. Two runs at
    once wait for each other. With ``dry_run`` nothing is written: the answer is what would be. Raises BriefError where
    the file is no TMX or cannot be written; it is then as it was.
    """
    from brief import lock
    from brief.compose.files import write_all

    with nullcontext() if dry_run else lock.held(path):
        former = path.read_bytes() if path.is_file() else None
        tree = _parsed(path, former) if former is not None else _empty(source)
        done = _merge(tree, entries, source, target, force)
        if not dry_run and (done.added or done.replaced):
            new = _bytes(tree)
            write_all({path: new} if former is None else {path.with_name(path.name + ".bak"): former, path: new})
    return done


def document(entries: Iterable[Entry], source: str = "fr", target: str = "en") -> bytes:
    """A memory of these entries and nothing else."""
    tree = _empty(source)
    body = tree.getroot().find("body")
    for entry in entries:
        body.append(_unit(entry, source, target))
    return _bytes(tree)


def _parsed(path: Path, content: bytes) -> _ElementTree:
    import io

    from lxml import etree

    # Entities that the file itself declares are resolved: what is written has no declarations.
    parser = etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=True)
    try:
        tree = etree.parse(io.BytesIO(content), parser)
    except etree.XMLSyntaxError as error:
        raise _unreadable(path, error) from error
    if tree.getroot().tag != "tmx" or tree.getroot().find("body") is None:
        raise BriefError(f"{path}: not a TMX file; name another memory, or export it again as TMX 1.4b")
    return tree


def _empty(source: str) -> _ElementTree:
    from lxml import etree

    from brief import __version__

    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root, "header", creationtool="brief", creationtoolversion=__version__, segtype="paragraph", adminlang="en",
        srclang=source, datatype="plaintext", creationdate=now(), **{"o-tmf": "brief"},
    )  # fmt: skip
    etree.SubElement(root, "body")
    etree.indent(root, " ")
    root.find("body").text = "\n  "
    return root.getroottree()


def _bytes(tree: _ElementTree) -> bytes:
    from lxml import etree

    doctype = tree.docinfo.doctype or _DOCTYPE
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", doctype=doctype) + b"\n"


def _merge(tree: _ElementTree, entries: Sequence[Entry], source: str, target: str, force: bool) -> Merged:
    body = tree.getroot().find("body")
    wanted = {(key(entry.source), key(entry.context)): entry for entry in entries}
    index: dict[tuple[str, str], list[tuple[_Element, Entry]]] = {}
    for unit in body.iter("tu"):
        there = _entry(unit, source, target)
        place = (key(there.source), key(there.context)) if there else None
        if there and place in wanted:
            index.setdefault(place, []).append((unit, there))
    added, replaced, same, kept = [], [], [], []
    for place, entry in wanted.items():
        former = index.get(place)
        if former is None:
            body.append(_unit(entry, source, target))
            added.append(entry)
            continue
        unit, there = former[-1]
        if there.target == entry.target and entry.note in ("", there.note):
            same.append(entry)
        elif not force and _later(there.date, entry.date):
            kept.append((there, entry))
        else:
            for old, _ in former:
                old.getparent().remove(old)
            _update(unit, entry, target)
            # To the end: of two units for one source, readers let the later one win.
            body.append(unit)
            replaced.append((there, entry))
    return Merged(tuple(added), tuple(replaced), tuple(same), tuple(kept))


def _later(there: str, new: str) -> bool:
    return bool(_DATE.fullmatch(there) and _DATE.fullmatch(new)) and there > new


def _unit(entry: Entry, source: str, target: str) -> _Element:
    from lxml import etree

    unit = etree.Element("tu")
    if entry.note:
        etree.SubElement(unit, "note").text = _text_of(entry.note)
    if entry.context:
        etree.SubElement(unit, "prop", type=CONTEXT).text = _text_of(entry.context)
    date = entry.date or now()
    for code, text in ((source, entry.source), (target, entry.target)):
        variant = etree.SubElement(unit, "tuv", {_LANG: code})
        etree.SubElement(variant, "seg").text = _text_of(text)
    who = {"creationid": entry.reviewer, "changeid": entry.reviewer} if entry.reviewer else {}
    for name, value in {"creationdate": date, "changedate": date, **who}.items():
        variant.set(name, _text_of(value))
    etree.indent(unit, " ", level=2)
    unit.tail = "\n  "
    return unit


def _update(unit: _Element, entry: Entry, target: str) -> None:
    """Give a unit the new text, who wrote it and when; other languages and properties stay."""
    from lxml import etree

    variant = next(each for each in unit.findall("tuv") if _code(each) == target and each.find("seg") is not None)
    segment = variant.find("seg")
    del segment[:]
    segment.text = _text_of(entry.target)
    for element in (unit, variant):
        for name in ("changeid", "changedate"):
            element.attrib.pop(name, None)
    variant.set("changedate", entry.date or now())
    if entry.reviewer:
        variant.set("changeid", _text_of(entry.reviewer))
    if entry.note:
        for old in unit.findall("note"):
            unit.remove(old)
        note = etree.Element("note")
        note.text = _text_of(entry.note)
        note.tail = "\n   "
        unit.insert(0, note)


def _code(variant: _Element) -> str:
    return primary(variant.get(_LANG) or variant.get("lang") or "")


def _text_of(text: str) -> str:
    from brief.compose.text import xml_text

    return xml_text(text)
