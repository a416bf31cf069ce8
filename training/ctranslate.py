"""The network's weights as a CTranslate2 model, and back.

One table (`places`) says where each parameter lies in a CTranslate2 Transformer; a place that holds several (the fused
projections of attention) has them stacked by rows.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from training.weights import Shape, Weights

POSITIONS = 512
"""Positions in the table of sinusoids: sources and targets of a package are at most this long."""

_TYPES = (np.float32, np.int8, np.int16, np.int32, np.float16)
"""The element types of a model.bin, by their number in it."""


def places(shape: Shape) -> Iterator[tuple[str, list[str]]]:
    """Each linear layer and norm of CTranslate2's Transformer, and the network's names of what it holds."""
    yield "encoder/layer_norm", ["enc_norm"]
    yield "decoder/layer_norm", ["dec_norm"]
    for side, layers in (("encoder", shape.enc), ("decoder", shape.dec)):
        for number in range(layers):
            there, here = f"{side}/layer_{number}", f"{side}.{number}"
            own = f"{here}.attn" if side == "encoder" else f"{here}.self_attn"
            yield f"{there}/self_attention/linear_0", [f"{own}.{x}" for x in "qkv"]
            yield f"{there}/self_attention/linear_1", [f"{own}.o"]
            yield f"{there}/self_attention/layer_norm", [f"{here}.n1"]
            if side == "decoder":
                yield f"{there}/attention/linear_0", [f"{here}.cross.q"]
                yield f"{there}/attention/linear_1", [f"{here}.cross.k", f"{here}.cross.v"]
                yield f"{there}/attention/linear_2", [f"{here}.cross.o"]
                yield f"{there}/attention/layer_norm", [f"{here}.n2"]
            yield f"{there}/ffn/layer_norm", [f"{here}.n2" if side == "encoder" else f"{here}.n3"]
            yield f"{there}/ffn/linear_0", [f"{here}.feed.up"]
            yield f"{there}/ffn/linear_1", [f"{here}.feed.down"]


def sinusoids(length: int, dim: int) -> np.ndarray:
    """(length, dim) float32: sines, then cosines, of geometric rates over dim/2 - 1, as CTranslate2 has them."""
    half = dim // 2
    rates = np.exp(np.arange(half) * -(np.log(10_000) / (half - 1)))
    angles = np.arange(length)[:, None] * rates
    return np.concatenate([np.sin(angles), np.cos(angles)], 1).astype(np.float32)


def specification(shape: Shape, weights: Weights, vocabulary: list[str], quantization: str = "int8") -> Any:
    """A ``ctranslate2.specs.TransformerSpec`` ready to be saved.

    Args:
        vocabulary: the pieces, by id.
        quantization: "int8", or "" for float32.

    Raises:
        ValueError: the vocabulary and the embeddings do not fit each other.
    """
    import ctranslate2

    if len(vocabulary) != shape.vocab:
        raise ValueError(f"the sentencepiece.model has {len(vocabulary)} pieces, the weights {shape.vocab}")
    spec = ctranslate2.specs.TransformerSpec.from_config(
        num_layers=(shape.enc, shape.dec),
        num_heads=shape.heads,
        pre_norm=True,
        activation=ctranslate2.specs.common_spec.Activation.RELU,
    )
    for place, names in places(shape):
        at = spec
        for step in place.split("/"):
            name, _, number = step.rpartition("_")
            at = getattr(at, name)[int(number)] if hasattr(at, name) and number.isdigit() else getattr(at, step)
        kinds = ("gamma", "beta") if place.endswith("_norm") else ("weight", "bias")
        for kind, suffix in zip(kinds, ("weight", "bias"), strict=True):
            setattr(at, kind, np.concatenate([weights[f"{name}.{suffix}"] for name in names]))
    embeddings = weights["embed.weight"]
    first = spec.encoder.embeddings
    (first[0] if isinstance(first, list) else first).weight = embeddings
    spec.decoder.embeddings.weight = spec.decoder.projection.weight = embeddings
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        side.position_encodings.encodings = sinusoids(POSITIONS, shape.dim)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_bos = False
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    spec.optimize(quantization=quantization or None)
    return spec


def read_package(package: Path, heads: int) -> tuple[Shape, Weights]:
    """The weights in an `.argosmodel` that `training.export` made, so that training can go on from it.

    Args:
        heads: of attention; they are taken as told.

    Raises:
        KeyError: the model has another architecture.
        ValueError: its model.bin has another version.
    """
    with zipfile.ZipFile(package) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/model/model.bin"))
        stored = _variables(archive.read(name))

    def matrix(name: str) -> np.ndarray:
        values = stored[name]
        if values.dtype == np.int8:
            return values.astype(np.float32) / stored[name + "_scale"].astype(np.float32)[:, None]
        return values.astype(np.float32)

    weights: Weights = {"embed.weight": matrix("decoder/embeddings/weight")}
    enc, dec = (
        sum(name.startswith(f"{side}/layer_") and name.endswith("/ffn/linear_0/weight") for name in stored)
        for side in ("encoder", "decoder")
    )
    vocab, dim = weights["embed.weight"].shape
    ffn = len(stored["encoder/layer_0/ffn/linear_0/bias"])
    shape = Shape(vocab, dim, ffn, heads, enc, dec)
    for place, names in places(shape):
        kinds = ("gamma", "beta") if place.endswith("_norm") else ("weight", "bias")
        for kind, suffix in zip(kinds, ("weight", "bias"), strict=True):
            for name, part in zip(names, np.split(matrix(f"{place}/{kind}"), len(names)), strict=True):
                weights[f"{name}.{suffix}"] = part.astype(np.float32)
    return shape, weights


def _variables(data: bytes) -> dict[str, np.ndarray]:
    """The variables of a model.bin (binary version 6), by name; aliases point to the same array."""
    at = 0

    def take(kind: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from("<" + kind, data, at)
        at += struct.calcsize("<" + kind)
        return value

    def text() -> str:
        nonlocal at
        size = take("H")
        value = data[at : at + size - 1].decode()
        at += size
        return value

    version = take("I")
    if version != 6:
        raise ValueError(f"model.bin has version {version}; 6 is read here")
    text(), take("I")
    found: dict[str, np.ndarray] = {}
    for _ in range(take("I")):
        name = text()
        shape = [take("I") for _ in range(take("B"))]
        kind, size = _TYPES[take("B")], take("I")
        found[name] = np.frombuffer(data, kind, size // np.dtype(kind).itemsize, at).reshape(shape)
        at += size
    for _ in range(take("I")):
        alias, name = text(), text()
        for end in ("", "_scale"):  # the scale of a shared matrix is not listed
            if name + end in found:
                found[alias + end] = found[name + end]
    return found
