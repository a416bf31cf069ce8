"""Cross-entropy over a large vocabulary, without a tensor of all logits."""

from __future__ import annotations

from typing import Any

import torch


class BlockLoss(torch.autograd.Function):
    """Mean cross-entropy of ``hidden @ embeddings.T``, a block of rows at a time; the gradient is made on the way.

    The logits of a batch of 4,096 tokens over 16,000 pieces are 260 MB in float32, and autograd keeps them until the
    backward pass. A block of some hundred rows stays in a core's cache: logits, softmax and both gradients are done
    before the next is begun. Label smoothing (Szegedy et al. 2016) is in the gradient; the value returned is the plain
    cross-entropy, so that runs with and without it can be compared.
    """

    @staticmethod
    def forward(
        ctx: Any, hidden: torch.Tensor, embeddings: torch.Tensor, gold: torch.Tensor, smoothing: float, rows: int
    ) -> torch.Tensor:
        """The mean loss in nats.

        Args:
            hidden: (N, dim), bfloat16 or float32.
            embeddings: (vocab, dim) float32.
            gold: (N,) int64.
            smoothing: probability spread over the whole vocabulary.
            rows: of a block.
        """
        table = embeddings.to(hidden.dtype)
        of_hidden, of_table = torch.empty_like(hidden), torch.zeros_like(embeddings)
        count, vocabulary = len(gold), len(table)
        total = torch.zeros((), dtype=torch.float32, device=hidden.device)
        for at in range(0, count, rows):
            block, right = hidden[at : at + rows], gold[at : at + rows, None]
            logits = (block @ table.T).float()
            top = logits.amax(1, keepdim=True)
            at_gold = logits.gather(1, right)
            share = logits.sub_(top).exp_()
            norm = share.sum(1, keepdim=True)
            total += (norm.log() + top - at_gold).sum()
            # the gradient of the logits is softmax - target, over the number of rows
            share.mul_(1 / (norm * count))
            if smoothing:
                share.sub_(smoothing / (count * vocabulary))
            share.scatter_add_(1, right, torch.full_like(at_gold, -(1 - smoothing) / count))
            slope = share.to(hidden.dtype)
            torch.mm(slope, table, out=of_hidden[at : at + rows])
            of_table.add_(slope.T @ block)
        ctx.save_for_backward(of_hidden, of_table)
        return total / count

    @staticmethod
    def backward(ctx: Any, *upstream: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
        """Scale the gradients that `forward` made."""
        of_hidden, of_table = ctx.saved_tensors
        return of_hidden * upstream[0].to(of_hidden.dtype), of_table * upstream[0], None, None, None
