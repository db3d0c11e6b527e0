"""Documents read without the language pipeline: tags are written into the text.

[Kharkiv] is tagged as a place, <Ann Lee> as a person, {Lee Times} as an organisation; a line is a sentence and a
paragraph.
"""

import re

import pytest

from histor.intake.source import Source
from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.gazetteer import Gazetteer
from histor.mentions.places import find

MARKS = {"[": "place", "<": "person", "{": "organisation"}
ENDS = frozenset("]>}")
TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Dr|Sgt|Gen)\.|[A-Z][a-z]{0,4}\.(?=,| [a-z—])|\d[\d,.]*\d|\d"
    r"|[^\W\d_]+(?:[-'’][^\W\d_]+)*?(?='s\b|’s\b)|[^\W\d_]+(?:[-'’][^\W\d_]+)*|'s|’s|\S"
)


def analysed(marked):
    text, tags = unmarked(marked)
    tokens, sentences, offset = [], [], 0
    for paragraph, line in enumerate(text.split("\n")):
        row = [token_of(match, offset, tags) for match in TOKEN.finditer(line)]
        for at, token in enumerate(row):
            token.i, token.head = len(tokens) + at, row[0]
        if row:
            row[0].children = tuple(row[1:])
            sentence = Sentence(len(sentences), tuple(row), row[0].start, row[-1].end, row[0], paragraph)
            sentences.append(sentence)
            for token in row:
                token.sentence = sentence
        tokens += row
        offset += len(line) + 1
    return Analysis(text, tuple(sentences), tuple(tokens))


def unmarked(marked):
    """The text without marks, and the tag of each marked offset with whether it begins a name."""
    text, tags, entity, first = "", {}, "", False
    for letter in marked:
        if letter in MARKS:
            entity, first = MARKS[letter], True
        elif letter in ENDS:
            entity = ""
        else:
            if entity:
                tags[len(text)] = (entity, first)
                first = False
            text += letter
    return text, tags


def token_of(match, offset, tags):
    token, word = Token(), match.group()
    token.text, token.lower, token.lemma = word, word.lower(), word.lower()
    token.start, token.end = offset + match.start(), offset + match.end()
    token.ent, token.ent_first = tags.get(token.start, ("", False))
    token.pos = (
        "DET" if word in ("The", "A", "An")
        else "PROPN" if word[0].isupper()
        else "NUM" if word[0].isdigit()
        else "NOUN" if word[0].isalpha()
        else "PUNCT"
    )  # fmt: skip
    token.tag = token.morph = token.kind = ""
    token.dep, token.children = "dep", ()
    return token


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.fixture
def places(gazetteer):
    """Reads a marked text; keywords are the source's fields (publisher, uri)."""

    def read(marked, **fields):
        analysis = analysed(marked)
        source = Source(text=analysis.text, blocks=(), **fields)
        return find(analysis, source, gazetteer)

    return read


@pytest.fixture
def analyse_marked():
    return analysed
