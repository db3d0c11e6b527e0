"""One who died days after being hurt is of the happening in which they were hurt."""

import pytest
from tests.claims.counting import counted_apart


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Lars Brun, 17, of Lund, died Thursday after being shot in the neck Tuesday. A man was arrested Tuesday "
            "after police say he shot a youth in the neck.",
            [(1, 0)],
        ),
        (
            "A 52-year-old woman died Sunday, a week after she was badly wounded in a shooting. She was at home when "
            "she was struck by gunfire November 3. Nils Moe, 27, was also killed in the shooting.",
            [(2, 0)],
        ),
    ],
)
def test_a_death_days_later_is_no_other_happening(text, figures):
    assert counted_apart(text) == figures
