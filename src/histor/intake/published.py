"""The day or time of publication: what is accepted, and what is not believed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from email.utils import parsedate_tz

from histor.record import Notice

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|z|[+-]\d{2}:?\d{2})?")
_WORDS = re.compile(r"[A-Za-z]{3}")
EXPECTED = "a date such as 2025-03-12 or an RFC 3339 time such as 2025-03-12T18:30:00Z"


def published(value: str) -> str | None:
    """`value` as a date or an RFC 3339 time, or None if it is neither.

    A time without an offset from UTC is not RFC 3339: its date is kept. Dates in figures that could be read in two
    ways (03/04/2025) are not read at all; a written-out English month ("12 March 2025") is.
    """
    value = value.strip()
    if _DAY.fullmatch(value):
        return value if _exists(value) else None
    match = _TIME.fullmatch(value)
    if match is None:
        return _written_out(value)
    day, minute, second, offset = match.groups()
    if not _exists(day):
        return None
    if offset is None:
        return day
    offset = offset.upper()
    if offset != "Z" and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    time = f"{day}T{minute}{second or ':00'}{offset}"
    return time if _exists(time) else None


def believed(value: str, today: date | None) -> tuple[str | None, list[Notice]]:
    """`value`, or None and a notice if it is more than a day after `today` (clocks differ by up to a day)."""
    if today is None or date.fromisoformat(value[:10]) <= today + timedelta(days=1):
        return value, []
    message = f"the document says it was published on {value}, which is in the future; its date is taken as unknown"
    return None, [Notice(code="published-future", message=message)]


def _exists(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _written_out(value: str) -> str | None:
    """The date of "Wed, 12 Mar 2025 10:11:12 GMT", "March 12, 2025" or "12 March 2025"."""
    if len(value) > 64 or not _WORDS.search(value):
        return None
    parts = parsedate_tz(value) or parsedate_tz(value + " 00:00:00")
    if parts is None or not re.search(rf"\b{parts[0]:04d}\b", value):
        return None
    try:
        return date(parts[0], parts[1], parts[2]).isoformat()
    except ValueError:
        return None
