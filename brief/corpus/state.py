"""What of a corpus is done: one SQLite file in its folder, by which a run goes on where another stopped.

It holds, for each article, what its brief was made of and the figures in it; the tables are written from here, so
nothing of a corpus has to stand in memory. Only the process that writes the briefs writes it.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from brief.article import Figure, KeyFigure
from brief.corpus.worker import Outcome
from brief.errors import BriefError
from brief.figures.subject import LARGE

NAME = ".corpus.sqlite"
_FORMAT = 1
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*%]')
_LONGEST = 180
"""Bytes of one part of a file's name; most disks take 255, and ".en.json" and a hash come after it."""
_TABLES = """
CREATE TABLE items (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, content TEXT NOT NULL DEFAULT '',
    signature TEXT NOT NULL DEFAULT '', run INTEGER NOT NULL, error TEXT, title TEXT NOT NULL DEFAULT '', date TEXT,
    rows INTEGER, met INTEGER, enforced INTEGER, missed INTEGER, errors INTEGER, warnings INTEGER
);
CREATE TABLE figures (
    id TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, unit TEXT, age INTEGER NOT NULL, size REAL NOT NULL,
    text TEXT NOT NULL, qualifier TEXT, english TEXT NOT NULL, resolved TEXT, label TEXT NOT NULL, rows TEXT NOT NULL
);
CREATE INDEX figures_by_id ON figures (id);
CREATE INDEX figures_by_value ON figures (kind, value, unit, age, id);
"""


class Group(NamedTuple):
    """A figure of the merged table: all places with the same kind, value, unit and age."""

    kind: str
    value: str
    unit: str | None
    age: int
    articles: int


class Place(NamedTuple):
    """An article in which a figure stands."""

    id: str
    figure: Figure
    label: str
    rows: tuple[str, ...]


class Listed(NamedTuple):
    """A line of the table of articles; ``error`` is set for what was skipped."""

    id: str
    file: str
    title: str
    date: str | None
    rows: int | None
    met: int | None
    enforced: int | None
    missed: int | None
    errors: int | None
    warnings: int | None
    error: str | None


class State:
    """The record of one output folder."""

    def __init__(self, folder: Path, language: str) -> None:
        """Open the record in ``folder``, begun anew where there is none.

        Raises:
            BriefError: it is damaged, or of another version of brief.
        """
        self._folder = folder
        self._language = language
        path = folder / NAME
        self._connection = sqlite3.connect(path)
        try:
            version = self._connection.execute("PRAGMA user_version").fetchone()[0]
            if version == 0:
                self._connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version={_FORMAT}; COMMIT;")
            elif version != _FORMAT:
                raise BriefError(f"{path}: made by another version of brief; give --out another folder")
            last = self._connection.execute("SELECT coalesce(max(run), 0) FROM items").fetchone()[0]
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise self._useless(error) from error
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise BriefError(f"{path}: damaged ({error}); remove this file, and the corpus is made anew") from error
        self._run = last + 1
        # A process that was killed leaves what it was writing beside the briefs.
        for part in (folder / "articles").rglob(".*.part"):
            part.unlink(missing_ok=True)

    def __enter__(self) -> State:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """What was recorded stays, also where the run was stopped; a full disk is said in one line."""
        try:
            self._connection.commit()
        except sqlite3.Error as late:
            error = error or late
        finally:
            self._connection.close()
        if isinstance(error, sqlite3.Error):
            raise self._useless(error) from error

    def _useless(self, error: sqlite3.Error) -> BriefError:
        path = self._folder / NAME
        return BriefError(f"{path}: cannot be used ({error}); make room or give --out another folder, and run it again")

    # ------------------------------------------------------------ one article

    def begin(self, name: str) -> bool:
        """Take an article into this run; False where the run has one of that id already."""
        known = self._connection.execute("SELECT run FROM items WHERE id = ?", (name,)).fetchone()
        if known is None:
            file = self._free(_file(name), name)
            values = (name, file, file.casefold(), self._run)
            self._connection.execute("INSERT INTO items (id, file, folded, run) VALUES (?, ?, ?, ?)", values)
            return True
        self._connection.execute("UPDATE items SET run = ? WHERE id = ?", (self._run, name))
        return known[0] != self._run

    def path(self, name: str) -> Path:
        """Where an article's brief stands or will stand."""
        file = self._connection.execute("SELECT file FROM items WHERE id = ?", (name,)).fetchone()[0]
        return self._folder / "articles" / f"{file}.{self._language}.json"

    def is_done(self, name: str, content: str, signature: str) -> bool:
        """Whether the brief of this very content, made with these very tools, is there."""
        found = self._connection.execute("SELECT content, signature, error FROM items WHERE id = ?", (name,)).fetchone()
        return found == (content, signature, None) and self.path(name).is_file()

    def record(self, outcome: Outcome, content: str, signature: str) -> None:
        """Write down what became of an article, after its brief was written."""
        self._connection.execute(
            "UPDATE items SET content = ?, signature = ?, error = ?, title = ?, date = ?, rows = ?, met = ?, "
            "enforced = ?, missed = ?, errors = ?, warnings = ? WHERE id = ?",
            (content, signature, outcome.error or None, outcome.title, outcome.date, *outcome.counts, outcome.id),
        )
        self._connection.execute("DELETE FROM figures WHERE id = ?", (outcome.id,))
        self._connection.executemany(
            f"INSERT INTO figures VALUES ({', '.join('?' * 12)})", [_row(outcome.id, key) for key in outcome.figures]
        )

    def commit(self) -> None:
        """Make what was recorded safe."""
        self._connection.commit()

    def _free(self, file: str, name: str) -> str:
        """``file``, or, where another article has it (also on disks that know no capitals), with a hash of the id."""
        taken = self._connection.execute("SELECT 1 FROM items WHERE folded = ?", (file.casefold(),)).fetchone()
        return f"{file}~{_short(name)}" if taken else file

    # ------------------------------------------------------------ all of this run

    def totals(self) -> tuple[int, int, tuple[int, ...]]:
        """Articles made, articles skipped, and the sums of the counts of those made."""
        made, skipped, *counts = self._connection.execute(
            "SELECT sum(error IS NULL), sum(error IS NOT NULL), sum(rows), sum(met), sum(enforced), sum(missed), "
            "sum(errors), sum(warnings) FROM items WHERE run = ?",
            (self._run,),
        ).fetchone()
        return made or 0, skipped or 0, tuple(count or 0 for count in counts)

    def articles(self) -> Iterator[Listed]:
        """Every article of this run, by id."""
        statement = (
            "SELECT id, file, title, date, rows, met, enforced, missed, errors, warnings, error FROM items "
            "WHERE run = ? ORDER BY id"
        )
        for row in self._connection.execute(statement, (self._run,)):
            listed = Listed(*row)
            yield listed._replace(file="" if listed.error else f"articles/{listed.file}.{self._language}.json")

    def groups(self) -> Iterator[Group]:
        """The figures of this run, ranked as in a brief: what several articles share, then by kind and size.

        A small sum ("1 euro") that several have is hardly one thing: it has its place by size.
        """
        statement = (
            "SELECT kind, value, unit, age, count(DISTINCT id) AS n FROM figures JOIN items USING (id) "
            "WHERE run = ? AND error IS NULL GROUP BY kind, value, unit, age ORDER BY "
            f"CASE WHEN n > 1 AND (kind = 'date' OR (kind = 'money' AND max(size) >= {LARGE})) THEN -n ELSE 0 END, "
            "instr('money percent date duration quantity', kind), "
            "CASE kind WHEN 'date' THEN max(size) ELSE -abs(max(size)) END, value, unit, age"
        )
        for row in self._connection.execute(statement, (self._run,)):
            yield Group(*row)

    def places(self, group: Group) -> Iterator[Place]:
        """Where a figure stands, by article."""
        statement = (
            "SELECT id, text, qualifier, english, resolved, label, figures.rows FROM figures JOIN items USING (id) "
            "WHERE run = ? AND error IS NULL AND kind = ? AND value = ? AND unit IS ? AND age = ? ORDER BY id"
        )
        for name, text, qualifier, english, resolved, label, rows in self._connection.execute(
            statement, (self._run, *group[:4])
        ):
            figure = Figure(
                text, 0, 0, group.kind, group.value, group.unit, qualifier, english, bool(group.age), resolved
            )  # type: ignore[arg-type]
            yield Place(name, figure, label, tuple(json.loads(rows)))


def _row(name: str, key: KeyFigure) -> tuple[object, ...]:
    figure = key.figure
    return (
        name, figure.kind, figure.value, figure.unit, int(figure.age), _size(figure), figure.text, figure.qualifier,
        figure.english, figure.resolved_from, key.label, json.dumps(key.rows),
    )  # fmt: skip


def _size(figure: Figure) -> float:
    """What figures of one kind are ranked by: a date's day as a number, else the value (of a range its end)."""
    if figure.kind == "date":
        return float(re.sub(r"\D", "", figure.value.split("/")[0].ljust(10, "0"))[:8] or 0)
    return float(Decimal(figure.value.split("..")[-1]))


def _file(name: str) -> str:
    """An id as the name of a file below the folder of briefs, readable and safe on every disk."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    return "/".join(_part(part) for part in parts) or _short(name)


def _part(part: str) -> str:
    if part == "..":
        return "%2E%2E"
    safe = _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", part)
    if len(safe.encode()) > _LONGEST:
        safe = safe.encode()[: _LONGEST - 20].decode("utf-8", "ignore") + "~" + _short(part)
    return safe


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
