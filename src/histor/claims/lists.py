"""Lists of people with their ages: "a nurse of 34, a driver aged 41, and her daughter, seven".

The tree often takes such a list for one person with remarks; its words are regular enough to be read without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from histor.claims.kinds import Kinds
from histor.language.analysis import Sentence, Token

ITEM = r"(?:d?n+(?:,|o|,?a)?9(?!n)|d?n+\(a?9\))"
LIST = re.compile(f"{ITEM}(?:(?:,&?|&){ITEM})+")
NOUNS = re.compile("n+")
LETTERS = {",": ",", "(": "(", ")": ")", "and": "&", "of": "o", "aged": "a", "age": "a"}


def aged_lists(sentence: Sentence, kinds: Kinds, ages: Callable[[Token], bool]) -> Iterator[list[Token]]:
    """The heads of each list of people in a sentence, each with an age behind it. `ages`: which words may be one."""
    letters = "".join(_letter(token, ages) for token in sentence.tokens)
    for found in LIST.finditer(letters):
        heads = [_head(sentence.tokens[m.start() : m.end()]) for m in NOUNS.finditer(letters, *found.span())]
        if all(head.tag in ("NN", "NNP") and kinds.unit(head) == "person" for head in heads):
            yield heads


def _head(words: tuple[Token, ...]) -> Token:
    """The word of a nominal that the others hang on."""
    return next((word for word in words if word.head not in words), words[-1])


def _letter(token: Token, ages: Callable[[Token], bool]) -> str:
    """One letter for the part that a word may play in a list."""
    if (known := LETTERS.get(token.lower)) is not None:
        return known
    if ages(token):
        return "9"
    if token.tag in ("DT", "PRP$"):
        return "d"
    return "n" if token.pos in ("NOUN", "PROPN", "ADJ") and token.tag not in ("NNS", "NNPS") else "x"
