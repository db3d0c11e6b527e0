"""An incident, a report, figures: what they show and how they hang together."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def incident(opened, api):
    """The incident that three reports tell of."""
    page = opened(f"#/incident/{api('incidents?place=Okhtyrka')['incidents'][0]['key']}")
    page.locator(".incident h1").wait_for()
    return page


def test_an_incident_shows_every_number_with_who_says_it_and_where(incident):
    killed = incident.locator("article.figure", has_text="Killed")
    expect(killed.locator(".range")).to_have_text("3 to 4")
    expect(killed.locator(".agreement")).to_contain_text("contested")
    rows = killed.locator("tbody tr")
    text = " ".join(rows.all_inner_texts())
    for part in ("Petro Halenko", "Coast Agency", "Okhtyrka Herald", "Nov 2024"):
        assert part in text
    expect(rows.first.get_by_role("img")).to_have_attribute("aria-label", re.compile(r"^\d"))


def test_the_course_of_a_figure_is_drawn_and_told(incident):
    plot = incident.locator("article.figure", has_text="Killed").locator(".steps")
    expect(plot.get_by_role("img")).to_have_attribute("aria-label", re.compile("13 November 2024"))
    plot.get_by_text("The steps in words").click()
    assert plot.locator("li").count() >= 2


def test_origins_are_told_in_words_too(incident):
    origins = incident.locator(".origins")
    expect(origins).to_contain_text("independent origin")
    origins.get_by_text("In words").click()
    expect(origins.get_by_role("link").first).to_be_visible()


def test_an_incident_can_be_taken_along(incident):
    with incident.expect_download() as found:
        incident.get_by_role("link", name="claims as CSV").click()
    assert found.value.path().read_text("utf-8").count("\n") > 3


def test_words_lead_to_their_place_in_the_report(incident):
    incident.locator("article.figure a.words").first.click()
    lit = incident.locator("mark.lit")
    lit.first.wait_for()
    expect(incident.locator(".cards li.open")).to_have_count(1)
    assert "claim=" in incident.url


def test_a_claim_lights_its_words_and_words_light_their_claim(opened, incident):
    incident.locator(".reports .title a").first.click()
    incident.locator(".cards button.card").first.click()
    expect(incident.locator("mark.lit").first).to_be_visible()
    incident.locator(".fieldmark").first.hover()
    expect(incident.locator(".detail .pointed")).to_have_count(1)
    place = incident.locator(".detail div", has_text="place")
    place.hover()
    expect(place).to_have_class("pointed")
    expect(incident.locator(".fieldmark.pointed").first).to_be_visible()
    incident.locator("mark").last.click()
    opened_card = incident.locator(".cards li.open")
    expect(opened_card).to_have_count(1)
    chosen = incident.locator("mark.lit").first.get_attribute("data-claims")
    assert re.search(r"claim=(\w+)", incident.url).group(1) in chosen
    incident.keyboard.press("Escape")
    expect(opened_card).to_have_count(0)


def test_versions_show_what_changed(opened, server):
    page = opened("#/?words=Zelena")
    page.locator(".rows a").first.click()
    page.locator(".reports .title a", has_text="Drone hits homes").last.click()
    page.get_by_role("button", name="Versions and what changed").click()
    expect(page).to_have_url(re.compile("show=versions"))
    expect(page.locator(".difference ins").first).to_have_text("four")
    expect(page.locator(".difference del").first).to_have_text("three")
    expect(page.locator(".turnover .del")).to_contain_text("killed 3")
    expect(page.locator(".turnover .ins")).to_contain_text("killed 4")


def test_a_search_marks_its_words_and_leads_to_the_report_and_the_incidents(opened):
    page = opened("#/search")
    page.get_by_role("searchbox").fill("Zelena street")
    page.keyboard.press("Enter")
    expect(page.locator(".hits mark").first).to_have_text("Zelena")
    assert "words=Zelena" in page.url
    page.get_by_role("link", name="Their incidents on the map").click()
    expect(page.locator(".rows > li").first).to_contain_text("Okhtyrka")
    page.get_by_role("link", name="the reports").click()
    page.locator(".hits h2 a").first.click()
    expect(page.locator(".text")).to_contain_text("Zelena street")


def test_sums_are_ranges_with_their_rule_and_a_file(opened):
    page = opened("#/figures")
    expect(page.locator(".rule")).to_contain_text("The rule")
    expect(page.locator(".total-sum")).to_contain_text("killed")
    page.get_by_role("combobox", name="By", exact=True).select_option("speaker")
    expect(page).to_have_url(re.compile("by=speaker"))
    expect(page.locator(".sums tbody")).to_contain_text("Halenko")
    with page.expect_download() as found:
        page.get_by_role("link", name="Download as CSV").click()
    assert "rule" in found.value.path().read_text("utf-8").splitlines()[0]


def test_an_incident_that_is_not_there_is_told_in_one_line(opened):
    page = opened("#/incident/inc-0000")
    expect(page.get_by_role("alert")).to_contain_text("no such incident")


def test_dark_and_light_follow_the_system_and_the_switch(opened):
    page = opened("#/about", scheme="dark", who="somebody who likes it light")
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_label("Light or dark").select_option("light")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert dark != light
    page.reload()
    page.wait_for_selector("main")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == light


def test_the_licences_of_the_parts_are_listed(opened):
    page = opened("#/about")
    expect(page.locator(".licences")).to_contain_text("maplibre-gl")
    page.locator(".licences summary", has_text="preact").first.click()
    expect(page.locator(".licences details[open] pre")).to_contain_text("Permission is hereby granted")
