"""A corpus from end to end: what is written, what is not done twice, what a bad article does to the others: nothing."""

from __future__ import annotations

import csv
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief import corpus, lock
from brief.corpus import driver
from brief.errors import BriefError

pytestmark = pytest.mark.usefixtures("fake_engine")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_one_brief_an_article_and_the_tables(folder: Path, options):
    result = corpus.run([folder], options)
    assert (result.made, result.kept, result.skips) == (40, 0, 0)
    assert len(list((options.out / "articles").iterdir())) == 40
    brief = json.loads((options.out / "articles" / "007.txt.en.json").read_text("utf-8"))
    assert brief["articles"][0]["file"] == "007.txt"
    assert brief["articles"][0]["rows"][0]["id"] == "1.1"
    assert [row["id"] for row in table(options.out / "articles.csv")] == [f"{number:03}.txt" for number in range(40)]
    assert result.rows == sum(int(row["rows"]) for row in table(options.out / "articles.csv"))


def test_figures_of_all_articles_are_merged(folder: Path, options):
    corpus.run([folder], options)
    figures = json.loads((options.out / "figures.en.json").read_text("utf-8"))
    by_value = {(figure["kind"], figure["value"]): figure for figure in figures}
    assert len(by_value) == len(figures)
    shared = by_value["date", "2025-03-03"]
    assert [place["article"] for place in shared["articles"]] == [f"{number:03}.txt" for number in range(40)]
    brief = json.loads((options.out / "articles" / "000.txt.en.json").read_text("utf-8"))
    there = [row["id"] for row in brief["articles"][0]["rows"] if "3 mars 2025" in row["source"]]
    assert shared["articles"][0]["rows"] == there != []
    own = by_value["money", "107000000"]
    assert [place["article"] for place in own["articles"]] == ["007.txt"]
    assert own["english"] == "$107 million"
    assert figures[0] is shared
    lines = table(options.out / "figures.en.csv")
    assert lines[0]["articles"] == "40"
    assert lines[0]["where"].endswith("and 20 more")
    assert {line["english"] for line in lines} >= {f"${number} million" for number in range(100, 140)}


def test_the_brief_is_that_of_make(folder: Path, options):
    from brief import make

    corpus.run([folder], options)
    alone = replace(options, inputs=(folder / "007.txt",), out=options.out.with_name("alone"), formats=("json",))
    made = json.loads(make.make(alone).files[0].read_text("utf-8"))
    assert json.loads((options.out / "articles" / "007.txt.en.json").read_text("utf-8")) == made


def test_lots_make_no_difference(folder: Path, options, contents, monkeypatch):
    corpus.run([folder], options)
    other = replace(options, out=options.out.with_name("other"))
    monkeypatch.setattr(driver, "LOT", 3)
    corpus.run([folder], other)
    assert contents(other.out) == contents(options.out)


def test_what_is_done_is_not_done_again(folder: Path, options, contents, fake_engine):
    corpus.run([folder], options)
    before = contents(options.out)
    times = {path: path.stat().st_mtime_ns for path in (options.out / "articles").iterdir()}
    fake_engine.asked.clear()
    result = corpus.run([folder], options)
    assert (result.made, result.kept) == (40, 40)
    assert fake_engine.asked == []
    assert contents(options.out) == before
    assert {path: path.stat().st_mtime_ns for path in (options.out / "articles").iterdir()} == times


@pytest.mark.parametrize("after", [1, 17, 39])
def test_a_stopped_run_goes_on(folder: Path, options, contents, monkeypatch, after: int):
    whole = replace(options, out=options.out.with_name("whole"))
    corpus.run([folder], whole)
    monkeypatch.setattr(driver, "LOT", 4)

    def stop(stage: str, done: int, total: int) -> None:
        if done >= after:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        corpus.run([folder], options, report=stop)
    result = corpus.run([folder], options)
    assert result.kept >= after - 4
    assert result.made == 40
    assert contents(options.out) == contents(whole.out)


def test_a_killed_process_leaves_a_record_that_goes_on(folder: Path, options, contents):
    whole = replace(options, out=options.out.with_name("whole"))
    corpus.run([folder], whole)
    if (child := os.fork()) == 0:
        corpus.run([folder], options, report=lambda stage, done, total: os._exit(9) if done >= 16 else None)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert corpus.run([folder], options).kept == 16
    assert contents(options.out) == contents(whole.out)


def test_only_what_changed_is_made_anew(folder: Path, options, fake_engine):
    corpus.run([folder], options)
    text = (folder / "007.txt").read_text("utf-8").replace("107", "999")
    (folder / "007.txt").write_text(text, "utf-8")
    (folder / "003.txt").unlink()
    (options.out / "articles" / "011.txt.en.json").unlink()
    fake_engine.asked.clear()
    result = corpus.run([folder], options)
    assert (result.made, result.kept) == (39, 37)
    assert not any("104" in asked for asked in fake_engine.asked)
    figures = (options.out / "figures.en.json").read_text("utf-8")
    assert "$999 million" in figures
    assert "$107 million" not in figures
    assert "$103 million" not in figures


def test_another_glossary_makes_all_anew(folder: Path, options):
    corpus.run([folder], options)
    options.glossary.write_text("fr,en\ncontrat,deal\n", encoding="utf-8")
    assert corpus.run([folder], options).kept == 0


def test_bad_articles_are_named_and_the_rest_is_made(folder: Path, options):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50)
    english = "The government has signed a contract with the company, and the work will go on for three years.\n\n" * 8
    (folder / "english.txt").write_text(english, "utf-8")
    result = corpus.run([folder], options)
    assert (result.made, result.skips) == (40, 3)
    lines = {row["id"]: row for row in table(options.out / "articles.csv")}
    assert "the file is empty" in lines["empty.txt"]["skipped"]
    assert "English" in lines["english.txt"]["skipped"]
    assert lines["picture.txt"]["skipped"]
    assert lines["picture.txt"]["file"] == ""
    assert not list((options.out / "articles").glob("[a-z]*"))


def test_an_article_that_went_bad_takes_its_brief_along(folder: Path, options):
    corpus.run([folder], options)
    (folder / "007.txt").write_bytes(b"")
    corpus.run([folder], options)
    assert not (options.out / "articles" / "007.txt.en.json").exists()
    assert "$107 million" not in (options.out / "figures.en.json").read_text("utf-8")
    (folder / "007.txt").write_text((folder / "008.txt").read_text("utf-8"), "utf-8")
    assert corpus.run([folder], options).skips == 0


def test_one_id_twice(folder: Path, options, tmp_path: Path):
    (tmp_path / "list").write_text(f"{folder}/001.txt\n{folder}/001.txt\n", "utf-8")
    result = corpus.run(["@list"], options)
    assert (result.made, result.skips) == (1, 1)
    assert "the same id" in result.skipped[0]


@pytest.mark.parametrize(
    "name",
    ["a/../b", "/etc/x", "..", "C:\\x", "a:b", 'q"?*<>|', "é è", "x" * 400, "a\x00b", ".", "%2F", "\ud800", "//"],
)
def test_any_id_makes_a_file_in_the_folder(options, name: str):
    from brief.corpus.state import State

    options.out.mkdir()
    with State(options.out, "en") as state:
        name = name.encode("utf-8", "replace").decode()
        assert state.begin(name)
        path = state.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        assert (options.out / "articles").resolve() in path.resolve().parents


def test_ids_that_differ_in_capitals_alone(options):
    from brief.corpus.state import State

    options.out.mkdir()
    with State(options.out, "en") as state:
        assert all(state.begin(name) for name in ("Note", "note", "NOTE"))
        assert len({str(state.path(name)).casefold() for name in ("Note", "note", "NOTE")}) == 3


def test_two_runs_in_one_folder(folder: Path, options):
    options.out.mkdir()
    with lock.held(options.out / ".corpus.sqlite"), pytest.raises(BriefError, match="another run"):
        corpus.run([folder], options)


def test_a_damaged_record_is_named(folder: Path, options):
    options.out.mkdir()
    (options.out / ".corpus.sqlite").write_bytes(b"no record " * 1000)
    with pytest.raises(BriefError, match="remove this file"):
        corpus.run([folder], options)


def test_no_article_at_all(tmp_path: Path, options):
    (tmp_path / "void").mkdir()
    with pytest.raises(BriefError, match="no article there"):
        corpus.run([tmp_path / "void"], options)


def test_cells_are_never_formulas():
    from brief.corpus.tables import _line

    assert _line(["=1+1", "@x", "+cmd", "-cmd", "-3.5", "+5", "x", 7]) == "'=1+1,'@x,'+cmd,'-cmd,-3.5,+5,x,7\n"


@pytest.fixture
def command(options, folder: Path):
    import typer

    from brief.commands.corpus import corpus as command

    app = typer.Typer()
    app.command()(command)
    base = [str(folder), "--glossary", str(options.glossary), "--out", str(options.out), "--no-cache"]
    return lambda *more: CliRunner().invoke(app, [*base, *more], catch_exceptions=False)


def test_the_command(command, folder: Path, options):
    (folder / "bad.txt").write_bytes(b"")
    done = command()
    assert done.exit_code == 0
    tables = ("figures.en.csv", "figures.en.json", "articles.csv")
    assert done.stdout.split() == [str(options.out / name) for name in tables]
    assert "skipped: bad.txt: the file is empty" in done.stderr
    assert "40 articles (0 made before)" in done.stderr
    assert command("--strict", "-q").exit_code == 1
    assert command("-q").stderr == ""


def test_without_ray_the_cluster_is_refused_in_one_line(command, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(BriefError, match=r"pip install 'brief\[ray\]'"):
        command("--cluster", "auto")


def test_articles_of_the_same_name_are_told_apart(folder: Path, options):
    for name in ("x", "y"):
        (folder / name).mkdir()
        (folder / name / "note.txt").write_bytes(b"")
        (folder / name / "001.txt").write_bytes((folder / "001.txt").read_bytes())
    result = corpus.run([folder], options)
    assert (result.made, result.skips) == (42, 2)
    assert [why.partition(":")[0] for why in result.skipped] == ["x/note.txt", "y/note.txt"]


def test_a_skipped_article_is_one_line_whatever_its_name(folder: Path, options):
    (folder / "a\nb.txt").write_bytes(b"")
    assert corpus.run([folder], options).skipped == ("a b.txt: the file is empty; save the article's text in it",)


def test_what_a_killed_run_was_writing_is_swept_away(folder: Path, options, contents, monkeypatch):
    from brief.compose import files

    whole = replace(options, out=options.out.with_name("whole"))
    corpus.run([folder], whole)
    if (child := os.fork()) == 0:
        monkeypatch.setattr(files.os, "replace", lambda *_: os._exit(9))
        corpus.run([folder], options)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert list((options.out / "articles").glob(".*.part"))
    corpus.run([folder], options)
    assert contents(options.out) == contents(whole.out)


def test_a_record_that_cannot_be_written_is_one_line(folder: Path, options, monkeypatch):
    import sqlite3

    from brief.corpus.state import State

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(State, "record", full)
        with pytest.raises(BriefError, match=r"\.corpus\.sqlite: cannot be used \(database or disk is full\)"):
            corpus.run([folder], options)
    assert corpus.run([folder], options).made == 40


def test_a_run_is_stopped_by_the_signal_that_ends_a_job(command, options, monkeypatch):
    import signal

    def stop(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(corpus, "run", stop)
    before = signal.getsignal(signal.SIGTERM)
    done = command()
    assert done.exit_code == 130
    assert "goes on from there" in done.stderr
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_cluster_decodes_on_cores_alike_on_every_machine(folder: Path, options, monkeypatch):
    asked = []
    monkeypatch.setattr(driver, "_outcomes", lambda lots, worker, settings, *_: asked.append(settings.device) or ())
    with pytest.raises(BriefError, match="decode on cores; leave --device cuda out"):
        corpus.run([folder], replace(options, device="cuda"), cluster="auto")
    with pytest.raises(BriefError, match="no article there"):
        corpus.run([folder], options, cluster="auto")
    assert asked == ["cpu"]
