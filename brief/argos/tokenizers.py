"""Text to a model's pieces and back, for the two kinds of tokenizer that Argos packages carry."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from brief.argos.parts import Package
from brief.errors import BriefError


class Tokenizer(Protocol):
    """Encodes a batch of segments, decodes one."""

    def encode(self, segments: Sequence[str]) -> list[list[str]]:
        """The pieces of each segment."""
        ...

    def decode(self, pieces: Sequence[str]) -> str:
        """The text of some pieces."""
        ...


def load_tokenizer(package: Package) -> Tokenizer:
    """The tokenizer of ``package``.

    Raises:
        BriefError: its file is damaged.
    """
    if package.tokenizer == "sentencepiece":
        return SentencePiece(package.tokenizer_path)
    return MosesBpe(package.tokenizer_path, package.from_code, package.to_code)


class SentencePiece:
    """SentencePiece, one model for both sides, as in all packages since Argos 1.0."""

    def __init__(self, file: Path) -> None:
        import sentencepiece

        try:
            self._processor = sentencepiece.SentencePieceProcessor(model_file=str(file))
        except (OSError, RuntimeError) as error:
            raise BriefError(f"{file}: not a SentencePiece model; install the package again") from error

    def encode(self, segments: Sequence[str]) -> list[list[str]]:
        return self._processor.encode(list(segments), out_type=str)

    def decode(self, pieces: Sequence[str]) -> str:
        # Argos' own decoder turns every "_" into a space; an address or a file name would be changed by that.
        return self._processor.decode_pieces(list(pieces)).replace("▁", " ").strip()


class MosesBpe:
    """Moses tokens cut by byte pairs (subword-nmt's `@@`), as in the oldest packages; Argos' own code does it."""

    def __init__(self, file: Path, source: str, target: str) -> None:
        from argostranslate.apply_bpe import BPE
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer

        self._normalizer = MosesPunctNormalizer(source)
        self._tokenizer = MosesTokenizer(source)
        self._detokenizer = MosesDetokenizer(target)
        self._lock = threading.Lock()
        try:
            with file.open(encoding="utf-8") as codes:
                self._bpe = BPE(codes)
        except (OSError, ValueError, IndexError, SystemExit) as error:
            # The reader of codes ends the whole program at a line that it does not like.
            raise BriefError(f"{file}: not a BPE model; install the package again") from error

    def encode(self, segments: Sequence[str]) -> list[list[str]]:
        # BPE keeps a cache of words that threads would write at once.
        with self._lock:
            return [self._bpe.segment_tokens(self._tokenizer.tokenize(self._normalizer.normalize(s))) for s in segments]

    def decode(self, pieces: Sequence[str]) -> str:
        return self._detokenizer.detokenize(" ".join(pieces).replace("@@ ", "").removesuffix("@@").split(" ")).strip()
