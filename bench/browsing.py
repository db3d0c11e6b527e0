"""A served ledger and a browser of the machine, for the scripts that look at the page."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DRAWN_BY_SOFTWARE = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]


@contextmanager
def served(ledger: str, **settings: Any) -> Iterator[str]:
    """The address of a ledger that is served for as long as the block lasts, with more of the server's settings."""
    import uvicorn

    from histor.web import Settings, application

    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        bound.listen()  # who asks before the server takes its first question waits, and isn't turned away
        port = bound.getsockname()[1]
        app = application(Settings(ledger=ledger, port=port, **settings))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join(10)


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium of the machine that draws maps in software. Ends the program where there is none."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise SystemExit("no Chromium on this machine: apt-get install chromium brings one")
    with sync_playwright() as running:
        made = running.chromium.launch(executable_path=path, args=DRAWN_BY_SOFTWARE)
        yield made
        made.close()
