"""Rates: "one death every two days", "three people a week are killed" say how often, and count no happening."""

from __future__ import annotations

from histor.claims.groups import Group
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

WORDS = "rates.toml"
A = ("a", "an")
MOST_BACK = 3  # words between "every" and its unit
MOST_ARCS = 2


def is_a_rate(group: Group, trigger: Trigger) -> bool:
    """Whether a number, or a single one, is told of each of many spans of time."""
    if group.nature == "plural" or group.high == 0:
        return False
    tokens = group.head.sentence.tokens
    adverbs = word_set(WORDS, "adverbs")
    if any(c.lower in adverbs and c.dep == "advmod" for c in trigger.verb.children):
        return True
    return any(_is_unit(t) and _is_of(t, group, trigger) and _says_how_often(t, group, trigger) for t in tokens)


def _is_unit(token: Token) -> bool:
    return token.lemma.lower() in word_set(WORDS, "units")


def _is_of(unit: Token, group: Group, trigger: Trigger) -> bool:
    """Whether a span of time is that of the clause of a trigger, or stands behind those it counts."""
    if unit.i - 2 <= group.head.i < unit.i:
        return True
    near = {trigger.verb.i, trigger.token.i, group.head.i, trigger.token.head.i}
    return unit.head.i in near or any(
        t.i in near for t in ancestors(unit.head, MOST_ARCS - 1) if unit.head.pos == "NOUN"
    )


def _says_how_often(unit: Token, group: Group, trigger: Trigger) -> bool:
    tokens = unit.sentence.tokens
    at = unit.i - tokens[0].i
    for before in reversed(tokens[max(0, at - MOST_BACK) : at]):
        if before.lower in word_set(WORDS, "each"):
            return True
        if before.pos != "NUM" and before.lower not in word_set(WORDS, "between"):
            break
    right_behind = at > 1 and tokens[at - 1].lower in A and tokens[at - 2].i in (group.head.i, trigger.token.i)
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return right_behind and behind not in word_set(WORDS, "from_another")
