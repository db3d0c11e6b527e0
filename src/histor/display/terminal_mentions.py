"""Where, when and who of a reading, each once: places with how exact they are, times as dates, actors by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from histor.display.dates import time_words
from histor.display.safe import one_line
from histor.display.words import place_words
from histor.record import Actor, Record

Row = tuple[str, list[str]]


def mentions(record: Record) -> Iterator[RenderableType]:
    """Three lists in the order of the text: what each stands for, and the different words that name it."""
    yield from _list(
        "Places", _merged((place_words(record.places, at), place.text) for at, place in enumerate(record.places))
    )
    yield from _list("Times", _merged((time_words(time), time.text) for time in record.times))
    yield from _list("People and bodies", _by_actor(record.actors))


def _list(heading: str, rows: Sequence[Row]) -> Iterator[RenderableType]:
    if not rows:
        return
    yield Text(heading, "bold")
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold", ratio=1)
    table.add_column(style="dim", overflow="fold", ratio=1)
    for meaning, words in rows:
        table.add_row(meaning, _quoted(words))
    yield Padding(table, (0, 0, 1, 3))


def _quoted(words: Iterable[str]) -> str:
    """The different words, each once, with how often they stand where that is more than once."""
    counted: dict[str, int] = {}
    for word in words:
        counted[one_line(word)] = counted.get(one_line(word), 0) + 1
    return ", ".join(f"“{word}”" + (f" ×{often}" if often > 1 else "") for word, often in counted.items())


def _merged(found: Iterable[tuple[str, str | None]]) -> list[Row]:
    """Rows of one meaning as one; what was inferred has no words."""
    rows: dict[str, list[str]] = {}
    for meaning, words in found:
        rows.setdefault(meaning, []).extend([words] if words else [])
    return list(rows.items())


def _by_actor(actors: Sequence[Actor]) -> list[Row]:
    words: dict[str, list[str]] = {}
    for actor in actors:
        words.setdefault(actor.id, []).append(actor.text)
    known = {actor.id: actor for actor in actors}  # all mentions of an actor have its name, title and party
    return [(_actor(known[each]), said) for each, said in words.items()]


def _actor(actor: Actor) -> str:
    title = None if actor.title == actor.name else actor.title
    party = None if actor.party == actor.name else actor.party
    return ", ".join(one_line(part) for part in (actor.name, title, party and f"of {party}", actor.kind) if part)
