"""Muon: momentum whose direction is orthogonalised, for the hidden matrices of a network.

Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural networks"; the scale of the update follows Liu et
al. 2025, "Muon is Scalable for LLM Training". Embeddings, biases and norms stay with AdamW. Forty seconds on two cores
from the same weights (validation 3.075 nats, width 256, 4,096 tokens a batch) gave 3.059 with AdamW alone in 32 steps,
3.028 with Muon in 21.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import torch

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
"""Of the Newton-Schulz quintic, from Jordan et al.: steepest at zero while singular values stay near 1."""

UPDATE = 0.2
"""Root mean square of an update over the rate, as AdamW's commonly is (Liu et al.), so that rates compare."""


def orthogonal(matrices: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """U V^T, about, of each U S V^T in a stack (n, rows, columns) with no more rows than columns; float32."""
    first, third, fifth = COEFFICIENTS
    x = matrices.to(torch.bfloat16)
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = torch.bmm(x, x.transpose(1, 2))
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=third, alpha=fifth), x, beta=first)
    return x.float()


class Muon:
    """The optimizer; matrices of one shape are orthogonalised together."""

    def __init__(self, parameters: Iterable[torch.Tensor], momentum: float = 0.95) -> None:
        self.momentum = momentum
        self.groups: dict[tuple[int, ...], list[torch.Tensor]] = {}
        for parameter in parameters:
            self.groups.setdefault(tuple(parameter.shape), []).append(parameter)
        self.state = {
            shape: torch.zeros(len(group), *shape, device=group[0].device) for shape, group in self.groups.items()
        }

    @torch.no_grad()
    def step(self, rate: float) -> None:
        """One update at learning rate ``rate`` from the gradients that the parameters hold."""
        for shape, group in self.groups.items():
            gradient = torch.stack([parameter.grad for parameter in group])
            momentum = self.state[shape]
            momentum.lerp_(gradient, 1 - self.momentum)
            ahead = torch.lerp(gradient, momentum, self.momentum)  # Nesterov's
            tall = shape[0] > shape[1]
            update = orthogonal(ahead.transpose(1, 2) if tall else ahead)
            scale = -rate * UPDATE * math.sqrt(max(shape))
            for parameter, direction in zip(group, update.transpose(1, 2) if tall else update, strict=True):
                parameter.add_(direction, alpha=scale)
