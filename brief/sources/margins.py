"""What a laid-out document prints around its text: running heads, page numbers, the table of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from brief.sources.columns import Line

_ROMAN = "[ivxlcj]{1,6}"
PAGE_NUMBER = re.compile(
    rf"^(?:\W*(?:page\s*)?\d{{1,4}}(?:\s*(?:/|sur|of|de)\s*\d{{1,4}})?\W*|{_ROMAN})$", re.IGNORECASE
)
"""A page number by itself; Roman ones as prefaces have them ("xviij")."""
_FOLIO = re.compile(rf"^(?P<first>[1-9]\d{{0,3}}|{_ROMAN})(?=[\s|])|(?<=[\s|])(?P<last>[1-9]\d{{0,3}}|{_ROMAN})$")
_BROWSER = re.compile(
    r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+(?:à\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[AP]M)?\s*\||\|\s*(?:https?|file)://\S+$"
    r"|^(?:https?|file)://\S+\s*\|\s*\d{1,3}\s*/\s*\d{1,3}$|^\d{1,3}\s(?:of|sur)\s\d{1,3}\s*\|\s*\d{1,2}/\d{1,2}/\d{4}"
)
"""What a browser prints above and below a page, also where it is the only one: time and title, address and number."""
_VALUES = {"i": 1, "j": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SENTENCE = re.compile(r"[.!?;:,][\"'»”’)\]\s]*$")
_LEADER = re.compile(rf"(?:\s?[.…·]){{4,}}\s*(?:\|\s*)?(?:\d{{1,4}}|{_ROMAN})?$")
_ENTRY = re.compile(r"(?:\s[.…]){2,}\s*\d{1,4}$|\|\s*\d{1,4}$|^[\dA-Z][.\d]*\s.{1,80}\s\d{1,4}$")
_CONTENTS = re.compile(
    r"^(?:table des (?:matières|tableaux|figures|illustrations)|sommaire|liste des (?:tableaux|figures|illustrations)"
    r"|(?:table of )?contents|list of (?:tables|figures))\b.{0,4}$",
    re.IGNORECASE,
)
_WORDS = 16
"""A running head is no longer than that; on 22 handbooks the longest had 15 words, chapter and section."""
_ISOLATED = 1.6
"""Distance, in line pitches, from which a line stands apart from the text below or above it."""


def running(pages: Sequence[Sequence[Line]]) -> set[tuple[int, Line]]:
    """Running heads, footers and page numbers, as (page, line), found among the two highest and lowest lines of each
    page by three signs:

    - the same text (digits apart) at the same height on a third of the pages and at least two, or a bare page number,
      or what a browser prints there;
    - a number at its beginning or end that counts with the pages ("8 | Chapitre 2. …", "2.3. Section | 9");
    - a place of its own: the top or bottom line of two pages in five and at least three stands at this height, apart
      from the text, as the title of a chapter does that changes from page to page.

    By the last two signs, only what is no larger than the text.
    """
    seen: Counter[tuple[str, int]] = Counter()
    edges: list[list[Line]] = []
    for page in pages:
        by_height = sorted(page, key=lambda line: -line.y)
        edge = list(dict.fromkeys([*by_height[:2], *by_height[-2:]]))
        edges.append(edge)
        seen.update({_place(line) for line in edge})
    enough = max(2, -(-len(pages) // 3))
    size = body_size(pages)
    counting = _counting(edges, size)
    return {
        (number, line)
        for number, edge in enumerate(edges)
        for line in edge
        if PAGE_NUMBER.match(line.text)
        or _BROWSER.search(line.text)
        or seen[_place(line)] >= enough
        or counting & set(_counts(number, line, size))
    } | _placed(pages, size)


def heading(line: Line) -> str:
    """What two prints of a running head have in common: its text without the digits, unless it is a sentence: that
    "Ibid., p. 12 et suivantes." stands where "Ibid., p. 14 et suivantes." did makes neither one a running foot."""
    sentence = _SENTENCE.search(line.text) and len(line.text.split()) > 3
    return line.text if sentence else re.sub(r"\d+", "#", line.text)


def _place(line: Line) -> tuple[str, int]:
    return heading(line), round(line.y / 8)


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size of most of the text."""
    weights: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 10.0


def _counting(edges: Sequence[Sequence[Line]], size: float) -> set[tuple[bool, int]]:
    """The ways in which page numbers count: (Roman, number minus page), each on three pages and two in five."""
    ways: Counter[tuple[bool, int]] = Counter()
    for number, edge in enumerate(edges):
        ways.update({way for line in edge for way in _counts(number, line, size)})
    return {way for way, pages in ways.items() if pages >= max(3, 0.4 * len(edges))}


def _counts(page: int, line: Line, size: float) -> Iterator[tuple[bool, int]]:
    if (
        line.size > 1.05 * size
        or len(line.text.split()) > _WORDS
        or (_SENTENCE.search(line.text) and not line.text[:1].isdigit())
    ):
        return
    for match in _FOLIO.finditer(line.text):
        text = (match["first"] or match["last"]).lower()
        yield not text.isdigit(), (int(text) if text.isdigit() else _roman(text)) - page


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def _placed(pages: Sequence[Sequence[Line]], size: float) -> set[tuple[int, Line]]:
    steps = [a.y - b.y for page in pages for a, b in pairwise(page) if 0 < a.y - b.y < 40]
    apart = _ISOLATED * median(steps or [size])
    found: set[tuple[int, Line]] = set()
    for sign in (1, -1):  # tops, then bottoms
        slots: dict[int, list[tuple[int, Line]]] = {}
        for number, page in enumerate(pages):
            order = sorted(page, key=lambda line: -sign * line.y)
            near = next((line for line in order[1:] if abs(line.y - order[0].y) > 2), None)
            if near is None or abs(near.y - order[0].y) < apart:
                continue
            line = order[0]
            if line.size <= 1.05 * size and len(line.text.split()) <= _WORDS and not _SENTENCE.search(line.text):
                slots.setdefault(round(line.y / 3), []).append((number, line))
        for slot in slots.values():
            if len(slot) >= max(3, 0.4 * len(pages)):
                found.update(slot)
    return found


def contents(pages: Sequence[Sequence[Line]]) -> set[tuple[int, Line]]:
    """The table of contents: lines that dots lead to a page number, three and more in the document; what stands
    between two of them, their heading and the entries without dots beside them go with them."""
    found: set[tuple[int, Line]] = set()
    for number, page in enumerate(pages):
        dotted = [index for index, line in enumerate(page) if _LEADER.search(line.text)]
        if not dotted:
            continue
        taken = set(dotted)
        for index, after in pairwise(dotted):
            if after - index <= 4:
                taken.update(range(index, after))
        grown = True
        while grown:
            beside = {index + step for index in taken for step in (-1, 1)} - taken
            new = {i for i in beside if 0 <= i < len(page) and _entry(page[i])}
            taken |= new
            grown = bool(new)
        found.update((number, page[index]) for index in taken)
    return found if sum(bool(_LEADER.search(line.text)) for _, line in found) >= 3 else set()


def _entry(line: Line) -> bool:
    text = line.text
    return bool(_CONTENTS.match(text) or (len(text.split()) <= 20 and _ENTRY.search(text)))
