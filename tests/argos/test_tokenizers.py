from __future__ import annotations

from pathlib import Path

import pytest

from brief.argos.packages import find
from brief.argos.tokenizers import load_tokenizer
from brief.errors import BriefError
from tests.argos.packaging import parts, write_folder

CODES = b"#version: 0.2\na r\nar m\nl e\nle s</w>\nm \xc3\xa9\narm \xc3\xa9\narm\xc3\xa9 e\n"


def package(folder: Path, codes: bytes) -> Path:
    return write_folder(folder, parts(without="sentencepiece.model") | {"bpe.model": codes})


def test_bpe_as_in_the_oldest_packages(tmp_path: Path) -> None:
    tokenizer = load_tokenizer(find(package(tmp_path / "m", CODES)))
    (pieces,) = tokenizer.encode(["les armées."])
    assert pieces[0] == "les"
    assert all(piece.endswith("@@") for piece in pieces[1:-2])
    assert tokenizer.decode(pieces) == "les armées."
    assert tokenizer.decode(["the", "for@@", "ces", "&apos;s", "won@@"]) == "the forces's won"


@pytest.mark.parametrize("codes", [b"#version: 0.2\nthree words here\n", b"\xff\xfe"])
def test_damaged_codes(tmp_path: Path, codes: bytes) -> None:
    with pytest.raises(BriefError, match="not a BPE model"):
        load_tokenizer(find(package(tmp_path / "m", codes)))
