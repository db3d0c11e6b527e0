"""Verbs taken for adjectives: "six members of a family sustained injuries", which is no sentence without a verb.

Where a sentence or a clause that somebody tells has a nominal for its head, "sustained" before a noun of harm is its
verb: the nominal is the subject, the noun of harm the object, and a number between them counts no harm ("a boy of 6").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from histor.language.building import Columns

LEMMAS = {"sustained": "sustain", "suffered": "suffer", "received": "receive"}
HARM = ("injury", "wound", "burn", "cut", "fracture", "bruise", "laceration", "trauma")
CLAUSES = ("root", "ccomp", "parataxis", "advcl")
NOMINAL = ("NOUN", "PROPN", "NUM")
SUBJECTS = ("nsubj", "nsubj:pass")
MOST_TO_HARM = 4  # "sustained minor gunshot wounds"


def with_sustaining(columns: Columns) -> Columns:
    """The columns with each such word made the verb of its clause."""
    found = list(_taken_for_adjectives(columns))
    if not found:
        return columns
    changed = replace(
        columns, lemmas=list(columns.lemmas), pos=list(columns.pos), tags=list(columns.tags),
        morphs=list(columns.morphs), deps=list(columns.deps), heads=list(columns.heads),
    )  # fmt: skip
    for verb, harm, subject, first, end in found:
        _turn(changed, verb, harm, subject, range(first, end))
    return changed


def _taken_for_adjectives(columns: Columns) -> Iterator[tuple[int, int, int, int, int]]:
    """Each such word with its noun of harm and its subject, and where its sentence begins and ends."""
    for first, end, _, parsed in columns.sentences:
        for verb in range(first + 1, end - 1) if parsed else ():
            if columns.deps[verb] != "amod" or columns.texts[verb].lower() not in LEMMAS:
                continue
            near = range(verb + 1, min(verb + 1 + MOST_TO_HARM, end))
            harm = next((i for i in near if columns.lemmas[i].lower() in HARM), None)
            subject = None if harm is None else _subject(columns, verb, harm, first)
            if harm is not None and subject is not None:
                yield verb, harm, subject, first, end


def _subject(columns: Columns, verb: int, harm: int, first: int) -> int | None:
    """The head of the nominal before the verb, where no other verb stands above it."""
    top = _top(columns, columns.heads[verb])
    clause = columns.deps[top] in CLAUSES or columns.heads[top] == top
    if not clause or columns.pos[top] not in NOMINAL:
        return None
    if top == harm:
        before = (i for i in range(first, verb) if columns.heads[i] == harm and columns.deps[i] in SUBJECTS)
        return next(before, None)
    return top if top < verb else None


def _top(columns: Columns, token: int) -> int:
    """The head of the nominal that a token stands in."""
    while columns.deps[token] not in CLAUSES and columns.heads[token] != token and columns.pos[token] in NOMINAL:
        token = columns.heads[token]
    return token


def _turn(columns: Columns, verb: int, harm: int, subject: int, sentence: range) -> None:
    """Makes the word the verb, with its subject and object; what stood between them belongs to the subject."""
    heads, deps = columns.heads, columns.deps
    top = _top(columns, heads[verb])
    above, relation = heads[top], deps[top]
    own = [i for i in range(sentence.start, verb) if heads[i] == harm and i != subject]
    number = next((i for i in own if deps[i] == "nummod"), None)
    for i in own:
        heads[i] = number if number not in (None, i) else subject
    if number is not None:
        deps[number] = "nmod"
    for i in range(harm + 1, sentence.stop):
        if heads[i] in (top, subject):
            heads[i], deps[i] = verb, "obl" if deps[i] == "nmod" else deps[i]
    heads[verb], deps[verb] = (verb, "root") if above == top else (above, relation)
    heads[subject], deps[subject] = verb, "nsubj"
    heads[harm], deps[harm] = verb, "obj"
    columns.tags[verb], columns.pos[verb], columns.lemmas[verb] = "VBD", "VERB", LEMMAS[columns.texts[verb].lower()]
    columns.morphs[verb] = "Mood=Ind|Tense=Past|VerbForm=Fin"
