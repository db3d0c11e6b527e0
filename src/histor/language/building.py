"""From columns of numbers and words to an `Analysis`."""

from __future__ import annotations

import gc
from dataclasses import dataclass

from histor.language.analysis import Analysis, Sentence, Token, lowered
from histor.language.shots import with_participles
from histor.language.subjects import with_subjects
from histor.language.sustained import with_sustaining


@dataclass(slots=True)
class Columns:
    """Tokens before they are built: one list a field, all of one length, and the sentences.

    `heads` are places of tokens; `sentences` are (first token, end, paragraph, parsed).
    """

    starts: list[int]
    texts: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    morphs: list[str]
    deps: list[str]
    heads: list[int]
    entities: list[str]
    firsts: list[bool]
    kinds: list[str]
    sentences: list[tuple[int, int, int, bool]]


def build(text: str, columns: Columns) -> Analysis:
    """The analysis that the columns describe."""
    # Thousands of new objects would set off the collector of garbage again and again, in vain.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _build(text, columns)
    finally:
        if collecting:
            gc.enable()


def _build(text: str, columns: Columns) -> Analysis:
    tokens = [Token() for _ in columns.texts]
    below: list[list[Token]] = [[] for _ in tokens]
    columns = with_sustaining(with_participles(columns))
    deps, heads = with_subjects(columns)
    rows = zip(
        tokens, columns.starts, columns.texts, columns.lemmas, columns.pos, columns.tags,
        columns.morphs, deps, heads, columns.entities, columns.firsts,
        columns.kinds, strict=True,
    )  # fmt: skip
    for i, (token, start, form, lemma, pos, tag, morph, dep, head, ent, first, kind) in enumerate(rows):
        token.i, token.start, token.end = i, start, start + len(form)
        token.text, token.lower, token.lemma = form, lowered(form), lemma
        token.pos, token.tag, token.morph, token.dep = pos, tag, morph, dep
        token.ent, token.ent_first, token.kind = ent, first, kind
        token.head = tokens[head]
        if head != i:
            below[head].append(token)
    for token, children in zip(tokens, below, strict=True):
        token.children = tuple(children)
    return Analysis(text, _sentences(tokens, columns), tuple(tokens))


def _sentences(tokens: list[Token], columns: Columns) -> tuple[Sentence, ...]:
    made: list[Sentence] = []
    for first, end, paragraph, parsed in columns.sentences:
        own = tuple(tokens[first:end])
        root = next(token for token in own if token.head is token)
        sentence = Sentence(len(made), own, own[0].start, own[-1].end, root, paragraph, parsed)
        for token in own:
            token.sentence = sentence
        made.append(sentence)
    return tuple(made)
