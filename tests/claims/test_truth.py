"""What sentences say of the truth of the claims in them, as a table: the verdict first, its phrasings after."""

from pathlib import Path

import pytest

import histor


def _examples():
    blocks = Path(__file__).with_name("falsehood.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for block in blocks:
        want, *sentences = block.strip().splitlines()
        for sentence in sentences:
            yield pytest.param(want, sentence, id=sentence)


@pytest.mark.parametrize(("want", "sentence"), list(_examples()))
def test_a_claim_is_as_true_as_its_sentence_says(want, sentence):
    reading = histor.read(sentence, published="2024-11-13", language="en")
    counted = [c for c in reading.claims if c.measure in ("killed", "injured")]
    found = {f"{c.polarity} {c.certainty}" for c in counted} or {"none"}
    assert found == {want}
