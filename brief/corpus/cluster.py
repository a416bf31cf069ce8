"""The work of a corpus on a Ray cluster: one loaded translator an actor, lots in, outcomes back.

Articles travel as bytes and briefs come back as bytes, so the machines need not share the folders of either. Package,
glossary, memory and template have to lie at the same paths on each; every worker's signature is compared with that of
this process before any work is given out, so a machine with another package is an error and never another brief.

Ray is an extra (``pip install 'brief[ray]'``) and is imported here alone. These are actors of Ray itself. Ray Data's
actor pool (``map_batches`` with ``ActorPoolStrategy``, Ray 2.60) was tried in their place. It too goes on when a worker
is killed, with nothing lost and nothing twice, but it

* takes all its input before it begins: ``from_items`` wants a list, and what reads step by step reads on the machines
  of the cluster, which would have to share the folders. Here a few lots stand in memory, however many articles;
* ends when an article kills its worker each time: of 60 articles in lots of three 54 came back, then
  ``ActorUnavailableError`` ended the run, as it would every later one. With ``max_errored_blocks=-1`` 57 came back: the
  culprit's whole lot is dropped without a word, as would be one with any other error in it;
* needs pandas and fsspec beside Ray.

To find the dropped lots and try their articles one by one would take the code that it saves: `_answers`, 20 lines.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.corpus.worker import Outcome, Worker
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.corpus.items import Item
    from brief.settings import Settings

AHEAD = 2
"""Lots given to an actor at a time: with one it would idle while its answer travels."""
TRIES = 3
"""How often a lot is tried again whose worker died, before its articles are tried one by one."""


def outcomes(
    lots: Iterable[list[Item]],
    options: Settings,
    made: str,
    signature: str,
    address: str = "auto",
    workers: int | None = None,
) -> Iterator[list[Outcome]]:
    """The outcomes of the lots, in the order in which they are finished; each article once.

    A worker that dies (its process, or its machine) is begun anew and its lots are done again. An article that kills
    its worker every time is given up and said.

    Raises:
        BriefError: Ray is not installed, the cluster cannot be reached, or a machine has other tools than this one.
    """
    ray = _connected(address)
    try:
        actors = _actors(ray, options, made, workers)
        _compared(ray, actors, signature)
        yield from _worked(ray, actors, iter(lots))
    finally:
        ray.shutdown()


def _connected(address: str) -> Any:
    try:
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is told to anybody
        import ray
    except ImportError as error:
        raise BriefError("--cluster: Ray is not installed; pip install 'brief[ray]', or leave --cluster out") from error
    settings = {"log_to_driver": False, "logging_level": logging.ERROR}
    try:
        ray.init(address=address, **settings)
    except (ConnectionError, ValueError, RuntimeError) as error:
        if address != "auto":
            why = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise BriefError(f"--cluster {address}: no Ray cluster answers there ({why}); see `ray status`") from error
        # Nothing runs here: a cluster of this machine alone, for as long as the work takes.
        ray.init(include_dashboard=False, **settings)
    return ray


def _actors(ray: Any, options: Settings, made: str, workers: int | None) -> list[Any]:
    """One worker a core, or as many as asked for, each with a thread of its own."""
    cores = int(ray.cluster_resources().get("CPU", 0))
    count = min(workers or cores, cores)
    if count < 1:
        raise BriefError("--cluster: the cluster has no free core; add a machine, or leave --cluster out")
    nodes = sum(node["Alive"] for node in ray.nodes())
    # SQLite's log is shared through memory: a cache in a home folder that several machines mount would be spoilt.
    cache = options.cache and (nodes == 1 or "BRIEF_CACHE_DIR" in os.environ)
    actor = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=TRIES)(Worker)
    return [actor.remote(replace(_absolute(options), cache=cache), made, 1) for _ in range(count)]


def _absolute(options: Settings) -> Settings:
    """The settings with paths that mean the same in another process: its working folder is another."""
    from brief.make import Tools

    tools = Tools.open(replace(options, cache=False))
    model = options.model
    if model and Path(model).expanduser().exists():
        model = str(Path(model).expanduser().resolve())
    return replace(
        options,
        inputs=(),
        glossary=tools.glossary_path.resolve(),
        memory=tuple(path.resolve() for path in tools.memory_paths),
        template=tools.template.resolve(),
        model=model,
    )


def _compared(ray: Any, actors: list[Any], signature: str) -> None:
    try:
        found = ray.get([actor.signature.remote() for actor in actors])
    except ray.exceptions.RayTaskError as error:
        cause = error.cause
        if isinstance(cause, BriefError):
            raise BriefError(f"a machine of the cluster: {cause}") from error
        raise
    except ray.exceptions.RayActorError as error:
        why = str(error).splitlines()[0]
        raise BriefError(f"--cluster: a worker did not start ({why}); is brief installed on every machine?") from error
    if any(other != signature for other in found):
        raise BriefError(
            "--cluster: a machine has another package, glossary, memory, template or version of brief than this one; "
            "put the same ones at the same paths on all of them"
        )


def _worked(ray: Any, actors: list[Any], lots: Iterator[list[Item]]) -> Iterator[list[Outcome]]:
    """Keep every actor busy; Ray itself gives a dead one's lots to the one begun in its place."""
    suspect: list[list[Item]] = []
    for lot, answer in _answers(ray, actors, lots, AHEAD):
        if answer is None:
            suspect += [[item] for item in lot]
        else:
            yield answer
    # Lots that wait at an actor die with the one that kills it: article by article, and nothing waiting, the culprit
    # is found and nobody else suffers.
    for lot, answer in _answers(ray, actors, iter(suspect), 1):
        name = lot[0].id
        yield answer or [Outcome(name, error=f"{name}: a worker died of it {TRIES + 1} times; left out")]


def _answers(
    ray: Any, actors: list[Any], lots: Iterator[list[Item]], ahead: int
) -> Iterator[tuple[list[Item], list[Outcome] | None]]:
    """Each lot and its outcomes, as they are finished; ``None`` where the worker died of it ``TRIES + 1`` times."""
    running: dict[Any, tuple[Any, list[Item]]] = {}
    free = deque(actor for _ in range(ahead) for actor in actors)
    while True:
        while free and (lot := next(lots, None)) is not None:
            actor = free.popleft()
            running[actor.run.remote(lot)] = (actor, lot)
        if not running:
            return
        finished, _ = ray.wait(list(running), num_returns=1)
        actor, lot = running.pop(finished[0])
        free.append(actor)
        try:
            yield lot, ray.get(finished[0])
        except ray.exceptions.RayActorError:
            yield lot, None
