"""Others beside those told of before, where the tree makes no nominal of them: "one dead and another wounded"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child
from histor.language.analysis import Token

WHAT_BECAME = ("VBD", "VBN", "JJ")


def is_one_more(head: Token) -> bool:
    """Whether a word without a noun means one more of those told of before: "another", "a third"."""
    if head.lower not in word_set("persons.toml", "anew"):
        return False
    if one_more(head.head) is head:
        return True
    if head.dep not in ("nsubj", "nsubj:pass", "obj", "conj"):
        return False
    bare = not any(c.dep in ("acl:relcl", "amod") or (c.dep == "nmod" and not _is_where(c)) for c in head.children)
    if head.tag == "JJ" and any(c.lower == "the" for c in head.children):
        # "one is dead and the other in hospital", "two died at the scene, the third died in hospital"
        told = [t for t in head.sentence.tokens if t.i < head.i and t.pos in ("NUM", "PRON")]
        one = any(t.lower == "one" or (t.pos == "NUM" and head.lower != "other") for t in told)
        return bare and head.dep != "obj" and (one or _are_told_of_in_turn(head) or _opens(head))
    return bare and (head.lower == "another" or any(c.lower == "a" and c.dep == "det" for c in head.children))


def _is_where(noun: Token) -> bool:
    """ "One died at the scene, another in a clinic", and not "another of his sons", "another in a series"."""
    return noun.lemma.lower() in word_set("gapping.toml", "places") and case_of(noun) in ("in", "at")


def _opens(head: Token) -> bool:
    """ "The second was rushed to hospital": the subject that a sentence begins with, who was counted before."""
    return head.i - head.sentence.tokens[0].i == 1 and head.head.is_root


def _are_told_of_in_turn(head: Token) -> bool:
    """ "The first died at the scene and the second in hospital"."""
    ranked = [t.lower for t in head.sentence.tokens if t.tag == "JJ" and any(c.lower == "the" for c in t.children)]
    return "first" in ranked and bool({"second", "other"} & set(ranked))


def one_more(word: Token) -> Token | None:
    """The "another" or "a fourth" of "one dead and another wounded", which the tree hangs on what became of them."""
    if word.tag not in WHAT_BECAME or child(word, "nsubj", "nsubj:pass", "obj", "aux", "aux:pass") is not None:
        return None
    for c in word.children:
        if c.dep in ("det", "amod", "advmod") and c.i == word.i - 1 and c.lower in word_set("persons.toml", "anew"):
            counts = c.lower == "another" or any(t.lower == "a" and t.dep == "det" for t in word.children)
            return c if counts and word.dep in ("conj", "xcomp", "root", "acl") else None
    return None


def counted_right_before(preposition: Token | None) -> Token | None:
    """ "Left one dead and three others with injuries": the counted noun before the preposition, whatever the tree."""
    if preposition is None or preposition.i == preposition.sentence.tokens[0].i:
        return None
    before = preposition.sentence.tokens[preposition.i - preposition.sentence.tokens[0].i - 1]
    return before if before.tag == "NNS" and child(before, "nummod") is not None else None
