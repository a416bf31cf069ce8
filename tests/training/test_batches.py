"""Batches: every pair once an epoch, sources of one length, marks where they belong."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.batches import FEWEST, ahead, collate, endless, plan
from training.shards import BOS, EOS, PAD, Corpus, Texts

LENGTHS = st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)), min_size=1, max_size=80)


def corpus(lengths: list[tuple[int, int]]) -> Corpus:
    return Corpus(Texts.of([[7] * s for s, _ in lengths]), Texts.of([[9] * t for _, t in lengths]))


@settings(max_examples=50, deadline=None)
@given(lengths=LENGTHS, tokens=st.integers(8, 200))
def test_an_epoch(lengths: list[tuple[int, int]], tokens: int):
    data = corpus(lengths)
    batches = plan(data, tokens, np.random.default_rng(0))
    assert sorted(np.concatenate(batches).tolist()) == list(range(len(lengths)))
    for ids in batches:
        assert len(set(data.sources.lengths[ids].tolist())) == 1
        assert len(ids) <= max(4, tokens // (int(data.sources.lengths[ids[0]]) + 1))


def test_marks():
    data = Corpus(Texts.of([[7, 8], [5, 6]]), Texts.of([[9], [10, 11, 12]]))
    source, given, gold = collate(data, np.array([1, 0]))
    assert source.tolist() == [[5, 6, EOS], [7, 8, EOS]]
    assert given.tolist() == [[BOS, 10, 11, 12], [BOS, 9, PAD, PAD]]
    assert gold.tolist() == [[10, 11, 12, EOS], [9, EOS, PAD, PAD]]


def test_rare_lengths_are_left_out_and_epochs_follow_each_other():
    data = corpus([(3, 4)] * (FEWEST * 2) + [(5, 4)])
    drawn = list(itertools.islice(ahead(endless(data, 4 * FEWEST, np.random.default_rng(0)), depth=2), 5))
    assert [source.shape for source, _, _ in drawn] == [(FEWEST, 4)] * 5


def test_too_little_data_is_told_through_the_thread():
    with pytest.raises(ValueError, match="too little data"):
        next(ahead(endless(corpus([(3, 4)]), 64, np.random.default_rng(0))))
