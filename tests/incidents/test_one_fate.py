"""Nobody is killed twice: what a report tells of one death, however it dates it, is one happening."""

import pytest

import histor

ONE = [
    (
        "2016-09-11",
        "A boy, 4, was shot in Lund on Saturday. His mother drove off with him but crashed into a bus. The boy later "
        "died at a clinic.",
    ),
    (
        "2017-02-22",
        "A couple faces charges after their grandson fatally shot his brother, Karl Munk, 8, over the summer. "
        "The boy first said that Karl had shot himself by accident.",
    ),
    (
        "2016-08-10",
        "Jon Berg was jailed on Wednesday for the March 20 fatal shooting of Per Dahl, 13. Berg shot Dahl in the head "
        "as they visited a flat.",
    ),
    (
        "2016-09-11",
        "Police say one of the victims in Thursday's shooting has died. Tom Dole, 23, died on Sunday of his wounds.",
    ),
]


def news(text, published):
    reading = histor.read(text, published=published, language="en")
    return [i for i in reading.incidents if not i.background and {"killed", "injured"} & set(i.figures)]


@pytest.mark.parametrize(("published", "text"), ONE)
def test_a_death_is_told_once(published, text):
    (told,) = news(text, published)
    assert told.figures["killed"].best == 1
    assert "injured" not in told.figures or told.figures["injured"].best == 0


def test_who_died_in_a_crash_is_another():
    told = news("A man was shot dead in Lund on Monday. In a crash on Kell Road, a man died.", "2016-09-11")
    assert [i.figures["killed"].best for i in told] == [1, 1]


def test_who_was_hurt_once_and_is_killed_now_fared_so_twice():
    told = news("Olha Hnat, who was wounded in an attack in 2012, was shot dead on Monday.", "2016-09-11")
    assert [i.figures["killed"].best for i in told] == [1]
    assert all("injured" not in i.figures for i in told)


def test_a_killing_of_last_year_is_the_news_where_nothing_newer_is_told():
    (told,) = news(
        "Otto Brandt, who fled after allegedly killing Ines Ruiz, 40, last summer, has been caught.", "2016-09-11"
    )
    assert told.figures["killed"].best == 1


TAKEN = [
    ("Gunmen kidnapped a banker in Brod on Monday and murdered him hours later.", 1),
    ("The pupil Milo Carst, who was abducted in Brod on Monday, was found dead on Thursday.", 1),
    ("Rebels kidnapped three herders near Brod on Sunday. The bodies of the three herders were found on Tuesday.", 3),
    ("Two surveyors were kidnapped and killed near Brod on Monday, police said.", 2),
    ("The murder of Ivo Torl, who was kidnapped on Monday, was condemned by the bishop of Brod.", 1),
    ("The prosecutor was abducted from her home in Brod on Monday. Her body was found on Thursday.", 1),
    (
        "Rebels kidnapped Ivo Torl and Ines Ruiz near Brod on Monday. Their bodies were found in a quarry on Thursday.",
        2,
    ),
    ("Rebels kidnapped Ivo Torl and Ines Ruiz near Brod on Monday. The two bodies were found on Thursday.", 2),
    ("Rebels kidnapped Ivo Torl and Ines Ruiz near Brod and killed them, police said on Monday.", 2),
    ("The kidnapping and murder of Ivo Torl and Ines Ruiz was condemned on Monday.", 2),
    ("Rebels kidnapped surveyor Ivo Torl near Brod on Monday. The surveyor was murdered on Thursday.", 1),
]


@pytest.mark.parametrize(("text", "dead"), TAKEN)
def test_who_is_abducted_and_killed_is_told_of_in_one_incident(text, dead):
    (told,) = histor.read(text, published="2024-10-12", language="en").incidents
    assert (told.figures["abducted"].best, told.figures["killed"].best) == (dead, dead)
    assert told.muc_type == "kidnapping"
    assert told.event != "other"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels kidnapped Ivo Torl near Brod. During the kidnapping, his driver was killed and a guard wounded.",
        "The rebels confirmed the kidnapping of Ivo Torl. The kidnapping, in which his driver was killed and a guard "
        "wounded, was condemned.",
    ],
)
def test_who_dies_in_an_abduction_is_told_of_with_it(text):
    (told,) = histor.read(text, published="2024-10-12", language="en").incidents
    assert {measure: f.best for measure, f in told.figures.items()} == {"abducted": 1, "killed": 1, "injured": 1}


def test_who_dies_beside_somebody_abducted_is_told_of_apart():
    reading = histor.read(
        "Rebels kidnapped a teacher in Brod on Monday and killed a guard.", published="2024-10-12", language="en"
    )
    assert [sorted(i.figures) for i in reading.incidents] == [["abducted"], ["killed"]]
