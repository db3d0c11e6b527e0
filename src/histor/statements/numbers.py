"""Numbers of people harmed, and what somebody puts them at, as content of a verb: "reported nine dead".

Parsers hang "dead" behind a number in many ways, so that positions decide where the tree has no object.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from histor.statements.complement import Complement
from histor.statements.lexicon import Cue, word_list
from histor.statements.tree import case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token

FRAMES = ("tally", "figure", "sum", "change")
REACH = 4  # words between a verb or preposition and its number: "at least", "a total of", "as many as"
SHORT = 2  # words between the number and what became of so many: "eight people | injured"
LONG = 14  # words of an object between a verb and its number: "put the number of dead in the town at"
_STOPS = frozenset({"PUNCT", "VERB", "AUX", "SCONJ"})


def of_verb(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    """The number that a verb tells: "counted 31 dead", "gave a figure of 15", "raised the toll to 31"."""
    if "tally" in cue.takes and (found := _tally(verb, thing)) is not None:
        return found
    if "that" in cue.takes and cue.core and thing is not None and _is_bare(thing, verb):
        return Complement("that", thing, (thing.i, thing.i))  # "the opposition says nine"
    if thing is None or thing.i < verb.i:
        return None
    sums = {thing.lower, thing.lemma.lower()} & word_list("sums")
    if "sum" in cue.takes and sums and (told := _at(thing, ("of", "as"))) is not None:
        return Complement("sum", *told)
    if "change" in cue.takes and sums and (told := _at(thing, ("to",))) is not None:
        return Complement("change", *told)
    return None


def _is_bare(thing: Token, verb: Token) -> bool:
    return thing.pos == "NUM" and thing.i > verb.i and not list(thing.children)


def figure(verb: Token, cue: Cue, thing: Token | None) -> Complement | None:
    """What something is put at, where the tree hung the number elsewhere: "put the toll at between 21 and 27"."""
    if thing is None or thing.i < verb.i or "figure" not in cue.takes:
        return None
    found = _at(thing, ("at",))
    return Complement("figure", *found) if found is not None else None


def _tally(verb: Token, thing: Token | None) -> Complement | None:
    """ "31 dead", "150 injuries", however the parser hung the state; None where nobody is harmed.

    What "our reporter" counted is the report's own.
    """
    who = child(verb, "nsubj")
    if who is not None and any(c.lower == "our" for c in who.children):
        return None
    if thing is not None and thing.i > verb.i:
        last = _harmed(verb, thing)
        return Complement("tally", thing, (start(thing), _with_others(last, thing))) if last is not None else None
    number = _number(verb.i, verb)
    fate = _fate(number) if number is not None else None
    if number is None or fate is None or fate.pos in ("NOUN", "PROPN"):
        return None  # a noun is an object, which the tree finds
    return Complement("tally", number, (verb.i + 1, _with_others(max(extent(number)[1], extent(fate)[1]), number)))


def listed(found: Complement) -> Complement:
    """What stands behind a preposition with the rest of its list: "spoke of 12 dead, | 30 wounded and two missing"."""
    first, last = found.stretch
    return replace(found, stretch=(first, _with_others(last, found.head))) if has_number(found.head) else found


def is_of_the_harmed(found: Complement) -> bool:
    """Whether what stands behind a preposition counts people harmed: "spoke of | 30 dead"."""
    return found.frame == "of" and found.head.pos == "NUM" and _fate(found.head) is not None


def passive(verb: Token, cue: Cue) -> Complement | None:
    """The number of a passive with an agent: "the toll was put at nine | by the mayor"."""
    thing = child(verb, "nsubj:pass")
    number = next((c for c in verb.children if case_of(c) == "at" and c.i > verb.i and has_number(c)), None)
    if thing is None or number is None or "figure" not in cue.takes:
        return None
    return Complement("figure", number, (start(thing), with_state(extent(number)[1], number)))


def _with_others(last: int, number: Token) -> int:
    """The end of a list that goes on behind it: "12 dead | and 30 missing"."""
    tokens = number.sentence.tokens
    joint = last + 1 - tokens[0].i
    if joint >= len(tokens) or (tokens[joint].pos != "CCONJ" and tokens[joint].text != ","):
        return last
    after = _number(tokens[joint].i, number)
    fate = _fate(after) if after is not None else None
    return last if fate is None else _with_others(fate.i, number)


def _harmed(verb: Token, thing: Token) -> int | None:
    """The last word of an object that counts people harmed."""
    states = [c for c in thing.children if c.dep in ("amod", "acl", "dep")]
    states += [c for c in verb.children if c.dep == "xcomp" and c.i == thing.i + 1]
    told = [t for t in (thing, *states) if {t.lower, t.lemma.lower()} & word_list("tolls")]
    if not told or not has_number(thing):
        return None
    return max(extent(thing)[1], *(t.i for t in told))


def has_number(thing: Token) -> bool:
    """Whether a phrase is a number or counted by one."""
    return thing.pos == "NUM" or any(other.pos == "NUM" for other in thing.children)


def with_state(last: int, number: Token) -> int:
    """ "Put the losses at 40 dead and 90 wounded": the words behind the number that say what became of so many."""
    tokens = number.sentence.tokens
    behind = last + 1 - tokens[0].i
    told = behind < len(tokens) and tokens[behind].lower in word_list("fates")
    return _with_others(last + 1 if told else last, number)


def _number(before: int, of: Token) -> Token | None:
    """The number close behind a word."""
    tokens = of.sentence.tokens
    first = before + 1 - tokens[0].i
    for token in tokens[first : first + REACH]:
        if token.pos == "NUM":
            return token
        if token.pos in _STOPS:
            return None
    return None


def _fate(number: Token) -> Token | None:
    """The word behind a number that says what became of so many."""
    tokens = number.sentence.tokens
    first = number.i + 1 - tokens[0].i
    for token in tokens[first : first + SHORT + 1]:
        if {token.lower, token.lemma.lower()} & word_list("tolls"):
            return token
        if token.pos in _STOPS:
            return None
    return None


def _at(thing: Token, prepositions: tuple[str, ...]) -> tuple[Token, tuple[int, int]] | None:
    """The number behind an object and a preposition, and the stretch of both: "the toll at between 21 and 27"."""
    tokens = thing.sentence.tokens
    first = thing.i + 1 - tokens[0].i
    for token in tokens[first : first + LONG]:
        if token.pos in ("PUNCT", "VERB", "AUX") and token.lower not in word_list("fates"):
            return None
        number = _number(token.i, token) if token.lower in prepositions else None
        if number is not None:
            return number, (start(thing), with_state(_end(number), number))
    return None


def _end(number: Token) -> int:
    """The last word of a number, with the other end of a range and with what it counts."""
    last = number.i
    for token in number.sentence.tokens[number.i + 1 - number.sentence.tokens[0].i :]:
        joined = token.pos in ("NUM", "CCONJ") or token.lower == "to" or number in (token.head, token)
        counted = token is number.head and token.pos in ("NOUN", "ADJ")
        if not joined and not counted:
            break
        last = token.i if token.pos != "CCONJ" and token.lower != "to" else last
    return last


def start(thing: Token) -> int:
    """Where the content of an object starts: after its preposition ("called on | residents to leave")."""
    low = extent(thing)[0]
    return low + any(other.dep == "case" and other.i == low for other in thing.children)
