"""Sums keep ranges and count nothing twice."""

import random

import pytest
from msgspec.structs import replace

from histor.incidents.across import LinkedFigure, LinkedIncident, sums, total
from histor.incidents.across.sums import RULE
from histor.record import Place, Time

PLACES = {
    "Brod": ("town", "p1", "X"), "Orel": ("town", "p2", "X"), "Ust": ("town", "p3", "Y"),
    "X": ("region", "r1", "X"), "Bosnia": ("country", "c1", None),
}  # fmt: skip


def incident(name, place, days, killed, **more):
    """An incident in Bosnia; `days` such as "11" or "10-13" of one month, `killed` as (low, best, high)."""
    kind, number, region = PLACES[place]
    first, _, last = days.partition("-")
    low, best, high = killed
    return LinkedIncident(
        id=name,
        event="attack",
        claims=(),
        place=Place(
            start=None, end=None, text=None, name=place, gazetteer=number, kind=kind, latitude=44.0, longitude=18.0,
            country="BA", admin1=region,
        ),
        time=Time(
            start=None, end=None, text=None, timex=None, since=f"2025-02-{first}T00:00",
            until=f"2025-02-{int(last or first) + 1}T00:00", precision="day",
        ),
        figures={"killed": LinkedFigure(low=low, best=best, high=high, claims=(), agreement="agreed")},
        **more,
    )  # fmt: skip


A = incident("a", "Brod", "11", (3, 3, 4))
B = incident("b", "Orel", "11", (2, 2, 2))
C = incident("c", "Brod", "12", (1, 1, None))
D = incident("d", "Ust", "11", (5, 5, 5))

# (low, best, high), how many are held, the incidents
SUMS = [
    ((0, 0, 0), 0, []),
    ((5, 5, 6), 0, [A, B]),
    ((5, 5, 6), 0, [A, B, A]),
    ((6, 6, None), 0, [A, B, C]),
    ((9, 9, 9), 3, [A, B, incident("x", "X", "11", (9, 9, 9))]),
    ((5, 5, 7), 3, [A, B, incident("x", "X", "11", (4, 4, 7))]),
    ((14, 14, 14), 3, [A, B, D, incident("x", "X", "11", (9, 9, 9))]),
    ((12, 12, 12), 5, [A, B, D, incident("x", "X", "11", (6, 6, 6)), incident("y", "Bosnia", "11", (12, 12, 12))]),
    ((8, 8, None), 3, [A, C, incident("w", "Brod", "10-16", (8, 8, 8))]),
    ((12, 12, 13), 0, [A, incident("x", "X", "14", (9, 9, 9))]),
    ((3, 3, 4), 0, [A, incident("old", "Orel", "11", (40, 40, 40), background=True)]),
]


@pytest.mark.parametrize(("expected", "held", "incidents"), SUMS)
def test_parts_are_never_added_to_their_whole(expected, held, incidents):
    found = total(incidents, "killed")
    assert ((found.low, found.best, found.high), found.held) == (expected, held)
    assert found == total(incidents[::-1], "killed")


def test_what_may_hold_an_incident_is_found_by_place_and_day_as_by_looking_at_all():
    chance = random.Random(3)
    every = []
    for number in range(150):
        first = chance.randrange(10, 26)
        days = f"{first}-{first + chance.choice((0, 0, 1, 3, 20)) % 27}" if first < 20 else str(first)
        every.append(incident(f"i{number}", chance.choice(list(PLACES)), min(days, f"{first}-27"), (1, 1, 1)))
    long = replace(every[0].time, since="2024-01-01T00:00", until="2025-12-31T00:00")
    every += [replace(one, id=f"long {one.id}", time=long) for one in every[:12]]
    spans = [sums._span(one) for one in every]
    naive = [
        {n for n in range(len(every)) if n != part and sums._may_hold(every[n], spans[n], every[part], spans[part])}
        for part in range(len(every))
    ]
    found = sums._wholes(every)
    assert [whole is None for whole in found] == [not holding for holding in naive]
    assert all(whole in holding for whole, holding in zip(found, naive, strict=True) if holding)
    assert 20 < sum(whole is not None for whole in found) < len(every)


def test_the_rule_comes_with_the_sum():
    assert total([A], "killed").rule == RULE


def test_what_is_counted_in_another_unit_or_not_at_all_is_left_out():
    found = total([A, B], "killed", "horse")
    assert (found.low, found.incidents, found.left_out) == (0, 0, 2)
