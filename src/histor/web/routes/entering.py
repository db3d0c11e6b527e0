"""Logging in and out."""

from __future__ import annotations

import hmac
from typing import Annotated

from msgspec import Meta
from starlette.requests import Request

from histor.record.values import Value
from histor.web.asked import Asked, Query, Who
from histor.web.problems import ProblemError
from histor.web.routes.about import Session, session_of
from histor.web.settings import Settings
from histor.web.users import Users

_Short = Annotated[str, Meta(max_length=1000)]


class Login(Value, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A user's name and password, or the server's token."""

    name: _Short | None = None
    password: _Short | None = None
    token: _Short | None = None


def login(asked: Asked[Query]) -> Session:
    """Begin a session: by name and password, or by the server's token, which may only read."""
    settings, sessions, attempts = (asked.tools[name] for name in ("settings", "sessions", "attempts"))
    if settings.open:
        raise ProblemError(400, "nobody needs to log in here: this server is open to this machine alone")
    request: Request = asked.tools["request"]
    given: Login = asked.body
    keys = [f"address {request.client.host if request.client else ''}"]
    keys += [f"name {given.name.casefold()}"] if given.name else []
    attempts.check(*keys)
    who = _who(settings, given)
    if who is None:
        attempts.failed(*keys)
        raise ProblemError(403, "no such name and password, or no such token")
    attempts.succeeded(*keys)
    secure = request.url.scheme == "https"
    signed, cookie = sessions.begin(who, secure=secure)
    asked.tools["cookies"] = [cookie]
    return session_of(settings, signed)


def _who(settings: Settings, given: Login) -> Who | None:
    if given.token is not None and settings.token is not None:
        same = hmac.compare_digest(given.token.encode(), settings.token.encode())
        return Who(name="token", role="reader") if same else None
    if given.name is None or given.password is None or settings.users is None:
        return None
    user = Users(settings.users).verified(given.name, given.password)
    return Who(name=given.name, role=user.role) if user else None


def logout(asked: Asked[Query]) -> Session:
    """End the session."""
    sessions, signed, settings = (asked.tools[name] for name in ("sessions", "signed", "settings"))
    asked.tools["cookies"] = [sessions.end(signed, secure=asked.tools["request"].url.scheme == "https")]
    return session_of(settings, None)
