"""Verbs that tell of a harm by the way it was done: "severely beaten", "beaten with rods", "hanged himself"."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.oneself import REFLEXIVE
from histor.claims.syntax import case_of, child, children, is_passive
from histor.language.analysis import Token

BEATEN = Sense("injured", "object", PEOPLE, open=True, listed="contact.toml beating")
HANGED = Sense("killed", "object", PEOPLE, listed="contact.toml hanging")
STRANGLED = Sense("killed", "object", PEOPLE, listed="contact.toml strangling")
CHOKED = Sense("injured", "object", PEOPLE, open=True, listed="contact.toml strangling")
THROAT_CUT = Sense("killed", "object", PEOPLE, listed="contact.toml throat_cutting")
FOUND_SO = Sense("killed", "state", PEOPLE, listed="contact.toml hanging")


def ways(verb: Token) -> Iterator[Sense]:
    """The senses of a verb that harms in the way that its clause tells of."""
    lemma = verb.lemma.lower()
    if lemma in word_set("contact.toml", "beating") and _is_violent(verb) and not _is_to_death(verb):
        yield BEATEN
    if lemma in word_set("contact.toml", "strangling") and not _is_to_death(verb):
        yield STRANGLED if verb.tag in ("VBD", "VBN") and child(verb, "xcomp", "advcl", "conj") is None else CHOKED
    if lemma in word_set("contact.toml", "throat_cutting") and _is_at_a_throat(verb):
        yield THROAT_CUT
    if lemma == "set" and _is_alight(verb):
        yield BEATEN
    if lemma in word_set("contact.toml", "hanging"):
        found = verb.dep == "xcomp" and verb.head.lemma.lower() in word_set("contact.toml", "finding")
        if found and not _is_of_a_body(verb):
            yield FOUND_SO
        elif verb.lower == "hanged" and (is_passive(verb) or any(t.lower in REFLEXIVE for t in children(verb, "obj"))):
            yield HANGED


def _is_violent(verb: Token) -> bool:
    """Whether a beating is one: "severely beaten", "beaten with rods", and no match that is lost."""
    how = word_set("contact.toml", "violently")
    if any(c.lower in how for c in verb.children if c.dep in ("advmod", "xcomp", "amod")):
        return child(verb, "obj", "nsubj:pass") is not None or verb.dep in ("acl", "acl:relcl", "conj", "xcomp")
    tools = word_set("contact.toml", "clubs", "cutting", "firearms")
    return any(case_of(t) in ("with", "by") and t.lemma.lower() in tools for t in children(verb, "obl", "nmod"))


def _is_at_a_throat(verb: Token) -> bool:
    """ "Cut the throats of nine villagers", "their throats had been slit", and not "slit his own throat"."""
    throats = [t for t in children(verb, "obj", "nsubj:pass") if t.lemma.lower() == "throat"]
    return any(all(c.lower != "own" for c in t.children) for t in throats)


def _is_alight(verb: Token) -> bool:
    """ "Was set alight", "set two men on fire": only people are counted, and "set them on fire" may be of lorries."""
    if any(t.lower in ("them", "they", "it") for t in children(verb, "obj", "nsubj:pass")):
        return False
    alight = any(c.lower in word_set("events.toml", "ablaze") for c in verb.children if c.dep in ("xcomp", "advmod"))
    return alight or any(case_of(t) == "on" and t.lower == "fire" for t in children(verb, "obl"))


def _is_to_death(verb: Token) -> bool:
    return any(case_of(t) == "to" and t.lower == "death" for t in children(verb, "obl", "xcomp", "advmod"))


def _is_of_a_body(verb: Token) -> bool:
    """ "A body was found hanging": the body is counted already."""
    found = [*children(verb.head, "nsubj:pass"), *children(verb.head, "obj")]
    return any(t.lemma.lower() in word_set("nominal.toml", "bodies") for t in found)
