"""Homes and people without power, water or heating: whom the clauses that say so mean, and how many."""

import pytest

import histor

# the report; the numbers of those cut off as (number, unit)
COUNTS = [
    ("The strike cut power to 7,200 homes in Lozova.", [(7200, "house")]),
    ("Power was cut to 7,200 homes.", [(7200, "house")]),
    ("Falling trees knocked out electricity to some 640 customers.", [(640, "person")]),
    ("Gas supply to 3,100 consumers was interrupted.", [(3100, "person")]),
    ("About 130 families had their water supply cut.", [(130, "person")]),
    ("Electricity was cut off in 17 villages.", [(17, "settlement")]),
    ("Water was lost in 12 houses.", [(12, "house")]),
    ("Some 2,600 residents of Lozova have no electricity.", [(2600, "person")]),
    ("Nine villages have no running water.", [(9, "settlement")]),
    ("8,400 customers are without electricity.", [(8400, "person")]),
    ("More than 900 households are without heating.", [(900, "house")]),
    ("Almost 60,000 people remain without light and water.", [(60000, "person")]),
    ("An outage left 46,000 without power.", [(46000, "person")]),
    ("Some 6,700 subscribers lost gas supply.", [(6700, "person")]),
    ("Power outages affected 51,000 customers.", [(51000, "person")]),
    ("The raid plunged 21,000 homes into darkness.", [(21000, "house")]),
    ("The raid deprived 21,000 homes of heat.", [(21000, "house")]),
    ("Seventeen villages were cut off from the grid.", [(17, "settlement")]),
    ("Some 4,000 customers were disconnected on Friday.", [(4000, "person")]),
    ("Heating was off in 31 apartment blocks.", [(31, "building")]),
    ("Lights went out in 2,900 homes.", [(2900, "house")]),
    ("There was no electricity in six villages.", [(6, "settlement")]),
    ("Some 5,000 homes lost power; 1,800 remain without electricity.", [(5000, "house"), (1800, "house")]),
    ("The capital lost heating in 560 buildings.", [(560, "building")]),
    ("Some 7,300 homes in the town were cut off from heating.", [(7300, "house")]),
    # near misses
    ("Power has been restored to 7,200 homes.", []),
    ("The coup left two ministers without power.", []),
    ("The party lost power in nine towns.", []),
    ("The council cut the power of its 14 members.", []),
    ("Nobody lost power in the village.", []),
    ("The attack cut power to the engines.", []),
    ("The road was cut in nine villages.", []),
    ("The blackout hit the hopes of 40 runners.", []),
    ("Without power, 350 workers went home.", []),
    ("The fire left 13 families without a roof.", []),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_those_without_power_water_or_heating_are_counted_by_what_the_clause_says_of_the_supply(text, counts):
    claims = [c for c in histor.read(text, published="2024-11-13", language="en").claims if c.measure == "cut off"]
    assert [(c.count.best, c.count.unit) for c in claims if c.count is not None] == counts
    assert all(c.polarity == "affirmed" for c in claims if c.count is not None)
