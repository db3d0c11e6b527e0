"""The content that hangs on a cue noun or a predicate adjective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.statements.clauses import is_question
from histor.statements.complement import Complement, after_preposition
from histor.statements.lexicon import Cue
from histor.statements.tree import case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token

_AFTER_NOUNS = frozenset({"of", "for", "about", "on", "against", "over", "at"})
_AFTER_ADJECTIVES = frozenset({"of", "about", "for", "with", "in"})
_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl", "advcl"})


def of_noun(noun: Token, cue: Cue) -> Complement | None:
    """ "the claim that ...", "plans to ...", "calls for ..."."""
    for other in noun.children:
        if other.i < noun.i:
            continue
        found = None
        if other.dep in _CLAUSES:
            found = _clause_of_noun(other, cue)
        elif other.dep == "nmod":
            case = case_of(other)
            if case in cue.takes and case in _AFTER_NOUNS:
                found = after_preposition(case, other)
        if found is not None:
            return found
    return None


def _clause_of_noun(clause: Token, cue: Cue) -> Complement | None:
    mark = child(clause, "mark")
    word = mark.lower if mark is not None and mark.i < clause.i else ""
    if word == "to" and clause.dep == "acl:relcl":
        return None
    if word in ("that", "to") and word in cue.takes:
        return Complement(word, clause, extent(clause))
    if word in ("whether", "if"):
        frame = next((f for f in ("wh", "about") if f in cue.takes), None)
        return Complement(frame, clause, extent(clause)) if frame is not None else None
    if word in cue.takes and word in _AFTER_NOUNS:
        return after_preposition(word, clause)
    return None


def of_adjective(adjective: Token, cue: Cue) -> Complement | None:
    """ "is sure that ...", "was willing to ...", "were afraid of ..."."""
    for other in adjective.children:
        if other.i < adjective.i:
            continue
        case = case_of(other)
        if other.dep in ("ccomp", "advcl", "xcomp"):
            frame = case
            if other.dep == "ccomp" or case == "that":
                frame = "wh" if is_question(other) else "that"
            if frame in ("that", "wh", "to") and frame in cue.takes:
                return Complement(frame, other, extent(other))
        elif not other.dep.startswith("obl"):
            continue
        if case in cue.takes and case in _AFTER_ADJECTIVES:
            return after_preposition(case, other)
    return None
