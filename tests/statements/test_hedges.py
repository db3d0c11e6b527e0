"""Hedges by the examples of their data, and what they do to the claims they bear on."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

import pytest
from tests.statements import reading

import histor
from histor.language import analyse
from histor.record import Direction, HedgeKind
from histor.statements import hedges, lexicon

GROUPS = lexicon.groups("hedges")
EXAMPLES = [(group, example) for group in GROUPS for example in group["examples"]]
NEAR = [(group, text) for group in GROUPS for text in group["near"]]


@cache
def found(text: str) -> list[Any]:
    source = reading.source(text)
    analysis = analyse(text, [(block.start, block.end) for block in source.blocks], reading.pipeline())
    return hedges.find(analysis, reading.read(text)[1])


@pytest.mark.parametrize(("group", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_example(group: dict[str, Any], example: str) -> None:
    text, expected = example.split(" -> ")
    lines = [(f"{hedge.span.text} | {hedge.scope.text}", hedge.kind, hedge.direction) for hedge in found(text)]
    assert (expected, group["kind"], group["direction"]) in lines


@pytest.mark.parametrize(("group", "text"), NEAR, ids=[text for _, text in NEAR])
def test_near_miss(group: dict[str, Any], text: str) -> None:
    assert [hedge for hedge in found(text) if hedge.kind == group["kind"]] == []


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The pilot is believed to be alive.", "is believed", "belief"),
        ("Two trucks were reportedly burned.", "reportedly", "hearsay"),
        ("The guards allegedly opened fire.", "allegedly", "allegation"),
        ("There were claims of torture by guards.", "claims of", "allegation"),
    ],
)
def test_statements_that_nobody_is_named_for_hedge(text: str, words: str, kind: str) -> None:
    assert [(hedge.span.text, hedge.kind) for hedge in found(text)] == [(words, kind)]


def test_what_an_agency_could_not_verify_is_the_claim_before() -> None:
    text = "The army said that it had sunk six boats. The agency could not verify the claim."
    (only,) = found(text)
    assert only.kind == "unverified"
    assert only.scope.text == "that it had sunk six boats"


def test_a_hedge_inside_a_statement_is_its_speakers() -> None:
    text = "The mayor said the bridge may have been mined."
    (only,) = found(text)
    assert only.statement == reading.read(text)[1][0].id


def test_every_kind_and_direction_stands_in_the_data_or_the_statements() -> None:
    named = {group["kind"] for group in GROUPS} | {"belief", "hearsay", "allegation"}
    assert named == set(get_args(HedgeKind))
    assert {group["direction"] for group in GROUPS} == set(get_args(Direction))


@pytest.mark.parametrize(
    ("text", "polarity", "certainty"),
    [
        ("Nobody died, the mayor said, contrary to reports that 12 people were killed.", "denied", "stated"),
        ("In the novel, twelve people are killed in a raid.", "affirmed", "hypothetical"),
        ("Twelve people were killed in a raid.", "affirmed", "stated"),
        (
            "The army said that it had killed 12 fighters. The claim could not be independently verified.",
            "affirmed",
            "alleged",
        ),
        ("The army said that it had killed 12 fighters. The town was quiet.", "affirmed", "stated"),
    ],
)
def test_claims_take_it_from_the_hedges(text: str, polarity: str, certainty: str) -> None:
    claims = histor.read(text, published="2025-03-12", language="en").claims
    (twelve,) = [claim for claim in claims if claim.count is not None and claim.count.best == 12]
    assert (twelve.polarity, twelve.certainty) == (polarity, certainty)
