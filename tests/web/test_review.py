"""Review through the API: decisions, conflicts, masks, the log and the feed of changes."""

import pytest
from lxml import etree
from tests.ledger import reports

from histor.ledger import Ledger
from histor.web.users import Users

PASSWORD = "correct horse battery"
MINOR = (
    "SUMY, Ukraine - A boy of nine, Danylo Hrebinka, was killed by a mine near Sumy on Friday, police said. "
    "His mother, Oksana Hrebinka, was injured. Mayor Petro Halenko said that the field had been marked.\n"
)


@pytest.fixture
def own(tmp_path):
    """A ledger of its own, which a test may change."""
    name = str(tmp_path / "own.db")
    with Ledger(name) as made:
        made.add(reports.strike(), reports.local(), reports.market())
        made.add(reports.read(MINOR, published="2024-11-16", publisher="Sumy Post"))
    return name


@pytest.fixture
def desk(served, own, tmp_path):
    """Logs users in, each with a client of their own; a client also posts."""
    users = Users(tmp_path / "own.users")
    for name, role in (("rita", "reader"), ("vera", "reviewer"), ("otto", "reviewer"), ("ada", "admin")):
        users.add(name, role, PASSWORD)

    def enter(name):
        client = served(own, users=users.path)
        csrf = client.post("/api/login", json={"name": name, "password": PASSWORD}).json()["csrf"]
        client.headers["X-CSRF-Token"] = csrf
        return client

    return enter


def strike(client):
    return client.get("/api/incidents?kind=air").json()["incidents"][0]["key"]


def decide(client, kind, *about, **more):
    return client.post("/api/review/decisions", json={"kind": kind, "about": list(about)} | more)


def test_a_grade_is_set_shown_filtered_and_taken_back(desk):
    vera = desk("vera")
    key = strike(vera)
    whole = vera.get(f"/api/incidents/{key}").json()
    assert (whole["grade"], whole["suggested"]["grade"]) == (None, "contested")
    made = decide(vera, "grade", key, value="weak", reason="one outlet copies the other")
    assert made.status_code == 200, made.text
    whole = vera.get(f"/api/incidents/{key}").json()
    assert (whole["grade"]["value"], whole["grade"]["author"]) == ("weak", "vera")
    assert [each["kind"] for each in whole["decisions"]] == ["grade"]
    for state, many in (
        ("weak", 1),
        ("fair", 0),
        ("decided", 1),
        ("open", vera.get("/api/points").json()["total"] - 1),
    ):
        assert vera.get(f"/api/points?review={state}").json()["total"] == many
        assert len(vera.get(f"/api/export/incidents?review={state}&box=40,20,60,50").text.splitlines()) == many
    assert vera.get("/api/incidents?review=weak").json()["incidents"][0]["grade"] == "weak"
    assert decide(vera, "undo", str(made.json()["seq"])).status_code == 200
    assert vera.get("/api/points?review=weak").json()["total"] == 0


def test_two_reviewers_never_overwrite_each_other_silently(desk):
    vera, otto = desk("vera"), desk("otto")
    key = strike(vera)
    first = decide(vera, "grade", key, value="weak").json()["seq"]
    conflict = decide(otto, "grade", key, value="fair", expects=0)
    assert (conflict.status_code, conflict.headers["content-type"]) == (409, "application/problem+json")
    told = conflict.json()
    assert (told["seq"], told["decisions"][0]["author"], told["decisions"][0]["value"]) == (first, "vera", "weak")
    assert decide(otto, "grade", key, value="fair", expects=told["seq"]).status_code == 200


def test_links_are_decided_and_explained(desk):
    vera = desk("vera")
    one, other = (vera.get(f"/api/incidents?kind={kind}").json()["incidents"][0]["key"] for kind in ("air", "shelling"))
    assert decide(vera, "not the same", one, other, reason="other towns").status_code == 200
    found = vera.get(f"/api/incidents/{one}/explain/{other}").json()
    assert [each["author"] for each in found["decisions"]] == ["vera"]
    assert (
        vera.get("/api/review/decisions", params={"about": f"{one}|{other}"}).json()["decisions"][0]["author"] == "vera"
    )
    assert any(link["together"] and link["same"] for link in vera.get(f"/api/incidents/{one}").json()["links"])


@pytest.mark.parametrize(("kind", "name", "status"), [
    ("grade", "rita", 403), ("withhold", "vera", 403), ("erase", "otto", 403), ("withhold", "ada", 200),
])  # fmt: skip
def test_roles_decide_what_is_theirs(desk, kind, name, status):
    client = desk(name)
    key = client.get(f"/api/incidents/{strike(client)}").json()["documents"][0]["key"]
    about = strike(client) if kind == "grade" else key
    assert (
        decide(client, kind, about, value="weak" if kind == "grade" else None, reason="asked to").status_code == status
    )
    if status == 200:
        assert client.get(f"/api/documents/{key}").status_code == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "grade", "about": ["inc-none"], "value": "weak"}, 404),
        ({"kind": "grade", "about": [], "value": "weak"}, 400),
        ({"kind": "bless", "about": ["x"]}, 400),
        ({"kind": "undo", "about": ["x"]}, 400),
        ({"kind": "grade", "about": ["a", "b", "c"]}, 400),
        ({"kind": "grade", "about": ["x"], "author": "ada"}, 400),
    ],
    ids=str,
)
def test_a_decision_that_makes_no_sense_is_a_problem(desk, body, status):
    assert desk("ada").post("/api/review/decisions", json=body).status_code == status


def test_the_queue_and_the_log_tell_what_waits_and_what_was_done(desk):
    vera = desk("vera")
    waiting = vera.get("/api/review/queue?why=contested").json()["tasks"]
    assert strike(vera) in {task["incident"] for task in waiting}
    decide(vera, "grade", strike(vera), value="weak", expects=waiting[0]["seen"])
    entries = vera.get("/api/log").json()["entries"]
    assert ("vera" in {entry["author"] for entry in entries}, entries[0]["seq"] > entries[-1]["seq"]) == (True, True)
    assert vera.get("/api/log", params={"after": entries[0]["seq"]}).json()["entries"] == []


ROUTES = ("/api/claims?limit=500", "/api/export/claims", "/api/export/incidents", "/api/search?words=mine",
          "/api/facets?of=speakers", "/api/log", "/api/export/claims?format=csv", "/api/sums?by=speaker")  # fmt: skip


def test_names_of_minors_are_masked_everywhere_until_a_reason_is_given(desk):
    vera = desk("vera")
    (hit,) = vera.get("/api/search?words=mine").json()["hits"]
    key = hit["document"]["key"]
    incident = hit["incidents"][0]
    whole = (*ROUTES, f"/api/documents/{key}", f"/api/incidents/{incident}", f"/api/incidents/{incident}/timeline",
             f"/api/incidents/{incident}/origins", f"/api/incidents/{incident}/export")  # fmt: skip
    for path in whole:
        answer = vera.get(path)
        assert answer.status_code == 200, path
        assert "Danylo" not in answer.text, path
    assert vera.post("/api/unmask", json={"reason": ""}).status_code == 400
    assert vera.post("/api/unmask", json={"reason": "to find the family"}).json()["unmasked"] == "to find the family"
    assert "Danylo Hrebinka" in vera.get(f"/api/documents/{key}").text
    assert "to find the family" in vera.get("/api/log").text
    assert vera.post("/api/mask", json={}).json()["unmasked"] is None
    assert "Danylo" not in vera.get(f"/api/documents/{key}").text


def test_a_reader_sees_no_masked_names(desk):
    assert desk("rita").post("/api/unmask", json={"reason": "curious about it"}).status_code == 403


def test_what_is_withheld_is_told_to_whoever_may_release_it(desk):
    ada, vera = desk("ada"), desk("vera")
    key = ada.get(f"/api/incidents/{strike(ada)}").json()["documents"][0]["key"]
    assert ada.get("/api/withheld").json() == {"tombstones": []}
    decide(ada, "withhold", key, reason="a source is in danger")
    (stone,) = ada.get("/api/withheld").json()["tombstones"]
    assert (stone["about"], stone["kind"], stone["reason"]) == (key, "withheld", "a source is in danger")
    assert vera.get("/api/withheld").status_code == 403
    assert decide(ada, "release", stone["about"], reason="it no longer is").status_code == 200
    assert ada.get("/api/withheld").json() == {"tombstones": []}
    assert vera.get(f"/api/documents/{key}").status_code == 200


def test_changes_are_a_feed(desk):
    vera = desk("vera")
    changes = vera.get("/api/changes").json()["changes"]
    assert "new" in {change["kind"] for change in changes}
    feed = etree.fromstring(vera.get("/api/changes.atom").content)
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == len(changes)
    turned = vera.get("/api/changes?order=latest").json()["changes"]
    assert [change["seq"] for change in turned] == sorted((change["seq"] for change in changes), reverse=True)
    assert {change["id"] for change in turned} == {change["id"] for change in changes}
    assert vera.get("/api/changes?order=latest&limit=1").json()["changes"] == turned[:1]
    assert vera.get("/api/changes?since=2999-01-01").json()["changes"] == []
    assert vera.get("/api/changes?since=soon").status_code == 400
