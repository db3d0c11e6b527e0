"""Participles taken for a noun or for a verb of their own: "a 51-year-old baker shot in the wrist went to a clinic".

Behind a person, and before where or how often it hit, "shot" tells of that person. Where another verb follows, the
parser makes it a noun, and the person a part of its name ("a man shot", as "a gun shot"), or a verb beside that one,
which is left without a subject ("the boy stabbed on Friday was nine").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from histor.language.building import Columns

LEMMA = {"shot": "shoot"}
PAST = ("shot", "stabbed", "killed", "wounded", "injured", "hit", "struck")
BEHIND = (
    "in",
    "to",
    "through",
    "by",
    "multiple",
    "several",
    "twice",
    "once",
    "repeatedly",
    "dead",
    "outside",
    "near",
    "on",
)
NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "conj", "appos", "nmod")
SUBJECTS = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ", "VBP", "MD")
PARTICIPLE = "Tense=Past|VerbForm=Part"


def with_participles(columns: Columns) -> Columns:
    """The columns with each such noun made a participle of the person before it."""
    found = list(_taken_for_nouns(columns))
    if not found:
        return columns
    changed = replace(
        columns,
        lemmas=list(columns.lemmas),
        pos=list(columns.pos),
        tags=list(columns.tags),
        morphs=list(columns.morphs),
        deps=list(columns.deps),
        heads=list(columns.heads),
        kinds=list(columns.kinds),
    )
    for shot, first, end in found:
        _turn(changed, shot, first, end)
    return changed


def _taken_for_nouns(columns: Columns) -> Iterator[tuple[int, int, int]]:
    """Each such noun, with where its sentence begins and ends."""
    for first, end, _, parsed in columns.sentences:
        for shot in range(first + 1, end - 1) if parsed else ():
            if columns.texts[shot + 1].lower() not in BEHIND or not _is_of_a_person(columns, shot, first):
                continue
            form, tag = columns.texts[shot].lower(), columns.tags[shot]
            noun = form in LEMMA and tag == "NN" and _verb(columns, shot, first, end) is not None
            if noun or (form in PAST and tag == "VBD" and _is_hung(columns, shot, first, end)):
                yield shot, first, end


def _is_of_a_person(columns: Columns, shot: int, first: int) -> bool:
    """Whether a single person with an article stands right before: "a boy", "the 17-year-old"."""
    whom = shot - 1
    person = columns.kinds[whom] == "person" and columns.tags[whom] == "NN" and columns.pos[whom] == "NOUN"
    if not person and columns.texts[whom].lower() != "old":
        return False
    hung = columns.heads[whom] == shot and columns.deps[whom] in ("compound", "amod", *SUBJECTS)
    return hung and any(columns.deps[i] == "det" and columns.heads[i] in (whom, shot) for i in range(first, shot))


def _verb(columns: Columns, shot: int, first: int, end: int) -> int | None:
    """The finite verb behind, of which the person is the subject or a part of it."""
    if columns.deps[shot] in NOMINAL:
        return columns.heads[shot]
    for verb in range(shot + 1, end):
        below = [i for i in range(first, end) if columns.heads[i] == verb and i != verb]
        helped = any(columns.tags[i] in FINITE and columns.deps[i].startswith(("aux", "cop")) for i in below)
        if helped or (columns.pos[verb] == "VERB" and columns.tags[verb] in FINITE):
            return verb if all(columns.deps[i] not in SUBJECTS for i in below) else None
    return None


def _is_hung(columns: Columns, past: int, first: int, end: int) -> bool:
    """Whether a past verb hangs on another behind it, which has no subject and no comma before it."""
    verb = columns.heads[past]
    if verb <= past or columns.deps[past] == "conj" or _verb(columns, past, first, end) != verb:
        return False
    begins = min([verb, *(i for i in range(past + 1, verb) if columns.heads[i] == verb)])
    return columns.texts[begins - 1] != "," and all(
        columns.deps[i] != "obj" for i in range(first, end) if columns.heads[i] == past
    )


def _turn(columns: Columns, shot: int, first: int, end: int) -> None:
    """Makes the person what the noun was, and the noun a participle behind the person."""
    whom, heads, deps = shot - 1, columns.heads, columns.deps
    if deps[shot] in NOMINAL:
        heads[whom], deps[whom] = heads[shot], deps[shot]
    else:
        verb = _verb(columns, shot, first, end)
        passive = any(heads[i] == verb and deps[i] == "aux:pass" for i in range(first, end))
        heads[whom], deps[whom] = verb if verb is not None else whom, "nsubj:pass" if passive else "nsubj"
    for i in range(first, end):
        if heads[i] == shot and i not in (shot, whom):
            if i < whom or deps[i] in ("cc", "conj", "punct"):
                heads[i] = whom
            elif deps[i] == "nmod":
                deps[i] = "obl"
    heads[shot], deps[shot] = whom, "acl"
    columns.tags[shot], columns.pos[shot], columns.kinds[shot] = "VBN", "VERB", ""
    lemma = LEMMA.get(columns.texts[shot].lower(), columns.lemmas[shot])
    columns.lemmas[shot], columns.morphs[shot] = lemma, PARTICIPLE
    if columns.texts[whom].lower() == "old":
        columns.tags[whom], columns.kinds[whom] = "NN", "person"
