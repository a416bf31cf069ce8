"""Reading an `.argosmodel` file (a zip): verified before a byte is written, unpacked whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from brief.errors import BriefError

MAX_TOTAL = 4 * 1024**3
"""Bytes a package may unpack to. The largest in the Argos index are near 0.5 GB with their stanza parts."""
MAX_ENTRIES = 10_000
MAX_RATIO = 100
"""Unpacked over packed size of one entry. Weights give 1.1, vocabularies 3 to 6, a deflate bomb up to 1,030."""
RATIO_FROM = 1024**2
"""Entries smaller than this (bytes, unpacked) may have any ratio: a short file of blanks harms nobody."""
CHUNK = 1024**2


def sha256_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex.

    Raises:
        BriefError: the file cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise BriefError(f"{path}: cannot be read ({error.strerror}); check the path and its permissions") from error


def unpack(archive: Path, folder: Path, check: Callable[[Path], object] | None = None) -> None:
    """Unpack ``archive`` into ``folder`` (which must not exist yet): all of it, or nothing.

    The package's own top folder is taken off, so that ``folder/metadata.json`` exists afterwards. The work is done in
    a folder beside it and renamed at the end; ``check`` (it raises on what it does not like) is called before that.

    Raises:
        BriefError: not a zip, a part missing, a path outside the package, a link, an encrypted entry, or a bomb.
        OSError: the disk refuses (full, read-only).
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        with _opened(archive) as zipped:
            entries = _verified(archive, zipped)
            top = _top_folder(archive, entries)
            _write(archive, zipped, entries, top, work)
        if check is not None:
            check(work)
        work.chmod(0o755)
        try:
            work.rename(folder)
        except OSError:
            # Another run was faster: its folder holds the same bytes.
            if not (folder / "metadata.json").is_file():
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _opened(archive: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(archive)
    except zipfile.BadZipFile as error:
        raise BriefError(
            f"{archive}: not an Argos package (not a zip file, or cut off in the middle); download it again"
        ) from error
    except OSError as error:
        raise BriefError(f"{archive}: cannot be read ({error.strerror}); check the path and its permissions") from error


def _verified(archive: Path, zipped: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The archive's files, after every header was looked at."""
    infos = zipped.infolist()
    if len(infos) > MAX_ENTRIES:
        raise BriefError(f"{archive}: refused, {len(infos):,} entries (a package has a few dozen)")
    total = 0
    files: list[zipfile.ZipInfo] = []
    seen: set[str] = set()
    for info in infos:
        _verify_name(archive, info)
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise BriefError(f"{archive}: refused, {info.filename!r} is a link or a device, not a plain file")
        if info.flag_bits & 0x1:
            raise BriefError(f"{archive}: refused, {info.filename!r} is encrypted; Argos packages are not")
        if info.is_dir():
            continue
        if info.filename.casefold() in seen:
            raise BriefError(f"{archive}: refused, {info.filename!r} stands in it twice")
        seen.add(info.filename.casefold())
        total += info.file_size
        if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise BriefError(
                f"{archive}: refused, {info.filename!r} unpacks to {info.file_size:,} bytes from "
                f"{info.compress_size:,}: this is a zip bomb, not a model"
            )
        if total > MAX_TOTAL:
            raise BriefError(f"{archive}: refused, it unpacks to more than {MAX_TOTAL:,} bytes")
        files.append(info)
    return files


def _verify_name(archive: Path, info: zipfile.ZipInfo) -> None:
    name = info.filename
    parts = PurePosixPath(name).parts
    # zipfile itself turns os.sep into "/" and cuts at a NUL; a backslash or a drive would matter on Windows alone,
    # but a package that has one was made to harm.
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or ":" in parts[0]:
        raise BriefError(f"{archive}: refused, the entry {name!r} points outside its folder")


def _top_folder(archive: Path, entries: list[zipfile.ZipInfo]) -> tuple[str, ...]:
    """The folder that holds ``metadata.json``: the archive's root, or its only folder."""
    found = [
        PurePosixPath(info.filename).parts[:-1]
        for info in entries
        if PurePosixPath(info.filename).name == "metadata.json" and info.filename.count("/") <= 1
    ]
    if len(found) != 1:
        why = "no metadata.json at its top" if not found else "several packages in one file"
        raise BriefError(f"{archive}: not an Argos package: {why}")
    return found[0]


def _write(
    archive: Path, zipped: zipfile.ZipFile, entries: list[zipfile.ZipInfo], top: tuple[str, ...], folder: Path
) -> None:
    total = 0
    for info in entries:
        parts = PurePosixPath(info.filename).parts
        if parts[: len(top)] != top:
            continue
        target = folder.joinpath(*parts[len(top) :])
        target.parent.mkdir(parents=True, exist_ok=True)
        written = 0
        try:
            with zipped.open(info) as source, target.open("wb") as sink:
                while block := source.read(CHUNK):
                    written += len(block)
                    # The header is a claim; what counts is what comes out.
                    if written > info.file_size or total + written > MAX_TOTAL:
                        raise BriefError(f"{archive}: refused, {info.filename!r} is larger than it says: a zip bomb")
                    sink.write(block)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
            raise BriefError(f"{archive}: {info.filename!r} is damaged ({error}); download it again") from error
        total += written
        os.chmod(target, 0o644)
