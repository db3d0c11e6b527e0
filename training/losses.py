"""What the training makes small: the cross entropy of every head."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional
from training.instances import IGNORED, Batch
from training.model import Network

# The tree is what the reading hangs on, and the hardest to learn: it counts most.
WEIGHTS = {
    "upos": 0.7,
    "xpos": 0.4,
    "feats": 0.4,
    "lemma": 0.3,
    "start": 0.3,
    "entity": 0.4,
    "kind": 0.3,
    "arc": 1.5,
    "relation": 1.0,
}


def losses(network: Network, some: Batch) -> dict[str, Tensor]:
    """The mean loss a word of each head."""
    words = network.dropout(network.encoder(some.pieces, some.shapes, some.first))
    found = {name: _loss(scores, some.tags[name]) for name, scores in network.tags(words).items()}
    arcs, own, other = network.parser(words)
    found["arc"] = _loss(inside(arcs, some.sentence), some.heads)
    heads = some.heads.clamp_min(0)[:, :, None].expand(-1, -1, other.shape[-1])
    relations = network.parser.relations(own, other.gather(1, heads))
    found["relation"] = _loss(relations, some.relations)
    return found


def total(found: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()


def inside(arcs: Tensor, sentence: Tensor) -> Tensor:
    """Arc scores with all arcs between sentences forbidden."""
    apart = sentence[:, :, None] != sentence[:, None, :]
    return arcs.float().masked_fill(apart, -1e4)


def _loss(scores: Tensor, gold: Tensor) -> Tensor:
    flat = gold.reshape(-1)
    sums = functional.cross_entropy(scores.float().reshape(len(flat), -1), flat, ignore_index=IGNORED, reduction="sum")
    # By all words and not only by those with gold: a batch with little gold weighs little.
    return sums / (some_words(gold))


def some_words(gold: Tensor) -> int:
    """The number of cells, padding and all."""
    return max(int(gold.numel()), 1)
