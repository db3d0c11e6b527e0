"""Every view passes the WCAG 2.2 AA checks of axe, light and dark, wide and narrow."""

import pytest

VIEWS = ("#/", "#/?contested=1", "incident", "report", "#/figures", "#/about")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def shown(opened, view, **how):
    if view.startswith("#"):
        page = opened(view, **how)
        page.wait_for_load_state("networkidle")
        return page
    page = opened("#/?place=Okhtyrka", **how)
    page.locator(".rows a").first.click()
    page.locator(".reports .title a").first.wait_for()
    if view == "report":
        page.locator(".reports .title a").first.click()
        page.locator(".cards button.card").first.click()
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(opened, axe, view, scheme):
    page = shown(opened, view, scheme=scheme)
    for detail in page.locator("main details").all()[:12]:
        detail.evaluate("node => { node.open = true; }")
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_in_a_narrow_window(opened, axe, view):
    page = shown(opened, view, width=360, height=740)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found["violations"]] == []
