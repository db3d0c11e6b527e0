"""Parquet, with types: an extra, since it needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import IO

from histor.errors import LedgerError
from histor.exports.flat import columns, flat
from histor.record.values import Value

_AT_ONCE = 10_000


def write_parquet(kind: str, rows: Iterable[Value], to: IO[bytes]) -> None:
    """A table with one row group for each ten thousand rows. Raises LedgerError without pyarrow."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise LedgerError("Parquet needs pyarrow; install it with: pip install histor[parquet]") from error
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(name, types[kind_of]) for name, kind_of in columns(kind).items()])
    rest = iter(rows)
    with parquet.ParquetWriter(to, schema, compression="zstd") as writer:
        while some := [flat(row) for row in islice(rest, _AT_ONCE)]:
            made = {name: [getattr(row, name) for row in some] for name in schema.names}
            writer.write_table(pa.table(made, schema=schema))
