"""BLEU and chrF of a package: ``python -m training.score PACKAGE SET.fr SET.en [--beam 4]``.

The package is decoded as it is, one line a sentence, without brief's glossary and repairs: that measures the training.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import zipfile
from pathlib import Path

BATCH = 32
"""Sentences decoded together; results do not depend on it, speed on two cores hardly."""


def translate(package: Path, lines: list[str], beam: int, workers: int) -> list[str]:
    """Each line's best hypothesis, decoded in int8 by ``workers`` workers of one thread."""
    import ctranslate2
    import sentencepiece

    with tempfile.TemporaryDirectory() as made:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(made)
        (root,) = Path(made).iterdir()
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(root / "sentencepiece.model"))
        translator = ctranslate2.Translator(
            str(root / "model"), device="cpu", compute_type="int8", inter_threads=workers, intra_threads=1
        )
        results = translator.translate_batch(
            pieces.encode(lines, out_type=str), beam_size=beam, max_batch_size=BATCH, max_decoding_length=256
        )
        return [pieces.decode(result.hypotheses[0]) for result in results]


def main(arguments: list[str] | None = None) -> None:
    """Translate one test set and print its scores with their signatures."""
    parser = argparse.ArgumentParser(prog="python -m training.score", description=__doc__)
    parser.add_argument("package", type=Path, help="an .argosmodel")
    parser.add_argument("source", type=Path, help="French, a sentence a line")
    parser.add_argument("reference", type=Path, help="English, a sentence a line")
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, help="where to write the translations")
    options = parser.parse_args(arguments)
    source, reference = (path.read_text("utf-8").splitlines() for path in (options.source, options.reference))
    if len(source) != len(reference):
        raise SystemExit(f"{options.source} has {len(source)} lines, {options.reference} {len(reference)}")
    began = time.perf_counter()
    translations = translate(options.package, source, options.beam, options.workers)
    seconds = time.perf_counter() - began
    if options.out:
        options.out.write_text("\n".join(translations) + "\n", encoding="utf-8")
    from sacrebleu.metrics import BLEU, CHRF

    for metric in (BLEU(), CHRF()):
        print(f"{metric.corpus_score(translations, [reference])} {metric.get_signature()}")
    print(f"{len(source)} sentences, beam {options.beam}: {len(source) / seconds:.1f} a second")


if __name__ == "__main__":
    main()
