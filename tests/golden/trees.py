"""The words, tags and trees of the golden reports, kept beside them.

The language model's sums differ in their last digits from processor to processor, and once in some thousand sentences
a word then hangs elsewhere. So a golden reading is made of kept trees: it holds the rules to account, on any machine.
That the model itself still gives such trees, `test_golden.py` asks apart, with room for the odd word.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from unittest.mock import patch

from histor.language import analyse, analysing
from histor.language.building import Columns, build

FOLDER = Path(__file__).with_name("kept")
LONGEST_TITLE = 200  # characters; the reports are longer
_BY_WORD = [field.name for field in fields(Columns) if field.name != "sentences"]
_NUMBERS = {"starts", "heads", "firsts"}


def save(name: str, columns: Columns) -> None:
    """Keep the trees of a report: a line a word, a blank line and a line of numbers before each sentence."""
    rows = list(zip(*(getattr(columns, field) for field in _BY_WORD), strict=True))
    with (FOLDER / f"{name}.tsv").open("w", encoding="utf-8") as file:
        file.write("\t".join(_BY_WORD) + "\n")
        for start, end, paragraph, parsed in columns.sentences:
            file.write(f"\n{paragraph}\t{int(parsed)}\n")
            file.writelines("\t".join(_text(value) for value in row) + "\n" for row in rows[start:end])


def load(name: str) -> Columns:
    """The kept trees of a report."""
    head, *sentences = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n\n")
    assert head.split("\t") == _BY_WORD, "trees of another form: python -m tests.golden.update --trees"
    columns = Columns(**{field: [] for field in _BY_WORD}, sentences=[])
    for sentence in sentences:
        about, *words = sentence.rstrip("\n").split("\n")
        paragraph, parsed = map(int, about.split("\t"))
        start = len(columns.texts)
        for word in words:
            for field, value in zip(_BY_WORD, word.split("\t"), strict=True):
                getattr(columns, field).append(int(value) if field in _NUMBERS else value)
        columns.sentences.append((start, len(columns.texts), paragraph, bool(parsed)))
    columns.firsts = [bool(first) for first in columns.firsts]
    return columns


@contextmanager
def kept(name: str) -> Iterator[None]:
    """While it lasts, the one document that is read has the kept trees of this report; a title has the model's own."""

    def analysed(text, *given, **more):
        return build(text, load(name)) if len(text) > LONGEST_TITLE else analyse(text, *given, **more)

    with patch("histor.reading.analyse", analysed):
        yield


@contextmanager
def keeping(name: str) -> Iterator[None]:
    """While it lasts, the trees that the model gives to the one document that is read are kept for this report."""
    model = analysing._own_columns

    def seen(*given, **more):
        columns = model(*given, **more)
        if len(given[0]) > LONGEST_TITLE:
            save(name, columns)
        return columns

    with patch.object(analysing, "_own_columns", seen):
        yield


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
