"""Several single people whom one word takes up: "they", "both"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from histor.claims.draft import Draft
from histor.claims.groups import PLURAL_PRONOUNS
from histor.claims.harm import HARM
from histor.claims.persons.mention import Mention, in_one_list
from histor.claims.syntax import case_of
from histor.language.analysis import Token

BOTH = "both"
ALL = "all"
MOST_SENTENCES = 3  # to the claim before


def those_before(draft: Draft, mentions: Iterable[Mention]) -> list[Mention]:
    """The people coordinated last before "they" or "both" in its sentence or the one before, whom a claim takes up.

    "Medics reached Lind and Vogt, who had been shot. Both were pronounced dead": empty where it takes up nobody, or
    another number of people than it says. "Lind was shot in the neck. Vogt was shot in the chest. Both died" takes up
    the two told of one by one.
    """
    group = draft.group
    if group is None or not _takes_up(draft):
        return []
    at = group.head.sentence.index
    near = [m for m in mentions if m.head.i < group.head.i and at - m.head.sentence.index <= 1 and m.head.pos != "PRON"]
    for last in sorted(near, key=lambda m: -m.head.i):
        together = [m for m in near if m is last or in_one_list(m.head, last.head) or _is_with(last.head, m.head)]
        if len(together) > 1:
            return together if group.best is None or group.best == len(together) else []
    return _told_in_turn(group.head, mentions) if group.head.lower == BOTH else []


def _is_with(one: Token, other: Token) -> bool:
    """ "A man was walking with his son when they were shot": whether one is said to be with the other."""
    beside = one.dep == "obl" and case_of(one) == "with" and other.dep in ("nsubj", "nsubj:pass")
    return beside and one.head is other.head


def _told_in_turn(both: Token, mentions: Iterable[Mention]) -> list[Mention]:
    """The two brought in as harmed right before "both": in the sentence before, or one each in the two before."""
    at = both.sentence.index
    harmed = [m for m in mentions if m.outcome is not None and not m.is_pronoun and m.head.i < both.i]
    last, first = ([m for m in harmed if m.head.sentence.index == at - back] for back in (1, 2))
    two = last if len(last) == 2 else [*first, *last] if len(first) == len(last) == 1 else []
    return two if all(m.person.name is not None or not m.is_definite for m in two) else []


def claims_before(whom: Token, many: int, drafts: Sequence[Draft]) -> list[Draft]:
    """The claim of as many whom a plural takes up: "Two were shot dead. They are Karl Lind and Ida Vogt".

    It is the last one of that number, not far before.
    """
    if whom.tag not in ("NNS", "CD", "PRP") or many < 2:
        return []
    at = whom.sentence.index
    near = [d for d in drafts if d.trigger.i < whom.i and at - d.trigger.sentence.index <= MOST_SENTENCES]
    harmed = [d for d in near if d.claim.measure in HARM and d.claim.polarity == "affirmed" and d.group is not None]
    counted = [d for d in harmed if d.group is not None and d.group.nature == "number" and d.group.best == many]
    return counted[-1:]


def _takes_up(draft: Draft) -> bool:
    head = draft.group.head if draft.group is not None else draft.trigger
    return head.lower in (*PLURAL_PRONOUNS, BOTH, ALL) or any(c.lower == BOTH for c in head.children)
