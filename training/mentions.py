"""GUM's gold mentions of entities (Zeldes 2017), and what is learned from them.

The treebank marks every mention with its type in the words' last column, as in
`Entity=(12-person-giv:act-...`, closed by `12)`. Two things come from them: the *kind* of thing
that the head word of a mention stands for, and the *names* of persons, organisations and places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
JOINTS = frozenset({"of", "the", "and", "&", "-", "for", "in", "'s", "de", "'"})

_MARK = re.compile(r"\((?P<id>\d+)(?:\[[^\]]*\])?-(?P<kind>[a-z]+)[^()]*(?P<closed>\))?|(?P<end>\d+)[^()]*\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: its first and last word, and the type of its entity."""

    first: int
    last: int
    kind: str


def mentions(columns: list[str], stack: dict[str, list[int]]) -> list[Mention]:
    """The mentions in the MISC columns of one sentence's words. `stack` is working memory."""
    stack.clear()  # no mention crosses a sentence
    found: list[Mention] = []
    kind_of: dict[str, list[str]] = {}
    for number, column in enumerate(columns):
        value = next((v[7:] for v in column.split("|") if v.startswith("Entity=")), "")
        for mark in _MARK.finditer(value):
            if mark["end"]:
                if stack.get(mark["end"]):
                    first = stack[mark["end"]].pop()
                    found.append(Mention(first, number, kind_of[mark["end"]].pop()))
            elif mark["closed"]:
                found.append(Mention(number, number, mark["kind"]))
            else:
                stack.setdefault(mark["id"], []).append(number)
                kind_of.setdefault(mark["id"], []).append(mark["kind"])
    return sorted(found, key=lambda m: (m.first, -m.last))


def head_of(mention: Mention, heads: list[int]) -> int:
    """The word of a mention whose own head stands outside it."""
    for word in range(mention.first, mention.last + 1):
        if heads[word] == word or not mention.first <= heads[word] <= mention.last:
            return word
    return mention.last


def kinds(found: list[Mention], heads: list[int]) -> list[str]:
    """For each word the type of the mention that it heads, or an empty string."""
    types = [""] * len(heads)
    for mention in found:  # of two mentions with one head the inner one comes later
        types[head_of(mention, heads)] = mention.kind
    return types


def names(found: list[Mention], heads: list[int], upos: list[str], words: list[str]) -> list[str]:
    """The iob2 labels of named persons, organisations and places, without titles and articles.

    A mention is named when a proper noun heads it; its name is the run of proper nouns around
    that head, across the joints inside a name ("Church of the East"). Of nested names the outer
    one counts, as in Universal NER.
    """
    labels = ["O"] * len(heads)
    for mention in found:
        label = NAME_LABELS.get(mention.kind)
        head = head_of(mention, heads)
        if label is None or upos[head] != "PROPN" or labels[head] != "O":
            continue
        first = _reach(head, -1, mention.first, upos, words)
        last = _reach(head, 1, mention.last, upos, words)
        labels[first] = f"B-{label}"
        for word in range(first + 1, last + 1):
            labels[word] = f"I-{label}"
    return labels


def _reach(head: int, step: int, border: int, upos: list[str], words: list[str]) -> int:
    reached, word = head, head
    while word != border:
        word += step
        if upos[word] == "PROPN" or (upos[word] == "ADJ" and words[word].istitle()):
            reached = word
        elif words[word].lower() not in JOINTS:
            break
    return reached
