"""What a sentence tells as gone before its news: how those came away who are now free, what an anniversary recalls."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors
from histor.language.analysis import Token

WORDS = "earlier.toml"
NOMINAL = ("amod", "acl", "acl:relcl", "nmod", "obj", "nsubj", "nsubj:pass", "obl", "conj", "nummod", "compound")
MOST_STEPS = 6


def is_earlier(token: Token, measure: str | None) -> bool:
    """Whether `token` claims something that its sentence takes for known, or remembers."""
    return (measure == "abducted" and _is_over(token)) or _is_remembered(token)


def _is_over(token: Token) -> bool:
    """ "rescued 12 kidnapped children"; one whose clause gives its own day is told like any other."""
    below = token
    for governor in ancestors(token, 4):
        if below.dep not in NOMINAL or (
            below.dep in ("acl", "acl:relcl") and any(c.kind == "time" for c in below.children)
        ):
            return False
        if governor.lemma.lower() in word_set(WORDS, "freeing"):
            return below.dep != "conj"
        below = governor
    return False


def _is_remembered(token: Token) -> bool:
    """ "the anniversary of the massacre in which 800 were killed"."""
    below = token
    for governor in ancestors(token, MOST_STEPS):
        if governor.lemma.lower() in word_set(WORDS, "remembering"):
            return below.dep in ("nmod", "acl:relcl", "acl", "obj", "nsubj:pass", "appos")
        if below.dep in ("advcl", "parataxis"):
            return False
        below = governor
    return False
