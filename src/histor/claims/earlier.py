"""What a sentence tells as gone before its news: how those came away who are now free, what an anniversary recalls."""

from __future__ import annotations

from histor.claims.event_kinds import patterns
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, children
from histor.language.analysis import Token

WORDS = "earlier.toml"
NOMINAL = ("amod", "acl", "acl:relcl", "nmod", "obj", "nsubj", "nsubj:pass", "obl", "conj", "nummod", "compound")
MOST_STEPS = 6


def is_earlier(token: Token, measure: str | None) -> bool:
    """Whether `token` claims something that its sentence takes for known, or remembers."""
    return (measure == "abducted" and _is_over(token)) or _is_remembered(token) or _is_what_it_came_after(token)


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


def _is_what_it_came_after(token: Token) -> bool:
    """ "The attack came two days after a car bomb killed six": what another deed of violence is dated by.

    Read from left to right, since the tree seldom gives the clause its verb. "The arrest came a day after" tells of no
    earlier deed than the news.
    """
    tokens = token.sentence.tokens
    before = tokens[: token.i - tokens[0].i]
    lengths = word_set(WORDS, "lengths")
    after = [k for k in range(1, len(before)) if before[k].lower == "after" and before[k - 1].lemma.lower() in lengths]
    return any(
        came.lemma.lower() in word_set(WORDS, "coming") and any(_is_a_deed(s) for s in children(came, "nsubj"))
        for k in after
        for came in before[:k]
    )


def _is_a_deed(noun: Token) -> bool:
    """Whether a noun names violence that may kill."""
    named = patterns().nouns.get(noun.lemma.lower(), ())
    return any("killed" in pattern.kind.measures for pattern in named)
