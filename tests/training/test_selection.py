"""Selection prefers the domain, and leaves out pairs that cannot be of use."""

from __future__ import annotations

import numpy as np
import pytest

from training.selection import Bounds, log_ratios, scores, select, within
from training.shards import Corpus, Texts

NEWS, OTHER = list(range(10, 20)), list(range(30, 40))
"""Pieces of the domain and pieces of everything else."""


def texts(pieces: list[int], count: int, rng: np.random.Generator) -> Texts:
    return Texts.of([rng.choice(pieces, 10).tolist() for _ in range(count)])


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(3)


def test_the_domain_is_preferred_on_both_sides(rng: np.random.Generator):
    wanted = texts(NEWS, 20_000, rng)
    half = 500
    mixed = Texts.of(texts(OTHER, half, rng).lists() + texts(NEWS, half, rng).lists())
    ratios = log_ratios(wanted, mixed, 40)
    assert scores(mixed, ratios)[half:].min() > scores(mixed, ratios)[:half].max()
    chosen = select(Corpus(mixed, mixed), (ratios, ratios), 400, Bounds(), rng)
    assert len(set(chosen.tolist())) == 400
    assert (chosen >= half).mean() > 0.95


def test_equal_distributions_have_no_preference(rng: np.random.Generator):
    same = texts(NEWS, 200, rng)
    assert np.abs(log_ratios(same, same, 40)[NEWS]).max() < 0.01


def test_the_score_is_a_mean_over_pieces():
    ratios = np.array([0.0, 1.0, -2.0])
    assert scores(Texts.of([[1, 1], [1, 2, 0, 0], []]), ratios).tolist() == [1.0, -0.25, 0.0]


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        (6, 4, True),
        (5, 5, False),  # too short
        (6, 3, False),
        (62, 62, True),
        (63, 60, False),  # too long
        (40, 63, False),
        (40, 16, False),  # 40 is not below 2.2 x 16 + 4
        (40, 17, True),
        (17, 41, True),
        (17, 42, False),
    ],
)
def test_bounds(source: int, target: int, kept: bool):
    pair = Corpus(Texts.of([[7] * source]), Texts.of([[7] * target]))
    assert within(pair, Bounds()).tolist() == [kept]


def test_no_more_are_chosen_than_there_are(rng: np.random.Generator):
    few = Corpus(texts(NEWS, 3, rng), texts(NEWS, 3, rng))
    flat = np.zeros(40)
    assert sorted(select(few, (flat, flat), 10, Bounds(), rng).tolist()) == [0, 1, 2]
