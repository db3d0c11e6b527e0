"""How soon the page can be used on a large ledger.

    python bench/page.py --ledger large.db [--repeats 7]

Each time a browser opens the first view with nothing cached: the time until the list and the timeline are there, and
until the map is drawn. Then filters are set as a reader would; the time until the list answers. Medians, in
milliseconds. The ledger is one that bench/ledger.py makes.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench import browsing  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AT_REST = 3000  # milliseconds: a reader looks before the next filter, and a map drawn by software takes that long
FILTERS = ("#/?contested=1", "#/?kind=air", "#/?measure=killed", "#/?since=2024-01-01", "#/?region=UA&contested=1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", required=True, metavar="NAME")
    parser.add_argument("--repeats", type=int, default=7, metavar="N")
    chosen = parser.parse_args(arguments)
    with browsing.served(chosen.ledger) as address, browsing.browser() as browser:
        opened = [_opened(browser, address) for _ in range(chosen.repeats)]
        answered = [spent for _ in range(chosen.repeats) for spent in _filtered(browser, address)]
    for name, values in (
        ("list and timeline there", [usable for usable, _ in opened]),
        ("map drawn", [drawn for _, drawn in opened]),
        ("a filter answered", answered),
    ):
        print(f"{name:24} median {statistics.median(values):6.0f} ms, slowest {max(values):6.0f} ms")
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    return 0


def _opened(browser: Browser, address: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(".rows > li").first.wait_for()
    page.locator(".timeline svg").wait_for()
    usable = time.perf_counter()
    page.locator(".map-keys").wait_for(timeout=120_000)
    drawn = time.perf_counter()
    context.close()
    return (usable - begun) * 1000, (drawn - begun) * 1000


def _filtered(browser: Browser, address: str) -> list[float]:
    """The times of some filters, one after the other on one open page."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(address)
    page.locator(".map-keys").wait_for(timeout=120_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(AT_REST)
    found = [_answer(page, view) for view in FILTERS]
    context.close()
    return found


def _answer(page: Page, view: str) -> float:
    begun = time.perf_counter()
    with page.expect_response(lambda response: "/api/incidents?" in response.url):
        page.evaluate("view => { window.location.hash = view; }", view)
    page.locator(".rows:not(.stale)").wait_for()
    spent = (time.perf_counter() - begun) * 1000
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(AT_REST)
    return spent


if __name__ == "__main__":
    raise SystemExit(main())
