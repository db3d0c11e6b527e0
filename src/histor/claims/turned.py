"""Sentences turned round: "shot were a cook and a guard", "among the dead was a judge", by their words alone."""

from __future__ import annotations

from histor.claims.lexicon import data_file
from histor.language.analysis import Token

BE = ("was", "were", "is", "are")
BEFORE = ("also", "and", "killed", "injured")


def turned(word: Token) -> str | None:
    """The lemma of a participle that begins its sentence before "was" and those of whom it tells; None of others."""
    tokens, at = word.sentence.tokens, word.i - word.sentence.tokens[0].i
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in BE or (at and tokens[at - 1].lower not in BEFORE):
        return None
    if at > 2 or tokens[at + 2].pos in ("VERB", "ADV", "ADJ", "ADP", "AUX", "PART"):
        return None
    forms: dict[str, str] = data_file("happened.toml")["participles"]
    return forms.get(word.lower)


def is_turned_behind_also(head: Token) -> bool:
    """ "Also shot was a boy": whom such a sentence tells of, beside those before."""
    first, *rest = head.sentence.tokens[:2]
    return first.lower == "also" and any(turned(t) is not None for t in rest)


def among_whom(word: Token) -> list[Token]:
    """ "Among the dead was a judge", "among those killed were two nurses": of whom it tells, behind the verb."""
    tokens, at = word.sentence.tokens, word.i - word.sentence.tokens[0].i
    if [t.lower for t in tokens[:1]] != ["among"] or at not in (2, 3) or tokens[1].lower not in ("the", "those"):
        return []
    return _first_behind(word) if at + 2 < len(tokens) and tokens[at + 1].lower in BE else []


def turned_round(word: Token) -> list[Token]:
    """ "Also shot was his brother, 20": of whom it tells, where the tree makes no subject of them."""
    own = any(c.dep in ("nsubj:pass", "obj") for c in word.children)
    return _first_behind(word) if not own and turned(word) is not None else []


def _first_behind(word: Token) -> list[Token]:
    """The first nominal behind a word and its verb."""
    first = word.sentence.tokens[word.i - word.sentence.tokens[0].i + 2]
    while not first.is_root and first.head.i > word.i + 1 and first.dep not in ("conj", "appos"):
        first = first.head
    return [first] if first.pos in ("NOUN", "PROPN", "NUM", "PRON") else []
