"""Dates that depend on the article's own are resolved with it, and left alone without it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures import find
from brief.figures.relative import nearest

RELATIVE = [
    # Tuesday, June 17, 2025
    ("2025-06-17", "Dès décembre dernier, OpenAI", "décembre dernier", "2024-12", "December 2024"),
    ("2025-06-17", "autorisé en avril dernier par", "avril dernier", "2025-04", "April 2025"),
    ("2025-06-17", "En mai dernier, Sam Altman", "mai dernier", "2025-05", "May 2025"),
    ("2025-06-17", "en juin dernier", "juin dernier", "2024-06", "June 2024"),
    ("2025-06-17", "en septembre prochain", "septembre prochain", "2025-09", "September 2025"),
    ("2025-06-17", "en mars prochain", "mars prochain", "2026-03", "March 2026"),
    ("2025-06-17", "en juin de cette année", "juin de cette année", "2025-06", "June 2025"),
    ("2025-06-17", "en mars de l’an dernier", "mars de l’an dernier", "2024-03", "March 2024"),
    ("2025-06-17", "faite ce mercredi par la GSA", "ce mercredi", "2025-06-11", "June 11, 2025"),
    ("2025-08-06", "faite ce mercredi par la GSA", "ce mercredi", "2025-08-06", "August 6, 2025"),
    ("2025-06-17", "lundi dernier", "lundi dernier", "2025-06-16", "June 16, 2025"),
    ("2025-06-17", "mardi dernier", "mardi dernier", "2025-06-10", "June 10, 2025"),
    ("2025-06-17", "vendredi prochain", "vendredi prochain", "2025-06-20", "June 20, 2025"),
    ("2025-06-17", "l'an dernier", "l'an dernier", "2024", "2024"),
    ("2025-06-17", "l’année prochaine", "l’année prochaine", "2026", "2026"),
    ("2025-06-17", "depuis le début de cette année", "cette année", "2025", "2025"),
    ("2025-01-15", "le mois dernier", "le mois dernier", "2024-12", "December 2024"),
    ("2025-12-15", "le mois prochain", "le mois prochain", "2026-01", "January 2026"),
    ("2025-06-17", "annoncé hier", "hier", "2025-06-16", "June 16, 2025"),
    ("2025-06-17", "le 3 mars dernier", "3 mars dernier", "2025-03-03", "March 3, 2025"),
    ("2025-06-17", "le 3 août dernier", "3 août dernier", "2024-08-03", "August 3, 2024"),
    ("2025-06-17", "le 3 août prochain", "3 août prochain", "2025-08-03", "August 3, 2025"),
    ("2025-06-17", "le 3 mars prochain", "3 mars prochain", "2026-03-03", "March 3, 2026"),
    ("2025-06-17", "le 29 mars dernier", "29 mars dernier", "2025-03-29", "March 29, 2025"),
    ("2025-06-17", "le 29 mars", "29 mars", "2025-03-29", "March 29, 2025"),
    ("2024-06-17", "le 29 février dernier", "29 février dernier", "2024-02-29", "February 29, 2024"),
    ("2025-01-17", "le 29 février", "29 février", "2024-02-29", "February 29, 2024"),
    ("2025-06-17", "mardi prochain", "mardi prochain", "2025-06-24", "June 24, 2025"),
    ("2025-06-17", "avant-hier", "avant-hier", "2025-06-15", "June 15, 2025"),
]


@pytest.mark.parametrize(("date", "text", "phrase", "value", "english"), RELATIVE)
def test_resolved_with_the_articles_date(date: str, text: str, phrase: str, value: str, english: str) -> None:
    figures = find(text, date)
    assert [(f.text, f.value, f.english, f.resolved_from) for f in figures] == [(phrase, value, english, date)]


@pytest.mark.parametrize(
    "text", ["décembre dernier", "en mai dernier", "ce mercredi", "l'an dernier", "le mois prochain", "hier"]
)
def test_left_as_written_without_it(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text", ["En mars, l’entreprise cherchait", "Lundi, le Pentagone", "la semaine dernière", "bientôt"]
)
def test_never_guessed(text: str) -> None:
    assert find(text, "2025-06-17") == []


@pytest.mark.parametrize("date", ["", "2025", "juin 2025", "2025-13-01"])
def test_a_date_that_is_none_resolves_nothing(date: str) -> None:
    assert find("en mai dernier", date) == []
    assert [f.value for f in find("le 16 juin", date)] == ["--06-16"]


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)), st.integers(-170, 170))
def test_the_nearest_year_is_the_right_one_within_half_a_year(date: datetime.date, days: int) -> None:
    then = date + datetime.timedelta(days=days)
    if (then.month, then.day) != (2, 29):
        assert nearest(then.month, then.day, date.isoformat()) == then.isoformat()
