"""Happenings that a report tells in turn by bare numbers."""

import pytest
from tests.claims.counting import counted_with_background

IN_TURN = [
    (
        "Police are looking into two shootings that happened within minutes in Dorn. In the first, a boy was hit in "
        "the arm on Quince Street. In the second, a nurse was killed on Larch Road.",
        [(0, 1), (1, 0)],
    ),
    (
        "Two bombs went off in the city within an hour. The first, at a tram stop, killed three people and wounded 20. "
        "The second, in front of the library, injured eight.",
        [(3, 20), (0, 8)],
    ),
    (
        "The first attack came at dawn, when rebels fired on a convoy near Jutiapa; two soldiers were killed. "
        "The second happened at noon in Zacapa, where a guard died and three sailors were hurt.",
        [(2, 0), (1, 3)],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), IN_TURN)
def test_happenings_told_by_bare_numbers_are_several(text, wanted):
    assert counted_with_background(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A nurse and a cook were shot in Dorn on Monday. The first died at the scene. "
        "The second was taken to hospital.",
        "Two gunmen came to a bakery in Dorn. The first shot a nurse dead. The second wounded a cook.",
        "A shell hit a bakery in Dorn and killed a nurse. Films were shared. In another, a wounded boy is seen.",
    ],
)
def test_people_told_by_bare_numbers_are_of_one_happening(text):
    assert len(counted_with_background(text)) == 1
