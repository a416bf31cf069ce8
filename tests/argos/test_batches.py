from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief.argos import batches
from brief.argos.batches import plan

LENGTHS = st.lists(st.tuples(st.integers(1, 1200), st.integers(0, 5)), max_size=300)


@given(LENGTHS)
def test_every_segment_once_in_batches_of_one_length(lengths: list[tuple[int, int]]) -> None:
    planned = list(plan(lengths))
    assert sorted(i for batch in planned for i in batch) == list(range(len(lengths)))
    for batch in planned:
        assert len({lengths[i] for i in batch}) == 1
        assert len(batch) == 1 or len(batch) * lengths[batch[0]][0] <= batches.MAX_TOKENS
        assert len(batch) <= batches.MAX_EXAMPLES


@given(LENGTHS)
def test_longest_first(lengths: list[tuple[int, int]]) -> None:
    firsts = [lengths[batch[0]] for batch in plan(lengths)]
    assert firsts == sorted(firsts, reverse=True)


def test_a_row_that_changes_leaves_the_others_in_their_order() -> None:
    assert list(plan([(5,), (7,), (5,), (7,), (3,)])) == [[1, 3], [0, 2], [4]]
