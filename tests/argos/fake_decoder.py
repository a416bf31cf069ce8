"""A decoder without a model: it answers from a table, and otherwise with the source in capitals."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brief.argos.decoder import Hypothesis


class FakeDecoder:
    longest = 100

    def __init__(self, answers: dict[str, str] | None = None, guarded: dict[str, str] | None = None) -> None:
        self.answers, self.guarded = answers or {}, guarded or {}
        self.calls: list[tuple[list[str], dict[str, object]]] = []

    def translate(
        self, segments: Sequence[str], *, progress: Callable[[int], None] | None = None, **options: object
    ) -> list[list[Hypothesis]]:
        self.calls.append((list(segments), options))
        if progress:
            for _ in segments:
                progress(1)
        table = {**self.answers, **(self.guarded if options.get("no_repeat_ngram_size") else {})}
        return [[Hypothesis(table.get(segment, segment.upper()), -1.0)] for segment in segments]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float]:
        return [-1.0] * len(targets)
