"""The routes about documents and claims."""

import pytest


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


def test_claims_one_by_one(get):
    assert {claim["measure"] for claim in get("/claims", measure="killed")["claims"]} == {"killed"}
    whole = get("/claims", limit=500)
    assert not whole["more"]
    paged = [get("/claims", limit=1, offset=at) for at in range(len(whole["claims"]))]
    assert [page["claims"][0] for page in paged] == whole["claims"]
    assert [page["more"] for page in paged] == [True] * (len(paged) - 1) + [False]


def test_search_finds_documents_by_their_words(get):
    (hit,) = get("/search", words="bodies carried")["hits"]
    assert hit["document"]["publisher"] == "Okhtyrka Herald"
    assert "bodies being carried" in hit["excerpt"]
    assert get("/search", words="unicorn")["hits"] == []
