"""What is said of people in general, and no news of some of them: "smoking kills people", "wounded soldiers"."""

from __future__ import annotations

from histor.claims.draft import Draft

QUALIFYING = ("amod", "acl", "acl:relcl")
PRESENT = ("VBZ", "VBP", "VB")


def is_general(draft: Draft) -> bool:
    """Whether a claim of several whom nobody counts only qualifies them, or says what happens at any time.

    A headline tells of the past in the present, but ends in no full stop.
    """
    if draft.fired is None or draft.group is None:
        return False
    verb = draft.fired.verb
    if verb.dep in QUALIFYING and verb.head is draft.group.head:
        return True
    if any(c.dep in ("aux", "aux:pass", "cop") for c in verb.children) or verb.sentence.tokens[-1].text != ".":
        return False
    return verb.tag in PRESENT
