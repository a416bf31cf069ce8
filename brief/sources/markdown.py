"""Markdown to blocks: the part of CommonMark that articles use, and the front matter that site generators put above."""

from __future__ import annotations

import re

from brief.sources import dates
from brief.sources.blocks import Block, Parsed
from brief.sources.text import join

_ATX = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_SETEXT = re.compile(r"^ {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"^(\s*)(?:[-*+]|(\d{1,3}[.)]))\s+(?:\[[ xX]\]\s+)?(.*)$")
_QUOTE = re.compile(r"^ {0,3}>\s?(.*)$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$")
_NOTE = re.compile(r"^\[\^([^\]]+)\]:\s*(.*)$")
_LINK_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s+\S+")
_SAID = re.compile(r"^(?:[–—-]{1,2}|―)\s*(?=\S)")
_INLINE = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), ""),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?(?:em|strong|b|i|u|span|sup|sub|small|a|br)\b[^>]*>", re.IGNORECASE), ""),
    (re.compile(r"(\*\*\*|\*\*|\*)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(___|__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=\S)(.+?)(?<=\S)~~"), ""),
    (re.compile(r"(`+)(.+?)\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])"), r"\1"),
)


def parse(text: str) -> Parsed:
    """The blocks of a Markdown text: headings, paragraphs (wrapped lines joined), list items with their depth,
    quotations with their attribution, table rows as list items with ``|`` between cells, footnotes at the end.
    Struck text is left out."""
    facts, lines = _front_matter(text.split("\n"))
    made: list[Block] = []
    notes: list[Block] = []
    open_lines: list[str] = []
    kind, level = "paragraph", 0
    gap = 0
    fenced = False
    counted: dict[int, tuple[str, int]] = {}

    def close() -> None:
        nonlocal open_lines, kind, level, gap
        if open_lines:
            made.extend(_block(open_lines, kind, level, gap))
            gap = 0
        open_lines, kind, level = [], "paragraph", 0

    for line in lines:
        if _FENCE.match(line):
            close()
            fenced = not fenced
            continue
        if fenced:
            made.append(Block(line.strip(), 0))
            continue
        heading, item, quote, note = _ATX.match(line), _ITEM.match(line), _QUOTE.match(line), _NOTE.match(line)
        underline = _SETEXT.match(line)
        if line[:1].strip() and not item and (heading or not open_lines):
            counted.clear()  # what is not indented ends the lists above it
        if not line.strip():
            close()
            gap = 1
        elif underline and open_lines and kind == "paragraph":
            made.append(Block(inline(" ".join(open_lines)), gap, "heading", 1 if "=" in line else 2, sure=True))
            open_lines, gap = [], 0
        elif _RULE.match(line) or _TABLE_RULE.match(line) or (_LINK_DEFINITION.match(line) and not note):
            close()
        elif heading:
            close()
            made.append(Block(inline(heading[2]), gap or 1, "heading", len(heading[1]), sure=True))
            gap = 0
        elif note:
            close()
            notes.append(Block(f"{note[1]}. {inline(note[2])}", 0, "list", 1, sure=True, note=True))
        elif quote:
            if kind != "quote" or not quote[1].strip():
                close()
            kind = "quote"
            open_lines += [quote[1]] if quote[1].strip() else []
        elif item:
            close()
            kind, level = "list", 1 + (len(item[1].expandtabs(4)) + 1) // 3
            open_lines = [f"{_counted(counted, level, item[2] or '')} {item[3]}".lstrip()]
        elif line.lstrip().startswith("|") and line.rstrip().endswith("|"):
            close()
            cells = [inline(cell).strip() for cell in line.strip().strip("|").split("|")]
            made.append(Block(" | ".join(cell for cell in cells if cell), 0, "list", 1, sure=True, row=True))
        else:
            open_lines.append(line)
    close()
    blocks = [block for block in _attributed(made) + notes if block.text]
    title = facts.get("title", "")
    first = [block for block in blocks if block.kind == "heading" and block.level == 1]
    if not title and len(first) == 1:
        title = first[0].text
    blocks = [_below_title(block, bool(title) and len(first) <= 1) for block in blocks]
    author = facts.get("author") or facts.get("auteur")
    return Parsed(
        blocks, title, dates.parse(facts.get("date", "")), author or None, facts.get("url") or None, structured=True
    )


def _counted(counted: dict[int, tuple[str, int]], level: int, mark: str) -> str:
    """The number of an item as the page shows it: a list in which every item is written "1." counts all the same.

    ``counted``: of each level, the mark that all its items have as written ("" where they differ) and the number that
    the last one was shown with.
    """
    for other in [other for other in counted if other > level or (other == level and not mark)]:
        del counted[other]
    if not mark:
        return ""
    same, last = counted.get(level, (mark, int(mark[:-1]) - 1))
    number = last + 1 if mark == same else int(mark[:-1])
    counted[level] = (mark if mark == same or same[-1:] not in ("", mark[-1]) else "", number)
    return f"{number}{mark[-1]}"


def inline(text: str) -> str:
    """A line of Markdown without its marks: emphasis, links, images, code; what is escaped stays."""
    for pattern, plain in _INLINE:
        text = pattern.sub(plain, text)
    return re.sub(" {2,}", " ", text).strip(" ")


def _front_matter(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    if not lines or lines[0].strip() != "---":
        return {}, lines
    for end in range(1, min(len(lines), 60)):
        if lines[end].strip() in ("---", "..."):
            pairs = (line.partition(":") for line in lines[1:end] if ":" in line and not line.startswith((" ", "-")))
            return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}, lines[end + 1 :]
    return {}, lines


def _block(lines: list[str], kind: str, level: int, gap: int) -> list[Block]:
    if kind == "quote":
        said = _SAID.match(inline(lines[-1])) if len(lines) > 1 else None
        if said:
            return [
                Block(inline(_joined(lines[:-1])), gap, "quote", sure=True, attribution=inline(lines[-1])[said.end() :])
            ]
        return [Block(inline(_joined(lines)), gap, "quote", sure=True)]
    if kind == "list":
        return [Block(inline(_joined(lines)), gap, "list", level, sure=True)]
    parts: list[list[str]] = [[]]
    for line in lines:  # two spaces or a backslash at the end of a line break it
        parts[-1].append(line.rstrip("\\"))
        if line.endswith(("  ", "\\")):
            parts.append([])
    return [Block(inline(_joined(part)), gap if not number else 0) for number, part in enumerate(parts) if part]


def _joined(lines: list[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        text = join(text, line)
    return text


def _attributed(blocks: list[Block]) -> list[Block]:
    """A quotation's last paragraph that is an attribution ("> — Marc Andreessen") goes with the paragraph above it."""
    made: list[Block] = []
    for block in blocks:
        said = _SAID.match(block.text) if block.kind == "quote" else None
        if said and made and made[-1].kind == "quote" and len(block.words) <= 25:
            above = made.pop()
            made.append(Block(above.text, above.gap, "quote", sure=True, attribution=block.text[said.end() :]))
        else:
            made.append(block)
    return made


def _below_title(block: Block, titled: bool) -> Block:
    """Headings count from 2 below the title; where there are several of level 1, they are all one deeper."""
    if block.kind != "heading" or titled:
        return block
    return Block(block.text, block.gap, "heading", min(block.level + 1, 6), sure=True)
