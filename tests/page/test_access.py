"""Every view passes the WCAG 2.2 AA checks of axe, light and dark, wide and narrow."""

import pytest

VIEWS = (
    "#/?contested=1&as_of=2024-11-30", "incident", "report", "versions", "#/search?words=street", "#/changes",
    "#/review", "#/figures", "#/log", "#/about", "login",
)  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


READY = {  # what stands in a view once it is drawn
    "#/": ".timeline .handle", "#/search": ".hits li", "#/changes": ".formline", "#/review": ".case .evidence",
    "#/figures": ".sums tbody tr", "#/log": ".log tbody tr", "#/about": ".licences summary",
}  # fmt: skip


@pytest.fixture(scope="module")
def visit(visitor, server, axe):
    """One visit that goes from view to view, as people do; axe comes along."""
    page = visitor(False, "anybody").new_page()
    page.goto(server)
    page.evaluate(axe)
    yield page
    page.close()


@pytest.fixture
def shown(visit, api, axe, request):
    """A view with all in it unfolded."""

    def shown(view):
        if view == "login":
            page = request.getfixturevalue("opened")("#/", at=request.getfixturevalue("guarded"))
            page.evaluate(axe)
            return page
        visit.set_viewport_size({"width": 1280, "height": 800})
        visit.emulate_media(color_scheme="light")
        incident = f"#/incident/{api('incidents?place=Okhtyrka')['incidents'][0]['key']}"
        visit.evaluate("address => { location.hash = address; }", view if view.startswith("#") else incident)
        visit.locator(READY.get(view.split("?")[0], ".reports .title a")).first.wait_for()
        visit.locator(".stale").first.wait_for(state="detached")  # what still shows the answer before is pale
        if view in ("report", "versions"):
            visit.locator(".reports .title a", has_text="Drone hits homes").last.click()
            visit.locator(".cards button.card").first.click()
        if view == "versions":
            visit.get_by_role("button", name="Versions and what changed").click()
        return visit

    return shown


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(shown, view):
    page = shown(view)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    page.wait_for_load_state("networkidle")
    assert found(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    page.locator('html[data-theme="dark"]').wait_for()
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("document.documentElement.scrollWidth <= 360")
    assert found(page, RULES) == []


def found(page, rules):
    """What axe finds, each with some of the elements."""
    return page.evaluate(
        """rules => axe.run(document, { ...rules, resultTypes: ["violations"], preload: false }).then(all =>
        all.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]))""",
        rules,
    )
