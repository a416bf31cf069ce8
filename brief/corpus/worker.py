"""The work itself: a lot of articles in, their briefs out; the same here and on every machine of a cluster."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from brief.article import Article, KeyFigure, Translation
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.article import Brief
    from brief.corpus.items import Item
    from brief.make import Tools
    from brief.settings import Settings
    from brief.translation import Translator


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its brief, or why there is none."""

    id: str
    brief: bytes = b""
    """The JSON brief, ready to be written."""
    error: str = ""
    title: str = ""
    date: str | None = None
    counts: tuple[int, ...] = (0,) * 6
    """Rows; terms met, enforced, missed; errors, warnings."""
    figures: tuple[KeyFigure, ...] = ()


class Worker:
    """One loaded translator and what it obeys."""

    def __init__(self, options: Settings, made: str, threads: int | None = None) -> None:
        """``made``: the day that stands in every brief, the same on all machines; ``threads``: cores to use."""
        self._options = options
        self._made = made
        self._threads = threads
        self._tools: Tools | None = None

    @property
    def tools(self) -> Tools:
        """Package, glossary and memory, opened when first asked for; raises BriefError where one cannot be used."""
        from brief.make import Tools

        if self._tools is None:
            self._tools = Tools.open(self._options, self._threads)
        return self._tools

    def signature(self) -> str:
        """Versions, hashes and options as JSON: workers with the same signature make the same briefs."""
        from brief import cache, make

        whole = {**make.signature(self._options, self.tools), "code": cache.code(), "title": self._options.title}
        return json.dumps(whole, sort_keys=True)

    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the tools."""
        return (*self.tools.warnings, *self.tools.translator.warnings)

    def run(self, items: Sequence[Item]) -> list[Outcome]:
        """One outcome an item, in order. The sentences of all of them are translated together."""
        articles: dict[str, Article] = {}
        errors: dict[str, str] = {}
        for item in items:
            try:
                articles[item.id] = self._article(item)
            except BriefError as error:
                # Articles of several folders may have the same file name.
                why = str(error)
                errors[item.id] = item.id + why.removeprefix(item.name) if why.startswith(f"{item.name}: ") else why
        ready = replace(self.tools, translator=_Ready(self.tools.translator, self._segments(list(articles.values()))))
        return [
            Outcome(item.id, error=errors[item.id])
            if item.id in errors
            else self._outcome(item.id, articles[item.id], ready)
            for item in items
        ]

    def _article(self, item: Item) -> Article:
        from brief import sources
        from brief.sources.lexicon import LANGUAGE_NAMES

        if item.error:
            raise BriefError(item.error)
        article = sources.read_bytes(item.data, item.name, self._options.keep_all, shown=item.id)
        if article.language != self._options.source:
            one, other = (LANGUAGE_NAMES.get(code, code) for code in (article.language, self._options.source))
            raise BriefError(f"{item.id}: it is in {one}, not {other}")
        return replace(article, file=item.id, date=item.date or article.date)

    def _segments(self, articles: Sequence[Article]) -> list[str]:
        from brief import rows

        segments: list[str] = []
        for article in articles:
            before = ""
            for unit in rows.plan(article, self._options.rows):
                known = unit.language != self._options.source or self.tools.translator.remembered(unit.text, before)
                if not known:
                    segments += [sentence.text for sentence in unit.sentences]
                before = unit.text
        return segments

    def _outcome(self, name: str, article: Article, ready: Tools) -> Outcome:
        from brief import make
        from brief.compose.as_json import json_bytes

        brief = replace(make.build([article], self._options, ready, lambda *_: None), made=self._made)
        return Outcome(
            name,
            json_bytes(brief),
            title=brief.articles[0].title_target,
            date=article.date,
            counts=_counts(brief),
            figures=brief.figures,
        )


class _Ready:
    """A translator that has done its work: segments of many articles, translated in one go."""

    def __init__(self, translator: Translator, segments: Sequence[str]) -> None:
        self._translator = translator
        self._done: dict[str, Translation] = dict(zip(segments, translator.translate(segments), strict=True))

    def __getattr__(self, name: str) -> Any:
        """What the memory has to say is asked of the translator itself."""
        return getattr(self._translator, name)

    def translate(self, segments: Sequence[str], progress=None) -> list[Translation]:
        """What is done already; a segment that nobody foresaw is translated now."""
        new = [segment for segment in segments if segment not in self._done]
        if new:
            self._done.update(zip(new, self._translator.translate(new, progress), strict=True))
        return [self._done[segment] for segment in segments]


def _counts(brief: Brief) -> tuple[int, ...]:
    every = [row for part in brief.articles for row in part.rows]
    terms = Counter(term.status for row in every for term in row.terms)
    findings = Counter(finding.severity for row in every for finding in row.findings)
    return (len(every), terms["met"], terms["enforced"], terms["missed"], findings["error"], findings["warning"])
