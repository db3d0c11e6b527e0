"""Who is told to be one of a number: "Jan Brod, one of (the) five people shot", "Ida Lind was among four wounded"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token

ONE = "one"


def one_of(draft: Draft) -> Token | None:
    """The head of the nominal of the one whom the words make one of those that a claim counts; None where of nobody."""
    group = draft.group
    if group is None or group.unit != "person" or (group.best or 0) < 2 or group.part:
        return None
    noun = group.head.head if group.head.dep == "nummod" else group.head
    if noun.sentence is not draft.trigger.sentence or (noun.is_root and case_of(noun) != "among"):
        return None
    if case_of(noun) == "of" and noun.head.lower == ONE:
        return _whom(noun.head)
    return child(noun, "nsubj") if case_of(noun) == "among" else None


def _whom(one: Token) -> Token:
    """Whom "one" stands for: its subject, the nominal that it is set behind, else itself."""
    if (subject := child(one, "nsubj")) is not None and child(one, "cop") is not None:
        return subject
    if one.dep == "appos":
        return one.head
    before = [t for t in children(one.head, "nsubj", "nsubj:pass") if t.i < one.i] if not one.is_root else []
    return before[0] if before and one.dep.startswith("nsubj") else one
