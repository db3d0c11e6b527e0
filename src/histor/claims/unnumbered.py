"""How many people words mean that stand beside no number: "his sons, ages 5 and 7", "a double murder", "a trio"."""

from __future__ import annotations

import re
from typing import Literal

from histor.claims.hung import hung_ages
from histor.claims.lexicon import data_file
from histor.claims.syntax import case_of, children, words_behind
from histor.language.analysis import Token
from histor.mentions.quantities.each_age import is_of_several, is_years, list_around

AGES = ("ages", "aged")
MOST_WORDS = 12  # of the ages behind a noun
AGES_OF_MANY = re.compile("a(?:9,)*9,?&9")
ONES = ("his", "her")
MOST_TO_OLD = 6  # tokens of "23 year old" and a word before the noun
LETTERS = {",": ",", "--": ",", "–": ",", "—": ",", "and": "&", "ages": "a", "aged": "a"}


def by_ages(noun: Token) -> int:
    """How many its ages say: two behind "his sons, ages 5 and 7", "a 17- and 19-year-old"; 0 where it is not said."""
    if hung := hung_ages(noun):
        return len(hung) + 1
    if bare := _by_bare_ages(noun):
        return bare
    words = list(words_behind(noun, MOST_WORDS))
    if noun.tag != "NNS" or not any(t.lower in AGES for t in words[:2]):
        return 0
    letters = "".join(LETTERS.get(t.lower, "9" if t.pos == "NUM" else "x") for t in words)
    found = AGES_OF_MANY.match(letters.removeprefix(","))
    return found.group().count("9") if found is not None else 0


def _by_bare_ages(noun: Token) -> int:
    """How many figures without a word for an age say: "the boys, 9 and 12,", "the 18 and 23 year old men"; else 0."""
    tokens, at = noun.sentence.tokens, noun.i - noun.sentence.tokens[0].i
    if noun.tag != "NNS":
        return 0
    behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text in (",", "(") else len(tokens)
    behind += 2 * ([t.lower for t in tokens[behind : behind + 2]] == ["who", "are"])  # "the girls, who are 5 and 8,"
    before = next((k for k in range(at - 1, max(at - MOST_TO_OLD, -1), -1) if is_years(tokens, k)), len(tokens))
    for k in (behind, before):
        if k < len(tokens) and is_of_several(tokens, k, k + 1):
            start, end = list_around(tokens, k, k + 1)
            if not (start and tokens[start - 1].pos == "NUM"):
                return sum(is_years(tokens, n) for n in range(start, end))
    return 0


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
