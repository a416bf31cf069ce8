"""Defaults, settings files and flags."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief import settings
from brief.errors import BriefError


def test_a_flag_wins_over_brief_toml_wins_over_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.brief]\nlang = "de"\nrows = "sentence"\ntitle = "A"\n')
    (tmp_path / "brief.toml").write_text('lang = "es"\ntitle = "B"\n')
    got = settings.load({"title": "C", "out": None, "inputs": ()}, tmp_path)
    assert (got.lang, got.rows, got.title, got.out) == ("es", "sentence", "C", Path("out"))


def test_paths_are_relative_to_the_settings_file(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text('glossary = "terms.csv"\nmemory = ["a.tmx", "b.tmx"]\ninput = "articles"\n')
    got = settings.load({}, tmp_path)
    assert got.glossary == tmp_path / "terms.csv"
    assert got.memory == (tmp_path / "a.tmx", tmp_path / "b.tmx")
    assert got.inputs == (tmp_path / "articles",)


def test_formats_as_text_or_list(tmp_path: Path) -> None:
    (tmp_path / "brief.toml").write_text('format = "docx, json"\n')
    assert settings.load({}, tmp_path).formats == ("docx", "json")
    (tmp_path / "brief.toml").write_text('format = ["html"]\n')
    assert settings.load({}, tmp_path).formats == ("html",)


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ('colour = "red"\n', "colour"),
        ("strict = 1\n", "strict"),
        ("lang = 3\n", "lang"),
        ('lang = ["en", "de"]\n', "lang"),
        ('format = "odt"\n', "odt"),
        ('rows = "word"\n', "word"),
        ('device = "gpu"\n', "gpu"),
        ("lang = \n", "TOML"),
    ],
)
def test_a_bad_settings_file_is_named(tmp_path: Path, toml: str, named: str) -> None:
    (tmp_path / "brief.toml").write_text(toml)
    with pytest.raises(BriefError, match=named):
        settings.load({}, tmp_path)


def test_a_given_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match="no such file"):
        settings.or_default(tmp_path / "none.csv", tmp_path / "glossary.csv", "glossary.csv")


def test_the_shipped_glossary_stands_in(tmp_path: Path) -> None:
    own = tmp_path / "glossary.csv"
    assert settings.or_default(None, own, "glossary.csv") == settings.shipped("glossary.csv")
    own.write_text("fr,en\n")
    assert settings.or_default(None, own, "glossary.csv") == own


def test_what_ships_with_brief_is_there_and_named_as_such(tmp_path: Path) -> None:
    for name in ("glossary.csv", "brief.docx", "brief.html.j2"):
        assert settings.shipped(name).is_file()
    with pytest.raises(BriefError, match=r"none\.csv: not found in the installation of brief"):
        settings.shipped("none.csv")
    assert settings.named(settings.shipped("glossary.csv")) == "the glossary shipped with brief"
    assert settings.named(tmp_path / "glossary.csv") == str(tmp_path / "glossary.csv")
