"""The whole circle: make, edit as Word does, review, make again. And what LibreOffice does on the way."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hands import ROWS, Reviewer

from brief import make, settings
from brief.errors import BriefError
from brief.review import edited, review, store

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_engine) -> Path:
    """A folder to work in, with two of the seeds and a translator that needs no model."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    for seed in sorted(_SEEDS.glob("*.txt"))[:2]:
        shutil.copy(seed, tmp_path / "seeds")
    return tmp_path


def _made(**flags) -> dict[str, dict]:
    make.make(settings.load(flags))
    plain = json.loads(Path("out/brief.en.json").read_text(encoding="utf-8"))
    return {row["id"]: row for article in plain["articles"] for row in article["rows"]}


def test_reviewed_rows_come_back_verbatim_and_the_rest_unchanged(place: Path) -> None:
    before = _made()
    document = Path("out/brief.en.docx")
    assert not edited(document)
    hands = Reviewer(document)
    chosen = [row_id for row_id, row in before.items() if len(row["target"].split()) > 5][:4]
    for row_id in chosen[:3]:
        hands.replace(row_id, hands.first_words(row_id), "Reviewed words say")
    hands.rewrite(chosen[3], "A whole row typed anew.")
    hands.comment(chosen[0], "See the source.")
    hands.save()
    assert edited(document)
    done = review(document)
    assert [row.row for row in done.accepted] == chosen
    assert (done.refused, done.missing) == ((), ())
    wanted = {row.row: row.target for row in done.accepted}
    assert all(row.before == before[row.row]["target"] for row in done.accepted)
    store(done, Path("memory.tmx"))
    after = _made(force=True)
    assert {row_id: after[row_id]["target"] for row_id in chosen} == wanted
    assert {after[row_id]["origin"] for row_id in chosen} == {"memory"}
    same = {row["source"] for row_id, row in before.items() if row_id in chosen}
    for row_id, row in before.items():
        if row["source"] not in same:
            assert after[row_id]["target"] == row["target"], row_id


def test_corrections_that_the_memory_has_do_not_keep_a_document_from_being_made_again(place: Path) -> None:
    before = _made()
    document = Path("out/brief.en.docx")
    one, other = [row_id for row_id, row in before.items() if len(row["target"].split()) > 5][:2]
    hands = Reviewer(document)
    hands.replace(one, hands.first_words(one), "Reviewed words say")
    hands.comment(one, "See the source.")
    hands.save()
    with pytest.raises(BriefError, match=r"take the corrections in with `brief review out/brief.en.docx`"):
        _made()
    done = review(document)
    store(done, Path("memory.tmx"))
    after = _made()
    assert after[one]["target"] == done.accepted[0].target
    assert not edited(document)
    hands = Reviewer(document)
    hands.replace(one, "Reviewed", "Again reviewed")
    hands.save()
    with pytest.raises(BriefError, match="take the corrections in"):
        _made()
    with pytest.raises(BriefError, match=r"brief review out/brief.en.docx --memory=other.tmx"):
        _made(memory=(Path("other.tmx"),))
    store(review(document), Path("memory.tmx"))
    hands.comment(other, "Who said so?")
    hands.save()
    with pytest.raises(BriefError, match=f"stands nowhere else: comments on row {re.escape(other)} .* --force"):
        _made()
    assert _made(force=True)[one]["target"].startswith("Again reviewed words say")
    document.write_bytes(b"somebody's")
    with pytest.raises(BriefError, match="overwrite it with --force"):
        _made()


def test_a_sentence_changed_in_french_is_translated_anew_the_others_stay(place: Path) -> None:
    for seed in list(Path("seeds").iterdir()):
        seed.unlink()
    text = "Titre\n\nOpenAI signe un contrat de 200 millions de dollars. {} Washington paie lundi le projet.\n"
    Path("seeds/a.txt").write_text(text.format("Anthropic avance avec eux."), encoding="utf-8")
    before = _made()
    [row_id] = [row_id for row_id, row in before.items() if "200 millions" in row["source"]]
    assert len(before[row_id]["sentences"]) == 3
    machine = [english for _, english in before[row_id]["sentences"]]
    reviewed = [machine[0].replace("contract", "deal"), machine[1], machine[2].replace("lundi", "on Monday")]
    assert reviewed[::2] != machine[::2]
    hands = Reviewer(Path("out/brief.en.docx"))
    hands.rewrite(row_id, " ".join(reviewed))
    hands.save()
    done = review(Path("out/brief.en.docx"))
    store(done, Path("memory.tmx"))
    Path("seeds/a.txt").write_text(text.format("Anthropic attend un contrat."), encoding="utf-8")
    pairs = _made(force=True)[row_id]["sentences"]
    assert [english for _, english in pairs][::2] == reviewed[::2]
    assert pairs[1][1] != reviewed[1]


@pytest.mark.render
@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("way", [["docx"], ["odt", "docx"]], ids=" to ".join)
def test_libreoffice_keeps_every_mark(reviewer, document: Path, tmp_path: Path, way: list[str]) -> None:
    hands = reviewer()
    hands.replace("2.3", "operational", "warfighting")
    hands.replace("2.4", "reaches", "is")
    hands.rewrite("1.2", "Background")
    hands.comment("1.4", "Check the rank.")
    hands.save()
    path = document
    for step, kind in enumerate(way):
        folder = tmp_path / f"step{step}"
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        path = folder / f"{document.stem}.{kind}"
    done = review(path)
    assert {row.row: row.target for row in done.accepted} == {
        "1.2": "Background",
        "2.3": "According to the report, five warfighting domains are affected.",
        "2.4": "The budget is €40 billion.",
    }
    assert [row.before for row in done.accepted] == [None, ROWS["2.3"][1], ROWS["2.4"][1]]
    assert [(note.row, note.author, note.text) for note in done.notes] == [("1.4", "Ben", "Check the rank.")]
    assert (done.reviewer, done.refused, done.missing, done.warnings) == ("Ana", (), (), ())


@pytest.mark.render
@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_a_document_that_libreoffice_only_saved_is_not_edited(document: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert not edited(tmp_path / "out" / document.name)
