"""The routes about documents and claims."""

import pytest
from tests.ledger import reports

from histor.ledger import Ledger, paging
from histor.web import cursors


@pytest.fixture
def key(get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    return get(f"/incidents/{strike['key']}")["documents"][0]["key"]


def test_a_document_has_its_text_reading_and_what_became_of_its_claims(get, key):
    found = get(f"/documents/{key}")
    assert found["document"]["key"] == key
    assert found["direction"] == "ltr"
    assert [version["key"] for version in found["versions"]] == [key]
    reading = found["reading"]
    assert reading["text"].startswith("OKHTYRKA, Ukraine")
    assert {claim["id"] for claim in reading["claims"]} == set(found["standing"])
    (strike,) = get("/incidents", kind="air")["incidents"]
    assert {"status": "current", "incident": strike["key"]} in found["standing"].values()
    for claim in reading["claims"]:
        span = claim["evidence"]
        assert reading["text"][span["start"] : span["end"]] == span["text"]


def test_versions_of_an_unchanged_document_are_none(get, key):
    assert get(f"/documents/{key}/versions") == {"changes": []}


def test_a_document_is_found_by_its_text_as_claims_and_the_queue_name_it(get, client, key):
    whole = get(f"/documents/{key}")
    said = [one for task in get("/review/queue")["tasks"] for one in task["said"]] + get("/claims")["claims"]
    named = {one["document"] for one in said}
    assert whole["document"]["id"] in named
    assert get(f"/documents/{whole['document']['id']}") == whole
    assert {get(f"/documents/{name}")["document"]["id"] for name in named} == named
    assert client.get(f"/api/documents/sha256:{'0' * 64}").status_code == 404


def test_an_older_version_is_shown_with_what_became_of_its_claims(served, tmp_path):
    name = str(tmp_path / "versions.db")
    with Ledger(name) as made:
        made.add(reports.strike(uri="https://example.org/strike"))
        made.add(reports.strike("five", uri="https://example.org/strike", published="2024-11-14"))
    get = served(name).get
    held = get("/api/search?words=rescuers").json()["hits"]
    versions = get(f"/api/documents/{held[0]['document']['key']}").json()["versions"]
    assert [version["version"] for version in versions] == [1, 2]
    pages = [get(f"/api/documents/{version['key']}").json() for version in versions]
    assert [page["document"]["key"] for page in pages] == [version["key"] for version in versions]
    assert ["killed three" in page["reading"]["text"] for page in pages] == [True, False]
    statuses = [{standing["status"] for standing in page["standing"].values()} for page in pages]
    assert statuses == [{"withdrawn", "superseded"}, {"current"}]


def test_claims_one_by_one(get):
    assert {claim["measure"] for claim in get("/claims", measure="killed")["claims"]} == {"killed"}
    whole = get("/claims", limit=500)
    assert whole["next"] is None
    paged, after = [], {}
    while after is not None:
        page = get("/claims", limit=2, **after)
        paged += page["claims"]
        after = page["next"] and {"cursor": page["next"]}
    assert paged == whole["claims"]


def test_claims_are_the_same_page_by_page_where_they_are_too_many_to_be_sorted(get, monkeypatch):
    asked = [{}, {"measure": "killed"}, {"since": "2024-11-14"}, {"speaker": "halenko"}, {"status": "all"}]
    whole = [get("/claims", limit=500, **query)["claims"] for query in asked]
    monkeypatch.setattr(paging, "_FEW", 1)
    monkeypatch.setattr(paging, "_FIRST", 1)
    for query, claims in zip(asked, whole, strict=True):
        paged, after = [], {}
        while after is not None:
            page = get("/claims", limit=3, **query, **after)
            paged += page["claims"]
            after = page["next"] and {"cursor": page["next"]}
        assert paged == claims
        assert len({claim["claim"] for claim in claims}) == len(claims) > 0


@pytest.mark.parametrize("place", [["2024"], ["2024", "doc", 10**20, "c", 1], ["a\0", "b", 1, "c", 1], "no"], ids=str)
def test_a_cursor_that_no_page_gave_is_a_problem(client, place):
    for route in ("claims", "incidents"):
        answer = client.get(f"/api/{route}", params={"cursor": cursors.packed(place)})
        assert (answer.status_code, "cursor: is none that a page gave" in answer.text) == (400, True)


def test_search_finds_documents_by_their_words(get):
    (hit,) = get("/search", words="dead carried")["hits"]
    assert hit["document"]["publisher"] == "Okhtyrka Herald"
    assert "dead being carried" in hit["excerpt"]
    assert get("/search", words="unicorn")["hits"] == []
