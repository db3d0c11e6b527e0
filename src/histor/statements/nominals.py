"""The content that hangs on a cue noun or a predicate adjective."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from histor.statements.clauses import is_question
from histor.statements.complement import Complement, after_preposition
from histor.statements.lexicon import Cue, word_list
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
                found = _with_infinitive(noun, after_preposition(case, other))
        if found is not None:
            return found
    return _beside_verb(noun, cue) or _predicated(noun, cue)


def _beside_verb(noun: Token, cue: Cue) -> Complement | None:
    """ "voiced anger | over the raid", where the tree hangs it on the verb."""
    if noun.dep != "obj" or noun.head.lemma not in word_list("light_verbs"):
        return None
    for other in noun.head.children:
        if other.dep.startswith("obl") and case_of(other) in cue.takes and extent(other)[0] == noun.i + 1:
            return after_preposition(case_of(other), other)
    return None


def _with_infinitive(noun: Token, met: Complement) -> Complement:
    """ "calls for | the army to withdraw", where the tree hangs both on the noun."""
    low, high = met.stretch
    for other in noun.children:
        if met.frame == "for" and other.dep == "acl" and case_of(other) == "to" and extent(other)[0] == high + 1:
            return replace(met, stretch=(low, extent(other)[1]))
    return met


def _predicated(noun: Token, cue: Cue) -> Complement | None:
    """ "the fear is | that the dam will break"."""
    clause = noun.head
    if noun.dep not in ("nsubj:outer", "nsubj") or clause.i < noun.i:
        return None
    mark = child(clause, "mark")
    copula = next((c for c in clause.children if c.dep in ("cop", "aux") and noun.i < c.i and c.lemma == "be"), None)
    if mark is None or copula is None or not noun.i < copula.i < mark.i:
        return None
    frame = "that" if mark.lower == "that" else "wh" if mark.lower in ("whether", "if") else ""
    if frame not in cue.takes:
        return None
    return Complement(frame, clause, (mark.i, extent(clause, {noun.i, copula.i})[1]), copula)


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
