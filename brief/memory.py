"""Translation memory: what reviewers approved, as TMX 1.4b.

An exact match wins over the machine. Two sources are the same segment when they differ only in white space, in the
shape of apostrophes, or in Unicode normal form: a reviewer's word processor changes those unasked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BriefError

_SPACES = re.compile(r"\s+")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u2011": "-", "\u00ad": None})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Entry:
    """One approved pair."""

    source: str
    target: str
    reviewer: str = ""
    date: str = ""
    """``changedate`` as TMX writes it (``20251122T101500Z``), empty where the file has none."""
    note: str = ""


def key(text: str) -> str:
    """The form under which a source segment is looked up."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_APOSTROPHES)).strip()


class Memory:
    """Approved pairs by source segment; of two for one source, the later in the file (or the later file) wins."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = {key(entry.source): entry for entry in entries}

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, source: str) -> Entry | None:
        """The approved pair for this very source, or ``None``."""
        return self._entries.get(key(source))


def load(paths: Iterable[Path], source: str = "fr", target: str = "en") -> Memory:
    """Read TMX files, the later winning over the earlier.

    Raises BriefError for a file that is not there or is no TMX. Units without both languages are passed over: a
    memory from elsewhere may hold more languages than two.
    """
    return Memory(entry for path in paths for entry in _read(path, source, target))


def _read(path: Path, source: str, target: str) -> Iterator[Entry]:
    from lxml import etree

    if not path.is_file():
        raise BriefError(f"{path}: no such translation memory; give the path of a TMX file")
    try:
        # A TMX names its DTD; it is neither fetched nor are entities expanded.
        units = etree.iterparse(
            str(path),
            events=("end",),
            tag="tu",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,
        )
        for _, unit in units:
            entry = _entry(unit, source, target)
            if entry:
                yield entry
            unit.clear()
    except etree.XMLSyntaxError as error:
        raise BriefError(f"{path}: not a readable TMX file ({error.msg}); export it again as TMX 1.4b") from error


def _entry(unit, source: str, target: str) -> Entry | None:
    """The pair of one ``tu`` element, inline codes left out of the text; languages match by their first part."""
    texts: dict[str, str] = {}
    reviewer = unit.get("changeid") or ""
    date = unit.get("changedate") or unit.get("creationdate") or ""
    for variant in unit.findall("tuv"):
        code = (variant.get(_LANG) or variant.get("lang") or "").lower().partition("-")[0]
        segment = variant.find("seg")
        if segment is not None and code in (source, target):
            texts[code] = _text(segment)
            if code == target:
                reviewer = variant.get("changeid") or reviewer
                date = variant.get("changedate") or date
    if not texts.get(source) or not texts.get(target):
        return None
    note = " ".join((element.text or "").strip() for element in unit.findall("note"))
    return Entry(texts[source], texts[target], reviewer, date, note)


def _text(segment) -> str:
    """A segment's text: what stands in ``hi`` is text, what stands in ``bpt``, ``ept``, ``ph``, ``it`` is code."""
    parts = [segment.text or ""]
    for child in segment:
        if child.tag in ("hi", "sub"):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
