"""``brief make --watch``: the brief made again whenever an article, the glossary, the memory or the template is saved.

Files are looked at twice a second. That needs no library, works on every disk (network folders send no events), and
for a few hundred files costs less than a thousandth of one core.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from brief import settings
from brief.compose.text import plural
from brief.errors import BriefError
from brief.settings import Settings

PAUSE = 0.5
"""Seconds between two looks."""
SETTLE = 0.2
"""Seconds without a further change before work begins: word processors write a file in several steps."""

Snapshot = dict[Path, tuple[int, int, int]]
"""Each file's time of change (ns), size (bytes) and inode; a file that is not there is left out."""


def watch(
    load: Callable[[], Settings],
    build: Callable[[Settings], None],
    say: Callable[[str], None],
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Make the brief now and after every change, until the user stops it (Ctrl-C), which is no error.

    ``load`` reads the settings anew for each run, ``build`` makes the brief, ``say`` tells the user why. What cannot be
    made (a glossary saved with an error in it) is said, and waited for.
    """
    options = Settings()
    try:
        while True:
            before = snapshot(options)
            try:
                options = load()
                before = snapshot(options)
                build(options)
            except BriefError as error:
                say(f"brief: {error}")
            say(f"watching {plural(len(before), 'file')}; Ctrl-C ends it")
            after = _settled(before, options, wait)
            say("changed: " + ", ".join(path.name for path in changed(before, after)))
    except KeyboardInterrupt:
        say("watching ended")


def snapshot(options: Settings) -> Snapshot:
    """The files that a brief with these settings depends on, as they are now."""
    made = {(options.out / f"brief.{options.lang}.{name}").resolve() for name in settings.FORMATS}
    found: Snapshot = {}
    for path in watched(options):
        if path.resolve() in made:
            continue
        try:
            stat = path.stat()
        except OSError:
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return found


def watched(options: Settings) -> Iterator[Path]:
    """Every path whose change makes another brief, whether or not there is a file yet."""
    for item in options.inputs or (Path("seeds"),):
        yield from _inside(item) if item.is_dir() else (item,)
    yield options.glossary or Path("glossary.csv")
    yield from options.memory or (Path("memory.tmx"),)
    yield options.template or Path("templates/brief.docx")
    yield from (Path("brief.toml"), Path("pyproject.toml"))
    if options.model and Path(options.model).is_file():
        yield Path(options.model)


def changed(before: Snapshot, after: Snapshot) -> list[Path]:
    """The files that came, went or were saved between two looks, by name."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _settled(before: Snapshot, options: Settings, wait: Callable[[float], None]) -> Snapshot:
    """The files after a change, once nothing has changed for a moment."""
    after = before
    while after == before:
        wait(PAUSE)
        after = snapshot(options)
    while True:
        wait(SETTLE)
        later = snapshot(options)
        # A file that is being replaced is away for an instant.
        if later == after and before.keys() <= later.keys():
            return later
        if later == after:
            wait(PAUSE)
            later = snapshot(options)
            if later == after:
                return later
        after = later


def _inside(folder: Path) -> Iterable[Path]:
    """The files of a folder that may be articles; lock and temporary files of editors come and go unseen."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if not entry.name.startswith((".", "~")) and entry.is_file()]
    except OSError:
        return ()
    return [folder / name for name in sorted(names) if not name.endswith(("~", ".tmp", ".part", ".swp"))]
