"""`histor places`: a table for people, lines for programs, and names written much alike where there is none."""

import json

import pytest


@pytest.mark.parametrize("name", ["Kyiv", "Kiev", "Київ", "КИЕВ"])
def test_every_spelling_leads_to_the_same_place(histor, name):
    ran = histor("places", name)
    assert ran.status == 0
    assert "geonames:703448" in ran.out
    assert "2,952,301" in ran.out


@pytest.mark.parametrize(
    ("name", "mark"), [("Danish", "adjective or people"), ("Beyt Hanoon", "sounds alike"), ("Calif.", "abbreviation")]
)
def test_how_a_name_was_met_is_said(histor, name, mark):
    assert mark in histor("places", *name.split(), "--width", 160).out


def test_json_is_one_place_a_line(histor):
    rows = [json.loads(line) for line in histor("places", "Springfield", "--json", "--most", 3).out.splitlines()]
    assert len(rows) == 3
    assert {row["name"] for row in rows} == {"Springfield"}
    assert rows[0]["population"] >= rows[1]["population"] >= rows[2]["population"]
    assert {row["country"] for row in rows} == {"US"}


def test_the_rest_is_counted(histor):
    assert "more; see them with --most" in histor("places", "Springfield", "--most", 3).out


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_fits(histor, width):
    ran = histor("places", "San", "Francisco", "--width", width)
    assert max(map(len, ran.out.splitlines())) <= width


@pytest.mark.parametrize(("name", "near"), [("Kurst", "Kursk"), ("Hambrug", "Hamburg")])
def test_an_unknown_name_offers_those_written_alike(histor, name, near):
    ran = histor("places", name)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"histor: no place is called {name!r}")
    assert near in ran.err


def test_a_gazetteer_that_is_none_is_one_line(histor, tmp_path):
    ran = histor("places", "Kyiv", "--gazetteer", tmp_path)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "no readable gazetteer" in ran.err
