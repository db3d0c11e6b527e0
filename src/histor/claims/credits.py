"""Names of those who wrote a report or took its pictures: "By Ada Lind", "Photo: Karl Voss, The Courier".

They stand in the text and in no story, so that nothing in it is about them unless their name is told again.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.lexicon import word_set
from histor.language.analysis import Token

MARKS = (":", "/", "|")


def is_credited(name: Token, text: str, tokens: Sequence[Token]) -> bool:
    """Whether a name stands behind a word of credit, or behind "by" where a line of `text` begins.

    `tokens` are those of the whole document.
    """
    first = name.i
    while first > 0 and _is_one_of_names(tokens[first - 1]) and tokens[first - 1].sentence is name.sentence:
        first -= 1
    if first == 0:
        return False
    before, further = tokens[first - 1], tokens[first - 2] if first > 1 else None
    of_credit = further is not None and further.lemma.lower() in word_set("persons.toml", "credits")
    if before.text in MARKS:
        return of_credit
    return before.lower == "by" and (of_credit or _begins_a_line(before, text))


def _is_one_of_names(token: Token) -> bool:
    return token.pos == "PROPN" or (token.pos == "CCONJ" and token.head.pos == "PROPN")


def _begins_a_line(token: Token, text: str) -> bool:
    return text[: token.start].rstrip(" \t")[-1:] in ("", "\n")
