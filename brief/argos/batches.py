"""Which segments are decoded together: those of one length, so that no segment's translation depends on its neighbours.

Segments of different lengths are padded to the longest of their batch, and the padding changes the order in which
attention sums are added up: on newstest2014 with the starter package 3 to 4 % of the segments get another score (mostly
in the sixth digit), and one or two in a thousand, decided by a near tie, another translation (CTranslate2#693 shows the
same with amounts of money). Without padding the scores are equal to the last bit, in batches of 1, 3, 8 or 64; see
`python -m bench.independence`. So a brief in which one glossary row was edited differs in the rows concerned and
nowhere else. It costs little: 14.1 CPU seconds for 1,000 sentences against 13.5 for padded batches of 32.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

MAX_TOKENS = 2_048
"""Source tokens of one batch; it keeps the memory of a batch of long sentences small."""
MAX_EXAMPLES = 64
"""CPU seconds for 1,000 sentences with at most 16, 32 and 64 in a batch: 16.5, 15.0, 14.1."""


def plan(lengths: Sequence[tuple[int, ...]]) -> Iterator[list[int]]:
    """Batches of indices into ``lengths``, each of one length; longest first, then by index.

    A length is a tuple, such as (source tokens, prefix tokens): what has to be equal for nothing to be padded. Longest
    first, because the last batches to run should be short ones when several workers share them out.
    """
    order = sorted(range(len(lengths)), key=lambda i: (*(-n for n in lengths[i]), i))
    batch: list[int] = []
    for index in order:
        if batch and (lengths[index] != lengths[batch[0]] or len(batch) >= _room(lengths[index])):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _room(length: tuple[int, ...]) -> int:
    return max(1, min(MAX_EXAMPLES, MAX_TOKENS // max(1, length[0])))
