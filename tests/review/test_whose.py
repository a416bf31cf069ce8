"""English that was typed anew and then put into another row: its bookmark is gone, and its words must tell."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hands import ROWS, Reviewer, refusals, rewritten

from brief.review import entries, review
from brief.review.whose import Owners

# As a reviewer types them over the whole cell, nothing tracked.
_RETYPED = {
    "1.1": "The army moves into operational domains",
    "1.3": "The Pentagon has signed a contract worth $200 million. OpenAI is to give tools for operational domains.",
    "1.4": "“We stand ready,” said Mr. Dupont.",
    "2.1": "The AI race",
    "2.3": "The report says that five operational domains are affected.",
    "2.4": "The budget comes to €40 billion.",
}


def _retyped(hands: Reviewer, texts: dict[str, str]) -> Path:
    for row_id, text in texts.items():
        hands.rewrite(row_id, text)
    return hands.save()


def test_rows_typed_anew_in_their_places_are_taken(reviewer, document: Path, as_json: Path) -> None:
    path = _retyped(reviewer(), _RETYPED)
    assert rewritten(path) == _RETYPED
    assert review(path).warnings == ()


@pytest.mark.parametrize("one, other", list(combinations(_RETYPED, 2)))
def test_two_that_changed_places_are_refused_with_the_json(
    reviewer, document: Path, as_json: Path, one: str, other: str
) -> None:
    path = _retyped(reviewer(), _RETYPED | {one: _RETYPED[other], other: _RETYPED[one]})
    stored = {entry.source: entry.target for entry in entries(review(path))}
    assert {one, other} <= set(refusals(path))
    assert all(stored.get(ROWS[each][0]) in (None, _RETYPED[each]) for each in _RETYPED)


@pytest.mark.parametrize("one, other", list(combinations(_RETYPED, 2)))
def test_without_it_they_are_refused_or_told(reviewer, document: Path, one: str, other: str) -> None:
    path = _retyped(reviewer(), _RETYPED | {one: _RETYPED[other], other: _RETYPED[one]})
    told = " ".join([*refusals(path), *review(path).warnings])
    assert one in told or other in told


def test_english_cut_out_of_one_row_and_put_into_another(reviewer, document: Path) -> None:
    path = _retyped(reviewer(), {"1.4": "", "2.3": "They stand ready, he said."})
    found = refusals(path)
    assert "empty" in found["1.4"]
    assert "may be that of row 1.4" in found["2.3"]
    assert rewritten(path) == {}


def test_names_and_figures_of_another_rows_french_are_refused(reviewer, document: Path) -> None:
    path = _retyped(reviewer(), {"2.4": "A $200 million deal: that is what OpenAI won."})
    assert "names and figures of row 1.3" in refusals(path)["2.4"]


def test_a_comment_that_says_ok_ends_the_doubt(reviewer, document: Path, as_json: Path) -> None:
    hands = reviewer()
    for row_id, other in (("2.3", "2.4"), ("2.4", "2.3")):
        hands.rewrite(row_id, _RETYPED[other])
        hands.comment(row_id, "OK")
    assert set(rewritten(hands.save())) == {"2.3", "2.4"}


def test_a_tracked_rewriting_is_tied_to_its_row_whatever_it_says(reviewer, document: Path) -> None:
    hands = reviewer()
    for row_id, text in (("1.2", "Where it began"), ("1.4", "They all stand and wait, says he.")):
        hands.replace(row_id, ROWS[row_id][1], text)
    assert set(rewritten(hands.save())) == {"1.2", "1.4"}
    assert review(document).warnings == ()


def test_several_rows_that_nothing_ties_are_taken_and_told(reviewer, document: Path) -> None:
    path = _retyped(reviewer(), {"1.2": "Where it began", "1.4": "They all stand and wait, says he."})
    assert set(rewritten(path)) == {"1.2", "1.4"}
    [warning] = review(path).warnings
    assert warning.startswith("rows 1.2, 1.4 were typed anew")


@pytest.mark.parametrize(
    "text, marked, objected",
    [
        ("OpenAI has a contract worth 200 million.", False, True),
        ("OpenAI has a contract worth 200 million.", True, True),
        ("The European budget is €40 billion, says OpenAI.", False, False),
        ("The budget grows.", False, False),
    ],
)
def test_the_signs_of_a_text_without_the_json(text: str, marked: bool, objected: bool) -> None:
    owners = Owners({row_id: french for row_id, (french, _) in ROWS.items()}, {}, {})
    assert bool(owners.objection("2.4", text, marked)) == objected


def test_rows_of_like_french_have_like_english() -> None:
    french = {"1.1": "Le contrat numéro un est signé.", "1.2": "Le contrat numéro deux est signé."}
    owners = Owners(french, {"1.2": "The contract number two is signed."}, {})
    assert owners.objection("1.1", "The contract number one is signed.", False) == ""
