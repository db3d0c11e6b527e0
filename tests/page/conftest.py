"""A small real ledger, served to a browser of the machine."""

import json
import shutil
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.web.process import served

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DRAWN_BY_SOFTWARE = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
AXE = ROOT / "page" / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = "eleven green bottles"


@pytest.fixture(scope="session")
def page_there():
    """Skips what needs the page where it wasn't built."""
    static = pytest.importorskip("histor.web.site").STATIC
    if not (static / "index.html").is_file():
        pytest.skip("the page is not built: installing histor from source builds it, and so does page/build.py")
    return static


@pytest.fixture(scope="session")
def filled(tmp_path_factory, page_there):
    """The name of a ledger with reports."""
    from tests.page import reports

    name = tmp_path_factory.mktemp("page") / "histor.db"
    reports.fill(name)
    return name


@pytest.fixture(scope="session")
def server(filled):
    """The address of a ledger that is open to whoever is at this machine."""
    with served(filled) as address:
        yield address


@pytest.fixture(scope="session")
def guarded(filled, tmp_path_factory):
    """The address of the same ledger where one must log in: `rita` reviews, `rosa` reads."""
    from histor.web.users import Users

    users = Users(tmp_path_factory.mktemp("users") / "users")
    users.add("rita", "reviewer", PASSWORD)
    users.add("rosa", "reader", PASSWORD)
    with served(filled, "--users", users.path) as address:
        yield address


@pytest.fixture
def api(server):
    """The API as another reviewer uses it."""

    def ask(path, body=None):
        headers = {"Content-Type": "application/json"}
        if body is not None:
            with urllib.request.urlopen(f"{server}/api/session", timeout=20) as answer:
                headers["X-CSRF-Token"] = json.load(answer)["csrf"]
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{server}/api/{path}", data, headers)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    return ask


@pytest.fixture(scope="session")
def running(page_there):
    """Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browsers(running):
    """A browser that draws maps, in software, and one that can't, which is quicker and must do as well."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium brings one")
    made = {}

    def browser(with_map):
        if with_map not in made:
            more = DRAWN_BY_SOFTWARE if with_map else ["--disable-gpu", "--disable-3d-apis"]
            made[with_map] = running.chromium.launch(executable_path=path, args=["--no-sandbox", *more])
        return made[with_map]

    yield browser
    for each in made.values():
        each.close()


@dataclass
class Seen:
    """What a page did beside being drawn."""

    hosts: set = field(default_factory=set)
    errors: list = field(default_factory=list)
    dialogs: list = field(default_factory=list)


@pytest.fixture(scope="session")
def visitor(browsers):
    """Somebody's browser with what it keeps from visit to visit, so that not every test loads the page's files anew."""
    known = {}

    def visitor(with_map, who):
        if (with_map, who) not in known:
            known[with_map, who] = browsers(with_map).new_context(reduced_motion="reduce")
        return known[with_map, who]

    return visitor


@pytest.fixture
def opened(visitor, server):
    """Opens a view at an address; at the end nothing may have left the machine, failed or been alerted."""
    pages, seen = [], Seen()

    def view(address="#/", *, width=1280, height=800, scheme="light", with_map=False, at=server, who="anybody"):
        page = visitor(with_map, who).new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        page.set_default_timeout(15_000)
        page.on("request", lambda request: seen.hosts.add(request.url.split("/", 3)[2]))
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on("console", lambda said: seen.errors.append(said.text) if _is_trouble(said) else None)
        page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
        page.goto(f"{at}/{address}", wait_until="commit")
        page.wait_for_selector("main")
        return page

    view.seen = seen
    yield view
    for page in pages:
        page.close()
    assert {host for host in seen.hosts if host and not host.startswith(("127.0.0.1", "blob"))} == set()
    assert seen.errors == []
    assert seen.dialogs == []


def _is_trouble(said):
    """What the console must not say; a graphics driver's remarks on speed are none of ours."""
    return said.type == "error" and "status of 4" not in said.text and "GL Driver" not in said.text


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core; skips where the page's tools aren't installed."""
    if not AXE.is_file():
        pytest.skip("axe-core is not there: npm ci in page/ brings it")
    return AXE.read_text("utf-8")
