"""What animals do: "a shark attack", "killed by a pack of dogs" is an accident and no attack."""

from __future__ import annotations

from histor.claims.kinds import Kinds
from histor.claims.syntax import case_of, children, is_passive, subjects
from histor.language.analysis import Token
from histor.mentions.quantities import describe


def is_by_animals(word: Token) -> bool:
    """Whether a verb or a noun of harm names animals as those who did it."""
    if word.pos != "VERB":
        doers = children(word, "compound", "nmod:poss") + [t for t in children(word, "nmod") if case_of(t) == "by"]
    elif is_passive(word) or (word.tag == "VBN" and word.dep in ("acl", "amod")):
        doers = [t for t in children(word, "obl", "obl:agent", "nmod") if case_of(t) == "by"]
    else:
        doers = subjects(word) or (subjects(word.head) if word.dep in ("advcl", "conj", "xcomp") else [])
    return any(map(_is_animal, doers))


def _is_animal(noun: Token) -> bool:
    """An animal, or a herd of them."""
    of = [t for t in children(noun, "nmod") if case_of(t) == "of"]
    return any(_is_of_the_kind(t) for t in (noun, *of))


def _is_of_the_kind(noun: Token) -> bool:
    known = Kinds.noun(noun) or (describe(noun.lemma.lower()) if noun.dep == "compound" else None)
    return known is not None and known.unit == "animal"
