"""Every construct that claims a number, as sentences: what is claimed first, its phrasings after, near misses last."""

from pathlib import Path

import pytest

import histor

PEOPLE = ("killed", "injured", "missing", "detained", "abducted", "displaced", "evacuated")


def _examples():
    blocks = Path(__file__).with_name("examples.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for block in blocks:
        want, *sentences = block.strip().splitlines()
        for sentence in sentences:
            yield pytest.param(_wanted(want), sentence, id=sentence)


def _wanted(line):
    if line == "none":
        return {}
    return {measure: f"{numbers} {unit}" for measure, numbers, unit in (want.split() for want in line.split(", "))}


def _open(number):
    return "-" if number is None else number


@pytest.mark.parametrize(("want", "sentence"), list(_examples()))
def test_a_sentence_claims_what_it_says(want, sentence):
    reading = histor.read(sentence, published="2024-11-13", language="en")
    figures = {
        measure: f"{_open(f.low)}..{_open(f.best)}..{_open(f.high)} {f.unit}"
        for incident in reading.incidents
        for measure, f in incident.figures.items()
        if measure in PEOPLE or measure in want or not want
    }
    assert figures == want
