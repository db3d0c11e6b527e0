"""Whom a noun of harm tells of: "the death of a man and injuries to four", "the Smith shooting"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, child, children, without_titles, words_behind
from histor.language.analysis import Token

MOST_TO_OF = 6  # "the murder in San Rio of": how many words behind the noun the "of" may stand


def of_noun(noun: Token) -> list[Token]:
    """ "the death of a man", "his death", "the Smith shooting"."""
    governors = [noun, *(ancestors(noun, 2) if noun.dep == "conj" else ())]
    told = [t for g in governors for t in children(g, "nmod", "obl") if t.i > noun.i]
    told = told or _behind_light_verb(noun)
    of = [t for t in told if case_of(t) in ("of", "to") and _harm_before(t, noun) is noun]
    whose = without_titles([t for t in children(noun, "nmod:poss") if not _names_a_day(t)])
    whose = [t for t in whose if t.lower != "their" or not is_hurt(noun)]  # "two of them died of their wounds"
    of = [t for t in of if not _is_home(t, of[0])]
    return [*of, *_listed_behind(of[0], noun)] if of else whose or _of_behind_place(noun)


def _behind_light_verb(noun: Token) -> list[Token]:
    """ "Caused damage to a hospital": what the tree hangs on the verb."""
    light = noun.dep == "obj" and noun.head.lemma.lower() in word_set("nominal.toml", "inflicting")
    return [t for t in children(noun.head, "obl") if t.i > noun.i and case_of(t) == "to"] if light else []


def _listed_behind(first: Token, noun: Token) -> list[Token]:
    """Those of a list whom the tree hangs on the noun of harm, or on the first with an "of" of their own.

    "The murder of six monks, a cook and her aunt", "the murder of a cook, of a nun and of a clerk".
    """
    beside = [t for t in children(noun, "conj") if t.i > first.i and _is_somebody(t) and not case_of(t)]
    apposed = [t for t in children(noun, "appos") if t.i > first.i and _is_somebody(t) and not _is_set_off(t)]
    beside += [t for t in apposed if child(t, "conj") is not None]
    own = [t for t in children(first, "nmod") if case_of(t) == "of" and _is_behind_comma(t) and _is_somebody(t)]
    return [*own, *beside]


def _is_somebody(noun: Token) -> bool:
    """Whether a noun names one or several people by their kind, and none of what befell others ("20 wounded")."""
    counted = child(noun, "det", "nummod", "nmod:poss") is not None
    return noun.kind == "person" and noun.pos == "NOUN" and counted and not are_wounded(noun)


def are_wounded(noun: Token) -> bool:
    """ "The death of three boys and 20 wounded", "and four injured girls": who live."""
    words = {noun.lower, *(c.lower for c in noun.children if c.dep in ("amod", "acl"))}
    words |= {t.lower for t in words_behind(noun, 1)} if noun.pos == "NUM" else set()
    return bool(words & word_set("contact.toml", "wounded"))


def _is_set_off(noun: Token) -> bool:
    """ "Of six - four men and two women -": who the six are, told between dashes."""
    start = min(t.i for t in noun.subtree() if t.dep != "punct")
    before = noun.sentence.tokens[start - noun.sentence.tokens[0].i - 1] if start > noun.sentence.tokens[0].i else None
    return before is not None and before.text in ("—", "–", "-", "--", ":", "(")


def _is_behind_comma(token: Token) -> bool:
    """Whether a comma stands before the preposition of a phrase."""
    tokens = token.sentence.tokens
    marker = child(token, "case")
    return marker is not None and marker.i > tokens[0].i and tokens[marker.i - tokens[0].i - 1].text == ","


def _names_a_day(owner: Token) -> bool:
    """ "The Mother's Day shooting": a feast, and nobody's."""
    behind = [t.lower for t in words_behind(owner, 2)]
    return len(behind) == 2 and behind[0] in ("'s", "'") and behind[1] in ("day", "eve")


def _is_home(token: Token, first: Token) -> bool:
    """ "The death of Lars Denby, 31, of Ashford": where somebody lived is nobody."""
    return token is not first and token.pos == "PROPN" and _is_behind_comma(token)


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
