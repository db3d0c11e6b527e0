"""Dates of publication: the accepted form (or None), then what is given."""

from datetime import date

import pytest

from histor.errors import IntakeError
from histor.intake import from_text
from histor.intake.compose import Told
from histor.intake.metadata import Metadata
from histor.intake.published import published
from histor.intake.text import plain

FORMS = [
    (
        "2025-03-12",
        [
            "2025-03-12",
            " 2025-03-12 ",
            "2025-03-12T18:30",
            "2025-03-12 18:30:00",
            "12 March 2025",
            "March 12, 2025",
            "Wed, 12 Mar 2025 18:30:00 GMT",
        ],
    ),
    ("2025-03-12T18:30:00Z", ["2025-03-12T18:30:00Z", "2025-03-12T18:30Z", "2025-03-12t18:30:00.123z"]),
    ("2025-03-12T18:30:00+02:00", ["2025-03-12T18:30:00+02:00", "2025-03-12T18:30:00+0200"]),
    (
        None,
        [
            "",
            "yesterday",
            "2025",
            "2025-13-01",
            "2025-02-30",
            "03/04/2025",
            "12.03.2025",
            "20250312",
            "2025-W11-3",
            "2025-03-12T25:00Z",
            "May",
            "March 2025",
            "1741804200",
            "x" * 1000,
        ],
    ),
]


@pytest.mark.parametrize(("form", "value"), [(form, value) for form, values in FORMS for value in values])
def test_form(form, value):
    assert published(value) == form


@pytest.mark.parametrize("value", ["yesterday", "03/04/2025", "2025-02-30", ""])
def test_the_callers_date_must_be_one(value):
    with pytest.raises(IntakeError, match="2025-03-12"):
        from_text("Text.", published=value)


def test_the_callers_language_must_be_one():
    with pytest.raises(IntakeError, match="such as en"):
        from_text("Text.", language="english")


def test_a_documents_date_that_is_none_is_left_out():
    source = plain("Three were killed.", Told(declared=Metadata(published="a while ago")))
    assert source.published is None
    assert [notice.code for notice in source.notices] == ["published-invalid"]


TODAY = date(2025, 3, 12)


@pytest.mark.parametrize("value", ["2099-01-01", "2025-03-14", "2099-01-01T00:00:00Z"])
def test_a_document_from_the_future_loses_its_date(value):
    source = plain("Three were killed.", Told(declared=Metadata(published=value), today=TODAY))
    assert source.published is None
    assert [notice.code for notice in source.notices] == ["published-future"]
    assert value in source.notices[0].message


@pytest.mark.parametrize("value", ["2025-03-12", "2025-03-13", "1988-01-01"])
def test_other_dates_are_believed(value):
    source = plain("Three were killed.", Told(declared=Metadata(published=value), today=TODAY))
    assert (source.published, source.notices) == (value, ())


def test_without_today_nothing_is_in_the_future():
    assert from_text("Three were killed.", published="2099-01-01").published == "2099-01-01"


def test_the_callers_date_from_the_future_is_an_error():
    with pytest.raises(IntakeError, match="in the future"):
        from_text("Three were killed.", published="2099-01-01", today=TODAY)


def test_no_date_is_reported():
    assert [notice.code for notice in from_text("Three were killed.").notices] == ["undated"]
