"""The proof of figures: what passes, what fails, and in which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.checks.figures import check, kept, losses

PASSES = [
    ("un contrat de 200 millions de dollars", "a $200 million contract"),
    ("un contrat de 200 millions de dollars", "a contract of 200 million dollars"),
    ("plus de 1 000 milliards de dollars", "more than $1 trillion"),
    ("plus de 1 000 milliards de dollars", "over 1,000 billion dollars"),
    ("3,5 milliards d'euros", "€3.5 billion"),
    ("3,5 milliards d'euros", "3.5 billion euros"),
    ("Douze contributions ont été reçues", "Twelve contributions were received"),
    ("une douzaine de pays", "a dozen countries"),
    ("le 17 juin 2025", "on June 17, 2025"),
    ("le 17 juin 2025", "on 17 June 2025"),
    ("Le 16 juin, le Pentagone", "On June 16, the Pentagon"),
    ("d’ici juillet 2026", "by July 2026"),
    ("dans les années 80", "in the eighties"),
    ("entre 1997 et 2007", "between 1997 and 2007"),
    ("entre 10 et 12 %", "between 10 and 12 percent"),
    ("2,5 à 3 milliards de dollars", "$2.5-3 billion"),
    ("jusqu'à 40 milliards de dollars", "as much as $40 billion"),
    ("moins de 10 % du total", "under 10% of the total"),
    ("au moins 20 personnes", "20 or more people"),
    ("L'homme de 37 ans", "The 37-year-old man"),
    ("des enfants de moins de 12 ans", "children under 12"),
    ("18 mois plus tard", "a year and a half later"),
    ("pendant quinze jours", "for two weeks"),
    ("il y a vingt ans", "two decades ago"),
    ("les deux hommes sont partis", "both men left"),
    ("à deux reprises", "twice"),
    ("deux tiers des élèves", "two-thirds of the students"),
    ("148 kg de cocaïne", "326 pounds of cocaine"),
    ("un siège de 46 cm", "an 18-inch (46 cm) seat"),
    ("par 35 °C", "in 95-degree heat"),
    ("à 15 heures", "at 3 p.m."),
    ("vers 14 h 30", "at around 2:30 p.m."),
    ("le F-35 et l'article 5", "the F-35 and Article 5"),
    ("Ils ont gagné 3-0", "They won 3-0"),
    ("au XXIe siècle", "in the 21st century"),
    ("la 2e année", "the second year"),
    ("un dollar", "a dollar"),
    ("5 000 dollars canadiens", "C$5,000"),
    ("Aucun chiffre ici", "No figure here"),
    ("un véhicule neuf", "a new vehicle"),
    ("", ""),
]

FAILS = [
    ("un contrat de 200 millions de dollars", "a $300 million contract", "the number changed"),
    ("un contrat de 200 millions de dollars", "a $200 billion contract", "the magnitude changed"),
    ("3,5 milliards d'euros", "€3.5 million", "the magnitude changed"),
    ("un contrat de 200 millions de dollars", "a contract", "does not stand in the English"),
    ("40 milliards de dollars", "€40 billion", "the currency changed"),
    ("40 milliards de dollars", "40 billion", "the currency is gone"),
    ("moins de 10 % du total", "10% of the total", "“less than” of “10 %” was lost"),
    ("plus de 300 soldats", "300 soldiers", "“more than” of “300 soldats” was lost"),
    ("jusqu'à 100 $", "$100", "“up to” of “100 $” was lost"),
    ("le 17 juin 2025", "on July 17, 2025", "the number changed"),
    ("le 17 juin 2025", "on June 18, 2025", "the number changed"),
    ("en 2013", "in 2003", "the number changed"),
    ("Douze contributions", "Ten contributions", "the number changed"),
    ("trois semaines", "three months", "unit of time changed"),
    ("12 %", "12 dollars", "a percentage became money"),
    ("deux soldats et trois civils", "two soldiers and two civilians", "the number changed"),
    ("le F-35", "the F-16", "The number “35” does not stand in the English"),
    ("le contrat", "the $200 million contract", "stands in the English only"),
    ("deux entreprises", "companies", "does not stand in the English"),
]


TAILS = [" euros", " milliards de milliards d'euros", " billion", " %", " km", " années", ",5 points", ""]


@pytest.mark.parametrize(("source", "target"), PASSES)
def test_passes(source: str, target: str) -> None:
    assert [f.message for f in check(source, target)] == []
    assert kept(source, target)


@pytest.mark.parametrize(("source", "target", "said"), FAILS)
def test_fails(source: str, target: str, said: str) -> None:
    findings = check(source, target)
    assert any(said in f.message for f in findings), [f.message for f in findings]
    assert any(f.severity == "error" for f in findings)
    assert not kept(source, target)


def test_spans_point_at_both_sides() -> None:
    source, target = "pour 40 milliards de dollars", "for €40 billion in all"
    (finding,) = check(source, target)
    assert source[slice(*(finding.source_span or ()))] == "40 milliards de dollars"
    assert target[slice(*(finding.target_span or ()))] == "€40 billion"
    assert finding.check == "figures"


def test_a_year_for_last_year_is_a_warning_and_beside_it_an_error() -> None:
    (finding,) = check("L'an dernier, il a voté.", "In 2024, he voted.")
    assert finding.severity == "warning"
    (finding,) = check("L'an dernier, il a voté.", "In 2024, he voted, and last year.")
    assert finding.severity == "error"


def test_a_lost_about_is_a_warning_only() -> None:
    (finding,) = check("environ 300 soldats", "300 soldiers")
    assert finding.severity == "warning"
    assert kept("environ 300 soldats", "300 soldiers")


def test_a_decimal_comma_left_in_the_english_is_a_warning() -> None:
    (finding,) = check("3,5 milliards d'euros", "3,5 billion euros")
    assert finding.severity == "warning"
    assert "3.5" in finding.message
    assert check("1 250 personnes et 10,5 %", "1,250 people and 10.5%") == []


def test_the_candidate_with_fewest_losses_is_the_best() -> None:
    source = "200 millions de dollars en 2025 pour 12 avions"
    candidates = ["$200 million in 2025", "$200 million in 2025 for 12 planes", "20 planes"]
    assert min(candidates, key=lambda c: losses(source, c)) == candidates[1]


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_pair_is_compared_without_failing(source: str, target: str) -> None:
    for finding in check(source, target):
        assert finding.message
        assert finding.severity in ("error", "warning", "info")


@given(st.integers(11, 10**9), st.integers(11, 10**9))
def test_a_changed_number_never_passes(n: int, other: int) -> None:
    source, target = f"{n:,} euros".replace(",", " "), f"€{other:,}"
    assert kept(source, target) == (n == other)


@given(st.text("0123456789", min_size=20, max_size=600), st.sampled_from(TAILS), st.sampled_from(TAILS))
def test_a_run_of_digits_is_compared_without_failing(digits: str, french: str, english: str) -> None:
    for finding in check(f"{digits}{french} et 3 ans", f"{digits[1:]}{english} and 3 years"):
        assert finding.message
