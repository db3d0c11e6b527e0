"""Those whom officers found hurt: who died of it later was among them."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors
from histor.language.analysis import Token

OF_THEM = ("them", "whom")
NEXT = 4  # within so many sentences the report tells who died


def holds_the_dead(trigger: Token, dead: Sequence[Token]) -> bool:
    """ "Officers found four people with gunshot wounds": whether a word of a hurt counts those who died as well.

    `dead` are the words that tell of dead. Somebody is told to have died right after; who is found dead beside them, in
    the same sentence or the one before it, is none of them.
    """
    hurt = trigger.lemma.lower() in word_set("nominal.toml", "hurts") or trigger.lemma.lower() == "suffer"
    if not hurt or not _is_found(trigger):
        return False
    at = trigger.sentence.index
    if not any(at < t.sentence.index <= at + NEXT and tells_of_dying(t) for t in dead):
        return False
    return not any(t.sentence.index == at or (t.sentence.index == at - 1 and _is_found(t)) for t in dead)


def holds_some(trigger: Token, dead: Sequence[Token]) -> bool:
    """ "Four men were wounded, two of them dead": whether some of those counted are dead by the same sentence."""
    behind = [t for t in dead if t.sentence is trigger.sentence and t.i > trigger.i and not tells_of_dying(t)]
    words = trigger.sentence.tokens[trigger.i - trigger.sentence.tokens[0].i :]
    return any(w.lower in OF_THEM and w.i < t.i for t in behind for w in words)


def _is_found(trigger: Token) -> bool:
    """ "Found two with wounds", "there were two men with stab wounds"."""
    above = [trigger, *ancestors(trigger, 4)]
    there = any(c.dep == "expl" and c.lower == "there" for t in above for c in t.children)
    return there or any(t.lemma.lower() in word_set("nominal.toml", "finding") for t in above[1:])
