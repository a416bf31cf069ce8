"""The JSON brief: what interfaces promise, and nothing lost."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief.article import Brief
from brief.compose.as_json import json_bytes


@pytest.fixture
def plain(brief: Brief) -> dict[str, Any]:
    return json.loads(json_bytes(brief))


def test_the_brief_itself(brief: Brief, plain: dict[str, Any]) -> None:
    assert (plain["title"], plain["language"], plain["signature"]) == (brief.title, "en", brief.signature | {})
    assert plain["key_points"][1] == {
        "row": "3.2",
        "text": "That is what OpenAI’s artificial intelligence models will cost the U.S. administration.",
    }


def test_a_figure_says_where_it_stands_and_in_which_rows(plain: dict[str, Any]) -> None:
    figure = plain["figures"][0]
    assert figure["label"] == "contract between OpenAI and the Pentagon"
    assert (figure["rows"], figure["articles"]) == (["1.1", "1.3", "2.3"], [1, 2])
    assert (figure["article"], figure["paragraph"]) == ("000_ca6fd53c8d7a9b79.txt", 1)
    assert {key: figure[key] for key in ("text", "kind", "value", "unit", "qualifier", "english")} == {
        "text": "200 millions de dollars",
        "kind": "money",
        "value": "200000000",
        "unit": "USD",
        "qualifier": None,
        "english": "$200 million",
    }
    assert plain["figures"][3]["qualifier"] == "more than"


def test_figures_of_a_row_are_offsets_into_its_source(plain: dict[str, Any]) -> None:
    found = [(row, figure) for article in plain["articles"] for row in article["rows"] for figure in row["figures"]]
    assert found
    assert all(row["source"][f["start"] : f["end"]] == f["text"] for row, f in found)


def test_every_row_with_its_sentences_terms_and_findings(brief: Brief, plain: dict[str, Any]) -> None:
    rows = [row for article in plain["articles"] for row in article["rows"]]
    assert [row["id"] for row in rows] == [row.id for article in brief.articles for row in article.rows]
    first = rows[3]
    assert (first["kind"], first["origin"]) == ("quote", "machine")
    assert first["sentences"] == [[first["source"], first["target"]]]
    assert [(t["source"], t["target"], t["status"], t["how"]) for t in first["terms"]] == [
        ("sécurité nationale", "national security", "met", "machine"),
        ("domaines opérationnels", "warfighting domains", "enforced", "source"),
    ]
    assert rows[7]["findings"][1] == {
        "check": "numbers",
        "severity": "error",
        "message": "“300 milliards de dollars” ($300 billion) does not stand in the English.",
    }


def test_an_article_with_its_titles_date_and_what_was_dropped(plain: dict[str, Any]) -> None:
    first, second, _ = plain["articles"]
    assert first["title"]["target"] == "OpenAI wins $200 million Pentagon contract"
    assert (first["date"], second["date"]) == (None, "2025-08-13")
    assert first["dropped"] == [{"text": "Groupe Telegram :https://t.me/TechFlowDaily", "reason": "community link"}]


def test_it_is_read_by_people_too(brief: Brief) -> None:
    text = json_bytes(brief).decode("utf-8")
    assert "sécurité nationale" in text
    assert text.endswith("}\n")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None)))
def test_any_text_is_kept(brief: Brief, text: str) -> None:
    plain = json.loads(json_bytes(replace(brief, title=text)).decode("utf-8"))
    assert plain["title"] == text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
