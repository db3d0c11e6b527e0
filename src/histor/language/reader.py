"""The shipped model at work: words in, tags and trees out, as arrays.

Runs on onnxruntime with one thread a process: a document is read by one core, and many documents
by many processes. All words handed over together share their batches, and with them the scale of
the rounding; so hand over one document at a time, and it reads the same in any company.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from histor.errors import DataError
from histor.language import trees
from histor.language.batches import Floats, Ints, Span, batches, groups, length
from histor.language.lemmas import Lemmas
from histor.language.sentences import sentences
from histor.language.windows import WORDS
from histor.language.wordpiece import WordPieces

DATA = Path(__file__).parent / "data" / "en"
GRAPHS = ("words", "arcs", "relations")
TAGS = ("upos", "xpos", "feats", "lemma", "kind")
WHOLE = 10_000  # words of a window when sentences are given: more than any has


@dataclass(slots=True)
class Reading:
    """What the model says of all words, by numbers into `Reader.classes`.

    `heads` count over all words, a root is its own. Words of a sentence that wasn't `parsed`
    hang on its first word, and their relation is -1.
    """

    tags: dict[str, Ints]
    entities: Ints
    heads: Ints
    relations: Ints
    sentences: list[Span]
    parsed: list[bool]


class Reader:
    """The three graphs of the model, its vocabulary and its classes."""

    def __init__(self, folder: Path = DATA) -> None:
        try:
            shipped = json.loads((folder / "labels.json").read_text("utf-8"))
            self.classes: dict[str, list[str]] = shipped["classes"]
            self.version: str = shipped["version"]
            self.pieces = WordPieces.read(folder / "vocab.txt")
            self._lemmas = Lemmas.read(folder / "lemmas.tsv", shipped["edits"], self.pieces.index)
            self._words, self._arcs, self._relations = (_session(folder / f"{name}.onnx") for name in GRAPHS)
        except (OSError, KeyError) as error:
            raise DataError(f"the language model in {folder} is incomplete: {error}") from error

    def read(
        self,
        paragraphs: Sequence[Sequence[str]],
        wants: Callable[[int, int], bool] | None = None,
        split: bool = True,
    ) -> Reading:
        """Reads the paragraphs of one document, each a list of words.

        `wants` is asked for each sentence (first word, end) whether it needs a tree. Without
        `split` every paragraph is taken for one sentence.
        """
        total = sum(map(len, paragraphs))
        tags = {name: np.zeros(total, np.int64) for name in TAGS}
        entities = np.zeros(total, np.int64)
        odds = np.zeros(total, np.float32)
        vectors = np.zeros((total, 384), np.float32)
        for some in batches(paragraphs, self.pieces, WORDS if split else WHOLE):
            words, *best, start, entity = self._words.run(None, some.inputs)
            kept, where = some.real, _places(some.spans)
            vectors[where], odds[where] = words[kept], start[kept]
            entities[where] = entity[kept].argmax(-1)
            for name, numbers in zip(TAGS, best, strict=True):
                tags[name][where] = numbers[kept]
        found = sentences(paragraphs, odds if split else None)
        parsed = [wants is None or wants(*span) for span in found]
        heads, relations = self._trees(vectors, found, parsed)
        return Reading(tags, entities, heads, relations, found, parsed)

    def lemmas(self, words: Sequence[str], tags: dict[str, Ints], base: int = 0) -> list[str]:
        """The lemmas of words whose tags begin at `base`."""
        some = slice(base, base + len(words))
        xpos = map(self.classes["xpos"].__getitem__, tags["xpos"][some].tolist())
        rules = map(self.classes["lemma"].__getitem__, tags["lemma"][some].tolist())
        return list(map(self._lemmas.of, words, xpos, rules))

    def _trees(self, vectors: Floats, spans: list[Span], parsed: list[bool]) -> tuple[Ints, Ints]:
        """Heads and relations of all words of the sentences that are to be parsed."""
        heads = np.zeros(len(vectors), np.int64)
        relations = np.full(len(vectors), -1, np.int64)
        for start, end in spans:
            heads[start:end] = start
        wanted = sorted((s for s, yes in zip(spans, parsed, strict=True) if yes), key=length)
        for some in groups(list(map(length, wanted))):
            group = wanted[some]
            rows = np.zeros((len(group), length(group[-1]), vectors.shape[1]), np.float32)
            for row, (start, end) in enumerate(group):
                rows[row, : end - start] = vectors[start:end]
            self._decode(group, self._arcs.run(None, {"words": rows}), heads, relations)
        return heads, relations

    def _decode(self, group: list[Span], scored: list[Floats], heads: Ints, relations: Ints) -> None:
        """Fills in the heads and relations of some sentences from what the arc graph gave."""
        arcs, own, other = scored
        views: tuple[list[Floats], list[Floats]] = ([], [])
        for row, (start, end) in enumerate(group):
            size = end - start
            found = trees.heads(arcs[row, :size, :size])
            heads[start:end] = found + start
            views[0].append(own[row, :size])
            views[1].append(other[row, found])
        pairs = {"own": np.concatenate(views[0]), "other": np.concatenate(views[1])}
        relations[_places(group)] = self._relations.run(None, pairs)[0]


def _places(spans: list[Span]) -> Ints:
    """The places of all words of some spans."""
    return np.concatenate([np.arange(*span) for span in spans])


def _session(path: Path) -> Any:
    import onnxruntime  # here, for its loading is only worth it when something is read

    if not path.is_file():
        raise FileNotFoundError(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Adding and normalising apart is a sixth faster than the two fused, whose kernel is not vectorised.
    apart = ["SkipLayerNormFusion"]
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"], disabled_optimizers=apart)
