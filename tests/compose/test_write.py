"""All formats whole, or none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brief import compose
from brief.article import Brief
from brief.errors import BriefError


def test_each_format_has_its_name(brief: Brief, tmp_path: Path) -> None:
    paths = compose.write(brief, ["docx", "html", "json"], tmp_path / "out")
    assert [path.name for path in paths] == ["brief.en.docx", "brief.en.html", "brief.en.json"]
    assert json.loads(paths[2].read_bytes())["title"] == brief.title
    assert sorted((tmp_path / "out").iterdir()) == sorted(paths)


def test_an_unknown_format_is_refused_and_the_known_ones_named(brief: Brief, tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"--format pdf: no such format; choose from docx, html, json"):
        compose.write(brief, ["json", "pdf"], tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_bad_template_leaves_every_format_as_it_was(brief: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.en.json").write_text("former")
    with pytest.raises(BriefError, match="the template cannot be read"):
        compose.write(brief, ["json", "docx"], tmp_path, tmp_path / "none.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.en.json"]
    assert (tmp_path / "brief.en.json").read_text() == "former"


def test_templates_that_come_with_brief_are_found() -> None:
    assert compose.shipped("brief.docx").is_file()
    assert compose.shipped("brief.html.j2").is_file()
    with pytest.raises(BriefError, match=r"none\.docx: not found in the installation of brief"):
        compose.shipped("none.docx")


def test_a_folder_is_tried_before_the_work(tmp_path: Path) -> None:
    compose.ready(tmp_path / "new" / "out")
    assert list((tmp_path / "new" / "out").iterdir()) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(BriefError, match="a file stands where a folder is wanted"):
        compose.ready(tmp_path / "file")
