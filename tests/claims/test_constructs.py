"""Every construct that binds a count, with its phrasings and near misses."""

from pathlib import Path

import pytest

import histor

LINES = Path(__file__).with_name("constructs.txt").read_text(encoding="utf-8")
PEOPLE = ("killed", "injured", "missing", "detained", "abducted", "displaced", "evacuated")
FEWEST, FEWEST_NEAR = 5, 2


def _constructs():
    """Each construct with its blocks: what is wanted, and the sentences."""
    for section in LINES.split("\n## ")[1:]:
        name, blocks = section.split("\n", 1)
        yield name, [block.strip().split("\n") for block in blocks.split("\n\n") if block.strip()]


CONSTRUCTS = dict(_constructs())


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_each_phrasing_of_a_construct_claims_what_it_says(construct):
    rows = [(want, sentence) for want, *sentences in CONSTRUCTS[construct] for sentence in sentences]
    found = {sentence: _found(sentence, want) for want, sentence in rows}
    assert found == {sentence: want for want, sentence in rows}


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_each_construct_has_its_phrasings_and_near_misses(construct):
    near = sum(len(sentences) for want, *sentences in CONSTRUCTS[construct] if want == "none")
    meant = sum(len(sentences) for want, *sentences in CONSTRUCTS[construct] if want != "none")
    assert meant >= FEWEST
    assert near >= FEWEST_NEAR


def _found(sentence, want):
    reading = histor.read(sentence, published="2024-11-13", language="en")
    if want.startswith("at "):
        counted = [(reading.places[c.place].name, c.count) for c in reading.claims if c.count and c.place is not None]
        return "at " + ", ".join(f"{place} {count.best} {count.unit}" for place, count in counted)
    figures = [
        f"{measure} {_open(f.low)}..{_open(f.best)}..{_open(f.high)} {f.unit}"
        for incident in reading.incidents
        for measure, f in incident.figures.items()
        if measure in PEOPLE or measure in want or want == "none"
    ]
    return ", ".join(figures) or "none"


def _open(number):
    return "-" if number is None else number
