"""Who is logged in: cookies with a name that cannot be guessed, kept in memory, and the tokens that POSTs need.

A restart logs everybody out. A cookie is for this site alone (`SameSite=Strict`) and no script can read it; each
session has a second secret, which the page sends with every POST and another site cannot know.
"""

from __future__ import annotations

import hmac
import secrets
import time
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from starlette.requests import Request

from histor.web.asked import Who
from histor.web.problems import ProblemError
from histor.web.settings import Role, Settings
from histor.web.users import Users

COOKIE = "histor_session"
CSRF = "X-CSRF-Token"
LIFETIME, IDLE = 12 * 3600.0, 2 * 3600.0
_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody who may use the API. `csrf` is None for a program, which sends its token with each request.

    `hash` is that of the user's password when the session began: with another password it is over.
    """

    who: Who
    csrf: str | None
    secret: str | None = None
    begun: float = 0.0
    used: float = 0.0
    hash: str | None = None


class Sessions:
    """All sessions of one server."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._sessions: dict[str, Signed] = {}
        self._users = Users(settings.users) if settings.users else None
        self._alone = Signed(Who(name=settings.person, role="admin"), secrets.token_urlsafe(24))

    def signed(self, request: Request) -> Signed | None:
        """Who sends a request, by its token or cookie; on an open server it is the person at this machine."""
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and self._settings.token is not None:
            if hmac.compare_digest(given.strip().encode(), self._settings.token.encode()):
                return Signed(Who(name="token", role="reader"), None)
            raise ProblemError(401, "this token is not the one", headers={"WWW-Authenticate": 'Bearer realm="histor"'})
        found = self._of_cookie(request.cookies.get(COOKIE, ""))
        return self._alone if found is None and self._settings.open else found

    def begin(self, who: Who, *, secure: bool) -> tuple[Signed, dict[str, Any]]:
        """A new session, and its cookie."""
        now = time.monotonic()
        user = self._users.all().get(who.name) if self._users else None
        known = user.hash if user else None
        made = Signed(who, secrets.token_urlsafe(24), secrets.token_urlsafe(32), now, now, known)
        with self._lock:
            self._forget(now)
            self._sessions[str(made.secret)] = made
        return made, _cookie(str(made.secret), secure, int(LIFETIME))

    def change(self, signed: Signed, who: Who) -> Signed:
        """The same session of somebody who may now see more or less."""
        changed = replace(signed, who=who)
        with self._lock:
            if signed.secret is None:
                self._alone = changed
            elif signed.secret in self._sessions:
                self._sessions[signed.secret] = changed
        return changed

    def end(self, signed: Signed, *, secure: bool) -> dict[str, Any]:
        """End a session; gives the cookie that takes the old one away."""
        with self._lock:
            self._sessions.pop(signed.secret or "", None)
        return _cookie("", secure, 0)

    def check_token(self, request: Request, signed: Signed) -> None:
        """Raises ProblemError where a POST lacks the token of its session; a program's needs none."""
        given = request.headers.get(CSRF, "")
        if signed.csrf is not None and not hmac.compare_digest(given.encode(), signed.csrf.encode()):
            raise ProblemError(403, f"send the token that GET /api/session gives as the header {CSRF}")

    def _of_cookie(self, secret: str) -> Signed | None:
        now = time.monotonic()
        with self._lock:
            found = self._sessions.get(secret)
            if found is None:
                return None
            role = self._role(found)
            if role is None or now - found.begun > LIFETIME or now - found.used > IDLE:
                del self._sessions[secret]
                return None
            found = self._sessions[secret] = replace(found, used=now, who=replace(found.who, role=role))
            return found

    def _role(self, signed: Signed) -> Role | None:
        """The role that somebody has now; None for a user who is gone or has another password."""
        if signed.hash is None or self._users is None:
            return signed.who.role
        user = self._users.all().get(signed.who.name)
        return user.role if user and user.hash == signed.hash else None

    def _forget(self, now: float) -> None:
        """Drop what is over, and the oldest where there are too many."""
        alive = {k: s for k, s in self._sessions.items() if now - s.begun <= LIFETIME and now - s.used <= IDLE}
        self._sessions = dict(sorted(alive.items(), key=lambda item: item[1].used)[-_MOST + 1 :])


def _cookie(value: str, secure: bool, seconds: int) -> dict[str, Any]:
    return {
        "key": COOKIE, "value": value, "max_age": seconds, "path": "/", "httponly": True, "secure": secure,
        "samesite": "strict",
    }  # fmt: skip
