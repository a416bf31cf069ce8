"""English apostrophes and single quotation marks as they are printed: OpenAI’s, ’90s, “so-called” for 'so-called'.

This is the last thing done to a brief, after all that reads its English: segments, glossary and memory keep the
characters that a keyboard has. Each replacement is one character for one, so that offsets stay true. What a person
wrote or the source has (rows from memory, rows copied or kept) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from brief.article import Brief, BriefArticle, Row

_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_ELISION = r"(?:\d\ds?|em|til|tis|twas|cause|bout|n)\b"
# An opening mark stands before a word and after none: 'so-called', ('so-called'), “'so-called'…”.
_OPENS = re.compile(rf"(?<![\w'’.,!?;:%)\]])'(?!{_ELISION})(?=[^\s'.,;:!?)\]])", re.IGNORECASE)
_CLOSES = re.compile(r"(?<=[^\s'(\[])'(?!\w)")
_PRIME = re.compile(r"(?<=\d)'(?![^\W\d_])")


def english(text: str) -> str:
    """``text`` with curled apostrophes and single quotation marks; a pair of them outside “…” becomes a double one.

    Feet and minutes (6'2), addresses and everything but the straight mark stay as they are.
    """
    if "'" not in text:
        return text
    marks = list(text)
    opens = [match.start() for match in _OPENS.finditer(text)]
    for at, char in enumerate(text):
        if char == "'":
            marks[at] = "‘" if at in opens else "’"
    quoted = 0  # where the last pair ended
    for at, after in pairwise([*opens, len(text)]):
        ends = [match.start() for match in _CLOSES.finditer(text, at + 1, after)]
        # Of two ends ('the workers' rights') nobody can tell which is the apostrophe: single marks are right for both.
        if len(ends) == 1 and at >= quoted and text.count("“", 0, at) <= text.count("”", 0, at):
            inside = text[at : ends[0]]
            if "“" not in inside and "”" not in inside:
                marks[at], marks[ends[0]] = "“", "”"
                quoted = ends[0]
    if not opens:
        for match in _PRIME.finditer(text):
            marks[match.start()] = "'"
    for match in _ADDRESS.finditer(text):
        marks[match.start() : match.end()] = text[match.start() : match.end()]
    return "".join(marks)


def printed(brief: Brief, approved: Collection[str] = ()) -> Brief:
    """The brief as it is printed: all English of its own typeset, all else untouched.

    ``approved`` are sentences that a person wrote or approved, which may stand in a row with others of the machine's.
    """
    if brief.language.partition("-")[0] != "en":
        return brief
    ours = {
        row.id: (row.target, _target(row, approved))
        for article in brief.articles
        for row in article.rows
        if row.origin in ("machine", "glossary") and row.language == brief.source_language
    }
    return replace(
        brief,
        articles=tuple(_article(article, ours) for article in brief.articles),
        figures=tuple(replace(each, label=english(each.label)) for each in brief.figures),
        key_points=tuple((row, _part(text, *ours[row]) if row in ours else text) for row, text in brief.key_points),
    )


def _target(row: Row, approved: Collection[str]) -> str:
    made, at = english(row.target), 0
    for _, sentence in row.sentences:
        at = max(row.target.find(sentence, at), at)
        if sentence in approved:
            made = made[:at] + row.target[at : at + len(sentence)] + made[at + len(sentence) :]
        at += len(sentence)
    return made


def _part(text: str, before: str, after: str, start: int = 0) -> str:
    """``text`` as it is printed where it stands in its row: the quotation that it belongs to may begin before it."""
    at = before.find(text, start)
    return english(text) if at < 0 else after[at : at + len(text)]


def _article(article: BriefArticle, ours: dict[str, tuple[str, str]]) -> BriefArticle:
    # An article's title is that of its first row, or that row's beginning.
    first = ours.get(article.rows[0].id) if article.rows else None
    title = _part(article.title_target, *first) if first else article.title_target
    rows = tuple(_row(row, *ours[row.id]) if row.id in ours and "'" in row.target else row for row in article.rows)
    return replace(article, title_target=title, rows=rows)


def _row(row: Row, before: str, after: str) -> Row:
    sentences, at = [], 0
    for source, target in row.sentences:
        sentences.append((source, _part(target, before, after, at)))
        at += len(target)
    return replace(row, target=after, sentences=tuple(sentences))
