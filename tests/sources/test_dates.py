"""Dates that pages state, and dates that they do not."""

from __future__ import annotations

import pytest

from brief.sources import dates


@pytest.mark.parametrize(
    ("line", "iso", "rest"),
    [
        ("août 13, 2025", "2025-08-13", ""),
        ("13 août 2025", "2025-08-13", ""),
        ("Lundi 3 mars 2025", "2025-03-03", ""),
        ("1er janvier 2026", "2026-01-01", ""),
        ("Publié le 3 mars 2025 à 14h", "2025-03-03", ""),
        ("Publié le 3 mars 2025 à 14h05, mis à jour le 4 mars 2025 à 09h12", "2025-03-03", ""),
        ("Mis à jour le 4 mars 2025 – Publié le 3 mars 2025", "2025-03-03", ""),
        ("Mis à jour le 4 mars 2025, 9 h 30", "2025-03-04", ""),
        ("Publié le 02/10/2025 | Modifié le 03/10/2025", "2025-10-02", ""),
        ("02.10.2025 - 18:30", "2025-10-02", ""),
        ("2025-06-20T06:00:00", "2025-06-20", ""),
        ("5 novembre 2024 par Sophie Marchal", "2024-11-05", "par Sophie Marchal"),
        ("Par Jean Dupont, publié le 3 févr. 2025", "2025-02-03", "Par Jean Dupont"),
        ("il y a 2 heures", None, ""),
    ],
)
def test_lines_that_state_a_date(line: str, iso: str | None, rest: str) -> None:
    found = dates.stated(line)
    assert found is not None
    assert (found.iso, found.rest) == (iso, rest)


@pytest.mark.parametrize(
    "line", ["Un prix symbolique.", "Le 16 juin, le Pentagone a signé", "31/02/2025", "08/25/2025", "200 millions"]
)
def test_lines_that_state_none(line: str) -> None:
    assert dates.stated(line) is None


@pytest.mark.parametrize(
    ("text", "iso", "rest"),
    [
        (" date 2026-02-28 Quelques heures à peine", "2026-02-28", "Quelques heures à peine"),
        ("Publié le 3 mars 2025 à 14h Le Sénat a voté.", "2025-03-03", "Le Sénat a voté."),
        ("2025-08-13 « Nous signons », dit-il.", "2025-08-13", "« Nous signons », dit-il."),
    ],
)
def test_a_date_glued_before_the_text(text: str, iso: str, rest: str) -> None:
    found = dates.unglue(text)
    assert found is not None
    assert (found[0], text[len(found[1]) :]) == (iso, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Le 17 juin 2025, OpenAI a annoncé un partenariat.",
        "Le 16 juin 2025 OpenAI a signé.",
        "3 mars 2025 Le Sénat a voté.",
        "2025-08-13 est la date limite.",
        "Date limite : le 3 mars.",
    ],
)
def test_a_date_of_the_body_is_not_the_page_s(text: str) -> None:
    assert dates.unglue(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Paris, 3 mars 2025 (AFP) - La France va débloquer", "2025-03-03"),
        ("Washington, le 16 juin 2025 (Reuters) – Le Pentagone", "2025-06-16"),
        ("Paris, le 3 mars 2025, a vu défiler", None),
        ("Le ministre (AFP) - dit", None),
    ],
)
def test_dateline(text: str, iso: str | None) -> None:
    assert dates.dateline(text) == iso
