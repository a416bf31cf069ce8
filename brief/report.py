"""What a person sees on the terminal while a brief is made and when it is done. All of it goes to stderr."""

from __future__ import annotations

import shlex
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.make import Result
    from brief.settings import Settings

_SHOW_AFTER = 1.0  # seconds: what is done sooner needs no bar
_MOST = 20
"""Errors named before "and N more": what fits on a screen."""


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
    _say(brief.title)
    _say(f"  {brief.status}")
    _say(f"  {_count(len(brief.articles), 'article')}, {_count(rows, 'row')}, {result.seconds:.1f} s")
    _say(f"  glossary terms: {terms['met']} met, {terms['enforced']} enforced, {terms['missed']} missed")
    differ = len({figure.differs for figure in brief.figures if figure.differs})
    told = f"; sources differ on {differ}" if differ else ""
    _say(f"  key figures: {sum(figure.key for figure in brief.figures)} shown, {len(brief.figures)} in all{told}")
    counted = ", ".join(_count(findings[name], name) for name in ("error", "warning", "info") if findings[name])
    _say(f"  findings: {counted or 'none'}")


def findings(result: Result, options: Settings) -> None:
    """Each error with its row, and how to list the rest. When quiet, the errors alone: nobody may miss those."""
    found = [(row, one) for part in result.brief.articles for row in part.rows for one in row.findings]
    errors = [f"error: row {row.id}: {one.message}" for row, one in found if one.severity == "error"]
    for line in errors[:_MOST]:
        _say(line)
    listing = _listing(result, options)
    if len(errors) > _MOST:
        _say(f"… and {len(errors) - _MOST:,} more; {listing} lists them")
    warnings = result.findings()["warning"]
    if warnings and not options.quiet:
        _say(f"{listing} lists the {_count(warnings, 'warning')}")


def _listing(result: Result, options: Settings) -> str:
    """The command that lists all findings of this brief, or where they stand in it.

    What only the making knows (that a term was put in) is in the JSON: without it, a check lists less than was counted.
    """
    files = {path.suffix: path for path in result.files}
    checked = files.get(".docx") or files.get(".json")
    if checked is None or ".json" not in files:
        return f"“What the checks found” in {result.files[0]}"
    given = ["--glossary", str(options.glossary)] if options.glossary else []
    return shlex.join(["brief", "check", str(checked), *given])


def _count(number: int, noun: str) -> str:
    plural = "" if number == 1 or noun == "info" else "s"
    return f"{number:,} {noun}{plural}"


def _say(text: str) -> None:
    print(text, file=sys.stderr)
