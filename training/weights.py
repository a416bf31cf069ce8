"""The weights of a network on disk: one float scale a row of 8-bit integers, which is what CTranslate2's int8 keeps."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

Weights = dict[str, np.ndarray]
"""Parameter name (as in `training.network`) to float32 array."""


@dataclass(frozen=True)
class Shape:
    """The size of a network. A deep encoder with a shallow decoder on purpose: decoding costs mostly the decoder."""

    vocab: int = 16_000
    dim: int = 512
    ffn: int = 2048
    heads: int = 8
    enc: int = 8
    dec: int = 2


def save(weights: Weights, shape: Shape, path: Path) -> None:
    """Write ``weights``: matrices as int8 rows beside their scales (``NAME.scale``), the rest as it is.

    The file is replaced at once, so that a run that is cut off leaves the previous one whole.
    """
    arrays: Weights = {}
    for name, values in weights.items():
        if values.ndim != 2:
            arrays[name] = values.astype(np.float32)
            continue
        scale = np.maximum(np.abs(values).max(1), 1e-8) / 127
        arrays[name] = np.rint(values / scale[:, None]).astype(np.int8)
        arrays[name + ".scale"] = scale.astype(np.float32)
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        np.savez(file, cfg=np.array(json.dumps(asdict(shape))), **arrays)
    os.replace(part, path)


def load(path: Path) -> tuple[Shape, Weights]:
    """What `save` wrote, as float32."""
    with np.load(path) as arrays:
        told = json.loads(str(arrays["cfg"]))
        shape = Shape(**{name: told[name] for name in asdict(Shape())})
        weights: Weights = {}
        for name in arrays.files:
            if name == "cfg" or name.endswith(".scale"):
                continue
            values = arrays[name]
            if values.dtype == np.int8:
                values = values.astype(np.float32) * arrays[name + ".scale"][:, None]
            weights[name] = values
    return shape, weights
