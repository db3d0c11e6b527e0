"""The ledger: readings kept as a history that is only added to, and what many of them say together.

`Ledger` is all of it for a program; `histor add` and the commands that look things up are made of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from histor.ledger.ledger import Ledger

__all__ = ["Ledger"]


def __getattr__(name: str) -> Any:
    """Loads the ledger on first use, so that a process that only checks stored bytes begins at once."""
    if name == "Ledger":
        from histor.ledger.ledger import Ledger

        return Ledger
    raise AttributeError(f"module 'histor.ledger' has no attribute {name!r}")
