"""The cache: what is kept and under which key, and what a run asks of the engine where something was kept."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from fakes import WordForWord
from hypothesis import given, settings
from hypothesis import strategies as st
from keeping import CONTEXT, FULL, keep, kept

from brief import cache as caching
from brief.article import Finding, Term, Translation
from brief.cache import Cache
from brief.glossary.match import Matcher
from brief.glossary.table import Entry, Glossary
from brief.translation import Translator


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
