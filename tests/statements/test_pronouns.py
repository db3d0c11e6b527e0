import pytest

import histor

BODY = [
    ("The defence ministry denied striking homes. It said that its forces had hit a depot.", "defence ministry"),
    ("The air force said that it had downed six drones. It said that four more were jammed.", "air force"),
]
OPEN = [
    "A man was hurt. It said that a depot had burnt.",
    "The mayor said that a depot had burnt. It said that nobody was hurt.",
    "The air force said that it had downed six drones. Nobody was hurt. It rained. It said that four more were jammed.",
]


def _it(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    said = next(s for s in reading.statements if s.source is not None and s.source.text == "It")
    return next((a.name for a in reading.actors if a.id == said.actor), None)


@pytest.mark.parametrize(("text", "name"), BODY)
def test_it_is_the_body_that_spoke_before(text, name):
    assert name in _it(text)


@pytest.mark.parametrize("text", OPEN)
def test_it_stays_open_where_no_body_spoke_right_before(text):
    assert _it(text) is None


SHE = [
    '"We gave the ball away," Ann Lyle said. "You can\'t do that here." She refused to say who would play.',
    "Ann Lyle said that the roof had gone. She added that nobody was hurt.",
]
UNSURE = [
    "Ann Lyle said that Ida Marr had left. She added that nobody was hurt.",
    "Ms Lyle said that the roof had gone. He added that nobody was hurt.",
]


def _speaker(text, word):
    reading = histor.read(text, published="2024-11-13", language="en")
    said = next(s for s in reading.statements if s.source is not None and s.source.text == word)
    return next((a.name for a in reading.actors if a.id == said.actor), None)


@pytest.mark.parametrize("text", SHE)
def test_she_is_whoever_spoke_right_before(text):
    assert "Lyle" in _speaker(text, "She")


@pytest.mark.parametrize(("text", "word"), list(zip(UNSURE, ("She", "He"), strict=True)))
def test_he_and_she_stay_open_where_another_person_or_sex_stands_between(text, word):
    assert _speaker(text, word) is None
