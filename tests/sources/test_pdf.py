"""PDFs: paragraphs rejoined, columns in order, running heads out."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from brief.errors import BriefError
from brief.sources.clean import article
from brief.sources.columns import Line, in_order
from brief.sources.pdf import parse

LEFT = """
Le Conseil des ministres a adopté mardi
un projet de loi de programmation qui
porte les crédits à 3,5 milliards d’eu-
ros en 2027. Le texte sera exa-
miné en mars par le Parlement.

Les syndicats ont salué la décision, qui
garantit 400 emplois pendant trois ans,
mais réclament des embauches. Le vice-
président de la commission a dit
attendre des garanties sur les délais et
"""
RIGHT = """
sur les coûts. Un rapport est attendu.

Un prix symbolique.

Selon la Cour des comptes, le programme
dépasse de 12 % son budget initial, et
son calendrier a glissé de deux ans. La
Cour recommande un moratoire, que le
gouvernement juge hors de propos.
• Premier point de la liste, qui est
long de deux lignes ;
• second point.
"""
FULL = """
Le texte passera en séance en avril. Les oppositions ont déposé 1 200 amendements, dont la
moitié sur le seul article premier, et le gouvernement n’exclut pas de recourir à la procédure
accélérée pour tenir son calendrier, déjà bousculé par la dissolution de l’été et par les
"""
NEXT = """
élections de l’automne. Rien n’est joué.
"""


def furnished(number: int, items: list[tuple[float, float, float, str]]) -> list[tuple[float, float, float, str]]:
    return [(50, 800, 8, "La Revue de la défense – mars 2025"), *items, (290, 30, 8, f"{number}")]


@pytest.fixture(scope="module")
def review(pdfs: SimpleNamespace) -> bytes:
    return pdfs.pdf(
        [
            furnished(
                1,
                [
                    (50, 760, 20, "*Défense : le budget 2027 en hausse"),
                    (50, 735, 11, "Un texte très attendu, qui divise la majorité et inquiète la Cour des comptes."),
                    *pdfs.column(50, 700, LEFT),
                    *pdfs.column(310, 700, RIGHT),
                ],
            ),
            furnished(
                2,
                [
                    (50, 770, 13, "*Un calendrier contesté"),
                    *pdfs.column(50, 740, FULL),
                    (50, 60, 7, "1 Rapport du Sénat, 2024."),
                ],
            ),
            furnished(3, pdfs.column(50, 760, NEXT)),
        ]
    )


def test_two_columns_over_three_pages(review: bytes) -> None:
    made = article(parse(review, "revue.pdf"), "revue.pdf")
    assert made.title == "Défense : le budget 2027 en hausse"
    assert made.lead.startswith("Un texte très attendu")
    assert [(part.kind, part.text) for part in made.paragraphs] == [
        (
            "paragraph",
            "Le Conseil des ministres a adopté mardi un projet de loi de programmation qui porte les "
            "crédits à 3,5 milliards "
            "d’euros en 2027. Le texte sera examiné en mars par le Parlement.",
        ),
        (
            "paragraph",
            "Les syndicats ont salué la décision, qui garantit 400 emplois pendant trois ans, mais "
            "réclament des embauches. "
            "Le vice-président de la commission a dit attendre des garanties sur les délais et sur les "
            "coûts. Un rapport "
            "est attendu.",
        ),
        ("paragraph", "Un prix symbolique."),
        (
            "paragraph",
            "Selon la Cour des comptes, le programme dépasse de 12 % son budget initial, et son "
            "calendrier a glissé de deux "
            "ans. La Cour recommande un moratoire, que le gouvernement juge hors de propos.",
        ),
        ("list", "Premier point de la liste, qui est long de deux lignes ;"),
        ("list", "second point."),
        ("heading", "Un calendrier contesté"),
        (
            "paragraph",
            "Le texte passera en séance en avril. Les oppositions ont déposé 1 200 amendements, dont la "
            "moitié sur le seul "
            "article premier, et le gouvernement n’exclut pas de recourir à la procédure accélérée pour tenir son "
            "calendrier, déjà bousculé par la dissolution de l’été et par les élections de l’automne. Rien n’est joué.",
        ),
        ("list", "1 Rapport du Sénat, 2024."),
    ]
    assert {drop.text for drop in made.dropped} == {"La Revue de la défense – mars 2025", "1", "2", "3"}


def test_a_scan_is_said_to_be_one(pdfs: SimpleNamespace) -> None:
    with pytest.raises(BriefError, match=r"^page\.pdf: it is a scan.*OCR"):
        parse(pdfs.scan(), "page.pdf")


def test_nothing_to_read(pdfs: SimpleNamespace) -> None:
    with pytest.raises(BriefError, match=r"^a\.pdf: this PDF is damaged"):
        parse(b"%PDF-1.4 damaged", "a.pdf")
    for page in ([], [(290, 30, 8, "1")]):
        with pytest.raises(BriefError, match=r"^a\.pdf: there is no text"):
            parse(pdfs.pdf([page]), "a.pdf")


def test_indented_paragraphs(pdfs: SimpleNamespace) -> None:
    items = pdfs.column(
        50, 700, "La séance a été ouverte par le président de\nla commission à neuf heures précises ce jour."
    )
    items += [
        (62, 676, 10, "Le rapporteur a ensuite présenté ses conclu-"),
        (50, 664, 10, "sions aux membres présents de la commission."),
    ]
    assert [block.text for block in parse(pdfs.pdf([items]), "a.pdf").blocks] == [
        "La séance a été ouverte par le président de la commission à neuf heures précises ce jour.",
        "Le rapporteur a ensuite présenté ses conclusions aux membres présents de la commission.",
    ]


def test_three_columns_below_a_heading_across_them() -> None:
    body = [
        Line(f"colonne {c} ligne {n} du texte", 50 + 170 * c, 190 + 170 * c, 700 - 12 * n, 10)
        for n in range(6)
        for c in range(3)
    ]
    head = Line("Un titre qui va d’un bord de la page à l’autre sans s’arrêter", 50, 530, 740, 18)
    ordered = [line.text for line in in_order([*body, head])]
    assert ordered[0] == head.text
    assert ordered[1:] == [f"colonne {c} ligne {n} du texte" for c in range(3) for n in range(6)]


def test_a_table_of_figures_is_not_two_columns() -> None:
    rows = [
        Line(text, left, left + 40, 700 - 14 * n, 10)
        for n in range(8)
        for left, text in ((50, f"Poste {n}"), (400, f"{n}00"))
    ]
    assert [line.text for line in in_order(rows)][:2] == ["Poste 0 | 000", "Poste 1 | 100"]
