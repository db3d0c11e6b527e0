"""The source that stands before a list of names is none of them."""

import pytest

import histor


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        (2, "According to Coroner Ina Holt, Mara Lind and Nils Omer were killed."),
        (2, "According to Sheriff Karl Voss, Mara Lind, 24, and Nils Omer, 46, were both pronounced dead."),
        (3, "According to the mayor and the governor, three people were killed."),
    ],
)
def test_the_source_before_a_list_is_none_of_it(killed, text):
    assert [i.figures["killed"].best for i in histor.read(text, published="2024-11-13", language="en").incidents] == [
        killed
    ]
