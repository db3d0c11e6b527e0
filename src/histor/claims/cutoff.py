"""Homes and people without power, water or heating: the clauses that say so, and whom they mean.

A supply is stopped ("cut power to 900 homes"), lost ("900 homes lost power", "have no water"), gone ("lights went
out in 900 homes"), or somebody is left without it. "Left in power" is none of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from histor.claims.lexicon import Lexicon, Sense, word_set
from histor.claims.syntax import case_of, child, children, is_passive, next_token, subjects
from histor.language.analysis import Token
from histor.mentions.quantities import describe
from histor.statements.tree import is_negated

FEW = 100  # people who are named by no word of consumers: "the coup left two ministers without power"
TO, IN = ("to", "for"), ("in", "at", "across")


def cut_off(word: Token, words: Lexicon) -> list[Sense]:
    """What a word claims of those without a supply: the sense of the measure's own file, or none."""
    return words.light.get("be cut off", [])[:1] if served(word) else []


def served(word: Token) -> list[Token]:
    """The heads of those whom a verb, or a noun behind "without", says to be without a supply."""
    if word.pos in ("VERB", "AUX") or word.tag.startswith("VB"):
        for shape in (_stopped, _parted, _left, _lacking, _by_outage, _gone):
            if found := shape(word):
                return found
    return _without(word) or (_gone(word) if word.pos in ("ADV", "ADJ") else [])


def is_a_lack(word: Token) -> bool:
    """Whether the negation beside a word is the lack itself: "are without power", "do not have water"."""
    there = child(word, "expl") is not None
    return bool(_without(word) or (_is(word, "having") and _lacking(word)) or (there and _gone(word)))


def may_be_served(unit: str, noun: Token, number: int | None) -> bool:
    """Whether somebody may be without a supply of power: homes, consumers, or more people than hold office."""
    consumers = noun.tag != "NN" and noun.lemma.lower() in word_set("supplies.toml", "consumers")
    return unit != "person" or consumers or noun.pos == "NUM" or (number or 0) >= FEW


def _is(word: Token, listed: str) -> bool:
    particle = child(word, "compound:prt")
    following = next_token(word)
    beside = particle or (following if following is not None and following.tag == "RP" else None)
    both = f"{word.lemma.lower()} {beside.lower}" if beside is not None else word.lemma.lower()
    known = word_set("supplies.toml", listed)
    return both in known


def _is_supply(noun: Token) -> bool:
    """ "Power", "running water", "the water supply", "supplies of gas"."""
    known = word_set("supplies.toml", "supplies")
    if noun.lower in known:
        return True
    if noun.lemma.lower() not in word_set("supplies.toml", "bringing"):
        return False
    of = [t for t in children(noun, "nmod") if case_of(t) == "of"]
    return any(t.lower in known for t in (*children(noun, "compound", "amod"), *of))


def _supplies(nouns: Iterable[Token]) -> list[Token]:
    return [t for t in nouns if _is_supply(t)]


def _towards(*words: Token) -> list[Token]:
    """Those that a supply goes to: "to 900 homes", "for 900 homes"; else where it was, "in nine villages"."""
    near = [t for w in words for t in children(w, "obl", "nmod") if t.kind != "time"]
    return [t for t in near if case_of(t) in TO] or [t for t in near if case_of(t) in IN]


def _stopped(verb: Token) -> list[Token]:
    """ "Cut power to 900 homes", "water was shut off in nine villages", "had their gas supply cut"."""
    if not _is(verb, "stopping") and not (_is(verb, "losing") and is_passive(verb)):
        return []
    if verb.head.lemma.lower() == "have" and verb.dep in ("xcomp", "acl") and _supplies(children(verb.head, "obj")):
        return subjects(verb.head)
    stopped = _supplies(subjects(verb) if is_passive(verb) else children(verb, "obj"))
    return _towards(verb, *stopped) if stopped else []


def _parted(verb: Token) -> list[Token]:
    """ "Nine villages were cut off from the grid", "2,000 customers were disconnected", "deprived of heat"."""
    whom = subjects(verb) if is_passive(verb) else children(verb, "obj")
    behind = [t for w in (verb, *whom) for t in children(w, "obl", "nmod", "advcl")]
    if _is(verb, "parting") and any(
        any(c.lower == "from" for c in t.children) and (_is_supply(t) or t.lemma.lower() == "grid") for t in behind
    ):
        return whom
    if _is(verb, "depriving") and any(case_of(t) == "of" and _is_supply(t) for t in behind):
        return whom
    dark = word_set("supplies.toml", "dark")
    if _is(verb, "plunging") and any(case_of(t) == "into" and t.lemma.lower() in dark for t in behind):
        return whom
    undone = verb.lower.startswith(("de", "dis")) or any(t.lower == "de" for t in verb.children)
    consumers = [t for t in whom if t.lemma.lower() in word_set("supplies.toml", "consumers")]
    return consumers if undone and _is(verb, "disconnecting") else []


def _left(verb: Token) -> list[Token]:
    """ "Left 900 homes without power", "900 homes remain without power"."""
    whom = subjects(verb) if is_passive(verb) else children(verb, "obj")
    near = (verb, *whom) if _is(verb, "leaving") else (verb,)
    lacked = [
        t
        for w in near
        for t in children(w, "obl", "xcomp", "nmod", "advmod", "advcl")
        if _is_without(t) and t.i > verb.i
    ]
    if not lacked:
        return []
    if _is(verb, "leaving"):
        return whom
    return subjects(verb) if _is(verb, "standing") else []


def _lacking(verb: Token) -> list[Token]:
    """ "900 homes lost power", "have no running water", "do not have heating"."""
    lost = _supplies(children(verb, "obj"))
    if not lost or child(verb, "nsubj") is None:
        return []
    none = any(c.lower == "no" for t in lost for c in children(t, "det"))
    none = none or is_negated(verb)
    if not _is(verb, "losing") and not (none and _is(verb, "having")):
        return []
    inside = [t for w in (verb, *lost) for t in children(w, "obl", "nmod") if case_of(t) in IN]
    return [t for t in inside if child(t, "nummod") is not None and _is_home(t)] or subjects(verb)


def _is_home(noun: Token) -> bool:
    """ "Lost heating in 640 buildings", and not "lost power in nine towns"."""
    known = describe(noun.lower)
    return known is not None and known.unit in ("house", "building")


def _by_outage(verb: Token) -> list[Token]:
    """ "A power outage affected 900 customers", "blackouts hit nine villages"."""
    if not _is(verb, "affecting"):
        return []
    outages = [t for t in subjects(verb) if t.lemma.lower() in word_set("supplies.toml", "outages")]
    named = any(t.lemma.lower() != "cut" or _supplies(children(t, "compound")) for t in outages)
    return children(verb, "obj") if named else []


def _gone(word: Token) -> list[Token]:
    """ "Heating is off in nine blocks", "lights went out in 900 homes", "there is no water in nine villages"."""
    gone = _supplies(subjects(word))
    if not gone:
        return []
    out = word_set("supplies.toml", "gone")
    none = child(word, "expl") is not None and any(c.lower == "no" for t in gone for c in children(t, "det"))
    went = _goes(word) and any(c.lower in out for c in word.children)
    return _towards(word, *gone) if none or went or (word.lower in out and child(word, "cop") is not None) else []


def _goes(word: Token) -> bool:
    return word.lemma.lower() in word_set("supplies.toml", "going")


def _is_without(noun: Token) -> bool:
    return any(c.lower == "without" and c.dep in ("case", "mark") for c in noun.children) and _is_supply(noun)


def _without(noun: Token) -> list[Token]:
    """ "900 homes are without power", "the 900 homes without power"."""
    if not _is_without(noun):
        return []
    if child(noun, "cop", "aux") is not None:
        return subjects(noun)
    return [noun.head] if noun.dep in ("nmod", "acl") and child(noun.head, "nummod") is not None else []
