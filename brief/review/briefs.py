"""The JSON brief as a review needs it: what brief wrote, row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from brief.article import Finding, Severity
from brief.errors import BriefError

_LARGEST = 400_000_000
"""Bytes of a JSON brief that is looked at: 2,000 rows take about 4 MB."""


@dataclass(frozen=True, slots=True)
class Written:
    """A row as it was made."""

    id: str
    source: str
    target: str
    sentences: tuple[tuple[str, str], ...] = ()
    date: str | None = None
    """The article's date."""
    file: str = ""
    """The article's file name."""
    origin: str = "machine"
    notes: tuple[str, ...] = ()
    """What the checks found, in words."""
    findings: tuple[Finding, ...] = ()
    """The same as findings, without their places."""


@dataclass(frozen=True, slots=True)
class Known:
    """A brief as it was made, from its JSON."""

    path: Path
    id: str
    source: str
    target: str
    rows: dict[str, Written]
    """By id, in the order of the document."""
    glossary: tuple[str, str] = ("", "")
    """File name and SHA-256 of the glossary that it was made with; empty where the brief does not say."""


def load(path: Path) -> Known:
    """Read a JSON brief. Raises BriefError where it is not there or was not made by brief."""
    from brief.compose import identity

    try:
        if path.stat().st_size > _LARGEST:
            raise BriefError(f"{path}: too large for a brief; give the JSON that brief make wrote")
        plain = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BriefError(f"{path}: {error.strerror or error}; give the JSON that brief make wrote") from error
    except (ValueError, RecursionError) as error:
        raise BriefError(f"{path}: no JSON ({error}); give the JSON that brief make wrote") from error
    try:
        source, target = str(plain.get("source_language", "fr")), str(plain["language"])
        listed = [_row(article, row) for article in plain["articles"] for row in article["rows"]]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        why = f"not a brief ({error!r} is missing or odd); give the JSON that brief make wrote"
        raise BriefError(f"{path}: {why}") from error
    rows = {row.id: row for row in listed}
    if len(rows) != len(listed):
        raise BriefError(f"{path}: two rows have one id; make the brief again")
    name = identity.id_of(((row.id, identity.cell_hash(row.source)) for row in listed), source, target)
    return Known(path, name, source, target, rows, _glossary(plain))


def _glossary(plain: dict[str, Any]) -> tuple[str, str]:
    try:
        recorded = plain["signature"]["glossary"]
        return str(recorded["file"]), str(recorded["sha256"])
    except (KeyError, TypeError):
        return "", ""


def _row(article: dict[str, Any], row: dict[str, Any]) -> Written:
    pairs = tuple((str(french), str(english)) for french, english in row.get("sentences", ()))
    date, file = article.get("date"), str(article.get("file", ""))
    text = {name: row[name] for name in ("id", "source", "target")}
    if not all(isinstance(value, str) for value in text.values()):
        raise ValueError("a row's text")
    return Written(
        **text, sentences=pairs, date=date, file=file,
        origin=str(row.get("origin", "machine")),
        notes=tuple(f"{each['severity']}: {each['message']}" for each in row.get("findings", ())),
        findings=tuple(
            Finding(str(each.get("check", "")), each["severity"], str(each["message"]))
            for each in row.get("findings", ())
            if each["severity"] in get_args(Severity)
        ),
    )  # fmt: skip


def beside(document: Path, name: str, language: str) -> Known | None:
    """The JSON brief of this name, where it lies beside the document or in ``out/``; never another one."""
    for path in _places(document, language):
        if not path.is_file():
            continue
        try:
            known = load(path)
        except BriefError:
            continue  # Some other JSON: it was not asked for, and so is no error.
        if known.id == name:
            return known
    return None


def _places(document: Path, language: str) -> Iterator[Path]:
    yield document.with_suffix(".json")
    yield document.parent / f"brief.{language}.json"
    yield Path("out") / f"brief.{language}.json"
