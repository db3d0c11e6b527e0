"""Words of harm that only point back to what was told before."""

from __future__ import annotations

from histor.language.analysis import Token


def is_pointed_at(token: Token) -> bool:
    """ "In that shooting a boy got hold of a gun": a happening told of before, which has no object."""
    at = token.i - token.sentence.tokens[0].i
    return token.tag == "VBG" and at > 0 and token.sentence.tokens[at - 1].lower in ("that", "this", "the")
