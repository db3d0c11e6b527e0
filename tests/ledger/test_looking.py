"""Looking things up, the same on each database."""

import contextlib

import pytest
from tests.ledger import reports

from histor.errors import LedgerError
from histor.ledger import paging
from histor.ledger.filters import Filter
from histor.ledger.looking import Looking
from histor.ledger.overview import page
from histor.ledger.survey import Survey


@pytest.fixture
def filled(ledger):
    ledger.add(reports.strike(), reports.local(), reports.market())
    return ledger


STRIKE, MARKET = "air/drone strike", "shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [MARKET, STRIKE]),
        ({"place": "okhtyrka"}, [STRIKE]),
        ({"place": "Okhtyr"}, []),
        ({"region": "sumy oblast"}, [MARKET, STRIKE]),
        ({"region": "ua"}, [MARKET, STRIKE]),
        ({"region": "PL"}, []),
        ({"box": (50.2, 34.5, 50.5, 35.0)}, [STRIKE]),
        ({"box": (50.2, 35.0, 51.5, 34.5)}, []),
        ({"near": (50.9, 34.8), "radius_km": 20}, [MARKET]),
        ({"near": (50.9, 34.8), "radius_km": 100}, [MARKET, STRIKE]),
        ({"near": (50.9, -179.9), "radius_km": 100}, []),
        ({"since": "2024-11-13"}, [MARKET, STRIKE]),
        ({"since": "2024-11-14"}, [MARKET]),
        ({"until": "2024-11-12"}, [STRIKE]),
        ({"until": "2024-11-11"}, []),
        ({"since": "2024-11-15", "until": "2024-11-15"}, [MARKET]),
        ({"kind": "air"}, [STRIKE]),
        ({"kind": "strike"}, []),
        ({"measure": "killed"}, [MARKET, STRIKE]),
        ({"measure": "destroyed"}, []),
        ({"speaker": "halenko"}, [STRIKE]),
        ({"speaker": "Prosecutor"}, [MARKET]),
        ({"outlet": "herald"}, [STRIKE]),
        ({"outlet": "100%"}, []),
        ({"speaker": "halenko", "measure": "killed", "outlet": "herald"}, [STRIKE]),
        ({"speaker": "halenko", "measure": "kill"}, []),
        ({"contested": True}, [STRIKE]),
        ({"words": "building"}, [STRIKE]),
        ({"words": "buildings"}, [STRIKE]),
        ({"words": "market shelling"}, [MARKET]),
        ({"words": '"apartment building"'}, [STRIKE]),
        ({"words": '"building apartment"'}, []),
        ({"words": "market drone"}, []),
        ({"kind": "air", "words": "market"}, []),
    ],
    ids=str,
)
def test_a_filter_lets_through_what_fits(filled, wanted, found):
    listed = filled.incidents(**wanted)
    assert [incident.event for incident in listed.incidents] == found
    with filled.store.reading() as connection:  # and so it does where a map or a list is drawn from columns in memory
        survey = Survey(connection)
        rows = survey.rows(filled.store, connection, Filter(**wanted))
        assert [survey.key[row] for row in rows] == [incident.id for incident in listed.incidents]
        for number, incident in enumerate(listed.incidents):
            begin = incident.time and incident.time.since
            assert page(survey, rows, 9, (begin, incident.id)) == [one.id for one in listed.incidents[number + 1 :]]
    assert listed.total == len(found)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"box": (51, 34, 50, 35)}, "a box is south,west,north,east"),
        ({"near": (95, 0)}, "a circle is a latitude"),
        ({"words": "- !"}, "no words to look for"),
        ({"as_of": "yesterday"}, "'yesterday' is no date or time"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(filled, wanted, words):
    with pytest.raises(LedgerError, match=words):
        filled.incidents(**wanted)


@pytest.mark.parametrize("words", ['"', "'; DROP TABLE log; --", "NEAR(a b)", "a AND", "a:b*", "\\", "a\0b"])
def test_no_words_are_commands(filled, words):
    with contextlib.suppress(LedgerError):  # no words to look for
        filled.search(words)
    assert filled.size()["documents"] == 3


def test_an_incident_is_shown_with_its_claims_and_documents(filled):
    (incident,) = filled.incidents(kind="air").incidents
    shown = filled.incident(incident.id[:9])
    assert {document.publisher for document in shown.documents} == {"Coast Agency", "Okhtyrka Herald"}
    killed = {(claim.speaker, claim.best) for claim in shown.claims if claim.measure == "killed"}
    assert (None, 3) in killed
    assert {best for _, best in killed} == {3, 4}
    assert all(claim.linked == incident.id for claim in shown.claims)
    member = next(claim.incident for claim in shown.claims if claim.incident != incident.id)
    assert filled.incident(member).incident == incident


@pytest.mark.parametrize(("wanted", "words"), [("inc-0000none", "no such incident"), ("inc-", "several incidents")])
def test_an_unknown_incident_is_told(filled, wanted, words):
    with pytest.raises(LedgerError, match=words):
        filled.incident(wanted)


def test_claims_are_asked_for_themselves(filled):
    assert {claim.speaker for claim in filled.claims(speaker="halenko")} == {"mayor Petro Halenko", "Petro Halenko"}
    assert {claim.measure for claim in filled.claims(measure="injured", kind="air")} == {"injured"}
    assert len(list(filled.claims(measure="injured", kind="air"))) == 2
    incident = filled.incidents(kind="air").incidents[0].id
    assert {claim.linked for claim in filled.claims(incident=incident)} == {incident}


def test_claims_are_a_data_frame(filled):
    frame = filled.claims_frame(measure="killed")
    assert set(frame["best"]) == {2, 3, 4}
    assert str(frame["best"].dtype) == "Int64"
    assert list(filled.claims_frame(place="nowhere").columns) == list(frame.columns)


def test_documents_are_found_by_their_words(filled):
    (hit,) = filled.search("dead carried")
    assert hit.document.publisher == "Okhtyrka Herald"
    assert "dead being carried" in hit.excerpt
    assert hit.incidents == (filled.incidents(kind="air").incidents[0].id,)
    assert len(filled.search("killed", limit=2)) == 2
    assert filled.search("unicorn") == []


def test_the_past_is_seen_as_it_was_known(filled):
    (then,) = filled.incidents(as_of="2024-11-13").incidents
    assert (len(then.documents), then.figures["killed"].high) == (1, 3)
    assert filled.incidents(as_of="2024-11-12").total == 0
    assert filled.incidents(as_of="2024-11-14").total == 1
    assert filled.incidents(as_of="2024-11-13", speaker="halenko").total == 1
    assert filled.incidents(as_of="2024-11-13", speaker="mayor").total == 0
    (before_noon,) = filled.incidents(as_of="2024-11-14T12:00+02:00", words="drone").incidents
    assert len(before_noon.documents) == 2
    assert filled.incidents().total == 2
    assert [claim.best for claim in filled.claims(measure="killed", as_of="2024-11-13")] == [3]
    assert [document.publisher for document in filled.documents(as_of="2024-11-13")] == ["Coast Agency"]
    assert filled.incident(then.id, as_of="2024-11-13").incident == then


def test_the_past_of_a_changed_article_is_its_old_version(ledger):
    address = "https://herald.example/okhtyrka"
    ledger.add(reports.strike("three", uri=address), reports.strike("four", "2024-11-15", uri=address))
    (then,) = ledger.incidents(as_of="2024-11-14").incidents
    (now,) = ledger.incidents().incidents
    assert (then.figures["killed"].best, now.figures["killed"].best) == (3, 4)
    assert [claim.best for claim in ledger.claims(measure="killed", as_of="2024-11-14")] == [3]
    assert [document.version for document in ledger.documents(as_of="2024-11-14")] == [1]


def test_a_figure_over_time(ledger):
    address = "https://herald.example/okhtyrka"
    ledger.add(reports.local("Three", uri=address), reports.local("Five", "2024-11-18", uri=address), reports.strike())
    (incident,) = ledger.incidents().incidents
    steps = [step for step in ledger.timeline(incident.id) if step.measure == "killed"]
    assert [(step.known[:10], step.low, step.high) for step in steps] == [
        ("2024-11-13", 3, 3),
        ("2024-11-18", 3, 5),
    ]


@pytest.mark.parametrize("few", [1, 2000], ids=["gone through", "sorted"])
def test_claims_page_by_page_are_all_claims_in_order(filled, monkeypatch, few):
    monkeypatch.setattr(paging, "_FEW", few)
    monkeypatch.setattr(paging, "_FIRST", 1)
    for wanted in ({}, {"measure": "killed"}, {"speaker": "halenko"}, {"kind": "air", "outlet": "herald"}):
        whole, paged, after = list(filled.claims(**wanted)), [], None
        with filled.store.reading() as connection:
            looking = Looking(filled.store, connection)
            while True:
                turned = paging.turn(looking, connection, Filter(**wanted), limit=2, after=after)
                paged += turned.claims
                if (after := turned.last) is None:
                    break
        assert paged == whole != []
