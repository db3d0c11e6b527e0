"""What went wrong, as RFC 9457 tells it: `application/problem+json`, one line for people, never a traceback."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import msgspec
from sqlalchemy.exc import DBAPIError
from starlette.responses import Response

from histor.display.safe import one_line
from histor.errors import HistorError, TooSlowError, UnknownError
from histor.record.values import Value

MEDIA = "application/problem+json"


class Problem(Value, frozen=True, kw_only=True):
    """An error. `title` is the name of the status, `detail` one line that says what would have worked."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


class ProblemError(Exception):
    """Raised anywhere in a request, to be answered as a problem. `more` are members beside those of `Problem`."""

    def __init__(self, status: int, detail: str, *, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers, self.more = status, detail, headers or {}, more


def answer(error: ProblemError) -> Response:
    """The error as a response."""
    problem = Problem(title=HTTPStatus(error.status).phrase, status=error.status, detail=error.detail)
    body = msgspec.json.encode(msgspec.to_builtins(problem) | error.more)
    headers = {"Cache-Control": "no-store"} | error.headers
    return Response(body, error.status, headers=headers, media_type=MEDIA)


def of(error: HistorError) -> ProblemError:
    """What a user's mistake or a database's trouble is to a browser."""
    detail = one_line(str(error))
    if isinstance(error, UnknownError):
        return ProblemError(404, detail)
    if isinstance(error, TooSlowError):
        return ProblemError(503, detail, headers={"Retry-After": "10"})
    if isinstance(error.__cause__, DBAPIError | OSError):  # the words of a database name files: not for a browser
        return ProblemError(503, "the ledger cannot be read or written now", headers={"Retry-After": "10"})
    return ProblemError(400, detail)
