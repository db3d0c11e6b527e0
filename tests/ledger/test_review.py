"""Review: what people decide takes effect, survives a newer reading, and never gets lost."""

from collections import Counter

import pytest
from msgspec.structs import replace
from tests.ledger import reports

from histor.errors import ConflictError, LedgerError, UnknownError
from histor.ledger import Ledger
from histor.ledger.preparing import of_reading
from histor.ledger.review import claims, newer
from histor.ledger.review.grades import suggested
from histor.record import Dispute

ADDRESS = "https://herald.example/okhtyrka"


def killed(ledger, **wanted):
    return list(ledger.claims(measure="killed", **wanted))


def figure(ledger, measure="killed"):
    (incident,) = ledger.incidents().incidents
    return incident.figures.get(measure)


def test_a_rejected_claim_counts_no_more_and_counts_again_when_that_is_undone(ledger):
    ledger.add(reports.strike(), reports.local())
    four = next(claim for claim in killed(ledger) if claim.best == 4)
    seq = ledger.decide("reject", four.claim, author="R. Maas", reason="the mayor was misquoted")
    assert (figure(ledger).low, figure(ledger).high) == (3, 3)
    assert four.claim not in {claim.claim for claim in ledger.claims()}
    (rejected,) = ledger.claims(status="rejected")
    assert (rejected.claim, rejected.reviewed) == (four.claim, "rejected")
    ledger.decide("undo", seq, author="K. Osei")
    assert (figure(ledger).low, figure(ledger).high) == (3, 4)
    told = [(decided.author, decided.kind, decided.undone) for decided in ledger.decisions(four.claim)]
    assert told == [("R. Maas", "reject", seq + 2), ("K. Osei", "undo", None)]


def test_a_corrected_count_is_the_one_used_and_what_was_read_stays_beside_it(ledger):
    ledger.add(reports.strike())
    (claim,) = killed(ledger)
    ledger.decide("correct", claim.claim, field="count", value="5-7", author="R. Maas", reason="a typing error")
    assert (figure(ledger).low, figure(ledger).best, figure(ledger).high) == (5, 7, 7)
    (corrected,) = killed(ledger)
    assert (corrected.low, corrected.high, corrected.reviewed) == (5, 7, "corrected")
    assert '"best": 3' in corrected.as_read
    ledger.decide("correct", claim.claim, field="measure", value="injured", author="R. Maas", reason="they live")
    assert figure(ledger) is None
    assert figure(ledger, "injured").high == 9


@pytest.mark.parametrize(
    ("field", "value", "column", "found"),
    [
        ("speaker", "the governor's office", "speaker", "the governor's office"),
        ("speaker", "", "speaker", None),
        ("place", "Sumy, UA", "place", "Sumy"),
        ("time", "2024-11-11", "time_from", "2024-11-11T00:00"),
        ("certainty", "alleged", "certainty", "alleged"),
        ("polarity", "denied", "polarity", "denied"),
        ("event", "shelling/artillery/missile attack", "event", "shelling/artillery/missile attack"),
        ("count", "at least 5", "high", None),
        ("count", "about 20", "approximate", True),
    ],
)
def test_every_field_can_be_corrected_and_set_back(ledger, field, value, column, found):
    ledger.add(reports.strike())
    (claim,) = killed(ledger)
    (before,) = ledger.incidents().incidents
    seq = ledger.decide("correct", claim.claim, field=field, value=value, author="R. Maas", reason="checked")
    (corrected,) = killed(ledger)
    assert getattr(corrected, column) == found
    assert ledger.incidents().incidents != (before,) or field in ("certainty", "event")
    ledger.decide("undo", seq, author="R. Maas")
    assert killed(ledger) == [claim]
    assert ledger.incidents().incidents == (before,)


@pytest.mark.parametrize(
    ("kind", "about", "more", "words"),
    [
        ("correct", "claim", {"field": "count", "value": "many", "reason": "x"}, "'many' is no count; give 7, 5-7"),
        ("correct", "claim", {"field": "count", "value": "7-5", "reason": "x"}, "is no count"),
        (
            "correct",
            "claim",
            {"field": "colour", "value": "red", "reason": "x"},
            "cannot be corrected; what can is count",
        ),
        (
            "correct",
            "claim",
            {"field": "measure", "value": "dead", "reason": "x"},
            "'dead' is no measure; it is one of",
        ),
        ("correct", "claim", {"field": "place", "value": "Nowhereton", "reason": "x"}, "no place of the gazetteer"),
        ("correct", "claim", {"field": "time", "value": "soon", "reason": "x"}, "'soon' is no time"),
        ("correct", "claim", {"field": "count", "value": "7"}, "to correct needs a reason"),
        ("correct", "claim", {"reason": "x"}, "a correction needs a field and a value"),
        ("reject", "claim", {}, "to reject needs a reason"),
        ("reject", "c0000000000", {"reason": "x"}, "c0000000000: no such claim"),
        ("grade", "incident", {"value": "good"}, "'good' is no grade; it is one of fair, weak"),
        ("split", "incident", {}, "a split needs claims of some of its reports"),
        ("undo", "7777", {}, "no decision is of this entry"),
        ("withhold", "nothing", {"reason": "x"}, "nothing: no such document"),
        ("withhold", "person:", {"reason": "x"}, "names nobody"),
        ("release", "document", {"reason": "x"}, "is not withheld"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(ledger, kind, about, more, words):
    ledger.add(reports.strike())
    (claim,) = killed(ledger)
    (document,) = ledger.documents()
    known = {"claim": claim.claim, "incident": claim.linked, "document": document.key}
    with pytest.raises(LedgerError, match=words):
        ledger.decide(kind, known.get(about, about), author="R. Maas", **more)
    assert ledger.decisions(claim.claim) == ()


def test_nobody_decides_over_another_without_having_seen_it(ledger):
    ledger.add(reports.strike())
    (claim,) = killed(ledger)
    first = ledger.decide("accept", claim.claim, author="R. Maas", expects=0)
    with pytest.raises(ConflictError, match=r"R\. Maas decided accept at .* \(entry \d+\)") as told:
        ledger.decide("reject", claim.claim, author="K. Osei", reason="unclear", expects=0)
    assert told.value.seq == first
    with pytest.raises(ConflictError):
        ledger.decide("reject", claim.claim, author="K. Osei", reason="unclear")
    ledger.decide("reject", claim.claim, author="K. Osei", reason="unclear", expects=told.value.seq)
    with pytest.raises(ConflictError, match=r"K\. Osei decided reject"):
        ledger.decide("undo", first, author="R. Maas")


def test_a_decision_survives_a_newer_reading_of_the_same_words(ledger):
    reading = reports.strike()
    ledger.add(reading)
    (claim,) = killed(ledger)
    ledger.decide("reject", claim.claim, author="R. Maas", reason="misquoted")
    other = tuple(replace(one, id=f"{one.id}f") for one in reading.claims)
    named = {one.id: f"{one.id}f" for one in reading.claims}
    incident = reading.incidents[0]
    figures = {m: replace(f, claims=tuple(named[c] for c in f.claims)) for m, f in incident.figures.items()}
    moved = replace(incident, claims=tuple(named[c] for c in incident.claims), figures=figures)
    assert ledger.reread(of_reading(reading.of(replace(reading, claims=other, incidents=(moved,)))))
    assert [(one.claim, one.reviewed) for one in ledger.claims(status="rejected")] == [(f"{claim.claim}f", "rejected")]
    assert figure(ledger) is None
    assert ledger.queue(why="returned") == ()


def test_a_decision_whose_words_changed_comes_back(ledger):
    reading = reports.strike()
    ledger.add(reading)
    (claim,) = killed(ledger)
    seq = ledger.decide("accept", claim.claim, author="R. Maas")
    count = next(one.count for one in reading.claims if one.id == claim.claim)
    wider = replace(count, high=None)
    claims = tuple(replace(one, count=wider) if one.id == claim.claim else one for one in reading.claims)
    assert ledger.reread(of_reading(reading.of(replace(reading, claims=claims))))
    (task,) = ledger.queue(why="returned")
    assert (task.claim, task.seen, "doesn't say this any more" in task.note) == (claim.claim, seq, True)
    ledger.decide("undo", seq, author="R. Maas")
    assert ledger.queue(why="returned") == ()


def test_a_decision_on_an_article_that_changed_comes_back_with_the_newer_claim(ledger):
    ledger.add(reports.strike(uri=ADDRESS))
    wounded = next(ledger.claims(measure="injured"))
    ledger.decide("reject", wounded.claim, author="R. Maas", reason="they were ill")
    ledger.add(reports.strike("four", "2024-11-14", uri=ADDRESS))
    (task,) = ledger.queue(why="returned")
    newer = next(ledger.claims(measure="injured"))
    assert task.claim == newer.claim != wounded.claim
    ledger.decide("reject", newer.claim, author="R. Maas", reason="they were ill")
    assert ledger.queue(why="returned") == ()


def test_the_queue_gives_what_is_contested_until_somebody_decides(ledger):
    ledger.add(reports.strike(), reports.local(), reports.market())
    (task,) = ledger.queue(why="contested")
    suggested = ledger.suggested_grade(task.incident)
    assert (suggested.grade, suggested.contested, suggested.origins) == ("contested", True, suggested.origins)
    assert {claim.best for claim in task.said if claim.measure == "killed"} == {3, 4}
    seq = ledger.decide("grade", task.incident, value="contested", author="R. Maas", expects=task.seen)
    assert ledger.queue(why="contested") == ()
    assert ledger.grades([task.incident])[task.incident].value == "contested"
    four = next(claim for claim in task.said if claim.best == 4)
    ledger.decide("reject", four.claim, author="K. Osei", reason="misquoted")
    (back,) = ledger.queue(why="returned")
    assert (back.incident, back.seen) == (task.incident, seq)


def test_a_suggested_grade_tells_the_words_that_exclude_each_other(ledger):
    ledger.add(reports.market())
    (incident,) = ledger.incidents().incidents
    dispute = Dispute(field="target", claims=(), values=("market", "barracks"))
    found = suggested(replace(incident, disputes=(dispute,)))
    assert (found.grade, found.why.rpartition(" on ")[2]) == ("contested", "target (market or barracks)")


def test_a_toll_that_only_rose_is_not_contested(ledger):
    ledger.add(reports.strike(), reports.strike("four", "2024-11-14", publisher="Sumy Post"))
    (incident,) = ledger.incidents().incidents
    assert incident.figures["killed"].agreement == "revised"
    assert ledger.suggested_grade(incident.id).contested is False
    assert ledger.incidents(contested=True).total == 0
    assert ledger.queue(why="contested") == ()


def test_new_links_wait_for_a_person_the_least_sure_first(ledger):
    ledger.add(reports.strike(), reports.local(), reports.strike(publisher="Sumy Post"))
    tasks = ledger.queue(why="new link")
    assert len(tasks) == 3
    scores = [float(task.note.rsplit(" ", 1)[1]) for task in tasks]
    assert scores == sorted(scores)
    task = tasks[0]
    ledger.decide("same", task.incident, task.other, author="R. Maas", expects=task.seen)
    assert task.id not in {each.id for each in ledger.queue(why="new link")}


def test_an_incident_is_split_by_its_claims_and_joined_again(ledger):
    ledger.add(reports.strike(), reports.local(), reports.strike(publisher="Sumy Post"))
    (before,) = ledger.incidents().incidents
    four = next(claim for claim in killed(ledger) if claim.best == 4)
    seq = ledger.decide("split", before.id, claims=[four.claim], author="R. Maas", reason="an hour later")
    assert sorted(len(incident.documents) for incident in ledger.incidents().incidents) == [1, 2]
    ledger.rebuild()
    assert sorted(len(incident.documents) for incident in ledger.incidents().incidents) == [1, 2]
    ledger.decide("undo", seq, author="R. Maas")
    assert ledger.incidents().incidents == (before,)


def test_the_log_tells_the_story(ledger):
    ledger.add(reports.strike(title="Strike on Okhtyrka"))
    (claim,) = killed(ledger)
    ledger.decide("correct", claim.claim, field="count", value="4", author="R. Maas", reason="as on the page")
    latest, decided, _, first = ledger.log()
    assert latest.what == "figures: 1 corrected"
    assert decided.what == f"corrected the count of {claim.claim} to 4, read as killed 3 person: as on the page"
    assert first.what == "added “Strike on Okhtyrka”, Coast Agency, 2024-11-13"
    assert [told.seq for told in ledger.log(about=claim.claim)] == [decided.seq]


@pytest.mark.parametrize(("author", "reason"), [("", "because"), ("R. Maas", " ")])
def test_masked_names_are_shown_for_a_reason_only(ledger, author, reason):
    with pytest.raises(LedgerError, match="your name and a reason"):
        ledger.unmasked(author=author, reason=reason)


def test_a_grade_follows_when_newer_versions_take_the_place_of_all_reports(ledger):
    ledger.add(reports.strike(uri=ADDRESS), reports.local(uri=f"{ADDRESS}-local"))
    (incident,) = ledger.incidents().incidents
    ledger.decide("grade", incident.id, value="contested", author="R. Maas")
    ledger.add(reports.strike("five", "2024-11-15", uri=ADDRESS))
    ledger.add(reports.local("Five", "2024-11-16", uri=f"{ADDRESS}-local"))
    (newer,) = ledger.incidents().incidents
    assert newer.id != incident.id
    assert ledger.grades([newer.id])[newer.id].value == "contested"
    ledger.add(reports.strike("six", "2024-11-17", uri=ADDRESS), reports.local("Six", uri=f"{ADDRESS}-local"))
    (newest,) = ledger.incidents().incidents
    assert ledger.grades([newest.id])[newest.id].value == "contested"


def test_a_decision_on_two_incidents_follows_newer_versions_and_comes_back_where_one_tells_of_something_else(ledger):
    ledger.add(reports.strike(uri=ADDRESS), reports.local(uri=f"{ADDRESS}-local"))
    (task,) = ledger.queue(why="new link")
    seq = ledger.decide("not the same", task.incident, task.other, author="R. Maas", expects=task.seen)
    apart = {incident.id for incident in ledger.incidents().incidents}
    ledger.add(
        reports.strike("five", "2024-11-15", uri=ADDRESS), reports.local("Five", "2024-11-16", uri=f"{ADDRESS}-local")
    )
    now = {incident.id for incident in ledger.incidents().incidents}
    assert (len(now), now & apart) == (2, set())
    ledger.rebuild()
    assert {incident.id for incident in ledger.incidents().incidents} == now
    assert {incident.id for incident in ledger.incidents(as_of="2024-11-14").incidents} == apart
    assert ledger.queue(why="new link") + ledger.queue(why="returned") == ()
    ledger.add(reports.market("2024-11-17", uri=ADDRESS))
    (back,) = ledger.queue(why="returned")
    assert (back.note.partition(";")[0], back.seen) == ("decided: not the same", seq)
    assert "its newer version" in back.note
    with pytest.raises(UnknownError, match="its report has a newer version or reading"):
        ledger.decide("same", back.incident, back.other, author="R. Maas", expects=seq)
    ledger.decide("withhold", ADDRESS, author="R. Maas", reason="a request")
    assert ledger.queue(why="returned") == ()


def told(*counts):
    """What the claims of an incident say: of each the measure and the number."""
    return Counter(("strike", measure, "person", number, number, number, "affirmed") for measure, number in counts)


@pytest.mark.parametrize(
    ("among", "best"),
    [
        ({"a": told(("killed", 5)), "b": told(("missing", 2))}, "a"),
        ({"a": told(("killed", 5)), "b": told(("killed", 3))}, "b"),
        ({"a": told(("killed", 5)), "b": told(("killed", 5))}, None),
        ({"a": told(("killed", 5), ("injured", 9)), "b": told(("killed", 5))}, "a"),
        ({"a": told(("missing", 2))}, None),
        ({}, None),
    ],
)
def test_the_incident_that_goes_on_is_the_only_one_that_shares_most(among, best):
    assert newer.best(told(("killed", 3), ("injured", 8)), among) == best


def test_decisions_are_looked_at_only_where_one_of_their_documents_changes(ledger, monkeypatch):
    ledger.add(reports.strike(uri=ADDRESS), reports.local())
    (incident,) = ledger.incidents().incidents
    ledger.decide("grade", incident.id, value="fair", author="R. Maas")
    looked = []
    monkeypatch.setattr(claims, "report_now", lambda _, anchors: looked.append(anchors))
    ledger.add(reports.market())
    assert not looked
    ledger.add(reports.strike("five", "2024-11-15", uri=ADDRESS))
    assert len(looked) == 1


def test_a_ledger_of_an_earlier_histor_learns_which_documents_its_decisions_hold_on_to(name):
    def held(opened):
        with opened.store.reading() as connection:
            return connection.exec_driver_sql("SELECT * FROM anchored ORDER BY document, decision").all()

    with Ledger(name) as opened:
        opened.add(reports.strike(), reports.local(), reports.market())
        one, other = (incident.id for incident in opened.incidents().incidents)
        opened.decide("grade", one, value="fair", author="R. Maas")
        opened.decide("not the same", one, other, author="R. Maas")
        opened.decide("split", other, claims=[killed(opened, incident=other)[0].claim], author="R. Maas", reason="two")
        before = held(opened)
        with opened.store.writing() as transaction:
            transaction.connection.exec_driver_sql("DROP TABLE anchored")
            transaction.connection.exec_driver_sql("DELETE FROM migrations WHERE name = '0011-anchored'")
    with Ledger(name) as opened:
        assert held(opened) == before
        assert len(before) >= 4
