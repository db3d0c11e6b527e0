"""What sums need of incidents, and no more: read from their rows once, and kept while the ledger goes on.

A linked incident that changes gets another row with another number, so what is kept of a number stays true.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from histor.incidents.across import Summand
from histor.ledger import schema
from histor.ledger.contents import unpacked
from histor.ledger.plain import tuples
from histor.ledger.transaction import in_parts
from histor.record.values import Value

_LINKED = schema.linked
_MOST = 100_000


class Said(Value, frozen=True, kw_only=True):
    """A number and who gives it."""

    low: int | None
    best: int | None
    high: int | None
    speaker: str | None


class SaidFigure(Value, frozen=True, kw_only=True):
    """A figure as its numbers, by publication."""

    unit: str = "person"
    numbers: tuple[Said, ...] = ()


class _Spoken(Value, frozen=True, kw_only=True):
    figures: dict[str, SaidFigure] = msgspec.field(default_factory=dict)


_DECODER, _SPOKEN = msgspec.json.Decoder(Summand), msgspec.json.Decoder(_Spoken)


class Summands:
    """Those that were asked for last."""

    def __init__(self) -> None:
        self._kept: dict[int, Summand] = {}

    def of(self, connection: Connection, numbers: list[int]) -> list[Summand]:
        """The incidents of some rows, in their order."""
        kept = self._kept
        wanted = [number for number in numbers if number not in kept]
        read = {number: _DECODER.decode(content) for number, content in _contents(connection, wanted)}
        found = [read.get(number) or kept[number] for number in numbers]
        if len(kept) + len(read) > _MOST:
            self._kept = {}
        self._kept.update((number, summand) for number, summand in read.items() if number > 0)  # below: of the past
        return found


def spoken(connection: Connection, numbers: list[int]) -> dict[int, dict[str, SaidFigure]]:
    """The figures of the incidents of some rows with the numbers behind them."""
    return {number: _SPOKEN.decode(content).figures for number, content in _contents(connection, numbers)}


def _contents(connection: Connection, numbers: list[int]) -> Iterator[tuple[int, bytes]]:
    asked = select(_LINKED.c.id, _LINKED.c.content)
    for part in in_parts(numbers):
        for number, content in tuples(connection, asked.where(_LINKED.c.id.in_(part))):
            yield number, unpacked("zstd", content)
