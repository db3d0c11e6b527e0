"""Subjects that the tree hangs on another verb: "police say Lind, 27, shot her", "a man believed to be 30 was shot".

`histor.claims.syntax` asks here, so that nothing here may ask there.
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.language.analysis import Token

SUBJECTS = ("nsubj", "nsubj:pass")


def hung_on_saying(verb: Token) -> list[Token]:
    """ "Lind shot her, he said", "police say Lind, 27, shot her": a subject that the tree hangs on the saying."""
    above, says = verb.head, verb.head.lemma == "say"
    if verb.dep != "ccomp" and not (verb.dep == "conj" and says):
        return []
    deps = (*SUBJECTS, *(("obj",) if says else ()))
    told = [t for t in above.children if t.dep in deps and t.i < verb.i]
    speaker = any(t.dep in SUBJECTS and t.i < above.i for t in above.children)  # not "said Lind, whose son died"
    return told[-1:] if told and (verb.i < above.i or (speaker and above.i < told[-1].i)) else []


def described(verb: Token) -> list[Token]:
    """Who is described before a verb that the tree hangs on the description."""
    above, to = verb.head, any(c.lower == "to" for c in verb.children)
    if to or verb.dep not in ("ccomp", "xcomp", "conj", "parataxis") or not is_description(above):
        return []
    return [t for t in above.children if t.dep in SUBJECTS and t.i < above.i]


def is_description(verb: Token) -> bool:
    """ "A man believed to be in his 30s was shot": a participle behind its noun, which the tree takes for the verb."""
    known = verb.tag in ("VBD", "VBN") and verb.lemma.lower() in word_set("persons.toml", "describing")
    if not known or any(c.dep in ("aux", "aux:pass") for c in verb.children):
        return False
    tokens, at = verb.sentence.tokens, verb.i - verb.sentence.tokens[0].i
    return [t.lower for t in tokens[at + 1 : at + 3]] == ["to", "be"]
