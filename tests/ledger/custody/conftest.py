"""Ledgers with something in them, and how to spoil one."""

import sqlite3

import pytest
from tests.ledger.custody.filling import fill


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
