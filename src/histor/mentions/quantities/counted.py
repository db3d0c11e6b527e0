"""What a number counts: the noun that governs it in the tree, else the nearest noun behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.language.analysis import Token
from histor.mentions.quantities.nouns import Noun, describe
from histor.mentions.quantities.phrases import phrases
from histor.mentions.quantities.words import entries

_NOUNS = ("NOUN", "PROPN", "SYM")
_SKIPPED = ("the", "of", "these", "those", "his", "her", "its", "their", "other", "more")
_COUNTING = ("nummod", "det", "amod", "compound", "nmod", "advmod", "det:predet")
REACH = 8


def has_tree(token: Token) -> bool:
    """Whether the token stands in a tree."""
    return token.sentence.parsed and token.dep != ""


def noun_of(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """The head of what the number at `first` to `end` (of a sentence) counts, None where nothing is counted."""
    if end < len(tokens) and tokens[end].text in ("%", "percent"):
        return tokens[end]
    if has_tree(tokens[first]):
        head = _governed(tokens, first, end)
        near = nearest(tokens, end)
        if near is None and head is not None and _begins_anew(tokens, end, head):
            return None
        if head is None:
            return near if near is not None and describe(near.lower) else None
        if near is not None and describe(near.lower) is not None and _better(near, head, tokens):
            return near
        return head
    return nearest(tokens, end)


def _begins_anew(tokens: Sequence[Token], end: int, head: Token) -> bool:
    """Whether a capital article parts the number from the noun: "Picture 3 of 9 A boy was hurt" counts no boys."""
    return any(t.text in ("A", "An", "The") and t.i < head.i for t in tokens[end : end + 1])


def _better(near: Token, head: Token, tokens: Sequence[Token]) -> bool:
    """Whether the nearest noun, a listed one, is counted after all: the tree's is unknown or half a compound."""
    after = head.i - tokens[0].i + 1
    halved = after < len(tokens) and tokens[after].text == "-"
    return (describe(head.lower) is None and near.i < head.i) or (halved and near.i > head.i)


def _governed(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    low, high = tokens[first].i, tokens[end - 1].i
    for token in tokens[first:end]:
        top = token.head
        if low <= top.i <= high:
            continue
        if _is_shot_down(top):
            continue
        if token.dep in _COUNTING and high < top.i <= high + REACH and (top.pos in _NOUNS or describe(top.lower)):
            return _whole_compound(top)
        for child in token.children:
            if child.dep.startswith("nmod") and child.i > high and any(c.lower == "of" for c in child.children):
                return child if child.pos in _NOUNS else None
    return None


def _is_shot_down(word: Token) -> bool:
    """ "60 shot down": no shot that could be counted."""
    tokens = word.sentence.tokens
    behind = word.i - tokens[0].i + 1
    return word.lower == "shot" and behind < len(tokens) and tokens[behind].lower == "down"


def _whole_compound(noun: Token) -> Token:
    """ "47 strike drones": not the singular that says which, but the plural right behind that it goes with."""
    beside = [noun.head] if noun.dep == "compound" else [c for c in noun.children if c.dep == "appos"]
    whole = next((t for t in beside if t.i == noun.i + 1 and t.tag in ("NNS", "NNPS")), None)
    return whole if whole is not None and noun.tag == "NN" and noun.lower != "one" else noun


def nearest(tokens: Sequence[Token], end: int) -> Token | None:
    """The last noun of the first run of nouns behind the number, over adjectives and hyphens."""
    found: Token | None = None
    behind = phrases("bounds_after").at(tokens, end)  # "17 or more drones"
    end = behind[0] if behind else end
    for i in range(end, min(end + REACH, len(tokens))):
        token = tokens[i]
        if token.text == "-" or (found is None and token.lower in _SKIPPED):
            continue
        known = describe(token.lower, tokens[i - 1].lower if i else None)
        if (known is None and token.lower in _stops()) or _is_shot_down(token):
            break
        if known is not None or token.pos in _NOUNS:
            found = token
            if known is not None and not token.pos and known.plural and not _goes_on(tokens, i):
                break
        elif (found is not None and tokens[i - 1].text != "-") or not (
            token.pos in ("ADJ", "ADV") or token.tag in ("VBN", "VBG") or (not token.pos and token.text.isalpha())
        ):
            break
    return found


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].text == "-"


@cache
def _stops() -> frozenset[str]:
    return frozenset(word for _, words in entries("quantities", "stops") for word in words)


def unit_of(noun: Token | None, tokens: Sequence[Token]) -> tuple[str, Noun | None]:
    """The kind of thing that a noun stands for ("" when unknown) and what the lists say of it."""
    if noun is None:
        return "", None
    at = noun.i - tokens[0].i
    known = describe(noun.lower, tokens[at - 1].lower if at else None)
    if known is None and noun.lemma:
        known = describe(noun.lemma.lower())
    if known is not None:
        return known.unit, known
    return ("person", None) if noun.kind == "person" else ("", None)
