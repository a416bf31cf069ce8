"""The commands as a person meets them: what they say, and with which status they end."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from docx import Document

from brief import settings
from brief.errors import BriefError
from brief.glossary import table

ROOT = Path(__file__).resolve().parents[1]
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" + bytes(range(256)) * 4


def brief(*args: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder; output as text."""
    return subprocess.run(
        [sys.executable, "-m", "brief.cli", *args], cwd=cwd, input=stdin, capture_output=True, text=True, timeout=120,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(cwd), "COLUMNS": "160"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("args", "named"),
    [
        (["make", "none.txt"], "none.txt"),
        (["make", "empty.txt"], "empty.txt"),
        (["make", "picture.txt"], "PNG"),
        (["make", "folder"], "folder"),
        (["make"], "seeds/"),
        (["make", "ok.txt", "--model", "nonesuch"], "nonesuch"),
        (["make", "ok.txt", "--glossary", "none.csv"], "none.csv"),
        (["make", "ok.txt", "--glossary", "bad.csv"], "line 2"),
        (["make", "ok.txt", "--template", "ok.txt"], "ok.txt"),
        (["make", "ok.txt", "--format", "odt"], "odt"),
        (["make", "ok.txt", "--rows", "word"], "word"),
        (["make", "ok.txt", "--memory", "none.tmx"], "none.tmx"),
        (["make", "ok.txt", "--out", "ok.txt"], "ok.txt"),
        (["translate", "none.txt"], "none.txt"),
        (["figures", "none.txt"], "none.txt"),
        (["check", "none.docx"], "give the path of a DOCX that brief made"),
        (["export", "none.docx"], "give the path of a DOCX that brief made"),
        (["check", "plain.docx"], "give the brief's JSON with --brief"),
        (["check", "plain.docx", "--brief", "none.json"], "none.json"),
        (["review", "ok.tmx"], "--memory ok.tmx"),
        (["model", "info", "nonesuch"], "nonesuch"),
        (["model", "install", "none.argosmodel"], "none.argosmodel"),
    ],
)
def test_bad_input_is_one_line_and_status_2(tmp_path: Path, args: list[str], named: str) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(PNG)
    (tmp_path / "folder").mkdir()
    Document().save(str(tmp_path / "plain.docx"))
    (tmp_path / "ok.txt").write_text("Le ministre l’a dit hier à Paris, devant les députés.\n", "utf-8")
    (tmp_path / "bad.csv").write_text("fr,en\n,orphan\n", "utf-8")
    done = brief(*args, cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert named in done.stderr
    assert "Traceback" not in done.stderr
    # A glossary lists its bad rows below, indented, a line each.
    assert len([line for line in done.stderr.splitlines() if not line.startswith("  ")]) == 1, done.stderr


def test_where_no_package_translates_the_pair_that_is_said_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le ministre l’a dit hier à Paris, devant les députés.\n", "utf-8")
    said = brief("make", "a.txt", "--lang", "de", cwd=tmp_path).stderr
    assert "no Argos package translates fr to de" in said
    assert "glossary" not in said


def test_the_shipped_glossary_is_called_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"^the glossary shipped with brief: line 1: no column “de”.*--glossary"):
        table.load(settings.shipped("glossary.csv"), "fr", "de")
    own = tmp_path / "glossary.csv"
    own.write_text("fr,en\nchar,tank\n", "utf-8")
    with pytest.raises(BriefError) as said:
        table.load(own, "fr", "de")
    assert str(said.value).startswith(f"{own}: line 1")


def test_bad_usage_is_status_2(tmp_path: Path) -> None:
    done = brief("make", "--no-such-option", cwd=tmp_path)
    assert done.returncode == 2
    assert "--no-such-option" in done.stderr


@pytest.mark.parametrize("command", ["make", "translate", "figures", "check", "model install"])
def test_help_has_examples_and_defaults(tmp_path: Path, command: str) -> None:
    done = brief(*command.split(), "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "Example" in done.stdout


def test_make_help_names_each_default(tmp_path: Path) -> None:
    shown = " ".join(brief("make", "--help", cwd=tmp_path).stdout.split())
    for default in ("seeds/", "glossary.csv", "memory.tmx", "templates/brief.docx", "docx,html,json", "paragraph"):
        assert f"default: ({default}" in shown or f"default: {default}" in shown, default


def test_figures_from_standard_input(tmp_path: Path) -> None:
    text = "Rien ici.\n\nIl vaut 3,5 milliards d’euros.\n"
    [found] = json.loads(brief("figures", "-", "--json", cwd=tmp_path, stdin=text).stdout)
    assert (found["article"], found["paragraph"], found["text"]) == ("-", 3, "3,5 milliards d’euros")
    assert text.split("\n")[2][found["start"] : found["end"]] == found["text"]
    assert (found["kind"], found["value"], found["unit"], found["english"]) == (
        "money", "3500000000", "EUR", "€3.5 billion",
    )  # fmt: skip
    assert "age" not in found


def test_figures_of_decomposed_accents_have_the_offsets_of_the_text_as_given(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "L’État a payé 3,5 millions d’euros à la société Générale en décembre 2026.")
    found = json.loads(brief("figures", "-", "--json", cwd=tmp_path, stdin=text + "\n").stdout)
    assert [figure["value"] for figure in found] == ["3500000", "2026-12"]
    assert [text[figure["start"] : figure["end"]] for figure in found] == [figure["text"] for figure in found]
    assert unicodedata.normalize("NFC", found[1]["text"]) == "décembre 2026"


def test_figures_none(tmp_path: Path) -> None:
    assert json.loads(brief("figures", "-", "--json", cwd=tmp_path, stdin="Rien.\n").stdout) == []
    assert brief("figures", "-", cwd=tmp_path, stdin="Rien.\n").stdout == ""


@pytest.mark.package
def test_translate_gives_one_line_for_each_line(tmp_path: Path) -> None:
    text = "Un prix symbolique.\n\n  \nOpenAI\nUn prix symbolique.\n12,5 %\u2028et plus\n"
    plain = brief("translate", "-", cwd=tmp_path, stdin=text)
    assert plain.returncode == 0, plain.stderr
    lines = plain.stdout.split("\n")
    assert len(lines) == 7 and lines[6] == ""
    assert lines[1] == "" and lines[0] == lines[4] != ""
    done = brief("translate", "-", "--json", cwd=tmp_path, stdin=text)
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["target"] for line in objects] == lines[:6]
    assert [line["source"] for line in objects] == text.split("\n")[:6]
    assert set(objects[0]) == {"source", "target", "origin", "terms", "findings"}


@pytest.mark.package
def test_make_works_away_from_the_repository(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le ministre l’a dit hier à Paris, devant les députés.\n", "utf-8")
    done = brief("make", "a.txt", "--out", "elsewhere/deep", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "elsewhere" / "deep" / "brief.en.docx").is_file()
    assert done.stdout.split() == [f"elsewhere/deep/brief.en.{name}" for name in ("docx", "html", "json")]
    assert "1 article" in done.stderr


def test_glossary_check_names_lines_and_fails_on_errors(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text(
        "fr,en\nintelligence artificielle (IA),ai\nIA,AI\nsans traduction,\n", "utf-8"
    )
    done = brief("glossary", "check", cwd=tmp_path)
    assert done.returncode == 1, done.stdout
    assert done.stderr == "3 terms, 1 error, 2 remarks\n"
    assert "line 2: error" in done.stdout
    assert "line 4: warning" in done.stdout


def test_glossary_check_with_articles_names_what_matches_nothing(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text("fr,en\nministre,minister\nporte-avions,aircraft carrier\n", "utf-8")
    (tmp_path / "a.txt").write_text("La ministre l’a dit hier à Paris, devant les députés.\n", "utf-8")
    shown = brief("glossary", "check", "a.txt", cwd=tmp_path).stdout
    assert "line 3" in shown
    assert "line 2" not in shown


@pytest.mark.parametrize("ending", ["tbx", "csv"])
def test_glossary_goes_out_and_comes_back(tmp_path: Path, ending: str) -> None:
    text = "fr,en,kind,note\nappel d'offres,call for tenders|tender,,voir « marchés »\nOpenAI,,keep,\n"
    (tmp_path / "glossary.csv").write_text(text, "utf-8")
    out = brief("glossary", "export", f"terms.{ending}", cwd=tmp_path)
    assert out.returncode == 0, out.stderr
    (tmp_path / "glossary.csv").write_text(text.split("\n")[0] + "\n", "utf-8")
    back = brief("glossary", "import", f"terms.{ending}", cwd=tmp_path)
    assert "2 terms added, 0 were there already" in back.stderr
    (tmp_path / "more.csv").write_text("fr,en\nOpenAI,OpenAI\nchar,tank\n", "utf-8")
    more = brief("glossary", "import", "more.csv", "--glossary", "glossary.csv", cwd=tmp_path)
    assert "1 term added, 1 was there already and stays as it is" in more.stderr
    (tmp_path / "glossary.csv").write_text(text, "utf-8")
    assert (tmp_path / "glossary.csv").read_text("utf-8") == text
