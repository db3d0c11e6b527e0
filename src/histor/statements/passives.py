"""What passives report: "is said to have died", "was accused of shelling", "was condemned by the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.statements.complement import Complement
from histor.statements.lexicon import Cue
from histor.statements.tree import case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token

_OPEN_CLAUSE = frozenset({"xcomp", "advcl", "ccomp", "obl", "acl", "obj"})
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
_FRAMES = {"as": "as", "of": "blame", "for": "blame", "with": "blame", "on": "lay", "to": "liken"}


def raised(verb: Token, cue: Cue) -> Complement | None:
    """The subject and what is said of it: "the boy | is believed | to be alive", as one stretch."""
    subject = child(verb, "nsubj:pass", "nsubj")
    if subject is None and verb.dep == "acl":
        subject = verb.head
    if subject is None:
        return None
    for other in verb.children:
        if other.i < verb.i or other.dep not in _OPEN_CLAUSE:
            continue
        frame = _frame(other, cue)
        if frame in cue.takes:
            accused = subject if frame == "blame" else other if frame == "lay" else None
            return Complement(frame, other, (extent(subject, {verb.i})[0], extent(other)[1]), accused=accused)
    return None


def _frame(other: Token, cue: Cue) -> str:
    case = case_of(other)
    if (
        other.dep in _CLAUSES
        and "raised" in cue.takes
        and (case == "to" or (not case and other.dep == "xcomp" and other.tag in ("VBN", "JJ")))
    ):
        return "raised"
    if not case:
        return "predicate" if other.dep == "xcomp" else ""
    return "bid" if case == "to" and other.dep in _CLAUSES else _FRAMES.get(case, "")


def thing(verb: Token, cue: Cue) -> Complement | None:
    """The subject of a passive with an agent: "the raid was condemned by the council"."""
    subject = child(verb, "nsubj:pass")
    if subject is None or "thing" not in cue.takes:
        return None
    return Complement("thing", subject, extent(subject))
