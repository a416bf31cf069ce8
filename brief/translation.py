"""Segments in, translations out: memory first, then the glossary ladder over the machine.

The one way by which ``brief make`` and ``brief translate`` translate, so that a segment reads the same in both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from brief.article import Translation
from brief.memory import Memory

if TYPE_CHECKING:
    from brief.argos.decoder import Decoder
    from brief.glossary.match import Matcher

Progress = Callable[[int], None]


class Translator:
    """A decoder with the glossary and the memory that it has to obey."""

    def __init__(self, engine: Decoder, matcher: Matcher, memory: Memory | None = None) -> None:
        self._engine = engine
        self._matcher = matcher
        self._memory = memory or Memory()

    def remembered(self, source: str) -> Translation | None:
        """What the memory holds for this very segment, with its glossary terms judged; ``None`` where it holds none."""
        from brief.argos import ladder

        entry = self._memory.get(source)
        if entry is None:
            return None
        return Translation(source, entry.target, "memory", ladder.judge(entry.target, self._matcher.find(source)))

    def translate(self, segments: Sequence[str], progress: Progress | None = None) -> list[Translation]:
        """One translation a segment, in order; equal segments are translated once. An empty segment stays empty.

        ``progress`` is called with the number of distinct segments finished since the last call.
        """
        from brief.argos import ladder
        from brief.checks import figures

        done: dict[str, Translation] = {}
        for segment in dict.fromkeys(segments):
            known = self.remembered(segment) if segment.strip() else Translation(segment, "", "copied")
            if known:
                done[segment] = known
        if progress and done:
            progress(len(done))
        rest = [segment for segment in dict.fromkeys(segments) if segment not in done]
        matches = [self._matcher.find(segment) for segment in rest]
        made = ladder.translate(rest, matches, self._engine, faults=figures.losses, progress=progress)
        done.update(zip(rest, made, strict=True))
        return [done[segment] for segment in segments]
