"""Whether kin or years tell two people apart: somebody's wife and somebody's son, a child and a man."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.persons.kinship import kin_nouns
from histor.claims.persons.known import Known


def are_of_other_years(one: Known, other: Known) -> bool:
    """Whether one is called a child and the other a wife or a man."""
    young, grown = word_set("persons.toml", "young"), word_set("persons.toml", "grown")
    return any(a.nouns & young and b.nouns & grown for a, b in ((one, other), (other, one)))


def are_other_kin(one: Known, other: Known) -> bool:
    """Whether kin tells them apart; "she shot her brother. ... The mother said that her son died" is one."""
    child_of, sibling_of = word_set("persons.toml", "child_of"), word_set("persons.toml", "sibling_of")
    if any(a.nouns & child_of and b.nouns & sibling_of for a, b in ((one, other), (other, one))):
        return False
    return other_kin(one, other)


def is_beside_ones_parent(sibling: Known, child: Known) -> bool:
    """ "A woman and her son were found dead. ... He shot his mother and brother": the brother is the son."""
    if not (
        sibling.nouns & word_set("persons.toml", "sibling_of") and child.nouns & word_set("persons.toml", "child_of")
    ):
        return False
    listed = (m.head.head for m in sibling.mentions if m.head.dep == "conj")
    return any(t.lemma.lower() in word_set("persons.toml", "parents") for t in listed)


def other_kin(one: Known, other: Known) -> bool:
    """Whether one is somebody's wife and the other somebody's son; "a mother" may be anybody's wife."""
    mine, theirs = kin_nouns(one), kin_nouns(other)
    return bool(mine and theirs and not mine & theirs)
