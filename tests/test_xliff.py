"""XLIFF out and in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import ROWS, TEMPLATE, Reviewer, made
from lxml import etree

from brief import tmx, xliff
from brief.compose import docx
from brief.compose.as_json import json_bytes
from brief.errors import BriefError
from brief.review import review, store

_X = "{urn:oasis:names:tc:xliff:document:2.0}"


@pytest.fixture
def as_json(tmp_path: Path) -> Path:
    path = tmp_path / "brief.en.json"
    path.write_bytes(json_bytes(made()))
    return path


@pytest.fixture
def exported(as_json: Path) -> Path:
    path = as_json.with_suffix(".xlf")
    path.write_bytes(xliff.export(as_json))
    return path


def _edit(path: Path, row_id: str, target: str | None = None, state: str | None = None, at: int = 0) -> None:
    tree = etree.parse(path)
    segment = tree.findall(f".//{_X}unit[@name='{row_id}']/{_X}segment")[at]
    if target is not None:
        segment.find(f"{_X}target").text = target
    if state is not None:
        segment.set("state", state)
        del segment.attrib["subState"]
    tree.write(path, encoding="UTF-8", xml_declaration=True)


def test_a_row_is_a_unit_and_the_file_says_its_languages(exported: Path) -> None:
    root = etree.parse(exported).getroot()
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "fr", "en")
    assert [file.get("original") for file in root.findall(f"{_X}file")] == ["001_article.txt", "002_article.txt"]
    units = root.findall(f".//{_X}unit")
    assert {unit.get("name"): unit.findtext(f".//{_X}source") for unit in units} == {
        row_id: french for row_id, (french, _) in ROWS.items()
    }
    assert {segment.get("state") for segment in root.iter(f"{_X}segment")} == {"initial"}
    notes = [note.text for note in root.findall(f".//{_X}unit[@name='2.4']/{_X}notes/{_X}note")]
    assert notes == ["error: “40 milliards d’euros” is not in the English.", "info: Read this one again."]


def test_sentences_are_segments_and_make_the_row_up(as_json: Path, tmp_path: Path) -> None:
    text = as_json.read_text(encoding="utf-8")
    french, english = ROWS["1.3"]
    sentences = [[f"{f}.", f"{e}."] for f, e in zip(french[:-1].split(". "), english[:-1].split(". "), strict=True)]
    import json

    plain = json.loads(text)
    row = next(row for row in plain["articles"][0]["rows"] if row["id"] == "1.3")
    row["sentences"] = sentences
    as_json.write_text(json.dumps(plain), encoding="utf-8")
    path = tmp_path / "x.xlf"
    path.write_bytes(xliff.export(as_json))
    unit = etree.parse(path).find(f".//{_X}unit[@name='1.3']")
    assert "".join(source.text for source in unit.iter(f"{_X}source")) == french
    assert "".join(target.text for target in unit.iter(f"{_X}target")) == english
    assert len(unit.findall(f"{_X}segment")) == 3
    _edit(path, "1.3", "OpenAI is to provide tools.", at=1)
    [row] = xliff.review(path).accepted
    assert (row.source, row.target) == ("OpenAI fournira des outils.", "OpenAI is to provide tools.")
    done = xliff.review(path, everything=True)
    whole = next(row for row in done.accepted if row.row == "1.3")
    assert whole.source == french
    assert whole.target == english.replace("will", "is to", 1)
    assert len(whole.pairs) == 3


def test_what_nobody_touched_is_not_taken(exported: Path) -> None:
    done = review(exported)
    assert (done.accepted, len(done.unchanged)) == ((), 9)
    assert done.id.startswith("fr-en-")


@pytest.mark.parametrize(
    "target, state, taken",
    [
        ("The budget is €40 billion.", None, True),
        ("The budget is €40 billion.", "translated", True),
        (None, "final", True),
        (None, "reviewed", True),
        (None, "initial", False),
    ],
)
def test_what_somebody_changed_or_approved_is_taken(
    exported: Path, tmp_path: Path, target: str | None, state: str | None, taken: bool
) -> None:
    _edit(exported, "2.4", target, state)
    done = review(exported, reviewer="Ana")
    assert [row.row for row in done.accepted] == ["2.4"] * taken
    if taken:
        store(done, tmp_path / "memory.tmx")
        [entry] = tmx.read(tmp_path / "memory.tmx")
        assert (entry.source, entry.target) == (ROWS["2.4"][0], target or ROWS["2.4"][1])
        assert (entry.reviewer, entry.note, entry.context) == ("Ana", "", ROWS["2.3"][0])


def test_a_segment_marked_as_done_without_text_is_refused(exported: Path) -> None:
    _edit(exported, "2.4", "", "translated")
    done = review(exported)
    assert [refused.row for refused in done.refused] == ["2.4"]


def test_inline_codes_of_other_programs_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.xlf"
    path.write_text(
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr-FR" trgLang="en-US">'
        '<file id="f"><unit id="u"><segment state="final"><source>Le <pc id="1">mot</pc><ph id="2"/>.</source>'
        '<target>The <pc id="1"><mrk id="m">word</mrk></pc><ph id="2"/>.</target></segment></unit></file></xliff>'
    )
    done = review(path)
    [row] = done.accepted
    assert (row.source, row.target, done.source) == ("Le mot.", "The word.", "fr-FR")


def test_xliff_1_2_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.xliff"
    units = "".join(
        f'<trans-unit id="{n}" {more}><source>{fr}</source><target {state}>{en}</target><note>n{n}</note></trans-unit>'
        for n, more, fr, state, en in [
            (1, "", "Un <g id='1'>mot</g><bpt id='2'>code</bpt>.", "", "A <g id='1'>word</g>."),
            (2, "", "Deux.", 'state="needs-review-translation"', "Two."),
            (3, 'approved="yes"', "Trois.", 'state="needs-review-translation"', "Three."),
            (4, "", "Quatre.", "", ""),
        ]
    )
    path.write_text(
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="x" datatype="plaintext" '
        f'source-language="fr" target-language="en"><body>{units}</body></file></xliff>'
    )
    taken = {row.source: row.target for row in review(path).accepted}
    assert taken == {"Un mot.": "A word.", "Trois.": "Three."}


@pytest.mark.parametrize(
    "content", ["", "no", "<xliff/>", '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"/>']
)
def test_what_is_no_xliff_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.xlf"
    path.write_text(content)
    with pytest.raises(BriefError, match=r"x\.xlf"):
        review(path)


def test_a_reviewed_document_is_exported_with_what_is_reviewed(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(docx.document_bytes(made(), TEMPLATE))
    hands = Reviewer(path)
    hands.replace("2.4", "reaches", "is")
    hands.save()
    root = etree.fromstring(xliff.export(path))
    states = {unit.get("name"): unit.find(f"{_X}segment").get("state") for unit in root.iter(f"{_X}unit")}
    assert list(states) == list(ROWS)
    assert [row_id for row_id, state in states.items() if state == "reviewed"] == ["2.4"]


def test_a_tmx_of_all_rows_tells_machine_from_people(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(docx.document_bytes(made(), TEMPLATE))
    hands = Reviewer(path)
    hands.replace("2.4", "reaches", "is")
    hands.save()
    out = tmp_path / "r.tmx"
    out.write_bytes(xliff.export(path, "tmx"))
    authors = {entry.source: entry.reviewer for entry in tmx.read(out)}
    assert authors[ROWS["2.4"][0]] == "Ana"
    assert set(authors.values()) == {"Ana", "MT!"}
    assert len(tmx.read(out)) == 9


def _one(path: Path, units: str, more: str = "") -> Path:
    space = "urn:oasis:names:tc:xliff:document:1.2"
    file = '<file original="a" datatype="x" source-language="fr-FR" target-language="en-US">'
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><xliff version="1.2" xmlns="{space}" {more}>'
        f"{file}<body>{units}</body></file></xliff>",
        encoding="utf-8",
    )
    return path


def test_what_memoq_confirmed_is_taken_its_machines_drafts_are_not(tmp_path: Path) -> None:
    units = "".join(
        f'<trans-unit id="{n}" m:status="{status}"><source>Mot {n}.</source><target>Word {n}.</target></trans-unit>'
        for n, status in enumerate(
            ("ManuallyConfirmed", "Pretranslated", "Proofread", "MachineTranslated", "NotStarted")
        )
    )
    done = review(_one(tmp_path / "x.mqxliff", units, 'xmlns:m="MQXliff"'))
    assert [row.source for row in done.accepted] == ["Mot 0.", "Mot 2."]
    assert len(done.unchanged) == 3


@pytest.mark.parametrize("states, taken", [(("Translated", "ApprovedSignOff"), 1), (("Translated", "Draft"), 0)])
def test_a_unit_of_trados_is_taken_when_all_its_segments_are_done(
    tmp_path: Path, states: tuple[str, str], taken: int
) -> None:
    marks = [
        " ".join(f'<mrk mtype="seg" mid="{n}">{text}</mrk>' for n, text in enumerate(texts, 1))
        for texts in (("Un.", "Deux."), ("One.", "Two."))
    ]
    segments = "".join(f'<s:seg id="{n}" conf="{state}"/>' for n, state in enumerate(states, 1))
    unit = (
        f'<group id="g"><trans-unit id="u"><source>Un. Deux.</source><seg-source>{marks[0]}</seg-source>'
        f"<target>{marks[1]}</target><alt-trans><target>No.</target></alt-trans>"
        f"<s:seg-defs>{segments}</s:seg-defs></trans-unit></group>"
    )
    done = review(_one(tmp_path / "x.sdlxliff", unit, 'xmlns:s="http://sdl.com/FileTypes/SdlXliff/1.0"'))
    assert [(row.source, row.target) for row in done.accepted] == [("Un. Deux.", "One. Two.")] * taken


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("state", ["", ' state="translated"'])
def test_what_a_reviewer_rejected_is_never_taken(tmp_path: Path, state: str, everything: bool) -> None:
    """Whatever else is said of it, and with --all too."""
    unit = '<trans-unit id="1" m:status="Rejected"><source>Un mot.</source><target{}>A word.</target></trans-unit>'
    path = _one(tmp_path / "x.mqxliff", unit.format(state), 'xmlns:m="MQXliff"')
    assert review(path, everything=everything).accepted == ()


def test_text_that_a_program_broke_into_lines_is_one(tmp_path: Path) -> None:
    unit = '<trans-unit id="1"><source>\n  Un\n  mot.\n </source><target>\n  A word.\n</target></trans-unit>'
    [row] = review(_one(tmp_path / "x.xlf", unit)).accepted
    assert (row.source, row.target) == ("Un mot.", "A word.")


def test_files_of_two_languages_and_unknown_entities_are_refused(tmp_path: Path) -> None:
    unit = '<trans-unit id="1"><source>Un.</source><target>One.</target></trans-unit>'
    path = _one(tmp_path / "x.xlf", unit)
    text = path.read_text(encoding="utf-8")
    german = text[text.index("<file") : text.index("</xliff>")].replace("fr-FR", "de")
    path.write_text(text.replace("</xliff>", german + "</xliff>"), encoding="utf-8")
    with pytest.raises(BriefError, match="several pairs of languages"):
        review(path)
    path.write_text(text.replace("?>", "?><!DOCTYPE xliff SYSTEM 'x.dtd'>", 1).replace("One.", "One&x;."))
    with pytest.raises(BriefError, match=r"x\.xlf.*(declare|not defined)"):
        review(path)
