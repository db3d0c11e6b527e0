"""Acts told of by pointing back at one: "the jet bombed it", "the mayor blamed the rebels".

What was done is known from before; what is new is who did it, or with what. Whoever blames the police or a driver may
mean that they were careless, so that only states, armed groups and fighters are taken for those who did it.
"""

from __future__ import annotations

from histor.claims.blame import responsibility
from histor.claims.cast import Cast, undergoing
from histor.claims.conjuncts import conjuncts
from histor.claims.happened import is_definite
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts, forms
from histor.claims.syntax import case_of, children, is_brought_in, is_passive, subjects
from histor.language.analysis import Token
from histor.statements.tree import is_negated

BLAME, ACCUSE = "blame", "accuse"
THINGS = ("it", "them", "this", "that")
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
    if arms := _blamed_arms(verb, for_what, sorts):
        return Cast(weapons=arms, by="accused")
    if any(t.lower not in THINGS for t in for_what):
        return None
    doers = [c for t in children(verb, "obj") for c in conjuncts(t) if _may_have_done_it(c, sorts)]
    return Cast(doers=doers, by="accused") if doers else None


def _blamed_arms(verb: Token, behind: list[Token], sorts: Sorts) -> list[Token]:
    """ "Residents blamed a drone", "the army blamed it on a mortar shell": the weapons that an act is put on."""
    put_on = [t for t in behind if case_of(t) == "on"]
    if len(put_on) != len(behind) or any(t.lower not in THINGS for t in children(verb, "obj") if put_on):
        return []
    named = [c for t in put_on or children(verb, "obj") for c in conjuncts(t)]
    return named if all(sorts.is_weapon(t) and not _is_known(t) for t in named) else []


def _is_known(noun: Token) -> bool:
    """ "The drone": one told of before."""
    return any(c.dep == "det" and c.lower not in ("a", "an") for c in noun.children)


def is_what_was_hit(noun: Token, sorts: Sorts) -> bool:
    """ "The ministry said the building was a school", "described it as a clinic": what it was that was hit."""
    if not sorts.is_thing(noun) or not is_brought_in(noun) or is_negated(noun):
        return False
    verb = noun.head
    if children(noun, "cop"):
        return any(_is_a_site(t) for t in children(noun, "nsubj"))
    called = case_of(noun) == "as" and verb.lemma.lower() in word_set(WORDS, "calling")
    if not called or is_negated(verb):
        return False
    what = (*children(verb, "nsubj", "nsubj:pass"), *undergoing(verb))
    return any(_is_a_site(t) or (sorts.is_thing(t) and is_definite(t)) for t in what)


def _is_a_site(noun: Token) -> bool:
    """ "It", "the building": what was hit, in words that leave open what it is."""
    if noun.pos == "PRON":
        return noun.lower in ("it", "this", "that")
    return is_definite(noun) and noun.lemma.lower() in word_set(WORDS, "sites")


def is_who_did_it(word: Token, sorts: Sorts) -> Cast | None:
    """ "The rebels were behind it", "a militia was responsible", "said it was the army": the cast; else None."""
    if (taken := takes_it_on(word)) is not None:
        return Cast(doers=taken, by="claimed")
    if not children(word, "cop") or is_negated(word):
        return None
    doers = [c for t in _said_to_be_it(word) for c in conjuncts(t) if _may_have_done_it(c, sorts)]
    return Cast(doers=doers, by="accused") if doers else None


def _said_to_be_it(word: Token) -> list[Token]:
    """Those of whom "behind it" or "responsible" is said, or who "it" is said to be."""
    answerable = word.lemma.lower() in word_set("roles/blame.toml", "adjectives") and not children(word, "obl", "nmod")
    if answerable or (word.lower in THINGS and case_of(word) == "behind"):
        return subjects(word)
    named = word_set(WORDS, "attackers") | {THINGS[0]}
    it = any(t.lower == THINGS[0] or (t.lemma.lower() in named and is_definite(t)) for t in children(word, "nsubj"))
    alone = not children(word, "acl", "acl:relcl", "nmod")
    return [word] if word.dep == "ccomp" and it and alone else []


def takes_it_on(noun: Token) -> list[Token] | None:
    """ "Red Dawn claimed responsibility": who takes what was told of before for theirs; None elsewhere."""
    verb = noun.head
    listed = noun.lemma.lower() in word_set("roles/blame.toml", "responsibility") and noun.dep == "obj"
    if not listed or verb.lemma.lower() not in word_set("roles/blame.toml", "claims"):
        return None
    if any(t.kind != "time" and case_of(t) in ("for", "in", "of") for w in (noun, verb) for t in w.children):
        return None  # "for the raid", which is the act itself
    taken = responsibility(noun)
    return taken.doers if taken is not None and taken.by == "claimed" and taken.doers else None


def perpetrates_it(verb: Token, cast: Cast, sorts: Sorts) -> bool:
    """ "The rebels had carried it out", "the army fired it": those who fight did what was told of before."""
    if verb.lemma.lower() not in word_set(WORDS, "perpetrating") or not is_done_to_it(verb):
        return False
    return any(_may_have_done_it(t, sorts) for t in cast.doers)


def is_what_did_it(noun: Token, sorts: Sorts) -> bool:
    """ "The air force said it was a drone": the weapon of what was told of before, said of "it" or "the projectile"."""
    if not sorts.is_weapon(noun) or not children(noun, "cop") or is_negated(noun):
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
    if not word_set(WORDS, "attackers", "mobs", "criminals").isdisjoint(forms(token)):
        return True
    return sorts.is_fighters(token) or sorts.is_side(token)
