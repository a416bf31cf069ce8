"""How cost grows with the number of articles: time and memory per article for 10, 100, 1,000 of them.

    python -m bench.scale                        10 and 100 articles, each run cold (its own empty cache)
    python -m bench.scale --sizes 10,100,1000 --warm
    python -m bench.scale --command make         one brief of all articles instead of one an article

The articles are those of seeds/ with their sentences in another order and their figures changed, so that no two share
more sentences than articles on one subject do: 0.9 of the sentences of each are new (`--new`). Each size runs in a
process of its own; memory is that process's largest resident size. A straight line has the same seconds per article in
every row, a flat memory the same MB.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_DIGITS = re.compile(r"\d+")
_NAMES = (
    "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David "
    "Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure Andre Mercier "
    "Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Garcia Perrin Robin Clement Morin Nicolas Henry"
).split()


@dataclass(frozen=True)
class Measure:
    """One size: seconds and CPU seconds of the whole run, largest resident size in MB."""

    articles: int
    seconds: float
    cpu: float
    megabytes: float


def vary(text: str, chance: random.Random, new: float) -> str:
    """An article as long as ``text``: its paragraphs shuffled, its numbers changed, a share ``new`` of its sentences
    opened by another speaker."""
    head, _, body = text.partition("\n")
    lines = [line for line in body.split("\n") if line.strip()]
    chance.shuffle(lines)

    def number(found: re.Match[str]) -> str:
        digits = found[0]
        return digits if len(digits) == 4 else str(chance.randint(2, 9)) + digits[1:]

    def opened(sentence: str) -> str:
        if len(sentence) < 60 or chance.random() > new:
            return sentence
        return f"Selon {chance.choice(_NAMES)} {chance.choice(_NAMES)}, {sentence[:1].lower()}{sentence[1:]}"

    varied = [" ".join(opened(part) for part in re.split(r"(?<=[.!?]) (?=[A-ZÀ-Ý])", line)) for line in lines]
    return "\n\n".join([head, *(_DIGITS.sub(number, line) for line in varied)]) + "\n"


def write(folder: Path, count: int, new: float, seed: int = 1) -> None:
    """``count`` articles; the same count gives the same articles."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    for number in range(count):
        text = vary(seeds[number % len(seeds)], chance, new)
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def measure(command: str, articles: Path, out: Path, cache: Path, model: str | None) -> tuple[float, float, float]:
    """Seconds, CPU seconds and MB of one run in a process of its own."""
    arguments = [str(articles), "--out", str(out), "--quiet", *(["--model", model] if model else [])]
    call = [sys.executable, "-m", "bench.scale", "--child", command, *arguments]
    began = time.perf_counter()
    done = subprocess.run(
        call, cwd=ROOT, env={**os.environ, "BRIEF_CACHE_DIR": str(cache)}, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(f"{' '.join(call)}\n{done.stderr[-2000:]}")
    cpu, megabytes = done.stdout.split()[-2:]
    return seconds, float(cpu), float(megabytes)


def child(command: str, arguments: list[str]) -> None:
    """Run one command here, and print CPU seconds and the largest resident size in MB."""
    import typer

    from brief import cli
    from brief.commands.corpus import corpus

    app = cli.app
    if command == "corpus":
        app = typer.Typer()
        app.command()(corpus)
    else:
        arguments = [command, *arguments, "--format", "json"]
    app(arguments, standalone_mode=False)
    used = resource.getrusage(resource.RUSAGE_SELF)
    scale = 1024**2 if sys.platform == "darwin" else 1024
    print(f"\n{used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / scale:.1f}")


def main(arguments: list[str] | None = None) -> None:
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--child"]:
        child(given[1], given[2:])
        return
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", default="10,100", help="numbers of articles, comma-separated")
    parser.add_argument("--command", choices=("corpus", "make"), default="corpus")
    parser.add_argument("--new", type=float, default=0.9, help="share of sentences that stand in one article alone")
    parser.add_argument("--warm", action="store_true", help="measure also a second run, all of it in the cache")
    parser.add_argument("--model", help="as for brief make")
    options = parser.parse_args(given)
    print(f"{'articles':>8} {'cache':>6} {'seconds':>9} {'s/article':>10} {'CPU s/article':>14} {'peak MB':>8}")
    with tempfile.TemporaryDirectory() as place:
        for count in [int(size) for size in options.sizes.split(",")]:
            folder = Path(place, str(count))
            write(folder / "articles", count, options.new)
            for state in ("cold", "warm") if options.warm else ("cold",):
                shutil.rmtree(folder / "out", ignore_errors=True)
                found = Measure(
                    count,
                    *measure(options.command, folder / "articles", folder / "out", folder / "cache", options.model),
                )
                print(
                    f"{found.articles:8,} {state:>6} {found.seconds:9.1f} {found.seconds / count:10.3f} "
                    f"{found.cpu / count:14.3f} {found.megabytes:8.0f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
