"""The five articles that brief is shown with: what of each file is not its body, listed by hand; all the rest
stands once, in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brief.article import Article
from brief.sources import read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

# Beginnings of the lines that are no part of the article, by seed; the tag cloud and the counters by their own
# beginnings.
FURNITURE = {
    "000": ["TechFlow Sélection", "Rédaction :", "Bienvenue dans", "Groupe Telegram", "Compte Twitter"],
    "001": [],
    "002": [
        "Accueil -", "OpenAI et DoD  Un", "août 13", "Que pensez-vous", "Partager:", "Ajouter Un", "Chercher",
        "Étiquettes",
        "abus technologie", "Beauty and", "Follow", "Alienum", "facebook", "Facebook", "youtube", "Youtube", "tiktok",
        "Tiktok", "instagram", "Instagram", "Subscribe", "5M+", "4.6M+", "7M+", "3.4M+",
    ],
    "003": [],
    "004": ["A LIRE AUSSI", "IA : Lovable", "L'Essentiel de l'Éco est", "Publiez un"],
}  # fmt: skip
FACTS = {  # title begins, lead begins, date, author, headings, list items, quotations
    "000": ("OpenAI remporte un contrat", "Lundi, le Pentagone", None, "Bao Yilong, Wall Street Insights", 1, 0, 0),
    "001": ("", "", None, None, 3, 0, 0),
    "002": ("OpenAI et DoD : Un Contrat Qui Bouscule Microsoft", "", "2025-08-13", None, 8, 7, 2),
    "003": ("", "", "2026-02-28", None, 2, 0, 0),
    "004": ("OpenAI offre son IA à l’État", "Un contrat à 1 dollar", None, None, 2, 0, 0),
}  # fmt: skip
FORBIDDEN = re.compile(
    "followers|Alienum|Telegram|Partager|Partagez|A LIRE AUSSI|Étiquettes|Que pensez-vous|Soutenez|Lovable"
    "|Innovationsfr"
)


def shown(made: Article) -> list[str]:
    """All texts of an article in the order they are shown."""
    texts = [made.title, made.lead]
    for part in made.paragraphs:
        texts += [part.text, part.attribution or ""]
    return [text for text in texts if text]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_line_of_the_body_stands_once_and_in_order(path: Path) -> None:
    expected: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text = re.sub(r"^(?:•|–) ", "", line.strip(" ")).removeprefix("date 2026-02-28 ")
        if text and not text.startswith(tuple(FURNITURE[path.name[:3]])) and text not in expected:
            expected.append(text)
    assert shown(read(path)) == expected


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_parts_of_the_seeds(path: Path) -> None:
    made = read(path)
    title, lead, date, author, *counts = FACTS[path.name[:3]]
    assert made.title.startswith(title) and bool(made.title) == bool(title)
    assert made.lead.startswith(lead) and bool(made.lead) == bool(lead)
    assert (made.date, made.author, made.language) == (date, author, "fr")
    kinds = [part.kind for part in made.paragraphs]
    assert [kinds.count("heading"), kinds.count("list"), kinds.count("quote")] == counts
    assert all(part.language == "fr" for part in made.paragraphs)
    assert not FORBIDDEN.search(" ".join(shown(made)))


def test_attributions() -> None:
    said = [part.attribution for part in read(SEEDS[2]).paragraphs if part.kind == "quote"]
    assert said == ["OpenAI, dans son communiqué officiel", "Marc Andreessen, sur le podcast Uncapped"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_keep_all_keeps_every_line(path: Path) -> None:
    lines = {
        re.sub(r"^(?:•|–) ", "", line.strip()) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    }
    lines = {re.sub(" {2,}", " ", line).removeprefix("date 2026-02-28 ") for line in lines}
    made = read(path, keep_all=True)
    assert lines == set(shown(made))
    assert {drop.reason for drop in made.dropped} <= {"date"}


def test_keep_all_still_knows_title_and_date() -> None:
    made = read(SEEDS[2], keep_all=True)
    assert (made.title, made.date) == ("OpenAI et DoD : Un Contrat Qui Bouscule Microsoft", "2025-08-13")
