"""Those who were hurt and found elsewhere, or later, are beside those counted where it happened."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Wardens found three victims with stab wounds. One victim, Per Rahn, was pronounced dead there, and two "
            "others were taken to a clinic. Another victim, who fled the inn, was found by the quay with minor wounds.",
            (1, 3),
        ),
        (
            "One rower was pronounced dead at the quay and two others, a cook and a nurse, were taken to a clinic. "
            "A third rower who was wounded was found two streets away.",
            (1, 3),
        ),
        ("One rower died and two others were wounded in Lunt. A third victim was shot in the leg.", (1, 2)),
        ("A woman was found dead on Monday. Police believe her husband shot her before killing himself.", (2, 0)),
        ("A woman was killed. Her husband may have killed himself, police said.", (1, 0)),
        (
            "A girl shot her cousin of three in the neck. Ian Rahn, 3, was pronounced dead there. His grandmother "
            "ran in and carried her grandson to the hospital.",
            (1, 0),
        ),
    ],
)
def test_who_is_beside_whom(text, figures):
    assert counted(text) == figures
