"""Who is said to be behind an act by words about the act: accusations, and responsibility claimed.

"Police blamed the rebels for the attack", "the attack was blamed on them", "members of the army are accused of
murdering a priest", "the front claimed responsibility for the bombing", "the men responsible for the massacre".
"""

from __future__ import annotations

from dataclasses import dataclass

from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, antecedent, case_of, children, is_passive, subjects, words_behind
from histor.language.analysis import Token
from histor.record import By

MOST_STEPS = 4
WORDS = "roles/blame.toml"
LINKS = ("obl", "nmod", "advcl", "acl", "ccomp", "xcomp", "obj", "nsubj", "nsubj:pass", "conj", "obl:agent")
BY, PUT_ON = ("by",), ("on", "to", "upon")
NEGATIONS = ("no", "not", "n't", "never", "neither", "nobody", "none", "any")


@dataclass(frozen=True, slots=True)
class Blamed:
    """Those who are said to be behind an act, and how."""

    doers: list[Token]
    by: By


def blamed(act: Token) -> Blamed | None:
    """Those whom words above an act put it on; None where no such words govern it."""
    if (found := _by_pronoun(act)) is not None:
        return found
    if case_of(act) == "behind" and children(act, "cop"):  # "the front was behind the bombing"
        return Blamed(_all(subjects(act)), "accused")
    below = act
    for governor in ancestors(act, MOST_STEPS):
        if below.dep not in LINKS:
            return None
        found = _by(governor, below)
        if found is not None:
            return Blamed([d for d in found.doers if d.lower not in NEGATIONS], found.by)
        if governor.pos in ("VERB", "AUX") and governor.lemma.lower() not in word_set(WORDS, "light"):
            return None
        below = governor
    return _by_own_clause(act)


def _by(governor: Token, below: Token) -> Blamed | None:
    """What one governor of the act says of its doers."""
    lemma = governor.lemma.lower()
    if lemma in word_set(WORDS, "responsibility") and governor.pos == "NOUN":
        return responsibility(governor)
    put_on = lemma in word_set(WORDS, "put_on") and below.dep in ("obj", "nsubj:pass")
    if put_on and (put := _brought_in(governor, PUT_ON)):
        return Blamed(put, "accused")
    if lemma in word_set(WORDS, "claims") and (claimed := _claimed(governor, below)) is not None:
        return claimed
    if lemma in word_set(WORDS, "object_accused") and _is_the_charge(below):
        return _accused(governor)
    if lemma == "work" and below.dep == "nsubj":  # "the blast was the work of the front"
        return Blamed(_all([t for t in children(governor, "nmod") if case_of(t) == "of"]), "accused")
    if lemma in word_set(WORDS, "adjectives"):
        return Blamed(_all(_said_of(governor)), "accused")
    if lemma in word_set(WORDS, "subject_accused"):
        return Blamed(_all(subjects(governor)), "accused")
    return None


def _is_for(token: Token) -> bool:
    """Whether "for" brings a word in: "took responsibility on Monday for the raid"."""
    return any(c.dep in ("case", "mark") and c.lower == "for" for c in token.children)


def _said_of(adjective: Token) -> list[Token]:
    """Whom "responsible" is said of: the noun before it, the object of "hold", else the subject."""
    if adjective.dep in ("amod", "acl"):
        return [adjective.head]
    held = children(adjective.head, "obj") if adjective.dep == "xcomp" and not is_passive(adjective.head) else []
    return held or subjects(adjective)


def _is_the_charge(below: Token) -> bool:
    return below.dep in ("advcl", "acl", "xcomp", "ccomp") or case_of(below) in ("of", "for", "in", "with", "to")


def _accused(verb: Token) -> Blamed | None:
    if is_passive(verb):
        return Blamed(_all(subjects(verb)), "accused")
    if objects := children(verb, "obj") or children(verb, "iobj"):
        return Blamed(_all(objects), "accused")
    if verb.dep in ("acl", "acl:relcl", "amod") and verb.tag == "VBN":
        return Blamed(_all([verb.head]), "accused")
    return None


def _claimed(verb: Token, below: Token) -> Blamed | None:
    """Who takes an act for theirs: "took responsibility for it", "was claimed by the front", "claimed the raid"."""
    if below.dep in ("obl", "advcl") and _is_for(below):
        taken = [o for o in children(verb, "obj") if o.lemma.lower() in word_set(WORDS, "responsibility")]
        return responsibility(taken[0]) if taken else None
    if below.dep == "nsubj:pass":
        return Blamed(by, "claimed") if (by := _brought_in(verb, BY)) else None
    own = verb.lemma.lower() == "claim" and below.dep == "obj" and not is_passive(verb)
    return _takers(verb) if own else None


def _takers(verb: Token, *taken: Token) -> Blamed:
    """Who takes an act for theirs: nobody where the verb, what is `taken` or its subject is negated."""
    heads = subjects(verb)
    parts = (*heads, *(c for t in (verb, *taken, *heads) for c in t.children))
    return Blamed([] if any(c.lower in NEGATIONS for c in parts) else _all(heads), "claimed")


def responsibility(noun: Token) -> Blamed | None:
    """ "claimed responsibility for", "denied responsibility": only who takes it is behind the act."""
    verb = noun.head
    if verb.lemma.lower() not in word_set(WORDS, "claims"):
        return Blamed([], "stated")
    if not is_passive(verb):
        return _takers(verb, noun)
    denied = any(c.lower in NEGATIONS for c in (*verb.children, *noun.children))
    return Blamed([] if denied else _brought_in(verb, BY), "claimed")


def _by_own_clause(act: Token) -> Blamed | None:
    """ "an attack claimed by the front", "a murder blamed on the army"."""
    for clause in children(act, "acl", "acl:relcl"):
        lemma = clause.lemma.lower()
        if lemma in word_set(WORDS, "claims") and clause.tag == "VBN":
            return Blamed(by, "claimed") if (by := _brought_in(clause, BY)) else None
        if lemma in word_set(WORDS, "put_on"):
            return Blamed(put, "accused") if (put := _brought_in(clause, PUT_ON)) else None
    return None


def said_to_be(people: Token) -> list[Token]:
    """ "Gunmen suspected to be rebels", "men believed to belong to the front": what people are only thought to be."""
    found: list[Token] = []
    for clause in children(people, "acl"):
        if clause.lemma.lower() not in word_set("certainty.toml", "hedging_governors") or not _is_participle(clause):
            continue
        for told in children(clause, "xcomp", "ccomp", "obl"):
            if told.lemma.lower() == "belong":
                found += [t for t in children(told, "obl") if case_of(t) == "to"]
            elif told.pos in ("NOUN", "PROPN") and (told.dep != "obl" or case_of(told) == "as"):
                found.append(told)
    return found


def _is_participle(verb: Token) -> bool:
    """Whether a verb behind its noun is a participle, whichever past the tagger took it for: "men believed to be"."""
    return verb.tag in ("VBN", "VBD") and not children(verb, "nsubj", "aux")


def _by_pronoun(act: Token) -> Blamed | None:
    """ "The raid, for which the rebels are held responsible"."""
    which = next((t for t in words_behind(act, 3) if t.lower == "which"), None)
    return _by(which.head, which) if which is not None and case_of(which) == "for" else None


def _brought_in(verb: Token, cases: tuple[str, ...]) -> list[Token]:
    """Those whom a preposition brings in beside a verb: "claimed by the front", "blamed on the army"."""
    return _all([t for t in children(verb, "obl", "obl:agent", "nmod") if case_of(t) in cases])


def _all(heads: list[Token]) -> list[Token]:
    return [antecedent(c) for t in heads for c in conjuncts(t)]
