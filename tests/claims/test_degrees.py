"""That nobody was badly hurt does not say that nobody was."""

import pytest

import histor


def zeros(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return {c.measure for c in reading.claims if c.count is not None and c.count.high == 0}


@pytest.mark.parametrize(
    ("measures", "text"),
    [
        (set(), "None of their injuries are life-threatening, medics said."),
        (set(), "None of the injuries was believed to be serious."),
        (set(), "Nobody was seriously injured in the blast."),
        (set(), "None of the guests was badly hurt in the blast."),
        (set(), "No one suffered life-threatening injuries in the blast."),
        (set(), "None of the victims of the blast has been named."),
        (set(), "None of the wounds were fatal."),
        ({"killed"}, "There were no deaths or serious injuries in the blast."),
        # near misses
        ({"injured"}, "None of the guests was hurt in the blast."),
        ({"injured"}, "No injuries were reported after the blast."),
        ({"killed", "injured"}, "The blast caused no casualties."),
        ({"killed"}, "No one was killed in the blast."),
    ],
)
def test_a_grade_that_is_denied_is_no_zero(measures, text):
    assert zeros(text) == measures
