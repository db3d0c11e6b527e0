"""A linear layer that can train as if it were int8 already.

The shipped network multiplies int8 numbers. In its last epochs the training rounds weights and
inputs as the shipped one will, and lets gradients through unrounded (quantisation-aware training
with straight-through gradients, Jacob et al. 2018), so that rounding costs next to nothing.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_LEVELS = 63  # seven bits: machines without VNNI would overflow with eight
INPUT_LEVELS = 255
LEAST_STEP = 1e-9


class Linear(nn.Linear):  # type: ignore[misc]
    """`nn.Linear`, rounding weights and inputs while `rounding` is on."""

    rounding = False

    def forward(self, x: Tensor) -> Tensor:
        """The product, of rounded numbers when `rounding`."""
        if not Linear.rounding:
            return functional.linear(x, self.weight, self.bias)
        return functional.linear(rounded_input(x), rounded_weight(self.weight), self.bias)


def rounded_weight(weight: Tensor) -> Tensor:
    """Weights on a symmetric grid a row, gradients as if they weren't."""
    with torch.no_grad():
        step = (weight.abs().amax(1, keepdim=True) / WEIGHT_LEVELS).clamp_min(LEAST_STEP)
        change = torch.round(weight / step).mul_(step).sub_(weight)
    return weight + change


def rounded_input(x: Tensor) -> Tensor:
    """Inputs on one grid from their least to their greatest, gradients as if they weren't.

    In bfloat16, whose whole numbers reach to 256: exact enough for a grid of 255 steps.
    """
    x = x.bfloat16()
    with torch.no_grad():
        least, most = torch.aminmax(x)
        span = most.float().clamp_min(0) - least.float().clamp_max(0)
        step = (span / INPUT_LEVELS).clamp_min(LEAST_STEP).bfloat16()
        change = torch.round(x / step).mul_(step).sub_(x)
    return x + change
