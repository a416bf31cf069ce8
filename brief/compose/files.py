"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from brief.errors import BriefError

_MENDS = {
    errno.EACCES: "no leave to write there; close it where it is open, or give --out another folder",
    errno.EPERM: "no leave to write there; close it where it is open, or give --out another folder",
    errno.EROFS: "the disk is read-only; give --out another folder",
    errno.ENOSPC: "the disk is full; make room or give --out another folder",
    errno.EDQUOT: "your share of the disk is used up; make room or give --out another folder",
    errno.ENOTDIR: "a file stands where a folder is wanted; give --out another folder",
    errno.EEXIST: "a file stands where a folder is wanted; give --out another folder",
    errno.EISDIR: "a folder of that name stands there; move it or give --out another folder",
    errno.ENAMETOOLONG: "the name is too long; give --out a shorter one",
}


def _refusal(path: Path, error: OSError) -> BriefError:
    why = _MENDS.get(error.errno or 0) or f"{error.strerror or error}; give --out another folder"
    return BriefError(f"{path}: cannot be written: {why}")


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """A new file beside ``path``, gone when the block ends."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    os.close(handle)
    try:
        yield Path(name)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def try_folder(folder: Path) -> None:
    """Make ``folder`` and a file in it, and take the file away again; `BriefError` where that cannot be done."""
    with _temporary(folder / "brief") as temporary:
        _fill(temporary, folder, b"")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream to write a large file by pieces; it takes the place of ``path`` when the block ends without an error."""
    with _temporary(path) as temporary:
        with _filling(temporary, path) as file:
            yield file
        try:
            os.replace(temporary, path)
        except OSError as error:
            raise _refusal(path, error) from error


def _fill(temporary: Path, path: Path, content: bytes) -> None:
    with _filling(temporary, path) as file:
        file.write(content)


@contextlib.contextmanager
def _filling(temporary: Path, path: Path) -> Iterator[BinaryIO]:
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that only their owner may read; a briefing is made to be handed on.
        mode = path.stat().st_mode if path.is_file() else 0o666 & ~_umask()
        os.chmod(temporary, mode & 0o777)
    except OSError as error:
        raise _refusal(path, error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _move(temporaries: Mapping[Path, Path]) -> None:
    """Move all into place; where one cannot be (open in Word on Windows), put those already moved back."""
    with contextlib.ExitStack() as stack:
        former: dict[Path, bytes | None] = {}
        try:
            for path, temporary in temporaries.items():
                before = path.read_bytes() if path.exists() else None
                os.replace(temporary, path)
                former[path] = before
        except BaseException as error:
            for path, before in former.items():
                if before is None:
                    path.unlink()
                else:
                    spare = stack.enter_context(_temporary(path))
                    _fill(spare, path, before)
                    os.replace(spare, path)
            if isinstance(error, OSError):
                at = next(path for path in temporaries if path not in former)
                raise _refusal(at, error) from error
            raise


def write_all(contents: Mapping[Path, bytes]) -> list[Path]:
    """Write every file or none: all are written beside their places before the first is moved there.

    A failure or an interruption leaves the former files as they were and nothing beside them. Raises `BriefError`
    naming the file, why, and the mend.
    """
    with contextlib.ExitStack() as stack:
        temporaries = {}
        for path, content in contents.items():
            if path.is_dir():
                raise _refusal(path, IsADirectoryError(errno.EISDIR, "is a folder"))
            temporaries[path] = stack.enter_context(_temporary(path))
            _fill(temporaries[path], path, content)
        _move(temporaries)
    return list(contents)


def write_atomically(path: Path, content: bytes) -> None:
    """One file, whole or not at all; see `write_all`."""
    write_all({path: content})
