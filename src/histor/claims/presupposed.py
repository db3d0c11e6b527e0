"""What a sentence takes for known while it plans, wants or asks something else."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Token

WORDS = "certainty.toml"
MOST_CLAUSES = 3
SAME_CLAUSE = ("xcomp", "conj", "acl", "obj", "nsubj:pass", "amod")


def is_taken_for_known(noun: Token) -> bool:
    """ "They promised to investigate the murder of four nurses": what is done about what has happened."""
    return noun.pos == "NOUN" and not noun.is_root and noun.head.lemma.lower() in word_set(WORDS, "taking_for_known")


def is_the_ground(noun: Token) -> bool:
    """ "They asked to leave after the murder of two nurses": wanted on account of it, and it is not in doubt."""
    return noun.pos == "NOUN" and noun.dep in ("obl", "nmod") and case_of(noun) in word_set(WORDS, "grounds")


def is_asked_after(clause: Token) -> bool:
    """ "They hope to find out why a clerk was killed", "who shot him", "what led to it": that he was is no question."""
    if clause.dep not in ("ccomp", "advcl", "advcl:relcl"):
        return False
    if any(c.lower in word_set(WORDS, "asking") for c in clause.children):
        return True
    who = children(clause, "nsubj", "nsubj:pass")
    return _is_past(clause) and any(t.lower in word_set(WORDS, "asking_who") for t in who)


def answers_a_question(verb: Token, cue: int) -> bool:
    """ "Police are trying to determine why she was shot": asked after behind the words at `cue`, so that she was."""
    return any(is_asked_after(t) and cue < t.start for t in (verb, *ancestors(verb, MOST_CLAUSES)))


def is_told_beside(verb: Token, cue: int) -> bool:
    """ "They plan to discuss a shooting that left nine hurt": a relative clause tells what came about, beside the plan.

    `cue`: where the verb of saying, planning or believing begins, which must stand before the noun.
    """
    clause = verb
    for above in ancestors(verb, 4):
        if clause.dep == "acl:relcl":
            return cue < above.start and above.pos in ("NOUN", "PROPN") and _is_past(clause) and not _is_there(above)
        beside = clause.dep == "advcl" and clause.tag == "VBG"  # "..., sending five to hospital"
        if clause.dep not in SAME_CLAUSE and not beside:
            return False
        clause = above
    return False


def _is_past(clause: Token) -> bool:
    return clause.tag == "VBD" or any(c.tag == "VBD" for c in children(clause, "aux", "aux:pass", "cop"))


def _is_there(noun: Token) -> bool:
    """ "There was a man who": that there was one is what is believed."""
    return any(c.dep == "expl" for c in (*noun.children, *noun.head.children))
