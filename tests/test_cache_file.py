"""The file of the cache: its bound, what damage or a full disk does to a run (nothing but a warning), its commands."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from keeping import FULL, KEY, keep, kept, many
from typer.testing import CliRunner

from brief import cache as caching
from brief.cache import Cache
from brief.errors import BriefError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "translations.sqlite"


# ---------------------------------------------------------------- room


def aged(path: Path, keys: list[bytes], seconds: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.executemany("UPDATE kept SET used = used - ? WHERE key = ?", [(seconds, key) for key in keys])


def test_the_longest_unused_go_first(path: Path):
    old, used, new = many(100), many(100, 100), many(150, 200)
    with Cache(path, limit=2**30) as cache:
        cache.put(old | used)
    aged(path, [*old, *used], 2 * caching.REMEMBERED)
    with Cache(path, limit=2**30) as cache:
        cache.get({name: translation.source for name, translation in used.items()})
    aged(path, [*old, *used], 60)
    with Cache(path, limit=300_000) as cache:
        cache.put(new)
        left = cache.get({name: t.source for name, t in (old | used | new).items()})
    assert not set(old) & set(left)
    assert set(new) <= set(left)
    assert set(used) & set(left)


def test_the_file_stays_within_its_bound(path: Path):
    with Cache(path, limit=400_000) as cache:
        for start in range(0, 2_000, 100):
            cache.put(many(100, start))
        assert 100 <= cache.info().entries < 400
    assert path.stat().st_size < 700_000


def test_reading_writes_nothing_within_the_hour(path: Path):
    keep(path)
    before = path.read_bytes()
    assert kept(path) is not None
    assert path.read_bytes() == before


def test_a_use_after_the_hour_is_written_down_once(path: Path):
    keep(path)
    aged(path, [KEY], 2 * caching.REMEMBERED)
    kept(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT used FROM kept").fetchone()[0] > time.time() - 60


# ---------------------------------------------------------------- damage


@pytest.mark.parametrize("damage", [b"not a database, but a letter to the editor " * 200, b"\xff" * 100])
def test_a_file_that_is_no_cache_is_set_aside(path: Path, damage: bytes):
    path.parent.mkdir()
    path.write_bytes(damage)
    with Cache(path) as cache:
        assert cache.get({KEY: "Le contrat."}) == {}
        cache.put({KEY: FULL})
        assert len(cache.warnings) == 1
        assert "damaged" in cache.warnings[0]
    assert kept(path, FULL.source) == FULL
    assert path.with_name(path.name + ".damaged").read_bytes() == damage


def test_a_file_damaged_within_is_set_aside_or_passed_over(path: Path):
    with Cache(path) as cache:
        cache.put(many(500))
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    for at in range(8192, len(data) - 4096, 4096):
        data[at : at + 2048] = b"\x5a" * 2048
    path.write_bytes(data)
    wanted = many(500)
    with Cache(path) as cache:
        found = cache.get({name: translation.source for name, translation in wanted.items()})
        assert all(wanted[name] == translation for name, translation in found.items())
        assert len(found) < 500
        cache.put(wanted)
        assert cache.get({name: t.source for name, t in wanted.items()}) == wanted


def test_a_flipped_bit_is_never_a_translation(path: Path):
    keep(path)
    with sqlite3.connect(path) as connection:
        value = connection.execute("SELECT value FROM kept").fetchone()[0]
        connection.execute("UPDATE kept SET value = ?", (value.replace(b"200", b"300"),))
    assert kept(path) is None


def test_a_full_disk_is_done_without(path: Path):
    keep(path)
    with Cache(path) as cache:
        cache.get({KEY: ""})
        cache._connection.execute("PRAGMA max_page_count=1")
        cache.put(many(500))
        assert len(cache.warnings) == 1
        cache.put(many(500))
        assert cache.get({KEY: ""}) == {}
        assert len(cache.warnings) == 1
    assert kept(path, FULL.source) == FULL


def test_a_run_killed_while_writing_leaves_a_whole_file(path: Path):
    keep(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM kept")
    connection.close()  # without a commit, as a killed process goes
    assert kept(path, FULL.source) == FULL


# ---------------------------------------------------------------- several runs at once


WRITES = """
import sys
from pathlib import Path
from brief.article import Translation
from brief.cache import Cache
with Cache(Path(sys.argv[1])) as cache:
    for lot in range(10):
        cache.put({f"{sys.argv[2]} {lot} {at}".encode(): Translation("", "", "machine") for at in range(20)})
sys.exit(cache.warnings[0] if cache.warnings else 0)
"""


def test_several_runs_write_at_once(path: Path, root: Path):
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITES, str(path), name], cwd=root, stderr=subprocess.PIPE)
        for name in "abc"
    ]
    assert [run.communicate()[1] for run in runs] == [b"", b"", b""]
    with Cache(path) as cache:
        assert cache.info().entries == 600


# ---------------------------------------------------------------- the commands


@pytest.fixture
def command(monkeypatch, tmp_path: Path):
    from brief.commands.cache import app

    monkeypatch.setenv("BRIEF_CACHE_DIR", str(tmp_path))
    return lambda *arguments: CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def test_the_variable_names_the_folder(command, tmp_path: Path):
    assert Cache().path.parent == tmp_path


def test_info_and_clear(command):
    with Cache() as cache:
        cache.put(many(1_200))
    shown = command("info")
    assert "1,200" in shown.stdout
    assert str(Cache().path) in shown.stdout
    before = Cache().path.stat().st_size
    assert "1,200" in command("clear").stdout
    assert Cache().path.stat().st_size < before / 10
    assert "translations  0" in command("info").stdout


def test_a_cache_that_cannot_be_read_is_said(monkeypatch, tmp_path: Path, command):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("BRIEF_CACHE_DIR", str(tmp_path / "file"))
    with pytest.raises(BriefError, match="cannot be used"):
        command("info")
