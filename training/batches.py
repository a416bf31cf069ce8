"""Batches without padding on the source side, so that no attention mask is needed anywhere."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Iterator

import numpy as np

from training.shards import BOS, EOS, PAD, Corpus, Texts

Batch = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Sources (B, S), decoder inputs (B, T), targets (B, T)."""

FEWEST = 8
"""Pairs: smaller batches (rare lengths) are left out of training; their gradient is noise at the cost of a step."""


def plan(corpus: Corpus, tokens: int, rng: np.random.Generator) -> list[np.ndarray]:
    """One epoch of batches, shuffled: all sources of a batch have one length, its targets are neighbours in length.

    Args:
        tokens: source tokens a batch, about (the end mark counted; at least four pairs whatever their length).

    Returns:
        For each batch the ids of its pairs (B,).
    """
    source, target = corpus.sources.lengths + 1, corpus.targets.lengths + 1
    order = rng.permutation(len(corpus))
    order = order[np.lexsort((target[order], source[order]))]
    edges = np.flatnonzero(np.diff(source[order], prepend=-1, append=-1))
    batches: list[np.ndarray] = []
    for start, end in itertools.pairwise(edges):
        size = max(4, tokens // int(source[order[start]]))
        batches += [order[at : min(at + size, end)] for at in range(start, end, size)]
    return [batches[i] for i in rng.permutation(len(batches))]


def collate(corpus: Corpus, ids: np.ndarray) -> Batch:
    """The arrays of one batch whose sources have one length.

    Returns:
        Sources with the end mark (B, S), decoder inputs from the start mark on (B, T) and the targets they are to
        give, with the end mark (B, T); int64, targets padded with `PAD`.
    """
    pairs = corpus.take(ids)
    source = np.pad(_grid(pairs.sources), ((0, 0), (0, 1)), constant_values=EOS)
    target = np.pad(_grid(pairs.targets), ((0, 0), (0, 1)), constant_values=PAD)
    given = np.pad(target[:, :-1], ((0, 0), (1, 0)), constant_values=BOS)
    target[np.arange(len(ids)), pairs.targets.lengths] = EOS
    return source, given, target


def endless(corpus: Corpus, tokens: int, rng: np.random.Generator) -> Iterator[Batch]:
    """Collated batches, epoch after epoch.

    Raises:
        ValueError: no batch of `FEWEST` pairs can be made of the corpus.
    """
    while True:
        batches = [ids for ids in plan(corpus, tokens, rng) if len(ids) >= FEWEST]
        if not batches:
            raise ValueError(f"too little data: no {FEWEST} sources have one length (or batches are too small)")
        for ids in batches:
            yield collate(corpus, ids)


def ahead(items: Iterator[Batch], depth: int = 8) -> Iterator[Batch]:
    """The same items, drawn by a thread up to ``depth`` ahead, so that a device never waits for batching."""
    box: queue.Queue[Batch | BaseException] = queue.Queue(maxsize=depth)

    def draw() -> None:
        try:
            for item in items:
                box.put(item)
        except ValueError as error:
            box.put(error)
        box.put(StopIteration())

    threading.Thread(target=draw, daemon=True).start()
    while True:
        item = box.get()
        if isinstance(item, StopIteration):
            return
        if isinstance(item, BaseException):
            raise item
        yield item


def _grid(texts: Texts) -> np.ndarray:
    """(N, longest) int64, padded with `PAD`."""
    lengths = texts.lengths
    grid = np.full((len(texts), int(lengths.max(initial=0))), PAD, np.int64)
    grid[np.arange(grid.shape[1]) < lengths[:, None]] = texts.pieces
    return grid
