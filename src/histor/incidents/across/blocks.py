"""Blocks: the keys under which two incidents are found that may be one, so that not every pair is compared.

An incident stands in a block for each day and region that it may have been on and in, for the names of its people,
and for its rarest words in its month. What has neither a time nor a name nor a rare word is in no block, and neither
is what lasted for more than ten days: a war isn't an incident.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from histor.incidents.across.judgements import pair
from histor.incidents.across.rarity import rarity
from histor.incidents.across.signature import Signature
from histor.incidents.across.when import When, days

LONGEST = 31  # days; what lasts longer is no incident but a war, a wave or a year
SHORT = 10  # days; of what is less sure, only the names tell
NAMES = 8
WORDS = 3
FULL = 48  # incidents of a block that are all compared with each other
BESIDE = 24  # of a fuller block: each with so many before and after it


class Block(NamedTuple):
    """A key, and the incident's place in the block: neighbours in this order are the likelier ones."""

    key: str
    order: str


def blocks(signature: Signature) -> tuple[Block, ...]:
    """The blocks of an incident, each once."""
    when = signature.when
    length = days(when.first, when.last) if when.first and when.last else None
    if (length is None and signature.background) or (length is not None and length > LONGEST) or _is_vague(signature):
        return ()
    keys = dict.fromkeys(_names(signature))
    if length is not None and length <= SHORT:
        keys.update(dict.fromkeys((*_days(signature), *_words(signature))))
    order = _order(signature)
    return tuple(Block(key, order) for key in keys)


def _is_vague(signature: Signature) -> bool:
    """Whether a report says neither when, nor how many, nor whom it happened to."""
    harmed = any(person.part == "harmed" for person in signature.people)
    return not (signature.when.said or signature.figures or harmed)


def pairs(block: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The pairs to compare in one block, from its members as (order, id): all of a small one, neighbours of a full one.

    Which pairs these are depends on the block's members alone and not on the order in which they came.
    """
    ids = [name for _, name in sorted(block)]
    if len(ids) <= FULL:
        yield from (pair(a, b) for a, b in combinations(ids, 2))
        return
    for at, one in enumerate(ids):
        for other in ids[at + 1 : at + 1 + BESIDE]:
            yield pair(one, other)


def _days(signature: Signature) -> Iterator[str]:
    """Each day and the one after, so that reports that differ by a day meet; in the region, else the country."""
    place = signature.where.around or signature.where.country
    if place is None:
        return
    for day in _each(signature.when, 1):
        yield f"day {day} {place}"


def _each(when: When, more: int) -> Iterator[str]:
    first = date.fromisoformat(when.first or "")
    for number in range(days(when.first or "", when.last or "") + more):
        yield (first + timedelta(days=number)).isoformat()


def _names(signature: Signature) -> Iterator[str]:
    names = {f"{p.first} {p.last}": _worth(p.first, p.last) + (p.part != "named") for p in signature.people if p.first}
    for phrase in signature.phrases:
        names.setdefault(phrase, _worth(*phrase.split(" ")))
    for name in sorted(names, key=lambda n: (-names[n], n))[:NAMES]:
        yield f"name {name}"
    for person in signature.people:
        if person.age is not None:
            yield f"aged {person.last} {person.age}"


def _worth(*words: str) -> float:
    return sum(rarity(word) for word in words)


def _words(signature: Signature) -> Iterator[str]:
    months = sorted({day[:7] for day in _each(signature.when, 1)})
    return (f"word {word} {month}" for word in signature.words[:WORDS] for month in months)


def _order(signature: Signature) -> str:
    killed = signature.figures.get("killed", (None, None, None))[1]
    return f"{signature.where.place or ''} {killed if killed is not None else ''}"
