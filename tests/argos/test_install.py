from __future__ import annotations

import hashlib
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest

from brief.argos import fetch, install
from brief.argos.packages import available, find, named
from brief.argos.parts import Package
from brief.errors import BriefError
from tests.argos.packaging import PARTS, parts, write_archive, write_folder

NOISE = bytes(range(256)) * 2_000  # so that a transfer has a middle to break off in


class Shelf(ThreadingHTTPServer):
    """A server on this machine: files by path, ranges, and transfers that break off where they are told to."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.breaks: list[int] = []
        """After how many bytes each of the next answers breaks off."""
        self.ranges = True
        self.asked: list[tuple[str, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Shelf

    def do_GET(self) -> None:
        wanted = self.headers.get("Range")
        self.server.asked.append((self.path, wanted))
        content = self.server.files.get(self.path)
        if content is None:
            self.send_error(404)
            return
        start = 0
        if wanted and self.server.ranges:
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
            if start >= len(content):
                self.send_error(416)
                return
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        end = self.server.breaks.pop(0) if self.server.breaks else None
        self.wfile.write(content[start:][:end])

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    server = Shelf()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    monkeypatch.setattr(fetch.time, "sleep", lambda seconds: None)
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.address)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def official(shelf: Shelf, own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A package on the shelf, in its index, and pinned."""
    file = write_archive(own_folders / "made.argosmodel", parts(version="1.9") | {"README.md": NOISE[:1000]}, "x/")
    # Stored, not packed, so that it is long enough to break off in.
    content = file.read_bytes() + b""
    shelf.files["/p.argosmodel"] = content
    entry = {"from_code": "fr", "to_code": "en", "package_version": "1.9", "links": [f"{shelf.address}/p.argosmodel"]}
    other = entry | {"package_version": "1.10", "links": [f"{shelf.address}/newer.argosmodel"]}
    shelf.files["/index.json"] = json.dumps([other, entry]).encode()
    pin = install.Pinned("1.9", hashlib.sha256(content).hexdigest(), len(content), f"{shelf.address}/elsewhere")
    monkeypatch.setattr(install, "PINNED", {("fr", "en"): pin})
    return content


def installed() -> list[Package]:
    return [package for package in available() if package.origin == "installed"]


def refused(words: str, *what: str | Path) -> None:
    with pytest.raises(BriefError, match=words) as error:
        install.install(*what)
    assert "\n" not in str(error.value)
    assert installed() == []


# ---------------------------------------------------------------- from disk


def test_a_file_is_installed_and_found(own_folders: Path) -> None:
    file = write_archive(own_folders / "any name.argosmodel", parts(version="1.4"))
    package = install.install(file)
    assert package.path == own_folders / "data" / "argos-translate" / "packages" / "translate-fr_en-1_4"
    assert find() == package == named("translate-fr_en-1_4")
    assert installed() == [package]
    assert sorted(path.name for path in package.path.parent.iterdir()) == ["translate-fr_en-1_4"]


def test_a_second_install_replaces_the_first(own_folders: Path) -> None:
    install.install(write_archive(own_folders / "a.argosmodel", parts()))
    changed = parts() | {"model/model.bin": b"other weights"}
    package = install.install(write_archive(own_folders / "b.argosmodel", changed))
    assert (package.path / "model" / "model.bin").read_bytes() == b"other weights"
    assert len(list(package.path.parent.iterdir())) == 1


def test_what_is_no_package_is_refused(own_folders: Path) -> None:
    refused("no such file", own_folders / "nothing.argosmodel")
    refused("model/model.bin is missing", write_archive(own_folders / "p.argosmodel", parts(without="model/model.bin")))
    refused("outside its folder", write_archive(own_folders / "q.argosmodel", parts(), "../"))


def test_a_folder_that_cannot_be_written(own_folders: Path) -> None:
    (own_folders / "data").write_text("a file stands here")
    refused("ARGOS_PACKAGES_DIR", write_archive(own_folders / "p.argosmodel", parts()))


def test_remove(own_folders: Path) -> None:
    package = install.install(write_archive(own_folders / "a.argosmodel", parts()))
    assert install.remove("translate-fr_en-1_0") == package
    assert installed() == []
    with pytest.raises(BriefError, match="no such file, folder or package"):
        install.remove("translate-fr_en-1_0")


def test_what_is_not_installed_is_not_removed(own_folders: Path) -> None:
    write_archive(own_folders / "shipped" / "translate-fr_en-1_0.argosmodel", parts())
    given = write_folder(own_folders / "mine", parts())
    for name in ("translate-fr_en-1_0", str(given)):
        with pytest.raises(BriefError, match="stays"):
            install.remove(name)
    assert given.is_dir()


# ---------------------------------------------------------------- from the index


def test_the_pinned_version_is_fetched_from_the_index(shelf: Shelf, official: bytes, own_folders: Path) -> None:
    told: list[tuple[int, int | None]] = []
    package = install.install("fr", "en", progress=lambda have, total: told.append((have, total)))
    assert (package.version, package.origin) == ("1.9", "installed")
    assert (package.path / "model" / "model.bin").read_bytes() == PARTS["model/model.bin"]
    assert told[-1] == (len(official), len(official))
    assert [path for path, _ in shelf.asked] == ["/index.json", "/p.argosmodel"]
    assert not [path for path in (own_folders / "cache").rglob("*") if path.is_file()]


def test_without_the_index_the_known_address_serves(shelf: Shelf, official: bytes) -> None:
    shelf.files["/elsewhere"] = shelf.files.pop("/p.argosmodel")
    del shelf.files["/index.json"]
    assert install.install("fr", "en").version == "1.9"


def test_a_wrong_hash_is_refused(shelf: Shelf, official: bytes, own_folders: Path) -> None:
    shelf.files["/p.argosmodel"] = shelf.files["/elsewhere"] = official[:-1] + b"x"
    refused("SHA-256 is .* as pinned", "fr", "en")
    assert not list((own_folders / "cache").rglob("*.part"))


def test_more_than_its_size_is_refused(shelf: Shelf, official: bytes) -> None:
    shelf.files["/p.argosmodel"] = shelf.files["/elsewhere"] = official + b"more"
    refused("larger than", "fr", "en")


def test_not_on_the_shelf(shelf: Shelf, official: bytes) -> None:
    del shelf.files["/p.argosmodel"]
    refused("the server answers 404", "fr", "en")
    refused("no package for br to en", "br", "en")


def test_no_connection(shelf: Shelf, official: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.server_close()
    shelf.shutdown()
    refused(r"not reached \(the server takes no connections\)", "fr", "en")
    monkeypatch.setattr(install, "PINNED", {})
    refused(r"index of packages cannot be read \(the server takes no connections\)", "fr", "en")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (URLError(socket.gaierror(-3, "Temporary failure in name resolution")), "no connection to the network"),
        (URLError(TimeoutError("timed out")), "no answer in time"),
        (ConnectionResetError(104, "Connection reset by peer"), "broke off"),
        (URLError(ssl.SSLCertVerificationError("self-signed certificate")), "certificate"),
        (HTTPError("https://x", 404, "Not Found", Message(), None), "the server answers 404 Not Found"),
        (ConnectionError("the transfer breaks off again and again"), "again and again"),
        (URLError(OSError(113, "No route to host")), "No route to host"),
        (json.JSONDecodeError("Expecting value", "<html>", 0), "not JSON"),
    ],
)
def test_why_a_connection_failed_is_said_in_plain_words(error: Exception, words: str) -> None:
    assert words in fetch.why(error)
    assert "rrno" not in fetch.why(error)
    assert "urlopen" not in fetch.why(error)


def test_a_folder_is_used_as_it_is_not_installed(tmp_path: Path) -> None:
    refused("a folder, and an .argosmodel file is installed; use the folder as it is with --model", str(tmp_path))


def test_a_pair_that_is_not_pinned(shelf: Shelf, official: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "PINNED", {})
    shelf.files["/newer.argosmodel"] = official
    assert install.install("fr", "en").version == "1.9"
    assert shelf.asked[-1][0] == "/newer.argosmodel"


def test_another_pair_than_asked_for_is_refused(
    shelf: Shelf, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "PINNED", {})
    shelf.files["/x.argosmodel"] = write_archive(own_folders / "m.argosmodel", parts("en", "fr")).read_bytes()
    entry = {"from_code": "fr", "to_code": "en", "package_version": "1", "links": [f"{shelf.address}/x.argosmodel"]}
    shelf.files["/index.json"] = json.dumps([entry]).encode()
    refused("en to fr, which was not asked for", "fr", "en")


# ---------------------------------------------------------------- fetching


def get(shelf: Shelf, file: Path, content: bytes = NOISE, **options: object) -> str:
    return fetch.fetch(f"{shelf.address}/f", file, sha256=hashlib.sha256(content).hexdigest(), **options)


def test_a_broken_transfer_goes_on_where_it_broke(shelf: Shelf, tmp_path: Path) -> None:
    shelf.files["/f"] = NOISE
    shelf.breaks = [100_000, 200_000]
    get(shelf, tmp_path / "f", size=len(NOISE))
    assert (tmp_path / "f").read_bytes() == NOISE
    starts = [int(wanted.removeprefix("bytes=").rstrip("-")) for _, wanted in shelf.asked if wanted]
    assert len(shelf.asked) == 3
    assert starts == [100_000, 300_000]


def test_a_later_run_goes_on_too(shelf: Shelf, tmp_path: Path) -> None:
    shelf.files["/f"] = NOISE
    (tmp_path / "f.part").write_bytes(NOISE[:300_000])
    get(shelf, tmp_path / "f", size=len(NOISE))
    assert (tmp_path / "f").read_bytes() == NOISE
    assert shelf.asked == [("/f", "bytes=300000-")]


@pytest.mark.parametrize("have", [b"of another file" * 9_000, NOISE + b"too long", b"x" * len(NOISE)])
def test_a_part_of_another_file_is_thrown_away(shelf: Shelf, tmp_path: Path, have: bytes) -> None:
    shelf.files["/f"] = NOISE
    (tmp_path / "f.part").write_bytes(have)
    get(shelf, tmp_path / "f", size=len(NOISE))
    assert (tmp_path / "f").read_bytes() == NOISE


def test_a_server_without_ranges(shelf: Shelf, tmp_path: Path) -> None:
    shelf.files["/f"] = NOISE
    shelf.ranges = False
    shelf.breaks = [100_000]
    get(shelf, tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == NOISE


def test_a_transfer_that_never_moves_is_given_up_and_kept(shelf: Shelf, tmp_path: Path) -> None:
    shelf.files["/f"] = NOISE
    shelf.breaks = [1_000] + [0] * 20
    with pytest.raises(BriefError, match="run the command again to go on"):
        get(shelf, tmp_path / "f", size=len(NOISE))
    assert (tmp_path / "f.part").read_bytes() == NOISE[:1_000]
    assert not (tmp_path / "f").exists()
    assert len(shelf.asked) == 1 + fetch.ATTEMPTS


@pytest.mark.parametrize("url", ["http://example.org/x", "file:///etc/passwd", "ftp://127.0.0.1/x"])
def test_only_https_is_fetched(tmp_path: Path, url: str) -> None:
    with pytest.raises(BriefError, match="only https"):
        fetch.fetch(url, tmp_path / "f", sha256="0")
    assert not (tmp_path / "f.part").exists()
