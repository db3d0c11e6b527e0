"""On which side the nouns put somebody: of those who did it, of those to whom it was done, or on neither."""

from __future__ import annotations

from collections.abc import Iterable

from histor.claims.lexicon import word_set
from histor.claims.persons.nouns import called_before, nouns_of
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

ONE = ("one", "another")


def side_of(head: Token) -> bool | None:
    """Whether the nouns put a person on the side of the doers, on the other side, or on neither."""
    if any(t.lemma.lower() == "interest" for t in children(head, "nmod")):
        return True  # "a person of interest"
    nouns: Iterable[str] = nouns_of(head) | (called_before(head) & _called())
    if head.lower in ONE:  # "one of the victims"
        nouns = [t.lemma.lower() for t in children(head, "nmod") if case_of(t) == "of"]
    if any(n in word_set("sides.toml", "doers") for n in nouns):
        return True
    others = word_set("sides.toml", "others") | word_set("persons.toml", "harmed_nouns")
    return False if any(n in others for n in nouns) else None


def is_officer(head: Token) -> bool:
    """Whether somebody is called an officer of the law: "a trooper", "Trooper Karl Lind"."""
    words = _titles(head) if head.pos == "PROPN" else {head.lemma.lower()}
    return bool(words & word_set("sides.toml", "others") & word_set("metaphor.toml", "searchers"))


def _titles(name: Token) -> set[str]:
    """The words before a name, in it or beside it: "trooper" of "Trooper Karl Lind"."""
    return called_before(name) | {c.lower for c in children(name, "compound", "nmod:desc") if c.i < name.i}


def _called() -> frozenset[str]:
    """What stands before a name as a title does, and puts somebody on a side: "gunman Lind", "survivor Vogt"."""
    return word_set("persons.toml", "harmed_nouns") | word_set("sides.toml", "doers")


def are_police(doers: Iterable[Token]) -> bool:
    """Whether some of those who did it are officers of the law."""
    return any(t.lemma.lower() in word_set("metaphor.toml", "searchers") for t in doers)
