"""How cost grows with the number of articles, and what a cluster is expected to do.

    python -m bench.scale --sizes 10,50                              each run cold (its own empty cache)
    python -m bench.scale --sizes 10,100,1000 --warm --sentences news.fr
    python -m bench.scale --command make                             one brief of all articles, not one an article
    python -m bench.scale --nodes 1,4,16 --cores 8 --sentences news.fr       articles an hour on a cluster, computed

The articles have no sentence in common (see `bench.articles`); ``--shared 0.5`` makes half of them common ones. Each
run is a process of its own; memory is that process's largest resident size. A straight line has the same seconds in the
last but one column in every row (what each further article took), a flat memory the same MB.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import articles

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Measure:
    """Seconds and CPU seconds of a run; CPU seconds that were not a worker's; largest MB."""

    seconds: float
    cpu: float
    handing: float
    megabytes: float


def begun(command: str, folder: Path, out: Path, model: str | None, cores: set[int] | None = None) -> subprocess.Popen:
    """One run in a process of its own, on these cores (default: all that this process may use)."""
    arguments = [str(folder), "--out", str(out), "--quiet", *(["--model", model] if model else [])]
    call = [sys.executable, "-m", "bench.scale", "--child", command, *arguments]
    environment = {**os.environ, "BRIEF_CACHE_DIR": str(out.parent / "cache" / out.name)}
    pinned = (lambda: os.sched_setaffinity(0, cores)) if cores else None  # the child alone, before it begins
    return subprocess.Popen(
        call, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=pinned
    )


def measure(*runs: subprocess.Popen) -> list[Measure]:
    """What the runs, all going at once, took."""
    began = time.perf_counter()
    measures = []
    for run in runs:
        said, wrong = run.communicate()
        if run.returncode:
            raise SystemExit(wrong[-2000:])
        measures.append(Measure(time.perf_counter() - began, *map(float, said.split()[-3:])))
    return measures


def child(command: str, arguments: list[str]) -> None:
    """Run one command here; print CPU seconds, those outside the worker and the largest resident size in MB."""
    from brief import cli
    from brief.corpus.worker import Worker

    inside, first = 0.0, None
    work = Worker.run

    def timed(worker: Worker, lot):
        nonlocal inside, first
        began = time.process_time()
        first = began if first is None else first  # what comes before is the start, and no cost of an article
        try:
            return work(worker, lot)
        finally:
            inside += time.process_time() - began

    Worker.run = timed
    sys.argv = ["brief", command, *arguments, *(["--format", "json"] if command == "make" else [])]
    try:
        cli.main()
    except SystemExit as stop:
        if stop.code:
            raise
    outside = time.process_time() - first - inside if first is not None else 0.0
    used = resource.getrusage(resource.RUSAGE_SELF)
    scale = 1024**2 if sys.platform == "darwin" else 1024
    print(f"\n{used.ru_utime + used.ru_stime:.2f} {outside:.3f} {used.ru_maxrss / scale:.1f}")


def grow(options: argparse.Namespace, pool: list[str], place: Path) -> None:
    """Print a line for each size: what the run took, and what each article took that the run before had not."""
    print(
        f"{'articles':>8} {'sentences':>10} {'cache':>6} {'seconds':>9} {'s/article':>10} {'CPU s/article':>14} "
        f"{'each further':>13} {'peak MB':>8}"
    )
    before: dict[str, tuple[int, float]] = {}
    for count in map(int, options.sizes.split(",")):
        sentences = articles.write(place / str(count), count, pool, options.shared)
        for state in ("cold", "warm") if options.warm else ("cold",):
            out = place / f"out-{count}"
            shutil.rmtree(out, ignore_errors=True)
            (found,) = measure(begun(options.command, place / str(count), out, options.model))
            less, earlier = before.get(state, (0, 0.0))
            before[state] = count, found.cpu
            print(
                f"{count:8,} {sentences:10,} {state:>6} {found.seconds:9.1f} {found.seconds / count:10.3f} "
                f"{found.cpu / count:14.3f} {(found.cpu - earlier) / (count - less):13.3f} {found.megabytes:8.0f}",
                flush=True,
            )


def forecast(options: argparse.Namespace, pool: list[str], place: Path) -> None:
    """Print the articles an hour of clusters, from one worker on one core, two on two, and what is not in a worker.

    A worker of a cluster has one core. Two that run at once are each a little slower than one alone (they share memory
    and caches): that share is taken for every core. Reading, handing out, writing and recording are the one process's
    that began the run: no cluster is faster than that.
    """
    count = options.articles
    cores = sorted(os.sched_getaffinity(0))[:2]
    if len(cores) < 2:
        raise SystemExit("two cores are needed to see what two workers are to each other")
    few, many = place / "few", place / "many"
    articles.write(few, max(2, count // 10), pool, options.shared, seed=2)
    articles.write(many, count, pool, options.shared)

    def run(folder: Path, name: str, core: int) -> subprocess.Popen:
        return begun("corpus", folder, place / name, options.model, {core})

    # What a run takes before its first article is no cost of an article.
    (start,) = measure(run(few, "start", cores[0]))
    (alone,) = measure(run(many, "alone", cores[0]))
    two = measure(*(run(many, f"two-{core}", core) for core in cores))
    further = count - max(2, count // 10)
    each = (alone.cpu - start.cpu) / further
    together = (sum(one.cpu for one in two) / 2 - start.cpu) / further
    handing = alone.handing / count
    share = min(1.0, each / together)
    print(f"one worker, one core: {each:.3f} CPU s an article, {3600 / each:,.0f} articles an hour")
    print(f"two workers at once: {together:.3f} CPU s an article each: a parallel efficiency of {share:.0%}")
    print(f"handing out and writing: {handing * 1000:.1f} ms an article, at most {3600 / handing:,.0f} an hour")
    print(f"{'nodes':>6} {'cores':>6} {'articles/hour':>14}")
    for nodes in map(int, options.nodes.split(",")):
        rate = min(nodes * options.cores * share * 3600 / each, 3600 / handing)
        print(f"{nodes:6} {nodes * options.cores:6} {rate:14,.0f}")


def main(arguments: list[str] | None = None) -> None:
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--child"]:
        child(given[1], given[2:])
        return
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", default="10,50", help="numbers of articles, comma-separated")
    parser.add_argument("--command", choices=("corpus", "make"), default="corpus")
    parser.add_argument("--sentences", type=Path, help="a file of French sentences, one a line, instead of seeds/")
    parser.add_argument("--shared", type=float, default=0.0, help="share of sentences that stand in many articles")
    parser.add_argument("--warm", action="store_true", help="measure also a second run, all of it in the cache")
    parser.add_argument("--model", help="as for brief make")
    parser.add_argument("--nodes", help="numbers of machines, comma-separated: what such clusters are expected to do")
    parser.add_argument("--cores", type=int, default=os.cpu_count(), help="of each machine (default: as this one has)")
    parser.add_argument("--articles", type=int, default=40, help="to measure for --nodes with")
    options = parser.parse_args(given)
    pool = articles.sentences(options.sentences)
    with tempfile.TemporaryDirectory() as place:
        (forecast if options.nodes else grow)(options, pool, Path(place))


if __name__ == "__main__":
    main()
