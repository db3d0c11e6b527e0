"""What the news is set beside: violence that it follows, is linked or likened to, or stands at the place of.

"The shooting comes on the heels of a killing that left a man dead", "is linked to one that left two dead", "happened
blocks from where a man was killed last week".
"""

from __future__ import annotations

from histor.claims.event_kinds import patterns
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.language.analysis import Token

WORDS = "earlier.toml"
MOST_STEPS = 6
PRONOUNS = ("it", "this", "that")
ANY = ("one", "another")
KNOWN = ("the", "this", "that", "his", "her", "their", "its")
LEADING = ("or", "and", "in", "to", "with", "from", "than", "after", "of")  # before "one on Friday"
BEYOND = ("from", "near", "of", "to")


def is_likened(token: Token) -> bool:
    """Whether `token` tells of what its sentence sets the news beside."""
    if _is_of_others(token) or _is_of_one_more(token):
        return True
    below = token
    for governor in ancestors(token, MOST_STEPS):
        if governor.lemma.lower() in word_set(WORDS, "linking") and case_of(below) in ("to", "with", "of"):
            return _is_deed(below) and any(map(_is_news, subjects(governor)))
        if governor.lemma == "precede" and case_of(below) == "by":
            return _is_deed(below) and any(map(_is_news, subjects(governor)))
        if governor.lemma.lower() in word_set(WORDS, "behind") and case_of(below) == "of":
            return any(map(_is_news, subjects(governor.head)))
        if _is_the_place(below, governor):
            return True
        below = governor
    return False


def _is_of_one_more(token: Token) -> bool:
    """ "This shooting or one on Friday in which a man was killed", "and another last week that left two dead"."""
    tokens = token.sentence.tokens
    clauses = [t for t in (token, *ancestors(token, 2)) if t.dep in ("acl:relcl", "advcl:relcl", "advcl", "acl")]
    which = [w for c in clauses for w in c.subtree() if w.lower in ("which", "that") and w.i < token.i]
    before = tokens[: which[0].i - tokens[0].i] if which else ()
    one = next((t for t in reversed(before) if t.lower in ANY or t.pos in ("VERB", "PUNCT")), None)
    if one is None or one.lower not in ANY or one.i == tokens[0].i:
        return False
    timed = any(t.kind == "time" for t in before if t.i > one.i)
    led = tokens[one.i - 1 - tokens[0].i].lower in LEADING
    return timed and led


def _is_of_others(token: Token) -> bool:
    """ "As in recent attacks that claimed eight lives", "previous shootings in which two died"."""
    clauses = (t for t in (token, *ancestors(token, 2)) if t.dep in ("acl:relcl", "acl"))
    nouns = [*(c.head for c in clauses), *subjects(token), *subjects(token.head)]
    plural = (
        n for n in nouns if n.tag == "NNS" and (_is_deed(n) or n.lemma.lower() in word_set("newness.toml", "cases"))
    )
    return any(c.lower in word_set(WORDS, "recent") for n in plural for c in n.children)


def _is_the_place(clause: Token, noun: Token) -> bool:
    """ "Blocks from where a man was killed", "at the same spot where a girl was shot": somebody else, known of there.

    "Blocks from where the man was shot" is about the one of the news, "the spot where she was shot" as well.
    """
    if clause.dep not in ("acl:relcl", "advcl:relcl", "acl", "advcl"):
        return False
    where = noun.lower == "where" or any(c.lower == "where" for c in clause.children)
    beyond = noun.lower == "where" and case_of(noun) in BEYOND
    same = any(c.lower == "same" for c in noun.children)
    if not where or not (beyond or same) or any(_is_known(t) for t in (*subjects(clause), *children(clause, "obj"))):
        return False
    above = [t for t in ancestors(noun, 3) if t.pos == "VERB"][:1]
    return any(map(_happens, above))


def _happens(verb: Token) -> bool:
    return verb.lemma.lower() in word_set(WORDS, "harming") or any(map(_is_news, subjects(verb)))


def _is_known(noun: Token) -> bool:
    return noun.pos == "PRON" or any(c.lower in KNOWN for c in noun.children)


def _is_deed(noun: Token) -> bool:
    """Whether a word means violence that may kill: "a killing", "another", "one on Monday"."""
    lemma = noun.lemma.lower()
    if noun.lower in ANY or lemma in word_set("newness.toml", "killings", "violent"):
        return True
    return lemma == "death" or any("killed" in p.kind.measures for p in patterns().nouns.get(lemma, ()))


def _is_news(noun: Token) -> bool:
    """The shooting, the incident, "it"."""
    if noun.lower in PRONOUNS or noun.lemma.lower() in word_set("newness.toml", "cases"):
        return True
    return _is_deed(noun) and noun.lower not in ANY
