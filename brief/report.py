"""What a person sees on the terminal while a brief is made and when it is done. All of it goes to stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.make import Result

_SHOW_AFTER = 1.0  # seconds: what is done sooner needs no bar


@contextmanager
def progress(quiet: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """A callable ``(stage, done, total)`` that draws a bar on a terminal once the work has taken a second.

    Without a terminal, or when quiet, nothing is drawn: logs stay readable.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("Reading", total=None)
    began = time.monotonic()
    started = False

    def show(stage: str, done: int, total: int) -> None:
        nonlocal started
        if not started and time.monotonic() - began > _SHOW_AFTER:
            bar.start()
            started = True
        bar.update(task, description=stage, completed=done, total=total or None)

    try:
        yield show
    finally:
        if started:
            bar.stop()


def summary(result: Result) -> None:
    """The closing lines: how much there is, what became of the terms, what the checks found, and how long it took."""
    brief = result.brief
    rows = sum(len(part.rows) for part in brief.articles)
    terms = result.terms()
    findings = result.findings()
    for warning in result.warnings:
        _say(f"note: {warning}")
    _say(f"{brief.title}: {brief.status}")
    _say(f"  {_count(len(brief.articles), 'article')}, {_count(rows, 'row')}, {result.seconds:.1f} s")
    _say(f"  glossary terms: {terms['met']} met, {terms['enforced']} enforced, {terms['missed']} missed")
    differ = len({figure.differs for figure in brief.figures if figure.differs})
    told = f"; sources differ on {differ}" if differ else ""
    _say(f"  key figures: {sum(figure.key for figure in brief.figures)} shown, {len(brief.figures)} in all{told}")
    counted = ", ".join(_count(findings[name], name) for name in ("error", "warning", "info") if findings[name])
    _say(f"  findings: {counted or 'none'}")


def _count(number: int, noun: str) -> str:
    plural = "" if number == 1 or noun == "info" else "s"
    return f"{number:,} {noun}{plural}"


def _say(text: str) -> None:
    print(text, file=sys.stderr)
