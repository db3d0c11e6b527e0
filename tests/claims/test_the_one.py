"""One person meant by an adjective: "the deceased", "the former"; best numbers and names."""

import pytest
from tests.claims.counting import counted

import histor


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (1, 1, "A cook and his brother were attacked with axes near Lund on Sunday. The former died on the spot, the "
               "latter was treated for deep cuts."),
        (1, 1, "Two guards were shot near Lund on Friday. The former died, while the latter was taken to hospital."),
        (1, 1, "A baker and her niece were shot in Lund on Sunday. The latter succumbed to her injuries."),
        (1, 0, "A baker was stabbed to death in Lund on Monday. The deceased was a father of two."),
        (2, 0, "Two bakers were stabbed to death in Lund on Monday. The deceased were cousins."),
        (2, 0, "Two bakers were shot dead in Lund on Monday. The latter were cousins."),
    ],
)  # fmt: skip
def test_the_deceased_and_the_former_are_one_each(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    "text",
    [
        "A 61-year-old baker was stabbed to death in Lund on Monday. The deceased has been named as Ivo Brandt.",
        "A baker was stabbed to death in Lund on Monday. The deceased, Ivo Brandt, 61, had a row with a guest.",
        "A 61-year-old baker was hacked to death in Lund on Monday. The deceased was Ivo Brandt, a widower.",
    ],
)
def test_the_deceased_has_the_name(text):
    claims = histor.read(text, published="2024-11-13", language="en").claims
    assert ("Ivo Brandt", 61) in {(p.name, p.age) for c in claims for p in c.people}


@pytest.mark.parametrize(
    "words", ["The names of the deceased were not released.", "Friends of the deceased laid flowers."]
)
def test_whose_names_and_friends_are_told_may_be_several(words):
    claims = histor.read(f"Three bakers were killed in Lund. {words}", published="2024-11-13", language="en").claims
    assert [c.count.best for c in claims if c.measure == "killed" and c.count is not None] == [3]


def test_treatment_of_the_mind_is_for_no_wound():
    text = "Three bakers were killed in Lund. The gunman had been receiving psychological treatment, his aunt said."
    assert counted(text) == (3, 0)
