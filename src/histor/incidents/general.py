"""What is said of people in general, and no news of some of them: "smoking kills people", "wounded soldiers"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

PRESENT = ("VBZ", "VBP", "VB")


def is_general(draft: Draft) -> bool:
    """Whether a claim of several whom nobody counts only qualifies them, or says what happens at any time.

    "A number of injured civilians" were hurt, and so were "others, wounded by shells". A headline tells of the past in
    the present, but ends in no full stop.
    """
    if draft.fired is None or draft.group is None:
        return False
    verb, head = draft.fired.verb, draft.group.head
    if _goes_on(verb) or _is_of_a_kind(draft):
        return True
    if verb.dep == "amod" and verb.head is head:
        return head.dep != "nmod" or head.head.lemma != "number"
    if verb.dep in ("acl", "acl:relcl") and verb.head is head and head.dep in ("nmod", "obl"):
        return case_of(head) not in ("", "with", "including", "besides")  # "a book about people killed in wars"
    if any(c.dep in ("aux", "aux:pass", "cop") for c in verb.children) or verb.sentence.tokens[-1].text != ".":
        return False
    return verb.tag in PRESENT


def _goes_on(verb: Token) -> bool:
    """ "They are killing people", "troops have been murdering farmers": what is done again and again."""
    return verb.tag == "VBG" and any(c.lemma == "be" and c.tag not in ("VBD", "MD") for c in children(verb, "aux"))


def _is_of_a_kind(draft: Draft) -> bool:
    """ "The murder of children": a crime, where neither a place nor a time says which."""
    if draft.trigger.pos != "NOUN" or draft.claim.place is not None or draft.claim.time is not None:
        return False
    head = draft.group.head if draft.group is not None else draft.trigger
    return (
        head is not draft.trigger
        and case_of(head) == "of"
        and not children(head, "det", "nmod:poss", "nmod", "acl:relcl")
    )
