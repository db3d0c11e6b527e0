"""Actors named by common nouns: offices, forces, groups, organisations and people ("the mayor", "police", "rebels")."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import Noun, nouns

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_INSIDE = frozenset(
    {
        "compound",
        "amod",
        "nmod:poss",
        "det",
        "nummod",
        "nmod:desc",
        "flat",
        "punct",
        "obl:unmarked",
        "nmod:unmarked",
    }
)
_MODIFIERS = frozenset({"compound", "flat", "nmod:desc", "amod", "goeswith"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "many", "other", "no", "any", "every", "each"})
_OVER = frozenset({"of", "for", "in"})
_POSSESSIVE = frozenset({"'s", "'"})


def find(analysis: Analysis, taken: set[int]) -> list[Draft]:
    """Mentions headed by a common noun, outside the tokens that are `taken` by names."""
    lexicon = nouns()
    out: list[Draft] = []
    for token in analysis.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.i in taken:
            continue
        entry = lexicon.get(token.lemma) or lexicon.get(token.lower)
        if entry is None:
            continue
        modifies = token.dep in _MODIFIERS and token.head.i > token.i
        if modifies and entry.kind not in ("organisation", "force"):
            continue
        draft = _phrase(analysis, token, entry, taken)
        draft.hidden = modifies  # the ministry of "a health ministry spokesman" is known, but no mention
        out.append(draft)
    return out


def _phrase(analysis: Analysis, head: Token, entry: Noun, taken: set[int]) -> Draft:
    tokens = analysis.tokens
    first = head.i
    sentence_start = head.sentence.tokens[0].i
    while first > sentence_start and first - 1 not in taken and _belongs(tokens[first - 1], head):
        first -= 1
    if first > sentence_start and first - 1 in taken and _belongs(tokens[first - 1], head):
        first = _through_name(tokens, first - 1, taken, sentence_start)
    while first < head.i and tokens[first].pos == "PUNCT":
        first += 1
    opening = tokens[first]
    name_first = first + 1 if opening.pos == "DET" and first < head.i else first
    name = analysis.text[tokens[name_first].start : head.end]
    kind = entry.kind
    plural = head.tag in ("NNS", "NNPS") or head.lemma == "people"
    if kind == "person" and plural:
        kind = "people"
    fresh = opening.lower in _INDEFINITE or any(t.dep == "nummod" for t in tokens[first : head.i])
    fresh = fresh or (kind == "person" and not entry.office and opening.pos != "DET" and first == head.i)
    return Draft(
        first,
        head.i,
        head.i,
        name,
        kind,
        False,
        entry.sex,
        fresh=fresh,
        title=name if entry.office and kind == "person" else None,
        scope=_scope(head) if entry.office and kind == "person" else None,
    )


def _scope(office: Token) -> str | None:
    """What an office is said to be of by name: "of Lisk region" of "the governor of Lisk region"."""
    behind = [t for t in office.children if t.dep == "nmod"]
    of = [t for t in behind if any(c.dep == "case" and c.lower in _OVER for c in t.children)]
    below = sorted((t for phrase in of[:1] for t in phrase.subtree()), key=lambda t: t.i)
    words = [t for t in takewhile(lambda t: t.text != ",", below) if t.dep != "det"]  # not "..., Petra Holm"
    return " ".join(t.lower for t in words) if any(t.pos == "PROPN" for t in words) else None


def _belongs(token: Token, head: Token) -> bool:
    """Whether the token before a phrase is part of it."""
    possessive = token.dep == "case" and token.lower in _POSSESSIVE
    if (token.dep not in _INSIDE and not possessive) or token.text in ",;:()":
        return False
    above = token.head
    for _ in range(4):
        if above is head:
            return True
        if above.is_root or above.i > head.i or above.i < token.i - 6:
            return False
        if above.dep not in _INSIDE and above.dep != "case":
            return False
        above = above.head
    return False


def _through_name(tokens: tuple[Token, ...], at: int, taken: set[int], limit: int) -> int:
    """The first token of a name that stands as a modifier, with its article ("the Interior Ministry's | spokesman")."""
    while at - 1 >= limit and (at - 1 in taken or tokens[at - 1].pos == "DET"):
        at -= 1
        if tokens[at].pos == "DET":
            break
    return at
