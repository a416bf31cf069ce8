"""The briefing as JSON: all that the document shows, for programs."""

from __future__ import annotations

import json
from typing import Any

from brief.article import Brief, BriefArticle, Figure, Finding, KeyFigure, Row, Term
from brief.compose import digest


def figure_json(figure: Figure) -> dict[str, Any]:
    """A figure as the JSON contract has it; ``age`` and ``resolved_from`` only where they say something."""
    plain: dict[str, Any] = {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": figure.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "english": figure.english,
    }
    if figure.age:
        plain["age"] = True
    if figure.resolved_from is not None:
        plain["resolved_from"] = figure.resolved_from
    return plain


def _key_figure(key: KeyFigure, files: dict[int, str]) -> dict[str, Any]:
    first = key.rows[0] if key.rows else ""
    number, _, paragraph = first.partition(".")
    values = [{"english": words, "rows": list(where)} for words, where in key.differs]
    differs = {"differs": {"message": digest.disagreement_text(key), "values": values}} if values else {}
    return {
        "article": files.get(int(number)) if number.isdigit() else None,
        "paragraph": int(paragraph) if paragraph.isdigit() else None,
        **figure_json(key.figure),
        "label": key.label,
        "rows": list(key.rows),
        "articles": list(key.articles),
        **differs,
    }


def term_json(term: Term) -> dict[str, Any]:
    """A term of a segment as the JSON contract has it; a row adds where it stands."""
    return {"source": term.source, "target": term.target, "status": term.status, "how": term.how}


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding as the JSON contract has it; spans only where there are some."""
    plain: dict[str, Any] = {"check": finding.check, "severity": finding.severity, "message": finding.message}
    if finding.source_span is not None:
        plain["source_span"] = list(finding.source_span)
    if finding.target_span is not None:
        plain["target_span"] = list(finding.target_span)
    return plain


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "level": row.level,
        "part": row.part,
        "language": row.language,
        "source": row.source,
        "target": row.target,
        "sentences": [list(pair) for pair in row.sentences],
        "origin": row.origin,
        "terms": [{**term_json(term), "start": term.start, "end": term.end} for term in row.terms],
        "findings": [finding_json(finding) for finding in row.findings],
        "figures": [figure_json(figure) for figure in row.figures],
    }


def _article(article: BriefArticle) -> dict[str, Any]:
    source = article.article
    return {
        "file": source.file,
        "title": {"source": digest.source_title(article), "target": article.title_target},
        "date": source.date,
        "author": source.author,
        "address": source.address,
        "dropped": [{"text": block.text, "reason": block.reason} for block in source.dropped],
        "rows": [_row(row) for row in article.rows],
    }


def plain(brief: Brief) -> dict[str, Any]:
    """The brief as JSON's own values, keys in the order they are read in."""
    files = {article.number: article.article.file for article in brief.articles}
    return {
        "title": brief.title,
        "language": brief.language,
        "source_language": brief.source_language,
        "made": brief.made,
        "status": brief.status,
        "signature": brief.signature,
        "key_points": [{"row": row, "text": text} for row, text in brief.key_points],
        "figures": [_key_figure(figure, files) for figure in brief.figures],
        "articles": [_article(article) for article in brief.articles],
    }


def json_bytes(brief: Brief) -> bytes:
    """The brief as UTF-8 JSON; a lone surrogate, which UTF-8 cannot hold, is written as U+FFFD."""
    text = json.dumps(plain(brief), ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
