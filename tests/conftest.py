"""What every test may use."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

ROOT = Path(__file__).resolve().parents[1]

# No test is about time: on a busy machine any example may take longer than hypothesis allows by default.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory):
    """No test reads or writes the translations that the user's own runs have kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEF_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def root() -> Path:
    """The checkout: seeds/, glossary.csv, templates/ and README.md stand in it."""
    return ROOT


@pytest.fixture
def fake_engine(monkeypatch: pytest.MonkeyPatch):
    """Makes every command translate word for word instead of loading the package; returns the decoder used."""
    from fakes import WordForWord

    from brief.argos import engine

    decoder = WordForWord()
    monkeypatch.setattr(engine, "Engine", lambda package, *args, **options: decoder)
    return decoder
