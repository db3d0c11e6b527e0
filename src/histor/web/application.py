"""The ASGI application of one ledger."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import ASGIApp

from histor.ledger import Ledger
from histor.web import description, manual, problems
from histor.web.answering import Answering
from histor.web.guard import Guard
from histor.web.problems import ProblemError
from histor.web.settings import Settings
from histor.web.site import Site
from histor.web.table import ROUTES

_PAGES = {"openapi.json": description.openapi, "docs": manual.docs, manual.STYLE: manual.style}
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_LOG = logging.getLogger("histor.web")


def application(settings: Settings) -> ASGIApp:
    """The application that serves a ledger. Raises LedgerError for one that cannot be opened."""
    ledger = Ledger(settings.ledger, create=False)
    answering = Answering(ledger, settings)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        answering.warm()
        yield
        answering.close()
        ledger.close()

    routes: list[BaseRoute] = [
        Route(f"/api{route.path}", answering.endpoint(route), methods=[route.method], name=route.answer.__name__)
        for route in ROUTES
    ]
    routes += [Route(f"/api/{name}", answer, methods=["GET"]) for name, answer in _PAGES.items()]
    routes += [
        Route("/api/{path:path}", _unknown, methods=_METHODS),
        Route("/{path:path}", Site().__call__, methods=["GET"]),
    ]
    handlers = {ProblemError: _problem, HTTPException: _http, Exception: _fault}
    return Guard(Starlette(routes=routes, lifespan=lifespan, exception_handlers=handlers), settings)


async def _unknown(request: Request) -> Response:
    partly = [r for r in request.app.routes if isinstance(r, Route) and r.matches(request.scope)[0] is Match.PARTIAL]
    if partly:
        allowed = ", ".join(sorted({method for route in partly for method in route.methods or ()}))
        raise ProblemError(405, f"this address takes {allowed}", headers={"Allow": allowed})
    raise ProblemError(404, "there is no such route; /api/docs lists them")


async def _problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return problems.answer(error)


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return problems.answer(ProblemError(error.status_code, error.detail, headers=dict(error.headers or {})))


async def _fault(request: Request, error: Exception) -> Response:
    """A fault of ours: its trace goes to our own log, none of it to the browser."""
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    return problems.answer(ProblemError(500, "this is a fault of histor's own; its log tells more"))
