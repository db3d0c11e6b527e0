"""Acts told of by pointing back at one: "the jet bombed it", "the mayor blamed the rebels".

What was done is known from before; what is new is who did it, or with what. Whoever blames the police or a driver may
mean that they were careless, so that only states, armed groups and fighters are taken for those who did it.
"""

from __future__ import annotations

from histor.claims.cast import Cast, undergoing
from histor.claims.conjuncts import conjuncts
from histor.claims.happened import is_definite
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, children, is_brought_in, is_passive
from histor.language.analysis import Token

BLAME, ACCUSE = "blame", "accuse"
THINGS = ("it", "them", "this", "that")
NEGATED = ("not", "n't", "never")
WORDS = "roles/doers.toml"


def does_it(verb: Token, cast: Cast, sorts: Sorts) -> bool:
    """ "Rebels had blown it up", "an army jet bombed it": those who fight, or a weapon, did it to what was told of."""
    if not is_done_to_it(verb):
        return False
    return bool(cast.weapons) or any(sorts.is_fighters(t) or sorts.is_armed(t) for t in cast.doers)


def is_done_to_it(verb: Token) -> bool:
    """Whether what a verb is done to is only "it"."""
    told = undergoing(verb)
    return len(told) == 1 and told[0].pos == "PRON" and told[0].lower in THINGS


def put_on_some(verb: Token, sorts: Sorts) -> Cast | None:
    """ "Moscow blamed Ukraine", "he blamed the rebels for it": the cast of what was told of before; None elsewhere."""
    if not is_blaming(verb) or is_passive(verb):
        return None
    for_what = [t for t in children(verb, "obl", "advcl", "nmod") if t.kind != "time"]
    if any(t.lower not in THINGS for t in for_what):
        return None
    doers = [c for t in children(verb, "obj") for c in conjuncts(t) if _may_have_done_it(c, sorts)]
    return Cast(doers=doers, by="accused") if doers else None


def is_what_did_it(noun: Token, sorts: Sorts) -> bool:
    """ "The air force said it was a drone": the weapon of what was told of before, said of "it" or "the projectile"."""
    if not sorts.is_weapon(noun) or not children(noun, "cop") or any(c.lower in NEGATED for c in noun.children):
        return False
    what = children(noun, "nsubj")
    unnamed = word_set("roles/weapons.toml", "unnamed")
    return is_brought_in(noun) and any(t.lower in THINGS or t.lemma.lower() in unnamed for t in what)


def is_the_one_accused_of(act: Token) -> bool:
    """ "India accused Pakistan of the attack": one that is known, where "charged with assault" names a crime."""
    return case_of(act) == "of" and act.head.lemma.lower() == ACCUSE and is_definite(act)


def is_blaming(verb: Token) -> bool:
    """Whether the word itself puts an act on somebody, so that what it is done with is said by its subject."""
    return verb.lemma.lower() == BLAME and verb.pos == "VERB"


def _may_have_done_it(token: Token, sorts: Sorts) -> bool:
    if token.lemma.lower() in word_set(WORDS, "attackers") | word_set(WORDS, "mobs"):
        return True
    return sorts.is_fighters(token) or sorts.is_side(token)
