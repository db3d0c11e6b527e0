"""Questions made from the description: none of them is a fault of the server's own, and answers are as described."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance
from tests.ledger import reports
from tests.web.process import served

from histor.ledger import Ledger
from histor.web.table import ROUTES

CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A server with a ledger of its own, since some of the questions are decisions."""
    name = str(tmp_path_factory.mktemp("described") / "raids.db")
    with Ledger(name) as made:
        made.add(reports.strike(), reports.local(), reports.market())
    with served(name) as address:
        yield address


@pytest.fixture(scope="module")
def described(address):
    return schemathesis.openapi.from_url(f"{address}/api/openapi.json")


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_no_question_breaks_the_server(described, route):
    operation = described[f"/api{route.path}"][route.method]

    @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def ask(case):
        case.call_and_validate(checks=CHECKS)

    ask()
