"""A bare number that is somebody's age and counts nobody: "left a man of 50 dead"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.agewords import OLDEST
from histor.claims.kinds import Kinds
from histor.claims.lexicon import lexicon, word_set
from histor.language.analysis import Token


def of_an_age(tokens: Sequence[Token], at: int, kinds: Kinds) -> Token | None:
    """The person whose age the number at `at` of a sentence is; None for "a family of 50", "a crew of nine"."""
    noun = _noun_of(tokens, at)
    if noun is None or (tokens[at].text.isdecimal() and int(tokens[at].text) > OLDEST):
        return None
    many = noun.lemma.lower() in word_set("persons.toml", "bands") or kinds.is_many(noun)
    many = many or noun.lemma.lower() in word_set("persons.toml", "kin")
    return noun if not many and kinds.unit(noun) == "person" else None


def _noun_of(tokens: Sequence[Token], at: int) -> Token | None:
    """The single noun before "of" and the number at `at` of a sentence; None where no such words stand there."""
    if at < 2 or tokens[at].pos != "NUM" or tokens[at - 1].lower != "of":
        return None
    return tokens[at - 2] if tokens[at - 2].tag == "NN" else None


def is_said_of_one_aged(word: Token, kinds: Kinds) -> bool:
    """Whether a word such as "dead" stands behind somebody's age, or a father's children, which count no dead."""
    if word.pos != "ADJ" or word.lower not in lexicon().states:
        return False  # "the death of one civilian"
    tokens = word.sentence.tokens
    at = word.i - tokens[0].i - 1
    noun = _noun_of(tokens, at)
    of_children = noun is not None and noun.lemma.lower() in word_set("persons.toml", "parents")  # "a father of four"
    return of_children or of_an_age(tokens, at, kinds) is not None
