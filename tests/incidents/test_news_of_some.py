"""Bare events of so many, or of one, are news; what is said of people in general is background."""

import pytest

import histor


def background(text):
    """Whether each incident of a text is background."""
    return [i.background for i in histor.read(text, published="2024-11-13", language="en").incidents]


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of 12 soldiers were handed over at the crossing.",
        "About 900 soldiers have arrived in the capital to keep order.",
        "A clerk was robbed of 900 euros.",
    ],
)
def test_of_so_many_or_of_one_it_is_news(text):
    assert background(text) == [False]


@pytest.mark.parametrize("text", ["Soldiers have murdered civilians.", "Rebels have attacked villages."])
def test_of_nobody_in_particular_it_is_background(text):
    assert background(text) == [True]
