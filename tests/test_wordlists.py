"""What the word lists say, and that it is asked of them once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from brief import wordlists
from brief.cache import Cache


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch):
    """A new process, as far as the lists go; called again, the next one."""

    def begin() -> None:
        for name in ("_kept", "_new"):
            monkeypatch.setattr(wordlists, name, {})
        for asked in (wordlists.lemma, wordlists.is_known, wordlists.country_words):
            asked.cache_clear()

    begin()
    yield begin
    begin()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.mark.parametrize(
    ("word", "form"),
    [("chevaux", "cheval"), ("œuvres", "œuvre"), ("signent", "signer"), ("xyzzyq", "xyzzyq"), ("", "")],
)
def test_dictionary_forms(word: str, form: str):
    assert wordlists.lemma(word) == form


@pytest.mark.parametrize(
    ("word", "language", "known"),
    [("cheval", "fr", True), ("Cheval", "fr", True), ("xyzzyq", "fr", False), ("", "fr", False), ("horse", "en", True)],
)
def test_known_words(word: str, language: str, known: bool):
    assert wordlists.is_known(word, language) is known


def test_words_of_countries():
    assert {"allemagne", "royaume-uni", "nouvelle-zélande"} <= wordlists.country_words()
    assert "du" not in wordlists.country_words()


def ask() -> tuple[object, ...]:
    return (
        wordlists.lemma("chevaux"),
        wordlists.is_known("cheval"),
        wordlists.is_known("horse"),
        wordlists.is_known("horse", "en"),
        wordlists.country_words(),
    )


def test_the_next_run_opens_no_list(fresh, path: Path, monkeypatch: pytest.MonkeyPatch):
    first = ask()
    with Cache(path) as cache:
        wordlists.keep(cache)
    fresh()
    with Cache(path) as cache:
        wordlists.recall(cache)
    for name in ("simplemma", "babel"):
        monkeypatch.setitem(sys.modules, name, None)  # importing it is an error
    assert ask() == first


def test_nothing_new_is_nothing_written(fresh, path: Path):
    ask()
    with Cache(path) as cache:
        wordlists.keep(cache)
    before = path.read_bytes()
    fresh()
    with Cache(path) as cache:
        wordlists.recall(cache)
        ask()
        wordlists.keep(cache)
    assert path.read_bytes() == before


def test_the_newest_answers_stay(fresh, path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(wordlists, "KEPT", 3)
    for words in (("un", "deux"), ("trois", "quatre")):
        fresh()
        with Cache(path) as cache:
            wordlists.recall(cache)
            for word in words:
                wordlists.lemma(word)
            wordlists.keep(cache)
    fresh()
    with Cache(path) as cache:
        wordlists.recall(cache)
    assert [name.split()[-1] for name in wordlists._kept] == ["deux", "trois", "quatre"]


def test_what_was_asked_in_another_way_is_asked_anew(
    fresh, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """After an update of brief that takes, say, other words of the countries' names."""
    ask()
    with Cache(path) as cache:
        wordlists.keep(cache)
    fresh()
    former = tmp_path / "wordlists.py"
    former.write_text("# as it was before\n")
    monkeypatch.setattr(wordlists, "__file__", str(former))
    with Cache(path) as cache:
        wordlists.recall(cache)
    assert wordlists._kept == {}


def test_other_lists_are_asked_anew(fresh, path: Path, monkeypatch: pytest.MonkeyPatch):
    ask()
    with Cache(path) as cache:
        wordlists.keep(cache)
    fresh()
    monkeypatch.setattr("importlib.metadata.version", lambda name: "99")
    with Cache(path) as cache:
        wordlists.recall(cache)
    assert wordlists._kept == {}
