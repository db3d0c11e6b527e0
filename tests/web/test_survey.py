"""What is kept of a state of the ledger: it is that of this state alone, and says the same as the ledger itself."""

import subprocess
import sys
import threading

import numpy as np
import pytest
from tests.ledger import reports

from bench import variation
from histor.ledger import Ledger
from histor.ledger.once import Once
from histor.ledger.survey import Survey, Surveys, state_of
from histor.record import to_json


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


_ADDS = """
import sys
from histor.ledger import Ledger
from histor.record import from_json
with Ledger(sys.argv[1]) as ledger:
    for line in sys.stdin.buffer:
        ledger.add(from_json(line))
"""


def test_what_another_process_adds_is_seen_while_it_adds(served, own):
    client = served(own)
    templates = [reports.strike(), reports.local(), reports.market()]
    lines = b"".join(to_json(varied.reading) + b"\n" for varied in variation.readings(templates, 6))
    seen = []
    with subprocess.Popen([sys.executable, "-c", _ADDS, own], stdin=subprocess.PIPE) as adding:
        adding.stdin.write(lines)
        adding.stdin.close()
        while adding.poll() is None:
            listed, points = (client.get(f"/api/{route}") for route in ("incidents?limit=200", "points"))
            assert (listed.status_code, points.status_code) == (200, 200)
            assert len(listed.json()["incidents"]) == listed.json()["total"]
            assert len(points.json()["key"]) == points.json()["total"]
            seen.append(client.get("/api/ledger").json()["documents"])
    assert adding.returncode == 0
    assert seen == sorted(seen)
    with Ledger(own) as beside:
        assert client.get("/api/ledger").json()["documents"] == beside.size()["documents"] > seen[0]
        assert client.get("/api/incidents").json()["total"] == beside.size()["incidents"]


def told(survey, connection):
    """All that a survey tells, whatever numbers it gives to what."""
    columns = [list(survey.since), list(survey.key), survey.ids.tolist(), survey.contested.tolist()]
    columns += [np.nan_to_num(column, nan=-1).tolist() for column in (survey.latitude, survey.radius_km)]
    for column in (survey.day, survey.event, survey.place, survey.country, survey.region):
        columns.append([column.text(row) for row in range(len(survey))])
        assert column.values == sorted(column.values)
    for kind in ("measures", "speakers", "outlets"):
        pairs = survey.pairs(connection, kind)
        columns.append(
            sorted((int(row), pairs.values[number]) for row, number in zip(pairs.row, pairs.number, strict=True))
        )
    return columns


def test_columns_that_are_carried_over_are_what_reading_all_anew_gives(own):
    varied = [each.reading for each in variation.readings([reports.strike(), reports.local(), reports.market()], 24)]
    carried = Surveys()
    with Ledger(own) as ledger:

        def step(change):
            change()
            with ledger.store.reading() as connection:
                survey, anew = carried.of(connection, state_of(connection)), Survey(connection)
                assert told(survey, connection) == told(anew, connection)
            return survey

        first = step(lambda: ledger.add(reports.market()))
        for part in range(0, 24, 6):
            step(lambda at=part: ledger.add(*varied[at : at + 6]))
        one, other = first.key[:2]
        step(lambda: ledger.decide("same", one, other, author="vera"))
        decision = next(entry.seq for entry in ledger.log() if entry.kind == "decision")
        step(lambda: ledger.decide("undo", str(decision), author="vera"))
        claim = next(claim.claim for claim in ledger.claims(incident=one))
        step(lambda: ledger.decide("reject", claim, author="vera", reason="another street"))
        last = step(lambda: ledger.decide("erase", next(iter(ledger.documents())).id, author="ada", reason="asked to"))
        assert len(last) > 4


def test_the_past_is_a_state_of_its_own(served, ledger):
    client = served(ledger)
    now, then = (client.get("/api/points", params=query).json() for query in ({}, {"as_of": "2024-11-13"}))
    assert (now["total"], then["total"]) == (2, 1)
    for measure, many in (("killed", 1), ("injured", 1), ("struck", 0), ("destroyed", 0)):
        query = {"as_of": "2024-11-13", "measure": measure}
        assert client.get("/api/points", params=query).json()["total"] == many
    (measures, outlets) = (
        {each["value"]: each["incidents"] for each in client.get("/api/facets", params=query).json()[query["of"]]}
        for query in ({"as_of": "2024-11-13", "of": "measures"}, {"as_of": "2024-11-13", "of": "outlets"})
    )
    assert (measures["killed"], measures["injured"], outlets) == (1, 1, {"Coast Agency": 1})
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
