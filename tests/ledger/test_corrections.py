"""The feed of corrections: whoever copied a figure learns that it changed."""

import pytest
from tests.ledger import reports

from histor.errors import LedgerError

ADDRESS = "https://herald.example/okhtyrka"


def told(ledger, since=None):
    found = [one for one in ledger.corrections(since) if one.measure in ("killed", None)]
    return [(one.kind, one.measure, ends(one.before), ends(one.after)) for one in found]


def ends(figure):
    return figure and (figure.low, figure.high)


def test_a_figure_is_new_then_corrected_then_withdrawn(ledger):
    ledger.add(reports.strike())
    assert told(ledger) == [("new", "killed", None, (3, 3))]
    ledger.add(reports.local())
    (claim,) = [one for one in ledger.claims(measure="killed") if one.best == 4]
    assert told(ledger)[-1] == ("corrected", "killed", (3, 3), (3, 4))
    ledger.decide("reject", claim.claim, author="R. Maas", reason="misquoted")
    last = ledger.corrections()[-1]
    assert (last.kind, last.before.high, last.after.high, last.author) == ("corrected", 4, 3, "R. Maas")


def test_a_new_version_tells_where_the_incident_went(ledger):
    ledger.add(reports.strike(uri=ADDRESS))
    (old,) = ledger.incidents().incidents
    ledger.add(reports.strike("four", "2024-11-14", uri=ADDRESS))
    (new,) = ledger.incidents().incidents
    moved = [one for one in ledger.corrections() if one.kind == "joined"]
    assert [(one.incident, one.now) for one in moved] == [(old.id, (new.id,))]
    assert told(ledger)[-1] == ("corrected", "killed", (3, 3), (4, 4)) or told(ledger)[-2][0] == "corrected"


def test_an_incident_that_nobody_tells_any_more_is_withdrawn(ledger):
    ledger.add(reports.strike(uri=ADDRESS))
    correction = "Correction: an earlier report on this page was mistaken and has been taken down by the editors.\n"
    ledger.add(reports.read(correction, published="2024-11-15", uri=ADDRESS, publisher="Coast Agency"))
    assert told(ledger)[-2:] == [("withdrawn", None, None, None), ("withdrawn", "killed", (3, 3), None)]


def test_incidents_are_joined_and_split(ledger):
    ledger.add(reports.strike(), reports.market())
    one, other = (incident.id for incident in ledger.incidents().incidents)
    ledger.decide("same", one, other, author="R. Maas", reason="one attack")
    assert [(c.kind, c.incident, c.now) for c in ledger.corrections() if c.kind == "joined"] == [
        ("joined", max(one, other), (min(one, other),))
    ]
    seq = ledger.decisions("|".join((one, other)))[-1].seq
    ledger.decide("undo", seq, author="R. Maas")
    assert [(c.kind, c.incident, c.now) for c in ledger.corrections() if c.kind == "split"] == [
        ("split", min(one, other), tuple(sorted((one, other))))
    ]


def test_nothing_that_stays_is_told_and_each_change_has_an_id_of_its_own(ledger):
    ledger.add(reports.strike(), reports.local(), reports.market())
    before = ledger.corrections()
    ledger.add(reports.strike(), reports.local())
    ledger.rebuild()
    assert ledger.corrections() == before
    assert len({one.id for one in before}) == len(before)


def test_corrections_are_asked_from_a_moment_on(ledger):
    ledger.add(reports.strike())
    assert ledger.corrections("2020-01-01") == ledger.corrections()
    assert ledger.corrections("2999-01-01") == ()
    assert len(ledger.corrections(limit=1)) == 1
    with pytest.raises(LedgerError, match="'soon' is no date or time"):
        ledger.corrections("soon")
