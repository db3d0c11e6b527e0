"""What of a claim a person can correct, and how a correction is written."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any, get_args

from histor.claims.event_kinds import event_kinds
from histor.errors import LedgerError
from histor.ledger.review.placing import placed
from histor.record import Certainty, Measure, Polarity

FIELDS = ("count", "measure", "unit", "event", "speaker", "place", "time", "polarity", "certainty")
_OF_COUNTS = ("count", "unit")
_RANGE = re.compile(r"(?P<low>\d{1,9})\s*(?:-|–|to)\s*(?P<high>\d{1,9})")
_NUMBER = re.compile(r"(?P<word>at least|up to|about)?\s*(?P<number>\d{1,9})")


def known(field: str, measure: str | None) -> str:
    """A field that can be corrected of a claim of this measure; None counts nothing. Raises LedgerError for another."""
    if field not in FIELDS:
        raise LedgerError(f"{field!r} cannot be corrected; what can is {', '.join(FIELDS)}")
    if measure is None and field in _OF_COUNTS:
        raise LedgerError(f"this claim counts nothing, so it has no {field} to correct; correct its measure first")
    return field


def read(field: str, value: str, measure: str | None) -> dict[str, Any]:
    """A correction as the columns of a claim that it changes. Raises LedgerError for one that cannot be.

    `measure`: what the claim counts. `count`: 7, 5-7, at least 5, up to 9, about 20. `place`: a name, with its region
    or country where several bear it. `time`: a day, or two with a slash between them. `speaker`: a name; empty for the
    outlet itself.
    """
    known(field, measure)
    words = " ".join(value.split())
    if field == "count":
        return _count(words)
    if field == "place":
        return _place(words)
    if field == "time":
        return _time(words)
    if field == "speaker":
        return {"speaker": words or None, "actor": None}
    possible = _values(field)
    if possible and words not in possible:
        raise LedgerError(f"{words!r} is no {field}; it is one of {', '.join(sorted(possible))}")
    if not words:
        raise LedgerError(f"a correction of the {field} needs a value")
    return {field: words}


def _values(field: str) -> tuple[str, ...]:
    if field == "event":
        return tuple(kind.label for kind in event_kinds())
    kinds: dict[str, Any] = {"measure": Measure, "polarity": Polarity, "certainty": Certainty}
    return get_args(kinds[field]) if field in kinds else ()


def _count(words: str) -> dict[str, Any]:
    wide, plain = _RANGE.fullmatch(words), _NUMBER.fullmatch(words)
    if wide and int(wide["low"]) <= int(wide["high"]):
        low, high = int(wide["low"]), int(wide["high"])
        return {"low": low, "best": high, "high": high, "approximate": False}
    if plain is None:
        raise LedgerError(f"{words!r} is no count; give 7, 5-7, at least 5, up to 9 or about 20")
    number = int(plain["number"])
    least, most = {"at least": (number, None), "up to": (0, number)}.get(plain["word"] or "", (number, number))
    return {"low": least, "best": number, "high": most, "approximate": plain["word"] == "about"}


def _place(words: str) -> dict[str, Any]:
    found = placed(words)
    columns = {name: found[name] for name in ("country", "latitude", "longitude", "radius_km")}
    return {"place": found["name"], **columns, "whole": found}


def _time(words: str) -> dict[str, Any]:
    try:
        days = [date.fromisoformat(part) for part in words.split("/")]
    except ValueError:
        days = []
    if not days or len(days) > 2 or days[0] > days[-1]:
        raise LedgerError(f"{words!r} is no time; give a day, 2025-03-12, or two: 2025-03-12/2025-03-14")
    end = datetime.combine(days[-1], datetime.min.time()) + timedelta(days=1)
    return {"time": words, "time_from": f"{days[0]}T00:00", "time_to": end.isoformat(timespec="minutes")}
