"""Fetching one file over HTTP: resumed where it broke off, checked by its hash.

The only module that opens a network connection; `brief model install` alone calls it.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from brief.argos.archive import CHUNK
from brief.errors import BriefError

Progress = Callable[[int, int | None], None]
"""Called with the bytes there are so far and those there will be (None where the server does not say)."""

ATTEMPTS = 5
"""How often in a row a transfer may break off without one new byte before it is given up."""
TIMEOUT = 30
MAX_BYTES = 2 * 1024**3
MAX_INDEX = 16 * 1024**2
_LOCAL = ("127.0.0.1", "::1", "localhost")


def fetch(
    url: str,
    file: Path,
    *,
    sha256: str | None,
    size: int | None = None,
    progress: Progress | None = None,
    pause: float = 1.0,
) -> str:
    """Fetch ``url`` into ``file`` and return its SHA-256 in hex. ``file`` appears only when it is whole and right.

    What has arrived lies in ``file.part``; with ``sha256`` given, the next call goes on from there. ``pause``: seconds
    before the second attempt, doubled before each further one.

    Raises:
        BriefError: no connection, an answer other than the file, too many broken transfers, no room, or a wrong hash.
    """
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if sha256 is None:
            # Nothing would tell whether the rest belongs to the same file.
            part.unlink(missing_ok=True)
        digest = _complete(url, part, sha256, size, progress, pause)
        part.replace(file)
    except urllib.error.HTTPError as error:
        raise BriefError(f"{url}: {why(error)}; {_BY_HAND}") from error
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
        raise BriefError(
            f"{url}: not reached ({why(error)}); run the command again to go on from here, or {_BY_HAND}"
        ) from error
    except OSError as error:
        raise BriefError(
            f"{part}: cannot be written ({error.strerror or error}); free some space, or set "
            "XDG_CACHE_HOME to a folder that can be written"
        ) from error
    return digest


def why(error: Exception) -> str:
    """Why a connection failed, in words of people instead of the library's (``<urlopen error [Errno -3] …>``)."""
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answers {error.code} {error.reason}"
    inner = getattr(error, "reason", None) or error
    plain = (
        (socket.gaierror, "no connection to the network, or no server of that name"),
        (TimeoutError, "no answer in time"),
        (ConnectionRefusedError, "the server takes no connections"),
        ((ConnectionResetError, BrokenPipeError), "the connection broke off"),
        (ssl.SSLError, "the server's certificate or its encryption is not accepted"),
        (http.client.BadStatusLine, "the server does not answer as a web server does"),
        (json.JSONDecodeError, "it is not JSON"),
    )
    for kind, words in plain:
        if isinstance(inner, kind):
            return words
    return getattr(inner, "strerror", None) or str(inner)


_BY_HAND = "fetch the file by hand and run `brief model install FILE`"


def read_json(url: str) -> object:
    """A small JSON document.

    Raises:
        OSError: no connection or an error from the server.
        ValueError: it is not JSON, or larger than `MAX_INDEX`.
    """
    with _open(url, 0) as answer:
        text = answer.read(MAX_INDEX + 1)
    if len(text) > MAX_INDEX:
        raise ValueError(f"{url}: larger than {MAX_INDEX:,} bytes")
    return json.loads(text)


def _complete(
    url: str, part: Path, sha256: str | None, size: int | None, progress: Progress | None, pause: float
) -> str:
    failures = 0
    while True:
        before = _size(part)
        try:
            whole, reason = _transfer(url, part, before, size, progress), None
        except (ConnectionError, TimeoutError, http.client.HTTPException, urllib.error.URLError) as error:
            if isinstance(error, urllib.error.HTTPError) and error.code < 500:
                raise
            whole, reason = False, error
        if not whole:
            failures = 0 if _size(part) > before else failures + 1
            if failures >= ATTEMPTS:
                raise reason or ConnectionError("the transfer breaks off again and again")
            time.sleep(pause * 2 ** max(0, failures - 1))
            continue
        with part.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        if sha256 is None or digest == sha256:
            return digest
        part.unlink()
        if before == 0:
            raise BriefError(
                f"{url}: refused, its SHA-256 is {digest}, not {sha256} as pinned: the file was changed "
                f"or damaged on the way; run the command again, or {_BY_HAND}"
            )
        # What lay there from an earlier run may have been of another file: once more, from the start.


def _transfer(url: str, part: Path, have: int, size: int | None, progress: Progress | None) -> bool:
    """One connection; True if all bytes are there now."""
    if size is not None and have == size:
        return True
    if size is not None and have > size:
        part.unlink()
        have = 0
    try:
        answer = _open(url, have)
    except urllib.error.HTTPError as error:
        if error.code == 416 and have:
            part.unlink()
            return False
        raise
    with answer:
        if answer.status != 206:
            have = 0  # the server knows no ranges and begins anew
        elif not answer.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
            raise http.client.HTTPException("the server sends another range than asked for")
        length = answer.headers.get("Content-Length")
        total = size if size is not None else (have + int(length) if length and length.isdigit() else None)
        limit = min(total, MAX_BYTES) if total is not None else MAX_BYTES
        with part.open("ab" if have else "wb") as sink:
            while True:
                try:
                    block = answer.read1(CHUNK)
                except http.client.IncompleteRead:
                    return False
                if not block:
                    break
                have += len(block)
                if have > limit:
                    raise BriefError(f"{url}: refused, larger than the {limit:,} bytes it should have")
                sink.write(block)
                if progress:
                    progress(have, total)
    return total is None or have == total


def _open(url: str, start: int) -> http.client.HTTPResponse:
    from brief import __version__

    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
        raise BriefError(f"{url}: refused, only https addresses are fetched")
    headers = {"User-Agent": f"brief/{__version__}"}
    if start:
        headers["Range"] = f"bytes={start}-"
    return urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=TIMEOUT)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
