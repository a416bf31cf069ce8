"""From what a user names, files and folders, to articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brief.article import Article
from brief.errors import BriefError
from brief.sources import clean, text
from brief.sources.decode import text_of

SUFFIXES = (".txt", ".text")


def read(path: Path, keep_all: bool = False) -> Article:
    """Read one file as an article; ``keep_all`` turns the cleaning off.

    Raises BriefError, one line that names the file, for what cannot be read: missing, empty, a picture, an unknown
    format.
    """
    data = _bytes(path)
    return clean.article(text.blocks(text_of(data, path.name)), path.name, keep_all=keep_all)


def collect(inputs: Sequence[Path]) -> list[Path]:
    """The files to read: a folder stands for every readable file in it, sorted by name, hidden ones left out.

    Raises BriefError for what does not exist and for a folder with nothing readable in it.
    """
    found: list[Path] = []
    for item in map(Path, inputs):
        if item.is_dir():
            inside = [path for path in _inside(item) if _problem(path) is None]
            if not inside:
                raise BriefError(f"{item}: no article in this folder; put {', '.join(SUFFIXES)} files in it")
            found += inside
        elif item.exists():
            found.append(item)
        else:
            raise BriefError(f"{item}: no such file or folder; check the path")
    return list(dict.fromkeys(found))


def read_all(paths: Sequence[Path], keep_all: bool = False) -> tuple[list[Article], list[str]]:
    """Articles from files and folders, and warnings for people about what was not used and why."""
    warnings: list[str] = []
    articles: list[Article] = []
    for path in map(Path, paths):
        if path.is_dir():
            warnings += [f"{problem}; skipped" for problem in map(_problem, _inside(path)) if problem]
    for path in collect(paths):
        articles.append(read(path, keep_all))
    return articles, warnings


def _inside(folder: Path) -> list[Path]:
    return sorted(
        (p for p in folder.iterdir() if p.is_file() and not p.name.startswith((".", "~$"))), key=lambda p: p.name
    )


def _problem(path: Path) -> str | None:
    """Why a file of a folder cannot be read, ``None`` if it can."""
    if path.suffix.lower() not in SUFFIXES:
        return f"{path.name}: {path.suffix or 'a file without suffix'} is not a format that brief reads"
    try:
        text_of(_bytes(path), path.name)
    except BriefError as error:
        return str(error)
    return None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BriefError(f"{path}: no such file; check the path") from None
    except IsADirectoryError:
        raise BriefError(f"{path}: this is a folder; name a file in it") from None
    except PermissionError:
        raise BriefError(f"{path}: no permission to read it; change its permissions") from None
