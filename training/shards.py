"""Encoded sentence pairs: in memory as flat arrays, on disk as compressed shards.

A shard is an xz file of, in order: the number of pairs n (4 bytes, little-endian); n times two bytes, the numbers of
pieces of source and target; the low bytes of all pieces, source and target of each pair in turn; their high bytes.
Low and high bytes apart compress better, because most high bytes are small.
"""

from __future__ import annotations

import itertools
import lzma
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

PAD, UNK, BOS, EOS = 0, 1, 2, 3
"""The ids of the control pieces in every SentencePiece model used here."""

LONGEST = 255
"""Pieces: a sentence's length is one byte in a shard."""


@dataclass(frozen=True)
class Texts:
    """N encoded sentences, end to end."""

    pieces: np.ndarray
    """(T,) uint16, without control pieces."""
    offsets: np.ndarray
    """(N + 1,) int64: sentence i is ``pieces[offsets[i]:offsets[i + 1]]``."""

    @classmethod
    def of(cls, sentences: Sequence[Sequence[int]]) -> Texts:
        """Lists of piece ids put end to end."""
        lengths = np.fromiter((len(sentence) for sentence in sentences), np.int64, len(sentences))
        flat = (piece for sentence in sentences for piece in sentence)
        return cls(np.fromiter(flat, np.uint16, int(lengths.sum())), _offsets(lengths))

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @property
    def lengths(self) -> np.ndarray:
        """(N,) int64, in pieces."""
        return np.diff(self.offsets)

    def take(self, ids: np.ndarray) -> Texts:
        """The sentences ``ids`` (M,), in that order, repetitions allowed."""
        lengths = self.lengths[ids]
        offsets = _offsets(lengths)
        places = np.repeat(self.offsets[:-1][ids] - offsets[:-1], lengths) + np.arange(offsets[-1])
        return Texts(self.pieces[places], offsets)

    def lists(self) -> list[list[int]]:
        """Each sentence as a list of piece ids."""
        flat = self.pieces.tolist()
        bounds = self.offsets.tolist()
        return [flat[start:end] for start, end in itertools.pairwise(bounds)]


@dataclass(frozen=True)
class Corpus:
    """Sentence pairs: ``sources`` and ``targets`` have the same number of sentences."""

    sources: Texts
    targets: Texts

    def __len__(self) -> int:
        return len(self.sources)

    def take(self, ids: np.ndarray) -> Corpus:
        """The pairs ``ids`` (M,), in that order."""
        return Corpus(self.sources.take(ids), self.targets.take(ids))


def join(corpora: Iterable[Corpus]) -> Corpus:
    """All pairs of several corpora, one after another; at least one corpus must be given."""
    corpora = list(corpora)
    return Corpus(_join([c.sources for c in corpora]), _join([c.targets for c in corpora]))


def write(corpus: Corpus, path: Path) -> None:
    """Write one shard.

    Raises:
        ValueError: a sentence is empty or has more than `LONGEST` pieces.
    """
    lengths = np.stack([corpus.sources.lengths, corpus.targets.lengths], 1)
    if len(corpus) and (lengths.min() < 1 or lengths.max() > LONGEST):
        raise ValueError(f"{path}: sentences of a shard have 1 to {LONGEST} pieces; leave the others out")
    # source 0, target 0, source 1, … : sentences numbered over both sides, then taken alternately
    both = _join([corpus.sources, corpus.targets])
    flat = both.take(np.arange(2 * len(corpus)).reshape(2, -1).T.reshape(-1)).pieces
    raw = len(corpus).to_bytes(4, "little") + lengths.astype(np.uint8).tobytes()
    raw += (flat & 255).astype(np.uint8).tobytes() + (flat >> 8).astype(np.uint8).tobytes()
    path.write_bytes(lzma.compress(raw, preset=6))


def read(path: Path) -> Corpus:
    """Read one shard.

    Raises:
        ValueError: the file is not a shard, or is cut short.
    """
    try:
        raw = lzma.decompress(path.read_bytes())
    except lzma.LZMAError as error:
        raise ValueError(f"{path}: not a shard, or cut short ({error})") from error
    count = int.from_bytes(raw[:4], "little")
    start = 4 + 2 * count
    lengths = np.frombuffer(raw[4:start], np.uint8).astype(np.int64)
    total = int(lengths.sum())
    if len(lengths) != 2 * count or len(raw) != start + 2 * total:
        raise ValueError(f"{path}: not a shard: its length does not fit its number of pairs ({count})")
    low = np.frombuffer(raw, np.uint8, total, start).astype(np.uint16)
    high = np.frombuffer(raw, np.uint8, total, start + total).astype(np.uint16)
    both = Texts(low | (high << 8), _offsets(lengths))
    return Corpus(both.take(np.arange(0, 2 * count, 2)), both.take(np.arange(1, 2 * count, 2)))


def read_all(names: Iterable[str]) -> Corpus:
    """All pairs of several shards; ``news.xz:4`` stands for four copies of ``news.xz``.

    Raises:
        FileNotFoundError: a shard is not there.
        ValueError: a file is not a shard.
    """
    corpora: list[Corpus] = []
    for name in names:
        path, _, times = name.rpartition(":")
        copies = int(times) if path and times.isdigit() else 0
        corpora += [read(Path(path if copies else name))] * (copies or 1)
    return join(corpora)


def _join(texts: list[Texts]) -> Texts:
    return Texts(np.concatenate([t.pieces for t in texts]), _offsets(np.concatenate([t.lengths for t in texts])))


def _offsets(lengths: np.ndarray) -> np.ndarray:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
