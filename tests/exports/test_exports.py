"""Incidents, claims and documents for other programs."""

import csv
import io
import json

import pytest
from tests.ledger import reports

from histor.errors import LedgerError
from histor.exports import FORMATS, export
from histor.exports.comma import write_csv
from histor.exports.flat import columns
from histor.ledger import Ledger

KINDS = ("incidents", "claims", "documents")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger(tmp_path_factory.mktemp("ledger") / "histor.db") as opened:
        opened.add(reports.strike(title="=1+1", record="r1"), reports.local(record="r2"), reports.market(title="-2"))
        yield opened


def rows(ledger, kind):
    return {"incidents": ledger.each_incident, "claims": ledger.claims, "documents": ledger.documents}[kind]()


def written(ledger, kind, form):
    to = io.BytesIO()
    export(kind, rows(ledger, kind), to, form)
    return to.getvalue()


def test_lines_hold_all_fields(ledger):
    incidents = [json.loads(line) for line in written(ledger, "incidents", "jsonl").splitlines()]
    assert [len(incident["documents"]) for incident in incidents] == [1, 2]
    joined = incidents[1]
    assert {document["record"] for document in joined["documents"]} == {"r1", "r2"}
    assert all(document["id"].startswith("sha256:") and document["claims"] for document in joined["documents"])
    assert joined["origins"] >= 1
    assert joined["figures"]["killed"]["high"] == 4


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_has_every_row_and_column(ledger, kind):
    number = len(list(rows(ledger, kind)))
    table = list(csv.DictReader(io.StringIO(written(ledger, kind, "csv").decode())))
    assert len(table) == number
    assert list(table[0]) == list(columns(kind))
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    read = parquet.read_table(pyarrow.BufferReader(written(ledger, kind, "parquet")))
    assert (read.num_rows, read.column_names) == (number, list(columns(kind)))
    if kind != "documents":
        features = json.loads(written(ledger, kind, "geojson"))["features"]
        assert len(features) == number


def test_points_are_longitude_before_latitude_and_say_how_exact_they_are(ledger):
    collection = json.loads(written(ledger, "incidents", "geojson"))
    assert collection["type"] == "FeatureCollection"
    strike = next(f for f in collection["features"] if f["properties"]["place"] == "Okhtyrka")
    longitude, latitude = strike["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (35, 50)
    assert strike["properties"]["radius_km"] > 1


def test_documents_have_no_map(ledger):
    with pytest.raises(LedgerError, match="no place on a map"):
        written(ledger, "documents", "geojson")


@pytest.mark.parametrize(("title", "cell"), [("=1+1", "'=1+1"), ("-2", "'-2")])
def test_no_cell_is_a_formula(ledger, title, cell):
    found = [row["title"] for row in csv.DictReader(io.StringIO(written(ledger, "documents", "csv").decode()))]
    assert cell in found
    assert title not in found


def test_text_can_be_left_as_it_is_for_programs(ledger):
    to = io.BytesIO()
    write_csv("documents", ledger.documents(), to, safe=False)
    assert "=1+1" in [row["title"] for row in csv.DictReader(io.StringIO(to.getvalue().decode()))]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", " ="])
def test_whatever_begins_a_formula_is_disarmed(start):
    from histor.exports.comma import _cell

    assert _cell(f"{start}cmd|' /C calc'!A0", safe=True).startswith("'")


@pytest.mark.parametrize("value", [-97.5, 0, None, "17 drones", "a = b"])
def test_numbers_and_plain_words_stay(value):
    from histor.exports.comma import _cell

    assert _cell(value, safe=True) == value


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", ["incidents", "claims"])
def test_an_empty_export_is_whole(kind, form):
    to = io.BytesIO()
    export(kind, [], to, form)
    assert to.getvalue() or form == "jsonl"
