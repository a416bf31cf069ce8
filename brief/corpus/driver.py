"""The way of a corpus on one page: what is not done yet goes in lots to one worker or many, and comes back as briefs.

Only a few lots stand in memory at any time; what is done stands on the disk and is not done again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from brief.corpus.items import Item, groups, items
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.corpus.state import State
    from brief.corpus.worker import Outcome, Worker
    from brief.settings import Settings

LOT = 16
"""Articles translated together. Their sentences fill the decoder's batches, which hold sentences of one length only;
a lot is also what is done again after a worker died, and what stands in memory."""

Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Result:
    """What a run made and found."""

    made: int
    """Articles with a brief, those made by earlier runs included."""
    kept: int
    """Of these, how many an earlier run made from the same content with the same tools."""
    skipped: tuple[str, ...]
    """The first articles without a brief: id and why. All of them stand in articles.csv."""
    skips: int
    rows: int
    terms: tuple[int, int, int]
    """Met, enforced, missed."""
    errors: int
    warnings: int
    """Findings of the checks."""
    notes: tuple[str, ...]
    """About the tools: a damaged cache and the like."""
    files: tuple[Path, ...]
    """The tables."""
    seconds: float


SHOWN = 20
"""Skipped articles that a result names."""


def run(
    inputs: Sequence[str | Path],
    options: Settings,
    cluster: str | None = None,
    workers: int | None = None,
    report: Report | None = None,
) -> Result:
    """Make one JSON brief for every article of the inputs, and the tables of all of them, in ``options.out``.

    ``cluster``: the address of a Ray cluster, or ``auto`` (one that runs here, else one begun for this run);
    ``workers``: how many translate there (default: one a core). The briefs are the same with and without.

    Raises:
        BriefError: an input, the output folder, the tools or the cluster cannot be used, another run is writing the
            same folder, or there is no article at all.
    """
    from brief import compose, lock, make
    from brief.corpus import state as states
    from brief.corpus import tables
    from brief.corpus.worker import Worker

    began = time.monotonic()
    if cluster is not None:
        # A worker a core, and every machine must decode alike: a card here and none there would not.
        if options.device == "cuda":
            raise BriefError("--cluster: its workers decode on cores; leave --device cuda out, or --cluster")
        options = replace(options, device="cpu")
    compose.ready(options.out)
    made = make.today()
    worker = Worker(options, made)
    signature = worker.signature()
    with lock.held(options.out / states.NAME, patience=0), states.State(options.out, options.lang) as state:
        way = _Way(state, signature, report or (lambda stage, done, total: None))
        todo = groups(way.todo(items(inputs)), LOT)
        way.done(_outcomes(todo, worker, options, made, cluster, workers))
        count, skips, totals = state.totals()
        if not count and not skips:
            given = ", ".join(map(str, inputs))
            raise BriefError(f"{given}: no article there; name a folder, @LIST or a Parquet table")
        files = tables.write(state, options.out, options.lang)
    worker.tools.keep()
    rows, met, enforced, missed, errors, warnings = totals
    return Result(
        count, way.kept, tuple(way.skipped), skips + way.twice, rows, (met, enforced, missed), errors, warnings,
        worker.warnings(), tuple(files), time.monotonic() - began,
    )  # fmt: skip


def _outcomes(
    lots: Iterable[list[Item]], worker: Worker, options: Settings, made: str, cluster: str | None, workers: int | None
) -> Iterator[list[Outcome]]:
    if cluster is None:
        return map(worker.run, lots)
    from brief.corpus import cluster as clusters

    return clusters.outcomes(lots, options, made, worker.signature(), cluster, workers)


class _Way:
    """What passes between the inputs and the record: which articles are to do, and what became of them."""

    def __init__(self, state: State, signature: str, report: Report) -> None:
        self._state = state
        self._signature = signature
        self._report = report
        self._contents: dict[str, str] = {}
        """Of the articles that are being worked on."""
        self._finished = 0
        self.kept = 0
        self.twice = 0
        self.skipped: list[str] = []

    def todo(self, every: Iterable[Item]) -> Iterator[Item]:
        """The items whose brief is not there yet."""
        for item in every:
            if not self._state.begin(item.id):
                self.twice += 1
                self._skip(f"{item.id}: another article of this run has the same id; give each its own")
                continue
            content = item.content
            if not item.error and self._state.is_done(item.id, content, self._signature):
                self.kept += 1
                self._advance(1)
                continue
            self._contents[item.id] = content
            yield item

    def done(self, lots: Iterable[Sequence[Outcome]]) -> None:
        """Write the briefs as they come, each whole or not at all, and record them after that."""
        from brief.compose.files import write_atomically

        for lot in lots:
            for outcome in lot:
                content = self._contents.pop(outcome.id, None)
                if content is None:
                    continue  # a worker that was thought lost came back with it
                path = self._state.path(outcome.id)
                if outcome.error:
                    # A brief of what the article said before would pass for one of what it says now.
                    path.unlink(missing_ok=True)
                    self._skip(outcome.error)
                else:
                    write_atomically(path, outcome.brief)
                self._state.record(outcome, content, self._signature)
            self._state.commit()
            self._advance(len(lot))

    def _skip(self, why: str) -> None:
        if len(self.skipped) < SHOWN:
            self.skipped.append(" ".join(why.split()))  # a file's name may hold a line break

    def _advance(self, count: int) -> None:
        self._finished += count
        self._report("Articles", self._finished, 0)
