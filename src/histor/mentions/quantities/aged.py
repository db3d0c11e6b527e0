"""Whose an age is, and between which years it may be."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.quantities import natures
from histor.mentions.quantities.amounts import Amount
from histor.mentions.quantities.counted import has_tree, unit_of
from histor.mentions.quantities.phrases import phrases

BELOW, ABOVE = ("under", "below"), ("over", "above")
HYPHENS = ("-", "‑")
SHOT = ("shot", "hit")  # of these the tree may make a noun: "a 48-year-old shot twice"


def bounds(tokens: Sequence[Token], found: Amount) -> tuple[float | None, float | None]:
    """The least and the greatest that an age may be: of "20 to 25", of the 25 of "a 20- to 25-year-old", "under 18"."""
    before = tokens[found.first - 1].lower if found.first else ""
    if before in BELOW:
        return None, found.high
    if before in ABOVE:
        return found.low, None
    least = tokens[found.first - 2].text.rstrip("-‑") if before in ("to", "or") and found.first > 1 else ""
    return (float(least) if least.isdecimal() else found.low), found.high


def _is_nominal(tokens: Sequence[Token], at: int) -> bool:
    """Whether the "old" of an age stands for the person: "a 48-year-old fired", "the 48-year-old shot twice"."""
    old = tokens[at]
    if old.lower not in ("old", "olds") or not has_tree(old):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.pos in ("NOUN", "PROPN"):
        return following.lower in SHOT and old.head is following
    if old.dep == "conj" and old.head.kind == "person" and old.head.i < old.i:
        return True  # "the cook and 4-year-old were brought to a clinic"
    return old.dep != "amod" and any(c.dep in ("det", "nmod:poss") for c in old.children)


def _fronted(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """ "Aged just 12, Karl Lind was hit": whose age a sentence begins with."""
    only = first > 1 and tokens[first - 1].lower in natures.listed("so_old")
    if first - only != 1 or tokens[0].lower not in natures.AGED or end >= len(tokens) or tokens[end].text != ",":
        return None
    whom = next((t for t in tokens[end + 1 : end + 4] if t.pos in ("NOUN", "PROPN", "PRON", "VERB", "NUM")), None)
    return whom if whom is not None and (whom.kind == "person" or whom.ent == "person") else None


def _noun_behind(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """The woman of "a 61-year-old woman", the girl of "a 16-year girl"; None where the age stands behind."""
    unit = tokens[end - 1].lower
    short = unit == "year" and end - 1 > first
    units = unit in ("old", "olds", "age") or phrases("aged_short").before(tokens, end) is not None
    for token in tokens[end : end + 5] if short or units else ():
        known = unit_of(token, tokens)[0]
        of_noun = token.dep == "compound" and token.head.pos == "NOUN"  # "a 29-year-old Lund woman"
        if known == "person" and not of_noun and (not token.pos or token.pos in ("NOUN", "PROPN")):
            return token
        if not token.text.isalpha() and not (token.text in HYPHENS and token.head in tokens[end : end + 5]):
            break  # but on with "a 5-year-old great-grandson"
    return None


def whose(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """Whose age it is: the noun behind it ("61-year-old woman"), else the name or noun before the comma."""
    if _is_nominal(tokens, end - 1):
        return tokens[end - 1]
    if (behind := _fronted(tokens, first, end) or _noun_behind(tokens, first, end)) is not None:
        return behind
    if first > 1 and tokens[first - 1].lower in natures.listed("so_old") and not tokens[first - 2].text[0].isalpha():
        first -= 1  # "the girl, only 7"
    if first and tokens[first - 1].lower in natures.COPULAS_OF_MANY:
        return None  # "the victims, a cook and a nurse, were 27 and 29": of no single one
    for token in reversed(tokens[max(0, first - 4) : first]):
        if token.text[0].isalpha() and token.lower not in natures.listed("between_ages"):
            return token
    return None
