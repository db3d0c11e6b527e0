"""A bare number that is somebody's age and counts nobody: "left a man of 50 dead"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.agewords import OLDEST
from histor.claims.kinds import Kinds
from histor.claims.lexicon import lexicon, word_set
from histor.language.analysis import Token


def of_an_age(tokens: Sequence[Token], at: int, kinds: Kinds) -> Token | None:
    """The person whose age the number at `at` of a sentence is; None for "a family of 50", "a crew of nine"."""
    number = tokens[at] if at >= 0 else None
    if number is None or at < 2 or number.pos != "NUM" or tokens[at - 1].lower != "of":
        return None
    if number.text.isdecimal() and int(number.text) > OLDEST:
        return None
    noun = tokens[at - 2]
    many = noun.lemma.lower() in word_set("persons.toml", "bands") or kinds.is_many(noun)
    many = many or noun.lemma.lower() in word_set("persons.toml", "kin")
    return noun if noun.tag == "NN" and not many and kinds.unit(noun) == "person" else None


def is_said_of_one_aged(word: Token, kinds: Kinds) -> bool:
    """Whether a word such as "dead" stands behind somebody's age, or a father's children, which count no dead."""
    if word.pos != "ADJ" or word.lower not in lexicon().states:
        return False  # "the death of one civilian"
    tokens = word.sentence.tokens
    at = word.i - tokens[0].i - 1
    return of_an_age(tokens, at, kinds) is not None or _are_children(tokens, at)


def _are_children(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number at `at` of a sentence tells how many children somebody has: "left a father of four dead"."""
    if at < 2 or tokens[at].pos != "NUM" or tokens[at - 1].lower != "of":
        return False
    return tokens[at - 2].tag == "NN" and tokens[at - 2].lemma.lower() in word_set("persons.toml", "parents")
