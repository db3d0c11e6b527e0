"""Lists of ages told of in two sentences: the same people once more, or others of the same age."""

import pytest
from tests.claims.test_each_age import people


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (
            "Two sailors, ages 28 and 33, were stabbed in Lund. Two others, ages 28 and 46, were stabbed at a pier.",
            [28, 28, 33, 46],
        ),
        (
            "Two sailors, 28 and 33, were killed in Lund. Two other sailors, 28 and 46, were wounded.",
            [28, 28, 33, 46],
        ),
        (
            "Two cooks, ages 28 and 33, were stabbed in Lund. Two more cooks, ages 33 and 46, were stabbed on Sunday.",
            [28, 33, 33, 46],
        ),
        (
            "Two sailors were killed and two hurt. Those killed are 28 and 33. The wounded -- ages 33 and 46 -- live.",
            [28, 33, 33, 46],
        ),
        # whose friend somebody is, is another of the same age
        ("A 14-year-old cook was killed and his 14-year-old friend was hurt in Lund.", [14, 14]),
        ("A 39-year-old cook was stabbed, and her 39-year-old husband was wounded.", [39, 39]),
        # near misses: the same two
        ("Two sailors, ages 28 and 33, were stabbed in Lund. The sailors, 28 and 33, are in a clinic.", [28, 33]),
        ("Two sailors, ages 28 and 33, were stabbed in Lund. Two sailors, 28 and 33, were hit in the arm.", [28, 33]),
    ],
)
def test_the_same_people_or_others(text, ages):
    assert people(text) == ages
