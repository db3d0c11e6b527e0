"""When something became known: to the world, by the day of publication; to the ledger, by the time of adding.

Moments are texts in UTC with microseconds, so that their order as text is their order in time.
"""

from __future__ import annotations

from datetime import UTC, datetime

from histor.errors import LedgerError


def moment(published: str | None) -> str | None:
    """The moment of a date (its beginning) or an RFC 3339 time; without a zone it is taken for UTC."""
    if published is None:
        return None
    try:
        read = datetime.fromisoformat(published)
    except ValueError:
        return None
    return _text(read)


def end_of(given: str) -> str:
    """The last moment that a date or time given by the user speaks of. Raises LedgerError for what is neither."""
    try:
        read = datetime.fromisoformat(given)
    except ValueError:
        message = f"{given!r} is no date or time; give 2025-03-12 or 2025-03-12T08:30+02:00"
        raise LedgerError(message) from None
    if len(given) <= len("2025-03-12"):
        read = read.replace(hour=23, minute=59, second=59, microsecond=999_999)
    return _text(read)


def _text(read: datetime) -> str:
    aware = read if read.tzinfo is not None else read.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def since_of(given: str) -> str:
    """The first moment that a date or time given by the user speaks of. Raises LedgerError for what is neither."""
    end_of(given)
    return _text(datetime.fromisoformat(given))
