"""Who "was also killed" is counted beside those told of right before."""

import pytest

import histor

# the report; how many died, how many were hurt
COUNTED = [
    ("The mayor of Brunfeld, Otto Lind, was shot dead on Friday. Two guards and a waiter were also killed.", 4, None),
    (
        "Gunmen murdered Judge Karl Vogt outside the court on Tuesday. His driver and a policeman were also killed.",
        3,
        None,
    ),
    (
        "A grenade killed the editor Nora Holm on Sunday. Two clerks also lost their lives, and a porter was wounded.",
        3,
        1,
    ),
    ("Rebels killed the governor, Jan Orme, on Monday. Also killed were two aides and a cook.", 4, None),
    ("Three farmers were shot dead in Brod. The owner of the mill, Ivo Kell, was also killed.", 4, None),
    ("Colonel Karl Vogt died when a mine went off. Five soldiers were also killed.", 6, None),
    ("Bishop Otto Lind was wounded on Monday when men fired at his car. Two nuns were also hurt.", None, 3),
    # those of a number may be the ones told of
    ("Four people were killed in Lund on Friday. Mayor Otto Lind and two aides were also among the dead.", 4, None),
    ("Four people were shot dead in Lund on Friday. The mayor, Otto Lind, was also killed.", 4, None),
    ("Mayor Otto Lind was shot dead in Lund on Friday. Lind was also stabbed.", 1, None),
]


@pytest.mark.parametrize(("text", "killed", "injured"), COUNTED)
def test_who_was_also_killed_is_one_more(text, killed, injured):
    figures = histor.read(text, published="2024-05-15", language="en").incidents[0].figures
    assert (figures["killed"].best if "killed" in figures else None) == killed
    assert (figures["injured"].best if "injured" in figures else None) == injured
