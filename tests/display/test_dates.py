import pytest

from histor.display.dates import date_words, time_words
from histor.record import Time

INTERVALS = [
    ("10 March 2025", "2025-03-10", "2025-03-11"),
    ("10 March 2025", "2025-03-10T00:00", "2025-03-11T00:00"),
    ("10 to 16 March 2025", "2025-03-10", "2025-03-17"),
    ("28 March to 3 April 2025", "2025-03-28", "2025-04-04"),
    ("30 December 2024 to 5 January 2025", "2024-12-30", "2025-01-06"),
    ("March 2025", "2025-03-01", "2025-04-01"),
    ("January to March 2025", "2025-01-01", "2025-04-01"),
    ("December 2024 to February 2025", "2024-12-01", "2025-03-01"),
    ("2019", "2019-01-01", "2020-01-01"),
    ("1990 to 1999", "1990-01-01", "2000-01-01"),
    ("10 March 2025, 18:00 to 24:00", "2025-03-10T18:00", "2025-03-11T00:00"),
    ("11 March 2025, 22:00 to 12 March 2025, 06:00", "2025-03-11T22:00", "2025-03-12T06:00"),
    ("12 March 2025, 02:10 to 02:11", "2025-03-12T02:10", "2025-03-12T02:11"),
    ("12 March 2025, 00:00 to 06:00", "2025-03-12T00:00", "2025-03-12T06:00"),
    ("12 March 2025, 00:00 to 06:00", "2025-03-12T00:00:00+02:00", "2025-03-12T06:00:00+02:00"),
]


@pytest.mark.parametrize(("words", "since", "until"), INTERVALS)
def test_an_interval_is_told_as_dates(words, since, until):
    assert time_words(Time(start=0, end=1, text="x", timex="x", since=since, until=until)) == words


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("for three days", {"text": "for three days", "timex": "P3D"}),
        ("P3D", {"text": None, "timex": "P3D"}),
        ("from 10 March 2025", {"text": "since Monday", "timex": "x", "since": "2025-03-10"}),
        ("to 10 March 2025", {"text": "until Monday", "timex": "x", "until": "2025-03-10"}),
        ("", {"text": None, "timex": None}),
        ("Monday", {"text": "Monday", "timex": "x", "since": "", "until": ""}),
        ("from 2025-13-77 to soon", {"text": "never", "timex": "x", "since": "2025-13-77", "until": "soon"}),
    ],
)
def test_what_has_no_place_on_the_calendar_keeps_its_words(words, fields):
    assert time_words(Time(start=None, end=None, **fields)) == words


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("12 March 2025", "2025-03-12"),
        ("March 2025", "2025-03"),
        ("12 March 2025, 08:30 UTC", "2025-03-12T08:30:00Z"),
        ("12 March 2025, 08:30 +02:00", "2025-03-12T08:30+02:00"),
        ("last week", "last week"),
        ("2025-99-01", "2025-99-01"),
        ("2025-00-01", "2025-00-01"),
        ("", None),
    ],
)
def test_a_date_of_publication(words, date):
    assert date_words(date) == words
