"""The shipped example shows what the page is for."""

import json

import pytest

from histor.ledger import Ledger
from histor.web import example


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    said = []
    folder = tmp_path_factory.mktemp("example")
    name = example.ledger(said.append, folder)
    assert example.ledger(said.append, folder) == name
    assert len(said) == 1
    assert [path.name for path in folder.iterdir() if path.suffix == ".db"] == [name.rpartition("/")[2]]
    with Ledger(name) as found:
        yield found


def test_every_report_is_read_and_invented(opened):
    reports = [json.loads(line) for line in example.REPORTS.read_text("utf-8").splitlines()]
    assert 15 <= len(reports) <= 25
    assert all(report["uri"].split("/")[2].endswith(".example") for report in reports)
    assert opened.size()["documents"] == len({report["uri"] for report in reports})


def test_map_timeline_disputes_origins_and_versions_have_something_to_show(opened):
    found = opened.incidents().incidents
    assert len({one.event for one in found}) >= 5
    assert len({one.place.country for one in found if one.place}) >= 6
    assert sum(any(f.agreement == "contested" for f in one.figures.values()) for one in found) >= 4
    assert max(len(one.documents) for one in found) >= 3
    assert max(one.origins for one in found) >= 4
    assert any(len(opened.timeline(one.id)) >= 4 for one in found)
    assert opened.changes("https://vorskla-herald.example/2024/romny-bus-station")[0].text
