"""Incidents across documents: joined in any order of arrival, told apart by people for good."""

import itertools

import pytest
from tests.ledger import reports

from histor.errors import LedgerError
from histor.ledger import Ledger


def members(ledger):
    return {tuple(sorted(report.id for report in incident.documents)) for incident in ledger.each_incident()}


def keys(ledger, incident):
    return sorted({claim.incident for claim in ledger.incident(incident.id).claims})


def joined(ledger):
    return next(incident for incident in ledger.each_incident() if len(incident.documents) == 2)


def test_two_reports_of_one_strike_are_one_incident_and_the_market_is_another(ledger):
    ledger.add(reports.strike(), reports.local(), reports.market())
    assert sorted(map(len, members(ledger))) == [1, 2]
    incident = joined(ledger)
    killed = incident.figures["killed"]
    assert (killed.low, killed.high) == (3, 4)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_the_order_of_arrival_makes_no_difference(order, tmp_path):
    every = (reports.strike(), reports.local(), reports.market(), reports.strike(publisher="Sumy Post"))
    with Ledger(tmp_path / "one.db") as at_once, Ledger(tmp_path / "by-one.db") as one_by_one:
        at_once.add(*every)
        for number in order:
            one_by_one.add(every[number])
        assert members(at_once) == members(one_by_one)
        assert list(at_once.each_incident()) == list(one_by_one.each_incident())


def test_rebuilding_changes_nothing(ledger):
    ledger.add(reports.strike(), reports.local(), reports.market())
    before = list(ledger.each_incident())
    ledger.rebuild()
    assert list(ledger.each_incident()) == before


def test_a_decision_stands_over_rules_and_later_reports_and_is_taken_back_by_another(ledger):
    ledger.add(reports.strike(), reports.local())
    one, other = keys(ledger, joined(ledger))
    ledger.decide("not the same", one, other, author="Reviewer A", reason="an hour apart")
    assert sorted(map(len, members(ledger))) == [1, 1]
    ledger.add(reports.strike(publisher="Sumy Post"))
    ledger.rebuild()
    assert not any({one, other} <= set(keys(ledger, incident)) for incident in ledger.each_incident())
    ledger.decide("undecided", other, one, author="Reviewer B", expects=ledger.explain(one, other).decisions[-1].seq)
    assert sorted(map(len, members(ledger))) == [3]
    decisions = ledger.explain(one, other).decisions
    assert [(decision.author, decision.kind) for decision in decisions] == [
        ("Reviewer A", "not the same"),
        ("Reviewer B", "undecided"),
    ]


def test_people_can_join_what_no_rule_would(ledger):
    ledger.add(reports.strike(), reports.market())
    one, other = (incident.id for incident in ledger.each_incident())
    ledger.decide("same", one, other, author="Reviewer A", reason="the market was meant")
    assert [len(documents) for documents in members(ledger)] == [2]


def test_a_link_explains_itself(ledger):
    ledger.add(reports.strike(), reports.local())
    one, other = keys(ledger, joined(ledger))
    found = ledger.explain(one, other)
    assert found.together
    assert found.met
    assert found.score == pytest.approx(sum(each.value * each.weight for each in found.features), abs=1e-3)
    assert [(judged.same, judged.author.startswith("histor link ")) for judged in found.judgements] == [(True, True)]


@pytest.mark.parametrize(
    ("one", "other", "kind", "author", "words"),
    [
        ("inc-none", "inc-none", "same", "A", "inc-none: no such incident"),
        ("inc-", "inc-", "same", "A", "several incidents begin with this"),
        ("first", "first", "same", "A", "one and the same report"),
        ("first", "second", "alike", "A", "is no decision; it is one of accept, reject, correct"),
        ("first", "second", "same", " ", "needs the name of whoever decides"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(one, other, kind, author, words, tmp_path):
    with Ledger(tmp_path / "histor.db") as ledger:
        ledger.add(reports.strike(), reports.market())
        ids = dict(zip(("first", "second"), (incident.id for incident in ledger.each_incident()), strict=True))
        with pytest.raises(LedgerError, match=words):
            ledger.decide(kind, ids.get(one, one), ids.get(other, other), author=author)


def test_a_withdrawn_incident_leaves_its_cluster(ledger):
    address = "https://herald.example/1"
    ledger.add(reports.strike(), reports.local(uri=address))
    assert sorted(map(len, members(ledger))) == [2]
    correction = "Correction: an earlier report on this page was mistaken and has been taken down by the editors.\n"
    ledger.add(reports.read(correction, published="2024-11-15", uri=address, publisher="Okhtyrka Herald"))
    (incident,) = ledger.incidents().incidents
    assert [report.record for report in incident.documents] == [None]
    assert incident.figures["killed"].high == 3
    assert {claim.status for claim in ledger.claims(outlet="Herald", status=None)} == {"withdrawn"}
