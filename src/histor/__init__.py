"""histor reads conflict and crisis news into a ledger of sourced claims.

`read` reads one document, `read_all` the documents of a file or folder; both give a `Reading`.
`explain` tells why a place or a claim was read as it was. `Ledger` keeps many readings and joins what they say of one
incident.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from histor.errors import HistorError, IntakeError, LedgerError, PipelineError

if TYPE_CHECKING:
    from histor.display.reading import Reading
    from histor.explaining import explain
    from histor.ledger import Ledger
    from histor.reading import read, read_all

__version__ = "0.1.0"
__all__ = [
    "HistorError",
    "IntakeError",
    "Ledger",
    "LedgerError",
    "PipelineError",
    "Reading",
    "explain",
    "read",
    "read_all",
]


def __getattr__(name: str) -> Any:
    """Loads the verbs on first use, so that `import histor` stays quick."""
    if name == "explain":
        from histor.explaining import explain as verb

        return verb
    if name == "Ledger":
        from histor.ledger import Ledger

        return Ledger
    if name in ("read", "read_all", "Reading"):
        from histor import reading

        return getattr(reading, name)
    raise AttributeError(f"module 'histor' has no attribute {name!r}")
