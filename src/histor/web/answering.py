"""From a request to an answer: who asks for what, the transaction in a thread, and what is kept of the answer."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib.metadata import version
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from histor.errors import HistorError, UnknownError
from histor.ledger import Ledger
from histor.ledger.bearing import KINDS
from histor.ledger.known import end_of
from histor.ledger.survey import Surveys, state_of
from histor.ledger.then import look_back
from histor.web import problems
from histor.web.asked import Asked, Moment, Who, query_of
from histor.web.attempts import Attempts
from histor.web.files import File, response
from histor.web.kept import Answer, KeptAnswers, packed
from histor.web.problems import ProblemError
from histor.web.route import Route
from histor.web.sessions import Sessions, Signed
from histor.web.settings import ROLES, Settings

Endpoint = Callable[[Request], Awaitable[Response]]
_NOBODY = Who(name="", role="reader")
_SEEN = Answer(b"", None)


class Answering:
    """Answers the routes of one ledger: blocking work in so many threads, the rest waits, too much is sent away."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self.ledger, self.settings = ledger, settings
        self._sessions = Sessions(settings)
        self._surveys = Surveys()
        self._tools: dict[str, Any] = {
            "settings": settings, "sessions": self._sessions, "attempts": Attempts(), "surveys": self._surveys,
        }  # fmt: skip
        self._kept = KeptAnswers(settings.limits.cached)
        self._threads = ThreadPoolExecutor(settings.limits.workers, thread_name_prefix="histor")
        self._waiting = 0

    def warm(self) -> None:
        """Have at hand what the first question will be asked of."""
        self._threads.submit(self._look_around)

    def _look_around(self) -> None:
        with suppress(HistorError), self.ledger.store.reading() as connection:
            survey = self._surveys.of(connection, state_of(connection))
            for kind in KINDS:  # so that the first who asks for a speaker doesn't wait for all speakers to be read
                survey.pairs(connection, kind)

    def close(self) -> None:
        """Let the threads end."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    def endpoint(self, route: Route) -> Endpoint:
        """The route as the framework calls it."""

        async def answered(request: Request) -> Response:
            signed = self._sessions.signed(request)
            self._allowed(route, request, signed)
            if any("\0" in part for part in request.path_params.values()):
                raise ProblemError(404, "nothing bears a name with a character zero in it")
            query = query_of(route.query, request.query_params.multi_items())
            asked: Asked[Any] = Asked(
                ledger=self.ledger, query=query, path=dict(request.path_params), limits=self.settings.limits,
                who=signed.who if signed else _NOBODY,
                tools=self._tools | {"signed": signed, "request": request},
            )  # fmt: skip
            if route.body is not None:
                asked.body = await _body(request, route.body, self.settings.limits.body)
            if route.looks:
                return await self.in_thread(self._looked_up, route, asked, request)
            return await self.in_thread(_done, route, asked)

        return answered

    async def in_thread(self, work: Callable[..., Response], *given: Any) -> Response:
        """Run blocking work in one of the threads."""
        if self._waiting >= self.settings.limits.waiting:
            raise ProblemError(503, "too many questions at once; try again in a moment", headers={"Retry-After": "2"})
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work, *given)
        except HistorError as error:
            raise problems.of(error) from error
        finally:
            self._waiting -= 1

    def _allowed(self, route: Route, request: Request, signed: Signed | None) -> None:
        if route.role is None:
            return
        if signed is None:
            raise ProblemError(401, "log in first", headers={"WWW-Authenticate": 'Bearer realm="histor"'})
        if ROLES.index(signed.who.role) < ROLES.index(route.role):
            raise ProblemError(403, f"this needs the role {route.role}; yours is {signed.who.role}")
        if route.method != "GET":
            self._sessions.check_token(request, signed)

    def _looked_up(self, route: Route, asked: Asked[Any], request: Request) -> Response:
        limits = asked.limits
        with self.ledger.store.reading(limits.export_seconds if route.gives is File else limits.seconds) as connection:
            state = state_of(connection)
            tag = _tag(state.head, request, asked)
            seen = tag in request.headers.get("if-none-match", "")
            answer = _SEEN if seen else self._kept.get(tag)
            if answer is None:
                asked.held, asked.state = connection, state
                if isinstance(asked.query, Moment) and asked.query.as_of is not None:
                    moment = end_of(asked.query.as_of)
                    asked.state = state._replace(as_of=moment)
                    look_back(connection, moment)
                made = _answered(route, asked)
                if isinstance(made, File):
                    return response(made, zipped=_takes_gzip(request), headers=_headers(tag))
                answer = packed(msgspec.json.encode(made))
                self._kept.put(tag, answer)
        return sent(answer, request, tag, 304 if seen else 200)


def _answered(route: Route, asked: Asked[Any]) -> Any:
    """What a route answers; of the past it says so where something was not there yet, or bore another name."""
    try:
        return route.answer(asked)
    except UnknownError as error:
        if asked.state is None or asked.state.as_of is None:
            raise
        then = f"as the ledger was known on {asked.query.as_of}; leave as_of out for what is known now"
        raise UnknownError(f"{error.args[0].partition(';')[0]}, {then}") from error


def sent(answer: Answer, request: Request, tag: str, status: int = 200) -> Response:
    """An answer, as gzip where the browser takes it."""
    zipped = answer.zipped if _takes_gzip(request) else None
    headers = _headers(tag)
    if zipped is not None:
        headers["Content-Encoding"] = "gzip"
    body = b"" if status == 304 else zipped or answer.plain
    return Response(body, status, headers=headers, media_type=None if status == 304 else "application/json")


def _takes_gzip(request: Request) -> bool:
    return "gzip" in request.headers.get("accept-encoding", "")


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding, Authorization, Cookie"}


def _tag(ledger: str, request: Request, asked: Asked[Any]) -> str:
    """The same for the same question to the same state of the ledger by somebody who may see as much."""
    parts = (ledger, version("histor"), str(asked.who.unmasked is not None), asked.who.role)
    whole = "\n".join((*parts, request.url.path, request.url.query))
    return f'W/"{hashlib.sha256(whole.encode()).hexdigest()[:32]}"'


def _done(route: Route, asked: Asked[Any]) -> Response:
    made = route.answer(asked)
    if isinstance(made, Response):
        return made
    response = Response(msgspec.json.encode(made), media_type="application/json", headers={"Cache-Control": "no-store"})
    for cookie in asked.tools.get("cookies", ()):
        response.set_cookie(**cookie)
    return response


async def _body(request: Request, kind: type, most: int) -> Any:
    """The JSON of a request. Raises ProblemError for what is too long, no JSON, or not what the route takes."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise ProblemError(415, "send JSON, with Content-Type: application/json")
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise ProblemError(413, f"this is longer than {most:,} bytes")
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        raise ProblemError(400, f"this is not what is taken here: {error}") from None
    except UnicodeDecodeError:
        raise ProblemError(400, "this is no UTF-8") from None
