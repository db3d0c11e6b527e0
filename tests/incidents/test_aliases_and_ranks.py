"""Second names in a list are nobody more, and a number that is a rank tells of nobody else."""

import pytest

import histor


def killed(text):
    reading = histor.read(text, published="2024-06-14", language="en")
    return [one.figures["killed"].best for one in reading.incidents if "killed" in one.figures]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The police have killed Karl Lund, A.K.A. The Fox, his son Otto, and 15 others.", 17),
        ("Karl Lund, a.k.a. the Fox, and two others were killed.", 3),
        ("Karl Lund, alias Fox, and two others were killed.", 3),
        ("Karl Lund, also known as Fox, his wife and a guard were killed.", 3),
        ("Karl Lund, Ida Fox and two others were killed.", 4),
    ],
)
def test_a_second_name_in_a_list_is_nobody_more(text, wanted):
    assert killed(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The minister spoke of the murder of the second secretary in the embassy, Jorge Lind Gomez. "
            "Lind was murdered yesterday morning.",
            1,
        ),
        ("The bishop recalled the murder of the first lady, Ana Brenner. Brenner was shot dead on Monday.", 1),
        ("One secretary was shot dead. A second secretary was killed as she fled.", 2),
        ("A guard was shot dead. The second guard was killed as he fled.", 2),
    ],
)
def test_a_number_that_is_a_rank_tells_of_nobody_else(text, wanted):
    assert killed(text) == [wanted]
