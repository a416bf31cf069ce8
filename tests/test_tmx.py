"""Writing translation memories: merged, dated, locked, whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from brief import lock, memory, tmx
from brief.errors import BriefError
from brief.memory import Entry

_FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="FR-FR" adminlang="en" datatype="html" segtype="sentence" o-tmf="x"
 creationtool="other" creationtoolversion="9"><prop type="x-project">Alpha</prop></header><body>
<tu tuid="7" changedate="20240101T000000Z" changeid="Zoe"><prop type="x-client">ACME</prop>
<tuv xml:lang="FR-FR"><seg>Le <bpt i="1">&lt;b></bpt>mot<ept i="1">&lt;/b></ept>.</seg></tuv>
<tuv xml:lang="EN-US"><seg>The <bpt i="1">&lt;b></bpt>word<ept i="1">&lt;/b></ept>.</seg></tuv>
<tuv xml:lang="de"><seg>Das Wort.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Autre.</seg></tuv><tuv xml:lang="en"><seg>Other.</seg></tuv></tu>
</body></tmx>
"""
_XML_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memory.tmx"


def test_a_new_memory_says_languages_author_date_note_and_context(path: Path) -> None:
    tmx.merge(path, [Entry("Oui.", "Yes.", "Ana", "20251122T101500Z", "Sure.", "Avant ?")])
    tree = etree.parse(path)
    assert tree.docinfo.doctype == '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    header = tree.find("header").attrib
    assert header["srclang"] == "fr"
    assert {"creationtool", "creationtoolversion", "segtype", "adminlang", "datatype", "o-tmf"} <= set(header)
    unit = tree.find("body/tu")
    assert [child.tag for child in unit] == ["note", "prop", "tuv", "tuv"]
    english = unit[3].attrib
    assert (english["changeid"], english["changedate"], english["creationdate"]) == ("Ana", *["20251122T101500Z"] * 2)
    [entry] = tmx.read(path)
    assert entry == Entry("Oui.", "Yes.", "Ana", "20251122T101500Z", "Sure.", "Avant ?")


def test_the_same_french_in_the_same_place_is_replaced_elsewhere_added(path: Path) -> None:
    tmx.merge(path, [Entry("Contexte", "Context", "Ana", "20250101T000000Z", context="A")])
    done = tmx.merge(
        path,
        [
            Entry("Contexte", "Background", "Ben", "20250202T000000Z", context="A"),
            Entry("Contexte", "Setting", "Ben", "20250202T000000Z", context="B"),
        ],
    )
    assert (len(done.added), len(done.replaced)) == (1, 1)
    known = memory.load([path])
    assert known.get("Contexte", "A").target == "Background"
    assert known.get("Contexte", "B").target == "Setting"
    assert known.get("Contexte", "C").target == "Setting"
    assert len(tmx.read(path)) == 2


def test_one_approved_for_anywhere_later_comes_before_the_place(path: Path) -> None:
    tmx.merge(path, [Entry("Contexte", "Context", context="A")])
    tmx.merge(path, [Entry("Contexte", "Background")])
    assert memory.load([path]).get("Contexte", "A").target == "Background"
    tmx.merge(path, [Entry("Contexte", "Setting", context="A")])
    assert memory.load([path]).get("Contexte", "A").target == "Setting"


def test_a_later_correction_is_not_replaced_by_an_older_one_unless_forced(path: Path) -> None:
    tmx.merge(path, [Entry("Oui.", "Yes.", "Ana", "20250601T000000Z")])
    old = Entry("Oui.", "Yep.", "Ben", "20250101T000000Z")
    done = tmx.merge(path, [old])
    assert [(there.target, new.target) for there, new in done.kept] == [("Yes.", "Yep.")]
    assert tmx.read(path)[0].target == "Yes."
    assert len(tmx.merge(path, [old], force=True).replaced) == 1
    assert tmx.read(path)[0].target == "Yep."


def test_what_is_there_to_the_letter_is_left_alone(path: Path) -> None:
    tmx.merge(path, [Entry("Oui.", "Yes.", "Ana")])
    before = path.read_bytes()
    assert len(tmx.merge(path, [Entry("Oui.", "Yes.", "Ben")]).same) == 1
    assert path.read_bytes() == before


def test_what_other_programs_keep_in_the_file_stays(path: Path) -> None:
    path.write_text(_FOREIGN, encoding="utf-8")
    tmx.merge(path, [Entry("Le mot.", "The right word.", "Ana", "20250101T000000Z"), Entry("Neuf.", "New.")])
    tree = etree.parse(path)
    assert tree.findtext("header/prop") == "Alpha"
    unit = tree.find("body/tu[@tuid='7']")
    assert unit.findtext("prop") == "ACME"
    assert [tuv.get("{http://www.w3.org/XML/1998/namespace}lang") for tuv in unit.findall("tuv")] == [
        "FR-FR",
        "EN-US",
        "de",
    ]
    assert len(unit.findall("tuv/seg/bpt")) == 1
    assert [(e.source, e.target) for e in tmx.read(path)] == [
        ("Autre.", "Other."), ("Le mot.", "The right word."), ("Neuf.", "New."),
    ]  # fmt: skip
    assert tmx.read(path)[1].reviewer == "Ana"


def test_the_former_file_is_kept_beside_it(path: Path) -> None:
    tmx.merge(path, [Entry("Un.", "One.")])
    before = path.read_bytes()
    tmx.merge(path, [Entry("Deux.", "Two.")])
    assert path.with_name("memory.tmx.bak").read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["memory.tmx", "memory.tmx.bak"]


@pytest.mark.parametrize("content", ["", "no xml", "<tmx><body>", "<html/>"])
def test_a_file_that_is_no_tmx_is_refused_and_left_alone(path: Path, content: str) -> None:
    path.write_text(content)
    with pytest.raises(BriefError, match=r"memory\.tmx"):
        tmx.merge(path, [Entry("Un.", "One.")])
    assert path.read_text() == content


@given(pairs=st.dictionaries(_XML_TEXT.filter(str.strip), _XML_TEXT.filter(str.strip), min_size=1))
def test_any_text_comes_back(tmp_path_factory, pairs: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("any") / "memory.tmx"
    path.write_bytes(tmx.document(Entry(source, target) for source, target in pairs.items()))
    back = {entry.source: entry.target for entry in tmx.read(path)}
    # Line and paragraph separators are no segment's: they become spaces, as in the document.
    assert {" ".join(s.split()): " ".join(t.split()) for s, t in pairs.items()} == {
        " ".join(s.split()): " ".join(t.split()) for s, t in back.items()
    }


_RUN = """
import sys
from pathlib import Path
from brief import tmx
from brief.memory import Entry
for number in range(15):
    tmx.merge(Path(sys.argv[1]), [Entry(f"{sys.argv[2]} {number}.", "x")])
"""


def test_two_runs_at_once_lose_nothing(path: Path) -> None:
    root = Path(__file__).resolve().parents[1]
    runs = [subprocess.Popen([sys.executable, "-c", _RUN, str(path), name], cwd=root) for name in ("Un", "Deux")]
    assert [run.wait(120) for run in runs] == [0, 0]
    assert len(memory.load([path])) == 30
    assert not path.with_name("memory.tmx.lock").exists()


def test_a_lock_held_too_long_is_named(path: Path) -> None:
    with lock.held(path), pytest.raises(BriefError, match="another run"), lock.held(path, patience=0.1):
        raise AssertionError("two hold one lock")


# ---------------------------------------------------------------- similar segments


_KILLED = """
import os, signal, sys
from pathlib import Path
from brief import tmx
from brief.memory import Entry
many = [Entry(f"{sys.argv[2]} {number}.", "x" * 200) for number in range(300)]
print("begun", flush=True)
for number in range(1000):
    tmx.merge(Path(sys.argv[1]), [Entry(f"{sys.argv[2]} {number}-{each.source}", each.target) for each in many])
"""


def test_a_run_that_is_killed_leaves_a_whole_file_and_no_lock(path: Path) -> None:
    tmx.merge(path, [Entry("Un.", "One.")])
    root = Path(__file__).resolve().parents[1]
    for _ in range(4):
        command = [sys.executable, "-c", _KILLED, str(path), "Deux"]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as run:
            run.stdout.readline()
            before = path.stat().st_mtime_ns
            while path.stat().st_mtime_ns == before:
                assert run.poll() is None
            run.kill()
        assert memory.load([path]).get("Un.").target == "One."
        assert memory.load([path.with_name("memory.tmx.bak")]).get("Un.").target == "One."
        tmx.merge(path, [Entry("Trois.", "Three.")], force=True)
    assert memory.load([path]).get("Trois.").target == "Three."
