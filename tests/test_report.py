"""What a person reads on the terminal when a brief is made: every error by its row, and where the rest is listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hands import made
from typer.testing import CliRunner

from brief import report, tmx
from brief.article import Finding
from brief.cli import app
from brief.make import Result
from brief.memory import Entry
from brief.settings import Settings


def _result(*findings: Finding, files: tuple[str, ...] = ("out/brief.en.docx", "out/brief.en.json")) -> Result:
    """A brief whose row 1.3 has these findings, and no other row any."""
    brief = made()
    parts = [
        replace(part, rows=tuple(replace(row, findings=findings if row.id == "1.3" else ()) for row in part.rows))
        for part in brief.articles
    ]
    return Result(replace(brief, articles=tuple(parts)), tuple(map(Path, files)), (), 1.0)


def _errors(count: int) -> list[Finding]:
    return [Finding("figures", "error", f"“{number} chars” is not in the English.") for number in range(1, count + 1)]


WARNING = Finding("names", "warning", "“Dupont” is not in the English.")


def test_each_error_is_named_by_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    report.findings(_result(*_errors(2), WARNING), Settings())
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "error: row 1.3: “1 chars” is not in the English.",
        "error: row 1.3: “2 chars” is not in the English.",
        "brief check out/brief.en.docx lists the 1 warning",
    ]


def test_more_errors_than_a_screen_holds(capsys: pytest.CaptureFixture[str]) -> None:
    report.findings(_result(*_errors(23)), Settings(glossary=Path("my terms.csv")))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "… and 3 more; brief check out/brief.en.docx --glossary 'my terms.csv' lists them"


def test_quiet_names_errors_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    report.findings(_result(*_errors(1), WARNING), Settings(quiet=True))
    assert capsys.readouterr().err == "error: row 1.3: “1 chars” is not in the English.\n"


@pytest.mark.parametrize("name", ["out/brief.en.html", "out/brief.en.docx"])
def test_without_the_json_the_brief_itself_lists_its_warnings(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    report.findings(_result(WARNING, files=(name,)), Settings())
    assert capsys.readouterr().err == f"“What the checks found” in {name} lists the 1 warning\n"


def test_nothing_found_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    report.findings(_result(), Settings())
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_strict_says_which_row_failed(
    quiet: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_engine
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Le Pentagone a acheté hier 200 chars à Paris."
    Path("a.txt").write_text(text + "\n", "utf-8")
    # The machine's English would be mended; what a person approved is used as it is, and flagged.
    tmx.merge(Path("memory.tmx"), [Entry(text, "The Pentagon bought 300 tanks in Paris yesterday.")], "fr", "en")
    done = CliRunner().invoke(app, ["make", "a.txt", "--strict", "--no-cache", *quiet])
    assert done.exit_code == 1, done.output
    assert "error: row 1.1: " in done.stderr
    assert "error: row" not in done.stdout
