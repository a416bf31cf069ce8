"""The same article saved twice: found by the word sequences that two articles share."""

from __future__ import annotations

from collections.abc import Sequence

from brief.article import Article
from brief.sources.blocks import fold

SHINGLE = 5
"""Words in a sequence. With three, two reports of one event share a tenth (agency phrases); with five, next to
nothing."""
SAME = 0.8
"""Share of common sequences (Jaccard) from which two articles are one. The five seed articles, all on one subject,
share under 0.01 with each other; an article with a changed paragraph in ten, or two pages' copies cleaned
differently, over 0.8."""


def duplicates(articles: Sequence[Article]) -> list[tuple[int, int, float]]:
    """Indices of the articles to leave out: ``(left out, kept instead, share in common 0 to 1)``.

    Of two copies the longer is kept, at equal length the first.
    """
    prints = [shingles(article) for article in articles]
    order = sorted(range(len(articles)), key=lambda index: (-len(prints[index]), index))
    kept: list[int] = []
    found: list[tuple[int, int, float]] = []
    for index in order:
        best = max(((common(prints[index], prints[other]), -other) for other in kept), default=(0.0, 0))
        if best[0] >= SAME:
            found.append((index, -best[1], best[0]))
        else:
            kept.append(index)
    return sorted(found)


def shingles(article: Article) -> frozenset[tuple[str, ...]]:
    """Sequences of ``SHINGLE`` words of an article's body and lead; of its title where it has no more than that."""
    words = fold(" ".join([article.lead, *(part.text for part in article.paragraphs)])).split()
    words = words or fold(article.title).split()
    if len(words) <= SHINGLE:
        return frozenset({tuple(words)})
    return frozenset(tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def common(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """Jaccard index of two sets of sequences."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0
