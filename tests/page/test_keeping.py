"""What a keeper of the ledger does on the page: unmask, withhold and release, split, see corrections, log in."""

import re

from playwright.sync_api import expect
from tests.page.conftest import PASSWORD


def give_reason(page, title, reason, act):
    page.get_by_text(title, exact=True).first.click()
    form = page.locator("details.reasoned[open] form").first
    form.get_by_label("Reason").fill(reason)
    form.get_by_role("button", name=act).click()


def test_masked_names_are_shown_for_a_reason_that_stands_in_the_log(opened):
    page = opened("#/?place=Putyvl")
    page.locator(".rows a").first.click()
    page.locator(".reports .title a").first.click()
    expect(page.locator(".text")).to_contain_text("A shell killed")
    expect(page.locator(".text")).not_to_contain_text("Hrytsenko")
    give_reason(page, "Show masked names", "the family has asked us to check", "Show names")
    expect(page.locator(".text")).to_contain_text("Danylo Hrytsenko")
    expect(page.locator(".unmasked")).to_contain_text("the family has asked us to check")
    page.get_by_role("button", name="Mask them again").click()
    expect(page.locator(".text")).not_to_contain_text("Hrytsenko")
    page.get_by_role("link", name="Log").click()
    expect(page.locator(".log tbody")).to_contain_text("the family has asked us to check")


def test_a_report_is_withheld_for_a_reason_and_released_from_the_log(opened):
    page = opened("#/search?words=mill")
    page.locator(".hits a").first.click()
    give_reason(page, "Withhold this report", "the outlet took it back", "Withhold")
    expect(page.locator(".keeping")).to_contain_text("of the log")
    gone = opened("#/search?words=mill")
    expect(gone.locator("main")).to_contain_text("No report holds all these words")
    gone.get_by_role("link", name="Log").click()
    expect(gone.locator(".leftout li")).to_contain_text("the outlet took it back")
    give_reason(gone, "Release", "they had mistaken it for another", "Release")
    expect(gone.locator(".leftout")).to_contain_text("No report and no person is withheld")
    gone.goto(f"{gone.url.split('#')[0]}#/search?words=mill")
    expect(gone.locator(".hits li")).to_have_count(1)


def test_reports_are_split_off_and_that_stands_in_the_corrections(opened, api):
    before = {row["key"] for row in api("incidents?place=Okhtyrka")["incidents"]}
    page = opened("#/?place=Okhtyrka")
    page.locator(".rows a").first.click()
    page.get_by_text("Split: some reports tell of another").click()
    form = page.locator("details.reasoned[open] form")
    form.get_by_role("checkbox").last.check()
    form.get_by_label("Reason").fill("they speak of another house")
    form.get_by_role("button", name="Split them off").click()
    expect(page.locator(".decisions").first).to_contain_text("they speak of another house")
    assert len(api("incidents?place=Okhtyrka")["incidents"]) == len(before) + 1
    decided = max(one["seq"] for one in api("log?limit=20")["entries"] if one["kind"] == "decision")
    page.get_by_role("link", name="Corrections").click()
    expect(page.locator(".log tbody tr").first).to_contain_text(re.compile("split|corrected"))
    with page.expect_download() as feed:
        page.evaluate("location.href")
        page.get_by_role("link", name="Atom").evaluate("link => { link.download = 'feed.atom'; link.click(); }")
    assert "<feed" in feed.value.path().read_text("utf-8")
    api("review/decisions", {"kind": "undo", "about": [str(decided)], "reason": "only tried"})
    assert {row["key"] for row in api("incidents?place=Okhtyrka")["incidents"]} == before


def test_a_reader_logs_in_and_may_neither_decide_nor_unmask_nor_withhold(opened, guarded):
    page = opened("#/review", at=guarded)
    page.get_by_label("Name").fill("rosa")
    page.get_by_label("Password").fill("wrong words here")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("main")).to_contain_text("deciding takes the role of a reviewer")
    expect(page.get_by_text("Show masked names")).to_have_count(0)
    page.get_by_role("link", name="Log", exact=True).click()
    expect(page.locator(".log tbody tr").first).to_be_visible()
    expect(page.locator("details.reasoned")).to_have_count(0)
