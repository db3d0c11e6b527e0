"""The overview: filtering by form, map, timeline and address; keys; a narrow window."""

import re

from playwright.sync_api import expect


def field(page, label):
    """A field to write in; its role changes once it has words to choose from."""
    return page.locator("label", has_text=label).locator("input")


def titles(page):
    return page.locator(".rows .where").all_inner_texts()


def test_the_list_shows_ranges_and_marks_what_is_contested_in_words(opened):
    page = opened()
    row = page.locator(".rows > li", has_text="Okhtyrka").first
    expect(row).to_contain_text("contested")
    expect(row.locator(".numbers")).to_contain_text("killed 3–4")


def test_a_filter_is_kept_in_the_address_and_a_link_opened_anew_shows_the_same(opened):
    page = opened()
    kind = page.get_by_role("combobox", name="Kind")
    kind.focus()
    expect(kind.locator("option")).not_to_have_count(1)
    kind.select_option("shelling/artillery/missile attack")
    page.get_by_role("button", name="More filters").click()
    field(page, "Outlet").fill("Sumy Post")
    field(page, "Outlet").press("Enter")
    expect(page.locator(".rows > li")).to_have_count(1)
    with page.expect_download() as file:
        page.get_by_text("Download", exact=True).click()
        page.get_by_role("link", name="incidents as CSV").click()
    assert file.value.path().read_text("utf-8").count("\n") == 2
    assert "kind=shelling" in page.url
    assert "outlet=Sumy" in page.url
    again = opened("#" + page.url.split("#")[1])
    expect(again.locator(".rows > li")).to_have_count(1)
    assert titles(again) == titles(page)
    expect(field(again, "Outlet")).to_have_value("Sumy Post")


def test_words_and_a_chip_that_takes_them_away(opened):
    page = opened()
    page.get_by_role("searchbox", name="Words").fill('"Zelena street"')
    page.get_by_role("searchbox", name="Words").press("Enter")
    expect(page.locator(".total")).to_contain_text("1 incident")
    page.get_by_role("button", name=re.compile("^Take away: words")).click()
    expect(page.locator(".chips")).to_have_count(0)
    assert "words" not in page.url


def test_filters_in_a_link_let_nothing_through_are_wrong_or_let_the_contested_alone_through(opened):
    page = opened("#/?place=Atlantis")
    expect(page.locator(".total")).to_contain_text("No incident passes")
    follow(page, "#/?near=somewhere")
    expect(page.get_by_role("alert").first).to_contain_text("near")
    follow(page, "#/?contested=1")
    expect(page.locator(".rows > li").first).to_contain_text("contested")
    assert all("contested" in text for text in page.locator(".rows .meta").all_inner_texts())
    follow(page, "#/?review=discounted")
    expect(page.locator(".total")).to_contain_text("No incident passes")
    expect(page.get_by_role("combobox", name="Review")).to_have_value("discounted")


def test_the_ledger_is_shown_as_of_a_day_which_goes_along_in_the_address(opened):
    page = opened("#/?place=Okhtyrka&as_of=2024-11-13")
    expect(page.locator(".asof")).to_contain_text("13 November 2024")
    page.locator(".rows a").first.click()
    killed = page.locator("article.figure", has_text="Killed")
    expect(killed.locator(".range")).to_have_text("3")
    assert "as_of=2024-11-13" in page.url
    expect(page.get_by_role("button", name="Not the same")).to_have_count(0)
    page.go_back()
    page.get_by_role("button", name="Show what is known now").click()
    expect(page.locator(".rows > li").first).to_contain_text("killed 3–4")
    assert "as_of" not in page.url


def follow(page, address):
    """Goes to an address of the page without loading it anew."""
    page.evaluate("address => { location.hash = address; }", address)


def test_the_timeline_is_brushed_by_mouse_and_by_keys(opened):
    page = opened()
    strip = page.locator(".timeline svg")
    strip.wait_for()
    box = strip.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.99, box["y"] + 30, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("since=2024-11-"))
    before = page.url
    handle = page.get_by_role("slider", name="From")
    handle.focus()
    handle.press("ArrowRight")
    expect(page).not_to_have_url(before)
    assert "2024" in handle.get_attribute("aria-valuetext")
    handle.press("Escape")
    expect(page).not_to_have_url(re.compile("since"))


def test_the_map_draws_its_view_filters_the_list_and_so_does_a_place_that_is_clicked(opened):
    page = opened("#/?place=Sumy", with_map=True, width=360, height=420)
    page.locator(".map-keys").wait_for(timeout=60_000)
    canvas = page.locator("canvas.maplibregl-canvas")
    assert canvas.get_attribute("aria-label").startswith("Map of incidents")
    box = canvas.bounding_box()
    for _ in range(40):  # until what is there is drawn
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        if "near=50.9" in page.url:
            break
        page.wait_for_timeout(150)
    expect(page).to_have_url(re.compile("near=50.9"))
    page.get_by_label("list only what the map shows").check()
    canvas.focus()
    canvas.press("ArrowRight")
    expect(page).to_have_url(re.compile("box="))
    canvas.press("-")
    for _ in range(6):
        canvas.press("ArrowRight")
    expect(page.locator(".rows > li")).to_have_count(0)
    page.get_by_label("list only what the map shows").uncheck()
    expect(page).not_to_have_url(re.compile("box="))
    expect(page.locator(".rows > li")).not_to_have_count(0)


def test_all_is_reached_by_keys_alone(opened):
    page = opened()
    page.keyboard.press("Tab")
    expect(page.get_by_text("To the content")).to_be_focused()
    seen = set()
    for _ in range(45):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement?.closest('label, a')?.textContent?.slice(0, 30) ?? ''"))
        if page.evaluate("document.activeElement?.closest('.rows') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Incidents")
    expect(page.locator("main")).to_be_focused()
    assert any("Kind" in name for name in seen)


def test_a_narrow_window_scrolls_one_way_only(opened):
    page = opened(width=360, height=740)
    page.locator(".rows > li").first.wait_for()
    page.wait_for_function("document.documentElement.scrollWidth <= 360")
    page.get_by_role("button", name="Filters").click()
    expect(page.get_by_label("Kind")).to_be_visible()
    page.wait_for_function("document.documentElement.scrollWidth <= 360")


def test_plots_shrink_with_the_window_before_they_are_drawn_anew(opened, api):
    page = opened("#/about")  # where nobody will ever be told of a new width
    page.evaluate("() => { window.ResizeObserver = class { observe() {} disconnect() {} }; }")
    incident = f"#/incident/{api('incidents?place=Okhtyrka')['incidents'][0]['key']}"
    for view, drawn in (("#/", ".timeline svg"), (incident, ".steps svg")):
        page.set_viewport_size({"width": 1280, "height": 800})
        follow(page, view)
        page.locator(drawn).first.wait_for()
        page.set_viewport_size({"width": 360, "height": 740})
        page.wait_for_function("innerWidth === 360")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
