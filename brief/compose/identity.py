"""What lets a reviewed document be matched with the brief it came from.

Each row's № cell holds a bookmark, ``brief_2_14_`` and twelve hexadecimal digits of the French cell's hash;
a custom document property names the brief.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from brief.article import Brief
from brief.compose import digest
from brief.compose.text import xml_text

ID_PROPERTY = "brief.id"
FORMAT_PROPERTY = "brief.format"
FORMAT = "1"
BOOKMARK = re.compile(r"brief_(\d+)_(\d+)_([0-9a-f]{12})")

_SPACES = re.compile(r"\s+")
_NAME = re.compile(r"[^A-Za-z0-9]+")


def cell_hash(text: str) -> str:
    """Twelve hexadecimal digits (48 bits) of SHA-256 of a cell's text.

    Word processors rewrite spaces and composed letters: runs of white space count as one space, letters as NFC.
    """
    normal = unicodedata.normalize("NFC", _SPACES.sub(" ", xml_text(text)).strip())
    return hashlib.sha256(normal.encode("utf-8")).hexdigest()[:12]


def bookmark(row_id: str, source: str) -> str:
    """The bookmark of a row: a letter first, then letters, digits and underscores, at most 40 characters (Word)."""
    return f"brief_{_NAME.sub('_', row_id)[:20]}_{cell_hash(source)}"


def brief_id(brief: Brief) -> str:
    """The name of a brief: languages and sixteen digits of a hash over its row ids and French cells."""
    whole = hashlib.sha256()
    for row in digest.rows(brief):
        whole.update(f"{row.id}\t{cell_hash(row.source)}\n".encode())
    return f"{brief.source_language}-{brief.language}-{whole.hexdigest()[:16]}"
