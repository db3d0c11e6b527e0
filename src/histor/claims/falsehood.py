"""What a sentence says of the truth of a claim in it: "it is not true that", "the claim that ... is a lie".

The way leads up from the claim through clauses and nouns of telling ("claim", "report", "figure") to the word that
judges it; the happening itself is never judged ("the raid that killed five was a lie" says nothing of the five).
"""

from __future__ import annotations

from typing import Literal

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, children
from histor.language.analysis import Token

WORDS = "falsehood.toml"
CLAUSES = ("ccomp", "csubj", "csubj:pass", "csubj:outer")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
MOST_STEPS = 6
MOST_SUBJECTS = 2

Verdict = Literal["false", "less"]


def verdict(token: Token) -> Verdict | None:
    """`false` where the sentence says that what `token` claims is untrue, `less` where it is told too high."""
    below = token
    for governor in ancestors(token, MOST_STEPS):
        told = _is(below, "told")
        if below.dep in CLAUSES or (below.dep in SUBJECTS and told):
            if (found := _judges(governor) or _rejected(below, governor) or _said_of(below, governor)) is not None:
                return found
            if below.dep == "ccomp" and _says_falsely(governor):
                return "false"
        elif below.dep in ("nmod", "acl", "acl:relcl"):
            if (found := _lacks_support(governor) or _judged_beside(governor)) is not None:
                return found
        elif below.dep == "obj" and told:
            return _called(below, governor) or _put_down(governor)
        if not _leads_on(below, governor):
            return None
        below = governor
    return None


def _is(token: Token, key: str) -> bool:
    return token.lemma.lower() in word_set(WORDS, key) or token.lower in word_set(WORDS, key)


def _leads_on(below: Token, governor: Token) -> bool:
    """Whether what is said of `governor` is said of the claim below it too."""
    if below.dep in ("conj", *CLAUSES):
        return True
    if below.dep in ("acl", "nmod", "amod", "nummod", "acl:relcl"):
        return _is(governor, "told") or (governor.pos == "NUM" and below.dep != "acl:relcl")
    return (below.dep in ("xcomp", "parataxis") and governor.pos in ("VERB", "ADJ")) or (
        below.dep in SUBJECTS and governor.tag.startswith("VB") and _is(below, "told")
    )


def _judges(word: Token) -> Verdict | None:
    """The verdict of a predicate: of its own word, or of what it is shown to be ("proved false")."""
    denied = any(c.lower in word_set(WORDS, "negations") for c in word.children)
    for said in (word, *children(word, "xcomp")):
        if _is(said, "true") and (denied or any(c.lower in word_set(WORDS, "negations") for c in said.children)):
            return "false"
        if not denied and _is(said, "false"):
            return "false"
        if not denied and _is(said, "less"):
            return "less"
    return None


def _lacks_support(noun: Token) -> Verdict | None:
    """ "There is no truth to claims that ...", "no evidence that ..."."""
    if not any(c.lower in word_set(WORDS, "negations") for c in noun.children):
        return None
    if _is(noun, "true"):
        return "false"
    return "less" if _is(noun, "support") else None


def _rejected(below: Token, verb: Token) -> Verdict | None:
    """ "Rumours that he had been killed were denied"; who denies what himself is a statement's source."""
    rejected = _is(verb, "rejecting") or _is(verb, "quashing") or _is(verb, "inventing") or _is_made_up(verb)
    if below.dep != "nsubj:pass" or not rejected:
        return None
    return None if any(c.lower in word_set(WORDS, "negations") for c in verb.children) else "false"


def _said_of(below: Token, saying: Token) -> Verdict | None:
    """ "Reports that he died were false, the governor said": the tree may hang the reports on the saying."""
    if below.dep != "nsubj" or len(children(saying, "nsubj")) < MOST_SUBJECTS:
        return None
    judged = [t for t in children(saying, "ccomp") if below.i < t.i < saying.i]
    return next((found for t in judged if (found := _judges(t)) is not None), None)


def _says_falsely(verb: Token) -> bool:
    """ "Falsely claimed that she had been abducted"."""
    wrongly = any(c.lower in word_set(WORDS, "wrongly") for c in children(verb, "advmod"))
    return wrongly and _is(verb, "saying")


def _judged_beside(told: Token) -> Verdict | None:
    """ "Claims that he died are untrue": the tree may hang the adjective on the claims."""
    judged = [t for t in children(told, "acl", "amod") if t.pos == "ADJ" and t.i > told.i and children(t, "cop")]
    return next((found for t in judged if _is(told, "told") and (found := _judges(t)) is not None), None)


def _put_down(verb: Token) -> Verdict | None:
    """ "The palace quashed rumours that he was shot", "invented a tale that": nothing of it is true."""
    denied = any(c.lower in word_set(WORDS, "negations") for c in verb.children)
    made_up = _is(verb, "inventing") or _is_made_up(verb)
    return "false" if not denied and (_is(verb, "quashing") or made_up) else None


def _is_made_up(verb: Token) -> bool:
    return verb.lemma.lower() == "make" and any(c.lower == "up" for c in children(verb, "compound:prt"))


def _called(noun: Token, verb: Token) -> Verdict | None:
    """ "called the claim false", "dismissed the figure as exaggerated", wherever the tree hangs the adjective."""
    if not _is(verb, "calling"):
        return None
    named = [t for t in (*noun.children, *verb.children) if t.i > noun.i and t.dep not in SUBJECTS]
    return next((found for t in named if t.dep not in ("punct", "det") and (found := _judges(t)) is not None), None)
