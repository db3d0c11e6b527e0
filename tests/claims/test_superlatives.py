"""Superlatives with a scope are claims of their own; those of cities, parties and games are none."""

from pathlib import Path

import pytest

import histor


def _examples():
    blocks = Path(__file__).with_name("superlatives.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for block in blocks:
        want, *sentences = block.strip().splitlines()
        for sentence in sentences:
            yield pytest.param([] if want == "none" else [tuple(want.split(" | "))], sentence, id=sentence)


def read(text):
    return histor.read(text, published="2024-11-13", language="en")


def records(text):
    return [c for c in read(text).claims if c.superlative is not None]


@pytest.mark.parametrize(("want", "sentence"), list(_examples()))
def test_a_sentence_claims_the_record_that_it_says(want, sentence):
    found = [c.superlative for c in records(sentence)]
    said = [(s.span.text, s.by, s.rank, s.of.text if s.of else "-", s.scope.text if s.scope else "-") for s in found]
    assert said == want


def test_a_record_has_its_speaker_and_its_doubt():
    text = "Drones hit Brod. The raid appears to be the largest on the region since May, the institute said."
    reading = read(text)
    [claim] = [c for c in reading.claims if c.superlative is not None]
    [said] = [s for s in reading.statements if s.id == claim.statement]
    assert (said.source.text, claim.certainty, claim.polarity) == ("the institute", "hedged", "affirmed")
    assert reading.times[claim.superlative.time].text == "May"
    assert claim.time is None


def test_a_record_that_is_none_is_denied():
    [claim] = records("It was not the largest attack of the war, the army said.")
    assert claim.polarity == "denied"


def test_a_record_stands_with_the_incident_that_it_is_said_of_and_changes_no_figure():
    text = "A missile killed nine people in Brod on Monday. It was the deadliest strike in two years, the mayor said."
    reading = read(text)
    [claim] = [c for c in reading.claims if c.superlative is not None]
    [incident] = reading.incidents
    assert claim.id in incident.claims
    assert incident.figures["killed"].claims == tuple(c.id for c in reading.claims if c.measure == "killed")


def test_a_record_alone_opens_no_incident():
    assert read("It was one of the deadliest attacks of the war, the mayor said.").incidents == ()


def test_the_evidence_holds_the_scope():
    [claim] = records("Officials called it the largest drone attack since the war began.")
    assert claim.superlative.scope.text in claim.evidence.text


def test_it_is_shown_and_stands_in_the_frame():
    text = "A missile killed nine people in Brod on Monday. It was the deadliest strike in two years, the mayor said."
    assert "deadliest strike" in " ".join(str(read(text)).split())
    [row] = [r for r in read(text).claims_frame().itertuples() if isinstance(r.superlative, str)]
    assert (row.superlative, row.scope) == ("deadliest strike", "in two years")
