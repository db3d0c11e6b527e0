"""Chains of voices in a finished record."""

import histor
from histor.statements import chains

TOLD = "The general told the president that two had died, according to a transcript on the government's website."


def _read(text):
    return histor.read(text, published="2025-03-12", language="en").statements


def test_a_chain_goes_from_the_innermost_voice_outwards():
    found = _read(TOLD)
    inner = next(s for s in found if s.cue.text == "told")
    names = [s.source.text for s in chains.chain(found, inner.id)]
    assert names == ["The general", "a transcript on the government's website"]


def test_the_origin_is_the_innermost_voice_with_a_name():
    found = _read(TOLD)
    inner = next(s for s in found if s.cue.text == "told")
    assert chains.origin(found, inner.id) == inner


def test_who_is_cited_is_the_origin_and_not_who_cites():
    found = _read("Two people died, the agency reported, citing hospital officials.")
    cited = next(s for s in found if s.cue.text == "citing")
    assert [s.source.text for s in chains.chain(found, cited.id)] == ["hospital officials", "the agency"]


def test_a_claim_is_the_cited_speakers():
    reading = histor.read("Two people died, the agency reported, citing hospital officials.", language="en")
    (claim,) = reading.claims
    assert chains.origin(reading.statements, claim.statement).source.text == "hospital officials"


def test_hearsay_has_no_origin():
    found = _read("Two trucks were reportedly burned.")
    assert chains.origin(found, found[0].id) is None
    assert chains.is_hearsay(found, found[0].id)


def test_the_outlet_is_no_hearsay():
    assert chains.chain([], None) == ()
    assert chains.origin([], None) is None
    assert not chains.is_hearsay([], None)
