"""Verbs that are said of those harmed as subject and as object: "two drowned", "she drowned her two sons"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.lexicon import Sense
from histor.claims.syntax import child, is_passive
from histor.language.analysis import Token


def is_the_other_frame(verb: Token, sense: Sense, senses: Sequence[Sense]) -> bool:
    """ "She drowned her two sons" and "two drowned": of a verb that is said of both, the object goes before."""
    if len({s.frame for s in senses if s.measure == sense.measure} & {"object", "subject"}) == 1:
        return False
    done = child(verb, "obj") is not None or is_passive(verb)
    return sense.frame == ("subject" if done else "object") if sense.frame in ("object", "subject") else False
