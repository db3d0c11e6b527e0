"""A ledger with all kinds of entries in it."""

from msgspec.structs import replace
from tests.ledger import reports

from histor.ledger import Ledger
from histor.ledger.preparing import of_reading
from histor.record import Record

ADDRESS = "https://herald.example/okhtyrka"
ENTRIES = 9


def fill(name: str) -> None:
    """Versions, a decision and its undoing, a reading anew."""
    with Ledger(name) as ledger:
        ledger.add(reports.strike("three", uri=ADDRESS), reports.local())
        ledger.add(reports.strike("four", "2024-11-14", uri=ADDRESS), reports.market())
        with ledger.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT key FROM incidents WHERE linked IS NOT NULL ORDER BY id").all()
        seen = ledger.decide("not the same", rows[0].key, rows[1].key, author="R. Iwanow", reason="two strikes")
        ledger.decide("same", rows[0].key, rows[1].key, author="K. Osei", reason="one strike, told twice", expects=seen)
        assert ledger.reread(of_reading(without_speakers(reports.market())))


def without_speakers(reading: Record) -> Record:
    """A poorer reading of the same text."""
    claims = tuple(replace(claim, statement=None) for claim in reading.claims)
    return replace(reading, hedges=(), statements=(), claims=claims)
