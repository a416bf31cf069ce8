"""One run of training: the network, its optimizers, their average, and what is kept to go on after a break."""

from __future__ import annotations

import copy
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from training import weights as stored
from training.batches import Batch, collate, plan
from training.loss import BlockLoss
from training.muon import Muon
from training.network import Network
from training.shards import PAD, Corpus
from training.weights import Shape, Weights

AVERAGE_EVERY = 10
"""Steps between two updates of the moving average: each costs a pass over all weights."""

AVERAGE_DECAY = 0.998
"""Of the moving average, an update: a window of about 5,000 steps, shorter at the start. One value, not tuned."""

LOSS_ROWS = {"cpu": 512, "cuda": 8192}
"""Rows of logits at a time. On a CPU 512 x 8,000 stay in cache; a GPU wants few large products (0.5 GB each)."""


@dataclass(frozen=True)
class Method:
    """How the weights are changed; rates are peaks, scaled at each step by the schedule."""

    rate: float = 1e-3
    """AdamW's."""
    muon: float = 0.0
    """Muon's for the hidden matrices; 0 leaves them to AdamW."""
    decay: float = 0.0
    """AdamW's weight decay, for matrices."""
    smoothing: float = 0.0
    dropout: float = 0.0
    average: bool = False
    """Keep an exponential moving average of the weights, which is then what is validated and written."""


class Trainer:
    """The state of a run and one step of it."""

    def __init__(self, shape: Shape, method: Method, device: str, *, compiled: bool = False) -> None:
        self.method, self.device = method, device
        self.network = Network(shape, method.dropout).to(device)
        self.averaged = copy.deepcopy(self.network).eval() if method.average else None
        self._run = torch.compile(self.network, dynamic=True) if compiled else self.network
        matrices = self.network.hidden()
        taken = {id(p) for p in matrices} if method.muon else set()
        self._muon = Muon(matrices) if method.muon else None
        rest = [p for p in self.network.parameters() if id(p) not in taken]
        self._adam = torch.optim.AdamW(
            [
                {"params": [p for p in rest if p.ndim > 1], "weight_decay": method.decay},
                {"params": [p for p in rest if p.ndim <= 1], "weight_decay": 0.0},
            ],
            lr=method.rate,
            betas=(0.9, 0.98),
            eps=1e-9,
            foreach=True,
        )
        self.steps = 0
        self.tokens = 0
        """Target tokens seen."""
        self.seconds = 0.0
        """Of training, over all calls."""

    @property
    def shape(self) -> Shape:
        """The network's."""
        return self.network.shape

    @property
    def best(self) -> Network:
        """The network to validate and to write: the average where one is kept."""
        return self.averaged or self.network

    def start_from(self, weights: Weights) -> None:
        """Take weights to begin with (`Network.take`)."""
        self.network.take(weights)
        if self.averaged:
            self.averaged.load_state_dict(self.network.state_dict())

    def step(self, batch: Batch, share: float) -> tuple[torch.Tensor, int]:
        """One update at ``share`` (0 to 1) of the peak rates.

        Returns:
            The mean loss in nats, left on the device so that nothing waits for it, and the number of target tokens.
        """
        self.network.train()
        source, given, gold = self._tensors(batch)
        places = torch.from_numpy(np.flatnonzero(batch[2] != PAD)).to(self.device)
        hidden = self._run(source, given).flatten(0, 1)[places]
        loss = BlockLoss.apply(
            hidden, self.network.embed.weight, gold.flatten()[places], self.method.smoothing, LOSS_ROWS[self.device]
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for group in self._adam.param_groups:
            group["lr"] = self.method.rate * share
        self._adam.step()
        if self._muon:
            self._muon.step(self.method.muon * share)
        self.network.zero_grad(set_to_none=True)
        self.steps += 1
        self.tokens += len(places)
        if self.averaged and self.steps % AVERAGE_EVERY == 0:
            self._average(self.averaged)
        return loss.detach(), len(places)

    @torch.no_grad()
    def validate(self, corpus: Corpus, tokens: int = 4096) -> float:
        """The mean cross-entropy of every target token of ``corpus``, in nats."""
        network = self.best.eval()
        table = network.embed.weight.to(network.dtype)
        total = count = 0.0
        for ids in plan(corpus, tokens, np.random.default_rng(0)):
            source, given, gold = self._tensors(collate(corpus, ids))
            kept = gold != PAD
            logits = network(source, given)[kept] @ table.T
            total += float(F.cross_entropy(logits.float(), gold[kept], reduction="sum"))
            count += int(kept.sum())
        return total / max(count, 1)

    def save(self, folder: Path) -> None:
        """Write ``weights.npz`` (for export) and ``state.pt`` (to go on); each is replaced at once."""
        stored.save(self.best.weights(), self.shape, folder / "weights.npz")
        state = {
            "shape": asdict(self.shape),
            "network": self.network.state_dict(),
            "adam": self._adam.state_dict(),
            "muon": self._muon.state if self._muon else None,
            "averaged": self.averaged.state_dict() if self.averaged else None,
            "steps": self.steps,
            "tokens": self.tokens,
            "seconds": self.seconds,
        }
        part = folder / "state.pt.part"
        torch.save(state, part)
        os.replace(part, folder / "state.pt")

    def resume(self, folder: Path) -> bool:
        """Go on from the folder's ``state.pt``; False where there is none.

        Raises:
            ValueError: the state is of a run with another shape or other optimizers.
        """
        path = folder / "state.pt"
        if not path.exists():
            return False
        state = torch.load(path, map_location=self.device, weights_only=True)
        alike = state["shape"] == asdict(self.shape) and (state["muon"] is None) == (self._muon is None)
        if not alike or (state["averaged"] is None) != (self.averaged is None):
            raise ValueError(f"{path}: of a run with other settings; give the same ones, or a new folder")
        self.network.load_state_dict(state["network"])
        self._adam.load_state_dict(state["adam"])
        if self._muon:
            self._muon.state = state["muon"]
        if self.averaged:
            self.averaged.load_state_dict(state["averaged"])
        self.steps, self.tokens, self.seconds = state["steps"], state["tokens"], state["seconds"]
        return True

    def _tensors(self, batch: Batch) -> tuple[torch.Tensor, ...]:
        tensors = [torch.from_numpy(array) for array in batch]
        if self.device == "cuda":
            tensors = [tensor.pin_memory() for tensor in tensors]
        return tuple(tensor.to(self.device, non_blocking=True) for tensor in tensors)

    @torch.no_grad()
    def _average(self, averaged: Network) -> None:
        decay = min(AVERAGE_DECAY, self.steps / (self.steps + 100))
        for mean, now in zip(averaged.parameters(), self.network.parameters(), strict=True):
            mean.lerp_(now, 1 - decay)
