"""Reading translation memories."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief import memory
from brief.errors import BriefError

_TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="fr" adminlang="en" datatype="plaintext" segtype="sentence" o-tmf="x"
 creationtool="t" creationtoolversion="1"/><body>{units}</body></tmx>
"""


def _write(path: Path, *units: str) -> Path:
    path.write_text(_TMX.format(units="".join(units)), encoding="utf-8")
    return path


def _unit(fr: str, en: str, more: str = "") -> str:
    return (
        f'<tu {more}><tuv xml:lang="fr-FR"><seg>{fr}</seg></tuv>'
        f'<tuv xml:lang="EN"><seg>{en}</seg></tuv><tuv xml:lang="de"><seg>x</seg></tuv></tu>'
    )


def test_exact_match_over_spaces_and_apostrophes(tmp_path: Path) -> None:
    path = _write(tmp_path / "m.tmx", _unit("L’État,\u00a0c’est  moi !", "I am the state!", 'changeid="Ana"'))
    known = memory.load([path])
    found = known.get("L'État, c'est moi\u202f!")
    assert found and (found.target, found.reviewer) == ("I am the state!", "Ana")
    assert known.get("L’État, c’est moi!") is None
    assert known.get("l’État, c’est moi !") is None


def test_the_later_entry_and_the_later_file_win(tmp_path: Path) -> None:
    first = _write(tmp_path / "a.tmx", _unit("Oui.", "Yep."), _unit("Oui.", "Yes."), _unit("Non.", "No."))
    second = _write(tmp_path / "b.tmx", _unit("Non.", "Nay."))
    known = memory.load([first, second])
    assert len(known) == 2
    assert [known.get(text).target for text in ("Oui.", "Non.")] == ["Yes.", "Nay."]


def test_inline_codes_are_not_text(tmp_path: Path) -> None:
    seg = 'Le <bpt i="1">&lt;b></bpt>mot<ept i="1">&lt;/b></ept> <hi>juste</hi><ph>x</ph>.'
    [entry] = [memory.load([_write(tmp_path / "m.tmx", _unit(seg, "The right word."))]).get("Le mot juste.")]
    assert entry and entry.target == "The right word."


def test_a_unit_without_both_languages_is_passed_over(tmp_path: Path) -> None:
    path = _write(tmp_path / "m.tmx", '<tu><tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu>', _unit("Non.", ""))
    assert len(memory.load([path])) == 0


@pytest.mark.parametrize("entity", ['<!ENTITY x SYSTEM "{}">', ""])
def test_an_entity_of_another_file_is_refused_for_its_text_would_be_missing(tmp_path: Path, entity: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    path = tmp_path / "m.tmx"
    declared = f"[{entity.format(secret.as_uri())}]" if "ENTITY" in entity else ""
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd" {declared}><tmx><body>'
        + _unit("Oui.", "&x;Yes.")
        + "</body></tmx>"
    )
    with pytest.raises(BriefError, match="does not declare"):
        memory.load([path])


@pytest.mark.parametrize("content", ["", "no xml", "<tmx><body>", "<html><body/></html>"])
def test_what_is_no_tmx_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.tmx"
    path.write_text(content)
    with pytest.raises(BriefError, match=r"bad\.tmx"):
        memory.load([path])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"none\.tmx"):
        memory.load([tmp_path / "none.tmx"])
