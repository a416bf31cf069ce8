"""From what a user names, files and folders, to articles."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Literal

from brief.article import Article
from brief.errors import BriefError
from brief.sources import clean
from brief.sources.blocks import Parsed
from brief.sources.decode import text_of
from brief.sources.duplicates import duplicates
from brief.sources.lexicon import LANGUAGE_NAMES

Format = Literal["text", "markdown", "html", "docx", "pdf"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".docx": "docx", ".pdf": "pdf",
}  # fmt: skip
_SAVE_AS = {
    ".doc": "save it as .docx", ".odt": "save it as .docx", ".rtf": "save it as .docx", ".pages": "export it as .docx",
    ".epub": "copy the article into a .txt file", ".mht": "save the page as .html", ".mhtml": "save the page as .html",
    ".eml": "copy the article into a .txt file", ".msg": "copy the article into a .txt file",
}  # fmt: skip
_READABLE = ".txt, .md, .html, .docx or .pdf"
_LIMIT = 50_000_000
"""Bytes: a file over it is no article (the longest press dossiers are near 5 MB as PDF), and would fill the memory."""


_UNPACKED = 400_000_000
"""Bytes that a Word file may unpack to: pictures of a long report come near 200 MB."""


def read(path: Path, keep_all: bool = False) -> Article:
    """Read one file (text, Markdown, HTML, DOCX, PDF; known by its first bytes, then by its suffix) as an article.

    ``keep_all`` turns the cleaning off. Raises BriefError, one line that names the file and the mend, for what
    cannot be read: missing, empty, a picture or other binary, an unknown format, a scanned or protected PDF.
    """
    path = Path(path)
    return read_bytes(load(path), path.name, keep_all, shown=str(path))


def read_bytes(data: bytes, name: str, keep_all: bool = False, shown: str | None = None) -> Article:
    """What `read` does, for a file whose bytes are at hand; ``shown`` is what the user knows it by (else its name)."""
    made = clean.article(_parsed(data, name), name, keep_all=keep_all)
    if not made.title and not made.paragraphs and not made.lead:
        hint = "it holds no text" if keep_all else "nothing in it reads like an article; try --keep-all"
        raise BriefError(f"{shown or name}: {hint}")
    return made


def collect(inputs: Sequence[Path]) -> list[Path]:
    """The files to read: a folder stands for every readable file in it, sorted by name; hidden files and folders
    inside it are left out.

    Raises BriefError for what does not exist and for a folder with nothing readable in it.
    """
    found: list[Path] = []
    for item in map(Path, inputs):
        if item.is_dir():
            inside = [path for path in _inside(item) if _problem(path) is None]
            if not inside:
                raise BriefError(f"{item}: no article in this folder; put {_READABLE} files in it")
            found += inside
        elif item.exists():
            found.append(item)
        else:
            raise BriefError(f"{item}: no such file or folder; check the path")
    return list(dict.fromkeys(found))


def read_all(paths: Sequence[Path], keep_all: bool = False, language: str = "fr") -> tuple[list[Article], list[str]]:
    """Articles from files and folders, and warnings for people about what was not used and why.

    A file named by itself must be readable; in a folder, what cannot be read is skipped with a warning. The same
    article saved twice is used once. A file in another language than ``language`` is skipped with a warning.

    Raises BriefError where a named file cannot be read, and where nothing is left to translate.
    """
    articles: list[Article] = []
    warnings: list[str] = []
    for path in map(Path, paths):
        if not path.is_dir():
            articles.append(read(path, keep_all))
            continue
        found = len(articles)
        for inside in _inside(path):
            try:
                articles.append(read(inside, keep_all))
            except BriefError as error:
                warnings.append(f"{error} (skipped)")
        if len(articles) == found:
            reasons = f" ({warnings[-1].removesuffix(' (skipped)')})" if warnings else ""
            raise BriefError(f"{path}: no article in this folder; put {_READABLE} files in it{reasons}")
    wanted: list[Article] = []
    for article in articles:
        if article.language == language:
            wanted.append(article)
        else:
            name = LANGUAGE_NAMES.get(article.language, article.language)
            warnings.append(
                f"{article.file}: it is in {name}, not {LANGUAGE_NAMES.get(language, language)}; left out of the brief"
            )
    if not wanted:
        raise BriefError(f"nothing to translate: {warnings[0]}" if warnings else "nothing to translate: name a file")
    repeated = duplicates(wanted)
    for extra, kept, share in repeated:
        how = "the same article as" if share >= 0.995 else f"{share:.0%} the same article as"
        warnings.append(f"{wanted[extra].file}: {how} {wanted[kept].file}; used once")
    skipped = {extra for extra, _, _ in repeated}
    return [article for number, article in enumerate(wanted) if number not in skipped], warnings


def _parsed(data: bytes, name: str) -> Parsed:
    form = format_of(data, name)
    match form:  # each format's module brings its own libraries, read only when a file asks for them
        case "docx":
            from brief.sources import docx

            return docx.parse(data, name)
        case "pdf":
            from brief.sources import pdf

            return pdf.parse(data, name)
        case "html":
            from brief.sources import html

            return html.parse(data, name)
        case "markdown":
            from brief.sources import markdown

            return markdown.parse(text_of(data, name))
        case "text":
            from brief.sources import text

            return text.parse(text_of(data, name, tables=True))


def format_of(data: bytes, name: str) -> Format:
    """The format of a file by its first bytes, so that a PDF named ``.txt`` is read as a PDF; text formats by suffix.

    Raises BriefError for an empty file, a binary that is no article, or a suffix that brief does not know.
    """
    suffix = Path(name).suffix.lower()
    if not data.strip(b"\x00\t\r\n "):
        raise BriefError(f"{name}: the file is empty; save the article's text in it")
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        try:
            infos = zipfile.ZipFile(BytesIO(data)).infolist()
        except (zipfile.BadZipFile, ValueError):
            raise BriefError(f"{name}: the file is damaged; save it again") from None
        if sum(info.file_size for info in infos) > _UNPACKED:
            raise BriefError(f"{name}: unpacked it is over {_UNPACKED // 1_000_000} MB; an article is smaller")
        if any(info.filename == "word/document.xml" for info in infos):
            return "docx"
        raise BriefError(
            f"{name}: this is a zip archive or another office format, not an article; save it as {_READABLE}"
        )
    if suffix in _SAVE_AS:
        raise BriefError(f"{name}: brief does not read {suffix}; {_SAVE_AS[suffix]}")
    if suffix in (".docx", ".pdf"):
        raise BriefError(f"{name}: it is named {suffix} but is none; save it again as {_READABLE}")
    if suffix and suffix not in SUFFIXES:
        raise BriefError(f"{name}: {suffix} is not a format that brief reads; save the article as {_READABLE}")
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    return SUFFIXES.get(suffix, "text")


def _inside(folder: Path) -> list[Path]:
    """Files of a folder by name; hidden files and the lock files of office programs are none."""
    try:
        return sorted((p for p in folder.iterdir() if p.is_file() and not p.name.startswith((".", "~$"))), key=_name)
    except PermissionError:
        raise BriefError(f"{folder}: no permission to read this folder; change its permissions") from None


def _name(path: Path) -> str:
    return path.name


def _problem(path: Path) -> str | None:
    """Why a file of a folder cannot be read, by its first look; ``None`` if it can."""
    try:
        data = load(path)
        if format_of(data, path.name) in ("text", "markdown"):
            text_of(data, path.name)
    except BriefError as error:
        return str(error)
    return None


def load(path: Path) -> bytes:
    """The bytes of a file that may be an article; raises BriefError, one line, where they cannot be had."""
    try:
        if path.is_dir():
            raise BriefError(f"{path}: this is a folder; name a file in it")
        if path.stat().st_size > _LIMIT:
            raise BriefError(f"{path}: over {_LIMIT // 1_000_000} MB; an article is smaller: take its text out")
        return path.read_bytes()
    except FileNotFoundError:
        raise BriefError(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise BriefError(f"{path}: no permission to read it; change its permissions") from None
    except OSError as error:
        raise BriefError(f"{path}: it cannot be read ({error.strerror or error}); copy it to this machine") from None
