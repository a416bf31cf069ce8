"""``brief translate`` line by line, with a translator that needs no package."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from brief import lines, make
from brief.article import Translation
from brief.settings import Settings


def _tools(monkeypatch: pytest.MonkeyPatch, known: dict[str, str], *warnings: str) -> None:
    """Every line is translated as ``known`` says, else in capitals."""

    class Known:
        def translate(self, segments, progress=None):
            return [Translation(segment, known.get(segment, segment.upper()), "machine") for segment in segments]

    tools = SimpleNamespace(translator=Known(), warnings=warnings, keep=lambda: None)
    monkeypatch.setattr(make.Tools, "open", classmethod(lambda cls, options: tools))


def test_rows_without_english_are_told_once_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _tools(monkeypatch, {}, "glossary.csv: not translated yet and not applied: line 3")
    assert list(lines.translate(["un", "", "deux"], Settings())) == ["UN", "", "DEUX"]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("not translated yet and not applied: line 3") == 1


def test_errors_are_told_by_their_line_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {
        "Il a acheté 200 chars.": "He bought 300 tanks.",
        "Il a acheté 12 avions.": "He bought 12 aircraft.",
    }
    _tools(monkeypatch, said)
    given = ["", *said, "Il a acheté 200 chars."]
    assert list(lines.translate(given, Settings())) == ["", *said.values(), "He bought 300 tanks."]
    told = capsys.readouterr()
    assert told.out == ""
    heads = [line.split(":")[0] for line in told.err.splitlines()]
    assert set(heads) == {"line 2", "line 4"}
    assert "200 chars" in told.err
    assert "12" not in told.err
    assert len(list(lines.translate(given, Settings(), as_json=True))) == 4
    assert capsys.readouterr().err == ""


def test_figures_for_people_stand_in_columns_by_article_and_paragraph() -> None:
    dated = ("a.txt", "2025-06-17", ["Près de 300 M€.", "Rien.", "Le 16 juin, 3 %."])
    articles = [dated, ("b.txt", None, ["Le 16 juin."])]
    assert lines.figures(articles).split("\n") == [
        "a.txt:1  300 M€   nearly €300 million  [money]",
        "a.txt:3  16 juin  June 16, 2025  [date]",
        "a.txt:3  3 %      3%  [percent]",
        "b.txt:1  16 juin  June 16  [date]",
    ]
    listed = json.loads(lines.figures(articles, as_json=True))
    assert [(figure["article"], figure["paragraph"], figure["text"]) for figure in listed] == [
        ("a.txt", 1, "300 M€"), ("a.txt", 3, "16 juin"), ("a.txt", 3, "3 %"), ("b.txt", 1, "16 juin"),
    ]  # fmt: skip
