"""Protests that are broken up: what both sides say of their dead stands in one incident."""

import histor


def test_the_dead_of_a_protest_are_told_of_in_one_incident():
    text = (
        "Police fired tear gas and live rounds at protesters in the capital on Wednesday, killing four, a lawyer said. "
        "The interior ministry said one person had died after falling from a roof."
    )
    (told,) = histor.read(text, published="2024-05-15").incidents
    assert (told.figures["killed"].low, told.figures["killed"].high) == (1, 4)
    assert told.figures["killed"].agreement == "contested"
