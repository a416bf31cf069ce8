"""The network and its optimizers compute what they say."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch, brief does not")

from training.loss import BlockLoss  # noqa: E402
from training.muon import Muon, orthogonal  # noqa: E402
from training.network import Network  # noqa: E402
from training.shards import BOS, EOS  # noqa: E402
from training.weights import Shape  # noqa: E402

SHAPE = Shape(vocab=50, dim=16, ffn=24, heads=2, enc=2, dec=1)


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
@pytest.mark.parametrize("rows", [4, 7, 100])
def test_block_loss_is_cross_entropy(smoothing: float, rows: int):
    generator = torch.Generator().manual_seed(1)
    hidden = torch.randn(20, 8, generator=generator, requires_grad=True)
    table = torch.randn(30, 8, generator=generator, requires_grad=True)
    gold = torch.randint(0, 30, (20,), generator=generator)
    plain = torch.nn.functional.cross_entropy(hidden @ table.T, gold)
    expected = torch.nn.functional.cross_entropy(hidden @ table.T, gold, label_smoothing=smoothing) * 3
    wanted = torch.autograd.grad(expected, (hidden, table))
    loss = BlockLoss.apply(hidden, table, gold, smoothing, rows)
    assert loss.item() == pytest.approx(plain.item(), abs=1e-5)
    for one, other in zip(torch.autograd.grad(loss * 3, (hidden, table)), wanted, strict=True):
        assert torch.allclose(one, other, atol=1e-5)


def test_orthogonalised_matrices_have_singular_values_near_one():
    matrices = torch.randn(3, 12, 40, generator=torch.Generator().manual_seed(2))
    values = torch.linalg.svdvals(orthogonal(matrices))
    assert values.min() > 0.6 and values.max() < 1.3


@pytest.mark.parametrize("size", [(12, 40), (40, 12), (16, 16)])
def test_muon_goes_down_hill_by_the_size_it_says(size: tuple[int, int]):
    weight = torch.nn.Parameter(torch.zeros(size))
    gradient = torch.randn(size, generator=torch.Generator().manual_seed(3))
    weight.grad = gradient.clone()
    Muon([weight]).step(0.01)
    assert (weight.detach() * gradient).sum() < 0
    assert weight.detach().pow(2).mean().sqrt().item() == pytest.approx(0.01 * 0.2, rel=0.3)


def test_the_decoder_does_not_see_what_is_to_come():
    torch.manual_seed(0)
    network = Network(SHAPE, dtype=torch.float32).eval()
    source = torch.tensor([[5, 6, 7, EOS]])
    with torch.no_grad():
        one = network(source, torch.tensor([[BOS, 8, 9, 10]]))
        other = network(source, torch.tensor([[BOS, 8, 30, 31]]))
        elsewhere = network(torch.tensor([[5, 6, 40, EOS]]), torch.tensor([[BOS, 8, 9, 10]]))
    assert torch.allclose(one[:, :2], other[:, :2], atol=1e-6)
    assert not torch.allclose(one[:, 2], other[:, 2], atol=1e-3)
    assert not torch.allclose(one[:, 0], elsewhere[:, 0], atol=1e-3)


def test_added_layers_change_nothing_at_first():
    torch.manual_seed(0)
    small = Network(SHAPE, dtype=torch.float32)
    deep = Network(Shape(**{**SHAPE.__dict__, "enc": 4, "dec": 2}), dtype=torch.float32)
    deep.take(small.weights())
    batch = torch.tensor([[5, 6, 7, EOS]]), torch.tensor([[BOS, 8, 9]])
    with torch.no_grad():
        assert torch.allclose(small(*batch), deep(*batch), atol=1e-6)


def test_weights_are_float32_by_name():
    weights = Network(SHAPE).weights()
    assert weights["encoder.1.attn.q.weight"].shape == (16, 16)
    assert weights["decoder.0.cross.v.bias"].dtype == np.float32
    assert "pos" not in weights
