"""One Argos package: its parts verified, its file unpacked once to the user's cache."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from brief.argos.archive import CHUNK, sha256_of_file, unpack
from brief.argos.clauses import LIMIT
from brief.errors import BriefError

Origin = Literal["given", "installed", "shipped"]
CARD_LENGTH = 2_000
"""Characters of the model card that `brief model info` shows: the first screen."""


@dataclass(frozen=True, slots=True)
class Package:
    """A verified Argos package, ready to load."""

    name: str
    """As Argos names it: ``translate-fr_en-1_9``."""
    version: str
    from_code: str
    to_code: str
    path: Path
    """The folder with ``metadata.json`` and ``model/``."""
    tokenizer: Literal["sentencepiece", "bpe"]
    sha256: str
    """Of the `.argosmodel` file, or, for a folder, of the names and bytes of the parts that decide a translation."""
    origin: Origin
    card: str = ""
    """The beginning of its README.md, or a line made from its metadata."""
    target_prefix: str = ""
    """A token that a multilingual model wants before each target; empty for most."""
    quality: str = ""
    """What its own metadata says of how far its translations can be trusted (``rough``); empty for most."""
    score: str = ""
    """What its own metadata says of its score: ``BLEU 22.3, chrF 50.5 on flores-dev``; empty for most."""
    longest: int = LIMIT
    """Words of the longest sentence that it translates well; longer ones are cut (`brief.argos.clauses`)."""

    @property
    def tokenizer_path(self) -> Path:
        """The tokenizer's model file."""
        return self.path / ("sentencepiece.model" if self.tokenizer == "sentencepiece" else "bpe.model")


def open_package(path: Path, origin: Origin) -> Package:
    """Verify the package at ``path`` (a folder or an `.argosmodel` file; a file is unpacked once to the user's cache).

    Raises:
        BriefError: it is not there, not a package, or a part is missing.
    """
    if path.is_dir():
        return _read_folder(path, origin)
    if not path.exists():
        raise BriefError(f"{path}: no such file; `brief model list` shows the packages that are there")
    digest = sha256_of_file(path)
    return _read_folder(_unpacked(path, digest), origin, digest=digest, shown=path)


# ---------------------------------------------------------------- verifying


def read_json(path: Path) -> dict[str, object] | None:
    """The JSON object in ``path``, or None where it cannot be read or holds something else."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def verify_folder(folder: Path, shown: Path | None = None) -> dict[str, object]:
    """The metadata of the package in ``folder``, after all its parts were found.

    Raises:
        BriefError: it names the part that is missing or unreadable; ``shown`` is the path the user knows it by.
    """
    where = shown or folder
    mend = "install the package again (`brief model install`)"
    file = folder / "metadata.json"
    if not file.is_file():
        raise BriefError(f"{where}: not an Argos package: metadata.json is missing; {mend}")
    metadata = read_json(file)
    if metadata is None:
        raise BriefError(f"{where}: metadata.json cannot be read as JSON; {mend}")
    for key in ("from_code", "to_code"):
        if not isinstance(metadata.get(key), str) or not metadata[key]:
            raise BriefError(f"{where}: metadata.json names no {key}: not a translation package; {mend}")
    model = folder / "model"
    if not (model / "model.bin").is_file() or not (model / "model.bin").stat().st_size:
        raise BriefError(f"{where}: model/model.bin is missing or empty; {mend}")
    names = {path.stem for path in model.glob("*_vocabulary.*")}
    if "shared_vocabulary" not in names and not {"source_vocabulary", "target_vocabulary"} <= names:
        raise BriefError(f"{where}: the vocabulary is missing in model/; {mend}")
    if not any((folder / name).is_file() for name in ("sentencepiece.model", "bpe.model")):
        raise BriefError(f"{where}: the tokenizer is missing (sentencepiece.model or bpe.model); {mend}")
    return metadata


def _read_folder(folder: Path, origin: Origin, digest: str = "", shown: Path | None = None) -> Package:
    metadata = verify_folder(folder, shown)
    source, target = str(metadata["from_code"]), str(metadata["to_code"])
    version = str(metadata.get("package_version") or "0")
    return Package(
        name=f"translate-{source}_{target}-{version.replace('.', '_')}",
        version=version,
        from_code=source,
        to_code=target,
        path=folder,
        tokenizer="sentencepiece" if (folder / "sentencepiece.model").is_file() else "bpe",
        sha256=digest or _sha256_of_parts(folder),
        origin=origin,
        card=_card(folder, metadata),
        target_prefix=str(metadata.get("target_prefix") or ""),
        quality=str(metadata.get("quality") or ""),
        score=" ".join(str(metadata.get("score") or "").split())[:200],
        longest=_words(metadata.get("longest_sentence")),
    )


def _words(told: object) -> int:
    """A number of words as a package tells it; what is no sensible number is as if nothing was told."""
    return told if isinstance(told, int) and 10 <= told <= LIMIT else LIMIT


def _sha256_of_parts(folder: Path) -> str:
    """One hash over the parts that decide a translation, so that a cache made with other weights is never used."""
    whole = hashlib.sha256()
    parts = [
        folder / "metadata.json",
        folder / "sentencepiece.model",
        folder / "bpe.model",
        *sorted((folder / "model").rglob("*")),
    ]
    for part in parts:
        if part.is_file():
            whole.update(f"{part.relative_to(folder).as_posix()}\0{part.stat().st_size}\0".encode())
            with part.open("rb") as stream:
                while block := stream.read(CHUNK):
                    whole.update(block)
    return whole.hexdigest()


def _card(folder: Path, metadata: dict[str, object]) -> str:
    try:
        text = (folder / "README.md").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        text = ""
    if not text:
        source = metadata.get("from_name") or metadata["from_code"]
        target = metadata.get("to_name") or metadata["to_code"]
        return (
            f"{source} → {target}, version {metadata.get('package_version', '?')} "
            f"(Argos Translate {metadata.get('argos_version', '?')}); the package has no model card."
        )
    if len(text) > CARD_LENGTH:
        text = text[: text.rfind("\n", 0, CARD_LENGTH) if "\n" in text[:CARD_LENGTH] else CARD_LENGTH].rstrip() + "\n…"
    return text


# ---------------------------------------------------------------- unpacking, once


def _unpacked(archive: Path, digest: str) -> Path:
    """The folder in the user's cache that holds the content of ``archive``; made on first use."""
    for folder in _cache_folders():
        target = folder / digest[:32]
        if _is_whole(target):
            return target
        try:
            if target.exists():
                shutil.rmtree(target)
            unpack(archive, target, check=lambda work: _seal(work, archive))
        except OSError as error:
            last = error
            continue
        except zlib.error as error:
            raise BriefError(f"{archive}: damaged ({error}); download the package again") from error
        return target
    raise BriefError(
        f"{archive}: no room to unpack it ({last.strerror}); free some space, or set XDG_CACHE_HOME to a "
        "folder that can be written"
    )


def _cache_folders() -> Iterator[Path]:
    """Where unpacked packages are kept: the user's cache, else (a read-only home) a folder of their own in temp."""
    import platformdirs

    yield Path(platformdirs.user_cache_dir("brief", appauthor=False)) / "packages"
    # The name tells users apart and the mode keeps others out: a folder that somebody else made is not trusted.
    owner = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"brief-{owner}" / "packages"
    try:
        folder.parent.mkdir(mode=0o700, exist_ok=True)
        if not hasattr(os, "getuid") or folder.parent.stat().st_uid == os.getuid():
            yield folder
    except OSError:
        return


def _seal(work: Path, archive: Path) -> None:
    verify_folder(work, shown=archive)
    files = [path for path in sorted(work.rglob("*")) if path.is_file()]
    sizes = {path.relative_to(work).as_posix(): path.stat().st_size for path in files}
    (work / ".sizes.json").write_text(json.dumps(sizes), encoding="utf-8")


def _is_whole(folder: Path) -> bool:
    """Whether all that was unpacked still lies there with its size (temp cleaners remove files one by one)."""
    sizes = read_json(folder / ".sizes.json")
    if not sizes:
        return False
    try:
        return all((folder / name).stat().st_size == size for name, size in sizes.items())
    except OSError:
        return False
