"""What lets a reviewed document be matched with the brief it came from.

Bookmarks mark a row, each named after its id:

* ``brief_2_14_…`` in the № cell, with a hash of the French cell and one of the English that brief wrote, so that a
  change of either is known;
* ``briefT_2_14_…`` around the English, with six digits of the brief's name: which cell is the English one, and of what
  brief and row;
* ``briefN_2_14_…`` around each note under the English, with the note's hash, so that no note is taken for English.

A custom document property names the brief. Word and LibreOffice keep all of these over saving, also by way of ODT.
Another has a hash over all parts of the file: while it is true, nobody has saved the document since brief wrote it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

from brief.article import Brief
from brief.compose import digest
from brief.compose.text import xml_text

ID_PROPERTY = "brief.id"
FORMAT_PROPERTY = "brief.format"
FORMAT = "1"
SEAL_PROPERTY = "brief.seal"
UNSEALED = "0" * 64
BOOKMARK = re.compile(r"brief_(\d+)_(\d+)_([0-9a-f]{12})(?:_([0-9a-f]{10}))?")
"""Article, row, hash of the French cell, first ten digits of the hash of the English as it was made."""
TARGET_MARK = re.compile(r"briefT_(\d+)_(\d+)_([0-9a-f]{6})")
"""Article, row, tag of the brief."""
NOTE_MARK = re.compile(r"briefN_(\d+)_(\d+)_([0-9a-f]{12})")
"""Article, row, hash of the note."""

_SEAL = re.compile(rb'(name="brief\.seal"[^"]*?>)[0-9a-f]{64}(?=<)')
_SPACES = re.compile(r"\s+")
_NAME = re.compile(r"[^A-Za-z0-9]+")


def cell_hash(text: str) -> str:
    """Twelve hexadecimal digits (48 bits) of SHA-256 of a cell's text.

    Word processors rewrite spaces and composed letters: runs of white space count as one space, letters as NFC.
    """
    normal = unicodedata.normalize("NFC", _SPACES.sub(" ", xml_text(text)).strip())
    return hashlib.sha256(normal.encode("utf-8")).hexdigest()[:12]


def english_hash(text: str) -> str:
    """Ten hexadecimal digits (40 bits) for a row's English: all that a bookmark's 40 characters leave."""
    return cell_hash(text)[:10]


def bookmark(row_id: str, source: str, target: str | None = None) -> str:
    """The bookmark of a row: a letter first, then letters, digits and underscores, at most 40 characters (Word)."""
    name = f"brief_{_part(row_id)}_{cell_hash(source)}"
    return name if target is None else f"{name}_{english_hash(target)}"


def target_mark(row_id: str, tag: str) -> str:
    """The bookmark around a row's English; ``tag`` is that of the brief (see `brief_tag`)."""
    return f"briefT_{_part(row_id)}_{tag}"


def note_mark(row_id: str, note: str) -> str:
    """The bookmark around one note under a row's English; ``note`` is its whole text."""
    return f"briefN_{_part(row_id)}_{cell_hash(note)}"


def _part(row_id: str) -> str:
    return _NAME.sub("_", row_id)[:10]


def brief_tag(name: str) -> str:
    """The first six hexadecimal digits of a brief's name."""
    return name.rpartition("-")[2][:6]


def id_of(rows: Iterable[tuple[str, str]], source: str, target: str) -> str:
    """The name of the brief with these rows (id and hash of the French cell, in document order) and languages."""
    whole = hashlib.sha256()
    for row_id, french in rows:
        whole.update(f"{row_id}\t{french}\n".encode())
    return f"{source}-{target}-{whole.hexdigest()[:16]}"


def brief_id(brief: Brief) -> str:
    """The name of a brief: languages and sixteen digits of a hash over its row ids and French cells."""
    rows = ((row.id, cell_hash(row.source)) for row in digest.rows(brief))
    return id_of(rows, brief.source_language, brief.language)


def sealed(parts: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """A file's parts, names and bytes, with a hash (SHA-256) over all of them where `SEAL_PROPERTY` stands."""

    def stamped(name: str, data: bytes, stamp: str) -> bytes:
        return _SEAL.sub(rb"\g<1>" + stamp.encode(), data) if name.startswith("docProps/") else data

    blank = [(name, stamped(name, data, UNSEALED)) for name, data in parts]
    whole = hashlib.sha256()
    for name, data in blank:
        whole.update(f"{len(data)} {name}\n".encode() + data)
    return [(name, stamped(name, data, whole.hexdigest())) for name, data in blank]


def untouched(path: Path) -> bool:
    """Whether every part of the document is to the byte what brief wrote; False also where that cannot be told."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        return False
    return any(_SEAL.search(data) for _, data in parts) and sealed(parts) == parts
