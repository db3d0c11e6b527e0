"""Blocks bring together what may be one, at a cost that grows with the number of incidents and not with its square."""

import random

import pytest
from tests.incidents.across.reports import made

from histor.incidents.across import blocks, pairs
from histor.incidents.across.blocks import BESIDE, FULL
from histor.incidents.across.people import Someone
from histor.incidents.across.when import When
from histor.incidents.across.where import Where

NOWHERE = Where()
OLHA = Someone(first="olha", last="hnat", part="harmed", age=61)
LONG = When(first="2024-03-01", last="2025-02-28", said=True, precision="year", published="2025-03-01")
NO_TIME = When(published=None)


def keys(signature):
    return {block.key for block in blocks(signature)}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({}, {}, True),
        ({}, {"day": "2025-02-12"}, True),
        ({}, {"day": "2025-02-13"}, False),
        ({}, {"day": "2025-02-13", "last": "2025-02-16"}, False),
        ({}, {"day": "2025-02-07", "last": "2025-02-10"}, True),
        ({}, {"where": NOWHERE}, False),
        ({}, {"where": Where(around="BA/X")}, True),
        ({"people": (OLHA,)}, {"where": NOWHERE, "people": (OLHA,)}, True),
        ({"people": (OLHA,)}, {"day": "2025-09-02", "people": (OLHA,)}, True),
        ({"people": (OLHA,)}, {"when": NO_TIME, "people": (OLHA,)}, True),
        ({"people": (OLHA,)}, {"when": LONG, "people": (OLHA,)}, False),
        ({"words": ("vantongeren",)}, {"where": NOWHERE, "words": ("vantongeren",)}, True),
        ({"words": ("vantongeren",)}, {"where": NOWHERE, "day": "2025-05-11", "words": ("vantongeren",)}, False),
        ({}, {"family": "flood"}, True),
    ],
)
def test_what_may_be_one_shares_a_block(one, other, together):
    assert bool(keys(made("a", **one)) & keys(made("b", **other))) is together


def test_a_block_that_many_share_is_compared_along_its_order_only():
    few = [("", f"i{number}") for number in range(FULL)]
    assert len(list(pairs(few))) == FULL * (FULL - 1) // 2
    many = [(f"{number % 7}", f"i{number}") for number in range(4000)]
    assert len(list(pairs(many))) < BESIDE * len(many)


def test_the_pairs_of_a_block_do_not_depend_on_the_order_of_arrival():
    many = [(f"{number % 7}", f"i{number}") for number in range(300)]
    first = set(pairs(many))
    random.Random(3).shuffle(many)
    assert set(pairs(many)) == first
