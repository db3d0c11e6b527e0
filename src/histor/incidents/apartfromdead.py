"""Numbers of people shot that are set beside the dead: "killed two men and shot two guards"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.groups import Group
from histor.claims.lexicon import word_set
from histor.language.analysis import Token


def are_beside_the_dead(hurt: Draft, dead: Sequence[Draft]) -> bool:
    """Whether those who were shot are others than the dead told of right before, in a clause or nominal of one list.

    "He killed two men and shot two guards", "the murder of a clerk and the shooting of two guards", "two men were
    killed and two women were shot"; but of "two were killed and four people were shot" the four may hold the two.
    """
    return any(_are_listed(d.trigger, hurt.trigger) and _are_others(d, hurt) for d in dead if d.trigger is not None)


def _are_listed(first: Token, second: Token) -> bool:
    """Whether a word is coordinated with one before it."""
    if first.sentence is not second.sentence or first.i >= second.i or second.dep != "conj":
        return False
    return second.head is first or (first.dep == "conj" and second.head is first.head)


def _are_others(dead: Draft, hurt: Draft) -> bool:
    one, other = dead.group, hurt.group
    if one is None or other is None or one.share or other.share or not one.best or one.head is other.head:
        return False
    if hurt.trigger.pos == "NOUN":
        return dead.trigger.pos == "NOUN"
    return (dead.agentive and hurt.agentive) or _are_of_other_nouns(one, other)


def _are_of_other_nouns(one: Group, other: Group) -> bool:
    mine, theirs = one.head.lemma.lower(), other.head.lemma.lower()
    anybody = word_set("pronouns.toml", "anybody", "whoever")
    return "NUM" not in (one.head.pos, other.head.pos) and mine != theirs and theirs not in anybody
