"""What a corpus is made of: files of folders and lists, and rows of Parquet tables, one after the other."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from brief.errors import BriefError

COLUMNS = ("id", "text", "date")
_NO_UTF8 = re.compile("[\udc80-\udcff]")
"""Bytes that are no UTF-8, as Python holds them in a file's name."""
_AT_ONCE = 64
"""Rows of a Parquet table in memory at once."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article to be, as bytes: what is sent to another machine, and what decides whether it was done before."""

    id: str
    """Its path within the folder that was given, the path in the list, or the table's id."""
    name: str
    """A file name that tells its format."""
    data: bytes
    date: str | None = None
    """From the table, ISO 8601; it wins over a date found in the text."""
    error: str = ""
    """Why there are no bytes."""

    @property
    def content(self) -> str:
        """A hash of all that stands here, in hex."""
        whole = hashlib.sha256(f"{self.id}\0{self.name}\0{self.date}\0".encode("utf-8", "replace"))
        whole.update(self.data)
        return whole.hexdigest()


def items(inputs: Sequence[str | Path]) -> Iterator[Item]:
    """Every article of the inputs, in order: folders (with all folders inside), files, ``@list.txt``, Parquet tables.

    With several folders the ids begin with the folder's name. What cannot be read becomes an item with an ``error``.

    Raises:
        BriefError: an input does not exist, a list or a table cannot be read, or pyarrow is wanted and not installed.
    """
    folders = sum(Path(given).is_dir() for given in inputs)
    for given in map(str, inputs):
        path = Path(given)
        if given.startswith("@") and not path.exists():
            yield from _listed(Path(given[1:]))
        elif path.is_dir():
            yield from _of_folder(path, f"{path.resolve().name}/" if folders > 1 else "")
        elif path.suffix.lower() in (".parquet", ".pq"):
            yield from _of_table(path)
        elif path.exists():
            yield _of_file(path, path.name)
        else:
            raise BriefError(f"{given}: no such file or folder; check the path (a list of files is given as @LIST)")


def _of_folder(folder: Path, before: str) -> Iterator[Item]:
    """The readable files of a folder and those inside it, by name; Parquet tables among them are read as tables."""
    from brief.sources.files import SUFFIXES

    for path in _walk(folder):
        suffix = path.suffix.lower()
        if suffix in (".parquet", ".pq"):
            yield from _of_table(path)
        elif suffix in SUFFIXES:
            name = before + path.relative_to(folder).as_posix()
            if path.exists() and not path.is_file():
                # Reading a pipe would wait for whoever writes to it.
                yield Item(name, path.name, b"", error=f"{path}: a pipe or a device, not a file; left out")
            else:
                yield _of_file(path, name)


def _walk(folder: Path) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        raise BriefError(f"{error.filename}: this folder cannot be read ({error.strerror}); change its permissions")

    for parent, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")):
                yield Path(parent, name)


def _listed(file: Path) -> Iterator[Item]:
    """The files that a list names, one a line; a path may be relative to the current folder or to the list's."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise BriefError(f"{file}: the list cannot be read ({error.strerror}); check the path after the @") from error
    except UnicodeDecodeError as error:
        raise BriefError(f"{file}: the list is not UTF-8 (byte {error.start + 1}); save it as UTF-8") from error
    for line in lines:
        name = line.strip()
        if name and not name.startswith("#"):
            path = Path(name)
            beside = file.parent / name
            yield _of_file(beside if not path.exists() and beside.exists() else path, name)


def _of_file(path: Path, name: str) -> Item:
    from brief.sources.files import load

    # A file name that is no UTF-8 can be opened, but not written into a table; two such names stay two.
    name = _NO_UTF8.sub(lambda byte: f"%{ord(byte[0]) - 0xDC00:02X}", name)
    try:
        return Item(name, path.name, load(path))
    except BriefError as error:
        return Item(name, path.name, b"", error=str(error))


def _of_table(path: Path) -> Iterator[Item]:
    """The rows of a Parquet table with the columns id and text, and date where there is one."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise BriefError(f"{path}: reading Parquet needs pyarrow; pip install 'brief[parquet]'") from error

    try:
        with parquet.ParquetFile(path) as table:
            columns = table.schema_arrow.names
            if missing := [name for name in COLUMNS[:2] if name not in columns]:
                raise BriefError(
                    f"{path}: no column {' and no column '.join(missing)} (it has {', '.join(columns)}); "
                    "brief reads the columns id, text and, where it is there, date"
                )
            wanted = [name for name in COLUMNS if name in columns]
            row = 0
            for batch in table.iter_batches(_AT_ONCE, columns=wanted):
                for values in batch.to_pylist():
                    row += 1
                    yield _of_row(values, f"{path.name}, row {row}")
    except (pyarrow.ArrowException, OSError) as error:
        why = " ".join(str(error).split())
        raise BriefError(f"{path}: cannot be read as Parquet ({why}); write the table again") from error


def _of_row(values: dict[str, Any], where: str) -> Item:
    if values["id"] is None or not str(values["id"]).strip():
        return Item(where, where, b"", error=f"{where}: no id; give every article one")
    name = str(values["id"])
    text = values["text"]
    if not isinstance(text, str):
        why = "no text" if text is None else "text is not a text column"
        return Item(name, name, b"", error=f"{name} ({where}): {why}")
    date = _iso(values.get("date"))
    if date is None and values.get("date") not in (None, ""):
        return Item(name, name, b"", error=f"{name} ({where}): date {values['date']!r} is not YYYY-MM-DD")
    return Item(name, f"{name}.txt", text.encode("utf-8", "replace"), date)


def _iso(value: Any) -> str | None:
    """A day as ISO 8601: from a date, a time, or text that begins with one."""
    from datetime import date

    text = value.isoformat() if isinstance(value, date) else str(value or "")
    try:
        return date.fromisoformat(text.strip()[:10]).isoformat()
    except ValueError:
        return None


def groups(every: Iterator[Item], size: int) -> Iterator[list[Item]]:
    """The items in lots of ``size``, the last one smaller."""
    while lot := list(islice(every, size)):
        yield lot
