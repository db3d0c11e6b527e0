"""Ledgers for tests: the same tests on a SQLite file and on a PostgreSQL server."""

import itertools

import pytest
import sqlalchemy
from sqlalchemy.engine import make_url
from tests.ledger import postgres

from histor.ledger import Ledger

_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def server():
    with postgres.server() as url:
        yield url


@pytest.fixture
def postgresql(server):
    """The URL of a database of its own."""
    if server is None:
        pytest.skip(postgres.MISSING)
    url = make_url(server).set(drivername="postgresql+psycopg")
    name = f"histor_test_{next(_NUMBERS)}"
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name}")
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield url.set(database=name).render_as_string(hide_password=False).replace("+psycopg", "")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def name(request, tmp_path):
    """The name of a new ledger, on each database in turn."""
    return str(tmp_path / "histor.db") if request.param == "sqlite" else request.getfixturevalue("postgresql")


@pytest.fixture
def ledger(name):
    with Ledger(name) as opened:
        yield opened
