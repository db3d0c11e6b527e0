"""The model as a component of a spaCy pipeline: `nlp.add_pipe("histor_encoder")`.

It sets tags, morphology, lemmas, the tree, sentence starts and entities of a Doc, and the kind
of what a mention headed by a token stands for, as `token._.kind`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from histor.language.analysis import unbroken
from histor.language.entities import SPACY, begun
from histor.language.reader import Reader, Reading

FIELDS = ("POS", "TAG", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE")
KINDS = "histor_kinds"  # of `doc.user_data`: one kind a token
PARAGRAPHS = "histor_paragraphs"  # the same: offsets where paragraphs begin, when given
INSIDE, OUTSIDE, BEGIN = 1, 2, 3  # spaCy's numbers for ENT_IOB


def _kind(token: Token) -> str:
    kinds = token.doc.user_data.get(KINDS)
    return kinds[token.i] if kinds else ""


if not Token.has_extension("kind"):
    Token.set_extension("kind", getter=_kind)


@Language.factory("histor_encoder", assigns=["token.tag", "token.dep", "doc.ents"])  # type: ignore[untyped-decorator]
def _make(nlp: Language, name: str) -> EncoderComponent:
    return EncoderComponent(nlp.vocab)


@cache
def shipped() -> Reader:
    """The shipped model; loaded once a process."""
    return Reader()


class EncoderComponent:
    """Annotates Docs by the shipped model."""

    def __init__(self, vocab: Vocab, reader: Callable[[], Reader] = shipped) -> None:
        self.reader = reader()
        self._numbers = {name: _interned(vocab, classes, name)
                         for name, classes in self.reader.classes.items()}  # fmt: skip

    def __call__(self, doc: Doc) -> Doc:
        """Sets everything, from arrays."""
        words = [token.i for token in doc if not token.is_space]
        if not words:
            return doc
        reading = self.reader.read(_paragraphs(doc, words))
        places = np.array(words)
        cells = np.zeros((len(doc), len(FIELDS)), np.uint64)
        cells[places] = self._cells(doc, reading, places)
        _fill_spaces(doc, cells, places)
        doc.from_array(list(FIELDS), cells)
        kinds = [""] * len(doc)
        for place, number in zip(words, reading.tags["kind"].tolist(), strict=True):
            kinds[place] = self.reader.classes["kind"][number]
        doc.user_data[KINDS] = kinds
        return doc

    def _cells(self, doc: Doc, reading: Reading, places: NDArray[np.int64]) -> NDArray[np.uint64]:
        tags, numbers = reading.tags, self._numbers
        heads = places[reading.heads] - places
        lemmas = self.reader.lemmas([unbroken(doc[int(place)].text) for place in places], tags)
        starts = np.zeros(len(places), bool)
        starts[[first for first, _ in reading.sentences]] = True
        labels = [self.reader.classes["entity"][number] for number in reading.entities]
        names = begun(labels, starts.tolist())
        strings = doc.vocab.strings
        columns = [
            numbers["upos"][tags["upos"]],
            numbers["xpos"][tags["xpos"]],
            numbers["feats"][tags["feats"]],
            np.array([strings.add(lemma) for lemma in lemmas], np.uint64),
            heads.astype(np.int64).view(np.uint64),
            numbers["relation"][reading.relations],
            np.array([BEGIN if first else INSIDE if kind else OUTSIDE for kind, first in names]),
            np.array([strings.add(SPACY.get(kind, "")) for kind, _ in names], np.uint64),
        ]
        return np.stack([column.astype(np.uint64) for column in columns], 1)


def _interned(vocab: Vocab, classes: list[str], name: str) -> NDArray[np.uint64]:
    """spaCy's numbers for the classes of a head."""
    add: Any = vocab.morphology.add if name == "feats" else vocab.strings.add
    return np.array([add("ROOT" if one == "root" else one) for one in classes], np.uint64)


def _paragraphs(doc: Doc, words: list[int]) -> list[list[str]]:
    """The words by paragraphs: those given with the Doc, else parted by blank lines."""
    begins = set(doc.user_data.get(PARAGRAPHS, ()))
    found: list[list[str]] = [[]]
    before = -1
    for place in words:
        between = doc[before + 1 : place].text if place - before > 1 else ""
        if doc[place].idx in begins or (not begins and between.count("\n") > 1):
            found.append([])
        found[-1].append(unbroken(doc[place].text))
        before = place
    return [words for words in found if words]


def _fill_spaces(doc: Doc, cells: NDArray[np.uint64], places: NDArray[np.int64]) -> None:
    """White space hangs on the word before it, or at the beginning on the first one."""
    spaces = np.setdiff1d(np.arange(len(doc)), places)
    if not len(spaces):
        return
    before = places[np.maximum(np.searchsorted(places, spaces) - 1, 0)]
    strings = doc.vocab.strings
    cells[spaces, FIELDS.index("HEAD")] = (before - spaces).astype(np.int64).view(np.uint64)
    cells[spaces, FIELDS.index("POS")] = cells[spaces, FIELDS.index("TAG")] = strings.add("SPACE")
    cells[spaces, FIELDS.index("TAG")] = strings.add("_SP")
    cells[spaces, FIELDS.index("DEP")] = strings.add("dep")
    cells[spaces, FIELDS.index("LEMMA")] = [strings.add(doc[int(i)].text) for i in spaces]
    cells[spaces, FIELDS.index("ENT_IOB")] = OUTSIDE
