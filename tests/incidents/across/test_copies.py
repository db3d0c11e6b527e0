"""Near copies are told from two reports of one happening."""

import pytest
from tests.incidents.across.reports import REPORTS

from histor.incidents.across.copies import NEAR, resemblance, sketch

AGENCY, LOCAL = REPORTS["substation agency"]["text"], REPORTS["substation local"]["text"]
LONG = AGENCY + REPORTS["mill"]["text"] + REPORTS["dormitory agency"]["text"]


@pytest.mark.parametrize(
    ("copy", "other", "near"),
    [
        (LONG, LONG, True),
        (LONG, "By our staff, with agencies\n\n" + LONG.upper(), True),
        (LONG, LONG.replace("Two electricians were killed and five people were injured.", ""), True),
        (AGENCY, LOCAL, False),
        (AGENCY, "", False),
        ("", "", False),
    ],
)
def test_a_copy_has_most_of_the_words_in_their_order(copy, other, near):
    assert (resemblance(sketch(copy), sketch(other)) >= NEAR) is near
