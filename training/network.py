"""A pre-norm Transformer with one table of embeddings, the function that CTranslate2 computes from its weights.

Vaswani et al. 2017, norms before the layers as in Xiong et al. 2020. Batches hold sources of one length
(`training.batches`), so there is no mask but the decoder's causal one. Weights are float32; activations have the
network's ``dtype`` (bfloat16: twice as fast on CPUs with AVX-512 bf16 and on GPUs).
"""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.ctranslate import POSITIONS, sinusoids
from training.weights import Shape, Weights


class Linear(nn.Linear):
    """A linear layer that computes in its input's type: (…, in) to (…, out)."""

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))


class Norm(nn.LayerNorm):
    """A layer norm that computes in its input's type."""

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, self.normalized_shape, self.weight.to(x.dtype), self.bias.to(x.dtype), self.eps)


class Attention(nn.Module):
    """Attention of ``x`` (B, T, dim) over ``memory`` (B, S, dim), or over itself."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (Linear(dim, dim) for _ in range(4))
        self.heads = heads

    def forward(self, x: Tensor, memory: Tensor | None = None, causal: bool = False) -> Tensor:
        memory = x if memory is None else memory
        q, k, v = self._split(self.q(x)), self._split(self.k(memory)), self._split(self.v(memory))
        if x.device.type == "cuda":
            mixed = F.scaled_dot_product_attention(q, k, v, is_causal=causal)
        else:
            mixed = self._products(q, k, v, causal)
        return self.o(mixed.transpose(1, 2).reshape(x.shape))

    def _split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    @staticmethod
    def _products(q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
        # plain batched products: in bf16 on a CPU two to four times as fast as the fused attention's backward pass
        flat = [x.flatten(0, 1) for x in (q, k, v)]
        logits = torch.bmm(flat[0] * q.shape[-1] ** -0.5, flat[1].transpose(1, 2))
        if causal:
            logits = logits + torch.full(logits.shape[1:], -1e4, dtype=logits.dtype).triu(1)
        return torch.bmm(torch.softmax(logits, -1), flat[2]).view(q.shape)


class Feed(nn.Module):
    """The two-layer perceptron of a block."""

    def __init__(self, dim: int, ffn: int) -> None:
        super().__init__()
        self.up, self.down = Linear(dim, ffn), Linear(ffn, dim)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(F.relu(self.up(x)))


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward, each normed before and added."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.attn, self.feed = Attention(shape.dim, shape.heads), Feed(shape.dim, shape.ffn)
        self.n1, self.n2 = Norm(shape.dim), Norm(shape.dim)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.drop(self.attn(self.n1(x)))
        return x + self.drop(self.feed(self.n2(x)))


class DecoderLayer(nn.Module):
    """Causal self-attention, attention over the encoder's output, feed-forward."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.self_attn, self.cross = (Attention(shape.dim, shape.heads) for _ in range(2))
        self.feed = Feed(shape.dim, shape.ffn)
        self.n1, self.n2, self.n3 = (Norm(shape.dim) for _ in range(3))
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        x = x + self.drop(self.self_attn(self.n1(x), causal=True))
        x = x + self.drop(self.cross(self.n2(x), memory))
        return x + self.drop(self.feed(self.n3(x)))


class Network(nn.Module):
    """Token ids to the hidden states before the output projection, whose matrix is the embeddings."""

    def __init__(self, shape: Shape, dropout: float = 0.0, dtype: torch.dtype = torch.bfloat16) -> None:
        super().__init__()
        self.shape, self.dtype = shape, dtype
        self.embed = nn.Embedding(shape.vocab, shape.dim)
        self.encoder = nn.ModuleList(EncoderLayer(shape, dropout) for _ in range(shape.enc))
        self.decoder = nn.ModuleList(DecoderLayer(shape, dropout) for _ in range(shape.dec))
        self.enc_norm, self.dec_norm = Norm(shape.dim), Norm(shape.dim)
        self.drop = nn.Dropout(dropout)
        self.register_buffer("pos", torch.from_numpy(sinusoids(POSITIONS, shape.dim)), persistent=False)
        nn.init.normal_(self.embed.weight, std=shape.dim**-0.5)
        for module in self.modules():
            if isinstance(module, Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def forward(self, source: Tensor, given: Tensor) -> Tensor:
        """(B, S) source ids of one length and (B, T) decoder inputs to hidden states (B, T, dim)."""
        memory = self._look(source)
        for layer in self.encoder:
            memory = layer(memory)
        memory, hidden = self.enc_norm(memory), self._look(given)
        for layer in self.decoder:
            hidden = layer(hidden, memory)
        return self.dec_norm(hidden)

    def hidden(self) -> list[nn.Parameter]:
        """The matrices between embeddings and output: those that Muon takes."""
        return [p for name, p in self.named_parameters() if p.ndim == 2 and name != "embed.weight"]

    def weights(self) -> Weights:
        """The parameters as float32 arrays, by name."""
        return {name: value.detach().float().cpu().numpy() for name, value in self.state_dict().items()}

    @torch.no_grad()
    def take(self, weights: Weights) -> None:
        """Start from other weights, which may have fewer layers: a layer that they lack starts as an identity.

        Raises:
            RuntimeError: a matrix has another size.
        """
        for name, value in self.state_dict().items():
            if name in weights:
                value.copy_(torch.from_numpy(np.ascontiguousarray(weights[name])))
            elif name.endswith(("attn.o.weight", "cross.o.weight", "feed.down.weight")):
                value.zero_()

    def _look(self, ids: Tensor) -> Tensor:
        scaled = self.embed(ids) * math.sqrt(self.shape.dim) + self.pos[: ids.shape[1]]
        return self.drop(scaled.to(self.dtype))
