"""A whole run in the small: the loss falls, a break is gone on from, and CTranslate2 computes the same function."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training import shards
from training import weights as stored
from training.ctranslate import specification
from training.shards import BOS, EOS, Corpus, Texts
from training.train import main

torch = pytest.importorskip("torch", reason="training needs PyTorch, brief does not")

SIZE = ["--vocab", "40", "--dim", "32", "--ffn", "64", "--heads", "2", "--enc", "2", "--dec", "1"]


@pytest.fixture
def shard(tmp_path: Path) -> Path:
    """Pairs whose target is the source, each piece plus ten: learnt in a few steps."""
    rng = np.random.default_rng(1)
    sources = [rng.integers(4, 20, rng.integers(2, 8)).tolist() for _ in range(400)]
    path = tmp_path / "pairs.xz"
    shards.write(Corpus(Texts.of(sources), Texts.of([[piece + 10 for piece in s] for s in sources])), path)
    return path


def train(run: Path, shard: Path, *more: str) -> None:
    main(
        [
            str(run),
            "--data",
            f"{shard}:2",
            "--valid",
            str(shard),
            *SIZE,
            "--tokens",
            "256",
            "--minutes",
            "5",
            "--warmup",
            "3",
            "--log",
            "10",
            "--threads",
            "1",
            "--device",
            "cpu",
            "--rate",
            "5e-3",
            *more,
        ]
    )


def validations(printed: str) -> list[float]:
    return [float(line.split("validation ")[1].split()[0]) for line in printed.splitlines() if "validation" in line]


@pytest.mark.parametrize("method", [["--muon", "5e-3"], ["--average", "--smoothing", "0.1", "--dropout", "0.1"]])
def test_the_loss_falls_and_the_run_goes_on(
    tmp_path: Path, shard: Path, capsys: pytest.CaptureFixture[str], method: list[str]
):
    run = tmp_path / "run"
    train(run, shard, "--steps", "30", *method)
    start, end = validations(capsys.readouterr().out)
    assert end < start - 0.3
    train(run, shard, "--steps", "40", *method)
    printed = capsys.readouterr().out
    assert "going on at step 30" in printed
    again, further = validations(printed)
    assert again == pytest.approx(end, abs=1e-3) and further < end
    with pytest.raises(SystemExit, match="other settings"):
        train(run, shard, "--steps", "50", *method, "--enc", "3")


def test_a_run_begins_from_the_weights_of_another(tmp_path: Path, shard: Path, capsys: pytest.CaptureFixture[str]):
    train(tmp_path / "one", shard, "--steps", "30", "--muon", "5e-3")
    end = validations(capsys.readouterr().out)[-1]
    first = tmp_path / "one" / "weights.npz"
    train(tmp_path / "two", shard, "--steps", "1", "--init", str(first), "--enc", "3")
    # rounded to int8 between the runs, hence the tolerance
    assert validations(capsys.readouterr().out)[0] == pytest.approx(end, abs=0.05)
    with pytest.raises(SystemExit, match="cannot begin"):
        train(tmp_path / "three", shard, "--steps", "1", "--init", str(first), "--dim", "64")


def test_pieces_beyond_the_vocabulary_are_told(tmp_path: Path, shard: Path):
    with pytest.raises(SystemExit, match="--vocab is 20"):
        train(tmp_path / "run", shard, "--vocab", "20")


def test_ctranslate2_gives_the_same_probabilities(tmp_path: Path, shard: Path):
    """The exported network in float32 scores targets as the trained one does, token by token."""
    import ctranslate2

    from training.network import Network

    train(tmp_path / "run", shard, "--steps", "30", "--muon", "5e-3")
    shape, weights = stored.load(tmp_path / "run" / "weights.npz")
    names = ["<pad>", "<unk>", "<s>", "</s>", *(f"p{i}" for i in range(4, shape.vocab))]
    folder = tmp_path / "model"
    folder.mkdir()
    specification(shape, weights, names, quantization="").save(str(folder))
    translator = ctranslate2.Translator(str(folder), compute_type="float32", intra_threads=1)
    source, target = [5, 6, 19, 7], [15, 16, 29, 17]
    network = Network(shape, dtype=torch.float32).eval()
    network.take(weights)
    with torch.no_grad():
        hidden = network(torch.tensor([[*source, EOS]]), torch.tensor([[BOS, *target]]))
        expected = torch.log_softmax(hidden[0] @ network.embed.weight.T, -1)[range(5), [*target, EOS]].numpy()
    (scored,) = translator.score_batch([[names[i] for i in source]], [[names[i] for i in target]])
    assert np.abs(np.array(scored.log_probs) - expected).max() < 1e-4
    (result,) = translator.translate_batch([[names[i] for i in source]], beam_size=2, max_decoding_length=20)
    assert set(result.hypotheses[0]) <= set(names)
