"""Clusters: people's decisions, incidents told apart, and no dependence on the order of arrival."""

import random

import pytest
from tests.incidents.across.reports import made

from histor.incidents.across import Decision, Judgement, cluster


def members(clusters):
    return sorted(" ".join(c.members) for c in clusters)


def judged(text):
    """ "a b 3, b c -1": judgements."""
    return [Judgement(one, other, float(score)) for one, other, score in (row.split() for row in text.split(", "))]


# the expected clusters; the incidents ("d/1" and "d/2" are of one document); judgements
CASES = [
    (["a", "b"], "a b", "a b -1"),
    (["a b"], "a b", "a b 1"),
    (["a b c"], "a b c", "a b 3, b c 3"),
    (["a b c"], "a b c", "a b 3, b c 3, a c -1"),
    (["a b", "c"], "a b c", "a b 3, b c 1, a c -4"),
    (["a", "b c"], "a b c", "a b 1, b c 2, a c -4"),
    (["d/1", "d/2"], "d/1 d/2", "a b 1"),
    (["a d/1", "b d/2"], "a b d/1 d/2", "a d/1 4, b d/2 4, a d/2 1, b d/1 1, a b -1.5"),
    (["a b d/1 d/2"], "a b d/1 d/2", "a d/1 4, b d/2 4, a d/2 4, b d/1 4, a b 4"),
]


@pytest.mark.parametrize(("expected", "incidents", "judgements"), CASES)
def test_the_best_judged_are_joined_while_their_mean_is_above_none(expected, incidents, judgements):
    days = {"d/1": "2025-02-11", "d/2": "2025-02-11"}
    signatures = [made(name, days.get(name, "2025-02-11")) for name in incidents.split()]
    assert members(cluster(signatures, judged(judgements))) == expected


def test_one_document_with_two_days_tells_two_incidents_apart():
    incidents = [made("a"), made("b", "2025-02-14"), made("d/1"), made("d/2", "2025-02-14")]
    found = cluster(incidents, judged("a d/1 4, b d/2 4, a d/2 2, b d/1 2, a b -0.5"))
    assert members(found) == ["a d/1", "b d/2"]


# the expected clusters and overruled decisions; decisions, the later below
DECISIONS = [
    (["a b", "c"], 0, [("a", "b", True)]),
    (["a b c"], 0, [("a", "b", True), ("c", "b", True)]),
    (["a", "b", "c"], 1, [("a", "b", True), ("b", "a", False)]),
    (["a b", "c"], 1, [("a", "b", False), ("a", "b", True)]),
    (["a", "b c"], 1, [("a", "b", True), ("b", "c", True), ("a", "c", False)]),
    (["a b c"], 1, [("a", "c", False), ("a", "b", True), ("b", "c", True)]),
]


@pytest.mark.parametrize(("expected", "overruled", "said"), DECISIONS)
def test_the_latest_word_of_people_stands_whatever_rules_say(expected, overruled, said):
    decisions = [Decision(*row, at=f"2025-03-0{day}") for day, row in enumerate(said, 1)]
    against = judged("a b -9, b c -9, a c -9")
    found = cluster([made(name) for name in "abc"], against, decisions)
    assert members(found) == expected
    assert len({d for c in found for d in c.overruled}) == overruled


def test_not_the_same_keeps_apart_what_is_joined_with_either():
    found = cluster(
        [made(name) for name in "abcd"],
        judged("a b 9, c d 9, a c 9, b d 9, b c 9, a d 9"),
        [Decision("a", "d", False), Decision("a", "b", True), Decision("c", "d", True)],
    )
    assert members(found) == ["a b", "c d"]


def test_the_order_of_arrival_changes_nothing():
    chance = random.Random(7)
    names = [f"d{number // 2:02}/i{number % 2}" for number in range(60)]
    signatures = [made(name, f"2025-02-1{chance.randrange(4)}") for name in names]
    judgements = [Judgement(*sorted(chance.sample(names, 2)), round(chance.uniform(-4, 5), 1)) for _ in range(240)]
    judgements = list({(j.one, j.other): j for j in judgements}.values())
    decisions = [Decision(*chance.sample(names, 2), chance.random() < 0.5, at=f"2025-03-{n:02}") for n in range(1, 9)]
    first = cluster(signatures, judgements, decisions)
    assert any(len(c.members) > 2 for c in first)
    for _ in range(5):
        for part in (signatures, judgements, decisions):
            chance.shuffle(part)
        turned = [Judgement(j.other, j.one, j.score) for j in judgements]
        assert cluster(signatures, turned, decisions) == first


def test_every_incident_is_in_one_cluster_and_unknown_ones_are_left_out():
    found = cluster([made("a"), made("b")], judged("a x 9, a b -1"), [Decision("b", "y", True)])
    assert members(found) == ["a", "b"]


@pytest.mark.parametrize("between", [None, -3.0])
def test_a_round_up_of_two_strikes_does_not_make_them_one(between):
    first, second = [f"a{n}" for n in range(10)], [f"b{n}" for n in range(10)]
    judgements = [Judgement(x, y, 4.0) for group in (first, second) for x in group for y in group if x < y]
    judgements += [Judgement(x, "round-up", 3.0) for x in first] + [Judgement(y, "round-up", 1.0) for y in second]
    if between is not None:
        judgements += [Judgement(x, y, between) for x in first for y in second]
    found = cluster([made(name) for name in (*first, *second, "round-up")], judgements)
    assert sorted(len(c.members) for c in found) == [10, 11]
