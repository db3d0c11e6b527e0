""" "Shot to death the mayor", "shot dead nine farmers": the words stand between the verb and its object.

The tree takes the object for a phrase, a name for the subject, and "death" for a verb or a part of the name.
"""

from __future__ import annotations

from histor.claims.syntax import child
from histor.language.analysis import Token
from histor.mentions.quantities.phrases import phrases

NOMINAL = ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
BEFORE_IT = ("DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON")
PAST = ("VBN", "VBD")


def verb_of_death(death: Token) -> Token | None:
    """The verb right before "to death", whatever the tree hangs "death" on; None where there is none."""
    tokens, at = death.sentence.tokens, death.i - death.sentence.tokens[0].i
    if at < 2 or tokens[at - 1].lower != "to" or tokens[at - 2].pos != "VERB":
        return None
    return tokens[at - 2]


def behind_death(verb: Token) -> list[Token]:
    """The object of an active verb behind "to death" or "dead"."""
    tokens, at = verb.sentence.tokens, verb.i - verb.sentence.tokens[0].i
    behind = [t.lower for t in tokens[at + 1 : at + 3]]
    dead = behind[:1] == ["dead"] and child(verb, "obj") is None
    if not (dead or behind == ["to", "death"]) or not _is_active(verb):
        return []
    rest = tokens[at + (2 if dead else 3) :]
    if (bound := phrases("bounds").at(rest, 0)) is not None:
        rest = rest[bound[0] :]  # "at least", "up to"
    if not rest or rest[0].pos not in BEFORE_IT:
        return []
    head = _top(rest[0], verb)
    two = head.lower == "couple" and child(head, "nmod") is None  # no "couple of days"
    return [head] if head.pos in NOMINAL and (head.kind != "time" or two) else []


def _top(word: Token, verb: Token) -> Token:
    """The head of the nominal that begins with a word behind the verb."""
    while not word.is_root and word.head.i > verb.i and word.head.pos in NOMINAL and word.dep not in ("conj", "appos"):
        word = word.head
    return word


def _is_active(verb: Token) -> bool:
    """Whether somebody before the verb does it: "gunmen shot", "killing two and shooting", not "the man shot"."""
    if child(verb, "aux:pass") is not None:
        return False
    if verb.tag in PAST and child(verb, "aux") is None:
        before = next((c for c in verb.children if c.dep in ("nsubj", "nsubj:pass") and c.i < verb.i), None)
        return before is not None or (verb.dep == "conj" and child(verb.head, "aux:pass") is None)
    return True
