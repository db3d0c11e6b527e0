"""Nouns of harm that tell of no event of their own: kinds, charges and ideas."""

from __future__ import annotations

from histor.claims.care import carers
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, case_of, child, children, subjects
from histor.claims.unnumbered import multiple
from histor.language.analysis import Token


def _is_of_somebody(noun: Token, governor: Token) -> bool:
    """ "Charged with the murder of Ida Lind", "of a nurse": who is accused may not have done it, but she is dead."""
    if governor.lemma.lower() not in word_set("nominal.toml", "accusing") or child(noun, "det") is None:
        return False
    return any(case_of(t) == "of" and "person" in (t.ent, t.kind) for t in children(noun, "nmod"))


def _is_the_body_found(body: Token) -> bool:
    """ "His body was found", "police found her body"; not "he pulled his body up", nor what is found in it."""
    own = any(c.pos == "PRON" for c in children(body.head, "nsubj"))
    return body.dep == "nsubj:pass" or (body.dep == "obj" and not own)


def _has_turned_up(body: Token) -> bool:
    """ "Two bodies appeared on the road", and not "the body appeared to agree"."""
    verb = body.head
    if body.dep != "nsubj" or verb.lemma.lower() not in word_set("nominal.toml", "turning_up"):
        return False
    marks = word_set("nominal.toml", "of_a_body")
    known = body.lemma.lower() == "corpse" or child(body, "nummod") is not None
    known = (
        known
        or any(c.lower in marks for c in body.children)
        or any(case_of(c) in ("of", "with") for c in body.children)
    )
    return known and child(verb, "xcomp", "ccomp", "obj") is None and child(verb, "obl", "compound:prt") is not None


def is_taken_in(verb: Token) -> bool:
    """ "Medics received nine bodies", "a driver carried six": by those who care for them, and in no exchange."""
    if verb.lemma.lower() not in word_set("nominal.toml", "receiving"):
        return False
    takers = carers() | word_set("nominal.toml", "undertakers")
    return any(t.lower in ("they", "he", "she", "it", "we", "i") or t.lemma.lower() in takers for t in subjects(verb))


def names_no_event(token: Token) -> bool:
    """Whether a noun names a kind, a charge or an idea ("murder charge", "attempted murder") and no event."""
    lemma = token.lemma.lower()
    if token.dep == "nmod:poss":
        return True
    if lemma in word_set("nominal.toml", "bodies"):
        return not _is_a_dead_body(token)
    if token.dep == "compound" and token.head.lemma.lower() not in lexicon().nouns:
        return True
    if token.dep == "compound" and token.head.lemma.lower() in word_set("nominal.toml", "heads"):
        return True
    if any(c.lower in word_set("nominal.toml", "modifiers") for c in children(token, "amod", "compound")):
        return True
    governor = next(ancestors(token, 1), None)
    if multiple(token) and token.dep != "compound":
        return False  # "accused of a double murder": two were killed, whoever did it
    if governor is not None and _is_of_somebody(token, governor):
        return False
    if governor is None or case_of(token) in ("after", "before", "since", "in", "during", "following"):
        return False
    key = "governors" if governor.pos != "NOUN" else "governing_nouns"
    return governor.lemma.lower() in word_set("nominal.toml", key)


def _is_a_dead_body(noun: Token) -> bool:
    """ "Two bodies were found": what is found, brought in or turns up; not "body parts", "he body slammed a window"."""
    if noun.dep == "compound":
        return False
    finding = word_set("nominal.toml", "finding")
    if any(c.dep == "nmod:poss" and c.pos == "PRON" for c in noun.children):
        return _is_the_body_found(noun) and noun.head.lemma.lower() in finding
    found = any(a.lemma.lower() in finding for a in ancestors(noun, 3))
    taken = noun.dep in ("obj", "nsubj:pass") and is_taken_in(noun.head)
    return found or taken or _has_turned_up(noun)
