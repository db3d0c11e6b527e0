"""Text is only ever text, whatever stands in it."""

from playwright.sync_api import expect
from tests.page import reports


def hostile(opened):
    page = opened("#/?place=Kharkiv")
    page.locator(".rows a").first.click()
    page.locator(".reports .title a").first.wait_for()
    return page


def test_markup_in_a_title_and_an_outlet_is_shown_as_it_is(opened):
    page = hostile(opened)
    expect(page.locator(".reports")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".reports")).to_contain_text("<i>Outlet</i>")
    assert page.locator("main img, main script, main svg[onload], main i, main b[onclick]").count() == 0


def test_reversed_writing_is_made_visible_and_a_word_of_a_million_letters_stays_in_its_column(opened):
    page = hostile(opened)
    expect(page.locator(".reports")).to_contain_text("⟨202E⟩gnittes")
    page.locator(".reports .title a").first.click()
    expect(page.locator(".text")).to_contain_text("⟨202E⟩dnuof erew seidob eerht")
    page.wait_for_function("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator(".text").text_content().count("x") >= len(reports.LONG_WORD)


def test_writing_from_right_to_left_has_its_own_direction(opened):
    page = opened("#/?outlet=Dnipro Post")
    page.locator(".rows a").first.click()
    page.locator(".reports .title a").first.click()
    paragraph = page.locator(".text p").last
    expect(paragraph).to_have_attribute("dir", "auto")
    assert paragraph.evaluate("node => node.matches(':dir(rtl)')")
    expect(page.locator(".text")).to_contain_text("Ми бачили")


def test_hostile_addresses_do_nothing(opened):
    page = opened('#/report/"><img src=x onerror=alert(1)>?claim=<script>alert(2)</script>')
    expect(page.get_by_role("alert")).to_be_visible()
    page = opened("#/?words=<svg onload=alert(3)>")
    expect(page.get_by_role("searchbox", name="Words")).to_have_value("<svg onload=alert(3)>")
