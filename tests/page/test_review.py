"""The queue: decided by keys, taken back, corrected, and never overwritten where two decide at once."""

import re

import pytest
from playwright.sync_api import expect
from tests.web.process import PERSON


@pytest.fixture
def queue(opened):
    page = opened("#/review")
    page.locator(".queue .items button").first.wait_for()
    return page


def now(page):
    return page.locator('.queue .items button[aria-current="true"]')


def test_keys_go_through_the_queue(queue):
    first = now(queue).inner_text()
    queue.keyboard.press("j")
    expect(now(queue)).not_to_have_text(first)
    queue.keyboard.press("k")
    assert now(queue).inner_text() == first


def test_a_case_shows_the_exact_words_with_their_speaker_and_leads_to_them_in_the_report(queue):
    evidence = queue.locator(".case .evidence").first
    expect(evidence.locator("q")).not_to_be_empty()
    expect(evidence.locator(".voice")).not_to_be_empty()
    evidence.locator("a.words").click()
    expect(queue.locator("mark.lit").first).to_be_visible()


@pytest.fixture
def unsure(opened, api):
    """A claim of low confidence that waits, and the page that shows it."""
    task = next(task for task in api("review/queue?why=low%20confidence")["tasks"] if task["claim"])
    page = opened("#/review?why=low+confidence")
    page.locator(".case .acts button:enabled").first.wait_for()
    return page, task


def reject(page, reason):
    """Rejects by keys alone: the key asks for a reason, Enter sends it."""
    page.keyboard.press("r")
    expect(page.get_by_label(re.compile("Why reject"))).to_be_focused()
    page.keyboard.type(reason)
    page.keyboard.press("Enter")


def kinds(api, task):
    return [
        (one["kind"], one["undone"] is not None) for one in api(f"review/decisions?about={task['claim']}")["decisions"]
    ]


def test_an_incident_is_graded_by_a_key_and_the_decision_stands_in_its_history(opened, api):
    task = next(task for task in api("review/queue?why=contested")["tasks"] if not task["claim"])
    page = opened("#/review?why=contested")
    page.locator(".case .acts button:enabled").first.wait_for()
    page.keyboard.press("2")
    expect(page.get_by_role("button", name=re.compile("Take back .graded weak"))).to_be_visible()
    incident = opened(f"#/incident/{task['incident']}")
    expect(incident.locator(".decisions").first).to_contain_text("weak")
    expect(incident.locator(".decisions").first).to_contain_text("by")


def test_a_claim_is_rejected_by_a_key_and_that_is_taken_back_by_another(unsure, api):
    page, task = unsure
    reject(page, "it is an old report")
    expect(page.get_by_role("button", name=re.compile("Take back .reject"))).to_be_visible()
    assert kinds(api, task)[-1] == ("reject", False)
    page.keyboard.press("u")
    expect(page.get_by_role("button", name=re.compile("Take back .reject"))).to_have_count(0)
    assert ("reject", True) in kinds(api, task)


def test_two_at_once_never_overwrite_each_other(unsure, api):
    page, task = unsure
    said = {"kind": "accept", "about": [task["claim"]], "reason": "seen in the original", "expects": task["seen"]}
    api("review/decisions", said)
    reject(page, "the words say otherwise")
    alert = page.locator(".case").get_by_role("alert")
    expect(alert).to_contain_text("Nothing of theirs was overwritten")
    expect(alert).to_contain_text("seen in the original")
    assert kinds(api, task)[-1] == ("accept", False)
    page.get_by_role("button", name="Reject").click()
    expect(page.get_by_role("button", name=re.compile("Take back .reject"))).to_be_visible()
    assert [kind for kind, _ in kinds(api, task)][-2:] == ["accept", "reject"]


def test_a_field_is_corrected_with_a_reason(unsure, api):
    page, task = unsure
    page.keyboard.press("c")
    page.get_by_label("What is wrong").select_option("certainty")
    page.get_by_label("What it should be").fill("hedged")
    page.get_by_label("Why", exact=True).fill("the agency says so itself")
    page.locator("form.correct").get_by_role("button", name="Correct").click()
    expect(page.get_by_role("button", name=re.compile("Take back .corrected"))).to_be_visible()
    assert kinds(api, task)[-1] == ("correct", False)


def test_the_log_tells_who_did_what(opened):
    page = opened("#/log")
    expect(page.locator(".log tbody tr").first).to_contain_text(re.compile(f"histor|{PERSON}"))
