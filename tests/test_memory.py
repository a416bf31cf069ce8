"""Reading translation memories, and what they have for a text: the approved pair, or one for a similar text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from brief import memory
from brief.errors import BriefError
from brief.memory import Entry

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


_KNOWN = memory.Memory(
    [
        Entry(
            "Le contrat vaut 200 millions de dollars.", "The contract is worth $200 million.", "Ana", "20251122T101500Z"
        ),
        Entry("Le Pentagone a signé un contrat avec OpenAI.", "The Pentagon signed a contract with OpenAI."),
        Entry("Oui, oui, oui.", "Yes, yes, yes."),
    ]
)


@pytest.mark.parametrize(
    "text, found",
    [
        ("Le contrat vaut 300 millions de dollars.", "The contract is worth $200 million."),
        ("le Pentagone a signé un contrat avec Google.", "The Pentagon signed a contract with OpenAI."),
        ("Le contrat vaut bien plus que ce que l’on croyait.", None),
        ("Oui, oui.", None),
        ("", None),
    ],
)
def test_only_a_similar_source_is_found(text: str, found: str | None) -> None:
    similar = _KNOWN.similar(text, 80)
    entry = similar[0] if similar else None
    assert (entry.target if entry else None) == found


def test_a_similar_pair_is_offered_with_what_differs_never_used() -> None:
    text = "Le contrat vaut 300 millions de dollars."
    assert _KNOWN.get(text) is None
    finding = _KNOWN.offer(text)
    assert (finding.check, finding.severity) == ("memory", "info")
    assert "“The contract is worth $200 million.”" in finding.message
    assert "(97 %, Ana 2025-11-22)" in finding.message
    assert "has “200” for “300”" in finding.message


def test_nothing_is_offered_for_what_the_memory_has() -> None:
    assert _KNOWN.offer("Le Pentagone a signé un contrat avec OpenAI.") is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_reaches_what_it_promises(one: str, other: str) -> None:
    found = memory.Memory([Entry(one, "x")]).similar(other, 85)
    score = fuzz.ratio(memory.key(one).casefold(), memory.key(other).casefold())
    long_enough = len(memory.key(other).casefold()) >= 12
    assert (found is not None) == (long_enough and score >= 85)


@pytest.mark.parametrize(
    ("there", "here", "said"),
    [
        ("Il y a 40 chars.", "Il y a 41 chars.", "has “40” for “41”"),
        ("Il y a 40 chars.", "Il y a 40 vieux chars.", "lacks “vieux”"),
        ("Il y a 40 vieux chars.", "Il y a 40 chars.", "has “vieux” besides"),
        ("un deux trois quatre cinq six sept", "une deux troie quatre cinque six set",
         "has “un” for “une”, has “trois” for “troie”, has “cinq” for “cinque” and differs in 1 more place"),
        ("un deux trois quatre cinq six", "une deux troie quatre cinque six",
         "has “un” for “une”, has “trois” for “troie”, has “cinq” for “cinque”"),
        ("Il part.", "Il  part.", "differs in spaces or capitals only"),
    ],
)  # fmt: skip
def test_how_two_texts_differ_is_said_in_words(there: str, here: str, said: str) -> None:
    assert memory.differences(there, here) == said


def test_a_reviewer_without_a_date_and_a_date_that_is_none() -> None:
    for date in ("", "2025", "20251122", "20251122T101500Z", "November"):
        known = memory.Memory([Entry("Le contrat vaut 200 millions.", "x", "", date)])
        day = " 2025-11-22" if date.startswith("20251122") else ""
        said = known.offer("Le contrat vaut 300 millions.").message
        assert said.startswith(f"approved for a similar text (96 %{',' + day if day else ''}): “x”"), said


def test_a_pair_approved_in_its_place_comes_before_one_approved_elsewhere() -> None:
    there, elsewhere = Entry("Contexte", "Context", context="A"), Entry("Contexte", "Setting", context="B")
    known = memory.Memory([there, elsewhere])
    assert [known.get("Contexte", place) for place in ("A", "B", "C", "")] == [there, elsewhere, elsewhere, elsewhere]
    anywhere = Entry("Contexte", "Background")
    later = memory.Memory([there, elsewhere, anywhere])
    assert [later.get("Contexte", place) for place in ("A", "C", "")] == [anywhere] * 3
