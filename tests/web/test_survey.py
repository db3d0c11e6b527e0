"""What is kept of a state of the ledger: it is that of this state alone, and says the same as the ledger itself."""

import threading

import pytest
from tests.ledger import reports

from histor.ledger import Ledger
from histor.ledger.filters import Filter
from histor.ledger.once import Once
from histor.ledger.survey import Surveys, state_of


@pytest.fixture
def own(tmp_path):
    name = str(tmp_path / "own.db")
    with Ledger(name) as made:
        made.add(reports.strike())
    return name


def test_a_new_document_and_a_decision_are_seen_at_once(served, own):
    client = served(own)

    def found(**query):
        listed, points = (client.get(f"/api/{route}", params=query).json() for route in ("incidents", "points"))
        bars = client.get("/api/histogram", params=query).json()
        assert listed["total"] == points["total"] == sum(bars["incidents"])
        return [one["key"] for one in listed["incidents"]]

    (strike,) = found(speaker="halenko")
    assert found(outlet="sumy post") == found(measure="injured", words="market") == found(review="weak") == []
    speakers = {each["value"] for each in client.get("/api/facets?of=speakers").json()["speakers"]}
    assert "the regional prosecutor's office" not in speakers
    with Ledger(own) as beside:
        beside.add(reports.market())
        (market,) = found(outlet="sumy post")
        assert found() == [market, strike]
        assert found(measure="injured", words="market") == [market]
        speakers = {each["value"] for each in client.get("/api/facets?of=speakers").json()["speakers"]}
        assert "the regional prosecutor's office" in speakers
        beside.decide("grade", market, author="vera", value="weak")
        assert found(review="weak") == [market]
        beside.decide("undo", str(beside.log(limit=1)[0].seq), author="vera")
        assert found(review="weak") == []
        wrong = next(c.claim for c in beside.claims(incident=strike) if c.speaker and "Halenko" in c.speaker)
        for claim in {c.claim for c in beside.claims(incident=strike) if c.measure == "killed"} | {wrong}:
            beside.decide("reject", claim, author="vera", reason="it was another street")
        assert strike not in found(measure="killed")


@pytest.mark.parametrize(
    "wanted",
    [
        {}, {"kind": "air"}, {"measure": "killed"}, {"measure": "kill"}, {"speaker": "HALENKO"}, {"speaker": "%"},
        {"speaker": "halenko", "measure": "injured", "outlet": "herald"}, {"outlet": "a"}, {"contested": True},
        {"since": "2024-11-14", "speaker": "office"}, {"words": "market", "outlet": "sumy post"}, {"region": "PL"},
    ],
    ids=str,
)  # fmt: skip
def test_a_filter_means_the_same_as_in_the_ledger(ledger, wanted):
    with Ledger(ledger, create=False) as opened, opened.store.reading() as connection:
        survey = Surveys().of(connection, state_of(connection))
        rows = survey.rows(opened.store, connection, Filter(**wanted))
        assert [survey.key[row] for row in rows] == [one.id for one in opened.incidents(**wanted).incidents]


def test_the_past_is_a_state_of_its_own(served, ledger):
    client = served(ledger)
    now, then = (client.get("/api/points", params=query).json() for query in ({}, {"as_of": "2024-11-13"}))
    assert (now["total"], then["total"]) == (2, 1)
    speakers = [
        {each["value"] for each in client.get("/api/facets", params={"of": "speakers", **query}).json()["speakers"]}
        for query in ({"as_of": "2024-11-13"}, {})
    ]
    assert speakers[0] < speakers[1]


def test_what_many_ask_for_at_once_is_made_once():
    made, kept, begin = [], Once(2), threading.Barrier(4)

    def ask():
        begin.wait()
        kept.get("a", lambda: made.append(1))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]
    with pytest.raises(ZeroDivisionError):
        kept.get("b", lambda: 1 // 0)
    assert kept.get("b", lambda: 7) == 7
    assert kept.get("c", lambda: 8) == 8
    kept.get("a", lambda: made.append(2))
    assert made == [1, 2]
