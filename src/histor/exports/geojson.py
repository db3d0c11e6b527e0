"""GeoJSON (RFC 7946): one feature a row, a point where it has one; how far off that may be stands in `radius_km`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Any

import msgspec

from histor.exports.flat import columns, flat
from histor.record.values import Value


def write_geojson(kind: str, rows: Iterable[Value], to: IO[bytes]) -> None:
    """A collection of features; those without coordinates have no geometry."""
    names = [name for name in columns(kind) if name not in ("latitude", "longitude")]
    to.write(b'{"type":"FeatureCollection","features":[')
    for number, row in enumerate(rows):
        to.write((b",\n" if number else b"\n") + msgspec.json.encode(_feature(flat(row), names)))
    to.write(b"\n]}\n")


def _feature(row: Any, names: list[str]) -> dict[str, Any]:
    placed = row.latitude is not None and row.longitude is not None
    point = {"type": "Point", "coordinates": [row.longitude, row.latitude]} if placed else None
    return {"type": "Feature", "geometry": point, "properties": {name: getattr(row, name) for name in names}}
