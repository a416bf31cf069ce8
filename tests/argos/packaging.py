"""Small Argos packages made on the spot; their model is no model, which nothing before the first decoding notices."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

PARTS = {
    "model/model.bin": b"\x06\0\0\0weights",
    "model/config.json": b"{}",
    "model/shared_vocabulary.json": b'["<unk>", "<s>", "</s>"]',
    "sentencepiece.model": b"pieces",
}


def metadata(source: str = "fr", target: str = "en", version: str = "1.0", **more: object) -> bytes:
    return json.dumps({"from_code": source, "to_code": target, "package_version": version, **more}).encode()


def parts(source: str = "fr", target: str = "en", version: str = "1.0", without: str = "") -> dict[str, bytes]:
    whole = {"metadata.json": metadata(source, target, version), **PARTS}
    return {name: content for name, content in whole.items() if name != without}


def write_folder(folder: Path, content: dict[str, bytes]) -> Path:
    for name, data in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def write_archive(file: Path, content: dict[str, bytes], top: str = "translate-fr_en-1_0/") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in content.items():
            zipped.writestr(top + name, data)
    return file
