"""Tense by the tree, values for any text, and the contract of the result."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import histor
from histor.mentions.times import calendar


def clause(*verb):
    """They <verb ...> Friday ."""
    return [
        (len(verb), "nsubj", "PRON", "PRP"),
        *verb,
        (len(verb), "obl", "PROPN", "NNP"),
        (len(verb), "punct", "PUNCT", "."),
    ]


@pytest.mark.parametrize(
    ("text", "rows", "value"),
    [
        ("They left Friday.", clause((1, "root", "VERB", "VBD")), "2025-03-07"),
        ("They have left Friday.", clause((2, "aux", "AUX", "VBP"), (2, "root", "VERB", "VBN")), "2025-03-07"),
        ("They will leave Friday.", clause((2, "aux", "AUX", "MD"), (2, "root", "VERB", "VB")), "2025-03-14"),
        ("They may have left Friday.",
         clause((3, "aux", "AUX", "MD"), (3, "aux", "AUX", "VB"), (3, "root", "VERB", "VBN")), "2025-03-07"),
        ("They are expected Friday.", clause((2, "aux:pass", "AUX", "VBP"), (2, "root", "VERB", "VBN")), "2025-03-14"),
    ],
)  # fmt: skip
def test_tense_tells_past_from_future(find, text, rows, value):
    (time,) = find(text, rows=rows)
    assert time.timex == value


def test_a_moment_of_publication_ends_the_past_hours_there(find):
    (time,) = find("Three died in the past 24 hours.", "2025-03-12T06:30:00Z")
    assert (time.since, time.until) == ("2025-03-11T06:30", "2025-03-12T06:30")


@pytest.mark.parametrize("published", [None, "", "soon", "2025-13-40", "2099-01-01"])
def test_odd_dates_of_publication_do_no_harm(find, published):
    (time,) = find("It fell on March 3, 2025.", published)
    assert time.timex == "2025-03-03"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell 900000 years ago.", "PAST_REF"),
        ("It fell on 30 February.", None),
        ("It fell on Feb. 29.", "2024-02-29"),
        ("It lasted 1,000,000 years.", "P1000000Y"),
        ("The year 2100 came after 1999.", "2100"),
    ],
)
def test_edges_of_the_calendar(find, text, value):
    values = [time.timex for time in find(text)]
    assert value in values if value else "2025-02-30" not in values


words = st.sampled_from(
    [
        "the",
        "last",
        "next",
        "12",
        "2025",
        "March",
        "31",
        "of",
        "Friday",
        "night",
        "into",
        "to",
        "-",
        "–",
        "10:30",
        "pm",
        "a",
        "few",
        "days",
        "ago",
        "early",
        "end",
        "1990s",
        "third",
        "quarter",
        "since",
        "in",
        "now",
        "every",
        "and",
        ",",
        "week",
        "between",
        "earlier",
        "overnight",
        "0",
        "99999999999",
        "½",
        "Feb.",
        "29",
        "century",
        "year",
        "'s",
    ]
)


@settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(words, min_size=1, max_size=14), st.sampled_from(["2025-03-12", None, "0001-01-01", "9999-12-31"]))
@example(["2025", "to"], "2025-03-12")
def test_any_words_give_times_that_hold_together(find, some, published):
    text = " ".join(some)
    end = 0
    for time in find(text, published):
        assert text[time.start : time.end] == time.text
        assert time.start >= end
        assert time.timex
        assert (time.since is None) == (time.until is None)
        if time.since:
            assert datetime.fromisoformat(time.since) <= datetime.fromisoformat(time.until)
        end = time.end


def test_easter():
    assert [calendar.easter(year).isoformat() for year in (2024, 2025)] == ["2024-03-31", "2025-04-20"]


def test_the_stamp_of_a_page_dates_nothing_told_in_it():
    text = "Posted: Monday, March 10, 2025 4:15 PM\n\nThe depot burned at 9 p.m., a neighbour said."
    stamp, hour, told = histor.read(text, published="2025-03-12", language="en").times
    assert (stamp.timex, hour.timex, told.timex) == ("2025-03-10", "2025-03-10T16:15", "2025-03-12T21:00")
