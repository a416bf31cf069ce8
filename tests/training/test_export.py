"""A package holds the weights that were trained, opens as one, and is the same on any day."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from brief.argos.packages import open_package
from training import weights as stored
from training.ctranslate import places, read_package, sinusoids, specification
from training.export import export, main
from training.weights import Shape, Weights

SHAPE = Shape(vocab=270, dim=16, ffn=24, heads=2, enc=3, dec=2)


def random_weights(shape: Shape) -> Weights:
    rng = np.random.default_rng(5)
    weights = {"embed.weight": rng.normal(size=(shape.vocab, shape.dim)).astype(np.float32)}
    for place, names in places(shape):
        for name in names:
            rows = shape.ffn if name.endswith("feed.up") else shape.dim
            columns = shape.ffn if name.endswith("feed.down") else shape.dim
            size = rows if place.endswith("_norm") else (rows, columns)
            weights[f"{name}.weight"] = rng.normal(size=size).astype(np.float32)
            weights[f"{name}.bias"] = rng.normal(size=rows).astype(np.float32)
    return weights


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of 270 pieces: the bytes, the marks and a few letters."""
    import sentencepiece

    folder = tmp_path_factory.mktemp("pieces")
    (folder / "a.txt").write_text("ab ba aab bba abba baab\n" * 20, encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(folder / "a.txt"),
        model_prefix=str(folder / "sentencepiece"),
        vocab_size=SHAPE.vocab,
        byte_fallback=True,
        hard_vocab_limit=False,
        minloglevel=2,
        pad_id=0,
        unk_id=1,
        bos_id=2,
        eos_id=3,
    )
    return folder / "sentencepiece.model"


@pytest.fixture
def run(tmp_path: Path, pieces: Path) -> tuple[Path, Weights]:
    """A run's folder and what its weights.npz holds (after rounding to int8)."""
    import sentencepiece

    vocab = sentencepiece.SentencePieceProcessor(model_file=str(pieces)).vocab_size()
    shape = Shape(**{**SHAPE.__dict__, "vocab": vocab})
    stored.save(random_weights(shape), shape, tmp_path / "weights.npz")
    return tmp_path, stored.load(tmp_path / "weights.npz")[1]


def test_int8_rows_are_within_half_a_step(tmp_path: Path):
    weights = random_weights(SHAPE)
    stored.save(weights, SHAPE, tmp_path / "w.npz")
    shape, again = stored.load(tmp_path / "w.npz")
    assert shape == SHAPE and again.keys() == weights.keys()
    for name, values in weights.items():
        step = np.abs(values).max(-1, keepdims=True) / 127 if values.ndim == 2 else 0
        assert (np.abs(again[name] - values) <= step / 2 + 1e-6).all(), name
    assert [path.name for path in tmp_path.iterdir()] == ["w.npz"]


def test_every_weight_reaches_the_package(run: tuple[Path, Weights], pieces: Path):
    """Each parameter is read back from the model.bin under its own name: none is swapped or left out."""
    folder, weights = run
    shape, again = read_package(export(folder / "weights.npz", pieces, "0.9", folder), SHAPE.heads)
    assert shape == stored.load(folder / "weights.npz")[0]
    assert again.keys() == weights.keys()
    for name, values in weights.items():
        assert again[name].shape == values.shape
        assert np.abs(again[name] - values).max() < 0.02 * np.abs(values).max(), name


def test_the_package_opens_and_carries_card_and_quality(run: tuple[Path, Weights], pieces: Path, tmp_path: Path):
    card = tmp_path / "card.md"
    card.write_text("# Essai\n\nTrained on nothing.\n", encoding="utf-8")
    to = tmp_path / "to"
    to.mkdir()
    main(
        [
            str(run[0]),
            "--pieces",
            str(pieces),
            "--version",
            "0.9.1",
            "--card",
            str(card),
            "--quality",
            "rough",
            "--score",
            "BLEU 1.0, chrF 2.0 on nothing",
            "--longest",
            "40",
            "--to",
            str(to),
        ]
    )
    with zipfile.ZipFile(to / "translate-fr_en-0_9_1.argosmodel") as archive:
        archive.extractall(to)
    package = open_package(to / "translate-fr_en-0_9_1", "given")
    assert (package.name, package.quality, package.longest) == ("translate-fr_en-0_9_1", "rough", 40)
    assert package.score == "BLEU 1.0, chrF 2.0 on nothing"
    assert "Trained on nothing." in package.card


def test_a_good_package_says_nothing_of_its_quality(run: tuple[Path, Weights], pieces: Path):
    with zipfile.ZipFile(export(run[0] / "weights.npz", pieces, "1.0", run[0])) as archive:
        metadata = json.loads(archive.read("translate-fr_en-1_0/metadata.json"))
        assert metadata["package_version"] == "1.0" and "quality" not in metadata
        assert not any(name.endswith("README.md") for name in archive.namelist())


def test_the_same_weights_give_the_same_bytes(run: tuple[Path, Weights], pieces: Path, tmp_path: Path):
    packages = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        packages.append(export(run[0] / "weights.npz", pieces, "1.0", tmp_path / name).read_bytes())
    assert packages[0] == packages[1]


def test_pieces_of_another_size_are_refused():
    with pytest.raises(ValueError, match="has 5 pieces, the weights 270"):
        specification(SHAPE, random_weights(SHAPE), ["a"] * 5)


def test_sinusoids():
    table = sinusoids(3, 8)
    assert table.shape == (3, 8)
    assert table[0].tolist() == [0.0] * 4 + [1.0] * 4
    assert table[2, 0] == pytest.approx(np.sin(2)) and table[2, 7] == pytest.approx(np.cos(2e-4))
