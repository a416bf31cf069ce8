"""What ``brief glossary check`` says of rows that can be used but may surprise."""

from __future__ import annotations

import pytest

from brief.glossary.check import check
from brief.glossary.table import parse


def said(rows: str, texts: list[str] | None = None) -> list[str]:
    return [str(issue) for issue in check(parse(f"fr,en,kind,case,avoid\n{rows}\n".encode()), texts)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("licorne,", "line 2: warning: “licorne” has no rendering yet"),
        ("la licorne,unicorn", "line 2: warning: “la licorne” begins with an article"),
        ("IA générative,generative ai\nIA,AI", "line 2: error: “generative ai”: the acronym AI is in small letters"),
        ("OTAN,nato\nbase de l'OTAN,NATO base", "line 2: error: “nato”: the acronym NATO is in small letters"),
        ("drone,drone\ndrones,drone", "line 3: warning: “drones” is a form of “drone” (line 2), which says the same"),
        ("armée,army\narmées,armed forces", "line 3: info: “armées” is a form of “armée” (line 2), which has another"),
        ("armée,army\narmée de l'Air,Air Force", "line 3: warning: “armée de l'Air” → “Air Force” holds “armée”"),
        ("start-up,startup,,,start-up", "line 2: warning: “start-up” to be avoided is “startup” but for its spelling"),
        ("Wuhan,Wuhan", "line 2: info: “Wuhan” is rendered as itself"),
        ("feuille de route,roadmap|road map", "line 2: info: “road map” is accepted wherever “roadmap” is"),
        ("marchés publics,public procurement", "line 2: info: “marchés publics” is in the plural"),
    ],
)
def test_says(rows: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in said(rows)), said(rows)


@pytest.mark.parametrize(
    "rows",
    [
        "licorne,unicorn",
        "IA,AI\nIA générative,generative AI",
        "OMS,WHO\ncelui-là,the one who",
        "fonds,fund\nfonds souverain,sovereign fund",
        "Le Chat,Le Chat,keep,exact",
        "chiffre d'affaires,revenue,,,turnover",
    ],
)
def test_says_nothing(rows: str) -> None:
    assert said(rows) == []


def test_terms_that_the_articles_have_not() -> None:
    assert said("licorne,unicorn\ngarde-fou,guardrail", ["Des garde-fous."]) == [
        "line 2: info: “licorne” matches nothing in these articles"
    ]


def test_a_term_found_only_within_a_longer_one_is_used() -> None:
    assert said("IA,AI\nIA générative,generative AI", ["Une IA générative."]) == []
