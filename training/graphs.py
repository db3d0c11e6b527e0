"""The network as three ONNX graphs.

`words.onnx` reads pieces and tags words, `arcs.onnx` scores heads, `relations.onnx` names the
relations of chosen arcs. Matrix products are quantised dynamically by onnxruntime (weights seven
bits a row, so that machines without VNNI can't overflow and give the same numbers); the piece
table is kept as int8 with a scale a row, built here.
"""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from training.model import WIDTH, Network

GRAPHS = ("words", "arcs", "relations")
DECIDED = ("upos", "xpos", "feats", "lemma", "kind")  # heads whose best class is all that's asked
OPSET = 17


class Table(nn.Module):  # type: ignore[misc]
    """An embedding table in int8 with a scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("cells", (weight / scale).round().to(torch.int8))

    def forward(self, rows: Tensor) -> Tensor:
        """The rows asked for, as floats."""
        return self.cells[rows].float() * self.scale[rows]


class Words(nn.Module):  # type: ignore[misc]
    """The first graph: pieces to word vectors and tags."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Vectors, best classes of `DECIDED`, odds of a sentence start, scores of entities."""
        words = self.network.encoder(pieces, shapes, first)
        tags = self.network.tags(words)
        best = [tags[name].argmax(-1).to(torch.int32) for name in DECIDED]
        start = tags["start"][..., 1] - tags["start"][..., 0]  # classes are "no", "yes"
        return words, *best, start, tags["entity"]


class Relations(nn.Module):  # type: ignore[misc]
    """The third graph: the relation views of words and of their heads to the best relation."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.parser = network.parser

    def forward(self, own: Tensor, other: Tensor) -> Tensor:
        """One relation a row."""
        return self.parser.relations(own, other).argmax(-1).to(torch.int32)


def write_graphs(network: Network, folder: Path) -> None:
    """The three graphs in the numbers that the network has."""
    pieces = torch.tensor([[101, 2054, 2003, 102], [101, 2054, 102, 0]])
    first = torch.tensor([[1, 2, 0], [1, 0, 0]])
    rows, words = {0: "rows", 1: "pieces"}, {0: "rows", 1: "words"}
    outputs = ["words", *DECIDED, "start", "entity"]
    _write(
        Words(network),
        (pieces, pieces % 5, first),
        folder / "words.onnx",
        {"pieces": rows, "shapes": rows, "first": words},
        dict.fromkeys(outputs, words),
    )
    arcs = {"arcs": {0: "rows", 1: "words", 2: "words"}, "own": words, "other": words}
    _write(network.parser, (torch.randn(2, 3, WIDTH),), folder / "arcs.onnx", {"words": words}, arcs)
    width = network.parser.split[-1]
    pair = (torch.randn(5, width), torch.randn(5, width))
    _write(
        Relations(network),
        pair,
        folder / "relations.onnx",
        {"own": {0: "arcs"}, "other": {0: "arcs"}},
        {"relation": {0: "arcs"}},
    )


def quantise(source: Path, target: Path) -> None:
    """The same graph with int8 products."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )


def _write(
    module: nn.Module,
    inputs: tuple[Tensor, ...],
    path: Path,
    taken: dict[str, dict[int, str]],
    given: dict[str, dict[int, str]],
) -> None:
    torch.onnx.export(
        module,
        inputs,
        path,
        input_names=list(taken),
        output_names=list(given),
        dynamic_axes=taken | given,
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(path)
