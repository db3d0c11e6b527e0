"""What stands before every request: whose name it was sent to, which site sent it, how long it is; and the headers that
tell a browser to run and load nothing but our own.

A page of another site can make a browser send requests here, also to 127.0.0.1, and by rebinding a name to that address
even read the answers. So the name in `Host` must be ours, and what another site sends is refused.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from histor.web.problems import ProblemError, answer
from histor.web.settings import Settings

_LOCAL = {"localhost", "127.0.0.1", "::1"}
_SAFE = {"GET", "HEAD", "OPTIONS"}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


class Guard:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._headers = security_headers(settings)
        self._names = {name.lower() for name in settings.names} | {socket.gethostname().lower()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check, then pass on; the answer gets the headers, also that of an error."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            self._check(scope)
        except ProblemError as error:
            await answer(error)(scope, receive, with_headers)
            return
        await self._app(scope, receive, with_headers)

    def _check(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self._is_ours(_name(host)):
            raise ProblemError(421, "this server does not go by that name; start it with --name to give it one")
        if self._settings.open and any(name in headers for name in _FORWARDED):
            raise ProblemError(403, "this came through a proxy, which needs users or a token: see histor serve --help")
        length = len(scope.get("raw_path") or scope["path"].encode()) + len(scope.get("query_string", b""))
        if length > self._settings.limits.address:
            raise ProblemError(414, f"an address has at most {self._settings.limits.address:,} bytes")
        if not _same_site(scope["method"], host, headers):
            raise ProblemError(403, "another site sent this; open the page itself")

    def _is_ours(self, name: str) -> bool:
        if self._settings.open:
            return name in _LOCAL
        return name in _LOCAL or name in self._names or _is_number(name)


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _same_site(method: str, host: str, headers: Headers) -> bool:
    """Whether a request comes from our own page, a program, or somebody who typed the address or followed a link."""
    if headers.get("sec-fetch-site") in ("cross-site", "same-site") and not (
        method in _SAFE and headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    ):
        return False
    origin = headers.get("origin")
    return method in _SAFE or origin is None or urlsplit(origin).netloc.lower() == host.lower()


def security_headers(settings: Settings) -> dict[str, str]:
    """The headers of every answer."""
    tiles = ""
    if settings.tiles:
        parts = urlsplit(settings.tiles)
        tiles = f" {parts.scheme}://{parts.netloc}"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; "
        f"img-src 'self' data: blob:{tiles}; connect-src 'self'{tiles}; worker-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
