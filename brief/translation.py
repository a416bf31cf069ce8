"""Segments in, translations out: memory first, then what is kept from earlier runs, then the ladder over the machine.

The one way by which ``brief make`` and ``brief translate`` translate, so that a segment reads the same in both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from brief import marks
from brief.article import Finding, Translation
from brief.memory import Memory

if TYPE_CHECKING:
    from brief.argos.decoder import Decoder
    from brief.cache import Cache
    from brief.glossary.match import Match, Matcher

Progress = Callable[[int], None]

AT_ONCE = 2_000
"""Segments that go up the ladder together: as many as the articles of a large brief have, so that batches of one length
are full; after each lot what was made is kept, so that a run that is stopped has not worked for nothing."""


class Translator:
    """A decoder with the glossary and the memory that it has to obey, and the cache of what it made before.

    A segment's translation depends on the segment, the package and its own glossary matches alone, never on what else
    is translated with it: so it may be taken from the cache, and the result is the same.
    """

    def __init__(
        self, engine: Decoder, matcher: Matcher, memory: Memory | None = None, cache: Cache | None = None
    ) -> None:
        self._engine = engine
        self._matcher = matcher
        self._memory = memory or Memory()
        self._cache = cache

    @property
    def warnings(self) -> tuple[str, ...]:
        """What went wrong with the cache, for a person."""
        return tuple(self._cache.warnings) if self._cache else ()

    def remembered(self, source: str, context: str = "") -> Translation | None:
        """What the memory holds for this very segment, with its glossary terms judged; ``None`` where it holds none.

        An item of a list that it does not know with its number it may know without: the number is put before.

        ``context``: the French of the row before, by which one of several approved translations is chosen.
        """
        entry = self._memory.get(source, context)
        mark = marks.mark(source) if entry is None else ""
        if mark:
            entry = self._memory.get(source[len(mark) :], context)
        if entry is None:
            return None
        from brief.argos import ladder

        target = mark + entry.target
        return Translation(source, target, "memory", ladder.judge(target, self._matcher.find(source)))

    def similar(self, source: str) -> Finding | None:
        """The approved translation of a text much like this one, for a reviewer to look at; it is never used."""
        return self._memory.offer(source) if len(self._memory) else None

    def translate(self, segments: Sequence[str], progress: Progress | None = None) -> list[Translation]:
        """One translation a segment, in order; equal segments are translated once. An empty segment stays empty.

        ``progress`` is called with the number of distinct segments finished since the last call.
        """
        done: dict[str, Translation] = {}
        for segment in dict.fromkeys(segments):
            known = self.remembered(segment) if segment.strip() else Translation(segment, "", "copied")
            if known:
                done[segment] = known
        matches = {segment: self._matcher.find(segment) for segment in dict.fromkeys(segments) if segment not in done}
        keys = self._keys(matches)
        if keys and self._cache:
            kept = self._cache.get({name: segment for segment, name in keys.items()})
            done |= {translation.source: translation for translation in kept.values()}
        if progress and done:
            progress(len(done))
        rest = [segment for segment in matches if segment not in done]
        for start in range(0, len(rest), AT_ONCE):
            made = self._made({segment: matches[segment] for segment in rest[start : start + AT_ONCE]}, progress)
            done |= made
            if keys and self._cache:
                self._cache.put({keys[segment]: translation for segment, translation in made.items()})
        if self._cache:
            self._cache.close()
        return [done[segment] for segment in segments]

    def _keys(self, matches: dict[str, list[Match]]) -> dict[str, bytes]:
        """Under what each segment is kept; nothing where there is no cache, or nothing to know the engine by."""
        if self._cache is None or not matches:
            return {}
        from brief import cache

        context = cache.context(self._engine)
        if context is None:
            return {}
        return {segment: cache.key(context, segment, found) for segment, found in matches.items()}

    def _made(self, matches: dict[str, list[Match]], progress: Progress | None) -> dict[str, Translation]:
        """The translations of segments that nobody knows yet."""
        # Read here, not above: when everything is kept, neither the ladder nor the engine below it is loaded.
        from brief.argos import ladder
        from brief.checks import figures
        from brief.figures.inline import in_english

        made = ladder.translate(
            list(matches),
            list(matches.values()),
            self._engine,
            faults=figures.losses,
            progress=progress,
            figures=in_english,
        )
        return dict(zip(matches, made, strict=True))
