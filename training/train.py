"""Train a network: ``python -m training.train RUN --data SHARD… --valid SHARD --minutes N`` (README.md has recipes).

The learning rate follows the clock, so that a run ends when the machine must be given back: a warm-up in steps, then
down to zero at ``--minutes``. RUN/weights.npz (for export) and RUN/state.pt are written at every validation and at the
end; the same command goes on from them. After a break the data begin a new shuffle.
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

from training import shards
from training import weights as stored
from training.batches import ahead, endless
from training.weights import Shape, Weights


def share(step: int, warmup: int, spent: float, schedule: str) -> float:
    """The part of the peak rate for a step (from 0) when ``spent`` (0 to 1) of the run's time has gone."""
    left = max(0.0, 1 - spent)
    fall = left if schedule == "linear" else 0.5 * (1 + math.cos(math.pi * (1 - left)))
    return min(1.0, (step + 1) / warmup) * fall


def main(arguments: list[str] | None = None) -> None:
    """Train until the time is up; what happens is printed, a line every ``--log`` steps and for each validation."""
    options = _options(arguments)
    import numpy as np
    import torch

    from training.trainer import Method, Trainer

    device = options.device or ("cuda" if torch.cuda.is_available() else "cpu")
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(options.seed)
    options.run.mkdir(parents=True, exist_ok=True)
    shape = Shape(options.vocab, options.dim, options.ffn, options.heads, options.enc, options.dec)
    method = Method(
        options.rate, options.muon, options.decay, options.smoothing, options.dropout, average=options.average
    )
    trainer = Trainer(shape, method, device, compiled=options.compile)
    try:
        data, valid = shards.read_all(options.data), shards.read_all([options.valid])
        resumed = trainer.resume(options.run)
        if options.init and not resumed:
            trainer.start_from(initial(options.init, shape))
    except (OSError, ValueError) as error:
        raise SystemExit(str(error)) from error
    if resumed:
        print(f"going on at step {trainer.steps}, {trainer.seconds / 60:.1f} minutes in")
    for name, corpus in (("--data", data), ("--valid", valid)):
        highest = max(int(side.pieces.max(initial=0)) for side in (corpus.sources, corpus.targets))
        if highest >= shape.vocab:
            raise SystemExit(f"{name}: a piece has the number {highest}, --vocab is {shape.vocab}: other pieces?")
    size = sum(parameter.numel() for parameter in trainer.network.parameters())
    print(f"{size:,} parameters on {device}; {len(data):,} pairs, {len(data.targets.pieces):,} target pieces")
    report("at the start", trainer.steps, trainer.validate(valid))

    batches = ahead(endless(data, options.tokens, np.random.default_rng(options.seed + trainer.steps)))
    before, began = trainer.seconds, time.monotonic()
    total, stop = options.minutes * 60, (options.stop_after or options.minutes) * 60
    mark, checked, seen, losses = began, began, 0, torch.zeros((), device=device)
    for batch in batches:
        now = time.monotonic()
        trainer.seconds = before + now - began
        if trainer.seconds >= total or now - began >= stop or (options.steps and trainer.steps >= options.steps):
            break
        part = share(trainer.steps, options.warmup, trainer.seconds / total, options.schedule)
        loss, count = trainer.step(batch, part)
        losses += loss * count
        seen += count
        if trainer.steps % options.log == 0:
            mean = losses.item() / seen
            if not math.isfinite(mean):
                raise SystemExit(f"step {trainer.steps}: the loss is {mean}; begin again with a lower --rate or --muon")
            pace = seen / (time.monotonic() - mark)
            print(
                f"{time.strftime('%H:%M:%S')} step {trainer.steps} loss {mean:.3f} rate x{part:.3f} "
                f"{pace:.0f} target tokens/s, {trainer.tokens / 1e6:.2f} M in all",
                flush=True,
            )
            mark, seen, losses = time.monotonic(), 0, torch.zeros((), device=device)
        if now - checked > options.every * 60:
            report("so far", trainer.steps, trainer.validate(valid))
            trainer.save(options.run)
            checked = mark = time.monotonic()
            seen, losses = 0, torch.zeros((), device=device)
    report("at the end", trainer.steps, trainer.validate(valid))
    trainer.save(options.run)


def initial(path: Path, shape: Shape) -> Weights:
    """Weights to begin with, from a ``weights.npz`` or from a package made by `training.export`.

    Raises:
        ValueError: they are of a network of another width or vocabulary, or deeper than ``shape``.
    """
    if path.suffix == ".npz":
        found, weights = stored.load(path)
    else:
        from training.ctranslate import read_package

        found, weights = read_package(path, shape.heads)
    same = (found.vocab, found.dim, found.ffn, found.heads) == (shape.vocab, shape.dim, shape.ffn, shape.heads)
    if not same or found.enc > shape.enc or found.dec > shape.dec:
        raise ValueError(f"{path}: its network ({found}) cannot begin this one ({shape})")
    return weights


def report(when: str, step: int, loss: float) -> None:
    """Print a validation. Below about 1.6 nats a token (of 16,000 pieces) a package translates news usably."""
    print(f"{time.strftime('%H:%M:%S')} step {step} validation {loss:.4f} ({when})", flush=True)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("run", type=Path, help="the run's folder")
    parser.add_argument("--data", nargs="+", required=True, metavar="SHARD[:COPIES]")
    parser.add_argument("--valid", required=True, metavar="SHARD")
    parser.add_argument("--minutes", type=float, required=True, help="the length of the whole run")
    parser.add_argument("--stop-after", type=float, help="minutes after which this call stops (go on with another)")
    parser.add_argument("--steps", type=int, help="stop at this step")
    parser.add_argument("--init", type=Path, help="weights.npz or .argosmodel to begin from; missing layers are added")
    parser.add_argument("--device", choices=("cpu", "cuda"), help="default: cuda where there is one")
    parser.add_argument("--threads", type=int, help="of the CPU")
    parser.add_argument("--compile", action="store_true", help="torch.compile: try both, keep the faster")
    network = parser.add_argument_group("network")
    for field, value in Shape().__dict__.items():
        network.add_argument(f"--{field}", type=int, default=value, help=f"default {value}")
    method = parser.add_argument_group("method")
    method.add_argument("--tokens", type=int, default=4096, help="source tokens a batch")
    method.add_argument("--rate", type=float, default=1e-3, help="peak learning rate of AdamW")
    method.add_argument("--muon", type=float, default=0.0, help="peak rate of Muon for hidden matrices; 0: AdamW")
    method.add_argument("--warmup", type=int, default=100, help="steps")
    method.add_argument("--schedule", choices=("linear", "cosine"), default="linear")
    method.add_argument("--decay", type=float, default=0.0, help="AdamW's weight decay")
    method.add_argument("--smoothing", type=float, default=0.0, help="of labels")
    method.add_argument("--dropout", type=float, default=0.0)
    method.add_argument("--average", action="store_true", help="keep and write a moving average of the weights")
    method.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=int, default=50, help="steps between two lines")
    parser.add_argument("--every", type=float, default=10, help="minutes between two validations")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
