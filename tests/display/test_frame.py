import sys

import pytest

from histor.display.frame import MissingPandasError, claims_frame, dtypes
from histor.display.reading import Reading
from histor.display.rows import ClaimRow
from histor.errors import HistorError


def test_one_row_a_claim_in_order(raid):
    frame = claims_frame(raid)
    assert list(frame["claim"]) == [claim.id for claim in raid.claims]
    assert list(frame.columns) == list(ClaimRow.__dataclass_fields__)


def test_a_row_holds_what_the_claim_refers_to(raid):
    row = claims_frame(raid).set_index("claim").loc["c3"]
    assert (row["low"], row["best"], row["high"], row["unit"]) == (5, 5, 5, "person")
    assert (row["speaker"], row["actor"], row["mode"], row["stance"]) == ("she", "Olha Kovalenko", "direct", "asserts")
    assert (row["place"], row["country"], row["radius_km"]) == ("Izmail", "UA", 5.0)
    assert (row["time"], row["time_from"], row["time_to"]) == ("overnight", "2025-03-11T22:00", "2025-03-12T06:00")
    assert (row["incident"], row["background"], row["publisher"]) == ("i1", False, "The Coast Courier")
    assert raid.text[row["evidence_start"] : row["evidence_end"]] == row["evidence"]


def test_what_is_not_known_is_missing_and_never_zero(raid):
    frame = claims_frame(raid).set_index("claim")
    assert frame.loc["c1", ["high"]].isna().all()
    assert frame.loc["c7", ["low", "best", "high", "unit", "approximate", "measure"]].isna().all()
    assert frame.loc["c8", ["speaker", "actor", "stance"]].isna().all()
    assert frame["best"].sum() == 3 + 11 + 5 + 2 + 29 + 1


@pytest.mark.parametrize("number", [0, 1, 3])
def test_types_do_not_depend_on_the_rows(raid, number):
    frame = claims_frame(raid for _ in range(number))
    assert len(frame) == number * len(raid.claims)
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == dtypes()


def test_no_column_names_a_victim(raid):
    assert "Anna Invented" not in claims_frame(raid).to_csv()


def test_without_pandas_the_error_says_what_to_install(raid, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingPandasError, match=r"pip install histor\[pandas\]") as caught:
        Reading.of(raid).claims_frame()
    assert isinstance(caught.value, HistorError)


def test_only_types_that_can_be_missing():
    assert set(dtypes().values()) == {"Int64", "Float64", "boolean", "string"}
