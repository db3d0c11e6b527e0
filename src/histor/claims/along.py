"""Who fared like those told of: "Lind was killed along with two guards", "along with two guards, Lind was killed"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import case_of, child, children, words_behind
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

FRAMES = ("object", "state", "subject", "resultative")
OF_NOUN = "of"  # "the murder of Lind along with two guards"
BESIDE = ("along", "together")
APART_FROM = ("besides",)
ALONGSIDE = "alongside"
ADDITION = "addition"


def along_with(heads: Sequence[Token], trigger: Trigger) -> list[Token]:
    """The heads, with the nominals behind "along with" or "together with" that say who else it happened to."""
    if heads and trigger.sense.frame == OF_NOUN:
        listed = [trigger.token, *conjuncts(heads[0])]
        return [*heads, *(t for noun in listed for t in children(noun, "nmod") if t not in heads and is_beside(t))]
    if not heads or trigger.sense.frame not in FRAMES:
        return [*heads]
    verbs = [trigger.verb, *([trigger.verb.head] if trigger.verb.dep == "xcomp" else [])]
    phrases = [*(t for verb in verbs for t in children(verb, "obl", "obl:agent")), *children(heads[0], "nmod")]
    phrases += [t for verb in verbs for c in children(verb, "advmod") if c.lower in BESIDE for t in children(c, "obl")]
    phrases = [t for t in phrases if t.i > heads[0].i or _is_fronted(t, heads[0])]
    added = [c if t.lower == ADDITION else t for t in phrases for c in (children(t, "nmod") or [t])]
    found = (t for t in dict.fromkeys(added) if t not in heads)
    beside = (t for t in found if is_beside(t) or _is_company(t, trigger))
    return [*heads, *(t for t in beside if not _fared_otherwise(t))]


def _fared_otherwise(noun: Token) -> bool:
    """ "A man shot dead, along with two stabbing victims", "along with two guests who had been wounded"."""
    harm = [c for c in children(noun, "compound", "amod") if c.lower in word_set("contact.toml", "victimising")]
    told = [s for c in children(noun, "acl:relcl", "acl") for s in lexicon().verbs.get(c.lemma.lower(), ())]
    return bool(harm) or any(s.measure == "injured" for s in told)


def _is_company(token: Token, trigger: Trigger) -> bool:
    """ "Was killed with his driver", "died with two of her guards": who belongs to the dead, right behind the word.

    "Was killed in a row with his wife" is none of it.
    """
    case = child(token, "case")
    if trigger.sense.measure != "killed" or case is None or case.lower != "with" or case.i < trigger.token.i:
        return False
    if any(t.lower not in ("dead", "to", "death") for t in words_behind(trigger.token, case.i - trigger.token.i - 1)):
        return False
    theirs = [token, *(t for t in children(token, "nmod") if case_of(t) == "of")]
    whose = any(c.dep == "nmod:poss" and c.pos == "PRON" for t in theirs for c in t.children)
    words = word_set("persons.toml", "kin", "of_one")
    return whose and any(t.lemma.lower() in words for t in theirs)


def _is_fronted(token: Token, subject: Token) -> bool:
    """ "Along with two guards, the judge was shot": first in its sentence, before who it happened to."""
    first = token.sentence.tokens[0]
    inside = {token.head.i, *(t.i for t in token.subtree())}
    opens = first.lower in (*BESIDE, *APART_FROM) or (first.lower == "in" and token.lower == ADDITION)
    return opens and first.i in inside and subject.dep in ("nsubj:pass", "nsubj")


def is_beside(token: Token) -> bool:
    """Whether a nominal stands behind "along with", "together with", "besides" or "in addition to"."""
    tokens = token.sentence.tokens
    case = child(token, "case")
    if case is None or case.i >= token.i:
        return False
    at = case.i - tokens[0].i
    if case.lower in (*APART_FROM, ALONGSIDE) or (case.lower == "to" and token.head.lower == ADDITION):
        return True
    words = [t.lower for t in tokens[max(0, at - 1) : at + 2]]
    return any(one in BESIDE and other == "with" for one, other in pairwise(words))
