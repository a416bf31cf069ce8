"""What the rest of brief knows of a translator: a Protocol, so that a fake of twenty lines can stand in for a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation of a segment."""

    text: str
    score: float
    """The decoder's own: summed token log-probability, divided by length to the power of its length penalty.

    Comparable between hypotheses of one segment only; `Decoder.score` gives figures that compare candidates.
    """


class Decoder(Protocol):
    """Translates segments (sentences) with one package."""

    longest: int
    """Words of the longest sentence that it translates well; longer ones are cut before they come here."""
    device: str
    """What it decodes on: ``cpu`` or ``cuda``, which may differ in a word."""

    def translate(
        self,
        segments: Sequence[str],
        *,
        prefixes: Sequence[str | None] | None = None,
        hypotheses: int = 1,
        beam: int = 4,
        suppress: Sequence[str] = (),
        no_repeat_ngram_size: int = 0,
        repetition_penalty: float = 1.0,
        alternatives: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> list[list[Hypothesis]]:
        """The best ``hypotheses`` translations of each segment, best first, in the order given.

        ``prefixes``: for each segment, English it must begin with (the hypothesis contains it), or None.
        ``suppress``: English words or phrases that must not appear in any of the answers of this call.
        ``alternatives``: the hypotheses differ in the first word after the prefix, instead of being the n best.
        ``progress`` is called with the number of segments that were just finished.
        """
        ...

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float]:
        """Mean token log-probability of each target given its source: nearer to 0 is likelier."""
        ...
