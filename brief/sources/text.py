"""Plain text to blocks: one line a paragraph, or hard-wrapped lines joined back into paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from brief import wordlists
from brief.sources.blocks import Block, Parsed
from brief.sources.ragged import runs_on

BULLET = re.compile(r"^(?P<indent>\s*)(?P<mark>[•●▪◦‣·∙■□➢➤►▶✓✔*○⁃\ue000-\uf8ff-])\s+(?=\S)")
DASH = re.compile(r"^(?P<indent>\s*)(?P<mark>[–—])\s+(?=\S)")
NUMBER = re.compile(r"^(?P<indent>\s*)(?P<mark>\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_FINAL = re.compile(r"[.!?…:;][\"'»”’)\]\s]*$")
_HYPHEN = re.compile(r"(?P<head>[^\W\d_]+)-$")
_CELL = re.compile(r" *\| *(?=\S)")
_ELIDED = re.compile(r"(?:\b(?:[dlnscjmt]|qu|jusqu|lorsqu|puisqu)['’]|(?:^|\s)[(\[])$", re.IGNORECASE)
_WORD_START = re.compile(r"[^\W\d_]+")
_ENCLITIC = re.compile(
    r"(?:il|elle|ils|elles|on|t-|je|tu|ce|nous|vous|là|ci|même|mêmes|moi|toi|le|la|les|leur|lui|y|en)\b"
)


def parse(text: str) -> Parsed:
    """The blocks of a decoded text (see ``decode.text_of``).

    A file in which a paragraph is one long line is taken line by line. A hard-wrapped one (e-mail, old editors) is
    recognised by its lines' common width: a line is continued where the first word of the next would not have
    fitted. Lines broken with no common width are joined where the two say so themselves (see ``ragged.runs_on``).
    """
    lines = text.split("\n")
    width = wrap_width(lines)
    made: list[Block] = []
    gap = 0
    index = 0
    while index < len(lines):
        if not lines[index].strip(" \u00a0"):
            gap += 1
            index += 1
            continue
        joined, longest = lines[index], 0
        while index + 1 < len(lines) and _continues(lines[index], lines[index + 1], width, longest):
            joined, longest = join(joined, lines[index + 1]), max(longest, len(lines[index]))
            index += 1
        made.append(line_block(joined, gap))
        gap = 0
        index += 1
    return Parsed(_rows(dashes(made)))


def line_block(line: str, gap: int = 0) -> Block:
    """One line as a block: its bullet read off (the text keeps a number, as others may refer to it)."""
    bullet = BULLET.match(line)
    if bullet:
        depth = 1 + max(0, len(bullet["indent"]) - 1) // 4
        return Block(line[bullet.end() :].strip(" "), gap, "list", depth, sure=True)
    number = NUMBER.match(line)
    if number:
        return Block(line.strip(" "), gap, "list", 1 + len(number["indent"]) // 4)
    return Block(line.strip(" "), gap)


def wrap_width(lines: list[str]) -> int:
    """The width at which a text is hard-wrapped, 0 if it is not.

    The width is that of the longest line, a tenth of the lines (addresses, tables) left aside. It is a wrap if it
    lies between 40 and 120 and if most of the lines that another follows directly are full to it and end inside a
    sentence.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 4:
        return 0
    width = lengths[max(0, -(-len(lengths) * 9 // 10) - 1)]
    if not 40 <= width <= 120 or sum(length > width + 25 for length in lengths) > 0.1 * len(lengths):
        return 0
    pairs = [(line, after) for line, after in pairwise(lines) if line.strip() and after.strip()]
    full = [line for line, after in pairs if _full(line, after, width)]
    running = sum(not _FINAL.search(line.rstrip()) for line in full)
    return width if len(full) >= 3 and running >= 0.6 * len(full) and len(full) >= 0.4 * len(pairs) else 0


def join(first: str, second: str) -> str:
    """Two lines of a paragraph in one; a word hyphenated at the line's end is made whole.

    The hyphen goes where French knows the word without it ("exa-" + "miné"), and stays where it belongs to the word
    ("vice-" + "président", "dit-" + "il", "États-" + "Unis").
    """
    first, second = first.rstrip(" "), second.lstrip(" ")
    if _ELIDED.search(first):
        return first + second
    head, tail = _HYPHEN.search(first), _WORD_START.match(second)
    if not head or not tail:
        return f"{first} {second}"
    return first + second if _keeps(head["head"], tail.group(), second) else first[:-1] + second


def _keeps(head: str, tail: str, line: str) -> bool:
    """Whether the hyphen between the halves of a word is its own."""
    compound = f"{head}-{tail}".lower()
    if tail[0].isupper() or compound == "outre-mer" or wordlists.is_known(compound):  # "outremer" is a blue
        return True
    if wordlists.is_known(f"{head}{tail}".lower()):
        return False
    if _ENCLITIC.match(line):
        return True
    known = [
        len(half) > 2 and any(wordlists.is_known(half.lower(), code) for code in ("fr", "en")) for half in (head, tail)
    ]
    # A word in lower case that stands by itself ("court-" + "circuitant") is rarely the first half of a rare word.
    return all(known) or (known[0] and len(head) > 3 and head.islower())


def _full(line: str, after: str, width: int) -> bool:
    # Two characters of slack: editors differ in whether the width counts the space at the end.
    return len(line.rstrip()) + 1 + len(after.split()[0]) > width - 2


def _continues(line: str, after: str, width: int, longest: int) -> bool:
    if not after.strip(" \u00a0") or BULLET.match(after) or NUMBER.match(after) or DASH.match(after):
        return False
    indent = len(after) - len(after.lstrip())
    if indent > len(line) - len(line.lstrip()) and not (BULLET.match(line) or NUMBER.match(line)):
        return False  # an indented first line begins a paragraph
    return (width > 0 and _full(line, after, width)) or runs_on(line, after, longest)


def dashes(made: list[Block]) -> list[Block]:
    """Lines behind a long dash are a list after a colon or where items end with a semicolon; otherwise they are
    dialogue or the attribution of a quotation and stay as printed. Numbered lines are a list where there are two or
    more, or one after a colon; a single one is a numbered heading or a sentence."""
    result = list(made)
    start = 0
    while start < len(made):
        stop = start
        while stop < len(made) and DASH.match(made[stop].text):
            stop += 1
        if stop > start:
            run = made[start:stop]
            introduced = start > 0 and made[start - 1].text.rstrip().endswith(":")
            if (introduced and len(run) > 1) or any(block.text.rstrip().endswith((";", ",")) for block in run):
                for offset, block in enumerate(run):
                    text = DASH.sub("", block.text)
                    result[start + offset] = Block(text, block.gap, "list", 1, sure=True)
        start = stop + 1
    for index, block in enumerate(made):
        if block.kind != "list" or block.sure:
            continue
        before = made[index - 1] if index else None
        after = made[index + 1] if index + 1 < len(made) else None
        neighbours = any(other is not None and other.kind == "list" for other in (before, after))
        if not neighbours and not (before and before.text.endswith(":")):
            result[index] = Block(block.text, block.gap)
    return result


def _rows(made: list[Block]) -> list[Block]:
    """Lines right below each other with the same number of cells, two or more, are rows of a table."""
    cells = [len(_CELL.split(block.text)) for block in made]
    return [
        replace(block, row=True)
        if cells[index] > 1
        and (
            (index > 0 and cells[index - 1] == cells[index])
            or (index + 1 < len(made) and cells[index + 1] == cells[index])
        )
        else block
        for index, block in enumerate(made)
    ]
