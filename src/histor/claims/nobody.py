"""None at all, said of more than its noun: "no deaths or injuries", "no reports of injuries", "did not cause any"."""

from __future__ import annotations

from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, case_of, child, children, subjects
from histor.language.analysis import Token
from histor.statements.tree import is_negated

OR = ("or", "nor")
NONE = ("no", "neither")
ANY = ("any", "a", "an", "single")
WITHOUT = ("without",)
ANYBODY = ("anyone", "anybody")
UNKNOWN = (*ANYBODY, "everyone", "everybody", "each")


def is_nobody(head: Token) -> bool:
    """Whether the sentence says of a noun of harm or of those harmed that there was none, by a word before it."""
    first = _first_of_or(head) if child(head, "nummod") is None else None
    return first is not None and (_has_none(first) or _is_unreported(first) or _is_denied(first))


def is_anybody(head: Token) -> bool:
    """Whether a word counts nobody, as it may mean anybody."""
    return head.lower in UNKNOWN and not is_denied_of_any(head)


def is_denied_of_any(head: Token) -> bool:
    """ "The ministry denies that anyone was killed", "the blast did not hurt any civilians": none, by its word."""
    any_of_them = head.lower in ANYBODY or any(c.lower == "any" for c in children(head, "det"))
    verb = head.head
    if any_of_them and head.dep == "obj" and is_negated(verb) and verb.lemma.lower() in lexicon().verbs:
        return any(t.kind == "event" or t.pos == "NOUN" for t in subjects(verb) if t.kind != "person")
    if not any_of_them or verb.pos not in ("VERB", "ADJ") or verb.dep != "ccomp" or children(head, "acl:relcl"):
        return False
    denied = verb.head.lemma.lower() in word_set("falsehood.toml", "rejecting")
    return denied and not is_negated(verb.head)


def is_none_beside(state: Token) -> bool:
    """The second of "there were no dead or injured", which the tree takes for a verb."""
    states = lexicon().states
    both = state.dep == "conj" and state.lower in states and state.head.lower in states
    return both and is_nobody(state)


def is_neither(head: Token) -> bool:
    """ "Neither of the clerks", "neither the mayor nor his wife, nor her guards": none of those joined by "nor".

    So are those of whom it is denied: "denied that anyone was killed".
    """
    if is_denied_of_any(head):
        return True
    if head.lower == "neither" or any(c.lower == "neither" for c in head.children):
        return True
    joint = child(head, "cc") if head.dep == "conj" else None
    return joint is not None and joint.lower == "nor" and is_neither(head.head)


def is_only_by_degree(head: Token, *said: Token) -> bool:
    """Whether a word denies only that it was grave: "nobody was seriously hurt", "none of the injuries is serious".

    `said` are the words that claim it. That there were injuries or victims, such words leave open or take for granted.
    """
    grave = word_set("certainty.toml", "grave", "degrees")
    above = [t.head for t in (head, *said) if child(t.head, "cop") is not None]
    near = {*said, head, *above, *(c for t in said for c in children(t, "obj"))}
    if any(t.lower in grave or any(c.lower in grave for c in t.children) for t in near):
        return True
    hurts = word_set("nominal.toml", "hurts")
    if any(case_of(t) == "of" and t.lemma.lower() in hurts for t in children(head, "nmod")):
        return True
    return head in said and head.dep == "nmod" and head.head.lower == "none"  # "none of the injuries", "of the victims"


def _first_of_or(noun: Token) -> Token | None:
    """The first of "deaths or injuries"; None where another word joins them."""
    while noun.dep == "conj":
        joint = child(noun, "cc")
        if joint is None or joint.lower not in OR:
            return None
        noun = noun.head
    return noun


def _has_none(noun: Token) -> bool:
    return any(c.lower in NONE for c in noun.children)


def _is_unreported(noun: Token) -> bool:
    """ "There were no immediate reports of injuries", "without reports of injuries"."""
    above = noun.head
    if noun.dep != "nmod" or case_of(noun) != "of" or above.lemma.lower() not in word_set("nominal.toml", "reports"):
        return False
    return _has_none(above) or case_of(above) in WITHOUT


def _is_denied(noun: Token) -> bool:
    """ "The attack did not cause any injuries"; what somebody "did not mention" is left open."""
    if noun.dep != "obj" or not any(c.lower in ANY for c in children(noun, "det")):
        return False
    verb = next(ancestors(noun))
    return is_negated(verb) and verb.lemma.lower() not in word_set("falsehood.toml", "left_unsaid")


def nobody_did(verb: Token) -> str | None:
    """The words that say that nobody did it: "not a single soldier has entered the town", "no troops entered it"."""
    for subject in children(verb, "nsubj"):
        for c in subject.children:
            if c.dep in ("advmod", "det") and c.lower in word_set("certainty.toml", "nobody"):
                return f"{c.text} {subject.text}"
    return None
