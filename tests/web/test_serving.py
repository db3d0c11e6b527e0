"""Tags, gzip, headers, hosts and other sites."""

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from histor.ledger import databases
from histor.web.asked import Filters
from histor.web.settings import Limits
from histor.web.site import Site
from histor.web.table import ROUTES


def test_an_answer_stands_until_the_ledger_changes(client, ledger):
    first = client.get("/api/incidents")
    tag = first.headers["etag"]
    again = client.get("/api/incidents", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = client.get("/api/incidents?limit=7", headers={"If-None-Match": tag})
    assert (other.status_code, other.headers["etag"] != tag) == (200, True)


def test_answers_come_as_gzip_where_the_browser_takes_it(client):
    zipped = client.get("/api/facets", headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["content-encoding"] == "gzip"
    plain = client.get("/api/facets", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == zipped.json()


@pytest.mark.parametrize(
    "path", ["/", "/api/session", "/api/incidents", "/api/none", "/incident/x", "/api/incidents?a=1"]
)
def test_every_answer_lets_nothing_foreign_run(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.2:8750", "", "[::1", "localhost@evil.example:80"]
)
def test_a_name_that_is_not_ours_is_refused(client, host):
    answer = client.get("/api/incidents", headers={"Host": host})
    assert answer.status_code == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:8750", "127.0.0.1:1", "[::1]:8750", "LOCALHOST."])
def test_names_of_this_machine_are_ours(client, host):
    assert client.get("/api/incidents", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
        {"X-Forwarded-For": "192.0.2.1"},
        {"Forwarded": "for=192.0.2.1"},
    ],
    ids=str,
)
def test_what_another_site_or_a_proxy_sends_is_refused(client, headers):
    assert client.get("/api/incidents", headers=headers).status_code == 403


def test_a_link_from_another_site_may_be_followed(client):
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert client.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/incident/x", "/assets/none.js", "/index", "/a/../b", "/api2"])
def test_what_is_nowhere_is_not_found_and_leads_to_the_page(client, path):
    answer = client.get(path)
    assert (answer.status_code, "text/html" in answer.headers["content-type"]) == (404, True)
    assert "<a href=/>" in answer.text


def test_the_page_and_its_files_have_their_own_addresses(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>page</title>", "utf-8")
    (tmp_path / "assets" / "a-1.css").write_text("b {}", "utf-8")
    site = TestClient(Starlette(routes=[Route("/{path:path}", Site(tmp_path).__call__)]))
    assert "<title>page</title>" in site.get("/").text
    assert "immutable" in site.get("/assets/a-1.css").headers["cache-control"]
    assert site.get("/index.html").headers["cache-control"] == "no-cache"
    assert [site.get(path).status_code for path in ("/incident/x", "/assets/", "/assets/a-2.css")] == [404] * 3


@pytest.mark.parametrize(
    "path", ["incidents", "points?kind=air", "facets", "claims", "search?words=market", "sums", "export/claims", "log"]
)
def test_what_takes_too_long_is_given_up_in_one_line(served, ledger, path, monkeypatch, caplog):
    limits = Limits(seconds=0, export_seconds=0)
    monkeypatch.setattr(databases, "_STEPS", 3)  # the clock is looked at after so few steps of the database
    answer = served(ledger, limits=limits).get(f"/api/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert answer.json()["detail"] == "this takes too long to look up; ask for less, such as a shorter time"
    assert answer.headers["retry-after"] == "10"
    assert [record for record in caplog.records if record.exc_info] == []
    assert served(ledger).get(f"/api/{path}").status_code == 200


def test_an_address_has_an_end(client):
    assert client.get("/api/incidents?words=" + "a" * 9000).status_code == 414


def test_another_method_or_route_is_a_problem(client):
    wrong = client.post("/api/incidents")
    assert (wrong.status_code, set(wrong.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})
    assert client.get("/api/nothing").status_code == 404


def test_the_description_names_every_route(client):
    found = client.get("/api/openapi.json").json()
    assert found["openapi"] == "3.1.0"
    told = {(method.upper(), path) for path, methods in found["paths"].items() for method in methods}
    assert told == {(route.method, f"/api{route.path}") for route in ROUTES}
    names = [one["operationId"] for methods in found["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names))


def test_the_description_is_a_page_for_people_too(client):
    answer = client.get("/api/docs")
    assert answer.headers["content-type"].startswith("text/html")
    assert all(f"{route.method} /api{route.path}" in answer.text for route in ROUTES)
    assert "<script" not in answer.text
    assert client.get("/api/docs.css").headers["content-type"].startswith("text/css")


def test_the_reference_names_every_route_and_filter():
    page = (Path(__file__).parents[2] / "docs" / "reference" / "api.md").read_text("utf-8")
    told = set(re.findall(r"^\| `((?:GET|POST) [^`]+)` \| .+ \|$", page, flags=re.MULTILINE))
    assert told == {f"{route.method} {route.path}" for route in ROUTES}
    assert [name for name in Filters.__struct_fields__ if f"`{name}`" not in page] == []


@pytest.mark.parametrize("path", ["/api/incidents?place=a%00b", "/api/search?words=a%00b", "/api/incidents/a%00b"])
def test_a_character_zero_is_no_fault(client, path):
    assert client.get(path).status_code in (400, 404)
