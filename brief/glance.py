"""What stands at a glance: the brief's title, the articles' titles, and the figures of all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from brief import rows
from brief.article import BriefArticle, Figure, KeyFigure, Row

if TYPE_CHECKING:
    from brief.figures.mention import Mention


def figures(parts: Sequence[BriefArticle]) -> list[KeyFigure]:
    """Every figure of the brief, merged over its articles and ranked; ``key`` marks those for the table."""
    from brief.figures.merge import chosen, merge
    from brief.figures.subject import one_thing

    mentions = _mentions(parts)
    found = [
        (part.number, row.id, figure, _label(row, figure))
        for part in parts
        for row in part.rows
        for figure in row.figures
    ]
    told = {figure.value for _, _, figure, _ in found if figure.kind == "date"}
    found += [entry for part in parts for entry in _published(part) if entry[2].value not in told]

    def same(first: int, second: int) -> bool:
        # What the pages themselves state follows what stands in the rows: a date of theirs is the same wherever it is.
        return max(first, second) >= len(mentions) or one_thing(mentions[first], mentions[second])

    return chosen(_differing(merge(found, same), mentions))


def _mentions(parts: Sequence[BriefArticle]) -> list[Mention]:
    """Every figure where it stands, with what tells whether another article has another value for the same."""
    from brief.figures.mention import Mention

    found = []
    for part in parts:
        opening = " ".join((part.article.title, part.article.lead or (part.rows[0].source if part.rows else "")))
        for row in part.rows:
            for figure in row.figures:
                sentence, _, here = rows.sentence_of(row, figure)
                begins, ends = figure.start - here.start, figure.start - here.start + len(sentence)
                others = tuple(
                    replace(other, start=other.start - begins, end=other.end - begins)
                    for other in row.figures
                    if other is not figure and begins <= other.start and other.end <= ends
                )
                context = f"{opening} {row.source}"
                found.append(Mention(part.number, row.id, here, sentence, context, others, part.article.date))
    return found


def _differing(merged: Sequence[KeyFigure], mentions: Sequence[Mention]) -> list[KeyFigure]:
    """The key figures, those on which sources differ marked with every value and the rows that have it."""
    from brief.figures.conflict import conflicts
    from brief.figures.merge import identity, worded

    differs: dict[tuple[object, ...], tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for group in conflicts(mentions):
        values: dict[tuple[object, ...], list[Mention]] = {}
        for mention in (mentions[at] for at in group):
            values.setdefault(identity(mention.figure), []).append(mention)
        told = tuple(
            (worded(said[0].figure), tuple(dict.fromkeys(mention.row for mention in said))) for said in values.values()
        )
        for value, said in values.items():
            for mention in said:
                differs.setdefault((value, mention.row), told)
    return [
        replace(
            key, differs=next((differs[at] for row in key.rows if (at := (identity(key.figure), row)) in differs), ())
        )
        for key in merged
    ]


def _label(row: Row, figure: Figure) -> str:
    """What the figure measures, from the translation; nothing where a check found that row's English wanting."""
    from brief.figures.label import label

    if any(finding.severity == "error" for finding in row.findings):
        return ""
    said = label(*rows.sentence_of(row, figure))
    return said if re.search(r"[^\W\d_]{2}", said) else ""


def _published(part: BriefArticle) -> list[tuple[int, str, Figure, str]]:
    """The date that the page itself states, led to the article's first row: a reader orders the news by it.

    It stands on the page, not in a row: so its French is empty, and its offsets are none.
    """
    from brief.compose.text import english_date

    date = part.article.date
    if not date or not part.rows:
        return []
    figure = Figure("", 0, 0, "date", date, None, None, english_date(date))
    return [(part.number, part.rows[0].id, figure, f"Article {part.number} published")]


def title(parts: Sequence[BriefArticle]) -> str:
    """ "Briefing", and the names of the glossary that most articles speak of, three at most.

    A name counts when two articles have it (or the only one does); acronyms say too little at the head of a page.
    """
    where: dict[str, set[str]] = {}
    for row in (row for part in parts for row in part.rows):
        for term in row.terms:
            if term.target[:1].isupper() and not term.target.isupper() and len(term.target) > 3:
                where.setdefault(term.target, set()).add(row.id)
    articles = {name: len({row.partition(".")[0] for row in ids}) for name, ids in where.items()}
    names = [name for name in where if articles[name] >= min(2, len(parts))]
    best = sorted(names, key=lambda name: (-articles[name], -len(where[name]), name))[:3]
    if not best:
        return "Briefing"
    return "Briefing: " + (" and ".join(best) if len(best) < 3 else f"{best[0]}, {best[1]} and {best[2]}")


def article_title(made: Sequence[Row]) -> str:
    """The English title; an article without one is named by its first row, or the beginning of it."""
    from brief.compose.text import headline

    if made and made[0].part == "title":
        return made[0].target
    return headline(made[0].target) if made else ""
