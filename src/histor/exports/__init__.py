"""A ledger's incidents, claims and documents in formats that others read: JSON Lines, CSV, GeoJSON, Parquet.

Each writer takes rows one by one and writes bytes as they come, so that a large ledger takes no more memory than a
small one.
"""

from histor.exports.formats import FORMATS, export

__all__ = ["FORMATS", "export"]
