"""Where the CPU seconds of a cold run go: decoding, figures, glossary, cleaning, the rest.

    python -m bench.where                                  the articles of seeds/
    python -m bench.where --articles 50 --sentences news.fr    articles without a sentence in common

Every function by which one part of brief calls another is timed, less what it calls of the parts below. Seconds are of
CPU, all threads together: what else the machine does counts for little.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench import articles

PARTS = {
    "decoding": ["brief.argos.engine:Engine.translate", "brief.argos.engine:Engine.score"],
    "cleaning": ["brief.sources.files:read", "brief.sources.files:read_bytes", "brief.sources.files:read_all"],
    "glossary": [
        "brief.glossary.match:Matcher.__init__", "brief.glossary.match:Matcher.find", "brief.glossary.recognise:spans",
        "brief.glossary.table:load", "brief.checks.terms:check",
    ],
    "figures": [
        "brief.figures.find:find", "brief.checks.figures:check", "brief.checks.figures:losses",
        "brief.figures.english_side:find_english", "brief.glance:figures",
    ],
    "other checks": ["brief.checks.names:check", "brief.checks.shape:check", "brief.checks.untranslated:check"],
    "key points": ["brief.keypoints:choose"],
    "terms put in": ["brief.argos.ladder:translate"],
    "writing": ["brief.compose:write", "brief.compose.as_json:json_bytes"],
}  # fmt: skip


class Clock:
    """CPU seconds by part; what a part spends in another is the other's."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._running: list[str] = ["the rest"]
        self._since = time.process_time()

    def enter(self, part: str) -> None:
        self._book()
        self._running.append(part)

    def leave(self) -> None:
        self._book()
        self._running.pop()

    def _book(self) -> None:
        now = time.process_time()
        self.spent[self._running[-1]] += now - self._since
        self._since = now

    def timed(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            self.enter(part)
            try:
                return function(*given, **named)
            finally:
                self.leave()

        return call


def watch(clock: Clock) -> None:
    """Put a clock around every function of `PARTS`, wherever it was imported to."""
    for part, names in PARTS.items():
        for name in names:
            module, _, path = name.partition(":")
            owner = importlib.import_module(module)
            *classes, last = path.split(".")
            for each in classes:
                owner = getattr(owner, each)
            function = getattr(owner, last)
            timed = clock.timed(part, function)
            holders = [owner] if classes else [each for at, each in sys.modules.items() if at.startswith("brief")]
            for holder in holders:
                for attribute, value in list(vars(holder).items()):
                    if value is function:
                        setattr(holder, attribute, timed)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.where", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, help="how many to make (default: those of seeds/ as they are)")
    parser.add_argument("--sentences", type=Path, help="a file of French sentences, one a line, to make them of")
    parser.add_argument("--model", help="as for brief make")
    options = parser.parse_args(arguments)
    from brief import make, settings

    clock = Clock()
    watch(clock)
    with tempfile.TemporaryDirectory() as place:
        folder = articles.SEEDS
        if options.articles:
            folder = Path(place, "articles")
            articles.write(folder, options.articles, articles.sentences(options.sentences))
        flags = {"inputs": (folder,), "out": Path(place, "out"), "model": options.model, "cache": False}
        made = settings.load(flags)
        clock.spent.clear()
        result = make.make(made)
        clock.enter("the rest")
    rows = sum(len(article.rows) for article in result.brief.articles)
    whole = sum(clock.spent.values())
    print(f"{len(result.brief.articles):,} articles, {rows:,} rows, {whole:.1f} CPU seconds")
    for part, seconds in clock.spent.most_common():
        print(f"{part:14} {seconds:8.2f} s {seconds / whole:6.1%} {seconds / rows * 1000:8.2f} ms a row")
    three = sum(clock.spent[part] for part in ("figures", "glossary", "cleaning"))
    print(f"figures, glossary and cleaning together: {three / whole:.1%}")


if __name__ == "__main__":
    main()
