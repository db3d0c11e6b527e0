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


def _news():
    blocks = Path(__file__).with_name("unreal.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for block in blocks:
        want, *sentences = block.strip().splitlines()
        for sentence in sentences:
            yield pytest.param(want, sentence, id=sentence)


@pytest.mark.parametrize(("want", "sentence"), list(_news()))
def test_what_is_played_remembered_or_long_known_is_no_news(want, sentence):
    reading = histor.read(sentence, published="2024-11-13", language="en")
    news = [i for i in reading.incidents if not i.background]
    found = {f"{m} {f.best or f.low}" for i in news for m, f in i.figures.items() if f.unit == "person"} or {"none"}
    assert found == {want}


def test_what_stands_beside_an_old_injury_is_dated_by_its_own_words():
    reading = histor.read("The mayor, who was wounded in 2019, said three people died in a blast.", language="en")
    assert {c.measure: c.time is not None for c in reading.claims} == {"injured": True, "killed": False}


def test_what_nobody_could_verify_is_hedged_in_every_mouth():
    reading = histor.read(
        "The army said 12 rebels died. The rebels said 30 soldiers died. None of these figures could be verified.",
        language="en",
    )
    assert [c.certainty for c in reading.claims] == ["alleged", "alleged"]
