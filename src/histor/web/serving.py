"""The server: what must hold before it starts, a socket, uvicorn on it, and the browser that is shown the page."""

from __future__ import annotations

import ipaddress
import socket
import webbrowser
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from urllib.parse import urlsplit

import uvicorn

from histor.errors import ServeError
from histor.web.application import application
from histor.web.settings import Settings
from histor.web.users import Users

_SHORTEST_TOKEN = 24


def serve(settings: Settings, *, show: bool, say: Callable[[str], object]) -> None:
    """Serve until interrupted. Raises ServeError for what must not be served so, LedgerError for a bad ledger."""
    check(settings)
    app = application(settings)
    with _listening(settings.host, settings.port) as bound:
        address = _address(settings, bound.getsockname()[1])
        say(f"Serving {settings.ledger} at {address} (stop it with Ctrl-C)")
        if not is_local(settings.host) and settings.certificate is None:
            say("Passwords and tokens cross the network unencrypted: give --certificate and --key")
        if show:
            Timer(0.5, webbrowser.open, [address]).start()
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, proxy_headers=False,
            limit_concurrency=256, timeout_keep_alive=20, lifespan="on", ssl_certfile=settings.certificate,
            ssl_keyfile=settings.key,
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=[bound])


def check(settings: Settings) -> None:
    """Raises ServeError for settings by which strangers could read, or that cannot work."""
    if settings.users is not None and not Users(settings.users).all():
        raise ServeError(f"{settings.users}: has no users; add one with: histor users add NAME --role admin")
    if settings.open and not is_local(settings.host):
        raise ServeError(
            f"{settings.host}: others can reach this address; add users (histor users add NAME --role admin) or give "
            "--token-file, or listen on 127.0.0.1"
        )
    if (settings.certificate is None) != (settings.key is None):
        raise ServeError("TLS needs both --certificate and --key")
    for file in (settings.certificate, settings.key):
        if file is not None and not file.is_file():
            raise ServeError(f"{file}: no such file")
    if settings.tiles and urlsplit(settings.tiles).scheme not in ("http", "https"):
        raise ServeError(f"{settings.tiles}: is no address of a tile server; give https://host/{{z}}/{{x}}/{{y}}.png")


def token_of(file: str | None, given: str | None) -> str | None:
    """The token of a file, else as given. Raises ServeError for one that could be guessed, or that cannot be read."""
    if file is not None:
        try:
            given = Path(file).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ServeError(f"{file}: cannot be read ({error})") from error
    if given is not None and not (len(given) >= _SHORTEST_TOKEN and given.isascii() and given.isprintable()):
        raise ServeError(
            f"a token has at least {_SHORTEST_TOKEN} plain characters; make one with: "
            "python -c 'import secrets; print(secrets.token_urlsafe(32))'"
        )
    return given


def is_local(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _address(settings: Settings, port: int) -> str:
    host = "localhost" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104  # compared, not bound
    name = settings.names[0] if settings.names else f"[{host}]" if ":" in host else host
    return f"{'https' if settings.certificate else 'http'}://{name}:{port}/"


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        what = (error.strerror or str(error)).lower()
        raise ServeError(f"{host}:{port}: {what}; give another --port or --host") from error
