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


def texts(data: bytes) -> list[str]:
    return [block.text for block in parse(data, "a.pdf").blocks]


def test_accents_drawn_before_their_letter(pdfs: SimpleNamespace) -> None:
    # As old TeX fonts have them; cp1252 has no circumflex or grave of its own but these.
    lines = "L’´equipe a ´et´e re¸cue mˆeme `a l’´ecole, o`u na¨ıt l’id´ee."
    plain = "L’équipe a été reçue même à l’école, où naït l’idée."
    assert texts(pdfs.pdf([[(50, 700, 10, lines.replace("ı", "i"))]])) == [plain]
    alone = "Le signe ´e se tape avec un accent aigu et le e."
    assert texts(pdfs.pdf([[(50, 700, 10, alone)]])) == [alone]


def test_letters_without_a_map(pdfs: SimpleNamespace) -> None:
    lines = [(50, 700 - 12 * n, 10, "v w x y z a b c d e") for n in range(20)]
    with pytest.raises(BriefError, match=r"^a\.pdf: its text comes out as single letters .*OCR"):
        parse(pdfs.pdf([lines]), "a.pdf")


def test_items_behind_a_long_dash(pdfs: SimpleNamespace) -> None:
    items = [
        (50, 700, 10, "La commission a retenu trois priorités pour la ville et ses quartiers :"),
        (62, 688, 10, "— la rénovation des ponts, dont le plus ancien date de mille neuf cent"),
        (74, 676, 10, "vingt ;"),
        (62, 664, 10, "— la construction d’une école."),
        (50, 652, 10, "Le maire — élu en 2020 — a promis que les travaux du premier pont seraient finis"),
        (50, 640, 10, "— comme prévu — en juin."),
    ]
    found = parse(pdfs.pdf([items]), "a.pdf").blocks
    assert [(block.kind, block.text) for block in found] == [
        ("paragraph", "La commission a retenu trois priorités pour la ville et ses quartiers :"),
        ("list", "la rénovation des ponts, dont le plus ancien date de mille neuf cent vingt ;"),
        ("list", "la construction d’une école."),
        (
            "paragraph",
            "Le maire — élu en 2020 — a promis que les travaux du premier pont seraient finis — comme prévu — en juin.",
        ),
    ]


def test_lines_that_were_ended(pdfs: SimpleNamespace) -> None:
    """Titles below each other are not one paragraph, though they end with no full stop; text is not cut at names."""
    items = pdfs.column(
        50,
        700,
        "Le conseil de la ville a voté hier le budget de la rénovation des trois ponts, que\n"
        "Paris financera pour moitié.\n"
        "Une école de plus\nLes ponts de la ville sont fermés à la circulation des camions\nUn marché",
    )
    assert texts(pdfs.pdf([items])) == [
        "Le conseil de la ville a voté hier le budget de la rénovation des trois ponts, que Paris financera pour "
        "moitié.",
        "Une école de plus",
        "Les ponts de la ville sont fermés à la circulation des camions",
        "Un marché",
    ]


def test_rows_of_a_table_stay_apart(pdfs: SimpleNamespace) -> None:
    rows = [
        (x, 660 - 12 * n, 10, text) for n, row in enumerate(ROWS) for x, text in zip((50, 250, 400), row, strict=True)
    ]
    items = [(50, 700, 10, "Voici ce que la ville a dépensé pour ses ponts au cours des deux dernières années."), *rows]
    found = parse(pdfs.pdf([items]), "a.pdf").blocks
    assert [(block.text, block.row) for block in found[1:]] == [(" | ".join(row), True) for row in ROWS]


ROWS = [("Poste", "2024", "2025"), ("Ponts", "12", "14"), ("Écoles", "8", "9")]


def test_footnotes_one_by_one(pdfs: SimpleNamespace) -> None:
    body = [
        *pdfs.column(50, 760, FULL),
        (50, 76, 7, "1 Rapport du Sénat, page 12, déposé par la commission des lois"),
        (50, 67, 7, "et suivi d’un avis."),
        (50, 58, 7, "2 Rapport de l’Assemblée, page 22."),
    ]
    assert texts(pdfs.pdf([body]))[-2:] == [
        "1 Rapport du Sénat, page 12, déposé par la commission des lois et suivi d’un avis.",
        "2 Rapport de l’Assemblée, page 22.",
    ]


def test_nothing_dropped_but_page_numbers(review: bytes) -> None:
    made = article(parse(review, "revue.pdf"), "revue.pdf", keep_all=True)
    assert [part.text for part in made.paragraphs].count("La Revue de la défense – mars 2025") == 1
    assert {drop.text for drop in made.dropped} == {"1", "2", "3"}
    assert made.title == "Défense : le budget 2027 en hausse"


def test_the_print_of_a_web_page(pdfs: SimpleNamespace) -> None:
    title = "La ville rénove ses trois ponts cette année"
    pages = [
        [
            (50, 815, 8, "11/22/26, 8:26 AM"),
            (250, 815, 8, f"{title} - Le Courrier du Val"),
            (50, 20, 8, "https://courrier.example/ponts.html"),
            (540, 20, 8, f"{number}/2"),
            *items,
        ]
        for number, items in (
            (
                1,
                [
                    (50, 780, 26, "LE COURRIER"),
                    (50, 750, 10, "Abonnez-vous à la newsletter"),
                    (50, 720, 18, title),
                    *pdfs.column(50, 690, FULL),
                ],
            ),
            (2, [*pdfs.column(50, 780, NEXT), (50, 700, 10, "Le budget des écoles"), (50, 660, 10, "Nous contacter")]),
        )
    ]
    made = article(parse(pdfs.pdf(pages), "ponts.pdf"), "ponts.pdf")
    assert (made.title, made.address) == (title, "https://courrier.example/ponts.html")
    assert [part.text[:40] for part in made.paragraphs] == ["Le texte passera en séance en avril. Les"]
    assert made.paragraphs[0].text.endswith("Rien n’est joué.")


def test_what_is_drawn_sideways(pdfs: SimpleNamespace) -> None:
    """A stamp at the edge stays out of the lines beside it; a page that is sideways as a whole is read."""
    upright = pdfs.column(50, 700, FULL)
    made = article(parse(pdfs.pdf([[*upright, (20, 690, 7, "^Document mis en distribution")]]), "a.pdf"), "a.pdf")
    assert [part.text for part in made.paragraphs] == texts(pdfs.pdf([upright]))
    assert [drop.text for drop in made.dropped] == ["Document mis en distribution"]
    sideways = [(842 - y, left, size, f"^{text}") for left, y, size, text in upright]
    assert texts(pdfs.pdf([sideways])) == texts(pdfs.pdf([upright]))
