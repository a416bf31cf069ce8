"""Data for training: ``python -m training.prepare vocab | encode | select …`` (README.md has the commands).

Text comes as UTF-8 files, plain or .gz, of lines ``French<TAB>English``.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from training import shards
from training.selection import Bounds, log_ratios, select
from training.shards import BOS, EOS, PAD, UNK, Corpus, Texts

SHARD_PIECES = 20_000_000
"""A shard stays near 25 MB, which every way of moving files bears."""

BLOCK = 20_000
"""Sentences handed to SentencePiece at a time."""


def main(arguments: list[str] | None = None) -> None:
    """Run one sub-command."""
    options = _options(arguments)
    {"vocab": _vocab, "encode": _encode, "select": _select}[options.do](options)


def read_pairs(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """The pairs of tab-separated files; lines without both sides are passed over."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for line in lines:
                source, _, target = line.rstrip("\n").partition("\t")
                if source and target:
                    yield source, target


def recode(corpus: Corpus, old: Any, new: Any) -> Corpus:
    """The same sentences in the pieces of another model; pairs that grow too long for a shard are left out.

    Args:
        old, new: ``sentencepiece.SentencePieceProcessor``.
    """
    sides: list[list[list[int]]] = []
    for texts in (corpus.sources, corpus.targets):
        lists = texts.lists()
        sides.append(
            [pieces for at in range(0, len(lists), BLOCK) for pieces in new.encode(old.decode(lists[at : at + BLOCK]))]
        )
    kept = [pair for pair in zip(*sides, strict=True) if _fits(pair, shards.LONGEST)]
    return Corpus(Texts.of([source for source, _ in kept]), Texts.of([target for _, target in kept]))


def _vocab(options: argparse.Namespace) -> None:
    import sentencepiece

    rng = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.txt"
        with sample.open("w", encoding="utf-8") as out:
            for source, target in read_pairs(options.text):
                if rng.random() < options.sample:
                    out.write(f"{source}\n{target}\n")
        sentencepiece.SentencePieceTrainer.train(
            input=str(sample),
            model_prefix=str(options.out.with_suffix("")),
            vocab_size=options.size,
            model_type="unigram",
            character_coverage=0.9999,
            byte_fallback=True,
            split_digits=True,
            normalization_rule_name="nmt_nfkc",
            pad_id=PAD,
            unk_id=UNK,
            bos_id=BOS,
            eos_id=EOS,
            input_sentence_size=2_000_000,
            shuffle_input_sentence=True,
            minloglevel=1,
        )


def _encode(options: argparse.Namespace) -> None:
    processor = _processor(options.pieces)
    pairs = list(dict.fromkeys(read_pairs(options.text)))
    order = np.random.default_rng(2).permutation(len(pairs))
    shard: list[tuple[list[int], list[int]]] = []
    size = number = 0
    for at in range(0, len(pairs), BLOCK):
        block = [pairs[i] for i in order[at : at + BLOCK]]
        sources, targets = (processor.encode([pair[side] for pair in block]) for side in (0, 1))
        fitting = [pair for pair in zip(sources, targets, strict=True) if _fits(pair, options.longest)]
        shard += fitting
        size += sum(len(source) + len(target) for source, target in fitting)
        if size > SHARD_PIECES or at + BLOCK >= len(pairs):
            corpus = Corpus(Texts.of([s for s, _ in shard]), Texts.of([t for _, t in shard]))
            path = options.out / f"{options.name}-{number:03d}.xz"
            shards.write(corpus, path)
            print(f"{path}: {len(shard)} pairs, {size} pieces")
            shard, size, number = [], 0, number + 1


def _select(options: argparse.Namespace) -> None:
    old = _processor(options.pieces)
    corpus = shards.read_all(options.shards)
    if options.count:
        domain, general = (shards.read_all(names) for names in (options.domain, options.general or options.shards))
        vocabulary = old.vocab_size()
        ratios = (
            log_ratios(domain.sources, general.sources, vocabulary),
            log_ratios(domain.targets, general.targets, vocabulary),
        )
        bounds = Bounds(options.shortest, options.longest)
        corpus = corpus.take(select(corpus, ratios, options.count, bounds, np.random.default_rng(7)))
    if options.recode:
        corpus = recode(corpus, old, _processor(options.recode))
    shards.write(corpus, options.out)
    print(f"{options.out}: {len(corpus)} pairs, {len(corpus.sources.pieces)} + {len(corpus.targets.pieces)} pieces")


def _fits(pair: tuple[list[int], list[int]], longest: int) -> bool:
    return all(0 < len(side) <= longest for side in pair)


def _processor(path: Path) -> Any:
    import sentencepiece

    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.prepare", description=__doc__)
    commands = parser.add_subparsers(dest="do", required=True)
    vocab = commands.add_parser("vocab", help="fit a joint SentencePiece model")
    vocab.add_argument("text", nargs="+", type=Path)
    vocab.add_argument("--out", type=Path, required=True, help="the model to write, NAME.model")
    vocab.add_argument("--size", type=int, default=16_000)
    vocab.add_argument("--sample", type=float, default=0.5, help="share of the pairs to fit on")
    encode = commands.add_parser("encode", help="text to shards, duplicates left out")
    encode.add_argument("text", nargs="+", type=Path)
    encode.add_argument("--pieces", type=Path, required=True, help="sentencepiece.model")
    encode.add_argument("--out", type=Path, required=True, help="a folder")
    encode.add_argument("--name", default="main")
    encode.add_argument("--longest", type=int, default=160, choices=range(1, shards.LONGEST + 1), metavar="PIECES")
    chosen = commands.add_parser("select", help="the pairs nearest to a domain; other pieces")
    chosen.add_argument("shards", nargs="+")
    chosen.add_argument("--pieces", type=Path, required=True, help="the sentencepiece.model of the shards")
    chosen.add_argument("--out", type=Path, required=True, help="the shard to write")
    chosen.add_argument("--count", type=int, default=0, help="pairs to keep; 0: all of them")
    chosen.add_argument("--domain", nargs="+", help="shards of the domain to be like")
    chosen.add_argument("--general", nargs="+", help="shards to tell it from (default: those selected from)")
    chosen.add_argument("--shortest", type=int, default=6)
    chosen.add_argument("--longest", type=int, default=62)
    chosen.add_argument("--recode", type=Path, help="a sentencepiece.model to encode again with")
    options = parser.parse_args(arguments)
    if options.do == "select" and options.count and not options.domain:
        parser.error("--count asks which pairs are nearest to what: give --domain")
    return options


if __name__ == "__main__":
    main()
