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
            "One rower was pronounced dead and two others, a man and a woman, were taken to a clinic. "
            "A third person who was wounded in the brawl was found two streets away.",
            (1, 3),
        ),
        ("One rower was killed and two others were wounded in Lunt. A third victim was shot in the leg.", (1, 2)),
        ("A woman was found dead on Monday. Police believe her husband shot her before killing himself.", (2, 0)),
        ("A woman was killed. Her husband may have killed himself, police said.", (1, 0)),
        (
            "A boy shot his 3-year-old brother in the head. Ian Rahn, 3, was pronounced dead in a clinic. His "
            "grandfather heard the shot and rushed his grandson to the hospital.",
            (1, 0),
        ),
    ],
)
def test_who_is_beside_whom(text, figures):
    assert counted(text) == figures
