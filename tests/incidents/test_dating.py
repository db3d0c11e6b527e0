"""Which of a report's times is the one of its incident: the value first, then the reports that have it."""

import pytest

import histor

# Published on Wednesday, 12 March 2025.
REPORTS = {
    "2025-03-10TNI": [
        "Three people were shot on Monday night in Brod.",
        "A man was arrested on Tuesday after three people were shot on Monday night in Brod.",
        "One of three people who were shot on Monday night in Brod died on Tuesday.",
        "Three people remained in hospital on Wednesday. They were shot. The shooting happened on Monday night.",
        "Two people died in the shelling of Brod. It began late on Monday night, a neighbour said.",
        "Posted: Tuesday, March 11, 2025 4:10 PM\n\nTwo people were killed. Police were called there on Monday night.",
        "Two bodies were found in a burnt-out car near Brod on Monday night, police said on Tuesday.",
    ],
    "2025-03-11T02:30": [
        "Three people were shot overnight on Tuesday in Brod. The shooting happened at about 2:30 a.m.",
        "Three people were shot on Monday night in Brod. It happened at 2:30 a.m., and no one was arrested.",
    ],
    "2025-03-11T15:00": [
        "Three people were shot in Brod just after 3 p.m. Tuesday, police said.",
        "Three people were shot in Brod on Tuesday. Officers were called to the bar at about 3 p.m.",
    ],
    "2025-03-09": [
        "Two people were shot dead over the weekend in Brod. They were shot in their car on Sunday, the mayor said.",
    ],
    None: [
        "Three people who were shot in Brod were still in hospital on Tuesday.",
        "Two people were shot in Brod, police said on Tuesday.",
        "A vigil on Tuesday for two people who were shot in Brod drew hundreds.",
    ],
}


@pytest.mark.parametrize(
    ("value", "report"), [pytest.param(value, text, id=text) for value, texts in REPORTS.items() for text in texts]
)
def test_the_time_of_an_incident(value, report):
    reading = histor.read(report, published="2025-03-12", language="en")
    incident = next(i for i in reading.incidents if not i.background)
    assert (reading.times[incident.time].timex if incident.time is not None else None) == value


@pytest.mark.parametrize(
    "report",
    [
        "A boy was still in hospital on Tuesday after a shooting that injured two people in Brod.",
        "Police searched on Tuesday for a man who shot two people in Brod.",
        "A man was arrested on Tuesday after two people were killed in Brod.",
    ],
)
def test_what_was_done_later_dates_no_claim_of_the_event(report):
    reading = histor.read(report, published="2025-03-12", language="en")
    harmed = [claim for claim in reading.claims if claim.measure in ("killed", "injured")]
    assert harmed
    assert all(claim.time is None for claim in harmed)


def test_a_clause_behind_a_time_tells_what_happened_then():
    report = (
        "It appears to be the worst raid on Brod since February, when a missile killed nine people, the mayor said."
    )
    reading = histor.read(report, published="2025-03-12", language="en")
    (killed,) = [claim for claim in reading.claims if claim.measure == "killed"]
    assert reading.times[killed.time].text == "February"


@pytest.mark.parametrize(
    ("news", "text"),
    [
        (4, "Four people were killed in Brod on Monday. Three weeks ago two men were killed in Brod."),
        (4, "Four people were killed in Brod on Monday. In the past five years 900 people have been killed there."),
        (4, "Four people were killed in Brod this week, the monitor said. The week before, it had counted 41 killed."),
        (4, "Four people were killed in Brod on Monday. More than 5,000 people have died in the conflict."),
    ],
)
def test_what_was_weeks_before_or_sums_up_is_not_the_news(news, text):
    reading = histor.read(text, published="2024-11-13")
    [figure] = [i.figures["killed"] for i in reading.incidents if not i.background and "killed" in i.figures][:1]
    assert (figure.low, figure.high) == (news, news)


@pytest.mark.parametrize(
    "report",
    [
        "Nine people were killed on Tuesday in the worst shelling of Brod since May 2022.",
        "Nine people were killed in Brod on Tuesday, in the bloodiest raid since a truce collapsed in May.",
        "Nine people died on Tuesday, when Brod saw its worst shelling since May 2022.",
    ],
)
def test_since_when_it_is_the_worst_dates_no_incident(report):
    reading = histor.read(report, published="2025-03-12", language="en")
    (incident,) = reading.incidents
    assert not incident.background
    assert reading.times[incident.time].timex == "2025-03-11"
