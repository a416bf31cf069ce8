"""Markdown as articles use it."""

from __future__ import annotations

import pytest

from brief.sources.clean import article
from brief.sources.markdown import inline, parse

PAGE = """---
title: "Le plan école"
date: 2025-03-03
author: Claire Vasseur
---

# Le plan école

Le gouvernement a présenté **lundi** un plan de [3,5 milliards d’euros](https://a.example.fr/x_(y)) pour
rénover les écoles. Les maires demandent des garanties[^1] sur le finan-
cement, et l’opposition dénonce un effet d’annonce.

## Trois critères

- une baisse d’au moins 10 % ;
  sur deux lignes
- un calendrier
    - un sous-point
1. un financement

> « Aucun enfant ne doit avoir
> froid. »
>
> — La ministre, à Lille

| Année | Montant |
|-------|--------:|
| 2025  | 1 Md€   |

Une suite
---------

Le texte sera ~~rejeté~~ examiné en *mars* par le Parlement, selon l’entourage de la ministre_du_budget.

[^1]: Voir le rapport du Sénat.
"""


def test_a_page() -> None:
    parsed = parse(PAGE)
    assert (parsed.title, parsed.date, parsed.author) == ("Le plan école", "2025-03-03", "Claire Vasseur")
    made = article(parsed, "a.md")
    assert made.title == "Le plan école"
    assert made.lead == (
        "Le gouvernement a présenté lundi un plan de 3,5 milliards d’euros pour rénover les écoles. Les "
        "maires demandent des "
        "garanties sur le financement, et l’opposition dénonce un effet d’annonce."
    )
    assert [(part.kind, part.level, part.text) for part in made.paragraphs] == [
        ("heading", 2, "Trois critères"),
        ("list", 1, "une baisse d’au moins 10 % ; sur deux lignes"),
        ("list", 1, "un calendrier"),
        ("list", 2, "un sous-point"),
        ("list", 1, "1. un financement"),
        ("quote", 0, "« Aucun enfant ne doit avoir froid. »"),
        ("list", 1, "Année | Montant"),
        ("list", 1, "2025 | 1 Md€"),
        ("heading", 2, "Une suite"),
        ("paragraph", 0, "Le texte sera examiné en mars par le Parlement, selon l’entourage de la ministre_du_budget."),
        ("list", 1, "1. Voir le rapport du Sénat."),
    ]
    assert [part.attribution for part in made.paragraphs if part.kind == "quote"] == ["La ministre, à Lille"]


def test_two_headings_of_the_first_level_are_no_title() -> None:
    parsed = parse("# Un\n\nTexte.\n\n# Deux\n\nTexte.")
    assert parsed.title == ""
    assert [block.level for block in parsed.blocks if block.kind == "heading"] == [2, 2]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**gras** et *italique*", "gras et italique"),
        ("[lien](http://a.fr)", "lien"),
        ('[lien](http://a.fr "titre")', "lien"),
        ("![image](a.png) suite", "suite"),
        ("`code`", "code"),
        ("5 * 3 * 2 et a_b_c", "5 * 3 * 2 et a_b_c"),
        ("100 \\* 2", "100 * 2"),
        ("<https://a.fr>", "https://a.fr"),
        ("H<sub>2</sub>O", "H2O"),
    ],
)
def test_inline(text: str, plain: str) -> None:
    assert inline(text) == plain


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("1. a|2. b|4. c", "1. 2. 4."),
        ("1. a|1. b|1. c", "1. 2. 3."),
        ("3) a|3) b", "3) 4)"),
        ("1. a|1) b|1) c", "1. 1) 2)"),
        ("1. a|2. b|1. c|2. d", "1. 2. 1. 2."),
        ("1. a||   Suite de l’item.||1. b", "1. Suite 2."),
        ("1. a||Une phrase.||1. b", "1. Une 1."),
        ("1. a|## Titre|1. b", "1. Titre 1."),
        ("1. a|- puce|1. b", "1. puce 1."),
        ("1. a|   1. c|   1. d|1. b|   1. e", "1. 1. 2. 2. 1."),
        ("10. a|10. b", "10. 11."),
    ],
)
def test_the_numbers_of_items_as_the_page_shows_them(lines: str, shown: str) -> None:
    blocks = parse(lines.replace("|", "\n")).blocks
    assert " ".join(block.text.split()[0] for block in blocks) == shown
