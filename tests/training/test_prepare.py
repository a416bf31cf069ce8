"""Text to shards, and shards to the pieces of another model."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from training import shards
from training.prepare import main, read_pairs, recode
from training.shards import Corpus, Texts

LINES = [
    "Le budget de l'État augmente de 3 %.\tThe state budget rises by 3%.",
    "Les ministres se réunissent à Bruxelles.\tMinisters meet in Brussels.",
    "La croissance ralentit en Europe.\tGrowth is slowing in Europe.",
    "Le budget de l'État augmente de 3 %.\tThe state budget rises by 3%.",
    "Une ligne sans traduction\t",
    "",
]


class Letters:
    """A processor whose pieces are characters, moved by ``base``."""

    def __init__(self, base: int) -> None:
        self.base = base

    def encode(self, texts: list[str]) -> list[list[int]]:
        return [[ord(letter) + self.base for letter in text] for text in texts]

    def decode(self, sentences: list[list[int]]) -> list[str]:
        return ["".join(chr(piece - self.base) for piece in sentence) for sentence in sentences]


def test_recoding_keeps_the_text():
    old, new = Letters(100), Letters(5)
    corpus = Corpus(Texts.of(old.encode(["chat", "été"])), Texts.of(old.encode(["cat", "summer"])))
    again = recode(corpus, old, new)
    assert new.decode(again.sources.lists()) == ["chat", "été"]
    assert new.decode(again.targets.lists()) == ["cat", "summer"]


def test_recoding_leaves_out_what_grows_too_long():
    class Doubled(Letters):
        def encode(self, texts: list[str]) -> list[list[int]]:
            return super().encode([text * 2 for text in texts])

    old = Letters(0)
    corpus = Corpus(Texts.of(old.encode(["a" * 200, "b"])), Texts.of(old.encode(["c", "d"])))
    assert recode(corpus, old, Doubled(0)).targets.lists() == [[ord("d")] * 2]


@pytest.mark.parametrize("packed", [False, True])
def test_lines_without_both_sides_are_passed_over(tmp_path: Path, packed: bool):
    path = tmp_path / ("a.tsv.gz" if packed else "a.tsv")
    data = "\n".join(LINES).encode()
    path.write_bytes(gzip.compress(data) if packed else data)
    pairs = list(read_pairs([path]))
    assert len(pairs) == 4
    assert pairs[1] == ("Les ministres se réunissent à Bruxelles.", "Ministers meet in Brussels.")


def test_from_text_to_selected_shard(tmp_path: Path):
    """All three commands: pieces fitted, text encoded once each, the nearest pair chosen and encoded again."""
    import sentencepiece

    text = tmp_path / "a.tsv"
    text.write_text("\n".join(LINES), encoding="utf-8")
    models = [tmp_path / "one.model", tmp_path / "two.model"]
    for model, size in zip(models, (305, 298), strict=True):
        main(["vocab", str(text), "--out", str(model), "--size", str(size), "--sample", "1"])
    main(["encode", str(text), "--pieces", str(models[0]), "--out", str(tmp_path)])
    whole = tmp_path / "main-000.xz"
    assert len(shards.read(whole)) == 3  # the repeated pair counts once
    out = tmp_path / "chosen.xz"
    main(
        [
            "select",
            str(whole),
            "--pieces",
            str(models[0]),
            "--domain",
            str(whole),
            "--count",
            "2",
            "--longest",
            "200",
            "--recode",
            str(models[1]),
            "--out",
            str(out),
        ]
    )
    chosen = shards.read(out)
    second = sentencepiece.SentencePieceProcessor(model_file=str(models[1]))
    known = {tuple(line.split("\t")) for line in LINES[:3]}
    assert len(chosen) == 2
    assert set(zip(*(second.decode(t.lists()) for t in (chosen.sources, chosen.targets)), strict=True)) <= known


def test_selection_asks_for_a_domain(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["select", "a.xz", "--pieces", "p.model", "--out", "b.xz", "--count", "5"])
    assert "--domain" in capsys.readouterr().err
