"""The cues' data: whole, known frames only, and their forms."""

from __future__ import annotations

import pytest

from histor.statements import lexicon, stance

FRAMES = {
    "quote", "that", "wh", "to", "bid", "thing", "as", "predicate", "ing", "of", "for", "about", "on", "against",
    "with", "in", "over", "at", "to-thing", "blame", "raised", "hearer", "figure",
}  # fmt: skip


@pytest.mark.parametrize("words", [lexicon.verbs(), lexicon.nouns(), lexicon.adjectives()])
def test_every_cue_takes_known_frames(words: dict[str, lexicon.Cue]) -> None:
    for word, cue in words.items():
        assert set(cue.takes) <= FRAMES, word
        assert set(cue.takes.values()) <= lexicon.STANCES, word
        assert word == word.lower()


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


def test_the_lists_are_there() -> None:
    for name in ("speakers", "documents", "labels", "light_verbs", "not_sources"):
        assert len(lexicon.word_list(name)) > 5


def test_negation_is_documented_for_every_stance() -> None:
    assert stance.__doc__ is not None
    for value in lexicon.STANCES:
        assert value in stance.__doc__
