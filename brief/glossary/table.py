"""``glossary.csv``: read, checked line by line, and written back as it was found.

Translators keep this file in a spreadsheet, so it is taken as Excel or LibreOffice save it anywhere: comma, semicolon
or tab; UTF-8 with or without a mark, UTF-16, or Windows-1252; any line ends. A file with an error is refused whole,
with every error named by its line, because a half-applied glossary is worse than none.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, cast

from brief.errors import BriefError
from brief.settings import named

EntryKind = Literal["term", "name", "keep"]
Case = Literal["follow", "exact"]

KINDS = ("term", "name", "keep")
CASES = ("follow", "exact")
FIELDS = ("kind", "case", "avoid", "note")
_NAMES = {
    "fr": ("fr", "fr-fr", "français", "francais", "french"),
    "en": ("en", "en-us", "en-gb", "anglais", "english"),
}
_SHOWN = 20
"""Errors listed before "and N more": what fits on a screen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a French term and the English it must have."""

    source: str
    targets: tuple[str, ...]
    """The rendering cell as written, the preferred one first; empty where nobody has translated the term yet."""
    kind: EntryKind = "term"
    case: Case = "follow"
    avoid: tuple[str, ...] = ()
    note: str = ""
    line: int = 0
    """Line of the file, from 1; 0 for an entry that was not read from one."""
    extra: tuple[tuple[str, str], ...] = ()
    """Columns that brief does not read (other languages, the user's own), by header."""

    @property
    def renderings(self) -> tuple[str, ...]:
        """What the English may say, the preferred first: ``targets``, or for ``keep`` the French itself."""
        return (self.source,) if self.kind == "keep" else self.targets


@dataclass(frozen=True, slots=True)
class Format:
    """How a glossary file is written, so that a rewrite leaves it as its owner's spreadsheet expects it."""

    header: tuple[str, ...] = ("fr", "en", "kind", "case", "avoid", "note")
    source: str = "fr"
    target: str = "en"
    delimiter: str = ","
    encoding: str = "utf-8"
    newline: str = "\n"
    preamble: str = ""
    """Excel's ``sep=;`` line, where the file starts with one."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """A checked glossary, in the order of its file."""

    entries: tuple[Entry, ...] = ()
    name: str = "glossary.csv"
    format: Format = field(default_factory=Format)

    @property
    def untranslated(self) -> tuple[Entry, ...]:
        """Entries with no rendering yet: reported, never applied."""
        return tuple(entry for entry in self.entries if not entry.renderings)


def load(path: str | Path, source: str = "fr", target: str = "en") -> Glossary:
    """Read a glossary; ``source`` and ``target`` are the language codes of the columns to use.

    Raises :class:`BriefError` with every error of the file by line number, or where it cannot be read.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BriefError(
            f"{path}: cannot read the glossary ({error.strerror}); give another with --glossary"
        ) from error
    return replace(parse(data, named(path), source, target), name=path.name)


def parse(data: bytes, name: str = "glossary.csv", source: str = "fr", target: str = "en") -> Glossary:
    """The glossary in these bytes; see :func:`load`."""
    text, encoding = _decode(data, name)
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    preamble = ""
    if mark := re.match(r"sep=(.)\r?\n", text):
        preamble, text = mark[0].rstrip("\r\n"), text[mark.end() :]
    if not text.strip():
        raise BriefError(
            f"{name}: the glossary is empty; its first line must name the columns, for example: fr,en,note"
        )
    delimiter, columns, header = _header(text, name, source, target)
    form = Format(
        header, header[columns[0]], header[columns[1]] if columns[1] is not None else target,
        delimiter, encoding, newline, preamble,
    )  # fmt: skip
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    offset = 1 if preamble else 0
    entries: list[Entry] = []
    errors: list[str] = []
    seen: dict[str, int] = {}
    last = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            errors.append(f"line {last + 1 + offset}: a quotation mark opens or closes in the wrong place ({error}); "
                          'write a quotation mark inside a cell twice ("")')  # fmt: skip
            break
        line, last = last + 1 + offset, reader.line_num
        if line == 1 + offset or not any(cell.strip() for cell in cells):
            continue
        entry, wrong = _entry(cells, header, columns, line)
        errors += [f"line {line}: {text}" for text in wrong]
        if entry is None:
            continue
        key = _key(entry.source)
        if key in seen:
            errors.append(f"line {line}: “{entry.source}” stands already in line {seen[key]}; "
                          "keep one row and put the other rendering after a | in it")  # fmt: skip
        else:
            seen[key] = line
            entries.append(entry)
    if errors:
        more = f"\n  … and {len(errors) - _SHOWN} more" if len(errors) > _SHOWN else ""
        raise BriefError(f"{name}: nothing of this glossary was applied, for it has {len(errors)} error"
                         f"{'s' if len(errors) > 1 else ''}:\n  " + "\n  ".join(errors[:_SHOWN]) + more)  # fmt: skip
    return Glossary(tuple(entries), name, form)


def dump(glossary: Glossary) -> bytes:
    """The file for these entries, in the format (columns, delimiter, encoding, line ends) the glossary came in.

    A column of brief's own (``avoid`` …) that the file lacks is added where an entry now needs it.
    """
    form = glossary.format
    roles = {name.strip().lower(): name for name in form.header}
    header = list(form.header)
    for wanted, name in ((form.source, form.source), (form.target, form.target)):
        if wanted not in header:
            header.append(name)
    for name in FIELDS:
        needed = any(_cells_of(entry).get(name) for entry in glossary.entries)
        if name not in roles and needed:
            roles[name] = name
            header.append(name)
    for entry in glossary.entries:
        for name, value in entry.extra:
            if value and name not in header:
                header.append(name)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=form.delimiter, lineterminator=form.newline)
    writer.writerow(header)
    for entry in glossary.entries:
        own = {roles[name]: value for name, value in _cells_of(entry).items() if name in roles}
        row = dict(entry.extra) | own | {form.source: entry.source, form.target: "|".join(entry.targets)}
        writer.writerow([row.get(name, "") for name in header])
    text = (form.preamble + form.newline if form.preamble else "") + out.getvalue()
    try:
        return text.encode(form.encoding)
    except UnicodeEncodeError:
        # A rendering that Windows-1252 cannot hold: the mark makes Excel read the UTF-8 that it needs.
        return text.encode("utf-8-sig")


def save(glossary: Glossary, path: str | Path) -> None:
    """Write the glossary; the former file stays whole until the new one is complete."""
    path = Path(path)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(dump(glossary))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise BriefError(
            f"{path}: cannot write the glossary ({error.strerror}); close it in the spreadsheet first"
        ) from error


def merged(glossary: Glossary, more: Glossary) -> tuple[Glossary, tuple[Entry, ...], tuple[Entry, ...]]:
    """The glossary with the entries of another at its end: it, what was added, and what was left out.

    A term that the glossary has already stays as it is there, whatever the other says: a person decides.
    """
    known = {_key(entry.source) for entry in glossary.entries}
    added = tuple(entry for entry in more.entries if _key(entry.source) not in known)
    left = tuple(entry for entry in more.entries if _key(entry.source) in known)
    return replace(glossary, entries=glossary.entries + added), added, left


def _cells_of(entry: Entry) -> dict[str, str]:
    return {
        "kind": "" if entry.kind == "term" else entry.kind,
        "case": "" if entry.case == "follow" else entry.case,
        "avoid": "|".join(entry.avoid),
        "note": entry.note,
    }


def _key(source: str) -> str:
    """What makes two rows the same term. Casing parts acronyms from words (``SARS``, ``sars``), nothing else."""
    text = " ".join(unicodedata.normalize("NFC", source).replace("’", "'").split())
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in text.split(" "))


def _decode(data: bytes, name: str) -> tuple[str, str]:
    if data.startswith(b"\xef\xbb\xbf"):
        order = ["utf-8-sig"]
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        order = ["utf-16"]
    else:
        order = ["utf-8", "cp1252"]
    for encoding in order:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text, encoding
    raise BriefError(f"{name}: this is not a text file in UTF-8 or Windows-1252; "
                     "save it from the spreadsheet as “CSV UTF-8”")  # fmt: skip


def _header(
    text: str, name: str, source: str, target: str
) -> tuple[str, tuple[int, int | None, dict[str, int]], tuple[str, ...]]:
    """The delimiter, where the columns are (source, target, the others by name), and the header as written."""
    first: tuple[str, ...] = ()
    for delimiter in (",", ";", "\t"):
        try:
            cells = tuple(next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))
        except csv.Error:
            continue
        low = [cell.strip().lower() for cell in cells]
        if max(len(cells), 1) > len(first):
            first = cells
        french = next((low.index(n) for n in (*_NAMES.get(source, (source,)), "source") if n in low), None)
        english = next((low.index(n) for n in (*_NAMES.get(target, (target,)), "target") if n in low), None)
        if french is None:
            continue
        twice = next((cell for cell in low if cell and low.count(cell) > 1), None)
        if twice:
            raise BriefError(f"{name}: line 1: two columns are named “{twice}”; rename or remove one")
        if english is None:
            raise BriefError(
                f"{name}: line 1: no column “{target}” (or “target”) for the renderings; "
                "add one, empty at first, or give another glossary with --glossary"
            )
        return delimiter, (french, english, {n: low.index(n) for n in FIELDS if n in low}), cells
    shown = ", ".join(cell.strip() for cell in first[:4])
    raise BriefError(f"{name}: line 1 must name the columns, “{source}” and “{target}” (or “source” and “target”); "
                     f"it reads: {shown[:60]}")  # fmt: skip


def _entry(
    cells: list[str], header: tuple[str, ...], columns: tuple[int, int | None, dict[str, int]], line: int
) -> tuple[Entry | None, list[str]]:
    """The entry of one row, or what is wrong with the row."""
    wrong: list[str] = []
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        wrong.append(f"it has {len(cells)} cells where the first line names {len(header)} columns; "
                     "put quotation marks around a cell that holds the delimiter")  # fmt: skip
    cells = [clean(cell) for cell in cells] + [""] * (len(header) - len(cells))
    french, english, named = columns
    own = {name: cells[at] for name, at in named.items()}
    source = cells[french]
    target = cells[english] if english is not None else ""
    kind = own.get("kind", "").lower() or "term"
    case = own.get("case", "").lower() or "follow"
    if not source:
        wrong.append("the French is missing; fill it or remove the row")
    elif not any(char.isalnum() for char in source):
        wrong.append(f"the French “{source}” holds no letter or digit; correct it or remove the row")
    elif "|" in source:
        wrong.append(
            f"the French “{source}” holds a |, which only parts renderings; give each French term a row of its own"
        )
    if kind not in KINDS:
        wrong.append(f"kind “{kind}” is not one of {', '.join(KINDS)}")
    if case not in CASES:
        wrong.append(f"case “{case}” is not one of {', '.join(CASES)}")
    targets = tuple(clean(part) for part in target.split("|")) if target else ()
    avoid = tuple(clean(part) for part in own["avoid"].split("|")) if own.get("avoid") else ()
    for what, parts in ((header[english] if english is not None else "", targets), ("avoid", avoid)):
        if any(not part for part in parts):
            wrong.append(f"{what}: a | with nothing beside it; remove it or write the rendering that is missing")
    if any(part and not any(char.isalnum() for char in part) for part in targets):
        wrong.append(f"the rendering “{target}” holds a part without letter or digit; correct it")
    if both := [part for part in avoid if part.casefold() in {t.casefold() for t in targets}]:
        wrong.append(f"“{both[0]}” is both a rendering and to be avoided; remove it from one of the two")
    extra = [(name, cells[at]) for at, name in enumerate(header) if at not in {french, english, *named.values()}]
    if kind == "keep" and targets and targets != (source,):
        wrong.append(f"kind keep leaves “{source}” as it is, but the rendering says “{target}”; "
                         "empty it, or use kind name")  # fmt: skip
    if wrong:
        return None, wrong
    entry = Entry(
        source, targets, cast(EntryKind, kind), cast(Case, case), avoid, own.get("note", ""), line, tuple(extra)
    )
    return entry, []


def clean(cell: str) -> str:
    """A cell's text without the spaces (no-break ones and line breaks too) that spreadsheets leave in it."""
    return " ".join(unicodedata.normalize("NFC", cell).split())
