"""From trained weights to all the files that ship, and float32 twins of the graphs to compare."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from safetensors.torch import load_file

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "src")]

from training.graphs import GRAPHS, Table, quantise, write_graphs  # noqa: E402
from training.labels import Labels  # noqa: E402
from training.model import Network, Sizes  # noqa: E402
from training.quantised import Linear  # noqa: E402
from training.remembered import edits, memory  # noqa: E402
from training.treebank import Sentence  # noqa: E402


def export(checkpoint: Path, encoder: Path, out: Path, train: list[Sentence], version: str = "1") -> None:
    """Writes the graphs of a checkpoint and all that runs them to `out`; twins to `float` beside it."""
    work = checkpoint.parent
    known = Labels(json.loads((work / "labels.json").read_text("utf-8")))
    network = Network(sizes(known))
    network.load_state_dict(load_file(checkpoint))
    network.eval()
    Linear.rounding = False
    floats, staged = work / "float", work / "staged"
    for folder in (floats, staged, out):
        folder.mkdir(parents=True, exist_ok=True)
    write_graphs(network, floats)
    # The table is no Linear: it is rounded here, in a graph that onnxruntime then quantises.
    network.encoder.pieces = Table(network.encoder.pieces.weight.data)
    write_graphs(network, staged)
    for name in GRAPHS:
        quantise(staged / f"{name}.onnx", out / f"{name}.onnx")
    for folder in (floats, out):
        (folder / "labels.json").write_text(_shipped(known, edits(train), version), "utf-8")
        (folder / "lemmas.tsv").write_text(memory(train), "utf-8")
        shutil.copyfile(encoder / "vocab.txt", folder / "vocab.txt")


def sizes(known: Labels) -> Sizes:
    """The network's sizes for these labels."""
    tags = {name: len(classes) for name, classes in known.of.items() if name != "relation"}
    return Sizes(tags, len(known.of["relation"]))


def _shipped(known: Labels, inflections: dict[str, list[str]], version: str) -> str:
    """The classes of each output, in the order of their numbers, and the model's version."""
    shipped = {name: classes for name, classes in known.of.items() if name != "start"}
    return json.dumps({"version": version, "classes": shipped, "edits": inflections}, ensure_ascii=False, indent=0)


def main() -> None:
    """Exports one checkpoint."""
    from training.train import encoder_folder, gold

    parser = argparse.ArgumentParser(description="Exports one checkpoint of a training.")
    parser.add_argument("checkpoint")
    parser.add_argument("--sources", type=Path, default=Path("../shared/sources"))
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--out", type=Path, default=Path("src/histor/language/data/en"))
    parser.add_argument("--version", default="1")
    options = parser.parse_args()
    train, _ = gold(options.sources / "treebanks")
    export(options.work / options.checkpoint, encoder_folder(), options.out, train, options.version)


if __name__ == "__main__":
    main()
