"""What holds in the reading of any text: awkward ones of our own, cut and joined ones, and noise."""

import json

import jsonschema
import pytest
from bench.invariants import faults
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.properties.conftest import TEXTS

import histor
from histor.record import from_json, json_schema, to_json

# long ones are made here, so that the file of texts stays readable
GENERATED = {
    "a_word_of_20000_letters": {"text": "Two died. " + "a" * 20_000 + " Three were hurt."},
    "a_sentence_of_3000_words": {"text": "the army said " + "that two men were killed and " * 500 + "that was all."},
    "600_lines_of_numbers": {"text": "\n".join(f"{n} {n * 7} {n % 13}" for n in range(600))},
    "500_empty_quotes": {"text": "“” said he. " * 500},
    "300_paragraphs_of_a_word": {"text": "\n\n".join(["Dead"] * 300)},
}
ALL = TEXTS | GENERATED
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
calm = settings(
    deadline=None,
    max_examples=150,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def line_of(text, published=None):
    """The reading as a line of JSON."""
    return to_json(histor.read(text, published=published))


def check(line, text):
    """Everything that must hold in a reading of `text`."""
    reading = json.loads(line)
    assert reading["text"] == text
    assert faults(reading) == []
    assert [error.message for error in VALIDATOR.iter_errors(reading)] == []
    assert to_json(from_json(line)) == line


@pytest.fixture(scope="module")
def lines():
    """The readings of all texts, in their order."""
    return {name: line_of(row["text"], row.get("published")) for name, row in ALL.items()}


@pytest.mark.parametrize("name", ALL)
def test_an_awkward_text_gives_a_sound_reading(lines, name):
    check(lines[name], ALL[name]["text"])


def test_the_texts_are_awkward_but_not_empty_of_news(lines):
    """Were nothing found, everything above would hold idly."""
    found = dict.fromkeys(("places", "times", "actors", "statements", "claims", "incidents"), 0)
    for line in lines.values():
        reading = json.loads(line)
        for part in found:
            found[part] += bool(reading[part])
    assert all(count >= 10 for count in found.values()), found


def test_a_reading_does_not_depend_on_what_was_read_before(lines):
    for name, row in reversed(ALL.items()):
        assert line_of(row["text"], row.get("published")) == lines[name], name


WORDS = sorted({word for row in TEXTS.values() for word in row["text"].split(" ")})
SPACES = st.sampled_from([" ", " ", " ", ", ", ". ", "\n", "\n\n", "\r\n", "\u00a0", "", " “", "” ", " - ", "\t"])


@st.composite
def joined(draw):
    """Words of the awkward texts in another order, with all that may stand between words."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
    return "".join(word + draw(SPACES) for word in words)


@st.composite
def cut(draw):
    """Two awkward texts, each cut somewhere, and put together."""
    pieces = []
    for _ in range(2):
        text = draw(st.sampled_from(sorted(row["text"] for row in TEXTS.values())))
        ends = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        pieces.append(text[slice(*ends)])
    return draw(SPACES).join(pieces)


NOISE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)


@calm
@given(text=st.one_of(joined(), cut(), NOISE).filter(str.strip))
@example(text="0")
@example(text="said")
@example(text="“Killed” said")
def test_any_text_gives_a_sound_reading_and_always_the_same(text):
    line = line_of(text, "2025-03-12")
    check(line, text)
    assert line_of(text, "2025-03-12") == line
