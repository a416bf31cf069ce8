"""Whether a sentence's translation depends on what else is translated with it, on this machine and with this package.

    python -m bench.independence --file sentences.fr --lines 500

Compares the texts and the scores (to the last bit) of the same sentences decoded all together, in shuffled thirds and
one by one; beside it, how batches that are padded (sorted by length, 32 at a time), as other programs make them, do.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

Answer = tuple[str, float]


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.independence", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--file", type=Path, help="French text, one sentence a line (default: those of seeds/)")
    parser.add_argument("--lines", type=int, default=500)
    parser.add_argument("--model", help="as for brief make")
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from bench.engine import read_sentences
    from brief.argos import engine as engine_module
    from brief.argos.packages import find

    # The cut-off of runaway targets follows the batch's length; equal for all here, so that padding alone is compared.
    engine_module.TARGET_SLACK = engine_module.MAX_PIECES
    engine = engine_module.Engine(find(options.model))
    sentences = list(dict.fromkeys(read_sentences(options.file)))[: options.lines]
    print(f"{engine.package.name}, {len(sentences)} sentences")
    together = _decoded(engine, [sentences])
    shuffled = random.Random(1).sample(sentences, len(sentences))
    third = len(sentences) // 3 + 1
    _compare(
        "in shuffled thirds",
        together,
        _decoded(engine, [shuffled[i : i + third] for i in range(0, len(shuffled), third)]),
    )
    alone = shuffled[: len(shuffled) // 3]
    _compare("one by one", together, _decoded(engine, [[sentence] for sentence in alone]))
    by_length = sorted(alone, key=len)
    _compare("padded, 32 at a time", together, _padded(engine, [by_length[i : i + 32] for i in range(0, third, 32)]))


def _decoded(engine, calls: Iterable[Sequence[str]]) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for sentences in calls:
        for sentence, hypotheses in zip(sentences, engine.translate(sentences), strict=True):
            answers[sentence] = (hypotheses[0].text, hypotheses[0].score)
    return answers


def _padded(engine, calls: Iterable[Sequence[str]]) -> dict[str, Answer]:
    """As `_decoded`, but with one batch of mixed lengths a call: the plan of one length a batch is put out of work."""
    from unittest.mock import patch

    def one_batch(lengths: Sequence[tuple[int, ...]]) -> list[list[int]]:
        return [sorted(range(len(lengths)), key=lambda i: lengths[i], reverse=True)]

    with patch("brief.argos.engine.plan", one_batch):
        return _decoded(engine, calls)


def _compare(name: str, one: dict[str, Answer], other: dict[str, Answer]) -> None:
    texts = sum(one[sentence][0] != answer[0] for sentence, answer in other.items())
    differences = [abs(one[sentence][1] - answer[1]) for sentence, answer in other.items()]
    print(
        f"{name:22} {len(other):5} sentences: {texts} other texts, {sum(d > 0 for d in differences)} other scores "
        f"(by {max(differences, default=0):.2g} at most)"
    )


if __name__ == "__main__":
    main()
