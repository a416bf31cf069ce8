"""Items of a list that have a number or a letter of their own get no bullet beside it, in either column."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import html as lxml_html

from brief.article import Brief
from brief.compose import docx, html, styles

OWN = [
    "1. Détecter à plus de 20 km.", "12) Suivre", "(3) Brouiller", "a) le coût", "(b) le délai", "IV. Suites",
    "ii. plus",
    "1.2. Portée", "2/ Former les équipes", "1°) Le budget", "3° le calendrier", "1 – Détecter", "2- Suivre",
    "1.Détecter",
    "① Détecter", "1️⃣ Détecter", "A) Objectifs", "I. Contexte",
]  # fmt: skip
NONE = [
    "Détecter", "M. Dupont, ministre", "E. Macron", "3,5 km de portée", "3.5 million people", "2025. Une année",
    "20 km",
    "10 – 12 chars", "10-12 chars", "1er régiment", "5 % de hausse", "« 1. » dit-il", "A400M", "", "à l’essai",
    "12 : 30",
    "a priori", "1 000 soldats",
]  # fmt: skip


@pytest.mark.parametrize(("text", "own"), [*((text, True) for text in OWN), *((text, False) for text in NONE)])
def test_what_is_an_items_own_mark(text: str, own: bool) -> None:
    assert styles.marked(text) is own


@pytest.fixture
def listed(brief: Brief) -> Brief:
    """Its first article has a list: numbered in both columns, in the French alone, not at all, and deeper."""
    texts = [
        ("1. Détecter.", "1. Detect.", 1), ("2. Suivre.", "Follow.", 1), ("Brouiller.", "Jam.", 1),
        ("a) Ici.", "a) Here.", 2),
    ]  # fmt: skip
    article = brief.articles[0]
    rows = [
        replace(row, kind="list", part="body", source=source, target=target, level=level, figures=(), findings=())
        for row, (source, target, level) in zip(article.rows, texts, strict=False)
    ]
    return replace(brief, articles=(replace(article, rows=tuple(rows)),), figures=(), key_points=())


def test_in_the_document(listed: Brief, template: Path) -> None:
    body = Document(io.BytesIO(docx.document_bytes(listed, template))).element.body
    cells = [
        paragraph.pPr
        for paragraph in body.iter(qn("w:p"))
        if paragraph.pPr is not None and (paragraph.style or "") in _styles(body, template)
    ]
    numbers = [None if each.numPr is None else each.numPr.numId.val for each in cells]
    assert numbers == [0, 0, 0, None, None, None, 0, 0]
    lefts = [each.ind.left.twips for each in cells if each.ind is not None]
    assert lefts == [284, 284, 284, 568, 568]


def _styles(body, template: Path) -> set[str]:
    names = {"Source FR List", "Target EN List"}
    return {style.style_id for style in Document(str(template)).styles if style.name in names}


def test_in_the_page(listed: Brief, page: Path) -> None:
    tree = lxml_html.document_fromstring(html.page_bytes(listed, page).decode("utf-8"))
    shown = [ul.get("class") for ul in tree.xpath("//td/ul")]
    assert shown == [
        "depth1 bare", "depth1 bare", "depth1 bare", "depth1", "depth1", "depth1", "depth2 bare", "depth2 bare",
    ]  # fmt: skip
