"""Every view passes the WCAG 2.2 AA checks of axe, light and dark, wide and narrow."""

import pytest

VIEWS = (
    "#/?contested=1&as_of=2024-11-30", "incident", "report", "versions", "#/search?words=street", "#/changes",
    "#/review", "#/figures", "#/log", "#/about", "login",
)  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NARROW_AND_DARK = {"runOnly": {"type": "rule", "values": [
    "color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "aria-hidden-focus",
    "button-name", "link-name", "label", "region",
]}}  # fmt: skip


READY = {  # what stands in a view once it is drawn
    "#/": ".timeline .handle", "#/search": ".hits li", "#/changes": ".formline", "#/review": ".case .evidence",
    "#/figures": ".sums tbody tr", "#/log": ".log tbody tr", "#/about": ".licences summary",
}  # fmt: skip


@pytest.fixture
def shown(opened, api, request):
    """A view with all in it unfolded."""

    def shown(view):
        if view == "login":
            return opened("#/", at=request.getfixturevalue("guarded"))
        if view.startswith("#"):
            page = opened(view)
            page.locator(READY[view.split("?")[0]]).first.wait_for()
            return page
        page = opened(f"#/incident/{api('incidents?place=Okhtyrka')['incidents'][0]['key']}")
        page.locator(".reports .title a").first.wait_for()
        if view != "incident":
            page.locator(".reports .title a", has_text="Drone hits homes").last.click()
            page.locator(".cards button.card").first.click()
        if view == "versions":
            page.get_by_role("button", name="Versions and what changed").click()
        return page

    return shown


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(shown, axe, view):
    page = shown(view)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    page.wait_for_load_state("networkidle")
    page.evaluate(axe)

    def found(rules):
        return page.evaluate(
            "rules => axe.run(document, rules).then(({ violations }) => violations.map("
            "one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]))",
            rules,
        )

    assert found(RULES) == []
    page.emulate_media(color_scheme="dark")
    page.locator('html[data-theme="dark"]').wait_for()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert found(NARROW_AND_DARK) == []
