"""The ledger: readings kept as a history that is only added to, and what many of them say together.

`Ledger` is all of it for a program; `histor add` and the commands that look things up are made of it.
"""

from histor.ledger.ledger import Ledger

__all__ = ["Ledger"]
