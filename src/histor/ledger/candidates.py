"""Which incidents may be the same: those that meet in a block, as `histor.incidents.across.blocks` defines the pairs.

A block of up to `FULL` incidents pairs all its members. In a fuller one each meets its `BESIDE` neighbours on either
side, in the order of the members' places, so that the number of pairs grows with the ledger and not with its square.
Which pairs those are is told by the members of the block, not by the order in which they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import Column, Connection, Select, func, select

from histor.incidents.across.blocks import BESIDE, FULL
from histor.ledger.schema import blocks
from histor.ledger.transaction import in_parts

Pair = tuple[int, int]
_Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs that new incidents make, and the incidents of full blocks whose neighbours changed by them."""

    pairs: frozenset[Pair]
    moved: frozenset[int]


def pair(one: int, other: int) -> Pair:
    """Two incidents, the smaller number first."""
    return (one, other) if one < other else (other, one)


def candidates(connection: Connection, new: Iterable[int]) -> Found:
    """The pairs of which at least one incident is new."""
    places = _places(connection, new)
    sizes = _sizes(connection, places)
    pairs: set[Pair] = set()
    moved: set[int] = set()
    for key, members in _members(connection, [key for key, size in sizes.items() if size <= FULL]).items():
        for _, one in places[key]:
            pairs.update(pair(one, other) for _, other in members if other != one)
    for key, size in sizes.items():
        if size > FULL:
            for place, one in places[key]:
                beside = _beside(connection, key, place)
                pairs.update(pair(one, other) for other in beside)
                moved.update(beside)
            if size - len(places[key]) <= FULL:  # it has just become full
                moved.update(one for _, one in _members(connection, [key])[key])
    return Found(frozenset(pairs), frozenset(moved))


def meeting(connection: Connection, incidents: Iterable[int]) -> set[Pair]:
    """The pairs among some incidents that meet in a block, as its members are now."""
    own = set(incidents)
    places = {key: sorted(members) for key, members in _places(connection, own).items() if len(members) > 1}
    sizes = _sizes(connection, places)
    full = _members(connection, [key for key in places if sizes[key] > FULL])
    found: set[Pair] = set()
    for key, members in places.items():
        if key not in full:
            found.update(pair(one, other) for (_, one), (_, other) in combinations(members, 2))
            continue
        order = [number for _, number in sorted(full[key])]
        for at, one in enumerate(order):
            if one in own:
                found.update(pair(one, other) for other in order[at + 1 : at + 1 + BESIDE] if other in own)
    return found


def _places(connection: Connection, incidents: Iterable[int]) -> dict[str, list[_Place]]:
    """The blocks of some incidents, each with the places of those in it."""
    return _inside(connection, blocks.c.incident, incidents)


def _sizes(connection: Connection, keys: Iterable[str]) -> Counter[str]:
    sizes: Counter[str] = Counter()
    for part in in_parts(keys):
        counted = select(blocks.c.key, func.count()).where(blocks.c.key.in_(part)).group_by(blocks.c.key)
        sizes.update({row[0]: row[1] for row in connection.execute(counted)})
    return sizes


def _members(connection: Connection, keys: Iterable[str]) -> dict[str, list[_Place]]:
    """Some blocks whole."""
    return _inside(connection, blocks.c.key, keys)


def _inside(connection: Connection, column: Column[Any], values: Iterable[object]) -> dict[str, list[_Place]]:
    """The places of incidents in blocks, by block, of the rows whose column has one of the values."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for part in in_parts(values):
        for row in connection.execute(select(blocks).where(column.in_(part))):
            found[row.key].append((row.place, row.incident))
    return found


def _beside(connection: Connection, key: str, place: str) -> list[int]:
    """The neighbours of a place in a full block."""
    inside: Select[tuple[int]] = select(blocks.c.incident).where(blocks.c.key == key).limit(BESIDE)
    after = inside.where(blocks.c.place > place).order_by(blocks.c.place)
    before = inside.where(blocks.c.place < place).order_by(blocks.c.place.desc())
    return [row.incident for query in (after, before) for row in connection.execute(query)]
