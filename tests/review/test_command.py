"""``brief review`` and ``brief export`` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from hands import ROWS
from typer.testing import CliRunner

from brief import tmx
from brief.commands import review as commands
from brief.errors import BriefError

_APP = typer.Typer()
_APP.command()(commands.review)
_APP.command()(commands.export)


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("glossary.csv").write_text("fr,en\nEurope,Europe\n", encoding="utf-8")

    def run(*words: str, typed: str = ""):
        result = CliRunner().invoke(_APP, list(words), input=typed)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def reviewed(reviewer, document: Path) -> str:
    hands = reviewer()
    for row_id in ("1.1", "1.3", "2.3"):
        hands.replace(row_id, "operational", "warfighting")
    hands.replace("2.4", "40", "41")
    hands.rewrite("2.2", "Le contexte", 1)
    hands.save()
    return document.name


def test_a_dry_run_shows_the_changes_and_writes_nothing(call, reviewed: str) -> None:
    before = sorted(Path.cwd().iterdir())
    result = call("review", reviewed, "--dry-run", "--add", "--yes")
    assert "five [-operational-]{+warfighting+} domains" in result.stdout
    assert "left out: row 2.2: its French was changed" in result.stdout
    assert "nothing was written" in result.stderr
    assert sorted(Path.cwd().iterdir()) == before


def test_rows_go_into_the_memory_and_what_breaks_a_check_is_flagged(call, reviewed: str) -> None:
    result = call("review", reviewed)
    stored = {entry.source: entry.target for entry in tmx.read(Path("memory.tmx"))}
    assert stored[ROWS["2.4"][0]] == "The budget reaches €41 billion."
    assert "row 2.4: taken, and flagged" in result.stdout
    assert "“domaines opérationnels” → “warfighting domains”" in result.stdout
    assert Path("glossary.csv").read_text(encoding="utf-8") == "fr,en\nEurope,Europe\n"


@pytest.mark.parametrize("typed, added", [("y\n", True), ("n\n", False)])
def test_the_glossary_learns_after_asking(call, reviewed: str, typed: str, added: bool) -> None:
    result = call("review", reviewed, "--add", typed=typed)
    assert "Add “domaines opérationnels”" in result.stderr
    assert ("domaines opérationnels" in Path("glossary.csv").read_text(encoding="utf-8")) == added


def test_what_is_left_out_is_told_when_quiet_and_fails_when_strict(call, reviewed: str) -> None:
    result = call("review", reviewed, "--quiet", "--strict")
    assert result.stdout == ""
    assert "left out: row 2.2" in result.stderr
    assert result.exit_code == 1


def test_another_glossary_than_the_briefs_is_said_once(call, reviewed: str, as_json: Path) -> None:
    made = json.loads(as_json.read_text(encoding="utf-8"))
    made["signature"] = {"glossary": {"file": "terms.csv", "sha256": "0" * 64}}
    as_json.write_text(json.dumps(made), encoding="utf-8")
    result = call("review", reviewed, reviewed, "--quiet")
    assert result.stderr.count("made with terms.csv") == 1
    assert "judged by glossary.csv" in result.stderr
    assert "--glossary terms.csv" in result.stderr


def test_nothing_is_stored_where_the_glossary_is_wrong(call, reviewed: str) -> None:
    Path("glossary.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    with pytest.raises(BriefError, match="glossary"):
        call("review", reviewed)
    assert not Path("memory.tmx").exists()


def test_settings_name_the_memory(call, reviewed: str) -> None:
    Path("brief.toml").write_text('memory = "team.tmx"\n', encoding="utf-8")
    call("review", reviewed)
    assert Path("team.tmx").is_file()


@pytest.mark.parametrize("to, name", [("xliff", "brief.en.xlf"), ("tmx", "brief.en.tmx")])
def test_export_writes_beside_the_document(call, reviewed: str, to: str, name: str) -> None:
    assert call("export", reviewed, "--to", to).stdout.strip() == name
    assert Path(name).read_bytes().startswith(b"<?xml")
    assert call("export", reviewed, "--to", to, "--out", "-").stdout.startswith("<?xml")


def test_export_refuses_what_it_cannot(call, reviewed: str) -> None:
    with pytest.raises(BriefError, match="xliff, tmx"):
        call("export", reviewed, "--to", "pdf")
    with pytest.raises(BriefError, match="overwrite"):
        call("export", reviewed, "--out", reviewed)
