"""Text is only ever text: what a hostile report brings comes out as JSON, as it was, and as nothing else."""

import csv
import io

import pytest
from tests.ledger import reports

from histor.ledger import Ledger

SCRIPT = '<script>alert(1)</script><img src=x onerror="alert(2)">'
TURNED = "\u202egnp.evil\u202c"
TEXT = (
    f"SUMY, Ukraine - Shelling of a market in Sumy killed two people and injured 11 on Friday, police said. {SCRIPT} "
    f'{TURNED} =HYPERLINK("http://evil.example") {"a" * 1_000_000} \x00\x1b[31m\n'
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    name = str(tmp_path_factory.mktemp("hostile") / "hostile.db")
    with Ledger(name) as made:
        made.add(reports.read(TEXT, published="2024-11-16", publisher=f"=1+1{SCRIPT}", title=SCRIPT + TURNED,
                              uri=f"javascript:{SCRIPT}"))  # fmt: skip
    return name


@pytest.fixture
def get(served, hostile):
    return served(hostile).get


def test_everything_is_json_that_no_browser_runs(get):
    (incident,) = get("/api/incidents").json()["incidents"]
    whole = get(f"/api/incidents/{incident['key']}").json()
    key = whole["documents"][0]["key"]
    for path in ("incidents", "points", "facets", f"incidents/{incident['key']}", f"documents/{key}", "claims",
                 "search?words=shelling", "log", "changes", f"incidents/{incident['key']}/origins"):  # fmt: skip
        answer = get(f"/api/{path}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert whole["documents"][0]["title"] == SCRIPT + TURNED
    assert SCRIPT in get(f"/api/documents/{key}").json()["reading"]["text"]


def test_downloads_are_attachments_whose_cells_are_no_formulas(get):
    answer = get("/api/export/claims?format=csv")
    assert answer.headers["content-disposition"].startswith("attachment")
    (publisher,) = {row["publisher"] for row in csv.DictReader(io.StringIO(answer.text))}
    assert publisher.startswith("'=1+1")


@pytest.mark.parametrize(
    "path", [f"/api/incidents/{SCRIPT}", f"/api/{SCRIPT}", f"/api/incidents?words={SCRIPT}&{SCRIPT}=1"]
)
def test_what_is_told_back_in_an_error_is_json(get, path):
    answer = get(path)
    assert answer.status_code in (400, 404)
    assert answer.headers["content-type"] == "application/problem+json"
