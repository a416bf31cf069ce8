"""The briefing as one page that needs nothing else: no address outside it, styles and script within."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from brief.article import Brief, Row
from brief.compose import chart, digest, styles, timeline
from brief.compose.languages import language
from brief.compose.text import english_date, plural, xml_text
from brief.errors import BriefError

_NOT_ID = re.compile(r"[^A-Za-z0-9]+")


def anchor(row_id: str) -> str:
    """The address of a row in the page: ``row-2-14``."""
    return "row-" + _NOT_ID.sub("-", row_id)


def _look(row: Row) -> str:
    """``title``, ``lead``, ``heading``, … or ``text``: how a row looks."""
    return styles.look(row).strip().lower() or "text"


def pieces(row: Row) -> list[tuple[str, str]]:
    """The French of a row cut at its figures: text and the figure's English, which is empty between figures."""
    out, at = [], 0
    for figure in sorted(row.figures, key=lambda each: (each.start, -each.end)):
        if figure.start < at or row.source[figure.start : figure.end] != figure.text:
            continue
        out += [(row.source[at : figure.start], ""), (figure.text, figure.english)]
        at = figure.end
    return [(text, english) for text, english in [*out, (row.source[at:], "")] if text]


def source_cells(row: Row) -> list[list[tuple[str, str]]]:
    """The French of a line of a table as cells, each as `pieces` gives it; none of any other row."""
    return _cells(pieces(row)) if styles.tabular(row) else []


def target_cells(row: Row) -> list[list[tuple[str, str]]]:
    """The same of its English, in which no figures are marked."""
    return _cells([(row.target, "")]) if styles.tabular(row) else []


def _cells(parts: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    cells: list[list[tuple[str, str]]] = [[]]
    for text, english in parts:
        first, *further = text.split(" | ")
        cells[-1].append((first, english))
        cells += [[(each, english)] for each in further]
    return cells


FILTERS = tuple("abs default d first format int join last length lower max min round trim upper".split())
"""Jinja's own filters that the page may use."""


def _dates(brief: Brief) -> dict[str, Any]:
    """The dates with a place on the timeline and the others; all are others where no timeline is drawn."""
    found = timeline.timeline(brief)
    placed = digest.figure_lines(event.figure for event in found.events) if found else []
    return {
        "timeline": found,
        "rail": timeline.rail(found) if found else None,
        "placed_dates": placed,
        "other_dates": digest.figure_lines(found.others if found else digest.timeline(brief)),
    }


def _finalize(value: Any) -> Any:
    # Markup is a str of its own; only plain text may hold what HTML and UTF-8 cannot.
    return xml_text(value) if type(value) is str else value


def _context(brief: Brief) -> dict[str, Any]:
    unlisted = digest.unlisted(brief)
    return {
        "brief": brief,
        "fields": digest.cover_fields(brief),
        "source": language(brief.source_language),
        "target": language(brief.language),
        "key_figures": digest.leading_figures(brief),
        "chart": chart.bars(brief),
        **_dates(brief),
        "all_figures": digest.further_figures(brief),
        "unlisted": {word: digest.more(unlisted.get(word, 0)) for word in digest.KIND_WORDS.values()},
        "findings": digest.findings(brief),
        "terms": digest.terms(brief),
        "left_out": digest.left_out(brief),
        "left_out_words": digest.LEFT_OUT,
        "method": digest.signature_lines(brief.signature),
        "row_ids": {row.id for row in digest.rows(brief)},
        "flagged_ids": {row.id for article in brief.articles for row in digest.flagged(article)},
        "severity_words": digest.SEVERITY_WORDS,
        "origin_words": digest.ORIGIN_WORDS,
    }


def page_bytes(brief: Brief, template: Path) -> bytes:
    """The briefing as UTF-8 HTML, rendered in Jinja's sandbox with every value escaped.

    Raises `BriefError` for a template that cannot be read or has a field that is not there.
    """
    from jinja2 import StrictUndefined, TemplateError

    from brief.compose.bounded import BoundedPage

    filters = {
        "anchor": anchor,
        "look": _look,
        "marked": styles.marked,
        "outlined": styles.outlined,
        "own_language": lambda row: language(row.language).tag if row.language != brief.source_language else "",
        "pieces": pieces,
        "source_cells": source_cells,
        "target_cells": target_cells,
        "day": english_date,
        "figure_english": digest.english,
        "disagreement": digest.disagreement,
        "by_severity": digest.by_severity,
        "details": digest.details,
        "source_title": digest.source_title,
        "plural": plural,
    }
    context = _context(brief)
    environment = BoundedPage(
        template, context, filters, FILTERS, undefined=StrictUndefined, finalize=_finalize, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    try:
        page = environment.from_string(template.read_text(encoding="utf-8")).render(context)
    except (OSError, UnicodeDecodeError) as error:
        raise BriefError(f"{template}: the page's template cannot be read: {error}; install brief again") from error
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        # What Python says of values that do not go together: {% for x in 3 %}, {{ rows|join(1, 2, 3) }}.
        line = getattr(error, "lineno", None)
        where = f", line {line}" if line else ""
        raise BriefError(f"{template}{where}: {' '.join(str(error).split())}; mend the template") from error
    return page.encode("utf-8")
