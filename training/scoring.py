"""Scores on gold words, for choosing while training."""

from __future__ import annotations

import torch
from training.instances import Instance, batch, grouped
from training.labels import Labels
from training.losses import inside
from training.model import Network
from training.tally import Tally

from histor.language.trees import heads as tree
from histor.language.wordpiece import WordPieces


def universal(relation: str) -> str:
    """The part of a relation that all languages share: `nsubj` of `nsubj:pass`."""
    return relation.partition(":")[0]


@torch.no_grad()  # type: ignore[untyped-decorator]
def scores(network: Network, some: list[Instance], known: Labels, pieces: WordPieces) -> dict[str, float]:
    """Shares of right tags, and UAS and LAS without punctuation (LAS by universal relations)."""
    network.eval()
    tally = Tally()
    with torch.autocast("cpu", torch.bfloat16):
        for group in grouped(some, 1500, None):
            _score(network, group, known, pieces, tally)
    network.train()
    return dict(sorted(tally.shares().items()))


def _score(
    network: Network,
    group: list[Instance],
    known: Labels,
    pieces: WordPieces,
    tally: Tally,
) -> None:
    some = batch(group, pieces, None)
    words = network.encoder(some.pieces, some.shapes, some.first)
    for name, guesses in network.tags(words).items():
        gold = some.tags[name]
        # A rare class that training left out counts as wrong, padding doesn't count.
        counted = some.real if name in ("upos", "xpos", "feats", "lemma") else gold >= 0
        right = (guesses.argmax(-1) == gold) & counted
        tally.add(name, int(right.sum()), int(counted.sum()))
    arcs, own, other = network.parser(words)
    arcs = inside(arcs, some.sentence)
    found = [tree(arcs[row, : len(one.words), : len(one.words)].numpy()) for row, one in enumerate(group)]
    for row, (one, heads) in enumerate(zip(group, found, strict=True)):
        index = torch.from_numpy(heads)
        guesses = network.parser.relations(own[row, : len(heads)], other[row].index_select(0, index))
        _score_tree(one, heads.tolist(), guesses.argmax(-1).tolist(), known, tally)


def _score_tree(
    one: Instance,
    heads: list[int],
    guesses: list[int],
    known: Labels,
    tally: Tally,
) -> None:
    names = known.of["relation"]
    for head, gold_head, guess, gold in zip(heads, one.heads, guesses, one.relations, strict=True):
        wanted = names[gold] if gold >= 0 else ""
        if wanted == "punct":
            continue
        tally.add("uas", head == gold_head)
        tally.add("las", head == gold_head and universal(names[guess]) == universal(wanted))
