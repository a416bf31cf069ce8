"""What a laid-out document prints around its text, line by line."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from brief.sources.columns import Line
from brief.sources.margins import contents, running

BODY = "Le conseil a rendu un avis favorable au projet de rénovation des trois ponts de la ville"


def page(number: int, y: float, text: str, size: float = 10) -> list[Line]:
    """Twenty lines as no other page has them, and one at the height given."""
    letters = "abcdefghijklmnopqrst"
    body = [Line(f"{BODY} {letter}{letters[number]}", 50, 540, 700 - 12 * n, 10) for n, letter in enumerate(letters)]
    return sorted([*body, Line(text, 50, 300, y, size)], key=lambda line: -line.y)


def dropped(y: float, texts: Sequence[str], size: float = 10) -> list[str]:
    pages = [page(number, y, text, size) for number, text in enumerate(texts)]
    found = running(pages)
    return [line.text for number, lines in enumerate(pages) for line in lines if (number, line) in found]


@pytest.mark.parametrize(
    "heads",
    [
        ["Chapitre 1. Le budget | 7", "8 | La dépense", "1.2. Les communes | 9", "10 | La dépense des régions"],
        ["Les ponts | xii", "xiii | Les routes", "Les rails | xiv", "xv | Les canaux"],
        ["Avant-propos", "Le budget", "La dépense", "Les communes"],
        ["LE BUDGET DE LA VILLE…", "LA DÉPENSE DES QUARTIERS…", "LES ÉCOLES…", "LES PONTS…"],
    ],
)
def test_heads_that_change_from_page_to_page(heads: list[str]) -> None:
    assert dropped(740, heads) == heads


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "7/12", "page 7 sur 12", "xviij"])
def test_page_numbers(number: str) -> None:
    assert dropped(30, [number]) == [number]


@pytest.mark.parametrize(
    ("y", "texts", "size"),
    [
        pytest.param(740, ["Le budget", "La dépense", "Les communes"], 18, id="titles of slides"),
        pytest.param(
            740, ["1 Le budget", "2 La dépense", "3 Les communes"], 16, id="chapters on pages of their number"
        ),
        pytest.param(100, [f"{n}. Rapport du 3 mars 2015, page {n}2." for n in (1, 2, 3)], 8, id="footnotes"),
        pytest.param(712, ["une ligne comme", "les autres lignes", "de la page"], 10, id="first lines of the text"),
        pytest.param(712, ["décret du 2010-12-01", "loi du 2010-12-02", "avis du 2010-12-03"], 10, id="dates"),
    ],
)
def test_what_is_no_running_head(y: float, texts: list[str], size: float) -> None:
    assert dropped(y, texts, size) == []


def test_contents() -> None:
    lines = [
        "Table des matières",
        "Avant-propos | 3",
        "1. Le budget . . . . . . . . . . . . . . . . 5",
        "1.1 La part des communes dans la dépense",
        "publique de la région ........................ 6",
        "2. Les ponts . . . . . . . . . . . . . . 12",
        "3. Les écoles | 20",
        "La ville compte trois ponts, construits en 1920.",
    ]
    made = [Line(text, 50, 540, 700 - 12 * n, 10) for n, text in enumerate(lines)]
    assert [line.text for line in made if (0, line) in contents([made])] == lines[:-1]


def test_dots_that_lead_nowhere_are_text() -> None:
    lines = [
        Line("Il hésita . . . . . . puis reprit", 50, 540, 700, 10),
        Line("Formulaire n° ........ 7", 50, 540, 688, 10),
    ]
    assert contents([lines]) == set()


@pytest.mark.parametrize(
    "line",
    [
        "11/22/26, 8:26 AM | La ville rénove ses ponts - Le Courrier",
        "22/11/2026 08:26 | La ville rénove ses ponts",
        "https://courrier.example/ponts.html | 1/1",
        "La ville rénove ses ponts | https://courrier.example/ponts.html",
        "1 sur 1 | 22/11/2026 08:26",
    ],
)
def test_what_a_browser_prints_on_the_only_page(line: str) -> None:
    assert dropped(790, [line]) == [line]
