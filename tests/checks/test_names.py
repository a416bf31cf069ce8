"""Names lost by the machine."""

from __future__ import annotations

import pytest

from brief.article import Term
from brief.checks.names import check


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("Le contrat d’OpenAI avec Anduril.", "The contract of Open IAI with Anduril.", ["OpenAI"]),
        ("Selon SoftBank, Palantir investit.", "According to the bank, Palantir invests.", ["SoftBank"]),
        ("Il travaille avec Alexandr Wang.", "He works with Alexander Wong.", ["Alexandr", "Wang"]),
        ("Le service Azure a été approuvé.", "The Blue service was approved.", ["Azure"]),
        ("M. Cœur, député de l'Œuvre", "Mr C wishes, a Member of the uvrequency", ["Cœur"]),
        ("Selon Mme Petit, le vote est reporté.", "According to Ms Small, the vote is postponed.", ["Petit"]),
        ("Le général Leclerc a pris la ville.", "General the clerk took the town.", ["Leclerc"]),
        ("La ministre Sylvie Retailleau a signé.", "The minister signed.", ["Sylvie", "Retailleau"]),
        ("Le président Poutine a parlé.", "The president has spoken.", ["Poutine"]),
        ("Le juge Jean Marchand siège.", "Judge Jean Merchant sits.", ["Marchand"]),
        ("Le ministre Kouchner a signé.", "Minister Couch has signed.", ["Kouchner"]),
    ],
)
def test_fails(source: str, target: str, missing: list[str]) -> None:
    [finding] = check(source, target)
    assert finding.severity == "warning"
    assert all(name in finding.message for name in missing)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Le contrat d’OpenAI avec Anduril.", "OpenAI's contract with Anduril."),
        ("La Russie et l’Allemagne négocient à Genève.", "Russia and Germany are negotiating in Geneva."),
        ("Le Département de la Défense a signé.", "The Department of Defense signed."),
        ("Washington s’inquiète.", "The Americans worry."),
        ("Il a écrit : « Demain, Paris. »", "He wrote: “Tomorrow, Paris.”"),
        ("L’OTAN et l’ONU en parlent.", "NATO and the UN are talking about it."),
        ("M. Cœur, député", "Mr Coeur, a Member"),
        ("Selon Mme Petit, le vote est reporté.", "According to Ms. Petit, the vote is postponed."),
        ("Le président Poutine a parlé.", "President Putin has spoken."),
        ("Hosni Moubarak et Khrouchtchev", "Hosni Mubarak and Khrushchev"),
        ("Tobrouk, Irkoutsk et Falloujah", "Tobruk, Irkutsk and Fallujah"),
        ("Monsieur le Président, c'est fini.", "Mr President, it is over."),
        ("Le président Directeur général est parti.", "The chief executive has left."),
        ("Le ministre de la Défense et la maire de Paris.", "The defense minister and the mayor of the capital."),
        ("L'Œuvre du peintre est exposée.", "The painter's work is on show."),
        ("Le déficit atteint 15,3 Mds€.", "The deficit reached €15.3 billion."),
        ("Chez Wal-Mart, rien ne change.", "At Walmart, nothing changes."),
    ],
)
def test_passes(source: str, target: str) -> None:
    assert check(source, target) == []


def test_a_word_within_a_term_is_left_to_the_terms_check() -> None:
    source = "Le projet Stargate avance."
    assert check(source, "The project advances.")
    assert check(source, "The project advances.", (Term("Stargate", "Stargate", "missed", start=10, end=18),)) == []


def test_a_century_is_no_name() -> None:
    assert check("Au XIXe et au XXIe siècle", "In the nineteenth and the 21st century") == []
    assert check("sous la Ve République", "under the Fifth Republic") == []
