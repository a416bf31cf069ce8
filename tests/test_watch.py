"""Watching: which saves make the brief again, and which do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from brief import watch
from brief.errors import BriefError
from brief.settings import Settings


@dataclass
class Scene:
    """A folder that is watched while a script of saves plays, one act each time that the watcher has nothing to do."""

    folder: Path
    options: Settings
    acts: list[Callable[[], object]] = field(default_factory=list)
    built: list[Settings] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    fails: dict[int, str] = field(default_factory=dict)
    _quiet: int = 0

    def build(self, options: Settings) -> None:
        self.built.append(options)
        if len(self.built) in self.fails:
            raise BriefError(self.fails[len(self.built)])

    def wait(self, seconds: float) -> None:
        # An act for every fourth look: time enough for a change to be seen and to settle.
        self._quiet += 1
        if self._quiet % 4 == 0:
            if not self.acts:
                raise KeyboardInterrupt
            self.acts.pop(0)()

    def play(self, *acts: Callable[[], object]) -> int:
        """How often the brief was made, the first time included."""
        self.acts = list(acts)
        watch.watch(lambda: self.options, self.build, self.said.append, self.wait)
        return len(self.built)

    def saves(self, name: str, text: str = "another text") -> Callable[[], object]:
        path = self.folder / name
        return lambda: path.write_text(text + str(len(self.built)), encoding="utf-8")


@pytest.fixture
def scene(tmp_path: Path, monkeypatch) -> Scene:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "templates").mkdir()
    for name in ("articles/a.txt", "glossary.csv", "templates/brief.docx", "other.txt"):
        (tmp_path / name).write_text("text", encoding="utf-8")
    return Scene(tmp_path, Settings(inputs=(Path("articles"),), out=Path("out")))


def test_nothing_saved_nothing_made_again(scene: Scene):
    assert scene.play(lambda: None, lambda: None) == 1
    assert scene.said[-1] == "watching ended"


@pytest.mark.parametrize(
    "name",
    ["articles/a.txt", "articles/new.txt", "glossary.csv", "memory.tmx", "templates/brief.docx", "brief.toml"],
)
def test_a_save_makes_the_brief_again(scene: Scene, name: str):
    assert scene.play(scene.saves(name)) == 2
    assert f"changed: {Path(name).name}" in scene.said


@pytest.mark.parametrize("name", ["other.txt", "articles/.a.txt.swp", "articles/~$a.docx", "articles/a.txt~"])
def test_other_saves_do_not(scene: Scene, name: str):
    assert scene.play(scene.saves(name)) == 1


def test_files_that_were_named(scene: Scene):
    scene.options = Settings(
        inputs=(Path("other.txt"),), glossary=Path("terms.csv"), memory=(Path("a.tmx"), Path("b.tmx"))
    )
    assert scene.play(scene.saves("glossary.csv"), scene.saves("terms.csv"), scene.saves("b.tmx")) == 3


def test_an_article_taken_away(scene: Scene):
    assert scene.play(lambda: (scene.folder / "articles/a.txt").unlink()) == 2


def test_a_file_replaced_by_another_of_the_same_size_and_time(scene: Scene):
    def replaced() -> None:
        import os

        path = scene.folder / "glossary.csv"
        times = path.stat()
        (scene.folder / "new").write_text("TEXT", encoding="utf-8")
        os.utime(scene.folder / "new", ns=(times.st_atime_ns, times.st_mtime_ns))
        os.replace(scene.folder / "new", path)

    assert scene.play(replaced) == 2


def test_the_brief_itself_among_the_articles_is_not_watched(scene: Scene):
    scene.options = Settings(inputs=(Path("articles"),), out=Path("articles"))
    assert scene.play(scene.saves("articles/brief.en.html")) == 1


def test_an_error_is_said_and_waited_for(scene: Scene):
    scene.fails = {2: "glossary.csv: line 3: no French"}
    assert scene.play(scene.saves("glossary.csv", "fr;en"), scene.saves("glossary.csv", "fr,en")) == 3
    assert "brief: glossary.csv: line 3: no French" in scene.said


def test_settings_are_read_again(scene: Scene):
    def saved() -> None:
        scene.options = Settings(inputs=(Path("articles"),), title="Another")
        scene.saves("brief.toml")()

    scene.play(saved)
    assert [options.title for options in scene.built] == [None, "Another"]


def test_several_saves_in_a_row_make_it_once(scene: Scene):
    def both() -> None:
        scene.saves("glossary.csv")()
        scene.saves("articles/a.txt")()

    assert scene.play(both) == 2
    assert "changed: a.txt, glossary.csv" in scene.said


def test_a_save_while_the_brief_is_made_is_not_lost(scene: Scene):
    def build(options: Settings) -> None:
        scene.built.append(options)
        if len(scene.built) == 1:
            scene.saves("articles/a.txt", "saved meanwhile")()

    watch.watch(lambda: scene.options, build, scene.said.append, scene.wait)
    assert len(scene.built) == 2


def test_stopped_while_the_brief_is_made(scene: Scene):
    def build(options: Settings) -> None:
        raise KeyboardInterrupt

    watch.watch(lambda: scene.options, build, scene.said.append, scene.wait)
    assert scene.said == ["watching ended"]
