"""What does not hold in a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def place(where: str) -> Iterator[None]:
    """Whatever goes wrong inside is a fault of this place."""
    try:
        yield
    except _STRANGE as error:
        raise Fault(
            where, f"is not as a ledger keeps it ({' '.join(str(error).split()) or type(error).__name__})"
        ) from error
