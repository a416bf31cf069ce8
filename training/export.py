"""Trained weights to an Argos package: ``python -m training.export RUN --pieces … --version … [--card …] [--to …]``.

The package is the same, byte for byte, for the same weights, card and version of CTranslate2.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import zipfile
from pathlib import Path

from training import weights as stored
from training.ctranslate import specification

ARGOS_VERSION = "1.11"
"""What the packages ask for; the official index's packages of 2024 and later say 1.9 or more."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The zip's time for every file: the same weights give the same bytes, and so the same hash, on any day."""


def export(
    weights: Path,
    pieces: Path,
    version: str,
    folder: Path,
    *,
    card: Path | None = None,
    quality: str = "",
    score: str = "",
    longest: int | None = None,
) -> Path:
    """Write ``translate-fr_en-VERSION.argosmodel`` in ``folder`` and return its path.

    Args:
        weights: the run's ``weights.npz``.
        pieces: the ``sentencepiece.model`` that the data were encoded with.
        card: the model card, which the package then holds as README.md.
        quality: how far it can be trusted, in a word (``rough``); brief says it on every page it translates.
        score: how it was measured, in a line (``BLEU 22.3, chrF 50.5 on flores-dev``); brief prints it in its method.
        longest: words of the longest sentence that it translates well; brief cuts longer ones (by default over 100).
    """
    import sentencepiece

    shape, values = stored.load(weights)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
    vocabulary = [processor.id_to_piece(i) for i in range(processor.vocab_size())]
    spec = specification(shape, values, vocabulary)
    metadata: dict[str, str | int] = {
        "package_version": version,
        "argos_version": ARGOS_VERSION,
        "from_code": "fr",
        "from_name": "French",
        "to_code": "en",
        "to_name": "English",
    }
    if quality:
        metadata["quality"] = quality
    if score:
        metadata["score"] = score
    if longest:
        metadata["longest_sentence"] = longest
    name = f"translate-fr_en-{version.replace('.', '_')}"
    told = json.dumps(metadata, indent=2) + "\n"
    files = {"metadata.json": told.encode(), "sentencepiece.model": pieces.read_bytes()}
    if card:
        files["README.md"] = card.read_bytes()
    with tempfile.TemporaryDirectory() as made:
        spec.save(made)
        files |= {f"model/{path.name}": path.read_bytes() for path in Path(made).iterdir()}
    package = folder / f"{name}.argosmodel"
    with zipfile.ZipFile(package, "w") as archive:
        for inside in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{inside}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[inside])
    return package


def main(arguments: list[str] | None = None) -> None:
    """Export one run and print the package's size and hash."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("run", type=Path, help="the run's folder, with weights.npz")
    parser.add_argument("--pieces", type=Path, required=True, help="sentencepiece.model")
    parser.add_argument("--version", required=True)
    parser.add_argument("--card", type=Path, help="the model card (Markdown)")
    parser.add_argument("--quality", default="", help="how far to trust it, in a word; nothing for a good package")
    parser.add_argument("--score", default="", help="how it was measured: BLEU 22.3, chrF 50.5 on flores-dev")
    parser.add_argument("--longest", type=int, help="words of a sentence from which on brief is to cut it")
    parser.add_argument("--to", type=Path, help="folder to write to (default: the run's)")
    options = parser.parse_args(arguments)
    package = export(
        options.run / "weights.npz",
        options.pieces,
        options.version,
        options.to or options.run,
        card=options.card,
        quality=options.quality,
        score=options.score,
        longest=options.longest,
    )
    data = package.read_bytes()
    print(f"{package}: {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
