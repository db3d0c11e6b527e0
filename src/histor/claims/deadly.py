"""Deaths that a word tells of without saying whose: "a fatal shooting", "charged with murder", "it is a homicide".

At least one person died then. Whoever was shot in it, with nothing said of how they fared, may be the one; that is for
the incident to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.event_kinds import patterns
from histor.claims.lexicon import PEOPLE, Sense, lexicon, word_set
from histor.claims.syntax import ancestors, case_of, child, children, next_token
from histor.language.analysis import Token

WORDS = "deadly.toml"
BEFORE = 3  # words before a crime among which "attempted" stands
NAMED_DEAD = Sense("killed", "object", PEOPLE, listed=f"{WORDS} coroners")
CLAUSES = 3  # words above a charge among which the one who is charged is told of


def deadly(token: Token) -> Sense | None:
    """What a noun tells of deaths without saying whose; None where it tells of none, or of several happenings."""
    if token.tag not in ("NN", "NNP") or _is_hindered_before(token):
        return None
    lemma = token.lemma.lower()
    if _says_whose(token):
        return None
    if lemma == "victim":
        killed = any(c.lemma.lower() in word_set(WORDS, "crimes") for c in children(token, "compound"))
        return Sense("killed", "told", PEOPLE, listed=f"{WORDS} crimes") if killed and _is_the_one(token) else None
    if lemma in word_set(WORDS, "examinations"):
        done = token.head.lemma.lower() in word_set(WORDS, "examining")
        return Sense("killed", "ruled", PEOPLE, listed=f"{WORDS} examinations") if done else None
    if lemma in word_set(WORDS, "deaths") and _is_the_one(token):
        return Sense("killed", "ruled", PEOPLE, listed=f"{WORDS} deaths")
    if lemma in word_set(WORDS, "crimes"):
        return Sense("killed", "ruled", PEOPLE, listed=f"{WORDS} crimes") if _is_a_finding(token) else None
    happens = lemma in patterns().nouns or any(s.open for s in lexicon().nouns.get(lemma, ()))
    if not happens or token.dep == "compound" or lemma in word_set("nominal.toml", "hurts"):
        return None
    by = next((c for c in children(token, "amod") if lexicon().adjectives.get(c.lower) == "killed"), None)
    if by is None or _is_hindered(by):
        return None
    return Sense("killed", "told", PEOPLE, listed=f"measures/killed.toml [adjectives] words {by.lower!r}")


def said_once(drafts: Sequence[Draft]) -> list[Draft]:
    """The claims of a sentence; "the deadly attack" is one only where no other tells of dead ("it killed a cook")."""
    whose = [d for d in drafts if d.group is None or d.group.nature != "some"]
    if any(d.claim.measure == "killed" for d in whose):
        return whose
    first = next((d for d in drafts if d.group is not None and d.group.nature == "some"), None)
    return [d for d in drafts if d.group is None or d.group.nature != "some" or d is first]


def is_named_by_the_coroner(verb: Token) -> bool:
    """ "The coroner identified him as", "was named by the medical examiner": nobody does so of the living."""
    if verb.lemma.lower() not in word_set(WORDS, "naming"):
        return False
    who = [t for t in children(verb, "nsubj", "obl") if t.dep == "nsubj" or case_of(t) == "by"]
    return any(not {t.lower, *(c.lower for c in t.children)}.isdisjoint(word_set(WORDS, "coroners")) for t in who)


def _says_whose(noun: Token) -> bool:
    """ "The murder of Lund", "his murder": there the noun itself tells who is dead."""
    if any(case_of(t) == "of" and t.kind != "time" and t.lemma.lower() != "year" for t in children(noun, "nmod")):
        return True
    whose = child(noun, "nmod:poss")  # "the city's twelfth homicide" does not say it
    return whose is not None and (whose.pos == "PRON" or "person" in (whose.ent, whose.kind))


def _is_hindered_before(noun: Token) -> bool:
    """ "An attempted murder charge", whatever the tree makes of it."""
    at = noun.i - noun.sentence.tokens[0].i
    near = (*noun.children, *noun.sentence.tokens[max(at - BEFORE, 0) : at])
    return any(t.lower in word_set(WORDS, "hindering") for t in near)


def _is_hindered(adjective: Token) -> bool:
    """ "Non-fatal", "nearly fatal", "potentially deadly"."""
    at = adjective.i - adjective.sentence.tokens[0].i
    before = [t.lower for t in adjective.sentence.tokens[max(at - 2, 0) : at]]
    return bool({*before, *(c.lower for c in adjective.children)} & word_set(WORDS, "nearly"))


def _is_the_one(noun: Token) -> bool:
    """ "The death was ruled an accident", "the city's third killing": of the one told of."""
    the = child(noun, "det")
    counted = child(noun, "nmod:poss") is not None and child(noun, "amod") is not None
    return (counted or (the is not None and the.lower in ("the", "this"))) and case_of(noun) != "to"


def _is_left_open(noun: Token) -> bool:
    """ "Could face a charge", "is not treated as"; but "pleaded not guilty" doubts no death."""
    above = list(ancestors(noun, CLAUSES))
    if any(a.lemma.lower() in word_set(WORDS, "pleading") for a in above):
        return False
    return any(c.lower in word_set(WORDS, "open") for a in above for c in children(a, "aux", "advmod", "neg"))


def _is_a_finding(noun: Token) -> bool:
    """Whether a crime is what somebody is charged with, or what a happening is held to be."""
    if _is_left_open(noun):
        return False
    for above in ancestors(noun, CLAUSES):
        if above.lemma.lower() in word_set(WORDS, "charging"):
            return case_of(noun) in ("with", "of", "for", "to", None) or above.pos == "NOUN"
        if above.lemma.lower() in word_set(WORDS, "holding"):
            return case_of(noun) in ("as", None)
    return child(noun, "cop") is not None and child(noun, "nsubj") is not None


def dead_beside(verb: Token) -> str | None:
    """The measure of a result right behind a verb, whatever the tree makes of it: "shot dead three people".

    Whom a firing squad shoots is dead.
    """
    if verb.lemma.lower() == "shoot" and any(map(_is_firing_squad, children(verb, "nsubj", "obl", "obl:agent"))):
        return "killed"
    following = next_token(verb)
    if following is None or following.lower not in lexicon().resultatives:
        return None
    senses = lexicon().states.get(following.lower)
    return senses[0].measure if senses else None


def _is_firing_squad(noun: Token) -> bool:
    return noun.lemma.lower() == "squad" and any(c.lower == "firing" for c in noun.children)
