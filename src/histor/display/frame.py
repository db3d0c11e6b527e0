"""Readings as a pandas data frame, one row a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from histor.display.rows import ClaimRow, claim_rows
from histor.errors import HistorError
from histor.record import Record

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {bool: "boolean", int: "Int64", float: "Float64", str: "string"}


class MissingPandasError(HistorError):
    """A data frame was asked for and pandas is not installed."""


def claims_frame(records: Record | Iterable[Record]) -> pd.DataFrame:
    """All claims of one or many readings in one frame, in the order of the readings and of their claims.

    The columns are those of `ClaimRow`. Whole numbers are Int64, others Float64, truths boolean, all else string,
    each of which can be missing; an empty frame has the same columns and types. Raises MissingPandasError when
    pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        message = "a data frame needs pandas; install it with: pip install histor[pandas]"
        raise MissingPandasError(message) from error
    many = [records] if isinstance(records, Record) else records
    rows = [row for record in many for row in claim_rows(record)]
    columns = {name: [getattr(row, name) for row in rows] for name in dtypes()}
    return pd.DataFrame({name: pd.Series(columns[name], dtype=dtype) for name, dtype in dtypes().items()})


def dtypes() -> dict[str, str]:
    """The columns in order, each with its pandas type."""
    hints = get_type_hints(ClaimRow)
    return {name: _DTYPES[_plain(hint)] for name, hint in hints.items()}


def _plain(hint: Any) -> type:
    """The type of a hint without its `| None`."""
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not type(None)]
    assert len(kinds) == 1
    found: type = kinds[0]
    return found
