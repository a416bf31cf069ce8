"""The learning rate over a run (no PyTorch needed)."""

from __future__ import annotations

import pytest

from training.train import share


@pytest.mark.parametrize(
    ("step", "spent", "schedule", "expected"),
    [
        (0, 0.0, "linear", 0.1),
        (4, 0.0, "linear", 0.5),
        (9, 0.0, "linear", 1.0),
        (50, 0.25, "linear", 0.75),
        (50, 0.5, "cosine", 0.5),
        (50, 0.0, "cosine", 1.0),
        (50, 1.0, "cosine", 0.0),
        (50, 1.2, "linear", 0.0),
    ],
)
def test_schedule(step: int, spent: float, schedule: str, expected: float):
    assert share(step, 10, spent, schedule) == pytest.approx(expected)
