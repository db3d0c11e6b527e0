"""Second names, short forms and slips of spelling, all of one person."""

import pytest
from tests.claims.counting import counted_apart


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Robert “Lefty” Rahn, 27, was shot dead on Monday. Lefty died in an ambulance.", 1),
        ("Robert (Lefty) Rahn, 27, was shot dead on Monday. Lefty Rahn died in an ambulance.", 1),
        ("Robert Rahn, better known as Lefty, was killed on Monday. Lefty died in an ambulance.", 1),
        ("Robert Rahn, nicknamed Lefty, was killed on Monday. Lefty died in an ambulance.", 1),
        ("Robert Rahn was killed on Monday. Bobby, as friends called him, died in an ambulance.", 1),
        ("Robert Rahnert was killed on Monday. Robert Rahnart, 27, died in an ambulance.", 1),
        ("Kathryn Rahn was killed on Monday. Katherine Rahn, 27, died in an ambulance.", 1),
        ("Robert “Lefty” Rahn was shot dead on Monday. Karl Rahn, his brother, was killed as well.", 2),
        ("Darrel Rahnert and Darren Rahnert were shot dead on Monday. Both brothers died at the scene.", 2),
        ("Robert Rahn was killed on Monday. Robin Vogt died in an ambulance.", 2),
    ],
)
def test_second_names_and_slips_are_of_the_same_person(text, dead):
    assert [killed for killed, _ in counted_apart(text)] == [dead]
