"""Several of one age: "two 17-year-olds", also as some of those told of; each is a person with words of their own."""

import pytest

import histor


def people(text):
    """The ages of all people by their words."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return sorted({(p.span.start, p.span.end): p.age for c in reading.claims for p in c.people}.values())


def harmed(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return [f.best for i in reading.incidents for m, f in i.figures.items() if m in ("killed", "injured")]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two 31-year-olds were shot in Lund on Monday.", [31, 31]),
        ("Three 31-year-old cooks were shot in Lund on Monday.", [31, 31, 31]),
        ("Two cooks, both 31, were shot in Lund on Monday.", [31, 31]),
        ("A Stennis couple, both 71, were shot in Lund on Monday.", [71, 71]),
        ("A gunman wounded an 8-year-old and two 13-year-olds in Lund.", [8, 13, 13]),
        ("Five people were shot in Lund. The victims include three 31-year-olds and a 44-year-old.", [31, 31, 31, 44]),
        ("Five people were shot in Lund. The victims included two 13-year-old girls, police said.", [13, 13]),
        ("Three people were shot in Lund. Two of the victims are 31-year-old men.", [31, 31]),
        ("Three people were shot in Lund. All three - two 31-year-olds and a 44-year-old - were stable.", [31, 31, 44]),
        ("The victims, two 31-year-old women and a 44-year-old man, were shot in Lund.", [31, 31, 44]),
        ("The four victims - ages 13, 15, and two 19-year-olds - were shot in Lund.", [13, 15, 19, 19]),
        # told of again
        ("Two 9-year-old girls were shot in Lund. The shots hit two 9-year-olds in a yard.", [9, 9]),
        ("Two 31-year-olds were shot in Lund. Nils Omer, 31, died in hospital.", [31, 31]),
        # near misses: one, or nobody who was hurt
        ("Two people were shot in Lund. The victims include a 31-year-old.", [31]),
        ("Two people were shot in Lund. Two 31-year-old trees fell.", []),
    ],
)
def test_each_of_several_of_one_age_is_a_person(text, ages):
    assert people(text) == ages


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The five guests - ages 15, 18, 31, and two 19-year-olds - were shot in Lund on Monday.", [5]),
        ("Three women aged 19, 22 and 25 and four boys were shot dead in Brod on Monday.", [7]),
        ("Two women aged 19 and 22 and four boys were shot dead in Lund on Monday.", [6]),
        ("Two men aged 30 and 41 and a girl were shot dead in Lund on Monday.", [3]),
    ],
)
def test_a_number_of_a_list_of_ages_counts_nobody_and_who_stands_behind_it_is_counted(text, numbers):
    assert harmed(text) == numbers


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Four were shot in Lund. An 18-year-old was shot in the head and pronounced dead. "
         "An 18-year-old man was shot in the leg and listed in critical condition.", 2),
        ("Four were shot in Lund. A 41-year-old man and a 47-year-old man were taken to hospital. "
         "A 20-year-old man and a 41-year-old man with a wound to the hand were taken to another hospital.", 4),
        # near misses: told of again
        ("Two were shot in Lund. An 18-year-old was shot in the head. The 18-year-old was pronounced dead.", 1),
        ("An 18-year-old is in critical condition after he was shot in Lund. An 18-year-old died on Tuesday.", 1),
    ],
)  # fmt: skip
def test_nobody_who_is_dead_is_another_of_that_age_who_lives(text, ages):
    assert len(people(text)) == ages


def test_a_row_of_sentences_tells_of_one_each():
    text = (
        "Shots were fired at a fair in Lund on Monday.\nA 61-year-old was shot in the leg.\n"
        "A 44-year-old was hit in the arm.\n"
        "A 61-year-old was grazed.\nA 44-year-old man was hit in the foot."
    )
    assert people(text) == [44, 44, 61, 61]


def test_a_caption_that_stands_twice_is_of_one():
    caption = "A 61-year-old was shot in Lund.\nA 44-year-old was hit.\n"
    text = f"Image 1 of 2.\n{caption}{caption}"
    assert people(text) == [44, 61]


def test_one_told_of_again_below_is_no_row():
    text = (
        "A 61-year-old was shot in the leg in Lund on Monday. The shots came from a car. Police arrested nobody. "
        "A 61-year-old is in hospital."
    )
    assert people(text) == [61]
