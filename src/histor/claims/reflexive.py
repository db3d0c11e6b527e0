"""Those who did it to themselves: "killed himself", "took her own life"."""

from __future__ import annotations

from histor.claims.kinds import Kinds
from histor.claims.oneself import REFLEXIVE, is_turned_on_oneself
from histor.claims.syntax import ancestors, children, subjects
from histor.claims.triggers import Trigger
from histor.language.analysis import Token


def reflexive_antecedents(token: Token, verb: Token) -> list[Token]:
    """Whom "himself" means, the subjects of the verb, or of one above it where they are of the other sex.

    Any other token stands for itself. "The girl who took a gun her father had left and shot herself" is of the girl.
    """
    if token.lower not in REFLEXIVE:
        return [token]
    found = [t for t in subjects(verb) if t.lower not in REFLEXIVE]
    if all(_may_mean(token, t) for t in found):
        return found
    above = (subjects(v) for v in ancestors(verb) if v.pos == "VERB")
    return next((told for told in above if told and all(_may_mean(token, t) for t in told)), found)


def _may_mean(reflexive: Token, noun: Token) -> bool:
    """Whether "herself" may mean a noun or pronoun: "she" and "the driver", but not "her father"."""
    sexes = {"himself": "male", "herself": "female"}
    said = Kinds.sex(noun)
    return said is None or reflexive.lower not in sexes or sexes[reflexive.lower] == said


def is_reflexive(trigger: Trigger) -> bool:
    """Whether the ones that it happened to did it themselves: "killed himself", "took her own life", "suicide"."""
    if any(t.lower in REFLEXIVE for t in children(trigger.verb, "obj")) or is_turned_on_oneself(trigger.verb):
        return True
    if _is_self_inflicted(trigger):
        return True
    nominals = children(trigger.verb, "obj")
    return any(t.lemma.lower() == "suicide" or (t.lemma.lower() == "life" and _is_own(t)) for t in nominals)


def _is_self_inflicted(trigger: Trigger) -> bool:
    """ "Died of a self-inflicted wound", "was taken to hospital with a self-inflicted wound"."""
    words = {t.lower for word in (trigger.token, trigger.verb) for c in (word, *word.children) for t in c.children}
    return "inflicted" in words and any(t.lower == "self" for t in trigger.token.sentence.tokens)


def _is_own(noun: Token) -> bool:
    return any(c.lower == "own" for c in noun.children)
