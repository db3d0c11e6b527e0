import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from histor.errors import DataError, PipelineError
from histor.language import load
from histor.language.entities import begun
from histor.language.reader import Reader
from histor.language.shapes import Shape, shape
from histor.language.windows import windows


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(PipelineError, match=re.escape("pip install en_nowhere_sm")):
        load("en_nowhere_sm")


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="incomplete"):
        Reader(tmp_path)


def test_the_package_is_light_until_something_is_read() -> None:
    check = "import sys, histor.language; sys.exit('spacy' in sys.modules or 'onnxruntime' in sys.modules)"
    path = [str(Path(__file__).parents[2] / "src"), *sys.path]
    subprocess.run([sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}; {check}"], check=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 12-year-old boy", "a 12 - year - old boy"),
        ("non-combatants didn't flee", "non-combatants did n't flee"),
        ("at 7:30pm, 20km away", "at 7:30 pm , 20 km away"),
        ("$1.2bn for 10,000 men", "$ 1.2 bn for 10,000 men"),
        ("U.S. and/or U.N. troops", "U.S. and / or U.N. troops"),
        ("Lt. Col. Smith of the 2014–2018 war", "Lt. Col. Smith of the 2014 – 2018 war"),
        ("an S-300 or a Su-34", "an S - 300 or a Su - 34"),
        ("on 2003-04-05, 10-15 fell", "on 2003-04-05 , 10 - 15 fell"),
        ("the army’s “success”", "the army ’s “ success ”"),
        ("see https://example.org/a-b.", "see https://example.org/a-b ."),
        ("two were dead.”The others fled", "two were dead . ” The others fled"),
        ('"nobody slept,"She said', '" nobody slept , " She said'),
        ("a guard (left)Police said", "a guard ( left ) Police said"),
        ("Karl Lind,32,of Lund", "Karl Lind , 32 , of Lund"),
        ("of 25,000 in 1990,when", "of 25,000 in 1990 , when"),
        ("•Karl Lind", "• Karl Lind"),
        ('the "B"-side, 5"A and f(X)', 'the " B"-side , 5"A and f(X )'),
    ],
)
def test_words(text: str, words: str) -> None:
    assert " ".join(token.text for token in load().tokenizer(text)) == words


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("war", Shape.LOWER), ("Kyiv", Shape.TITLE), ("NATO", Shape.UPPER), ("A", Shape.INITIAL),
        ("J.", Shape.INITIAL), ("U.N.", Shape.UPPER), ("McCain", Shape.MIXED), ("10,000", Shape.DIGITS),
        ("12th", Shape.DIGITS_AND_LETTERS), ("T-72", Shape.DIGITS_AND_LETTERS), ("...", Shape.MARK),
        ("日本", Shape.UNCASED), ("n't", Shape.LOWER), ("", Shape.MARK),
    ],
)  # fmt: skip
def test_shapes(word: str, expected: Shape) -> None:
    assert shape(word) is expected


def test_windows_end_where_sentences_do() -> None:
    words = [*(["word"] * 9), ".", *(["Word"] * 9)]
    assert windows(words, [1] * 19, 12) == [(0, 10), (10, 19)]


def test_windows_of_words_of_many_pieces() -> None:
    assert windows(["x"] * 100, [8] * 100, 128) == [(0, 63), (63, 100)]


def test_windows_without_any_mark() -> None:
    assert windows(["x"] * 30, [1] * 30, 12) == [(0, 12), (12, 24), (24, 30)]


def test_entities_from_labels_that_do_not_fit() -> None:
    labels = ["I-PER", "I-LOC", "O", "B-LOC", "B-LOC", "I-LOC"]
    starts = [True, False, False, False, False, True]
    assert begun(labels, starts) == [
        ("PER", True), ("PER", False), ("", False), ("LOC", True), ("LOC", True), ("LOC", True),
    ]  # fmt: skip


def test_batches_do_not_lose_words() -> None:
    reader = load().get_pipe("histor_encoder").reader
    chance = np.random.default_rng(0)
    paragraphs = [["men", "fled", "."] * int(n) for n in chance.integers(0, 60, 40)]
    reading = reader.read(paragraphs)
    assert len(reading.heads) == sum(map(len, paragraphs))
    assert reading.sentences[0][0] == 0
    assert reading.sentences[-1][1] == len(reading.heads)
    assert {reader.classes["upos"][n] for n in reading.tags["upos"][1::3]} == {"VERB"}
