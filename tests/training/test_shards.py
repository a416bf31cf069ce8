"""Shards keep what is put in them; broken ones are refused."""

from __future__ import annotations

import lzma
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training import shards
from training.shards import Corpus, Texts

SENTENCE = st.lists(st.integers(0, 65_535), min_size=1, max_size=shards.LONGEST)
PAIRS = st.lists(st.tuples(SENTENCE, SENTENCE), max_size=12)


def corpus_of(pairs: list[tuple[list[int], list[int]]]) -> Corpus:
    return Corpus(Texts.of([source for source, _ in pairs]), Texts.of([target for _, target in pairs]))


def pairs_of(corpus: Corpus) -> list[tuple[list[int], list[int]]]:
    return list(zip(corpus.sources.lists(), corpus.targets.lists(), strict=True))


@settings(max_examples=40, deadline=None)
@given(pairs=PAIRS)
def test_round_trip(pairs: list, tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("shards") / "a.xz"
    shards.write(corpus_of(pairs), path)
    assert pairs_of(shards.read(path)) == pairs


def test_the_bytes_of_a_shard(tmp_path: Path):
    """The format itself: shards made elsewhere must be read."""
    path = tmp_path / "a.xz"
    path.write_bytes(lzma.compress(bytes([2, 0, 0, 0, 1, 2, 2, 1, 5, 6, 7, 8, 9, 10, 0, 1, 0, 0, 2, 0])))
    assert pairs_of(shards.read(path)) == [([5], [262, 7]), ([8, 521], [10])]


@pytest.mark.parametrize("length", [0, 256])
def test_sentences_that_do_not_fit_are_refused(tmp_path: Path, length: int):
    with pytest.raises(ValueError, match="1 to 255 pieces"):
        shards.write(corpus_of([([7], [9] * length)]), tmp_path / "a.xz")


def test_cut_and_foreign_files_are_refused(tmp_path: Path):
    path = tmp_path / "a.xz"
    shards.write(corpus_of([([5, 6, 7], [8])]), path)
    whole = path.read_bytes()
    for broken in (whole[:-9], b"French\tEnglish\n", lzma.compress(lzma.decompress(whole)[:-1])):
        path.write_bytes(broken)
        with pytest.raises(ValueError, match="not a shard"):
            shards.read(path)


def test_copies(tmp_path: Path):
    one, two = tmp_path / "one.xz", tmp_path / "two.xz"
    shards.write(corpus_of([([5], [6])]), one)
    shards.write(corpus_of([([7], [8])]), two)
    assert pairs_of(shards.read_all([str(one), f"{two}:3"])) == [([5], [6])] + [([7], [8])] * 3


def test_take_repeats_and_reorders():
    texts = Texts.of([[5, 6], [], [7]])
    assert texts.take(np.array([2, 0, 1, 0])).lists() == [[7], [5, 6], [], [5, 6]]
    assert texts.lengths.tolist() == [2, 0, 1]
