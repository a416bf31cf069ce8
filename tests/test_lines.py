"""``brief translate`` line by line, with a translator that needs no package."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from brief import lines, make
from brief.article import Translation
from brief.settings import Settings


def test_rows_without_english_are_told_once_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Echo:
        def translate(self, segments, progress=None):
            return [Translation(segment, segment.upper(), "machine") for segment in segments]

    tools = SimpleNamespace(
        translator=Echo(), warnings=("glossary.csv: not translated yet and not applied: line 3",), keep=lambda: None
    )
    monkeypatch.setattr(make.Tools, "open", classmethod(lambda cls, options: tools))
    assert list(lines.translate(["un", "", "deux"], Settings())) == ["UN", "", "DEUX"]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("not translated yet and not applied: line 3") == 1
