"""The line-by-line commands: ``brief translate`` and ``brief figures``."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from brief.article import Figure, Finding, Translation

_BREAKS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

if TYPE_CHECKING:
    from brief.settings import Settings


def translate(lines: Sequence[str], options: Settings, as_json: bool = False, report=None) -> Iterator[str]:
    """One line of text, or one JSON object, for each line given, in order; empty for empty.

    A target never holds a newline, so that lines out and lines in can be laid side by side. What a person must know of
    the glossary (rows that nobody has translated) goes to stderr once, before the first line; so does each error of a
    line, with its number from 1, before the line itself. In JSON the findings stand with their line.
    """
    from brief import checks
    from brief.make import Tools

    tools = Tools.open(options)
    for warning in tools.warnings:
        print(f"note: {warning}", file=sys.stderr)
    total, finished = len(set(lines)), 0

    def progress(count: int) -> None:
        nonlocal finished
        finished += count
        if report:
            report("Translating", finished, total)

    # Decomposed accents (as some systems write them) are other letters to a glossary and to a model.
    composed = [unicodedata.normalize("NFC", line) for line in lines]
    for number, (line, done) in enumerate(zip(lines, tools.translator.translate(composed, progress), strict=True), 1):
        target = _BREAKS.sub(" ", done.target)
        findings = [*done.findings, *checks.run(done.source, target, done.terms)] if done.source.strip() else []
        findings = list(dict.fromkeys(findings))
        if as_json:
            shown = json.dumps(_segment(line, done, target, findings), ensure_ascii=False)
            # A reader may break lines at these too: inside JSON they can be written as escapes.
            yield _BREAKS.sub(lambda mark: f"\\u{ord(mark[0]):04x}", shown)
        else:
            for message in dict.fromkeys(one.message for one in findings if one.severity == "error"):
                print(f"line {number}: {message}", file=sys.stderr)
            yield target
    tools.keep()


def _segment(line: str, done: Translation, target: str, findings: Sequence[Finding]) -> dict[str, object]:
    from brief.compose.as_json import finding_json, term_json

    return {
        "source": line,
        "target": target,
        "origin": done.origin,
        "terms": [term_json(term) for term in done.terms],
        "findings": [finding_json(finding) for finding in findings],
    }


def paragraphs(paths: Sequence[Path]) -> list[tuple[str, str | None, list[str]]]:
    """File name, date (where the article states one) and rows of each article, as the French column prints them."""
    from brief import rows, sources

    articles, _ = sources.read_all(paths)
    return [(article.file, article.date, [unit.text for unit in rows.plan(article)]) for article in articles]


def figures(articles: Sequence[tuple[str, str | None, Sequence[str]]], as_json: bool = False) -> str:
    """All figures in document order: a JSON array, or a line each for people; ``paragraph`` counts from 1.

    ``articles``: name, date for the relative dates (or ``None``), paragraphs. Those of standard input ("-") may be of
    many articles: each is read by itself.
    """
    found = [
        (name, number, figure)
        for name, date, texts in articles
        for whole in ["" if name == "-" else "\n".join(texts)]
        for number, text in enumerate(texts, 1)
        for figure in _figures_of(text, date, whole)
    ]
    if as_json:
        from brief.compose.as_json import figure_json

        listed = [{"article": name, "paragraph": number, **figure_json(figure)} for name, number, figure in found]
        return "[" + ",\n ".join(json.dumps(figure, ensure_ascii=False) for figure in listed) + "]"
    width = max((len(figure.text) for _, _, figure in found), default=0)
    return "\n".join(
        f"{name}:{number}  {figure.text:<{width}}  {_qualified(figure)}  [{figure.kind}]"
        for name, number, figure in found
    )


def _figures_of(text: str, date: str | None, article: str) -> list[Figure]:
    """The figures of a text as it is given: where its accents are decomposed, offsets are moved back to it."""
    from brief.figures import find

    composed = unicodedata.normalize("NFC", text)
    if composed == text:
        return find(text, date, article)
    # Of two places with the same letters before them the later one: a letter goes with its accents.
    back = {len(unicodedata.normalize("NFC", text[:at])): at for at in range(len(text) + 1)}
    moved = []
    for figure in find(composed, date, article):
        start, end = back.get(figure.start), back.get(figure.end)
        if start is not None and end is not None:
            moved.append(replace(figure, text=text[start:end], start=start, end=end))
    return moved


def _qualified(figure: Figure) -> str:
    return f"{figure.qualifier} {figure.english}" if figure.qualifier else figure.english
