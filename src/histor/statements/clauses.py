"""Finite clauses as content: "said that ...", "asked whether ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.statements.complement import Complement, predicate
from histor.statements.lexicon import Cue, noun_forms, verb_forms, verbs
from histor.statements.tree import Stretch, case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token

_SCRAP = 2
_MARKS = frozenset("\"'“‘«„`")
_CLAUSES = frozenset({"ccomp", "csubj:pass", "csubj"})  # the latter two: "it was reported that ..."
_PAUSES = frozenset({",", "—", "–", "--", "-"})
_WH = frozenset({"whether", "if", "how", "why", "what", "who", "whom", "whose", "when", "where", "which"})


def of_verb(verb: Token, cue: Cue) -> Complement | None:
    """The clause behind a verb, if the cue takes such a clause."""
    clause = _clause(verb)
    if clause is None:
        clause = _strayed(verb, cue)
    if clause is None and (listed := _garden_path(verb, cue)) is not None:
        return listed
    if clause is None and (plain := predicate(verb)) is not None:
        clause = _clause(plain)  # "made clear | that the siege would go on"
    if clause is None:
        return None
    frames = ("wh", "that") if is_question(clause) else ("that", "wh")
    frame = next((f for f in frames if f in cue.takes), None)
    if frame is None:
        return None
    low, high = extent(clause, _asides(clause, verb))
    if cue.core and frame == "that":
        high = max((high, *(extent(c)[1] for c in verb.children if c.i > clause.i and _is_and_that(c))))
    thing = child(verb, "obj")
    if thing is not None and "hearer" not in cue.takes and verb.i < thing.i < low and not _has_subject(clause):
        low = extent(thing)[0]  # "shows a majority will stay": the parser took the subject for an object
    if low <= verb.i <= high:
        low = verb.i + 1
    return Complement(frame, clause, _whole(verb, cue, (low, high)))


def _whole(verb: Token, cue: Cue, content: Stretch) -> Stretch:
    """The rest of the sentence where the tree breaks off in it: "said the boat | ''had to turn''"."""
    tokens = verb.sentence.tokens
    low, high = content
    broken = high - low < _SCRAP or tokens[high - tokens[0].i].lower in ("that", "whether", "if")
    rest = tokens[high - tokens[0].i + 1 :]
    if not cue.core or not broken or not any(token.text[:1] in _MARKS for token in rest):
        return content
    return verb.i + 1, tokens[-1].i


def _strayed(verb: Token, cue: Cue) -> Token | None:
    """A clause that the tree hung elsewhere: "asked if ..." beside, "said at the meeting that ..." on the noun."""
    for other in verb.children:
        if other.i < verb.i:
            continue
        if other.dep == "advcl" and cue.takes.get("wh") == "asks" and case_of(other) in ("if", "whether"):
            return other
        if other.dep in ("iobj", "obj") and "hearer" in cue.takes and "that" in cue.takes:
            for under in other.children:  # "told a news channel | that two drones had struck it"
                if under.dep in ("acl", "acl:relcl") and case_of(under) == "that" and _has_verb(under):
                    return under
        if other.dep.startswith("obl") and cue.core and "that" in cue.takes and other.lower not in noun_forms():
            for under in other.children:
                if under.dep == "acl" and case_of(under) == "that" and _has_verb(under):
                    return under
    return None


def _garden_path(verb: Token, cue: Cue) -> Complement | None:
    """ "said 25 shells crossed the river, that most fell short and that ...": taken for shells that were crossed."""
    thing = child(verb, "obj")
    if thing is None or not cue.core or "that" not in cue.takes or "thing" in cue.takes or "hearer" in cue.takes:
        return None
    clause = next(
        (c for c in thing.children if c.dep == "acl" and c.tag in ("VBN", "VBD") and c.i == thing.i + 1), None
    )
    if clause is None or extent(thing)[0] != verb.i + 1:
        return None
    later = [c for c in verb.children if c.i > clause.i and c.dep in ("parataxis", "conj", "ccomp") and _has_that(c)]
    return Complement("that", clause, (extent(thing)[0], max(extent(c)[1] for c in (thing, *later))))


def _is_and_that(clause: Token) -> bool:
    """ "Said that a guard fired on Monday | and that two people were hurt", hung on the saying."""
    return clause.dep == "conj" and any(c.dep == "mark" and c.lower == "that" for c in clause.children)


def _has_that(clause: Token) -> bool:
    low = extent(clause)[0]
    return clause.sentence.tokens[low - clause.sentence.tokens[0].i].lower == "that"


def _has_verb(clause: Token) -> bool:
    """Whether a clause is finite with a subject of its own."""
    return any(other.dep.startswith("nsubj") for other in clause.children)


def _clause(word: Token) -> Token | None:
    """The clause that hangs on a word behind it; behind a semicolon or ", as" it is the outlet's own."""
    found = next((other for other in word.children if other.i > word.i and other.dep in _CLAUSES), None)
    if found is None or (case_of(found) == "as" and after_comma(found)):
        return None
    first = word.sentence.tokens[0].i
    between = word.sentence.tokens[word.i - first : extent(found)[0] - first]
    return None if any(token.text == ";" for token in between) else found


def _asides(clause: Token, verb: Token) -> set[int]:
    """Children of a content clause that are no part of it: other statements, the outlet's additions, the cue itself."""
    out = {verb.i}
    for other in clause.children:
        if other.dep == "parataxis" and _can_quote(other):
            out.add(other.i)
        elif (
            other.dep == "advcl"
            and other.i > clause.i
            and after_comma(other)
            and (case_of(other) == "as" or (other.tag == "VBG" and _can_quote(other)))
        ):
            out.add(other.i)  # "..., as have others", "..., adding that"
        elif other.dep in ("advcl", "conj") and other.i > clause.i and _is_other_voice(other):
            out.add(other.i)  # "..., while the army said"
    return out


def _is_other_voice(clause: Token) -> bool:
    """Whether a clause after a comma is another statement: a verb of saying with a subject and a clause of its own."""
    deps = {other.dep for other in clause.children}
    return {"nsubj", "ccomp"} <= deps and after_comma(clause) and _can_quote(clause)


def _can_quote(verb: Token) -> bool:
    cue = verbs().get(verb_forms().get(verb.lower, ""))
    return cue is not None and "quote" in cue.takes


def _has_subject(clause: Token) -> bool:
    return any(other.dep.startswith(("nsubj", "csubj", "expl")) or other.dep == "mark" for other in clause.children)


def after_comma(clause: Token) -> bool:
    """Whether a comma or dash stands right before a clause or right behind its first word."""
    tokens = clause.sentence.tokens
    before = extent(clause)[0] - tokens[0].i - 1
    return extent(clause)[0] > tokens[0].i and any(
        tokens[at].text in _PAUSES for at in (before, before + 1) if 0 <= at < len(tokens)
    )


def is_question(clause: Token) -> bool:
    """Whether a clause begins with a question word, or with "whether" or "if"."""
    first = clause
    for other in clause.children:
        if other.i < first.i:
            first = other
        if other.dep == "mark" and other.lower in _WH:
            return True
    while first.children and first.children[0].i < first.i:
        first = first.children[0]
    return first.lower in _WH
