"""Ledgers with all kinds of entries in them, and how to spoil one."""

import sqlite3

import pytest
from msgspec.structs import replace
from tests.ledger import reports

from histor.ledger import Ledger
from histor.ledger.preparing import of_reading

ADDRESS = "https://herald.example/okhtyrka"


def fill(name):
    """Versions, a decision and its undoing, a reading anew: nine entries."""
    with Ledger(name) as ledger:
        ledger.add(reports.strike("three", uri=ADDRESS), reports.local())
        ledger.add(reports.strike("four", "2024-11-14", uri=ADDRESS), reports.market())
        with ledger.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT key FROM incidents WHERE linked IS NOT NULL ORDER BY id").all()
        ledger.decide(rows[0].key, rows[1].key, "not the same", author="R. Iwanow", reason="two strikes")
        ledger.decide(rows[0].key, rows[1].key, "same", author="K. Osei", reason="one strike, told twice")
        assert ledger.reread(of_reading(without_speakers(reports.market())))


def without_speakers(reading):
    """A poorer reading of the same text."""
    claims = tuple(replace(claim, statement=None) for claim in reading.claims)
    return replace(reading, hedges=(), statements=(), claims=claims)


@pytest.fixture
def filled(name):
    fill(name)
    return name


@pytest.fixture
def path(tmp_path):
    fill(str(tmp_path / "histor.db"))
    return tmp_path / "histor.db"


@pytest.fixture
def spoilt(path):
    """Changes a ledger behind its back, as somebody with the file could."""

    def change(statement, *values):
        connection = sqlite3.connect(path)
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(statement, values).rowcount > 0
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()
        connection.close()

    return change
