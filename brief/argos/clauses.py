"""Cutting a very long French sentence where its clauses meet, and putting the English of its parts together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

LIMIT = 100
"""Words. Training pairs are shorter than that (nearly all under 100 pieces), so a decoder has never seen longer ones
and drops the end or loops. A weak package says less in its metadata (``longest_sentence``): the shipped one drops
clauses much earlier. ChrF of package 0.4 on the sentences of flores-dev and newstest2014 of 40 to 59 words, and of 60
or more: uncut 51.3 and 47.1, cut above 40 words 54.7 and 54.2, above 30 words 54.9 and 55.0, with no gain on those of
30 to 39."""

# Kinds of boundary, best first: the cut comes after the match. The cost is compared with the distance from the middle,
# which is at most 0.5: a semicolon anywhere in the inner half beats a comma in the very middle.
_BOUNDARIES: tuple[tuple[float, re.Pattern[str]], ...] = (
    (0.0, re.compile(r"[;…!?.]\s+")),
    (0.08, re.compile(r"\s:\s+|\s[–—-]\s+")),
    (
        0.12,
        re.compile(
            r",\s+(?=(?:et|mais|ou|car|or|donc|ainsi|puis|tandis|alors|lorsque?|quand|puisque?|parce|afin|comme|si|sans|selon"
            r"|après|avant|notamment|qui|que|dont|où|lequel|laquelle|lesquels|lesquelles|ce\s+qui|ce\s+que|tout\s+en)\b)",
            re.IGNORECASE,
        ),
    ),
    (0.25, re.compile(r",\s+|\)\s+")),
    (0.40, re.compile(r"\s(?=(?:et|mais|ou|car|puis|qui|dont|où|que|tandis|alors|pour|avec|sans|selon|dans)\s)")),
    (0.80, re.compile(r"\s+")),
)
_INSIDE = 0.3
"""What a cut inside quotation marks or brackets costs on top."""
_LEAST = 0.15
"""Neither half is shorter than this share: a part of five words says nothing to a decoder."""

# English words that a decoder capitalises at the start of a part and that are no names; what is not here keeps its
# capital ("French", "I", "Monday").
_LOWERED = frozenset(
    "a after all also although an and any are as at because been before being both but by could despite did do does due"
    " during each even every for from had has have he her his how however if in including instead into is it its"
    " like many may more most much nor not of on one only or other our out over rather several she should since so some"
    " such than that the their them then there therefore these they this those though through thus to too two under"
    " until up was we well were what when where whereas whether which while who whom whose why will with within without"
    " would yet you your".split()
)
_FIRST_WORD = re.compile(r"[“\"'(]*([^\W\d_]+)")


PART = 60
"""Words of the parts of a sentence that is cut. Sentences of flores-dev joined with commas to 64 of about 115 words,
with the starter package: uncut chrF 18, parts of at most 100 words 34, of 80 34.5, of 60 40, of 45 44, of 30 45. A
better model bears longer parts, and every cut costs some sense, so the middle was taken."""


def split_long(text: str, limit: int = LIMIT, part: int = PART) -> list[str]:
    """``text`` in one part if it has at most ``limit`` words, else in parts of at most ``part``, cut between clauses.

    Halves are cut until all are short enough, each time at the boundary that is cheapest and nearest to the middle.
    The parts hold every word of the text, in order, and each keeps the punctuation it ends with.
    """
    if _size(text) <= limit:
        return [text]
    cut = _best_cut(text)
    if cut is None:
        return [text]
    part = min(part, limit)
    return [piece for half in (text[:cut], text[cut:]) for piece in split_long(half.strip(), part, part)]


def join_parts(parts: Sequence[str], translations: Sequence[str]) -> str:
    """One English sentence from the translations of the parts of one French sentence.

    A full stop that a decoder put after an inner part goes, the French part's own mark comes back; the capital it put
    at the start of a later part goes where the word is no name.
    """
    joined: list[str] = []
    for number, (part, english) in enumerate(zip(parts, translations, strict=True)):
        english = english.strip()
        if number and part[:1].islower():
            english = _lowered(english)
        if number < len(parts) - 1:
            english = _with_mark(english, part)
        if english:
            joined.append(english)
    return " ".join(joined)


def _size(text: str) -> int:
    """Words; where they are uncommonly long (chemistry, addresses), as many as ordinary words would be."""
    return max(len(text.split()), len(text) // 10)


def _best_cut(text: str) -> int | None:
    count = len(text.split())
    depth = _depths(text)
    best: tuple[float, int] | None = None
    for cost, pattern in _BOUNDARIES:
        if best is not None and best[0] <= cost:
            break
        for match in pattern.finditer(text):
            share = len(text[: match.end()].split()) / count
            if not _LEAST <= share <= 1 - _LEAST:
                continue
            whole = cost + abs(share - 0.5) + (_INSIDE if depth[match.start()] else 0.0)
            if best is None or whole < best[0]:
                best = (whole, match.end())
    return best[1] if best else None


def _depths(text: str) -> list[int]:
    """For each character, in how many open brackets and quotation marks it stands."""
    depth, depths = 0, []
    for char in text:
        if char in "«“([":
            depth += 1
        elif char in "»”)]":
            depth = max(0, depth - 1)
        depths.append(depth)
    return depths


def _lowered(english: str) -> str:
    match = _FIRST_WORD.match(english)
    if not match or match[1].lower() not in _LOWERED or match[1] == "I":
        return english
    start = match.start(1)
    return english[:start] + english[start].lower() + english[start + 1 :]


def _with_mark(english: str, part: str) -> str:
    mark = part[-1] if part[-1] in ",;:–—…!?." else ""
    bare = english.rstrip(" ,;:–—")
    if mark not in ("…", ".", "!", "?") and bare.endswith(".") and not bare.endswith(("..", "U.S.")):
        bare = bare[:-1].rstrip()
    if mark in ("–", "—"):
        return f"{bare} {mark}"
    return bare if bare.endswith(mark) else bare + mark
