"""Whom a noun of harm tells of: "the death of a man and injuries to four", "the Smith shooting"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, child, children, words_behind
from histor.language.analysis import Token

MOST_TO_OF = 6  # "the murder in San Rio of": how many words behind the noun the "of" may stand


def of_noun(noun: Token) -> list[Token]:
    """ "the death of a man", "his death", "the Smith shooting"."""
    governors = [noun, *(ancestors(noun, 2) if noun.dep == "conj" else ())]
    told = [t for g in governors for t in children(g, "nmod", "obl") if t.i > noun.i]
    of = [t for t in told if case_of(t) in ("of", "to") and _harm_before(t, noun) is noun]
    whose = [t for t in children(noun, "nmod:poss") if not _names_a_day(t)]
    return [t for t in of if not _is_home(t, of[0])] or whose or _of_behind_place(noun)


def _names_a_day(owner: Token) -> bool:
    """ "The Mother's Day shooting": a feast, and nobody's."""
    behind = [t.lower for t in words_behind(owner, 2)]
    return len(behind) == 2 and behind[0] in ("'s", "’s", "'", "’") and behind[1] in ("day", "eve")


def _is_home(token: Token, first: Token) -> bool:
    """ "The death of Lars Denby, 31, of Ashford": where somebody lived is nobody."""
    tokens = token.sentence.tokens
    marker = child(token, "case")
    before = tokens[marker.i - tokens[0].i - 1] if marker is not None and marker.i > tokens[0].i else None
    return token is not first and token.pos == "PROPN" and before is not None and before.text == ","


def _harm_before(token: Token, noun: Token) -> Token:
    """The last noun of harm before a word: "the death of a man and injuries to four" has four who are injured."""
    first = noun.sentence.tokens[0].i
    between = noun.sentence.tokens[noun.i - first + 1 : token.i - first]
    return next((t for t in reversed(between) if t.pos == "NOUN" and is_hurt(t)), noun)


def is_hurt(token: Token) -> bool:
    """Whether a word names a hurt, of which one person may have several: "injuries", "a wound"."""
    return token.lemma.lower() in word_set("nominal.toml", "hurts")


def _of_behind_place(noun: Token) -> list[Token]:
    """ "The murder in Lund of Ruben Salas", where the tree hangs him on the town."""
    words = words_behind(noun, MOST_TO_OF)
    of = next((t for t in words if t.lower == "of" and t.dep == "case"), None)
    between = [t for t in words if of is not None and t.i < of.i]
    placed = bool(between) and between[0].lower in ("in", "at") and all(t.pos in ("ADP", "PROPN") for t in between)
    return [of.head] if of is not None and placed else []
