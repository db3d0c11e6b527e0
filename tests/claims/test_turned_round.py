"""Sentences turned round, and the unborn: best numbers of killed and injured."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # the participle comes first
        (0, 2, "Shots rang out near a rink in Lund on Monday. Hit were two girls, 11 and 15."),
        (0, 2, "A party in Lund on Sunday ended in gunfire. Shot were the host's aunt and a cook."),
        (0, 2, "A brawl broke out in Lund on Friday. Stabbed were a waiter and a guard."),
        (1, 1, "A man opened fire on a tram in Lund. The driver was killed. Also shot was a 17-year-old girl."),
        (0, 0, "Hit was the word for the song of the summer in Lund on Friday."),
        # among the dead
        (1, 1, "A man opened fire in a school in Lund on Tuesday. Among the dead was the cook, Ivo Brandt, 61. A clerk "
               "was hurt."),
        (8, 0, "Gunmen killed eight people in a village near Lund on Tuesday. Among the dead were three children."),
        (8, 3, "A bomb killed eight people and wounded three in Lund on Tuesday. Among those killed were two nurses "
               "and a monk."),
        (0, 6, "Six people were hurt in a crush in Lund on Tuesday. Among the injured is a child of seven."),
        # the unborn are nobody of a count
        (1, 0, "A pregnant woman was stabbed to death in Lund on Monday. Her unborn child also died."),
        (1, 0, "A pregnant woman was shot dead in Lund on Sunday. The baby she was carrying did not survive."),
        (1, 0, "The shooting in Lund on Friday took the lives of Ida Brandt, 27, and her unborn son."),
        (0, 1, "A pregnant woman was shot in the hip in Lund on Sunday. The foetus was killed."),
        (2, 0, "A woman and the baby she was carrying in a sling were shot dead in Lund on Sunday."),
        (1, 1, "A woman was stabbed to death in Lund on Monday. Her newborn was hurt."),
    ],
)  # fmt: skip
def test_sentences_turned_round(killed, injured, text):
    assert counted(text) == (killed, injured)
