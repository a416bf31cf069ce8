"""Translations kept from run to run: one SQLite file in the user's cache folder, shared by any number of runs.

A translation is looked up by everything that decides it (see `context` and `key`), so nothing in the file ever has to
be called out of date: what was made in another way has another key and is forgotten when room is needed. The cache is
a convenience: where it cannot be read or written, or holds rubbish, the work is done without it and the user is told.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cache as once
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.article import Finding, Term, Translation
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.glossary.match import Match

FOLDER_VARIABLE = "BRIEF_CACHE_DIR"
"""Names another folder than the user's cache."""
LIMIT = 256 * 1024**2
"""Bytes of the file. An entry takes about 0.8 kB with its share of the index: room for 300,000 sentences, or some
5,000 articles as long as those in seeds/."""
KEPT = 0.8
"""Share of the limit that is left after old entries went: clearing a fifth at once keeps it rare."""
REMEMBERED = 3_600
"""Seconds within which a second use of an entry is not written down: a run that finds all of it then writes nothing."""
_FORMAT = 2
_PATIENCE = 5.0
"""Seconds to wait for another run's write; one takes a few milliseconds."""
_AT_ONCE = 500
"""Keys asked for in one query; SQLite takes 999 in its oldest versions."""
_CODE = ("argos", "checks", "figures", "glossary", "article.py", "marks.py", "wordlists.py")
"""What of brief decides a translation: its sources are part of the key."""
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


# ---------------------------------------------------------------- what decides a translation


def context(engine: object) -> bytes | None:
    """What decides every translation of an engine: package, versions, machine, and brief's own code.

    ``None`` for an engine that does not say which package it runs: nothing it makes is kept.
    """
    package = getattr(engine, "package", None)
    if package is None:
        return None
    parts = [package.sha256, str(getattr(engine, "device", "")), platform.machine(), *_versions(), code()]
    return hashlib.sha256("\0".join(parts).encode()).digest()


def key(context: bytes, source: str, matches: Sequence[Match]) -> bytes:
    """Under what the translation of ``source`` with these glossary matches is kept.

    The source is taken as it is, to the last space: the offsets of terms and the reading of figures depend on every
    character (sources are normalised where articles are read). Of a glossary entry counts what the ladder obeys; its
    line and its note may change.
    """
    terms = [
        (match.start, match.end, match.number, match.form, entry.source, entry.renderings, entry.kind, entry.case,
         entry.avoid)
        for match in matches
        for entry in (match.entry,)
    ]  # fmt: skip
    text = json.dumps([source, terms], ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), key=context, digest_size=20).digest()


@once
def _versions() -> tuple[str, ...]:
    from importlib.metadata import version

    # simplemma and rapidfuzz have a say in which words are a term's and where one is put.
    return tuple(version(name) for name in ("ctranslate2", "sentencepiece", "simplemma", "rapidfuzz"))


@once
def code() -> str:
    """A hash over the sources that decide a translation: a version number is forgotten when they change."""
    whole = hashlib.sha256()
    home = Path(__file__).parent
    for name in _CODE:
        path = home / name
        for file in [path] if path.is_file() else sorted(path.iterdir()):
            if file.is_file():
                whole.update(f"{file.name}\0".encode() + file.read_bytes())
    return whole.hexdigest()


# ---------------------------------------------------------------- the file


@dataclass(frozen=True, slots=True)
class Info:
    """What ``brief cache info`` shows."""

    path: Path
    entries: int
    bytes: int
    limit: int
    oldest: float | None
    """When the entry that would go first was last used (seconds since 1970)."""


def folder() -> Path:
    """Where the cache lies: what BRIEF_CACHE_DIR names, else the user's own cache folder."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given:
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_dir("brief", appauthor=False))


class Cache:
    """The translations in one file. Nothing is opened before the first use; safe beside other runs, not for threads."""

    def __init__(self, path: Path | None = None, limit: int = LIMIT) -> None:
        self.path = path or folder() / f"translations-{_FORMAT}.sqlite"
        self.limit = limit
        self.warnings: list[str] = []
        """What a person should know: the cache could not be used, or was damaged and begun anew."""
        self._connection: sqlite3.Connection | None = None
        self._usable = True
        self._touched: set[bytes] = set()

    def get(self, keys: Mapping[bytes, str]) -> dict[bytes, Translation]:
        """The kept translations of these keys; the values are the sources that they stand for."""
        found: dict[bytes, Translation] = {}
        wanted = list(keys)
        stale = int(time.time()) - REMEMBERED
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for name, value, used in self._run(f"SELECT key, value, used FROM kept WHERE key IN ({marks})", some):
                translation = _unpacked(name, value, keys[name])
                if translation is None:
                    continue
                found[name] = translation
                if used < stale:
                    self._touched.add(name)
        return found

    def put(self, made: Mapping[bytes, Translation]) -> None:
        """Keep these translations; what was longest unused goes where the file outgrows its limit."""
        now = int(time.time())
        rows = [(name, _packed(name, translation), now) for name, translation in made.items()]
        if rows:
            self._write("INSERT OR REPLACE INTO kept (key, value, used) VALUES (?, ?, ?)", rows)
            self._touched.difference_update(made)
            self._make_room()

    def note(self, name: str) -> bytes | None:
        """What `put_note` kept under this name; ``None`` where there is nothing, or not what was written."""
        key = name.encode()
        value = next((row[0] for row in self._run("SELECT value FROM notes WHERE name = ?", (name,))), None)
        whole = isinstance(value, bytes) and value[:8] == _seal(key, value[8:])
        return value[8:] if whole else None

    def put_note(self, name: str, value: bytes) -> None:
        """Keep something small that is no translation, in place of what was kept under this name and its like.

        ``name`` begins with a word for its kind: of each kind there is one note.
        """
        sealed = _seal(name.encode(), value) + value
        self._run("DELETE FROM notes WHERE name LIKE ? || ' %'", (name.partition(" ")[0],))
        self._write("INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)", [(name, sealed)])

    def close(self) -> None:
        """Write down what was used, and let go of the file."""
        if self._touched:
            now = int(time.time())
            self._write("UPDATE kept SET used = ? WHERE key = ?", [(now, name) for name in sorted(self._touched)])
            self._touched.clear()
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def info(self) -> Info:
        """How much is kept; raises BriefError where the file cannot be read."""
        entries, oldest = next(iter(self._run("SELECT count(*), min(used) FROM kept")), (0, None))
        self._raise_if_unusable()
        size = sum(_size(self.path.with_name(self.path.name + end)) for end in ("", "-wal"))
        return Info(self.path, entries, size, self.limit, oldest)

    def clear(self) -> int:
        """Forget everything and give the room back; how many translations went.

        The file stays: another run may have it open. Raises BriefError where it cannot be written.
        """
        entries = self.info().entries
        for statement in ("DELETE FROM kept", "DELETE FROM notes", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            self._run(statement)
        self._raise_if_unusable()
        return entries

    # ------------------------------------------------------------ running

    def _run(self, statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a statement; none where the cache is of no use."""
        for _ in range(2):
            connection = self._opened()
            if connection is None:
                break
            try:
                return connection.execute(statement, tuple(values)).fetchall()
            except sqlite3.DatabaseError as error:
                self._met(error)
        return []

    def _write(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """One statement for many rows, all of them or none."""
        connection = self._opened()
        if connection is None:
            return
        try:
            with connection:
                # Taken at the start, so that two runs wait for each other instead of failing in the middle.
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(statement, rows)
        except sqlite3.DatabaseError as error:
            self._met(error)

    def _make_room(self) -> None:
        pages, free, size = (self._number(f"PRAGMA {name}") for name in ("page_count", "freelist_count", "page_size"))
        if (pages - free) * size <= self.limit:
            return
        entries = self._number("SELECT count(*) FROM kept")
        going = entries - int(entries * KEPT * self.limit / ((pages - free) * size))
        self._run("DELETE FROM kept WHERE key IN (SELECT key FROM kept ORDER BY used, key LIMIT ?)", (going,))

    def _number(self, statement: str) -> int:
        return next((row[0] for row in self._run(statement)), 0)

    # ------------------------------------------------------------ opening

    def _opened(self) -> sqlite3.Connection | None:
        if self._connection is None and self._usable:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._connection = _connected(self.path)
            except sqlite3.DatabaseError as error:
                self._met(error)
            except OSError as error:
                self._give_up(error.strerror or str(error))
        return self._connection

    def _met(self, error: sqlite3.DatabaseError) -> None:
        """What an error means: rubbish is set aside and begun anew, anything else ends the use of the cache."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        if code == sqlite3.SQLITE_BUSY:
            # Another run is at it for long (clearing, on a slow disk): this time it is done without.
            self._give_up("another run is using it")
        elif code not in _BROKEN:
            self._give_up(str(error))
        elif self._usable:
            self._set_aside()

    def _set_aside(self) -> None:
        from brief import lock

        try:
            with lock.held(self.path, _PATIENCE):
                # Another run may have set it aside a moment ago: then this is already a new one.
                try:
                    self._connection = _connected(self.path)
                    if self._connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                        return
                    self._connection.close()
                except sqlite3.DatabaseError:
                    self._connection = None
                aside = self.path.with_name(self.path.name + ".damaged")
                os.replace(self.path, aside)
                for end in ("-wal", "-shm"):
                    self.path.with_name(self.path.name + end).unlink(missing_ok=True)
                self._connection = _connected(self.path)
                self.warnings.append(f"{self.path}: the cache was damaged; begun anew, the old file is {aside.name}")
        except BriefError as error:
            self._give_up(str(error))
        except (OSError, sqlite3.DatabaseError) as error:
            self._give_up(str(error))

    def _give_up(self, why: str) -> None:
        self._usable = False
        self._connection = None
        self.warnings.append(
            f"{self.path}: the cache cannot be used ({why}); translated without. Name a folder that can be written "
            f"with {FOLDER_VARIABLE}, or say --no-cache"
        )

    def _raise_if_unusable(self) -> None:
        if not self._usable:
            raise BriefError(self.warnings[-1])


def _connected(path: Path) -> sqlite3.Connection:
    """The file, made where it is not there yet. Raises sqlite3.DatabaseError."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
            connection.execute("PRAGMA journal_mode=WAL")
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                # With a rowid: without, SQLite gives every value over 1 kB a page of its own.
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)"
                )
                connection.execute("CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value BLOB NOT NULL)")
                connection.execute("CREATE INDEX IF NOT EXISTS by_use ON kept (used)")
                connection.execute(f"PRAGMA user_version={_FORMAT}")
        # After a power cut the last moments may be missing; the file is whole. That is enough for a cache.
        connection.execute("PRAGMA synchronous=NORMAL")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


# ---------------------------------------------------------------- values


def _packed(name: bytes, translation: Translation) -> bytes:
    """A translation as bytes, after a hash of them and their key: a flipped bit may never become a wrong number."""
    plain = (
        translation.target,
        translation.origin,
        [astuple(term) for term in translation.terms],
        [astuple(finding) for finding in translation.findings],
    )
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _seal(name, text) + text


def _unpacked(name: bytes, value: bytes, source: str) -> Translation | None:
    """The translation in these bytes; ``None`` where they are not what was written."""
    if not isinstance(value, bytes) or value[:8] != _seal(name, value[8:]):
        return None
    target, origin, terms, findings = json.loads(value[8:].decode("utf-8", "surrogatepass"))
    return Translation(
        source,
        target,
        origin,
        tuple(Term(*term[:-1], tuple(term[-1])) for term in terms),
        tuple(Finding(*finding[:3], *(tuple(span) if span else None for span in finding[3:])) for finding in findings),
    )


def _seal(name: bytes, text: bytes) -> bytes:
    return hashlib.blake2b(text, key=name[:64], digest_size=8).digest()
