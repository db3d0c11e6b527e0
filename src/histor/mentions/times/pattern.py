"""Patterns over the tokens of a sentence, built upward from a few named values.

A pattern looks at one place of a line and says where it ends and what it found there, or None. Choices are ordered:
the first that fits is taken, so put the longer one first. Nothing here knows a word: words come as senses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from histor.language.analysis import Token
from histor.mentions.times.cell import Cell, Phrases

Found = tuple[int, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence and the senses of each; a None after the last token stops every pattern."""

    tokens: Sequence[Token]
    cells: Sequence[Cell | None]
    known: dict[tuple[int, int], Found | None] = field(default_factory=dict)  # what `Once` found where


class Pattern(Protocol):
    """Something that can be looked for at a place of a line. `starts` are the senses that it can begin with."""

    starts: frozenset[str]
    empty: bool

    def at(self, line: Line, i: int) -> Found | None:
        """The index after the match and its value, or None."""


class Is:
    """One token, or a listed phrase, with a given sense; its value is that of the list."""

    __slots__ = ("empty", "sense", "starts")

    def __init__(self, sense: str) -> None:
        self.sense = sense
        self.starts = frozenset((sense,))
        self.empty = False

    def at(self, line: Line, i: int) -> Found | None:
        """The token at `i`, if it has the sense."""
        cell = line.cells[i]
        if cell is None:
            return None
        value = cell.senses.get(self.sense)
        if value is None:
            return None
        if value.__class__ is Phrases:
            return value.at(line.tokens, i)
        return i + 1, value


class Seq:
    """Patterns one after the other. `make` gets the values of those that are not skipped; None from it is no match."""

    __slots__ = ("empty", "make", "parts", "starts")

    def __init__(self, *parts: Pattern, make: Callable[..., Any]) -> None:
        self.parts = tuple((part, isinstance(part, Skip)) for part in parts)
        self.make = make
        self.starts = frozenset[str]()
        self.empty = False
        for part in parts:
            self.starts |= part.starts
            if not part.empty:
                break
        else:
            self.empty = True

    def at(self, line: Line, i: int) -> Found | None:
        """All parts from `i` on."""
        values = []
        for part, silent in self.parts:
            found = part.at(line, i)
            if found is None:
                return None
            i = found[0]
            if not silent:
                values.append(found[1])
        value = self.make(*values)
        return None if value is None else (i, value)


class OneOf:
    """The first of several patterns that fits."""

    __slots__ = ("empty", "options", "starts")

    def __init__(self, *options: Pattern) -> None:
        self.options = options
        self.starts = frozenset[str]().union(*(option.starts for option in options))
        self.empty = any(option.empty for option in options)

    def at(self, line: Line, i: int) -> Found | None:
        """The first option that fits at `i`."""
        cell = line.cells[i]
        if cell is None:
            return None
        for option in self.options:
            if not option.starts.isdisjoint(cell.senses):
                found = option.at(line, i)
                if found is not None:
                    return found
        return None


class Once:
    """A pattern that many rules look for at the same place; it is read there once (packrat parsing, Ford 2002)."""

    __slots__ = ("empty", "part", "starts")

    def __init__(self, part: Pattern) -> None:
        self.part = part
        self.starts = part.starts
        self.empty = part.empty

    def at(self, line: Line, i: int) -> Found | None:
        """The part at `i`, as it was found before or is found now."""
        key = id(self), i
        try:
            return line.known[key]
        except KeyError:
            found = line.known[key] = self.part.at(line, i)
            return found


class Skip:
    """A pattern whose value does not matter."""

    __slots__ = ("at", "empty", "starts")

    def __init__(self, part: Pattern) -> None:
        self.at = part.at
        self.starts = part.starts
        self.empty = part.empty


class Opt:
    """A pattern that may be absent; its value is None then."""

    __slots__ = ("empty", "part", "starts")

    def __init__(self, part: Pattern) -> None:
        self.part = part
        self.starts = part.starts
        self.empty = True

    def at(self, line: Line, i: int) -> Found | None:
        """The part, or nothing."""
        cell = line.cells[i]
        if cell is None or self.starts.isdisjoint(cell.senses):
            return i, None
        return self.part.at(line, i) or (i, None)


class Behind:
    """Looks back: the token before has one of some senses (or none of them, with `never`). Takes no token."""

    __slots__ = ("empty", "never", "senses", "starts")

    def __init__(self, *senses: str, never: bool = False) -> None:
        self.senses = frozenset(senses)
        self.never = never
        self.starts = frozenset[str]()
        self.empty = True

    def at(self, line: Line, i: int) -> Found | None:
        """Nothing taken, if the look back agrees."""
        cell = line.cells[i - 1] if i else None
        has = cell is not None and not self.senses.isdisjoint(cell.senses)
        return (i, None) if has is not self.never else None


class Ahead:
    """Looks ahead: the next token has one of some senses (or none of them, with `never`). Takes no token."""

    __slots__ = ("empty", "never", "parts", "starts")

    def __init__(self, *senses: str, never: bool = False) -> None:
        self.parts = tuple(Is(sense) for sense in senses)
        self.never = never
        self.starts = frozenset[str]()
        self.empty = True

    def at(self, line: Line, i: int) -> Found | None:
        """Nothing taken, if the look ahead agrees."""
        has = any(is_.at(line, i) for is_ in self.parts)
        return (i, None) if has is not self.never else None


class Peek:
    """Looks ahead: what another pattern finds next. Takes no token."""

    __slots__ = ("empty", "part", "starts")

    def __init__(self, part: Pattern) -> None:
        self.part = part
        self.starts = frozenset[str]()
        self.empty = True

    def at(self, line: Line, i: int) -> Found | None:
        """What the other pattern finds at `i`, without its tokens."""
        found = self.part.at(line, i)
        return None if found is None else (i, found[1])


class Test:
    """A condition on the tokens around a place that no sense tells. Takes no token."""

    __slots__ = ("empty", "starts", "test")

    def __init__(self, test: Callable[[Line, int], bool]) -> None:
        self.test = test
        self.starts = frozenset[str]()
        self.empty = True

    def at(self, line: Line, i: int) -> Found | None:
        """Nothing taken, if the condition holds."""
        return (i, None) if self.test(line, i) else None


class Call:
    """A pattern that a function reads, such as a numeral. `starts` are the senses that it can begin with."""

    __slots__ = ("at", "empty", "starts")

    def __init__(self, read: Callable[[Line, int], Found | None], *starts: str) -> None:
        self.at = read
        self.starts = frozenset(starts)
        self.empty = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern that makes a time."""

    name: str
    pattern: Pattern


def skip(sense: str) -> Skip:
    """A word that must stand there and says nothing more."""
    return Skip(Is(sense))


def maybe(sense: str) -> Skip:
    """A word that may stand there and says nothing more."""
    return Skip(Opt(Is(sense)))


def opt(sense: str) -> Opt:
    """A word that may stand there, with its value."""
    return Opt(Is(sense))
