"""A served ledger of three reports, asked without a network."""

import pytest
from starlette.testclient import TestClient
from tests.ledger import reports

from histor.ledger import Ledger
from histor.web import Settings, application

HOME = "http://127.0.0.1:8750"


@pytest.fixture(scope="session")
def ledger(tmp_path_factory):
    """The name of a ledger with a strike told by two, and a market."""
    name = str(tmp_path_factory.mktemp("web") / "raids.db")
    with Ledger(name) as made:
        made.add(reports.strike(), reports.local(), reports.market())
    return name


@pytest.fixture
def served():
    """Serves a ledger by some settings; gives a client."""
    clients = []

    def serve(name, **settings):
        client = TestClient(application(Settings(ledger=name, **settings)), base_url=HOME)
        clients.append(client.__enter__())
        return client

    yield serve
    for client in clients:
        client.__exit__(None, None, None)


@pytest.fixture
def client(served, ledger):
    return served(ledger)


@pytest.fixture
def get(client):
    """The JSON that a route gives."""

    def got(path, **query):
        answer = client.get(f"/api{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return got
