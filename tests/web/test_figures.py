"""Sums, origins, and what is downloaded."""

import csv
import io
import json

import pytest

STRIKE, MARKET = "air/drone strike", "shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("query", "groups"),
    [
        ({}, [("2024-11-01", 5, 6)]),
        ({"bin": "day"}, [("2024-11-12", 3, 4), ("2024-11-15", 2, 2)]),
        ({"by": "region"}, [("Sumy Oblast", 5, 6)]),
        ({"by": "kind"}, [(STRIKE, 3, 4), (MARKET, 2, 2)]),
        ({"by": "kind", "contested": "true"}, [(STRIKE, 3, 4)]),
        ({"measure": "destroyed"}, []),
    ],
    ids=str,
)
def test_sums_are_ranges_by_group(get, query, groups):
    found = get("/sums", **query)
    assert [(each["group"], each["sum"]["low"], each["sum"]["high"]) for each in found["groups"]] == groups
    assert found["total"]["low"] == sum(low for _, low, _ in groups)
    assert "counts once" in found["rule"]


def test_speakers_are_set_side_by_side(get):
    found = get("/sums", by="speaker", kind="air")
    told = {each["group"]: each["sum"]["best"] for each in found["groups"]}
    assert sorted(told.values()) == [3, 4]
    assert all("Halenko" in speaker for speaker in told)
    assert "never added" in found["rule"]
    assert found["total"]["high"] == 4


def test_sums_as_csv_bear_their_rule(client):
    answer = client.get("/api/sums.csv?by=kind")
    assert answer.headers["content-disposition"] == 'attachment; filename="killed-by-kind.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [(row["kind"], row["low"], row["high"]) for row in rows] == [
        (STRIKE, "3", "4"), (MARKET, "2", "2"), ("all", "5", "6"),
    ]  # fmt: skip
    assert all("counts once" in row["rule"] for row in rows)


def test_too_many_incidents_are_not_summed(served, ledger):
    from histor.web.settings import Limits

    answer = served(ledger, limits=Limits(summed=1)).get("/api/sums")
    assert (answer.status_code, answer.json()["detail"][:23]) == (400, "more than 1 incidents w")


def test_origins_tell_who_rests_on_whom(get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    found = get(f"/incidents/{strike['key']}/origins")
    assert len(found["origins"]) == strike["origins"]
    for document in found["documents"]:
        for at in document["rests_on"]:
            assert document["document"] in found["origins"][at]["documents"]
    assert [document["copies"] for document in found["documents"]] == [None, None]
    assert len({document["text"] for document in found["documents"]}) == 2


@pytest.mark.parametrize("what", ["incidents", "claims", "documents"])
def test_exports_hold_what_fits(client, get, what):
    lines = client.get(f"/api/export/{what}?kind=air").text.splitlines()
    many = {"incidents": 1, "claims": len(get("/claims", kind="air")["claims"]), "documents": 2}[what]
    assert len([json.loads(line) for line in lines]) == many
    rows = list(csv.DictReader(io.StringIO(client.get(f"/api/export/{what}?kind=air&format=csv").text)))
    assert len(rows) == many


def test_exports_for_maps(client):
    found = client.get("/api/export/incidents?format=geojson").json()
    assert len(found["features"]) == 2
    assert client.get("/api/export/documents?format=geojson").status_code == 400
    assert client.get("/api/export/secrets").status_code == 404


def test_one_incident_is_exported(client, get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    answer = client.get(f"/api/incidents/{strike['key']}/export?format=csv")
    assert {row["linked"] for row in csv.DictReader(io.StringIO(answer.text))} == {strike["key"]}
    assert answer.headers["content-disposition"] == f'attachment; filename="{strike["key"]}-claims.csv"'
    whole = client.get(f"/api/incidents/{strike['key']}/export?what=incidents").json()
    assert whole["id"] == strike["key"]


def test_downloads_are_zipped_and_have_an_end(served, ledger):
    from histor.web.settings import Limits

    client = served(ledger, limits=Limits(export_rows=1))
    zipped = client.get("/api/export/incidents?kind=air", headers={"Accept-Encoding": "gzip"})
    assert (zipped.headers["content-encoding"], zipped.json()["event"]) == ("gzip", STRIKE)
    assert client.get("/api/export/incidents", headers={"Accept-Encoding": "identity"}).status_code == 413
