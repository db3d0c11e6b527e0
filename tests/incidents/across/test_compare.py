"""Which reports are of one happening, and why."""

from itertools import combinations
from pathlib import Path

import pytest
from tests.incidents.across.reports import REPORTS, made, main

from histor.incidents import across
from histor.incidents.across.compare import weights
from histor.incidents.across.features import FEATURES

DOC = (Path(__file__).parents[3] / "docs" / "explanation" / "linking.md").read_text("utf-8")
NAMED = [name for name in REPORTS if name != "war"]


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMED, 2)))
def test_reports_of_one_happening_score_above_none_and_others_below(one, other):
    found = across.compare(main(one), main(other))
    met = {b.key for b in across.blocks(main(one))} & {b.key for b in across.blocks(main(other))}
    one_happening = one.split()[0] == other.split()[0]
    if one_happening and {one, other} != {"bakery first", "bakery trial"}:
        assert met
        assert found.score > 0, found
    else:
        assert not met or found.score < 0, found


def test_a_trial_without_the_first_days_words_is_found_through_a_report_between():
    signatures = {main(name).id: main(name) for name in NAMED}
    held = {}
    for signature in signatures.values():
        for block in across.blocks(signature):
            held.setdefault(block.key, []).append((block.order, signature.id))
    met = {pair for block in held.values() for pair in across.pairs(block)}
    judgements = [across.Judgement(a, b, across.compare(signatures[a], signatures[b]).score) for a, b in met]
    clusters = across.cluster(signatures.values(), judgements)
    assert {tuple(member.split("/")[0] for member in c.members) for c in clusters if len(c.members) > 1} == {
        ("bakery first", "bakery named", "bakery trial"),
        ("dormitory agency", "dormitory local"),
        ("substation agency", "substation local"),
    }


def test_a_war_is_in_no_block():
    assert across.blocks(main("war")) == ()


def test_a_spokesman_of_many_incidents_is_nobody_of_any():
    assert "prynne" not in {p.last for name in ("bakery first", "park", "mill") for p in main(name).people}


def test_the_score_is_the_sum_of_its_rows_and_the_same_both_ways():
    one, other = main("bakery first"), main("bakery named")
    found = across.compare(one, other)
    assert found.score == pytest.approx(sum(row.value * row.weight for row in found.features), abs=1e-3)
    assert across.compare(other, one) == found


def test_every_feature_has_a_weight_and_stands_in_the_docs_with_both():
    assert set(weights()) == {"start", *FEATURES}
    explained = across.explained()
    for name, weight in weights().items():
        assert f"| `{name}` | {weight:g} | {explained.get(name, 'the same for every pair')}" in DOC


def test_what_a_report_leaves_out_is_not_held_against_it():
    bare = made("a", people=(), ages=(), words=())
    full = made("b", ages=(30,), words=("vantongeren",), killed=3)
    against = [row.name for row in across.compare(bare, full).features if row.value * row.weight < 0]
    assert against == ["start"]
