"""What stands below the last paragraph of prose: the article's own tables, headings and sentences, and what is not."""

from __future__ import annotations

from io import BytesIO

import pytest

from brief.article import Article
from brief.sources import markdown, text
from brief.sources.clean import article
from brief.sources.files import read_bytes

PROSE = (
    "La France et l'Allemagne augmentent leurs dépenses militaires cette année encore, selon le rapport publié hier "
    "par le ministère des Armées."
)
TABLE = "| Pays | Budget | Part |\n|---|---|---|\n| France | 50 Md€ | 2,1 % |\n| Allemagne | 90 Md€ | 2,4 % |"
ROWS = ["Pays | Budget | Part", "France | 50 Md€ | 2,1 %", "Allemagne | 90 Md€ | 2,4 %"]


def marked(*parts: str) -> Article:
    return article(markdown.parse("\n\n".join(("# Les budgets", PROSE, *parts))), "a.md")


def body(made: Article) -> list[str]:
    shown = ([made.lead] if made.lead else []) + [paragraph.text for paragraph in made.paragraphs]
    return [line for line in shown if line != PROSE]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("## Les chiffres", TABLE, "La hausse est nette."), ["Les chiffres", *ROWS, "La hausse est nette."]),
        (("## Les chiffres", TABLE), ["Les chiffres", *ROWS]),
        ((TABLE,), ROWS),
        (("Elle est nette.",), ["Elle est nette."]),
        (("## Les pays", "- France\n- Allemagne"), ["Les pays", "France", "Allemagne"]),
        (("- France : 50 Md€\n- Allemagne : 90 Md€",), ["France : 50 Md€", "Allemagne : 90 Md€"]),
        (("Total : 140 milliards d'euros",), ["Total : 140 milliards d'euros"]),
        (("## Et après ?", "> Nous irons plus loin"), ["Et après ?", "Nous irons plus loin"]),
    ],
)
def test_a_format_that_states_its_structure_loses_nothing(parts: tuple[str, ...], expected: list[str]) -> None:
    made = marked(*parts)
    assert body(made) == expected
    assert made.dropped == ()


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("Abonnez-vous à notre newsletter.", "prompt"),
        ("12 345", "counter"),
        ("Partager sur Facebook", "interface"),
        ("La rédaction numérique", "after-article"),
        ("Tags : défense, budget, Europe", "tag-cloud"),
        ("Follow the journey of our influencer", "foreign-widget"),
    ],
)
def test_stronger_rules_still_hold(part: str, reason: str) -> None:
    made = marked("## Les chiffres", TABLE, part)
    assert body(made) == ["Les chiffres", *ROWS]
    assert [(dropped.text, dropped.reason) for dropped in made.dropped] == [(part, reason)]


def test_the_paragraph_below_a_table_brings_the_table_with_it() -> None:
    last = "La ligne coupée en trois, 10 millions de dollars."
    assert body(marked("## Les domaines", TABLE, last)) == ["Les domaines", *ROWS, last]


def test_a_table_above_the_prose_is_no_breadcrumb() -> None:
    made = article(markdown.parse(f"# Les budgets\n\n{TABLE}\n\n{PROSE}\n\n{PROSE} Elle est nette."), "a.md")
    assert body(made)[:3] == ROWS


def test_a_table_in_a_saved_page_stays_with_its_heading() -> None:
    page = ["Les budgets militaires de l'Europe en 2026", PROSE, "Les chiffres", *ROWS, "", "Contact | Menu", "Plan"]
    made = article(text.parse("\n".join(page)), "a.txt")
    assert body(made) == ["Les chiffres", *ROWS]


def test_a_sentence_above_the_title_stays() -> None:
    above = "Le département américain de la Défense a signé."
    made = article(text.parse(f"{above}\nOpenAI obtient un contrat du Pentagone\n{PROSE}"), "a.txt")
    assert made.title == "OpenAI obtient un contrat du Pentagone"
    assert body(made) == [above]


def test_html_and_docx_keep_their_tables() -> None:
    import docx

    rows = [["Pays", "Budget"], ["France", "50 Md€"]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = (
        f"<html><body><article><h1>Les budgets</h1><p>{PROSE}</p><h2>Les chiffres</h2><table>{cells}</table>"
        "<p>La hausse est nette.</p></article></body></html>"
    )
    document = docx.Document()
    document.add_heading("Les budgets", 1)
    document.add_paragraph(PROSE)
    document.add_heading("Les chiffres", 2)
    table = document.add_table(2, 2)
    for row, values in zip(table.rows, rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    document.add_paragraph("La hausse est nette.")
    file = BytesIO()
    document.save(file)
    for data, name in ((page.encode(), "a.html"), (file.getvalue(), "a.docx")):
        expected = ["Les chiffres", "Pays | Budget", "France | 50 Md€", "La hausse est nette."]
        assert body(read_bytes(data, name)) == expected, name
