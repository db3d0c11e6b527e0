"""What is said of people in general, and no news of some of them: "smoking kills people", "wounded soldiers"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.syntax import case_of

PRESENT = ("VBZ", "VBP", "VB")


def is_general(draft: Draft) -> bool:
    """Whether a claim of several whom nobody counts only qualifies them, or says what happens at any time.

    "A number of injured civilians" were hurt, and so were "others, wounded by shells". A headline tells of the past in
    the present, but ends in no full stop.
    """
    if draft.fired is None or draft.group is None:
        return False
    verb, head = draft.fired.verb, draft.group.head
    if verb.dep == "amod" and verb.head is head:
        return head.dep != "nmod" or head.head.lemma != "number"
    if verb.dep in ("acl", "acl:relcl") and verb.head is head and head.dep in ("nmod", "obl"):
        return case_of(head) not in ("", "with", "including", "besides")  # "a book about people killed in wars"
    if any(c.dep in ("aux", "aux:pass", "cop") for c in verb.children) or verb.sentence.tokens[-1].text != ".":
        return False
    return verb.tag in PRESENT
