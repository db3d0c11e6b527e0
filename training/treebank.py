"""The open treebanks as sentences: words, tags, trees, named entities and kinds of mentions."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.mentions import Mention, kinds, mentions, names

ENTITY_LABELS = ("PER", "ORG", "LOC")


@dataclass(slots=True)
class Sentence:
    """One gold sentence. Lists run over its words; `heads` count from 0, the root is its own.

    `entities` (iob2) and `kinds` are None where the treebank doesn't tell.
    """

    id: str
    document: str
    paragraph: bool  # it begins a paragraph
    text: str
    words: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    entities: list[str] | None = None
    kinds: list[str] | None = None


def read(path: Path) -> list[Sentence]:
    """The sentences of a gzipped CoNLL-U file, in order."""
    found: list[Sentence] = []
    document, stack = "", dict[str, list[int]]()
    for block in _blocks(path):
        notes = [line for line in block if line.startswith("#")]
        for note in notes:
            if note.startswith("# newdoc"):
                document, stack = note, {}
        sentence = _sentence(notes, document)
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        _fill(sentence, rows)
        _mark(sentence, rows, stack)
        found.append(sentence)
    return found


def read_entities(path: Path) -> dict[tuple[str, ...], list[str]]:
    """The iob2 labels of the sentences of a gzipped Universal NER file, by their words.

    Not by their ids: those of the file for PUD aren't the treebank's.
    """
    found = {}
    for block in _blocks(path):
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        labels = [row[2] if row[2][2:] in ENTITY_LABELS else "O" for row in rows]
        found[tuple(row[1] for row in rows)] = labels
    return found


def add_entities(sentences: list[Sentence], path: Path) -> list[Sentence]:
    """The same sentences with the entities of a Universal NER file, where their words agree."""
    labelled = read_entities(path)
    for sentence in sentences:
        sentence.entities = labelled.get(tuple(sentence.words))
    return sentences


def documents(sentences: list[Sentence]) -> list[list[Sentence]]:
    """The sentences parted into documents."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        if not found or found[-1][-1].document != sentence.document:
            found.append([])
        found[-1].append(sentence)
    return found


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
    if block:
        yield block


def _sentence(notes: list[str], document: str) -> Sentence:
    values = dict(note[2:].split(" = ", 1) for note in notes if " = " in note)
    paragraph = any(re.match(r"# new(par|doc)\b", note) for note in notes)
    return Sentence(values["sent_id"], document, paragraph, values["text"])


def _fill(sentence: Sentence, rows: list[list[str]]) -> None:
    at, joined = 0, ""
    for row in rows:
        number, form = row[0], row[1]
        if "-" in number:
            joined = form
        if not number.isdigit():
            continue
        at, span = _place(sentence.text, form, at, joined)
        sentence.spans.append(span)
        sentence.words.append(form)
        sentence.lemmas.append(row[2])
        sentence.upos.append(row[3])
        sentence.xpos.append(row[4])
        sentence.feats.append("" if row[5] == "_" else row[5])
        head = int(row[6])
        sentence.heads.append(head - 1 if head else int(number) - 1)
        sentence.relations.append(row[7])


def _place(text: str, form: str, at: int, joined: str) -> tuple[int, tuple[int, int]]:
    """Where a word stands in its sentence's text, and where to look for the next one."""
    found = text.find(form, at)
    if found < 0 or text[at:found].strip():  # part of a contraction that isn't written out
        return at, (at, at)
    return found + len(form), (found, found + len(form))


def _mark(sentence: Sentence, rows: list[list[str]], stack: dict[str, list[int]]) -> None:
    words = [row for row in rows if row[0].isdigit()]
    if not any("genre" in note or "GUM" in note for note in (sentence.document, sentence.id)):
        return
    found: list[Mention] = mentions([row[9] for row in words], stack)
    sentence.kinds = kinds(found, sentence.heads)
    sentence.entities = names(found, sentence.heads, sentence.upos, sentence.words)
