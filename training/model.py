"""The network: the MiniLM encoder, one linear head for all tags, and a parser over word pairs.

The encoder is the six-layer distilled BERT of Wang et al. 2020 (MiniLM), as published in
all-MiniLM-L6-v2. Arcs are scored by the biaffine form of Dozat & Manning 2017; relations by a
lighter pair network, since only the chosen arcs' labels are ever asked for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from training.dropout import Dropout
from training.quantised import Linear

LAYERS, WIDTH, INNER, ATTENTION_HEADS, EPSILON = 6, 384, 1536, 12, 1e-12
ARC, PAIR = 256, 256  # widths of the arc vectors and of the relation vectors


@dataclass(frozen=True)
class Sizes:
    """The numbers of classes of each tag head, in their order, and of relations."""

    tags: dict[str, int]
    relations: int
    vocabulary: int = 30522
    positions: int = 512
    shapes: int = 10


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = Linear(WIDTH, 3 * WIDTH)
        self.mixed = Linear(WIDTH, WIDTH)
        self.inner = Linear(WIDTH, INNER)
        self.outer = Linear(INNER, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, EPSILON)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Next states of `x` [batch, pieces, width]; `mask` is added to the attention's scores."""
        batch, length, _ = x.shape
        parts = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = parts.permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: on a CPU the fused attention's backward pass takes longer than this one.
        scores = (q @ k.transpose(-1, -2)) * (1 / math.sqrt(WIDTH // ATTENTION_HEADS)) + mask
        mixed = scores.softmax(-1).to(v.dtype) @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm_attention(x + self.dropout(self.mixed(mixed)))
        return self.norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces and shapes to one vector a word: that of the word's first piece."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.pieces = nn.Embedding(sizes.vocabulary, WIDTH)
        self.positions = nn.Embedding(sizes.positions, WIDTH)
        self.shapes = nn.Embedding(sizes.shapes, WIDTH)
        nn.init.zeros_(self.shapes.weight)  # at first the encoder is the published one
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = Dropout(0.1)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """`pieces`, `shapes` [batch, pieces]; `first` [batch, words]: where each word begins."""
        own = self.pieces(pieces)
        where = self.positions(torch.arange(pieces.shape[1], device=pieces.device))
        x = self.dropout(self.norm(own + where + self.shapes(shapes)))
        mask = (pieces == 0).to(x.dtype)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x.gather(1, first[:, :, None].expand(-1, -1, WIDTH))


class Parser(nn.Module):  # type: ignore[misc]
    """Word vectors to arc scores, and pairs of words to relations."""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.split = (ARC, ARC, PAIR, PAIR)
        self.views = Linear(WIDTH, sum(self.split))
        self.biaffine = Linear(ARC, ARC, bias=False)
        self.as_head = nn.Parameter(torch.zeros(ARC))
        self.as_root = nn.Parameter(torch.zeros(ARC))
        self.relation = Linear(2 * PAIR, relations)
        self.dropout = Dropout(0.25)
        nn.init.orthogonal_(self.biaffine.weight)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Arc scores [batch, word, head], the diagonal the root's; and both relation views."""
        views = self.dropout(functional.gelu(self.views(words)))
        dependant, head, own, other = views.split(self.split, -1)
        scores = self.biaffine(dependant) @ head.transpose(1, 2) / math.sqrt(ARC)
        scores = scores + (head * self.as_head).sum(-1)[:, None, :]
        root = (dependant * self.as_root).sum(-1)
        eye = torch.eye(words.shape[1], device=words.device, dtype=scores.dtype)
        return scores * (1 - eye) + root[:, :, None] * eye, own, other

    def relations(self, own: Tensor, other: Tensor) -> Tensor:
        """Scores of the relations of words to their heads, from the views of both."""
        return self.relation(torch.cat((own + other, own * other), -1))


class Network(nn.Module):  # type: ignore[misc]
    """Everything: `encoder`, the `tagger` over its word vectors, and the `parser`."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes)
        self.tagger = Linear(WIDTH, sum(sizes.tags.values()))
        self.parser = Parser(sizes.relations)
        self.dropout = Dropout(0.2)

    def tags(self, words: Tensor) -> dict[str, Tensor]:
        """The scores of each tag head's classes."""
        scores = self.tagger(words).split(list(self.sizes.tags.values()), -1)
        return dict(zip(self.sizes.tags, scores, strict=True))

    def load_encoder(self, weights: dict[str, Tensor]) -> None:
        """Takes the published encoder's weights, by their names in its file."""
        encoder, half = self.encoder, "embeddings."
        encoder.pieces.weight.data.copy_(weights[f"{half}word_embeddings.weight"])
        positions = weights[f"{half}position_embeddings.weight"]
        kind = weights[f"{half}token_type_embeddings.weight"][0]  # always the first kind
        encoder.positions.weight.data.copy_(positions + kind)
        _copy(encoder.norm, weights, f"{half}LayerNorm")
        for number, layer in enumerate(encoder.layers):
            _load_layer(layer, weights, f"encoder.layer.{number}.")


def _load_layer(layer: nn.Module, weights: dict[str, Tensor], prefix: str) -> None:
    for part in ("weight", "bias"):
        names = [f"{prefix}attention.self.{name}.{part}" for name in ("query", "key", "value")]
        getattr(layer.qkv, part).data.copy_(torch.cat([weights[name] for name in names]))
    _copy(layer.mixed, weights, f"{prefix}attention.output.dense")
    _copy(layer.norm_attention, weights, f"{prefix}attention.output.LayerNorm")
    _copy(layer.inner, weights, f"{prefix}intermediate.dense")
    _copy(layer.outer, weights, f"{prefix}output.dense")
    _copy(layer.norm, weights, f"{prefix}output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(weights[f"{name}.weight"])
    module.bias.data.copy_(weights[f"{name}.bias"])
