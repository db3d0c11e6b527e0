"""From a text and its paragraphs to an `Analysis`, by whichever pipeline.

The shipped pipeline is read straight from its arrays, for spaCy's own objects would take a third
of the time; any other goes through its Docs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from histor.language.analysis import SOFT_HYPHEN, Analysis, unbroken
from histor.language.building import Columns, build
from histor.language.entities import READING, begun
from histor.language.foreign import columns as foreign_columns

if TYPE_CHECKING:
    from spacy.language import Language

Region = tuple[int, int]
Wants = Callable[[str], bool]

# Half a character that no text may hold, but some do: spaCy can't take it.
_HALVES = re.compile("[\ud800-\udfff]")
# spaCy's time for a word grows with the square of its length: of an endless one, as broken pages
# hold them, only the beginning is read.
LONGEST_WORD = 200
_ENDLESS = re.compile(rf"(\S{{{LONGEST_WORD}}})(\S+)")


def analyse(
    text: str,
    regions: Sequence[Region],
    pipeline: Language,
    wants: Wants | None = None,
) -> Analysis:
    """The sentences and tokens of a text.

    `regions` are the stretches to read, as (start, end), in order and apart: each is a paragraph,
    and no sentence crosses its borders. `wants` is asked with the text of each sentence whether
    it needs a tree; without one that work is spared (only by the shipped pipeline). Offsets of
    the result are into the full `text`. The result depends on the arguments alone.
    """
    readable = _ENDLESS.sub(_beginning, _HALVES.sub("\ufffd", text))
    if pipeline.pipe_names == ["histor_encoder"]:
        return build(text, _own_columns(readable, regions, pipeline, wants))
    parts = [readable[start:end] for start, end in regions]
    docs = list(pipeline.pipe(parts))
    return build(text, foreign_columns(docs, [start for start, _ in regions], pipeline))


def _beginning(endless: re.Match[str]) -> str:
    """The beginning of a word and as many blanks as it goes on, so that no offset moves."""
    return endless[1] + " " * len(endless[2])


def _own_columns(text: str, regions: Sequence[Region], pipeline: Language, wants: Wants | None) -> Columns:
    starts: list[int] = []
    paragraphs: list[list[str]] = []
    borders: list[int] = []  # the paragraph that each sentence's first word tells
    for number, (start, end) in enumerate(regions):
        words = []
        for token in pipeline.tokenizer(text[start:end]):
            if not token.is_space:
                words.append(token.text)
                starts.append(start + token.idx)
        paragraphs.append(words)
        borders.extend([number] * len(words))
    words = list(chain.from_iterable(paragraphs))
    reader: Any = pipeline.get_pipe("histor_encoder").reader

    def wanted(first: int, end: int) -> bool:
        return wants is None or wants(text[starts[first] : starts[end - 1] + len(words[end - 1])])

    if SOFT_HYPHEN in text:
        paragraphs = [list(map(unbroken, one)) for one in paragraphs]
    reading = reader.read(paragraphs, wanted if wants else None)
    named = {name: list(map(reader.classes[name].__getitem__, numbers.tolist()))
             for name, numbers in reading.tags.items() if name != "lemma"}  # fmt: skip
    relations = [*reader.classes["relation"], ""]  # -1 is the last: no tree, no relation
    begins = [False] * len(words)
    for first, _ in reading.sentences:
        begins[first] = True
    labels = map(reader.classes["entity"].__getitem__, reading.entities.tolist())
    names = begun(labels, begins)
    return Columns(
        starts=starts,
        texts=words,
        lemmas=reader.lemmas(list(chain.from_iterable(paragraphs)), reading.tags),
        pos=named["upos"],
        tags=named["xpos"],
        morphs=named["feats"],
        deps=[relations[number] for number in reading.relations.tolist()],
        heads=reading.heads.tolist(),
        entities=[READING.get(kind, "") for kind, _ in names],
        firsts=[first for _, first in names],
        kinds=named["kind"],
        sentences=[(first, end, borders[first], parsed)
                   for (first, end), parsed in zip(reading.sentences, reading.parsed, strict=True)],
    )  # fmt: skip
