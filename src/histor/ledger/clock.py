"""The ledger's clock: the one place of the package that asks what time it is."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The time in UTC, RFC 3339 with microseconds, so that the order of the text is the order of time."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
