"""Nothing but ``brief model install`` ever opens a network connection."""

from __future__ import annotations

import ast
import socket
from pathlib import Path

import pytest

from brief import make, settings

ROOT = Path(__file__).resolve().parents[1]
# The one room that may: it fetches packages for `brief model install`.
MAY = {"brief/argos/fetch.py"}
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "urllib3"}


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every try to connect or to look a name up fails the test."""

    def refuse(*args, **options):
        raise AssertionError(f"a network connection was tried: {args[1:] or args}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "sendto", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.mark.package
def test_making_a_brief_opens_no_connection(tmp_path: Path, no_sockets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    article = tmp_path / "a.txt"
    article.write_text("Le 17 juin 2025, l’État a signé un contrat de 200 millions de dollars avec OpenAI.\n", "utf-8")
    result = make.make(settings.load({"inputs": (article,), "out": tmp_path / "out"}))
    assert len(result.files) == 3


def test_the_guard_would_notice(no_sockets) -> None:
    with pytest.raises(AssertionError, match="connection"):
        socket.create_connection(("127.0.0.1", 9))


def test_only_the_installer_imports_the_network() -> None:
    seen = set()
    for path in sorted((ROOT / "brief").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            if any(name == banned or name.startswith(banned + ".") for name in names for banned in NETWORK):
                seen.add(path.relative_to(ROOT).as_posix())
    assert seen == MAY


def test_no_splitter_that_fetches_models_is_installed() -> None:
    from importlib.util import find_spec

    assert [name for name in ("torch", "stanza", "spacy", "minisbd") if find_spec(name)] == []
