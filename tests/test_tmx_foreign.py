"""Translation memories as other programs write them: read, and corrected without harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief import memory, tmx
from brief.errors import BriefError
from brief.memory import Entry

_XML = '<?xml version="1.0" encoding="{}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_HEADER = (
    '<header creationtool="x" creationtoolversion="1" o-tmf="x" adminlang="EN-US" datatype="xml" segtype="sentence" '
    'srclang="fr-FR"><prop type="x-Recognizers">RecognizeAll</prop></header>'
)
_NEW = Entry("Le mot.", "The very word.", "Ana", "20260101T000000Z")

_MEMOQ = (
    '<tu changedate="20230405T101112Z" creationdate="20230101T000000Z" creationid="bob" changeid="alice">'
    '<prop type="client">X</prop><prop type="x-context-pre">&lt;seg&gt;Avant le mot.&lt;/seg&gt;</prop>'
    '<tuv xml:lang="fr-fr"><prop type="x-context-pre">&lt;seg&gt;Avant.&lt;/seg&gt;</prop>'
    '<seg>Le <bpt i="1" type="bold">{{}}</bpt>mot<ept i="1">{{}}</ept>.</seg></tuv>'
    '<tuv xml:lang="en-us"><seg>The <bpt i="1">{{}}</bpt>word<ept i="1">{{}}</ept>.</seg></tuv></tu>'
)
_TRADOS = (
    '<tu creationdate="20200101T000000Z" creationid="P\\u" changedate="20200202T000000Z" changeid="P\\v">'
    '<prop type="x-ConfirmationLevel">ApprovedTranslation</prop>'
    '<tuv xml:lang="fr-FR"><seg>Le <ph x="1" type="3"/>mot<it pos="begin" x="2"/>.</seg></tuv>'
    '<tuv xml:lang="en-US"><seg>The <ph x="1"/>word.</seg></tuv></tu>'
)
_OLD = '<tu><tuv lang="FR_FR"><seg>Le mot.</seg></tuv><tuv lang="EN"><seg>The word.</seg></tuv></tu>'
_NOTED = (
    '<tu><note>unit</note><tuv xml:lang="fr"><seg>Le mot.</seg></tuv>'
    '<tuv xml:lang="en" changeid="Q"><prop type="x">y</prop><note>here</note><seg>The word.</seg></tuv></tu>'
)
_INDENTED = (
    '<tu>\n <tuv xml:lang="fr">\n  <seg>\n   Le\n   mot.\n  </seg></tuv>'
    '<tuv xml:lang="en"><seg>\n The word.\n</seg></tuv></tu>'
)
_VARIANTS = (
    '<tu><tuv xml:lang="fr-FR"><seg>Le mot.</seg></tuv><tuv xml:lang="fr-CA"><seg>Le mot canadien.</seg></tuv>'
    '<tuv xml:lang="en-GB"><seg>The word.</seg></tuv><tuv xml:lang="en-US"><seg>The US word.</seg></tuv></tu>'
)


def _file(path: Path, units: str, coding: str = "utf-8", xml: str = _XML) -> Path:
    text = f'{xml.format(coding)}<tmx version="1.4">{_HEADER}<body>{units}</body></tmx>'
    path.write_bytes(text.encode(coding))
    return path


@pytest.mark.parametrize(
    "units, coding, reviewer, date, note, context",
    [
        (_MEMOQ, "utf-8", "alice", "20230405T101112Z", "", "Avant le mot."),
        (_TRADOS, "utf-16", "P\\v", "20200202T000000Z", "", ""),
        (_TRADOS, "utf-8-sig", "P\\v", "20200202T000000Z", "", ""),
        (_OLD, "iso-8859-1", "", "", "", ""),
        (_NOTED, "windows-1252", "Q", "", "unit here", ""),
        (_INDENTED, "utf-8", "", "", "", ""),
        (_VARIANTS, "utf-8", "", "", "", ""),
    ],
    ids=["memoQ", "Trados, UTF-16", "Trados, BOM", "TMX 1.1", "notes and properties", "indented", "variants"],
)
def test_a_unit_is_read_and_corrected_in_its_place(
    tmp_path: Path, units: str, coding: str, reviewer: str, date: str, note: str, context: str
) -> None:
    path = _file(tmp_path / "m.tmx", units, coding, _XML.replace("{}", coding.removesuffix("-sig")))
    assert tmx.read(path) == [Entry("Le mot.", "The word.", reviewer, date, note, context)]
    new = Entry(_NEW.source, _NEW.target, _NEW.reviewer, _NEW.date, "", context)
    assert len(tmx.merge(path, [new]).replaced) == 1
    assert memory.load([path]).get("Le mot.", context).target == "The very word."
    assert len(tmx.merge(path, [new]).same) == 1


def test_a_translation_good_in_one_place_alone_is_not_used_elsewhere(tmp_path: Path) -> None:
    alternative = (
        '<tu><prop type="file">a.txt</prop><prop type="prev">Avant.</prop><prop type="next">Fin.</prop>'
        '<tuv xml:lang="fr"><seg>Le mot.</seg></tuv><tuv xml:lang="en"><seg>The password.</seg></tuv></tu>'
    )
    path = _file(tmp_path / "project_save.tmx", _OLD + alternative)
    assert memory.load([path]).get("Le mot.").target == "The word."
    tmx.merge(path, [_NEW])
    assert memory.load([path]).get("Le mot.").target == "The very word."
    assert "The password." in path.read_text(encoding="utf-8")


def test_entities_that_the_file_declares_are_read_and_survive_a_merge(tmp_path: Path) -> None:
    xml = '<?xml version="1.0" encoding="{}"?><!DOCTYPE tmx [<!ENTITY nb "&#160;">]>'
    unit = '<tu><tuv xml:lang="fr"><seg>Oui&nb;!</seg></tuv><tuv xml:lang="en"><seg>Yes&nb;!</seg></tuv></tu>'
    path = _file(tmp_path / "m.tmx", unit, xml=xml)
    tmx.merge(path, [_NEW])
    assert [(entry.source, entry.target) for entry in tmx.read(path)] == [
        ("Oui\u00a0!", "Yes\u00a0!"),
        ("Le mot.", "The very word."),
    ]


@pytest.mark.parametrize("coding", ["no-such-coding", "hex", "gb2312"])
def test_an_encoding_that_cannot_be_read_is_one_line(tmp_path: Path, coding: str) -> None:
    path = tmp_path / "m.tmx"
    path.write_bytes(f'<?xml version="1.0" encoding="{coding}"?><tmx><body/></tmx>'.encode())
    with pytest.raises(BriefError, match=r"m\.tmx: not a readable TMX file"):
        tmx.read(path)


def test_a_variant_without_a_segment_is_passed_over(tmp_path: Path) -> None:
    unit = _OLD.replace('<tuv lang="EN">', '<tuv lang="EN-US"/><tuv lang="EN">')
    path = _file(tmp_path / "m.tmx", unit)
    assert [entry.target for entry in tmx.read(path)] == ["The word."]
    assert len(tmx.merge(path, [_NEW]).replaced) == 1
    assert memory.load([path]).get("Le mot.").target == "The very word."


def test_a_segment_of_spaces_is_none(tmp_path: Path) -> None:
    unit = '<tu><tuv xml:lang="fr"><seg>  </seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>'
    assert tmx.read(_file(tmp_path / "m.tmx", unit)) == []
