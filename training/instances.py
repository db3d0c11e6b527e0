"""Gold sentences to batches of numbers: single sentences, and windows of several."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from training.labels import TAGS, Labels, values
from training.treebank import Sentence

from histor.language.shapes import shape
from histor.language.wordpiece import FIRST, LAST, MASK, WordPieces

IGNORED = -100
WINDOW = 120  # words of a window at most
# The marks that news prints curly and the treebanks have straight, by their gold XPOS.
_CURLY = {'"': {"``": "\u201c", "''": "\u201d"}, "''": {"''": "\u201d"}, "``": {"``": "\u201c"}}


@dataclass(slots=True)
class Instance:
    """What the encoder reads at once: the numbers of one sentence, or of a window's sentences."""

    words: list[str]
    xpos: list[str]
    tags: dict[str, list[int]]
    heads: list[int]
    relations: list[int]
    sentence: list[int]  # the number of each word's sentence in the window


def instance(window: Sequence[Sentence], known: Labels) -> Instance:
    """The numbers of some consecutive sentences."""
    made = Instance([], [], {name: [] for name in TAGS}, [], [], [])
    for number, sentence in enumerate(window):
        size, before = len(sentence.words), len(made.words)
        for name, classes in values(sentence).items():
            index = known.index[name]
            numbers = [index.get(one, IGNORED) for one in classes] or [IGNORED] * size
            made.tags[name].extend(numbers)
        made.words.extend(sentence.words)
        made.xpos.extend(sentence.xpos)
        made.heads.extend(before + head for head in sentence.heads)
        relations = known.index["relation"]
        made.relations.extend(relations.get(r, IGNORED) for r in sentence.relations)
        made.sentence.extend([number] * size)
    return made


def windows(document: list[Sentence], chance: random.Random) -> Iterator[list[Sentence]]:
    """A document as windows of two to six consecutive sentences, mostly of one paragraph."""
    window: list[Sentence] = []
    wanted = chance.randint(2, 6)
    for sentence in document:
        size = sum(len(s.words) for s in window) + len(sentence.words)
        apart = sentence.paragraph and chance.random() < 0.7
        if window and (len(window) == wanted or size > WINDOW or apart):
            yield window
            window, wanted = [], chance.randint(2, 6)
        window.append(sentence)
    if window:
        yield window


def printed(words: list[str], xpos: list[str]) -> list[str]:
    """The words with the curly quotes and apostrophes that news prints."""
    found = []
    for word, tag in zip(words, xpos, strict=True):
        curly = _CURLY.get(word, {}).get(tag)
        found.append(curly or (word.replace("'", "\u2019") if word != "'" else word))
    return found


@dataclass(slots=True)
class Batch:
    """Numbers for the network; all but `tags` are [batch, pieces or words]."""

    pieces: Tensor
    shapes: Tensor
    first: Tensor
    real: Tensor  # which words are no padding
    sentence: Tensor
    heads: Tensor
    relations: Tensor
    tags: dict[str, Tensor]


def batch(some: list[Instance], pieces: WordPieces, chance: random.Random | None) -> Batch:
    """A batch of instances; with `chance`, words are curled and hidden at random."""
    rows = [_row(one, pieces, chance) for one in some]
    return Batch(
        pieces=_pad([row[0] for row in rows], 0),
        shapes=_pad([row[1] for row in rows], 0),
        first=_pad([row[2] for row in rows], 0),
        real=_pad([[1] * len(one.words) for one in some], 0).bool(),
        sentence=_pad([one.sentence for one in some], -1),
        heads=_pad([one.heads for one in some], IGNORED),
        relations=_pad([one.relations for one in some], IGNORED),
        tags={name: _pad([one.tags[name] for one in some], IGNORED) for name in TAGS},
    )


def _row(one: Instance, pieces: WordPieces, chance: random.Random | None) -> tuple[list[int], list[int], list[int]]:
    words = one.words
    if chance and chance.random() < 0.5:
        words = printed(words, one.xpos)
    hidden = chance is not None and chance.random() < 0.7
    numbers, shapes, first = [pieces.index[FIRST]], [0], []
    mask = pieces.index[MASK]
    for word in words:
        first.append(len(numbers))
        own = pieces.of(word)
        if hidden and chance is not None and chance.random() < 0.1:
            own = (mask,) * len(own)
        numbers.extend(own)
        shapes.extend([int(shape(word))] * len(own))
    return [*numbers, pieces.index[LAST]], [*shapes, 0], first


def _pad(rows: list[list[int]], filling: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [filling] * (longest - len(row)) for row in rows])


def grouped(some: list[Instance], words: int, chance: random.Random | None) -> Iterator[list[Instance]]:
    """Instances of like length in groups of about `words` words with padding."""
    order = sorted(some, key=lambda one: len(one.words))
    if chance:  # near lengths change places, so that groups differ between epochs
        order.sort(key=lambda one: len(one.words) * chance.uniform(0.85, 1.15))
    groups: list[list[Instance]] = [[]]
    longest = 0
    for one in order:
        longest = max(longest, len(one.words))
        if groups[-1] and longest * (len(groups[-1]) + 1) > words:
            groups.append([])
            longest = len(one.words)
        groups[-1].append(one)
    if chance:
        chance.shuffle(groups)
    yield from groups
