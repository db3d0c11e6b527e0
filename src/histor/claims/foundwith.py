"""Who was found hurt: "officers found a man and a woman with wounds", "found Lind suffering from a wound"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children, subjects
from histor.language.analysis import Token


def first_found(noun: Token) -> Token:
    """ "Officers found a man and a woman with wounds": the first of those found so."""
    first = noun
    while first.dep == "conj" and not first.is_root:
        first = first.head
    found = first.dep == "obj" and first.head.lemma.lower() in word_set("nominal.toml", "finding")
    return first if found else noun


def found_so(verb: Token) -> list[Token]:
    """ "Officers found Lind suffering from a wound": who was found so.

    In "a boy was taken from the scene suffering from a wound" the tree hangs the suffering on the scene.
    """
    hung = verb.tag == "VBG" and verb.dep == "acl" and verb.head.dep == "obl" and verb.head.kind != "person"
    if hung and verb.lemma.lower() == "suffer":  # no lawsuits that stem from injuries
        return [t for t in subjects(verb.head.head) if t.kind == "person" and t.i < verb.head.i]
    finding = word_set("nominal.toml", "finding")
    if verb.tag != "VBG" or verb.dep not in ("xcomp", "advcl") or verb.head.lemma.lower() not in finding:
        return []
    return [t for t in children(verb.head, "obj") if verb.head.i < t.i < verb.i]
