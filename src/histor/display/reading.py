"""A reading: a record that shows itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import msgspec

from histor import record

if TYPE_CHECKING:
    import pandas as pd


class Reading(record.Record, frozen=True, kw_only=True):
    """One document as histor reads it: the record, with the ways to show it.

    Printed, it is the text with its evidence marked and its incidents below; in a notebook it is the same as a small
    page; `claims_frame()` is its claims as a pandas data frame.
    """

    @classmethod
    def of(cls, read: record.Record) -> Self:
        """The same reading as a value that shows itself."""
        return cls(**{name: getattr(read, name) for name in read.__struct_fields__})

    @classmethod
    def from_json(cls, line: bytes | str) -> Self:
        """The reading of one line that `histor read --jsonl` wrote.

        Raises msgspec.ValidationError, which names the field, or msgspec.DecodeError.
        """
        return msgspec.json.decode(line, type=cls)

    def to_json(self) -> bytes:
        """The reading as one line of UTF-8 JSON without a line end, as `histor read --jsonl` writes it."""
        return record.to_json(self)

    def summary(self, width: int = 100) -> str:
        """The incidents with their figures and who gives them, as plain text of at most `width` columns (60 to 200)."""
        from histor.display.terminal import render

        return render(self, width=width, text=False)

    def claims_frame(self) -> pd.DataFrame:
        """The claims as a data frame, one row a claim. Needs pandas: pip install histor[pandas]."""
        from histor.display.frame import claims_frame

        return claims_frame(self)

    def __str__(self) -> str:
        from histor.display.terminal import render

        return render(self)

    def __repr__(self) -> str:
        from histor.display.outline import outline

        name = outline(self).heading
        return f"<Reading {name!r}: {len(self.claims)} claims, {len(self.incidents)} incidents>"

    def _repr_html_(self) -> str:
        from histor.display.html import fragment

        return fragment(self)
