"""What histor says of itself in a ledger."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version


@cache
def histor_version() -> str:
    """The version that reads and writes."""
    return version("histor")
