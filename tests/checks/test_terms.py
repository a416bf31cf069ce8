"""Terms missed, put in, avoided."""

from __future__ import annotations

from brief.article import Term
from brief.checks.terms import GLOSSED, check

SOURCE = "Le ministre parle des domaines opérationnels à OpenAI."


def _term(status: str, how: str, source: str = "domaines opérationnels", target: str = "warfighting domains", **more):
    start = SOURCE.index(source)
    return Term(source, target, status, how, start, start + len(source), **more)


def test_a_missed_term_is_an_error_where_it_stands() -> None:
    [finding] = check(SOURCE, "The minister speaks of areas to OpenAI.", [_term("missed", "")])
    assert finding.severity == "error"
    assert "warfighting domains" in finding.message and "domaines opérationnels" in finding.message
    assert SOURCE[slice(*finding.source_span)] == "domaines opérationnels"


def test_a_term_that_the_machine_said_is_no_finding() -> None:
    assert check(SOURCE, "The minister speaks of warfighting domains to OpenAI.", [_term("met", "machine")]) == []
    assert check(SOURCE, "The minister speaks of warfighting domains to OpenAI.", [_term("enforced", "source")]) == []


def test_terms_put_in_are_told_once_whatever_their_capitals_and_those_restored_not_at_all() -> None:
    placed = _term("enforced", "placed")
    capital = _term("enforced", "placed", "ministre", "Minister")
    name = _term("enforced", "restored", "OpenAI", "OpenAI")
    found = check(SOURCE, "The Minister speaks of warfighting domains to OpenAI.", [placed, placed, capital, name])
    assert [(finding.severity, finding.message.count("“")) for finding in found] == [("warning", 2)]
    assert "warfighting domains" in found[0].message and "Minister" in found[0].message
    assert check(SOURCE, "The minister speaks of warfighting domains to OpenAI.", [name]) == []


def test_an_avoided_rendering_is_an_error() -> None:
    term = _term("enforced", "source", avoid=("operational domain",))
    target = "The minister speaks of warfighting domains, operational domains."
    [finding] = check(SOURCE, target, [term])
    assert finding.severity == "error"
    assert target[slice(*finding.target_span)] == "operational domains"


def test_terms_put_in_side_by_side_are_a_warning_though_they_are_names() -> None:
    terms = [
        _term("enforced", "restored", each, target) for each, target in (("ministre", "Minister"), ("OpenAI",) * 2)
    ]
    [finding] = check(SOURCE, "The Minister OpenAI speaks.", terms)
    assert finding.severity == "warning" and "Minister" in finding.message
    assert check(SOURCE, "The Minister speaks to OpenAI.", terms) == []


def test_a_term_in_small_letters_or_in_the_other_number_is_a_warning() -> None:
    for how in ("casing", "number"):
        [finding] = check(SOURCE, "The minister speaks of warfighting domains.", [_term("met", how)])
        assert finding.severity == "warning"


def test_a_term_that_only_the_gloss_says_is_an_error_and_one_that_stands_for_both_a_warning() -> None:
    target = "The minister speaks of safefighting domains (warfighting domains)."
    [finding] = check(SOURCE, target, [_term("missed", GLOSSED)])
    assert finding.severity == "error" and "only where the French" in finding.message
    [finding] = check(SOURCE, "The minister speaks of warfighting domains.", [_term("met", "gloss")])
    assert finding.severity == "warning" and "once" in finding.message
