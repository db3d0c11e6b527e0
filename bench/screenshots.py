"""Screenshots of the page's views for the documentation, light and dark, of the example that comes with histor.

    python bench/screenshots.py [--ledger NAME] [--out docs/images] [--only log login]

Needs playwright and a Chromium of the machine. The fonts are those of the machine too: Debian's fonts-inter and
fonts-noto-core were there for the ones that are committed.
"""

from __future__ import annotations

import argparse
import importlib
import secrets
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # started as a file, not with -m
    sys.path.insert(0, str(ROOT))

from bench import browsing  # noqa: E402
from histor.ledger import Ledger  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOST = 250_000  # bytes of one picture
SEARCHED = "station"  # a word of a report of the example that has versions
REASONS = ("said of another day", "the toll of the week", "twice told")
SIZE = {"width": 1280, "height": 800}


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the pictures; says which is too large."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", help="of this ledger instead of the example")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--only", nargs="+", metavar="VIEW", help="only these views")
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    ledger, large = chosen.ledger or _example(), []
    with browsing.browser() as browser, browsing.served(ledger) as address, _reviewed(ledger) as (reviewed, guarded):
        views = {name: f"{address}/{view}" for name, view in _views(browser, address).items()}
        views |= {"changes": f"{reviewed}/#/changes", "log": f"{reviewed}/#/log", "login": f"{guarded}/#/"}
        wanted = {name: view for name, view in views.items() if chosen.only is None or name in chosen.only}
        for scheme in ("light", "dark"):
            for name, view in wanted.items():
                path = chosen.out / f"page-{name}-{scheme}.png"
                _taken(browser, view, scheme, path)
                large += [path.name] if path.stat().st_size > MOST else []
    print(f"too large: {', '.join(large)}" if large else f"{2 * len(wanted)} pictures in {chosen.out}")
    return 1 if large else 0


def _example() -> str:
    """The ledger of the example."""
    example: Any = importlib.import_module("histor.web.example")
    return str(example.ledger(print))


@contextmanager
def _reviewed(ledger: str) -> Iterator[tuple[str, str]]:
    """The address of a copy on which somebody has decided, and of the same where one must log in."""
    users: Any = importlib.import_module("histor.web.users")
    with TemporaryDirectory() as folder:
        name = str(Path(folder) / Path(ledger).name)
        shutil.copy(ledger, name)
        _decide(name)
        made = users.Users(Path(folder) / "users")
        made.add("reader", "reader", secrets.token_urlsafe())
        with browsing.served(name) as reviewed, browsing.served(name, users=made.path) as guarded:
            yield reviewed, guarded


def _decide(name: str) -> None:
    """What a reviewer may decide: some of the numbers rejected, an incident graded, one taken back."""
    with Ledger(name) as ledger:
        contested = ledger.incidents(contested=True).incidents
        for incident, reason in zip(contested, REASONS, strict=False):
            numbers = [number for figure in incident.figures.values() for number in figure.numbers]
            most = max(numbers, key=lambda number: (number.best or 0, number.claims))
            ledger.decide("reject", most.claims[0], author="vera", reason=reason)
        ledger.decide("grade", ledger.incidents().incidents[0].id, author="vera", value="fair")
        last = next(entry for entry in ledger.log() if entry.kind == "decision" and "rejected" in entry.what)
        ledger.decide("undo", str(last.seq), author="omar", reason="the report means this day")


def _views(browser: Browser, address: str) -> dict[str, str]:
    """The addresses of the views: the incident is the one with the most reports, the report one of those."""
    page = browser.new_page()
    page.goto(f"{address}/api/session")
    rows = page.request.get(f"{address}/api/incidents?limit=100").json()["incidents"]
    most = max(rows, key=lambda row: (row["contested"], row["documents"], row["origins"], row["key"]))
    shown = page.request.get(f"{address}/api/incidents/{most['key']}").json()
    report = max(shown["documents"], key=lambda held: (held["characters"], held["key"]))["key"]
    claims = page.request.get(f"{address}/api/documents/{report}").json()["reading"]["claims"]
    counted = next(claim["id"] for claim in claims if claim["count"] is not None)
    documents = page.request.get(f"{address}/api/search?words={SEARCHED}&limit=100").json()["hits"]
    changed = max((hit["document"] for hit in documents), key=lambda held: (held["version"], held["key"]))["key"]
    page.close()
    return {
        "overview": "#/", "incident": f"#/incident/{most['key']}", "report": f"#/report/{report}?claim={counted}",
        "versions": f"#/report/{changed}?show=versions", "search": f"#/search?words={SEARCHED}", "review": "#/review",
        "figures": "#/figures?by=kind",
    }  # fmt: skip


def _taken(browser: Browser, address: str, scheme: Any, path: Path) -> None:
    context = browser.new_context(viewport=SIZE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    _settled(page)
    page.screenshot(path=path)
    context.close()


def _settled(page: Page) -> None:
    """Waits until nothing is loading and a map, where there is one, is drawn."""
    page.wait_for_load_state("networkidle")
    if page.locator(".map").count():
        page.locator(".map-keys").wait_for(timeout=90_000)
        page.wait_for_timeout(2500)
    page.wait_for_timeout(500)


if __name__ == "__main__":
    raise SystemExit(main())
