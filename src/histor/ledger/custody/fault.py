"""What does not hold in a ledger."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import msgspec


class Fault(Exception):  # noqa: N818  # it says what does not hold in a ledger, not in the program
    """The first thing that does not hold: where in the ledger, and what is wrong there. Never leaves this package."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(where, what)
        self.where, self.what = where, what

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


# What comes of values that no ledger of ours holds: another type, half a character, JSON that is none.
_STRANGE = (TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError, msgspec.MsgspecError)


class place:  # noqa: N801  # it reads as what it is: with place("the log")
    """Whatever goes wrong inside is a fault of this place; `where` may be moved on while a loop goes on."""

    __slots__ = ("where",)

    def __init__(self, where: str) -> None:
        self.where = where

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if isinstance(error, _STRANGE):
            what = " ".join(str(error).split()) or type(error).__name__
            raise Fault(self.where, f"is not as a ledger keeps it ({what})") from error
