"""Claims of a ledger as a pandas data frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from histor.display.frame import MissingPandasError
from histor.ledger.views import Sourced

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {bool: "boolean", int: "Int64", float: "Float64", str: "string"}


def claims_frame(claims: Iterable[Sourced]) -> pd.DataFrame:
    """One row a claim; the columns are the fields of `Sourced`, each of which can be missing."""
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingPandasError("a data frame needs pandas; install it with: pip install histor[pandas]") from error
    rows = list(claims)
    return pd.DataFrame(
        {name: pd.Series([getattr(row, name) for row in rows], dtype=dtype) for name, dtype in dtypes().items()}
    )


def dtypes() -> dict[str, str]:
    """The columns in order, each with its pandas type."""
    return {name: _DTYPES[_plain(hint)] for name, hint in get_type_hints(Sourced).items()}


def _plain(hint: Any) -> type:
    (found,) = (kind for kind in get_args(hint) or (hint,) if kind is not type(None))
    kind: type = found
    return kind
