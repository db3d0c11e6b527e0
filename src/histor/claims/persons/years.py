"""Numbers as ages, and several of one age by "-year-old": "two 17-year-olds", "three 30-year-old men"."""

from __future__ import annotations

from collections.abc import Callable

from histor.claims.agewords import HYPHENS, OLDEST
from histor.claims.syntax import child
from histor.claims.unnumbered import by_set
from histor.language.analysis import Token
from histor.mentions.quantities.numerals import number_words

Tokens = tuple[Token, ...]
MOST_ALIKE = 12
MOST_TO_NOUN = 3  # "two 30-year-old unidentified men"


def years_of(token: Token) -> int:
    """The age that a number says: "17", "nine", the "17-" of "17- and 19-year-old"; 0 for any other word."""
    years = number_words().get(token.lower) or figure(token)
    return years if years < OLDEST else 0


def figure(token: Token) -> int:
    """The number that figures write, also before a hyphen that holds a place; 0 for any other word."""
    text = token.text.rstrip("-‑")
    return int(text) if text.isdecimal() and len(text) <= len("100") else 0


def alike(tokens: Tokens, at: int, is_person: Callable[[Token], bool]) -> tuple[Token, int, Token, int] | None:
    """Those of one age whose "old" stands at a place: their head, the age, its word, and how many they are.

    None where a number counts nobody: "a 17-year-old", "16 and 17-year-old girls".
    """
    age = at - 1
    while age > 0 and (tokens[age].text in HYPHENS or tokens[age].lower in ("year", "years")):
        age -= 1
    if age < 0 or age > at - 2 or not years_of(tokens[age]):
        return None
    behind = tokens[at + 1 : at + 1 + MOST_TO_NOUN]
    noun = next((t for t in behind if t.tag == "NNS" and is_person(t)), None)
    apart = tokens[at].lower != "olds" and (noun is None or any(t.pos in ("PUNCT", "VERB", "AUX") for t in behind[:1]))
    if apart and tokens[at - 1].lower != "years" and tokens[at - 2].lower != "years":
        return None
    head = noun if noun is not None and tokens[at].lower != "olds" and not apart else tokens[at]
    many = _counted(tokens, age) or _said_to_be(head) or by_set(head)
    return (head, years_of(tokens[age]), tokens[age], many) if 1 < many <= MOST_ALIKE else None


def _counted(tokens: Tokens, age: int) -> int:
    """The number before an age: the two of "two 17-year-olds", "two other 17-year-olds"."""
    before = age - 1
    while before > 0 and tokens[before].pos == "ADJ":
        before -= 1
    counts = before >= 0 and tokens[before].pos == "NUM" and tokens[before].text[-1] not in HYPHENS
    return years_of(tokens[before]) if counts else 0


def _said_to_be(noun: Token) -> int:
    """ "Two of the victims are 24-year-old men"."""
    subject = child(noun, "nsubj") if child(noun, "cop") is not None else None
    return years_of(subject) if subject is not None and subject.pos == "NUM" else 0
