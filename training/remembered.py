"""What the treebanks tell of lemmas: those of their words, and how each part of speech inflects."""

from __future__ import annotations

from collections import Counter, defaultdict

from training.treebank import Sentence

from histor.language.lemmas import rule

# Names, numbers and marks are their own lemmas, and too many to keep.
LEFT_OUT = frozenset({"NNP", "NNPS", "CD", "ADD", "GW", "FW", "LS", "SYM", "NFP"})
INFLECTED = frozenset({"NNS", "VBD", "VBN", "VBG", "VBZ", "JJR", "JJS", "RBR", "RBS"})
PAST = {"VBD": "VBN", "VBN": "VBD"}
OFTEN = 3


def memory(sentences: list[Sentence]) -> str:
    """The most frequent lemma of each lower-case word and XPOS, a line each."""
    found = _most_frequent(sentences)
    for (word, tag), lemma in list(found.items()):  # "shot" down is what was "shot" down
        if tag in PAST:
            found.setdefault((word, PAST[tag]), lemma)
    kept = [(word, tag, lemma) for (word, tag), lemma in sorted(found.items()) if tag not in LEFT_OUT]
    return "".join(f"{word}\t{tag}\t{lemma}\n" for word, tag, lemma in kept if lemma != "_")


def edits(sentences: list[Sentence]) -> dict[str, list[str]]:
    """The rules of each XPOS that inflects, counted by words, the most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (word, tag), lemma in sorted(_most_frequent(sentences).items()):
        if tag in INFLECTED:
            counts[tag][rule(word, lemma.lower())] += 1
    return {tag: [made for made, count in counted.most_common() if count >= OFTEN and made[0] != "="]
            for tag, counted in sorted(counts.items())}  # fmt: skip


def _most_frequent(sentences: list[Sentence]) -> dict[tuple[str, str], str]:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag, lemma in zip(sentence.words, sentence.xpos, sentence.lemmas, strict=True):
            counts[word.lower(), tag][lemma] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in counts.items()}
