"""Noticing that a decoder went round in circles ("the right to the right to the right to …")."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")

RUN_FROM = 3
"""A phrase of two words or more that stands this often in a row is a loop; a single word may stand once more."""
SCATTER_FROM = 3
"""So often a phrase of `SCATTER_LENGTH` words may come back in one sentence before it counts as a loop."""
SCATTER_LENGTH = 4
RATIO, SLACK = 2.0, 8
"""A target of more than 2 × the source's words + 8 ran on. French to English takes about 0.95 words a word, and none of
the 3,001 reference translations of newstest2014 is longer than 1.5 × + 8."""
LONGEST_PHRASE = 12


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case, without punctuation."""
    return _WORD.findall(text.casefold())


def longest_run(tokens: list[str]) -> tuple[int, int]:
    """How often the most repeated phrase stands in a row, and its length in words: ``(1, 0)`` where none does."""
    best, length = 1, 0
    for size in range(1, min(LONGEST_PHRASE, len(tokens) // 2) + 1):
        run = size
        for i in range(size, len(tokens)):
            run = run + 1 if tokens[i] == tokens[i - size] else size
            if run // size > best:
                best, length = run // size, size
    return best, length


def most_scattered(tokens: list[str], size: int = SCATTER_LENGTH) -> int:
    """How often the most frequent phrase of ``size`` words occurs, anywhere."""
    counts: dict[tuple[str, ...], int] = {}
    for i in range(len(tokens) - size + 1):
        phrase = tuple(tokens[i : i + size])
        counts[phrase] = counts.get(phrase, 0) + 1
    return max(counts.values(), default=0)


def is_looping(source: str, target: str) -> bool:
    """Whether ``target`` repeats itself, or runs on, in a way that ``source`` does not explain.

    What the source repeats ("non, non et non") the target may repeat as often.
    """
    left, right = words(source), words(target)
    if len(right) > RATIO * len(left) + SLACK:
        return True
    run, size = longest_run(right)
    if run >= RUN_FROM + (size == 1) and run > longest_run(left)[0]:
        return True
    return most_scattered(right) >= SCATTER_FROM and most_scattered(right) > most_scattered(left)


def excess(source: str, target: str) -> float:
    """How bad a loop is, to choose the least bad of several: repeated share of the words, and what runs on."""
    left, right = words(source), words(target)
    if not right:
        return 2.0 if left else 0.0
    pairs = {tuple(right[i : i + 2]) for i in range(len(right) - 1)}
    repeated = 1 - len(pairs) / max(1, len(right) - 1)
    return repeated + max(0.0, len(right) / max(1, len(left)) - 1.5)
