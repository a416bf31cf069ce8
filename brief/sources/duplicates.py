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

INSIDE = 0.9
"""Share of the shorter article from which two under the same title are one. Seven press pages as HTML and as
printed: 0.97 to 1.0, while what they have in common went down to 0.19."""


def duplicates(articles: Sequence[Article]) -> list[tuple[int, int, float]]:
    """Indices of the articles to leave out: ``(left out, kept instead, share in common 0 to 1)``.

    Of two copies the longer is kept, at equal length the first.
    """
    prints = [shingles(article) for article in articles]
    order = sorted(range(len(articles)), key=lambda index: (-len(prints[index]), index))
    kept: list[int] = []
    found: list[tuple[int, int, float]] = []
    for index in order:
        best = max(((_shared(articles, prints, index, other), -other) for other in kept), default=(0.0, 0))
        if best[0] >= SAME:
            found.append((index, -best[1], best[0]))
        else:
            kept.append(index)
    return sorted(found)


def _shared(
    articles: Sequence[Article], prints: Sequence[frozenset[tuple[str, ...]]], shorter: int, longer: int
) -> float:
    """What two articles have in common; of two under one title, how much of the shorter is in the longer: a page's
    print or pasted copy carries more of the site than the page saved as HTML."""
    alike = common(prints[shorter], prints[longer])
    title = fold(articles[shorter].title)
    if not title or title != fold(articles[longer].title) or not prints[shorter]:
        return alike
    inside = len(prints[shorter] & prints[longer]) / len(prints[shorter])
    return max(alike, inside) if inside >= INSIDE else alike


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
