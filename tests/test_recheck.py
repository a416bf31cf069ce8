"""The checks alone, on a brief already made."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hands import TEMPLATE, Reviewer, made

from brief import recheck, settings
from brief.compose import docx
from brief.compose.as_json import json_bytes
from brief.errors import BriefError


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("glossary.csv").write_text("fr,en\ndomaine opérationnel,warfighting domain\n", encoding="utf-8")
    path = tmp_path / "brief.en.docx"
    path.write_bytes(docx.document_bytes(made(), TEMPLATE))
    return path


def _errors(path: Path) -> set[tuple[str, str]]:
    return {(row_id, finding.check) for row_id, finding in recheck.recheck(path) if finding.severity == "error"}


def test_terms_are_those_of_the_glossary_here(document: Path) -> None:
    assert _errors(document) == {("1.1", "terms"), ("1.3", "terms"), ("2.3", "terms")}


def test_edits_are_checked_as_they_read(document: Path) -> None:
    hands = Reviewer(document)
    for row_id in ("1.1", "1.3", "2.3"):
        hands.replace(row_id, "operational", "warfighting")
    hands.replace("2.4", "40", "41")
    hands.save()
    assert _errors(document) == {("2.4", "figures")}


def test_the_json_says_the_same_as_the_document(document: Path) -> None:
    document.with_suffix(".json").write_bytes(json_bytes(made()))
    assert _errors(document.with_suffix(".json")) == _errors(document)


def test_rows_that_cannot_be_read_are_findings(document: Path) -> None:
    hands = Reviewer(document)
    hands.rewrite("2.4", "Autre.", 1)
    hands.delete("1.4")
    hands.save()
    found = {row_id: finding.message for row_id, finding in recheck.recheck(document) if finding.check == "review"}
    assert set(found) == {"1.4", "2.4"}
    assert "French was changed" in found["2.4"]


def test_as_json_and_as_text(document: Path) -> None:
    found = recheck.recheck(document)
    listed = json.loads(recheck.as_json(found))
    assert {"row", "check", "severity", "message"} <= set(listed[0])
    assert len(listed) == len(found)
    text = recheck.as_text(found, document).splitlines()
    assert len(text) == len(found) + 1
    assert text[-1].startswith(f"{document}: 3 errors")
    assert recheck.as_text([], document) == f"{document}: nothing found"
    assert recheck.as_json([]) == "[]"


def _made_with(document: Path, glossary: Path, name: str) -> None:
    """The JSON beside the document says that this glossary was used, under this name."""
    digest = hashlib.sha256(glossary.read_bytes()).hexdigest()
    brief = replace(made(), signature={"glossary": {"file": name, "sha256": digest}})
    document.with_suffix(".json").write_bytes(json_bytes(brief))


def _first(path: Path, glossary: Path | None = None) -> str:
    return next((finding.message for row_id, finding in recheck.recheck(path, glossary) if row_id == "-"), "")


def test_another_glossary_than_the_briefs_is_named_and_how_to_give_it(document: Path) -> None:
    Path("my terms.csv").write_text("fr,en\nbudget,budget\n", encoding="utf-8")
    _made_with(document, Path("my terms.csv"), "my terms.csv")
    assert _first(document, Path("my terms.csv")) == ""
    for path in (document, document.with_suffix(".json")):
        assert _first(path) == (
            "the brief was made with my terms.csv, and its terms were judged by glossary.csv; "
            "to judge them by the same, give it: --glossary 'my terms.csv'"
        )
    Path("glossary.csv").unlink()
    assert "judged by the glossary shipped with brief; " in _first(document)


def test_what_only_the_making_knew_is_listed_while_it_holds(document: Path) -> None:
    def told(path: Path) -> set[str]:
        return {finding.message for row_id, finding in recheck.recheck(path) if row_id == "2.4"}

    noted = "Read this one again."
    assert noted not in told(document)
    _made_with(document, Path("glossary.csv"), "glossary.csv")
    assert noted in told(document) & told(document.with_suffix(".json"))
    hands = Reviewer(document)
    hands.rewrite("2.4", "The budget is €40 billion.")
    hands.save()
    assert noted not in told(document)
    assert noted in told(document.with_suffix(".json"))
    Path("glossary.csv").write_text("fr,en\nbudget,budget\n", encoding="utf-8")
    assert noted not in told(document.with_suffix(".json"))


def test_a_glossary_that_changed_since_is_said_to_have_changed(document: Path) -> None:
    _made_with(document, Path("glossary.csv"), "glossary.csv")
    assert _first(document) == ""
    Path("glossary.csv").write_text("fr,en\nbudget,budget\n", encoding="utf-8")
    assert _first(document).startswith("glossary.csv was changed since the brief was made with it; ")


def test_a_brief_made_with_the_shipped_glossary_says_so(document: Path) -> None:
    shipped = settings.shipped("glossary.csv")
    _made_with(document, shipped, "glossary.csv")
    said = _first(document)
    assert said.startswith("the brief was made with the glossary shipped with brief, ")
    assert said.endswith(f"--glossary {shipped}")
    assert _first(document, shipped) == ""


def test_the_briefs_json_can_be_given(document: Path) -> None:
    hands = Reviewer(document)
    hands.delete_properties()
    hands.save()
    with pytest.raises(BriefError, match="--brief"):
        recheck.recheck(document)
    Path("elsewhere.json").write_bytes(json_bytes(made()))
    found = recheck.recheck(document, brief=Path("elsewhere.json"))
    assert {row_id for row_id, finding in found if finding.severity == "error"} == {"1.1", "1.3", "2.3"}
    with pytest.raises(BriefError, match="goes with a DOCX"):
        recheck.recheck(Path("elsewhere.json"), brief=Path("elsewhere.json"))


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"\.docx or \.json"):
        recheck.recheck(tmp_path / "brief.en.html")


def test_figures_that_changed_places_between_sentences_are_seen() -> None:
    from brief.glossary.match import Matcher
    from brief.recheck import judged

    french = "La France a 12 chars. L’Italie a 30 chars."
    assert judged(french, "France has 12 tanks. Italy has 30 tanks.", Matcher([])) == []
    assert judged(french, "France has 30 tanks. Italy has 12 tanks.", Matcher([]))
