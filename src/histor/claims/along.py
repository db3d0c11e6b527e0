"""Who fared like those told of: "Lind was killed along with two guards"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from histor.claims.syntax import child, children
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

FRAMES = ("object", "state", "subject")
BESIDE = ("along", "together")


def along_with(heads: Sequence[Token], trigger: Trigger) -> list[Token]:
    """The heads, with the nominals behind "along with" or "together with" that say who else it happened to."""
    if not heads or trigger.sense.frame not in FRAMES:
        return [*heads]
    verbs = [trigger.verb, *([trigger.verb.head] if trigger.verb.dep == "xcomp" else [])]
    phrases = [*(t for verb in verbs for t in children(verb, "obl")), *children(heads[0], "nmod")]
    return [*heads, *(t for t in phrases if t.i > heads[0].i and t not in heads and _is_beside(t))]


def _is_beside(token: Token) -> bool:
    tokens = token.sentence.tokens
    case = child(token, "case")
    if case is None or case.i >= token.i:
        return False
    at = case.i - tokens[0].i
    words = [t.lower for t in tokens[max(0, at - 1) : at + 2]]
    return any(one in BESIDE and other == "with" for one, other in pairwise(words))
