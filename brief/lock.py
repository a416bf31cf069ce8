"""A lock beside a file, so that two runs at once do not lose each other's changes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brief.errors import BriefError

_PATIENCE = 30.0
"""Seconds to wait for another run: merging into a memory of 100,000 entries takes about three."""
_PAUSE = 0.05


@contextmanager
def held(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the lock of ``path`` (``memory.tmx.lock`` beside it) while the block runs.

    The system lets go of it when a process dies, so none is ever left behind. Raises BriefError where another run
    holds it for longer than ``patience`` seconds, or where the folder cannot be written.
    """
    lock = path.with_name(path.name + ".lock")
    deadline = time.monotonic() + patience
    handle = _take(lock)
    while handle is None:
        if time.monotonic() > deadline:
            raise BriefError(f"{path}: another run of brief is writing it; try again when that is done")
        time.sleep(_PAUSE)
        handle = _take(lock)
    try:
        yield
    finally:
        if sys.platform != "win32":
            # Removed while still held: who waits for this very file sees below that it is gone, and starts anew.
            lock.unlink(missing_ok=True)
        os.close(handle)


def _take(lock: Path) -> int | None:
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise BriefError(f"{lock}: cannot be written ({error.strerror}); give a folder that can") from error
    if _locked(handle) and _same(handle, lock):
        return handle
    os.close(handle)
    return None


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _same(handle: int, lock: Path) -> bool:
    """Whether the file that was locked still is the one of that name."""
    try:
        return os.path.samestat(os.fstat(handle), lock.stat())
    except FileNotFoundError:
        return False
