"""Which pairs of a large corpus are most like the text to be translated.

The score is Moore and Lewis' (2010, "Intelligent Selection of Language Model Training Data"): how much likelier a
sentence is under a model of the wanted domain than under one of the whole, per piece; summed over both languages as
Axelrod et al. (2011) do. The models are unigrams: with 15,000 pairs of news a higher order would mostly be smoothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.shards import Corpus, Texts

PRIOR = 200_000
"""Pieces of the general text added to the domain's counts, so that a piece unseen in it does not decide alone. One
value, of the order of the domain's own size (0.4 M pieces); no other was tried."""

NOISE = 0.10
"""Scale of the Gumbel noise on scores, nats a piece: the kept pairs lean to the domain and nothing is shut out."""


@dataclass(frozen=True)
class Bounds:
    """What a pair must satisfy before its score counts, in pieces."""

    shortest: int = 6
    longest: int = 62
    ratio: float = 2.2
    """A side longer than this many times the other plus four is held to be misaligned."""


def log_ratios(domain: Texts, general: Texts, vocabulary: int) -> np.ndarray:
    """(vocabulary,) float64: log p(piece | domain) - log p(piece | general), both smoothed."""
    wanted, whole = (np.bincount(t.pieces, minlength=vocabulary).astype(float) for t in (domain, general))
    whole = (whole + 1) / (whole + 1).sum()
    return np.log((wanted + PRIOR * whole) / (wanted.sum() + PRIOR)) - np.log(whole)


def scores(texts: Texts, ratios: np.ndarray) -> np.ndarray:
    """(N,) float64: the mean log ratio of each sentence's pieces; an empty sentence has 0."""
    sums = np.concatenate([[0.0], np.cumsum(ratios[texts.pieces])])[texts.offsets]
    return np.diff(sums) / np.maximum(texts.lengths, 1)


def within(corpus: Corpus, bounds: Bounds) -> np.ndarray:
    """(N,) bool: pairs of a bearable length whose sides are of like length (targets may be two pieces shorter)."""
    source, target = corpus.sources.lengths, corpus.targets.lengths
    return (
        (source >= bounds.shortest)
        & (source <= bounds.longest)
        & (target >= bounds.shortest - 2)
        & (target <= bounds.longest)
        & (source < bounds.ratio * target + 4)
        & (target < bounds.ratio * source + 4)
    )


def select(
    corpus: Corpus,
    ratios: tuple[np.ndarray, np.ndarray],
    count: int,
    bounds: Bounds,
    rng: np.random.Generator,
) -> np.ndarray:
    """The ``count`` (or fewer) pairs nearest to the domain, by noisy rank.

    Args:
        ratios: `log_ratios` of the source language and of the target language.

    Returns:
        (M,) int64, the ids of the chosen pairs, in random order.
    """
    ids = np.flatnonzero(within(corpus, bounds))
    score = scores(corpus.sources, ratios[0])[ids] + scores(corpus.targets, ratios[1])[ids]
    noisy = score + rng.gumbel(size=len(ids)) * NOISE
    return rng.permutation(ids[np.argsort(-noisy, kind="stable")[:count]])
