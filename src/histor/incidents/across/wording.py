"""The words that set a report of one incident apart: names of streets, shops, schools and people, and numbers."""

from __future__ import annotations

import re

from histor.incidents.across.near import Nearest
from histor.incidents.across.rarity import rarity, worth
from histor.mentions.gazetteer.folding import fold
from histor.mentions.places.words import words as listed
from histor.record import Record

MOST = 40
RARE = 0.4  # from which rarity on a word without a capital tells something
# A run of words with capitals, or a number of three to five digits that is part of no longer one.
_RUN = re.compile(r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*|(?<![\w$€£-])(?<![,.:]\d)\d{3,5}\b(?![-,.:]\d)")
# A word of four letters or more in small letters, that is no part of an address or a word with a hyphen.
_PLAIN = re.compile(r"(?<![\w'’.@/-])[a-z]{4,}(?![\w'’@/-]|\.\w)")
_BEGINS = re.compile(r"(?:^|[.!?…:\"“”'’)\]]\s+|\n\s*|[“\"(•|>]\s*)$")


def words(record: Record, text: Nearest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The telling words and the telling pairs of neighbouring words, folded, the rarest first.

    A word that begins its sentence tells nothing by its capital and is left out of the words, and not of the pairs.
    """
    left_out = _of_offices(record) | {word.rstrip(".") for word in listed().calendar}
    found: dict[str, float] = {}
    pairs: dict[str, float] = {}
    for match in _RUN.finditer(record.text):
        if not text(match.start()):
            continue
        run = [fold(word) for word in match[0].split(" ")]
        begins = _BEGINS.search(record.text, max(match.start() - 4, 0), match.start()) is not None or match.start() == 0
        for at, word in enumerate(run):
            if word in left_out or _is_year(word):
                continue
            if at or not begins:
                found[word] = worth(word)
            if at + 1 < len(run) and run[at + 1] not in left_out and rarity(word) and rarity(run[at + 1]):
                pairs[f"{word} {run[at + 1]}"] = rarity(word) + rarity(run[at + 1])
    return _rarest(found), _rarest(pairs)


def plain(record: Record, text: Nearest) -> tuple[str, ...]:
    """The rare words without a capital of an incident's part of the text ("dormitory", "boathouse"), in their order."""
    found = {m[0] for m in _PLAIN.finditer(record.text) if rarity(m[0]) >= RARE and text(m.start())}
    return tuple(sorted(sorted(found), key=rarity, reverse=True)[:MOST])


def _rarest(found: dict[str, float]) -> tuple[str, ...]:
    return tuple(sorted((word for word in found if found[word]), key=lambda word: (-found[word], word))[:MOST])


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _of_offices(record: Record) -> set[str]:
    """The names of who has an office, of forces, groups and states, and of the places that stand for themselves."""
    officials = {a.id for a in record.actors if a.title}
    names = [a.name for a in record.actors if a.id in officials or a.kind in ("force", "group", "state")]
    names += [p.text for p in record.places if p.text and p.gazetteer]
    names += [record.document.publisher or ""]
    return {word for name in names for word in fold(name).split()}
