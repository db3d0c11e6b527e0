"""The routes about incidents."""

import pytest

STRIKE, MARKET = "air/drone strike", "shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [MARKET, STRIKE]),
        ({"place": "okhtyrka"}, [STRIKE]),
        ({"region": "UA"}, [MARKET, STRIKE]),
        ({"box": "50.2,34.5,50.5,35.0"}, [STRIKE]),
        ({"near": "50.9,34.8", "radius_km": "20"}, [MARKET]),
        ({"since": "2024-11-14"}, [MARKET]),
        ({"until": "2024-11-12"}, [STRIKE]),
        ({"kind": "air"}, [STRIKE]),
        ({"measure": "destroyed"}, []),
        ({"speaker": "halenko"}, [STRIKE]),
        ({"outlet": "herald"}, [STRIKE]),
        ({"contested": "true"}, [STRIKE]),
        ({"words": '"apartment building"'}, [STRIKE]),
        ({"place": ""}, [MARKET, STRIKE]),
        ({"as_of": "2024-11-13"}, [STRIKE]),
    ],
    ids=str,
)
def test_every_filter_holds_for_list_map_and_timeline(get, wanted, found):
    listed = get("/incidents", **wanted)
    assert [one["event"] for one in listed["incidents"]] == found
    assert listed["total"] == len(found)
    points = get("/points", **wanted)
    assert [points["kinds"][kind] for kind in points["kind"]] == found
    assert len({len(points[name]) for name in ("key", "latitude", "longitude", "radius_km", "since", "contested")}) == 1
    assert sum(get("/histogram", **wanted)["incidents"]) == len(found)
    assert sum(kind["incidents"] for kind in get("/facets", **wanted, of="kinds")["kinds"]) == len(found)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"plaice": "Okhtyrka"}, "what can be given: as_of, place"),
        ({"box": "1,2,3"}, "box: it takes: south,west,north,east"),
        ({"box": "51,34,50,35"}, "a box is south,west,north,east"),
        ({"limit": "5000"}, "limit: expected `int` <= 200"),
        ({"since": "yesterday"}, "since: it takes: On this day or later"),
        ({"as_of": "yesterday"}, "'yesterday' is no date or time"),
        ({"words": "- !"}, "no words to look for"),
        ({"words": "a" * 201}, "words: expected `str` of length <= 200"),
        ({"cursor": "inc"}, "cursor: is none that a page gave"),
        ({"place": ["a", "b"]}, "place: is given twice"),
    ],
)
def test_a_question_that_makes_no_sense_is_a_problem(client, query, words):
    answer = client.get("/api/incidents", params=query)
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert words in answer.json()["detail"]
    assert answer.json()["title"] == "Bad Request"


def test_pages_follow_each_other_without_gap_or_overlap(get):
    first = get("/incidents", limit=1)
    second = get("/incidents", limit=1, cursor=first["next"])
    assert [page["incidents"][0]["event"] for page in (first, second)] == [MARKET, STRIKE]
    assert (first["total"], second["total"], second["next"]) == (2, 2, None)


def test_a_list_shows_an_incident_in_short(get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    assert (strike["place"], strike["region"], strike["country"]) == ("Okhtyrka", "Sumy Oblast", "UA")
    killed = strike["figures"]["killed"]
    assert (killed["low"], killed["high"], killed["agreement"]) == (3, 4, "contested")
    assert (strike["documents"], strike["contested"], strike["disputed"]) == (2, True, ["killed"])


@pytest.mark.parametrize(
    ("width", "begins"),
    [
        ("day", ["2024-11-12", "2024-11-15"]),
        ("week", ["2024-11-11"]),
        ("month", ["2024-11-01"]),
        ("year", ["2024-01-01"]),
    ],
)
def test_a_timeline_has_bars_of_the_width_asked_for(get, width, begins):
    found = get("/histogram", bin=width)
    assert found["begins"] == begins
    assert (sum(found["incidents"]), sum(found["contested"]), found["undated"]) == (2, 1, 0)


def test_facets_tell_what_to_filter_by(get):
    found = get("/facets")
    assert found["kinds"] == [{"value": k, "label": k, "incidents": 1} for k in (STRIKE, MARKET)]
    assert {"value": "sumy oblast", "label": "Sumy Oblast", "incidents": 2} in found["regions"]
    assert {each["value"]: each["incidents"] for each in found["measures"]} == {"injured": 2, "killed": 2, "struck": 1}
    assert {each["value"] for each in found["outlets"]} == {"Coast Agency", "Okhtyrka Herald", "Sumy Post"}
    assert {"value": "Petro Halenko", "label": "Petro Halenko", "incidents": 1} in found["speakers"]
    assert [each["value"] for each in get("/facets", of="measures", measure="struck")["measures"]] == [
        "injured", "killed", "struck",
    ]  # fmt: skip
    assert get("/facets", of="kinds", limit=1) | {"kinds": []} == {kind: [] for kind in found}
    for name, key in (("outlets", "outlet"), ("speakers", "speaker"), ("measures", "measure"), ("regions", "region")):
        for each in found[name]:
            assert get("/incidents", **{key: each["value"]})["total"] >= each["incidents"]


def test_an_incident_is_whole(get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    found = get(f"/incidents/{strike['key']}")
    assert found["incident"]["id"] == strike["key"]
    assert {document["publisher"] for document in found["documents"]} == {"Coast Agency", "Okhtyrka Herald"}
    assert {claim["best"] for claim in found["claims"] if claim["measure"] == "killed"} == {3, 4}
    assert get(f"/incidents/{strike['key'][:9]}") == found


def test_an_unknown_incident_is_not_found(client):
    for path in ("incidents/inc-none", "incidents/inc-none/timeline", "documents/doc-none", "documents/x/versions"):
        answer = client.get(f"/api/{path}")
        assert (answer.status_code, answer.json()["status"]) == (404, 404)


def test_figures_over_time(get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    steps = [step for step in get(f"/incidents/{strike['key']}/timeline")["steps"] if step["measure"] == "killed"]
    assert [(step["known"][:10], step["low"], step["high"]) for step in steps] == [
        ("2024-11-13", 3, 3), ("2024-11-14", 3, 4),
    ]  # fmt: skip


def test_figures_and_origins_are_shown_as_known_then(get):
    (strike,) = get("/incidents", kind="air")["incidents"]
    path = f"/incidents/{strike['key']}"
    whole, then = (get(f"{path}/timeline", **query)["steps"] for query in ({}, {"as_of": "2024-11-13"}))
    assert then == [step for step in whole if step["known"] < "2024-11-14"] != whole
    both, one = (get(f"{path}/origins", **query)["documents"] for query in ({}, {"as_of": "2024-11-13"}))
    assert (len(both), len(one)) == (2, 1)


def test_two_incidents_are_explained(get):
    one, other = (each["key"] for each in get("/incidents")["incidents"])
    found = get(f"/incidents/{one}/explain/{other}")
    assert (found["together"], {found["a"], found["b"]}) == (False, {one, other})
    assert all(feature["why"] for feature in found["features"])


def test_what_was_not_known_yet_is_said_to_be_so(get, client):
    strike, market = (get("/incidents", kind=kind)["incidents"][0]["key"] for kind in ("air", "shelling"))
    for path in (market, f"{strike}/explain/{market}"):
        answer = client.get(f"/api/incidents/{path}?as_of=2024-11-13")
        assert answer.status_code == 404
        assert answer.json()["detail"] == (
            f"{market}: no such incident, as the ledger was known on 2024-11-13; leave as_of out for what is known now"
        )
    late = get(f"/incidents/{strike}/explain/{market}", as_of="2024-11-30")
    assert late == get(f"/incidents/{strike}/explain/{market}")
