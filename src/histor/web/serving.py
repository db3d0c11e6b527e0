"""The server: a socket, uvicorn on it, and the browser that is shown the page."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable
from threading import Timer

import uvicorn

from histor.errors import ServeError
from histor.web.application import application
from histor.web.settings import Settings


def serve(settings: Settings, *, show: bool, say: Callable[[str], object]) -> None:
    """Serve until interrupted. Raises ServeError where the address cannot be had, LedgerError for a bad ledger."""
    app = application(settings)
    with _listening(settings.host, settings.port) as bound:
        port = bound.getsockname()[1]
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        address = f"http://{name}:{port}/"
        say(f"Serving {settings.ledger} at {address} (stop it with Ctrl-C)")
        if show:
            Timer(0.5, webbrowser.open, [address]).start()
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, date_header=True, proxy_headers=False,
            limit_concurrency=256, timeout_keep_alive=20, lifespan="on",
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=[bound])


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        what = (error.strerror or str(error)).lower()
        raise ServeError(f"{host}:{port}: {what}; give another --port or --host") from error
