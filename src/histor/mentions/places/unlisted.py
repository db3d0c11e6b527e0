"""Places that the gazetteer lacks and the tagger takes for persons or passes over: where the construct says place.

"a Glenmoor man", "a 19-year-old Glen Moor teen", "near his Glen Moor home", and "GLENMOOR — " where the report says
Glenmoor again. They stay unresolved: only that the text names such a place is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.context import Context
from histor.mentions.places.standing import ARTICLES, KIN, OWNERS, after, before, is_aged
from histor.mentions.places.words import Words

LONGEST = 3  # words of a name
SHORTEST = 3  # letters of a name in capitals: shorter ones are abbreviations
DASHES = frozenset({"—", "–", "--", "-"})
BRACKET_TOKENS = 8  # of an agency between a dateline's town and its dash


def called(tokens: Sequence[Token], at: int, context: Context, words: Words) -> int | None:
    """The last token of a name at `at` that people or homes are called by, or that opens the report; else None."""
    last = _run(tokens, at)
    if last - at >= LONGEST or any(context.runs.get(i) in ("road", "house", "paper") for i in range(at, last + 1)):
        return None
    held, follows = before(tokens, at), after(tokens, last)
    if held is None:
        return last if _opens(tokens, at, last) else None
    if follows is None or follows.text[0].isupper():
        return None
    aged = is_aged(tokens, held.i)
    if (aged or held.lower in ARTICLES) and follows.lower in words.inhabitants and follows.lower not in KIN:
        plain = aged or held is held.sentence.tokens[0]  # "A Glenmoor man was held"
        return last if _is_name(tokens, at, last, words, plain=plain) else None
    if held.tag in OWNERS and follows.lower in words.homes:
        return last if _is_name(tokens, at, last, words) else None
    return None


def _run(tokens: Sequence[Token], at: int) -> int:
    """The last of the capitalised words that follow one another in a sentence."""
    last = at
    while (
        last - at < LONGEST
        and last + 1 < len(tokens)
        and tokens[last + 1].sentence is tokens[at].sentence
        and tokens[last + 1].text[0].isupper()
    ):
        last += 1
    return last


def _is_name(tokens: Sequence[Token], first: int, last: int, words: Words, *, plain: bool = False) -> bool:
    """Whether the words may be a town's name: names, and neither a people's, a body's nor a street's.

    `plain`: whoever stands so before a person's noun is of a town even where the tagger says nothing.
    """
    inside = tokens[first : last + 1]
    if any(token.pos != "PROPN" or token.ent == "organisation" or not token.text.isalpha() for token in inside):
        return False
    if not plain and any(token.ent not in ("person", "place") for token in inside):
        return False
    if last == first and (inside[0].lower in words.common or len(inside[0].text) <= SHORTEST):
        return False
    if last > first and inside[0].lower in words.first_names:
        return False
    other = words.sites | words.bodies | words.roads | words.authorities | words.calendar
    if any(token.lower in other or token.lower in words.peoples for token in inside):
        return False
    return inside[0].lower not in words.directions and inside[0].lower.rstrip(".") not in words.titles


def _opens(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name in capitals opens a dateline, and the report has it again, written as names are."""
    inside = tokens[first : last + 1]
    if not all(token.text.isupper() and token.text.isalpha() and len(token.text) > SHORTEST for token in inside):
        return False
    if not _dash(tokens, last):
        return False
    wanted = [token.text.title() for token in inside]
    size, end = len(wanted), len(tokens) - len(wanted)
    return any(
        tokens[i].text == wanted[0]
        and tokens[i].ent != "person"
        and tokens[i] is not tokens[i].sentence.tokens[0]
        and [token.text for token in tokens[i : i + size]] == wanted
        for i in range(last + 1, end + 1)
    )


def _dash(tokens: Sequence[Token], last: int) -> bool:
    """Whether a dash follows, with or without an agency in brackets before it."""
    at = last + 1
    if at < len(tokens) and tokens[at].text == "(":
        end = min(len(tokens), at + BRACKET_TOKENS)
        at = next((i + 1 for i in range(at, end) if tokens[i].text == ")"), len(tokens))
    return at < len(tokens) and tokens[at].text in DASHES
