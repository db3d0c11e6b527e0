"""Lemmas as edits of the word.

A lemma is predicted as a class: the edit that turns the lower-cased word into it, and how it is
cased then (the edit scripts of Straka 2018, UDPipe 2.0, in a form of our own). A rule reads
`casing|cut+add|cut+add`: casing is `l` (lower), `t` (first letter a capital), `u` (upper) or `w`
(as the word has it, letter by letter); then how many characters go at the beginning and what
comes instead, and the same for the end. `=lemma` is a lemma that shares nothing with its word.

The network guesses the edit without seeing the word's letters, so it is checked: a word of the
treebanks has the lemma that it has there, and an edit of another inflected word must lead to a
word that is known to exist, else the first edit of its part of speech that does is taken. Forms that the
treebanks lack are taken from lists of verbs first (`histor.language.verbs`).
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

from histor.language.verbs import Verbs

# Lemmas remembered at most. The memory changes no result, it only saves work.
MEMORY = 200_000
# Shorter pieces of the encoder's vocabulary are often no words: "sho" is one.
SURE = 4
# No verb ends so but "quiz", which is known: an unknown "immobilised" is of "immobilise".
CUT_SHORT = ("is", "iz")


def rule(word: str, lemma: str) -> str:
    """The rule that turns a word into its lemma: `apply(rule(w, l), w) == l` always."""
    low, target = word.lower(), lemma.lower()
    if len(low) != len(word):  # some letters change their number with their case
        return f"={lemma}"
    same = SequenceMatcher(None, low, target, autojunk=False).find_longest_match()
    if not same.size:
        return f"={lemma}"
    head = f"{same.a}+{target[: same.b]}"
    tail = f"{len(low) - same.a - same.size}+{target[same.b + same.size :]}"
    if "|" in head + tail:
        return f"={lemma}"
    for casing in "lwtu":
        made = f"{casing}|{head}|{tail}"
        if apply(made, word) == lemma:
            return made
    return f"={lemma}"


def apply(made: str, word: str) -> str:
    """The lemma of a word by a rule. A rule that doesn't fit the word gives the word itself."""
    if made.startswith("="):
        return made[1:]
    casing, head, tail = made.split("|", 2)
    cut_head, _, add_head = head.partition("+")
    cut_tail, _, add_tail = tail.partition("+")
    start, end = int(cut_head), len(word) - int(cut_tail)
    if start >= end:
        return word
    kept = word[start:end]
    lemma = add_head + (kept if casing == "w" else kept.lower()) + add_tail
    if casing == "t":
        return lemma[:1].upper() + lemma[1:]
    return lemma.upper() if casing == "u" else lemma


class Lemmas:
    """What the treebanks tell of lemmas.

    `memory` has the lemma of a lower-case word and its XPOS, `edits` the rules of each XPOS that
    inflects, the most frequent first, and `known` the words that exist for sure.
    """

    def __init__(
        self,
        memory: dict[tuple[str, str], str],
        edits: dict[str, list[str]],
        known: Iterable[str],
        verbs: Verbs | None = None,
    ) -> None:
        self.memory, self.edits = memory, edits
        self._verbs = verbs or Verbs()
        self.known = {*known, *memory.values()}
        self._found: dict[tuple[str, str, str], str] = {}

    @classmethod
    def read(cls, path: Path, edits: dict[str, list[str]], pieces: Iterable[str]) -> Lemmas:
        """With the memory in a file of lines `word, XPOS, lemma`, parted by tabs, and the lists of verbs beside it."""
        rows = (line.split("\t") for line in path.read_text("utf-8").split("\n")[:-1])
        memory = {(word, tag): lemma for word, tag, lemma in rows}
        return cls(memory, edits, (piece for piece in pieces if len(piece) >= SURE), Verbs.read(path.parent))

    def of(self, word: str, tag: str, guess: str) -> str:
        """The lemma of a word with an XPOS, for which the network guessed a rule."""
        key = (word, tag, guess)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= MEMORY:
                self._found.clear()
            found = self._found[key] = self._find(word, tag, guess)
        return found

    def _find(self, word: str, tag: str, guess: str) -> str:
        remembered = self.memory.get((word.lower(), tag))
        if remembered is not None:
            return remembered
        if (verb := self._verbs.of(word.lower(), tag)) is not None:
            return verb
        guessed = apply(guess, word)
        if tag not in self.edits or guessed.lower() in self.known:
            return guessed
        for edit in self.edits[tag]:
            other = apply(edit, word)
            if other in self.known and other != word.lower():
                return other
        return f"{guessed}e" if guessed.endswith(CUT_SHORT) else guessed
