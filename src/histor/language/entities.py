"""The entity labels of words to entities."""

from __future__ import annotations

from collections.abc import Iterable

# How the labels of the treebanks are called in a reading, and by spaCy's users.
READING = {"PER": "person", "ORG": "organisation", "LOC": "place"}
SPACY = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}


def begun(labels: Iterable[str], starts: Iterable[bool]) -> list[tuple[str, bool]]:
    """Each word's entity type, or an empty string, and whether it begins an entity.

    `labels` are iob2 as the model guesses them, and may not fit together: a word inside an
    entity goes on with the entity before it, whatever its own type, and begins one where there is
    none. An entity never crosses `starts` of sentences.
    """
    found: list[tuple[str, bool]] = []
    before = ""
    for label, start in zip(labels, starts, strict=True):
        mark, _, kind = label.partition("-")
        first = bool(kind) and (mark == "B" or start or not before)
        if kind and not first:
            kind = before
        found.append((kind, first))
        before = kind
    return found
