"""Fates told by what is done for somebody: "could not be saved", "is expected to recover", "underwent surgery"."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.coming import CAME, FOUND, comes_for_care, finds_a_victim
from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.limbs import is_part
from histor.claims.syntax import case_of, child, children, is_passive
from histor.language.analysis import Token

LOST = Sense("killed", "object", PEOPLE, listed="persons.toml saving")
GONE = Sense("killed", "object", PEOPLE, listed="persons.toml lost_to")
TAKEN_OFF = Sense("killed", "object", PEOPLE, listed="life support")
NOT_LIVING = Sense("killed", "subject", PEOPLE, listed="persons.toml living")
LIVING = Sense("injured", "condition", PEOPLE, listed="persons.toml living")
OPERATED = Sense("injured", "light subject", PEOPLE, open=True, listed="persons.toml operations")


def fates(verb: Token, *, fired_at: bool, harm: bool) -> Iterator[Sense]:
    """The senses of a verb of saving, of living or of being operated on.

    `fired_at`: shots are told of near it; `harm`: some violence is.
    """
    lemma = verb.lemma.lower()
    denied = _is_denied(verb)
    if lemma in word_set("persons.toml", "saving") and denied and harm:
        yield LOST
    if lemma == "lose" and not denied and _is_lost_to_violence(verb):
        yield GONE
    if lemma == "survive" and denied and _is_done(verb) and all(map(_is_violence, children(verb, "obj"))):
        yield NOT_LIVING
    if lemma == "make" and denied and _is_done(verb) and fired_at and _makes_it(verb):
        yield NOT_LIVING
    if not denied and harm and _tells_of_living(verb):
        yield LIVING
    if not denied and is_passive(verb) and any(map(_is_life_support, children(verb, "obl"))):
        yield TAKEN_OFF
    if comes_for_care(verb, fired_at=fired_at):
        yield CAME
    if finds_a_victim(verb, fired_at=fired_at):
        yield FOUND
    if lemma in ("undergo", "have") and fired_at and _is_operation(verb):
        yield OPERATED


def _is_violence(noun: Token) -> bool:
    """ "Did not survive the blast", "did not survive his wounds"; a job is not survived otherwise."""
    lemma = noun.lemma.lower()
    return lemma in word_set("persons.toml", "lost_to") or lemma in word_set("nominal.toml", "hurts")


def _is_life_support(noun: Token) -> bool:
    """ "Was taken off life support": nobody says so of one who lives."""
    life = any(c.lower == "life" for c in children(noun, "compound"))
    return life and noun.lemma.lower() == "support" and case_of(noun) in ("off", "from")


def _is_operation(verb: Token) -> bool:
    """ "Underwent surgery", but not what somebody underwent long ago: "underwent surgery at age nine", "as a child"."""
    operated = [t for t in children(verb, "obj") if t.lemma.lower() in word_set("persons.toml", "operations")]
    around = [t for word in (verb, *operated) for t in children(word, "obl", "nmod")]
    young = word_set("persons.toml", "young") | {"age"}
    long_ago = any(case_of(t) in ("at", "as") and t.lemma.lower() in young for t in around)
    return bool(operated) and not long_ago


def is_fate(sense: Sense) -> bool:
    """Whether a sense is of those whose words of doubt and denial say what became of them ("could not be saved")."""
    return any(sense is known for known in (LOST, NOT_LIVING, LIVING))


def is_nobodys(sense: Sense, verb: Token) -> bool:
    """ "Doctors could not save him", "the town lost two brothers", "they found a victim": the subject did nothing.

    Nor did "families lost their homes" destroy them.
    """
    lost = sense.measure == "destroyed" and verb.lemma.lower() == "lose"
    return sense is LOST or sense is GONE or sense is FOUND or lost


def _is_lost_to_violence(verb: Token) -> bool:
    """ "The town lost three brothers to gunfire", "lost four men in an ambush", not "two strikers to injury"."""
    if _is_of_an_army(verb):
        return True
    if any(map(is_part, children(verb, "obj"))):
        return False  # "two guards lost legs in the blast"
    if any(t.ent == "person" or t.lower in word_set("pronouns.toml", "one") for t in children(verb, "nsubj")):
        return False  # "he lost his son to gunfire" tells of him, and of an older grief
    around = [t for word in (verb, *children(verb, "obj")) for t in children(word, "obl", "nmod")]
    return any(case_of(t) in ("to", "in") and t.lemma.lower() in word_set("persons.toml", "lost_to") for t in around)


def _is_done(verb: Token) -> bool:
    """ "Did not survive", "has not survived", but not "may not survive"."""
    return verb.dep != "xcomp" and any(
        c.dep == "aux" and c.lower in ("did", "has", "have", "had") for c in verb.children
    )


def is_loss_of_a_side(verb: Token) -> bool:
    """ "Russia had lost 1,150 soldiers, nine tanks and 31 artillery systems": of a war, and no part of one strike."""
    return verb.lemma.lower() == "lose" and _is_of_an_army(verb)


def _is_of_an_army(verb: Token) -> bool:
    """ "The army lost 620 soldiers", "Israel has lost 14 soldiers and ten civilians": the dead of one side."""
    lost = [t for t in children(verb, "obj") if child(t, "nummod") is not None and child(t, "acl") is None]
    whose = [t for t in children(verb, "nsubj") if t.lemma.lower() not in word_set("persons.toml", "not_sides")]
    sides = word_set("roles/doers.toml", "bodies", "groups") | word_set("persons.toml", "sides")
    side = any(t.lemma.lower() in sides or (t.pos == "PROPN" and t.ent != "person") for t in whose)
    return side and any(t.lower in word_set("persons.toml", "soldiers") for t in lost)


def _is_denied(verb: Token) -> bool:
    """ "Did not survive", "could not be saved", "were unable to revive"."""
    negations = word_set("certainty.toml", "negations")
    above = verb.head if verb.dep == "xcomp" else verb
    unable = above.lower == "unable" or above.lemma.lower() == "fail"
    return unable or any(c.lower in negations for t in (verb, above) for c in t.children)


def _makes_it(verb: Token) -> bool:
    """ "Didn't make it", and not "didn't make it to the door"."""
    it = any(t.lower == "it" for t in children(verb, "obj"))
    return it and child(verb, "obl", "xcomp", "ccomp", "nmod") is None


def _tells_of_living(verb: Token) -> bool:
    """ "Is recovering", and the "expected" of "is expected to recover", which is no doubt about the hurt."""
    living = word_set("persons.toml", "living")
    if verb.lemma.lower() == "expect" and is_passive(verb):
        hoped = [t for c in children(verb, "xcomp") for t in (c, *children(c, "conj"))]
        told = living | word_set("persons.toml", "pulling_through")
        return any(t.lemma.lower() in told or _makes_it(t) for t in hoped)
    progressive = verb.tag == "VBG" and any(c.dep == "aux" and c.lemma == "be" for c in verb.children)
    return progressive and verb.lemma.lower() in living
