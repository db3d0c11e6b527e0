"""How many people words mean that stand beside no number: "his sons, ages 5 and 7", "a double murder", "a trio"."""

from __future__ import annotations

import re
from typing import Literal

from histor.claims.hung import hung_ages
from histor.claims.lexicon import data_file
from histor.claims.syntax import case_of, children, words_behind
from histor.language.analysis import Token

AGES = ("ages", "aged")
MOST_WORDS = 12  # of the ages behind a noun
AGES_OF_MANY = re.compile("a(?:9,)*9,?&9")
ONES = ("his", "her")
LETTERS = {",": ",", "and": "&", "ages": "a", "aged": "a"}


def by_ages(noun: Token) -> int:
    """How many its ages say: two behind "his sons, ages 5 and 7", "a 17- and 19-year-old"; 0 where it is not said."""
    if hung := hung_ages(noun):
        return len(hung) + 1
    words = list(words_behind(noun, MOST_WORDS))
    if noun.tag != "NNS" or not any(t.lower in AGES for t in words[:2]):
        return 0
    letters = "".join(LETTERS.get(t.lower, "9" if t.pos == "NUM" else "x") for t in words)
    found = AGES_OF_MANY.match(letters.removeprefix(","))
    return found.group().count("9") if found is not None else 0


def by_set(noun: Token) -> int:
    """How many a word for a set means: "an elderly couple", "a trio of friends", "twin sisters", "his parents"; else 0.

    "A pair of shoes" and a pair of anything but people are none.
    """
    words = data_file("persons.toml")
    if noun.tag == "NN" and (many := words["sets"].get(noun.lower)):
        of = [t for t in children(noun, "nmod") if case_of(t) == "of"]
        return many if all(t.kind == "person" for t in of) else 0
    if noun.tag != "NNS" or any(c.dep == "nummod" for c in noun.children):
        return 0
    plurals, own = words["sets_of_plurals"], words["sets_of_one"]
    if many := next((plurals[t.lemma.lower()] for t in _and_before(noun) if t.lemma.lower() in plurals), 0):
        return many
    of_one = any(c.dep == "nmod:poss" and (c.lower in ONES or c.tag == "NNP") for c in noun.children)
    return own.get(noun.lemma.lower(), 0) if of_one else 0


def _and_before(noun: Token) -> list[Token]:
    """A noun with the words that say which it is: "twin sisters"."""
    return [noun, *(t for t in children(noun, "compound", "amod") if t.i == noun.i - 1)]


def multiple(noun: Token, kind: Literal["crimes", "assaults"] = "crimes") -> int:
    """How many were killed in "a double murder", or hit in "a triple shooting"; 0 where the word says no number.

    "A double murder-suicide" does not say whether the suicide is one of them.
    """
    many: dict[str, int] = data_file("multiples.toml")["many"]
    crimes: list[str] = data_file("multiples.toml")[kind]
    behind = words_behind(noun, 1)
    if noun.lemma.lower() not in crimes or (behind and behind[0].text in ("-", "/")):
        return 0
    return next((many[c.lower] for c in noun.children if c.lower in many and c.i < noun.i), 0)
