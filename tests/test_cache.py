"""The cache: what is kept, what is not, and what a damaged or useless file does to a run (nothing but a warning)."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from fakes import WordForWord
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from brief import cache as caching
from brief.article import Finding, Term, Translation
from brief.cache import Cache
from brief.errors import BriefError
from brief.glossary.match import Matcher
from brief.glossary.table import Entry, Glossary
from brief.translation import Translator

CONTEXT = b"package, versions, code"
KEY = caching.key(CONTEXT, "Le contrat.", [])
FULL = Translation(
    "Le contrat de 200 millions.",
    "The contract of 200 million.",
    "machine",
    (Term("contrat", "contract", "met", "machine", 3, 10, ("deal", "pact")),),
    (Finding("numbers", "error", "200 is gone", (14, 17), None), Finding("shape", "info", "é\u2028“x”")),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "translations.sqlite"


@dataclass(frozen=True)
class Package:
    sha256: str = "a" * 64


class Engine(WordForWord):
    """A decoder that says which package it runs, as the real one does, and so is worth keeping the work of."""

    def __init__(self, sha256: str = "a" * 64) -> None:
        super().__init__()
        self.package = Package(sha256)


def translator(path: Path, entries: tuple[Entry, ...] = (), engine: WordForWord | None = None) -> Translator:
    return Translator(engine or Engine(), Matcher(Glossary(entries)), cache=Cache(path))


def kept(path: Path, source: str = "Le contrat.", key: bytes = KEY) -> Translation | None:
    with Cache(path) as cache:
        return cache.get({key: source}).get(key)


def keep(path: Path, translation: Translation = FULL, key: bytes = KEY) -> None:
    with Cache(path) as cache:
        cache.put({key: translation})
        assert cache.warnings == []


# ---------------------------------------------------------------- what is kept


def test_what_was_kept_comes_back_whole(path: Path):
    keep(path)
    assert kept(path, FULL.source) == FULL


@settings(deadline=None)  # each case makes a file: a busy disk is no fault
@given(st.text(), st.text(), st.text(), st.integers(0, 99))
def test_any_text_comes_back_as_it_was(tmp_path_factory, source, target, word, at):
    term = Term(word, target, "enforced", source, at, at + 1, (word,))
    translation = Translation(source, target, "memory", (term,), (Finding(word, "info", target, None, (at, at)),))
    path = tmp_path_factory.mktemp("cache") / "t.sqlite"
    keep(path, translation)
    assert kept(path, source) == translation


def test_a_text_that_no_file_can_hold_comes_back_too(path: Path):
    keep(path, Translation("\ud800", "\udfff", "copied"))
    assert kept(path, "\ud800") == Translation("\ud800", "\udfff", "copied")


TERM = Entry("contrat", ("contract", "deal"), avoid=("bargain",), line=4, note="from the ministry")


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"line": 9}, True),
        ({"note": "read again"}, True),
        ({"extra": (("de", "Vertrag"),)}, True),
        ({"targets": ("deal", "contract")}, False),
        ({"targets": ("contract",)}, False),
        ({"avoid": ()}, False),
        ({"case": "exact"}, False),
        ({"kind": "keep"}, False),
    ],
)
def test_of_a_glossary_row_counts_what_is_obeyed(change, same):
    def key(entry: Entry) -> bytes:
        return caching.key(CONTEXT, "Le contrat est long.", Matcher(Glossary((entry,))).find("Le contrat est long."))

    assert (key(TERM) == key(replace(TERM, **change))) is same


def test_one_space_makes_another_sentence():
    assert caching.key(CONTEXT, "3 000 euros", []) != caching.key(CONTEXT, "3\u00a0000 euros", [])


def test_the_package_the_device_and_the_code_decide():
    one, other = caching.context(Engine("a" * 64)), caching.context(Engine("b" * 64))
    assert one and other and one != other
    on_gpu = Engine("a" * 64)
    on_gpu.device = "cuda"
    assert caching.context(on_gpu) != one


def test_changed_code_makes_other_keys(monkeypatch):
    before = caching.context(Engine())
    monkeypatch.setattr(caching, "code", lambda: "another ladder")
    assert caching.context(Engine()) != before


def test_an_engine_without_a_package_is_not_trusted(path: Path):
    engine = WordForWord()
    translator(path, engine=engine).translate(["Le contrat."])
    assert caching.context(engine) is None
    assert not path.exists()


# ---------------------------------------------------------------- in the translator


def test_a_second_run_asks_the_engine_nothing(path: Path):
    segments = ["Le contrat est signé.", "", "Le projet avance.", "Le contrat est signé."]
    first = translator(path).translate(segments)
    engine = Engine()
    assert translator(path, engine=engine).translate(segments) == first
    assert engine.asked == []


def test_an_edited_row_costs_its_own_sentences_alone(path: Path):
    segments = ["Le contrat est signé.", "Le projet avance."]
    entries = (Entry("contrat", ("contract",)), Entry("projet", ("project",)))
    before = translator(path, entries).translate(segments)
    engine = Engine()
    after = translator(path, (entries[0], Entry("projet", ("scheme",))), engine).translate(segments)
    assert set(engine.asked) and all("contrat" not in asked for asked in engine.asked)
    assert after[0] == before[0]
    assert "scheme" in after[1].target


def test_progress_counts_what_was_kept_too(path: Path):
    translator(path).translate(["Un projet."])
    counts: list[int] = []
    translator(path).translate(["Un projet.", "Un contrat.", ""], counts.append)
    assert sum(counts) == 3


def test_what_is_done_stays_when_a_run_is_stopped(path: Path, monkeypatch):
    monkeypatch.setattr("brief.translation.AT_ONCE", 1)

    class Stopped(Engine):
        def translate(self, segments, **options):
            if any("projet" in segment for segment in segments):
                raise KeyboardInterrupt
            return super().translate(segments, **options)

    with pytest.raises(KeyboardInterrupt):
        translator(path, engine=Stopped()).translate(["Le contrat.", "Le projet."])
    engine = Engine()
    translator(path, engine=engine).translate(["Le contrat."])
    assert engine.asked == []


# ---------------------------------------------------------------- room


def many(count: int, start: int = 0) -> dict[bytes, Translation]:
    made = [Translation(f"Phrase {number}", "word " * 200, "machine") for number in range(start, start + count)]
    return {caching.key(CONTEXT, translation.source, []): translation for translation in made}


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


def test_a_folder_that_cannot_be_is_done_without(tmp_path: Path):
    (tmp_path / "file").write_text("no folder")
    made = translator(tmp_path / "file" / "translations.sqlite")
    assert made.translate(["Le contrat."])[0].target == "the contract."
    assert len(made.warnings) == 1
    assert "BRIEF_CACHE_DIR" in made.warnings[0]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_done_without(path: Path):
    path.parent.mkdir()
    path.parent.chmod(0o500)
    made = translator(path)
    assert made.translate(["Le contrat."])[0].target == "the contract."
    assert len(made.warnings) == 1


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


# ---------------------------------------------------------------- notes


def test_a_note_comes_back_and_takes_the_place_of_its_like(path: Path):
    with Cache(path) as cache:
        cache.put_note("words 1", b"old")
        cache.put_note("other 1", b"of another kind")
        cache.put_note("words 2", b"new")
    with Cache(path) as cache:
        assert [cache.note(name) for name in ("words 1", "words 2", "other 1")] == [None, b"new", b"of another kind"]
        assert cache.info().entries == 0
        cache.clear()
        assert cache.note("words 2") is None


def test_a_note_that_was_changed_is_none(path: Path):
    with Cache(path) as cache:
        cache.put_note("words 1", b"a list of words")
    with sqlite3.connect(path) as connection:
        (value,) = connection.execute("SELECT value FROM notes").fetchone()
        connection.execute("UPDATE notes SET value = ?", (value[:-1] + b"S",))
    with Cache(path) as cache:
        assert cache.note("words 1") is None
