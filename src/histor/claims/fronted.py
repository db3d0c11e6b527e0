"""A whole told of before its part: "of the 32 drones launched, 29 were shot down"."""

from __future__ import annotations

from histor.language.analysis import Sentence, Token

REACH = 6  # "out of the more than 32 attack drones": how many words behind the preposition the noun may stand


def fronted_whole(sentence: Sentence) -> Token | None:
    """The counted noun that a sentence begins with behind "of" or "out of"; None where it begins otherwise."""
    tokens = sentence.tokens
    first = [t.lower for t in tokens[:2]]
    if first[:1] != ["of"] and first != ["out", "of"]:
        return None
    behind = tokens[first.index("of") + 1 :][:REACH]
    number = next((t for t in behind if t.pos == "NUM"), None)
    if number is None or not any(t.text == "," for t in tokens):
        return None
    return next((t for t in behind if t.i > number.i and t.tag in ("NNS", "NNPS")), None)
