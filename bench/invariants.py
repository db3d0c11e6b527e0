"""What must hold in every reading, whatever was read: a walk through its JSON that names each fault.

It looks at the JSON and not at histor's types, so it judges what a user gets. It knows the form of the record
(`histor schema`) only by a few names: anything with `start`, `end` and `text` is a span, wherever it stands.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

Row = dict[str, Any]


def faults(reading: Row) -> list[str]:
    """Every fault of one reading as "where: what"; an empty list where all is well."""
    try:
        return [fault for check in CHECKS for fault in check(reading)]
    except (AttributeError, KeyError, TypeError) as error:
        return [f"not the form of a reading: {error!r}"]


def walk(value: Any, where: str = "") -> Iterator[tuple[str, Row]]:
    """Every object in a JSON value with its path, such as `claims[3].count.span`."""
    if isinstance(value, dict):
        yield where, value
        for key, below in value.items():
            yield from walk(below, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for at, below in enumerate(value):
            yield from walk(below, f"{where}[{at}]")


def document(reading: Row) -> Iterator[str]:
    """The document names its text by digest and length."""
    said, text = reading["document"], reading["text"]
    if said["id"] != "sha256:" + hashlib.sha256(text.encode()).hexdigest():
        yield "document.id: not the SHA-256 of the text"
    if said["characters"] != len(text):
        yield f"document.characters: {said['characters']}, but the text has {len(text)}"


def spans(reading: Row) -> Iterator[str]:
    """Every span lies in the text and quotes it; what has no span says what it was inferred from."""
    text = reading["text"]
    for where, row in walk(reading):
        if not where or "start" not in row:
            continue
        start, end = row["start"], row["end"]
        if start is None or end is None:
            if (start, end, row.get("text")) != (None, None, None) or not row.get("inferred"):
                yield f"{where}: no span, but not plainly inferred"
        elif not 0 <= start < end <= len(text):
            yield f"{where}: {start}..{end} is no stretch of {len(text)} characters"
        elif "text" in row and row["text"] != text[start:end]:
            yield f"{where}: {row['text']!r}, but the text there is {text[start:end]!r}"


def skipped(reading: Row) -> Iterator[str]:
    """Skipped stretches are in order and apart; no statement or claim begins or ends in one."""
    stretches = [(row["start"], row["end"]) for row in reading["document"]["skipped"]]
    for (_, before), (start, _) in pairwise(stretches):
        if start < before:
            yield f"document.skipped: {start} comes before the end of the one before, {before}"
    for part in ("statements", "claims"):
        for where, row in walk(reading[part], part):
            if "start" in row and any(a <= row["start"] < b or a < row["end"] <= b for a, b in stretches):
                yield f"{where}: {row['start']}..{row['end']} lies in a skipped stretch"


def ids(reading: Row) -> Iterator[str]:
    """No two statements, claims or incidents share an id."""
    for part in ("statements", "claims", "incidents"):
        for name, times in Counter(row["id"] for row in reading[part]).items():
            if times > 1:
                yield f"{part}: {times} have the id {name}"


def references(reading: Row) -> Iterator[str]:
    """Every id and every index that is referred to is there."""
    known = {part: {row["id"] for row in reading[part]} for part in ("actors", "statements", "claims")}
    targets = {"actor": "actors", "statement": "statements", "within": "statements", "part_of": "claims"}
    for where, row in walk(reading):
        for field, part in targets.items():
            if row.get(field) is not None and row[field] not in known[part]:
                yield f"{where}.{field}: no {part} with the id {row[field]!r}"
        for field, part in (("place", "places"), ("time", "times"), ("of", "places")):
            index = row.get(field) if field != "of" or where.endswith("relation") else None  # a superlative's is a span
            if index is not None and not 0 <= index < len(reading[part]):
                yield f"{where}.{field}: {index} is no index into {len(reading[part])} {part}"


def circles(reading: Row) -> Iterator[str]:
    """No statement is reported within itself, no claim is a part of itself, no place is computed from itself."""
    within = {row["id"]: row["within"] for row in reading["statements"]}
    part_of = {row["id"]: (row["count"] or {}).get("part_of") for row in reading["claims"]}
    computed = {at: (row["relation"] or {}).get("of") for at, row in enumerate(reading["places"])}
    for name, step in (("within", within), ("part_of", part_of), ("of", computed)):
        for start in step:
            at, steps = step[start], 0
            while at is not None and at != start and steps <= len(step):
                at, steps = step.get(at), steps + 1
            if at is not None:
                yield f"{name}: {start!r} leads back to itself"


def incidents(reading: Row) -> Iterator[str]:
    """An incident has claims, a claim at most one incident; figures and disputes stand on the incident's own claims."""
    claims = {row["id"] for row in reading["claims"]}
    for name, times in Counter(name for row in reading["incidents"] for name in row["claims"]).items():
        if times > 1:
            yield f"incidents: the claim {name} stands in {times}"
    for at, row in enumerate(reading["incidents"]):
        own = set(row["claims"])
        if not own or not own <= claims:
            yield f"incidents[{at}].claims: {sorted(own - claims) or 'none'}"
        for what in (*row["figures"].values(), *row["disputes"]):
            if not what["claims"] or not set(what["claims"]) <= own:
                yield f"incidents[{at}]: a figure or dispute has {what['claims']}, not claims of the incident"


def ranges(reading: Row) -> Iterator[str]:
    """low <= best <= high wherever they are known, none is negative; a count without a span says why."""
    for where, row in walk(reading):
        if "low" not in row:
            continue
        known = [row[bound] for bound in ("low", "best", "high") if row[bound] is not None]
        if known != sorted(known) or any(value < 0 for value in known):
            yield f"{where}: {row['low']}, {row['best']}, {row['high']} is no range"
        if "span" in row and row["span"] is None and not row["inferred"]:
            yield f"{where}: no span, but not inferred"


def times(reading: Row) -> Iterator[str]:
    """A time's ends are moments, the first before the last."""
    for at, row in enumerate(reading["times"]):
        try:
            ends = [datetime.datetime.fromisoformat(row[end]) for end in ("from", "to") if row[end] is not None]
            if len(ends) == 2 and not ends[0] < ends[1]:
                yield f"times[{at}]: from {row['from']} to {row['to']}"
        except (TypeError, ValueError) as error:
            yield f"times[{at}]: {error}"


def places(reading: Row) -> Iterator[str]:
    """A point has both coordinates, lies on Earth, and says how far off it may be."""
    for at, row in enumerate(reading["places"]):
        point = row["latitude"], row["longitude"]
        if point == (None, None):
            continue
        if None in point or not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
            yield f"places[{at}]: {point} is no point on Earth"
        elif row["radius_km"] is None or row["radius_km"] < 0:
            yield f"places[{at}].radius_km: {row['radius_km']}"


CHECKS: tuple[Callable[[Row], Iterable[str]], ...] = (
    document, spans, skipped, ids, references, circles, incidents, ranges, times, places,
)  # fmt: skip
