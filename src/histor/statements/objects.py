"""Infinitives, objects and prepositional phrases as content of a verb in the active."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from histor.statements import numbers
from histor.statements.clauses import after_comma
from histor.statements.complement import Complement, after_preposition
from histor.statements.lexicon import Cue, word_list
from histor.statements.tree import case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token

_FRAMES = {"as": "as", "of": "blame", "for": "blame", "with": "blame", "on": "lay", "to": "liken"}
_TELLING = frozenset({"in", "on", "as", "for", "by", "with", "against", "over", "from", "of"})
_NO_PREPOSITIONS = frozenset({"", "to", "that", "wh", "as"})


def of_verb(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    """The content of a verb that takes no finite clause here. `thing` is its object, also one behind a preposition."""
    return (
        numbers.of_verb(verb, cue, thing)
        or _open_clause(verb, cue, thing)
        or _object(verb, cue, thing)
        or _named(verb, cue, thing)
        or numbers.figure(verb, cue, thing)
        or preposition(verb, cue, thing)
    )


def _open_clause(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    if thing is None and ("bid" in cue.takes or "as" in cue.takes):
        thing = child(verb, "iobj")
    for other in verb.children:
        if other.i < verb.i or other.dep not in ("xcomp", "advcl"):
            continue
        frame, with_thing = _open_frame(other, cue, thing)
        if frame not in cue.takes:
            continue
        low, high = extent(other, _trailing(other) if case_of(other) == "to" else ())
        if thing is None or not with_thing:
            return Complement(frame, other, (low, high))
        start = numbers.start(thing)
        case = next((c for c in thing.children if c.dep == "case" and c.i == start - 1), None)
        return Complement(frame, other, (start, high), case, thing if frame == "blame" else None)
    return None


def _open_frame(other: Token, cue: Cue, thing: Token | None) -> tuple[str, bool]:
    """The frame of an infinitive, gerund or predicate, and whether the object belongs to the content."""
    case = case_of(other)
    has_thing = thing is not None and thing.i < other.i
    if case == "to" and other.tag != "VBG" and (other.dep == "xcomp" or (has_thing and "bid" in cue.takes)):
        if has_thing and ("bid" in cue.takes or "hearer" not in cue.takes):
            return "bid", True
        return "to", False
    if other.tag == "VBG" and not case and other.dep == "xcomp" and thing is None:
        return ("ing" if "ing" in cue.takes else "thing"), False
    if not has_thing:
        return "", False
    if not case:
        return ("predicate" if other.dep == "xcomp" else ""), True
    return _FRAMES.get(case, ""), True


def _trailing(clause: Token) -> set[int]:
    """Participles after a comma behind an infinitive: "plans to leave, ending ...", which the outlet adds."""
    return {
        other.i
        for other in clause.children
        if other.dep == "advcl" and other.tag == "VBG" and other.i > clause.i and after_comma(other)
    }


def _object(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    if thing is None or thing.i < verb.i or (verb.lemma == "deny" and thing.lemma.lower() in word_list("withheld")):
        return None
    found = _object_and_phrase(verb, cue, thing) or _object_and_predicate(verb, cue, thing)
    if found is not None or "thing" not in cue.takes:
        return found
    high = _wide(verb, extent(thing)[1], document="thing" in cue.document)
    return Complement("thing", thing, (numbers.start(thing), high), accused=thing if "lay" in cue.takes else None)


def _object_and_phrase(verb: Token, cue: Cue, thing: Token) -> Complement | None:
    """ "described the raid as a crime", "accused them of arson", "told reporters about the raid"."""
    charged = "blame" in cue.takes and not {"thing", "lay"} & cue.takes.keys()  # "accused the firm | of fraud"
    for other in (*verb.children, *(thing.children if charged else ())):
        case = case_of(other)
        if other.i <= thing.i or not (other.dep.startswith("obl") or (other.dep == "nmod" and case == "of")):
            continue
        frame = _FRAMES.get(case, "")
        if frame in cue.takes:
            accused = thing if frame == "blame" else other if frame == "lay" else None
            return Complement(frame, other, (numbers.start(thing), extent(other)[1]), accused=accused)
        if case.split(" ")[0] == "at" and "figure" in cue.takes and numbers.has_number(other):
            return Complement("figure", other, (numbers.start(thing), numbers.with_state(extent(other)[1], other)))
        if "hearer" in cue.takes and case in cue.takes and case not in _NO_PREPOSITIONS:
            return after_preposition(case, other)
    end = _as_phrase(thing, extent(thing)[1]) if "as" in cue.takes else None
    return Complement("as", thing, (numbers.start(thing), end)) if end is not None else None


def _object_and_predicate(verb: Token, cue: Cue, thing: Token) -> Complement | None:
    """ "called him a liar", "called the raid senseless", however the parser hung the predicate."""
    if "predicate" not in cue.takes:
        return None
    high = extent(thing)[1]
    whom = child(verb, "iobj")
    if whom is not None and verb.i < whom.i < thing.i:
        return Complement("predicate", thing, (extent(whom)[0], high))
    if any(other.dep == "amod" and other.i > thing.i for other in thing.children):
        return Complement("predicate", thing, (numbers.start(thing), high))
    return None


def _named(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    """ "what the ministry called a war crime": the name alone, for what bears it is not in the clause."""
    if "predicate" not in cue.takes:
        return None
    name = child(verb, "xcomp") or thing
    subject = child(verb, "nsubj")
    if name is None or subject is None or name.i < verb.i or name.pos not in ("NOUN", "PROPN", "ADJ"):
        return None
    tokens = verb.sentence.tokens
    before = extent(subject, {verb.i})[0] - tokens[0].i - 1
    if before < 0 or tokens[before].lower != "what":
        return None
    return Complement("predicate", name, extent(name))


def _wide(verb: Token, high: int, *, document: bool) -> int:
    """The end of an object with the phrases right behind it: "praised the crew | for its patience".

    Of what documents show also clauses belong to it ("shows her | with a lead of two"), while of what people say the
    phrases that tell when and where they said it do not.
    """
    kinds = ("obl", "xcomp", "advcl") if document else ("obl",)
    for other in verb.children:
        if other.i > high and other.dep in kinds and extent(other)[0] == high + 1:
            if not document and (_is_circumstance(other) or case_of(other) not in _TELLING):
                break
            high = extent(other)[1]
    return high


def _is_circumstance(other: Token) -> bool:
    """Whether a phrase tells when, where or by what something is said."""
    lower = other.lower
    return other.kind == "time" or other.pos in ("PROPN", "NUM") or lower in word_list("media") or other.tag == "VBG"


def _as_phrase(thing: Token, high: int) -> int | None:
    """The end of an "as ..." right after an object, on whatever the parser hung it."""
    tokens = thing.sentence.tokens
    at = high + 1 - tokens[0].i
    if at >= len(tokens) or tokens[at].lower != "as" or tokens[at].head.i <= tokens[at].i:
        return None
    return extent(tokens[at].head)[1]


def preposition(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    """The phrase behind a preposition that the cue takes: "called for a truce", "spoke of shelling"."""
    told = thing is not None and ("hearer" in cue.takes or thing.lower in word_list("amounts"))
    for other in (*verb.children, *(thing.children if told and thing is not None else ())):
        if other.i < verb.i or not (other.dep.startswith("obl") or other.dep in ("advcl", "ccomp", "xcomp", "nmod")):
            continue
        case = case_of(other)
        frame = "to-thing" if case == "to" and other.pos not in ("VERB", "AUX") else case
        if frame in _NO_PREPOSITIONS or frame not in cue.takes or other.kind == "time":
            continue
        if frame == "to-thing" and other.lemma in word_list("alarms"):
            continue  # crews that "responded to a fire" did not speak
        if frame == "about" and thing is not None and not told:
            continue  # "reported the fire about noon", but "said nothing about the fire"
        found = numbers.listed(after_preposition(frame, other))
        end = _as_phrase(other, found.stretch[1]) if "as" in cue.takes else None
        return found if end is None else replace(found, stretch=(found.stretch[0], end))
    return None
