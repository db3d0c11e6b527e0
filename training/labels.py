"""The classes that each head of the network tells apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from training.treebank import Sentence

from histor.language.lemmas import rule

TAGS = ("upos", "xpos", "feats", "lemma", "start", "entity", "kind")
_LISTS = {"upos": "upos", "xpos": "xpos", "feats": "feats", "entity": "entities", "kind": "kinds"}


@dataclass
class Labels:
    """The classes of each head, in the order of their numbers."""

    of: dict[str, list[str]]
    index: dict[str, dict[str, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.index = {n: {c: i for i, c in enumerate(cs)} for n, cs in self.of.items()}


def labels(sentences: Iterable[Sentence], rare: int = 2) -> Labels:
    """The classes seen in training; lemma rules seen less than `rare` times are left out."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*TAGS, "relation")}
    for sentence in sentences:
        for name, classes in values(sentence).items():
            counts[name].update(classes)
        counts["relation"].update(sentence.relations)
    found = {name: sorted(c for c in seen if c is not None) for name, seen in counts.items()}
    found["lemma"] = sorted(c for c, n in counts["lemma"].items() if n >= rare)
    found["entity"].sort(key=lambda c: (c != "O", c))
    return Labels(found)


def values(sentence: Sentence) -> dict[str, list[str]]:
    """The gold classes of a sentence's words for each head; none where the treebank doesn't tell."""
    found = {name: getattr(sentence, attribute) or [] for name, attribute in _LISTS.items()}
    found["lemma"] = list(map(rule, sentence.words, sentence.lemmas))
    found["start"] = ["yes"] + ["no"] * (len(sentence.words) - 1)
    return found
