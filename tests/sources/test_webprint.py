"""Web pages that a browser printed to PDF."""

from __future__ import annotations

import pytest

from brief.sources.blocks import Block
from brief.sources.webprint import recognised, titled

TITLE = "La ville rénove ses trois ponts"


@pytest.mark.parametrize(
    ("margins", "facts", "titles", "address"),
    [
        (
            [f"11/22/26, 8:26 AM | {TITLE} - Le Courrier du Val", "https://courrier.example/ponts.html | 1/3"],
            {},
            (f"{TITLE} - Le Courrier du Val",),
            "https://courrier.example/ponts.html",
        ),
        (
            [f"{TITLE} | https://courrier.example/ponts", "1 sur 3 | 22/11/2026 08:26"],
            {},
            (TITLE,),
            "https://courrier.example/ponts",
        ),
        (["file:///home/claire/ponts.html | 1/3"], {}, (), None),
        ([], {"Creator": "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0", "Producer": "Skia/PDF m126"}, (), None),
    ],
)
def test_recognised(margins: list[str], facts: dict[str, str], titles: tuple[str, ...], address: str | None) -> None:
    found = recognised(margins, facts)
    assert found
    assert (found.titles, found.address) == (titles, address)


@pytest.mark.parametrize(
    ("margins", "facts"),
    [
        (["La Lettre du Parlement – mai 2015", "Page 1/3"], {"Creator": "Writer", "Producer": "LibreOffice 7.4"}),
        ([], {"Creator": "Microsoft® Word 2021"}),
        ([], {"Producer": "Skia/PDF m126 Google Docs Renderer"}),
        ([], {}),
    ],
)
def test_other_documents(margins: list[str], facts: dict[str, str]) -> None:
    assert not recognised(margins, facts)


def test_stated_title() -> None:
    blocks = [Block("Le Courrier du Val", 0, "heading", 1, sure=True), Block("Ponts"), Block(TITLE), Block("Un texte.")]
    made = titled(blocks, [f"{TITLE} - Le Courrier du Val"])
    assert [(block.kind, block.level) for block in made] == [
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 1),
        ("paragraph", 0),
    ]
    assert titled(blocks, ["Document1", "Microsoft Word - ponts.docx", ""]) == blocks
