"""The nouns that a nominal names its person by, and whether they and an age may be of one person."""

from __future__ import annotations

from histor.claims.agewords import AGE_HEADS
from histor.claims.lexicon import data_file, word_set
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token


def nouns_of(head: Token) -> set[str]:
    """The nouns that a nominal names its person by."""
    found = {head.lemma.lower()} if head.pos in ("NOUN", "ADJ", "NUM") and not _is_young(head) else set()
    found.update(c.lemma.lower() for c in head.children if _names_it_too(c))
    found.update(called_before(head) & word_set("persons.toml", "harmed_nouns"))
    everyday: dict[str, str] = data_file("persons.toml")["everyday"]
    return {everyday.get(noun, noun) for noun in found}


def of_whom(one: Token) -> set[str]:
    """The woman of "one of the women"."""
    of = children(one, "nmod") if one.lower == "one" else []
    return {t.lemma.lower() for t in of if case_of(t) == "of"}


def called_before(head: Token) -> set[str]:
    """The word that stands right before a name as a title does: "survivor Ida Lind", "gunman Karl Lind"."""
    if head.pos != "PROPN":
        return set()
    tokens = head.sentence.tokens
    first = min(t.i for t in (head, *children(head, "flat", "compound"))) - tokens[0].i
    own = {head.lower} if child(head, "flat") is not None else set()
    return own | ({tokens[first - 1].lower} if first and tokens[first - 1].pos in ("NOUN", "PROPN") else set())


def _names_it_too(noun: Token) -> bool:
    """Whether a noun under another is of the same person; "the boy, a nurse and a cook" are three."""
    listed = noun.dep == "appos" and child(noun, "conj") is not None
    return noun.pos == "NOUN" and noun.dep in ("compound", "appos") and not listed


def _is_young(head: Token) -> bool:
    """ "A young man" may be a boy, so that his noun tells nothing of his age."""
    return any(c.lower == "young" for c in head.children) and head.lemma.lower() in word_set("persons.toml", "grown")


def are_of_other_years(ones: set[str], others: set[str]) -> bool:
    """Whether one is called a child alone, and the other a man or a woman: "killed a woman. ... The girl was hit"."""
    young, adult = word_set("persons.toml", "young"), word_set("persons.toml", "adult")
    return any(a & young and not a & adult and b & adult and not b & young for a, b in ((ones, others), (others, ones)))


def are_alike_in_years(nouns: set[str], noun: str, age: float | None) -> bool:
    """ "A juvenile was killed and a driver hurt. ... The 17-year-old boy": the juvenile rather than the driver."""
    minors = word_set("persons.toml", "young", "minors")
    young = age is not None and age < data_file("persons.toml")["young_until"]
    return (young or noun in minors) and bool(nouns & minors)


def same_years(age: float | None, nouns: set[str]) -> bool:
    """Whether an age may be that of a boy, of a man."""
    if age is None:
        return True
    words = data_file("persons.toml")
    if age > words["young_until"] and nouns & word_set("persons.toml", "young"):
        return False
    return not (age < words["grown_from"] and nouns & word_set("persons.toml", "grown"))


def is_what_one_is(noun: str) -> bool:
    """ "A cyclist", "a teacher": what somebody is, beside what anybody may be called ("a man", "a 17-year-old")."""
    anybody = ("young", "minors", "adult", "wide", "kin", "called_by_anybody")
    return noun not in AGE_HEADS and not any(noun in word_set("persons.toml", key) for key in anybody)
