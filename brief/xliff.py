"""XLIFF: a brief's rows for other translation programs, and their translations back.

Written as XLIFF 2.1 (OASIS, 2018): an article is a file, a row a unit, a sentence a segment. What the machine wrote
is in the state ``initial``, what a person approved is ``reviewed``; a hash in ``subState`` tells later whether a
program that leaves states alone changed a segment. Read are XLIFF 2.0, 2.1 and 1.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.tmx_reader import flat

if TYPE_CHECKING:
    from lxml.etree import _Element

    from brief.review import Review

SUFFIXES = (".xlf", ".xliff", ".sdlxliff", ".mqxliff")
FORMATS = {"xliff": ".xlf", "tmx": ".tmx"}
"""What `export` writes, with the usual ending of a file's name."""

_TWO = "urn:oasis:names:tc:xliff:document:2.0"
_ONE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MADE = "brief:made-"
_NAME, _OURS = "brief-id", "brief"
"""Kinds of notes: the name of the brief, and what brief has to say of a row (not to be read back)."""
_DONE = frozenset({"translated", "reviewed", "final", "signed-off"})
_CONFIRMED = frozenset({"translated", "approvedtranslation", "approvedsignoff", "manuallyconfirmed", "proofread"})
"""What Trados and memoQ call a segment that a person is done with; anything else is a draft, or the machine's."""
_MEMOQ_STATUS = "{MQXliff}status"
_SDL_SEGMENT = "{http://sdl.com/FileTypes/SdlXliff/1.0}seg"
_MACHINE = "MT!"
"""The author under which OmegaT knows a machine translation in a TMX."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a unit, as a program left it."""

    source: str
    target: str
    taken: bool
    """Whether somebody translated or approved it."""
    gap: str = ""
    """What stands between it and the next segment."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A row."""

    name: str
    segments: tuple[Segment, ...]
    notes: tuple[str, ...] = ()
    reordered: bool = False
    """The segments' targets stand in another order than their sources: they make no paragraph as they come."""


# ---------------------------------------------------------------- out


@dataclass(frozen=True, slots=True)
class Line:
    """A row to be written."""

    id: str
    file: str
    source: str
    target: str
    pairs: tuple[tuple[str, str], ...]
    reviewed: bool
    reviewer: str = ""
    notes: tuple[str, ...] = ()


def export(path: Path, to: str = "xliff", brief: Path | None = None) -> bytes:
    """The rows of a JSON brief, or of a DOCX as it was reviewed, as XLIFF 2.1 or TMX 1.4b.

    ``brief`` is the JSON that a DOCX was made with (found by itself where it lies beside it). In the TMX, rows that no
    person approved have the author ``MT!``. Raises BriefError for what is no brief.
    """
    name, source, target, lines = _lines(path, brief)
    return _tmx(lines, source, target) if to == "tmx" else _xliff(name, lines, source, target)


def _lines(path: Path, brief: Path | None) -> tuple[str, str, str, list[Line]]:
    from brief.review import briefs

    if path.suffix.lower() == ".json":
        known = briefs.load(path)
        lines = [
            Line(row.id, row.file, row.source, row.target, row.sentences, row.origin == "memory", notes=row.notes)
            for row in known.rows.values()
        ]
        return known.id, known.source, known.target, lines
    from brief.review import review

    done = review(path, brief)
    known = briefs.load(brief) if brief else briefs.beside(path, done.id, done.target)
    lines = []
    for row in done.accepted:
        notes = tuple(f"{note.author}: {note.text}" if note.author else note.text for note in row.notes)
        lines.append(Line(row.row, "", row.source, row.target, row.pairs, True, row.reviewer, notes))
    for row in done.unchanged:
        made = known.rows[row.id] if known else None
        lines.append(
            Line(
                row.id,
                "",
                row.source,
                row.target,
                made.sentences if made else (),
                bool(made and made.origin == "memory"),
            )
        )
    from brief.review.values import order

    return done.id, done.source, done.target, sorted(lines, key=lambda line: order(line.id))


def _tmx(lines: Iterable[Line], source: str, target: str) -> bytes:
    from brief import tmx
    from brief.memory import Entry

    entries, before = [], ("", "")
    for line in lines:
        who = line.reviewer if line.reviewed else _MACHINE
        context = before[1] if before[0] == line.id.partition(".")[0] else ""
        if line.target:
            entries.append(Entry(line.source, line.target, who, "", " / ".join(line.notes), context))
            if len(line.pairs) > 1:
                entries += [Entry(french, english, who) for french, english in line.pairs if english]
        before = line.id.partition(".")[0], line.source
    return tmx.document(entries, source, target)


def _xliff(name: str, lines: Iterable[Line], source: str, target: str) -> bytes:
    from lxml import etree

    root = etree.Element(f"{{{_TWO}}}xliff", nsmap={None: _TWO}, version="2.1", srcLang=source, trgLang=target)
    file, article = None, ""
    for line in lines:
        number = line.id.partition(".")[0]
        if file is None or number != article:
            article = number
            original = {"original": line.file} if line.file else {}
            file = etree.SubElement(root, f"{{{_TWO}}}file", {"id": f"a{number}", **original, _SPACE: "preserve"})
            notes = etree.SubElement(file, f"{{{_TWO}}}notes")
            etree.SubElement(notes, f"{{{_TWO}}}note", category=_NAME).text = name
        file.append(_unit(line))
    if file is None:
        raise BriefError("no rows to export; make the brief again")
    _indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _unit(line: Line) -> _Element:
    from lxml import etree

    from brief.compose.identity import english_hash
    from brief.compose.text import xml_text

    unit = etree.Element(f"{{{_TWO}}}unit", id=f"r{line.id}", name=line.id)
    if line.notes:
        notes = etree.SubElement(unit, f"{{{_TWO}}}notes")
        for text in line.notes:
            etree.SubElement(notes, f"{{{_TWO}}}note", category=_OURS).text = xml_text(text)
    state = "reviewed" if line.reviewed else "initial"
    for at, (source, target, gap) in enumerate(_cut(line), 1):
        said = {"subState": _MADE + english_hash(target)} if target else {}
        segment = etree.SubElement(unit, f"{{{_TWO}}}segment", {"id": f"s{at}", "state": state, **said})
        etree.SubElement(segment, f"{{{_TWO}}}source").text = xml_text(source)
        if target:
            etree.SubElement(segment, f"{{{_TWO}}}target").text = xml_text(target)
        if gap:
            ignorable = etree.SubElement(unit, f"{{{_TWO}}}ignorable")
            etree.SubElement(ignorable, f"{{{_TWO}}}source").text = gap
            etree.SubElement(ignorable, f"{{{_TWO}}}target").text = " "
    return unit


def _cut(line: Line) -> list[tuple[str, str, str]]:
    """Source, target and what follows of each sentence; the whole row where its sentences do not make it up."""
    found, at = [], 0
    for source, target in line.pairs:
        start = line.source.find(source, at)
        if start < 0 or line.source[at:start].strip():
            break
        if found:
            found[-1][2] = line.source[at:start]
        found.append([source, target, ""])
        at = start + len(source)
    whole = " ".join(english for _, english in line.pairs if english)
    if line.source[at:].strip() or whole != line.target or not found or any(not each[2] for each in found[:-1]):
        return [(line.source, line.target, "")]
    return [(source, target, gap) for source, target, gap in found]


def _indent(root: _Element) -> None:
    """Lines and indents for people, outside the text alone."""
    for element in root.iter():
        depth = sum(1 for _ in element.iterancestors())
        if len(element):
            element.text = "\n" + " " * (depth + 1)
        if depth:
            last = element.getnext() is None
            element.tail = "\n" + " " * (depth - last)


# ---------------------------------------------------------------- in


def review(path: Path, reviewer: str | None = None, everything: bool = False) -> Review:
    """A translated XLIFF as a review: every unit that somebody translated or approved, or parts of it.

    Taken are segments whose state says so (``translated``, ``reviewed``, ``final``; in XLIFF 1.2 also
    ``approved="yes"``), and those that are not what brief exported; with ``everything``, all that have a target.
    """
    from brief.review import Accepted, Note, Refused, Review, dates
    from brief.review.values import Read

    name, source, target, units = read(path, everything)
    accepted, unchanged, refused, notes = [], [], [], []
    before = ""
    now = dates.of_document("")
    for unit in units:
        whole = "".join(segment.source + segment.gap for segment in unit.segments).strip()
        english = " ".join(segment.target.strip() for segment in unit.segments if segment.target.strip())
        own = tuple(Note(unit.name, "", "", text) for text in unit.notes)
        empty = [segment for segment in unit.segments if segment.taken and not segment.target.strip()]
        taken = [segment for segment in unit.segments if segment.taken and segment.target.strip()]
        pairs = tuple((segment.source.strip(), segment.target.strip()) for segment in taken)
        if empty:
            refused.append(Refused(unit.name, "a segment is marked as translated and has no translation"))
        elif len(taken) == len(unit.segments) and taken and not unit.reordered:
            more = pairs if len(pairs) > 1 else ()
            accepted.append(Accepted(unit.name, whole, english, None, reviewer or "", now, own, before, more))
        elif taken:
            accepted += [Accepted(unit.name, one, other, None, reviewer or "", now, own) for one, other in pairs]
        else:
            unchanged.append(Read(unit.name, whole, english, english, False, own))
        notes += own
        before = whole
    return Review(
        path, name, source, target, reviewer or "", tuple(accepted), tuple(refused), tuple(unchanged), (),
        tuple(notes), (),
    )  # fmt: skip


def read(path: Path, everything: bool = False) -> tuple[str, str, str, list[Unit]]:
    """The brief's name (or the file's), the two languages, and the units. Raises BriefError for what is no XLIFF."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.parse(str(path), parser).getroot()
    except OSError as error:
        raise BriefError(f"{path}: cannot be read; give the path of an XLIFF file") from error
    except etree.XMLSyntaxError as error:
        raise BriefError(f"{path}: not a readable XLIFF file ({error.msg}); export it again as XLIFF 2.1") from error
    kind = etree.QName(root)
    if kind.localname != "xliff" or kind.namespace not in (_ONE, _TWO):
        raise BriefError(f"{path}: not XLIFF 1.2, 2.0 or 2.1; export it again as one of these")
    if next(root.iter(etree.Entity), None) is not None:
        raise BriefError(f"{path}: uses an entity that it does not declare; export it again without")
    if kind.namespace == _TWO:
        source, target = root.get("srcLang", ""), root.get("trgLang", "")
        units = [_read_unit(unit, everything) for unit in root.iter(f"{{{_TWO}}}unit")]
    else:
        files = root.findall(f"{{{_ONE}}}file")
        languages = {(file.get("source-language", ""), file.get("target-language", "")) for file in files}
        if len(languages) > 1:
            raise BriefError(f"{path}: holds several pairs of languages; export one file for each")
        source, target = languages.pop() if languages else ("", "")
        units = [_read_old(unit, everything) for unit in root.iter(f"{{{_ONE}}}trans-unit")]
    if not source or not target:
        raise BriefError(f"{path}: the file does not say its two languages; export it again with both")
    name = next((note.text for note in root.iter(f"{{{_TWO}}}note") if note.get("category") == _NAME), None)
    return name or path.name, source, target, units


def _read_unit(unit: _Element, everything: bool) -> Unit:
    from brief.compose.identity import english_hash

    found: list[Segment] = []
    reordered = False
    for each in unit:
        if each.tag == f"{{{_TWO}}}ignorable" and found:
            last = found[-1]
            found[-1] = Segment(last.source, last.target, last.taken, last.gap + _text(each.find(f"{{{_TWO}}}source")))
        if each.tag != f"{{{_TWO}}}segment":
            continue
        goal = each.find(f"{{{_TWO}}}target")
        reordered |= goal is not None and goal.get("order") is not None
        target = _text(goal)
        made = each.get("subState", "")
        changed = made.startswith(_MADE) and bool(target) and english_hash(target) != made.removeprefix(_MADE)
        taken = each.get("state", "initial") in _DONE or changed or (everything and bool(target))
        found.append(Segment(_text(each.find(f"{{{_TWO}}}source")), target, taken))
    notes = tuple(
        _text(note) for note in unit.iterfind(f"{{{_TWO}}}notes/{{{_TWO}}}note") if note.get("category") != _OURS
    )
    return Unit(unit.get("name") or unit.get("id", ""), tuple(found), notes, reordered)


def _read_old(unit: _Element, everything: bool) -> Unit:
    goal = unit.find(f"{{{_ONE}}}target")
    target = _text(goal)
    state = goal.get("state", "") if goal is not None else ""
    said = [unit.get(_MEMOQ_STATUS, "")] + [each.get("conf", "Draft") for each in unit.iter(_SDL_SEGMENT)]
    said = [status.lower() for status in said if status]
    # Many programs write no state at all: a target beside a source is then what they translated.
    taken = state in _DONE or unit.get("approved") == "yes" or (bool(target) and (everything or not (state or said)))
    taken = taken or (bool(target) and bool(said) and all(status in _CONFIRMED for status in said))
    # Who rejects a translation leaves it there, under the state that it had.
    taken = taken and not any(status.startswith("rejected") for status in said)
    notes = tuple(_text(note) for note in unit.iterfind(f"{{{_ONE}}}note"))
    source = _text(unit.find(f"{{{_ONE}}}source"))
    return Unit(unit.get("resname") or unit.get("id", ""), (Segment(source, target, taken),), notes)


# Elements whose content is text; that of others (codes of the original format) is not.
_AROUND = frozenset({f"{{{_TWO}}}pc", f"{{{_TWO}}}mrk", f"{{{_ONE}}}g", f"{{{_ONE}}}mrk"})


def _text(element: _Element | None) -> str:
    text = "".join(_parts(element)) if element is not None else ""
    return flat(text) if "\n" in text else text


def _parts(element: _Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _AROUND:
            yield from _parts(child)
        elif child.tag == f"{{{_TWO}}}cp":
            yield "\ufffd"  # A character that XML cannot hold.
        yield child.tail or ""
