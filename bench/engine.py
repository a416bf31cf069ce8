"""How fast brief's engine is, beside Argos Translate and beside bare CTranslate2, on this machine and in one run.

    python -m bench.engine --file sentences.fr --lines 3000 --peer-python ~/peer/bin/python

Every contestant translates the same sentences with the same package in a process of its own, after a warm-up that is
not counted; rounds alternate, and the best round counts, because what else runs on a machine only ever slows down (the
CPU seconds say more on a busy one).
`bench/README.md` says what the contestants do and how to build the peer's environment.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WARM_UP = 16
FLOOR_BATCHES: tuple[tuple[int, str], ...] = ((32, "examples"), (64, "examples"), (2048, "tokens"), (8192, "tokens"))
"""What is tried for bare CTranslate2, with one worker for all cores and with one a core; the fastest is the floor."""


def main(arguments: list[str] | None = None) -> None:
    options = _options(arguments)
    if options.child:
        task = json.load(sys.stdin)
        json.dump({"brief": _brief, "floor": _floor}[options.child](task), sys.stdout)
        return
    sys.path.insert(0, str(ROOT))
    from brief.argos.packages import find

    package = find(options.model)
    sentences = read_sentences(options.file)[: options.lines]
    threads = options.threads or len(os.sched_getaffinity(0))
    words = sum(len(s.split()) for s in sentences)
    print(
        f"{package.name}, {len(sentences)} sentences, {words} words, beam {options.beam}, {threads} threads, "
        f"{_processor()}"
    )
    task: dict[str, Any] = {
        "model": options.model,
        "package": str(package.path),
        "sentences": sentences,
        "warm_up": sentences[:WARM_UP],
        "beam": options.beam,
        "threads": threads,
    }
    if not options.no_tune:
        tried = [
            (
                _child("floor", task | {"batch": batch, "workers": workers, "sentences": sentences[: options.tune]}),
                batch,
                workers,
            )
            for workers in sorted({1, threads})
            for batch in FLOOR_BATCHES
        ]
        best, task["batch"], task["workers"] = min(tried, key=lambda t: t[0]["seconds"])
        print(
            f"floor tuned on {best['sentences']}: batches of {task['batch'][0]} {task['batch'][1]}, "
            f"{task['workers']} workers of {threads // task['workers']} threads"
        )
    else:
        task |= {"batch": FLOOR_BATCHES[0], "workers": threads}
    rounds: dict[str, list[dict[str, Any]]] = {}
    for _ in range(options.rounds):
        rounds.setdefault("brief", []).append(_child("brief", task))
        rounds.setdefault("floor", []).append(_child("floor", task))
    if options.peer_python:
        rounds["peer"] = [_peer(options.peer_python, task)]
    _print_table(rounds)
    if not options.no_cold:
        _print_cold_starts()


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.engine", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--file", type=Path, help="French text, one sentence a line (default: those of seeds/)")
    parser.add_argument("--lines", type=int, default=3000, help="sentences to take from it (3000)")
    parser.add_argument("--model", help="as for brief make")
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--threads", type=int, help="default: all cores")
    parser.add_argument("--rounds", type=int, default=2, help="runs of brief and floor each; the best counts (2)")
    parser.add_argument("--tune", type=int, default=600, help="sentences that tune the floor (600)")
    parser.add_argument("--no-tune", action="store_true", help="take batches of 32 examples for the floor")
    parser.add_argument("--peer-python", help="interpreter of an environment with argostranslate")
    parser.add_argument("--no-cold", action="store_true", help="leave the cold starts out")
    parser.add_argument("--child", choices=["brief", "floor"], help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


# ---------------------------------------------------------------- contestants


def _brief(task: dict[str, Any]) -> dict[str, Any]:
    """The public entry, `brief.argos.odd.translate_segments`: odd input, loops and typography included."""
    sys.path.insert(0, str(ROOT))
    from brief import __version__
    from brief.argos.engine import Engine
    from brief.argos.odd import translate_segments
    from brief.argos.packages import find

    began = time.perf_counter()
    engine = Engine(find(task["model"]), threads=task["threads"])
    translate_segments(engine, task["warm_up"])
    loaded, cpu = time.perf_counter(), time.process_time()
    drafts = translate_segments(engine, task["sentences"])
    return _result(f"brief {__version__}", len(drafts), began, loaded, cpu)


def _floor(task: dict[str, Any]) -> dict[str, Any]:
    """One bare `translate_batch` on tokens that were made before the clock starts; pieces are not put together."""
    import ctranslate2
    import sentencepiece

    began = time.perf_counter()
    folder = Path(task["package"])
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    translator = ctranslate2.Translator(
        str(folder / "model"),
        compute_type="int8",
        inter_threads=task["workers"],
        intra_threads=task["threads"] // task["workers"],
    )
    size, kind = task["batch"]
    settings = {"beam_size": task["beam"], "max_batch_size": size, "batch_type": kind}
    translator.translate_batch(processor.encode(task["warm_up"], out_type=str), **settings)
    tokens = processor.encode(task["sentences"], out_type=str)
    loaded, cpu = time.perf_counter(), time.process_time()
    results = translator.translate_batch(tokens, **settings)
    return _result(f"ctranslate2 {ctranslate2.__version__}, bare", len(results), began, loaded, cpu)


def _result(name: str, count: int, began: float, loaded: float, cpu: float) -> dict[str, Any]:
    return {
        "name": name,
        "sentences": count,
        "seconds": time.perf_counter() - loaded,
        "load": loaded - began,
        "cpu": time.process_time() - cpu,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _child(which: str, task: dict[str, Any]) -> dict[str, Any]:
    return _run([sys.executable, "-m", "bench.engine", "--child", which], task)


def _peer(python: str, task: dict[str, Any]) -> dict[str, Any]:
    return _run([python, str(ROOT / "bench" / "peer_argos.py")], task)


def _run(command: list[str], task: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout[done.stdout.rindex('{"name"') :])


# ---------------------------------------------------------------- sentences and printing


def read_sentences(file: Path | None) -> list[str]:
    """The lines of ``file``, or, without one, the sentences of the seeds as they are saved (nothing is cleaned)."""
    if file is not None:
        return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    from brief.sentences import split

    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return [s.text for text in texts for line in text.splitlines() if line.strip() for s in split(line.strip())]


def _print_table(rounds: dict[str, list[dict[str, Any]]]) -> None:
    best = {which: min(results, key=lambda r: r["seconds"]) for which, results in rounds.items()}
    print(f"\n{'':32}{'sentences/s':>12}{'seconds':>9}{'CPU s':>8}{'load s':>8}{'peak MiB':>10}")
    for result in best.values():
        print(
            f"{result['name']:32}{result['sentences'] / result['seconds']:12.1f}{result['seconds']:9.1f}"
            f"{result['cpu']:8.1f}{result['load']:8.1f}{result['peak_mib']:10.0f}"
        )
    print(f"\nbrief is {best['floor']['seconds'] / best['brief']['seconds']:.2f} × the bare floor", end="")
    if "peer" in best:
        print(f" and {best['peer']['seconds'] / best['brief']['seconds']:.2f} × Argos Translate", end="")
    print()


def _print_cold_starts() -> None:
    """Wall seconds of whole commands, in new processes; the second run finds what the first one left in the caches."""
    print("\ncold start, seconds             first  second")
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as cache:
        environment = os.environ | {"XDG_CACHE_HOME": cache}
        for name, command in {
            "brief --help": ["--help"],
            "brief make, the five seeds": ["make", *sorted(map(str, (ROOT / "seeds").glob("*.txt"))), "--out", out],
        }.items():
            seconds = []
            for _ in range(2):
                began = time.perf_counter()
                done = subprocess.run(
                    [sys.executable, "-m", "brief.cli", *command],
                    cwd=ROOT,
                    env=environment,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                seconds.append(time.perf_counter() - began)
                if done.returncode:
                    sys.exit(f"{name} failed:\n{done.stderr[-2000:]}")
            print(f"{name:32}" + "  ".join(f"{s:.2f}" for s in seconds))


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []:
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return "unknown processor"


if __name__ == "__main__":
    main()
