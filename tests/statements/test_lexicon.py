"""The cues' data: whole, known frames only, their forms, and every example and near miss in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.statements import reading

from histor.statements import lexicon, stance

_HERE = Path(__file__).parent

FRAMES = {
    "quote", "that", "wh", "to", "bid", "thing", "as", "predicate", "ing", "of", "for", "about", "on", "against",
    "with", "in", "over", "at", "to-thing", "blame", "lay", "liken", "raised", "hearer", "figure", "tally", "sum",
    "change",
}  # fmt: skip
FILES = ("verbs", "nouns", "adjectives", "phrases")
GROUPS = [(name, group) for name in FILES for group in lexicon.groups(name)]
EXAMPLES = [(group, example) for _, group in GROUPS for example in group["examples"]]
NEAR = [text for _, group in GROUPS for text in group["near"]]

# A plain sentence for each complement of a verb in the past tense.
PLAIN = {
    "quote": '"Two houses are gone," the mayor {}.',
    "that": "The mayor {} that two houses had burned down.",
    "wh": "The mayor {} how many houses had burned down.",
    "to": "The mayor {} to visit the school.",
    "bid": "The mayor {} the residents to leave.",
    "thing": "The minister {} the decision.",
    "as": "The mayor {} the raid as a crime.",
    "predicate": "The mayor {} the raid a crime.",
    "ing": "The mayor {} leaving the town.",
    "of": "The mayor {} of a second flood.",
    "about": "The mayor {} about a second flood.",
    "for": "The mayor {} for a ceasefire.",
    "on": "The mayor {} on the raid.",
    "to-thing": "The mayor {} to the raid.",
    "with": "The mayor {} with the judge.",
    "in": "The mayor {} in peace.",
    "against": "The mayor {} against a second flood.",
    "figure": "The mayor {} the toll at 23.",
    "tally": "The ministry {} 31 dead.",
    "blame": "The mayor {} the army for the raid.",
    "lay": "The mayor {} the raid on the army.",
    "liken": "The mayor {} the raid to a crime.",
}
LOST = 0.04  # the share of such sentences whose analysis goes wrong: "the mayor named the raid a crime"


@pytest.mark.parametrize("words", [lexicon.verbs(), lexicon.nouns(), lexicon.adjectives()])
def test_every_cue_takes_known_frames(words: dict[str, lexicon.Cue]) -> None:
    for word, cue in words.items():
        assert set(cue.takes) <= FRAMES, word
        assert set(cue.takes.values()) <= lexicon.STANCES, word
        assert set(cue.distances.values()) <= lexicon.DISTANCES, word
        assert word == word.lower()


def line(statement: Any) -> str:
    source = statement.source.text if statement.source else "-"
    cue = statement.cue.text if statement.cue else "-"
    return f"{source} | {cue} | {statement.content.text}"


@pytest.mark.parametrize(("group", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_the_examples_of_every_entry_are_read(group: dict[str, Any], example: str) -> None:
    text, expected = example.split(" -> ")
    found = [(line(s), s.stance, s.distance) for s in reading.read(text)[1]]
    assert (expected, group["stance"], group.get("distance", "neutral")) in found


@pytest.mark.parametrize("text", NEAR)
def test_the_near_misses_of_every_entry_hold_no_statement(text: str) -> None:
    assert [line(statement) for statement in reading.read(text)[1]] == []


def test_every_entry_has_examples_and_near_misses() -> None:
    for name, group in GROUPS:
        assert group["examples"], (name, group["words"])
        assert group["near"], (name, group["words"])


def past(lemma: str) -> str:
    """The past tense of a cue verb, as a sentence needs it."""
    verb, *rest = lemma.split("_")
    forms = [form for form, of in lexicon.verb_forms().items() if of == verb and form != verb]
    ends = [form for form in forms if form.endswith("ed")]
    irregular = [form for form in forms if not form.endswith(("s", "ing", "ed"))]
    return " ".join([(irregular or ends or [verb])[0], *rest])


def test_every_verb_is_read_with_each_of_its_complements() -> None:
    rows = [
        (lemma, PLAIN[frame].replace("{}", _with_hearer(lemma, cue, frame)))
        for lemma, cue in lexicon.verbs().items()
        for frame in cue.takes
        if frame in PLAIN and not (frame == "thing" and frame in cue.document)
    ]
    statements = reading.read("\n".join(text for _, text in rows))[1]
    starts, at = [], 0
    for _, text in rows:
        starts.append((at, at + len(text)))
        at += len(text) + 1
    lost = [
        (lemma, text)
        for (lemma, text), (low, high) in zip(rows, starts, strict=True)
        if not any(s.cue and low <= s.cue.start < high and past(lemma).split()[0] in s.cue.text for s in statements)
    ]
    assert len(lost) <= LOST * len(rows), lost


def _with_hearer(lemma: str, cue: lexicon.Cue, frame: str) -> str:
    tells = "hearer" in cue.takes and frame in ("that", "wh") and cue.takes[frame] == "asserts"
    return f"{past(lemma)} the council" if tells and lemma not in ("warn", "caution", "advise") else past(lemma)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("told", "tell"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("denying", "deny"),
        ("argued", "argue"),
        ("noting", "note"),
        ("planned", "plan"),
        ("planning", "plan"),
        ("admitted", "admit"),
        ("found", "find"),
        ("thought", "think"),
        ("wrote", "write"),
        ("written", "write"),
        ("stresses", "stress"),
    ],
)
def test_forms_lead_to_their_lemma(form: str, lemma: str) -> None:
    assert lexicon.verb_forms()[form] == lemma


@pytest.mark.parametrize("word", ["attack", "attacked", "strike", "walk", "fell", "shelled", "sink"])
def test_deeds_are_no_cues(word: str) -> None:
    assert word not in lexicon.verb_forms()


@pytest.mark.parametrize("verb", ["say", "deny", "confirm", "claim", "urge", "vow", "estimate", "decline"])
def test_each_stance_has_its_plain_verb(verb: str) -> None:
    expected = {
        "say": "asserts", "deny": "denies", "confirm": "confirms", "claim": "alleges", "urge": "asks", "vow": "vows",
        "estimate": "estimates", "decline": "declines",
    }  # fmt: skip
    assert next(iter(lexicon.verbs()[verb].takes.values())) == expected[verb]


@pytest.mark.parametrize(
    ("verb", "frame", "distance"),
    [
        ("say", "that", "neutral"),
        ("claim", "that", "doubts"),
        ("admit", "that", "accepts"),
        ("show", "thing", "accepts"),
    ],
)
def test_each_distance_has_its_plain_verb(verb: str, frame: str, distance: str) -> None:
    assert lexicon.verbs()[verb].distance(frame) == distance


def test_the_lists_are_there() -> None:
    for name in ("speakers", "documents", "labels", "light_verbs", "not_sources", "retold", "refused", "citing"):
        assert len(lexicon.word_list(name)) > 5


def test_negation_is_documented_for_every_stance() -> None:
    assert stance.__doc__ is not None
    for value in lexicon.STANCES:
        assert value in stance.__doc__
