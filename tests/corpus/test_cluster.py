"""The same work on a Ray cluster of two workers, one of them killed in the middle: nothing lost, nothing twice."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

ray = pytest.importorskip("ray", reason="Ray is an extra: pip install 'brief[ray]'")

from brief import corpus  # noqa: E402
from brief.corpus import cluster, driver, items  # noqa: E402
from brief.corpus.worker import Outcome, Worker  # noqa: E402
from brief.errors import BriefError  # noqa: E402
from brief.settings import Settings  # noqa: E402


@pytest.fixture(scope="module", autouse=True)
def two_cores():
    """A cluster of this machine that the runs find; it does not end with them."""
    from ray import cloudpickle

    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    context = ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    address = context.address_info["gcs_address"]
    shutdown, ray.shutdown = ray.shutdown, lambda: None
    connect, ray.init = ray.init, lambda *given, **options: None
    yield address
    ray.shutdown, ray.init = shutdown, connect
    ray.shutdown()


class Slow(Worker):
    """Needs no model, and takes its time, so that there is a middle in which to be killed."""

    def signature(self) -> str:
        return "same"

    def run(self, lot):
        time.sleep(0.2)
        return [Outcome(item.id, item.data.upper()) for item in lot]


class Poisoned(Slow):
    """Dies of one article."""

    def run(self, lot):
        if any(item.data == b"poison" for item in lot):
            os._exit(1)
        return super().run(lot)


class Other(Slow):
    """Has other tools than the process that asks it."""

    def signature(self) -> str:
        return "another package"


@pytest.fixture
def plain(monkeypatch):
    """Actors without settings to look at; returns a list that holds them once there are some."""
    monkeypatch.setattr(cluster, "_absolute", lambda options: options)
    known: list = []
    make = cluster._actors

    def actors(*given):
        known.extend(make(*given))
        return list(known)

    monkeypatch.setattr(cluster, "_actors", actors)
    return known


def lots(count: int, size: int = 3):
    every = (items.Item(str(number), "x.txt", f"text {number}".encode()) for number in range(count))
    return items.groups(every, size)


def test_a_worker_killed_in_the_middle(plain, monkeypatch):
    monkeypatch.setattr(cluster, "Worker", Slow)
    found: Counter[str] = Counter()
    for nth, lot in enumerate(cluster.outcomes(lots(60), Settings(), "2025-01-01", "same", workers=2)):
        if nth == 4:
            ray.kill(plain[0], no_restart=False)
        assert all(outcome.brief == f"TEXT {outcome.id}".encode() for outcome in lot)
        found.update(outcome.id for outcome in lot)
    assert len(plain) == 2
    assert found == Counter({str(number): 1 for number in range(60)})


def test_an_article_that_kills_every_worker_is_given_up_alone(plain, monkeypatch):
    monkeypatch.setattr(cluster, "Worker", Poisoned)
    monkeypatch.setattr(cluster, "TRIES", 1)
    every = [items.Item(str(number), "x.txt", b"poison" if number == 4 else b"x") for number in range(9)]
    found = {
        outcome.id: outcome
        for lot in cluster.outcomes(items.groups(iter(every), 3), Settings(), "2025-01-01", "same", workers=2)
        for outcome in lot
    }
    assert len(found) == 9
    assert "a worker died of it 2 times" in found["4"].error
    assert not any(outcome.error for name, outcome in found.items() if name != "4")


def test_a_machine_with_other_tools_is_refused(plain, monkeypatch):
    monkeypatch.setattr(cluster, "Worker", Other)
    with pytest.raises(BriefError, match="another package, glossary"):
        list(cluster.outcomes(lots(6), Settings(), "2025-01-01", "same"))


def test_tools_that_cannot_be_opened_there(monkeypatch, options, tmp_path: Path):
    monkeypatch.setattr(cluster, "_absolute", lambda given: replace(given, glossary=tmp_path / "gone.csv"))
    with pytest.raises(BriefError, match=r"a machine of the cluster: .*gone\.csv"):
        list(cluster.outcomes(lots(3), options, "2025-01-01", "same"))


@pytest.mark.package
def test_the_same_to_the_byte_with_a_worker_killed(folder: Path, options, contents, plain, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    monkeypatch.setattr(driver, "LOT", 5)
    known: list = []
    make = cluster._actors
    monkeypatch.setattr(cluster, "_actors", lambda *given: known.extend(make(*given)) or list(known))
    killed = []

    def kill(stage: str, done: int, total: int) -> None:
        if done >= 5 and not killed:
            killed.append(done)
            ray.kill(known[0], no_restart=False)

    alone = replace(options, out=options.out.with_name("alone"))
    corpus.run([folder], alone)
    result = corpus.run([folder], options, "auto", 2, kill)
    assert killed
    assert (result.made, result.kept, result.skips) == (40, 0, 0)
    assert contents(options.out) == contents(alone.out)
