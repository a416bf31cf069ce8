"""Batched decoding with CTranslate2: one loaded package, both cores, the same answer every time."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from brief.argos.batches import plan
from brief.argos.decoder import Hypothesis
from brief.argos.device import Device, resolve
from brief.argos.parts import Package
from brief.argos.tokenizers import Tokenizer, load_tokenizer
from brief.errors import BriefError

LENGTH_PENALTY = 0.2
"""As in Argos Translate, so that a package gives here what its makers saw."""
MAX_PIECES = 500
"""Longest source and longest target. Many models know 512 positions and stop with an error past them; `odd` cuts
sentences long before (100 words are about 150 pieces)."""
TARGET_RATIO, TARGET_SLACK = 2, 20
"""A target is cut off after 2 × the source's pieces + 20: loops end there, and no translation is that long."""


class Engine:
    """Translates segments with one Argos package; a `brief.argos.decoder.Decoder`.

    Nothing is loaded before the first call. An engine may be used by several threads. The translation of a segment
    depends on that segment and the options alone, not on what else stands in the call (`brief.argos.batches` says how).
    """

    def __init__(self, package: Package, threads: int | None = None, device: Device = "cpu") -> None:
        """``threads``: cores to use, by default all that this process may use.

        Raises BriefError where there is no such device.
        """
        if threads is not None and threads < 1:
            raise BriefError(f"threads: {threads} is too few; 1 or more")
        self.package = package
        self.threads = threads or usable_cores()
        self.device = resolve(device)
        self.longest = package.longest
        self._lock = threading.Lock()
        self._translator: Any = None
        self._tokenizer: Tokenizer | None = None
        self._target_pieces: frozenset[str] | None = None

    # ------------------------------------------------------------ the two services

    def translate(
        self,
        segments: Sequence[str],
        *,
        prefixes: Sequence[str | None] | None = None,
        hypotheses: int = 1,
        beam: int = 4,
        suppress: Sequence[str] = (),
        no_repeat_ngram_size: int = 0,
        repetition_penalty: float = 1.0,
        alternatives: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> list[list[Hypothesis]]:
        """See `brief.argos.decoder.Decoder.translate`. A segment without a single piece gets one empty hypothesis."""
        if prefixes is not None and len(prefixes) != len(segments):
            raise ValueError(f"{len(prefixes)} prefixes for {len(segments)} segments")
        self._load()
        sources = self._encode(segments)
        starts = self._prefixes(prefixes, len(segments))
        options: dict[str, Any] = {
            "beam_size": max(beam, 1 if alternatives else hypotheses),
            "num_hypotheses": hypotheses,
            "length_penalty": LENGTH_PENALTY,
            "no_repeat_ngram_size": no_repeat_ngram_size,
            "repetition_penalty": repetition_penalty,
            "return_alternatives": alternatives,
            "return_scores": True,
            "replace_unknowns": True,
        }
        if suppress:
            options["suppress_sequences"] = self._suppressed(suppress) or None
        wanted = [i for i, pieces in enumerate(sources) if pieces]
        results: list[list[Hypothesis]] = [[Hypothesis("", 0.0)] for _ in segments]
        if progress and len(wanted) < len(sources):
            progress(len(sources) - len(wanted))
        lengths = [(len(sources[i]), len(starts[i]) if starts else 0) for i in wanted]
        batches = [[wanted[i] for i in batch] for batch in plan(lengths)]
        for batch, answers in self._run("translate_batch", batches, sources, starts, options):
            for index, answer in zip(batch, answers, strict=True):
                results[index] = [
                    Hypothesis(self._decode(pieces), score)
                    for pieces, score in zip(answer.hypotheses, answer.scores, strict=True)
                ]
            if progress:
                progress(len(batch))
        return results

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float]:
        """Mean token log-probability of each target (its end included) given its source; nearer to 0 is likelier.

        A pair with an empty side scores minus infinity.
        """
        if len(sources) != len(targets):
            raise ValueError(f"{len(targets)} targets for {len(sources)} sources")
        self._load()
        left, right = self._encode(sources), self._encode(targets)
        if self.package.target_prefix:
            right = [[self.package.target_prefix, *pieces] if pieces else [] for pieces in right]
        wanted = [i for i in range(len(left)) if left[i] and right[i]]
        scores = [float("-inf")] * len(left)
        batches = [[wanted[i] for i in batch] for batch in plan([(len(left[i]), len(right[i])) for i in wanted])]
        for batch, answers in self._run("score_batch", batches, left, right, {}):
            for index, answer in zip(batch, answers, strict=True):
                scores[index] = sum(answer.log_probs) / len(answer.log_probs)
        return scores

    # ------------------------------------------------------------ text to pieces

    def _encode(self, segments: Sequence[str]) -> list[list[str]]:
        assert self._tokenizer is not None
        # A lone surrogate, as a broken file name may bring it, is no text: the tokenizer would stop at it.
        clean = [" ".join(segment.split()).encode("utf-8", "replace").decode() for segment in segments]
        return [pieces[:MAX_PIECES] for pieces in self._tokenizer.encode(clean)]

    def _decode(self, pieces: Sequence[str]) -> str:
        assert self._tokenizer is not None
        if self.package.target_prefix and pieces and pieces[0] == self.package.target_prefix:
            pieces = pieces[1:]
        return self._tokenizer.decode(pieces)

    def _prefixes(self, prefixes: Sequence[str | None] | None, count: int) -> list[list[str]] | None:
        head = [self.package.target_prefix] if self.package.target_prefix else []
        if prefixes is None or not any(prefixes):
            return [head] * count if head else None
        return [head + pieces for pieces in self._encode([prefix or "" for prefix in prefixes])]

    def _suppressed(self, phrases: Sequence[str]) -> list[list[str]]:
        """The piece sequences of ``phrases``, with and without a capital; those with unknown pieces cannot occur."""
        forms = {form for phrase in phrases if phrase.strip() for form in _cased(phrase.strip())}
        known = self._vocabulary()
        return [pieces for pieces in self._encode(sorted(forms)) if pieces and known.issuperset(pieces)]

    def _vocabulary(self) -> frozenset[str]:
        """Pieces that the decoder can write. CTranslate2 refuses a sequence to suppress that holds any other."""
        if self._target_pieces is None:
            self._target_pieces = frozenset(read_vocabulary(self.package.path / "model"))
        return self._target_pieces

    # ------------------------------------------------------------ running

    def _run(
        self,
        method: str,
        batches: list[list[int]],
        sources: list[list[str]],
        targets: list[list[str]] | None,
        options: dict[str, Any],
    ) -> Iterator[tuple[list[int], list[Any]]]:
        """Each batch and its answers, in the order of ``batches``, several of them at work at once."""
        call = getattr(self._translator, method)
        waiting: list[tuple[list[int], list[Any]]] = []
        try:
            for batch in batches:
                arguments = [[sources[i] for i in batch]]
                if method == "translate_batch":
                    length = TARGET_RATIO * len(sources[batch[0]]) + TARGET_SLACK
                    length += len(targets[batch[0]]) if targets else 0
                    options["max_decoding_length"] = min(MAX_PIECES, length)
                if targets is not None:
                    arguments.append([targets[i] for i in batch])
                waiting.append((batch, call(*arguments, asynchronous=True, **options)))
                # Twice the workers keeps all of them busy and lets progress be told while they are.
                if len(waiting) > 2 * self._workers:
                    batch, answers = waiting.pop(0)
                    yield batch, [answer.result() for answer in answers]
            for batch, answers in waiting:
                yield batch, [answer.result() for answer in answers]
        except (RuntimeError, ValueError) as error:
            raise BriefError(
                f"{self.package.name}: CTranslate2 could not decode with it ({_first_line(error)}); "
                "try another package with --model"
            ) from error

    def _load(self) -> None:
        with self._lock:
            if self._translator is not None:
                return
            import ctranslate2

            tokenizer = load_tokenizer(self.package)
            # One worker a core, each with one thread, decodes more sentences a second than one worker with all cores:
            # the matrices of a compact model are too small to share out (figures in bench/README.md).
            self._workers = self.threads if self.device == "cpu" else 1
            try:
                self._translator = ctranslate2.Translator(
                    str(self.package.path / "model"),
                    device=self.device,
                    compute_type="int8" if self.device == "cpu" else "default",
                    inter_threads=self._workers,
                    intra_threads=1,
                )
            except (RuntimeError, ValueError) as error:
                raise BriefError(
                    f"{self.package.name}: its model cannot be loaded ({_first_line(error)}); install it "
                    "again or name another with --model"
                ) from error
            self._tokenizer = tokenizer


def usable_cores() -> int:
    """Cores that this process may use (its affinity, not the machine's count)."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_vocabulary(folder: Path) -> list[str]:
    """The target pieces of a CTranslate2 model folder, of any version of the format."""
    for name in ("shared_vocabulary", "target_vocabulary"):
        listed, lines = folder / f"{name}.json", folder / f"{name}.txt"
        if listed.is_file():
            return json.loads(listed.read_text(encoding="utf-8"))
        if lines.is_file():
            return lines.read_text(encoding="utf-8").split("\n")
    return []


def _cased(phrase: str) -> tuple[str, ...]:
    """A phrase as typed, as a sentence begins with it, and as it stands inside one (acronyms stay)."""
    small = phrase if phrase[1:2].isupper() else phrase[:1].lower() + phrase[1:]
    return phrase, phrase[:1].upper() + phrase[1:], small


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
