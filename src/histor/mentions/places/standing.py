"""How a name stands: constructs of news in which only a place does, whatever its tag is and what else its word means.

"a Warren man", "a 19-year-old Warren man", "Warren police said", "the town of Hope", "Jo Lindqvist, 22, of Warren".
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.matching import POSSESSIVES
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import Words

AGED, HYPHENS = "old", frozenset("-‑–")
ARTICLES = frozenset({"a", "an", "another", "one"})
OWNERS = frozenset({"PRP$", "POS"})
FROM = frozenset({"of", "from"})
KIN = frozenset({"family", "home", "mother", "father", "household"})  # "a Warren family" may be the Warrens
INSIDE = frozenset({"in", "near", "outside"})
TRUSTED = frozenset({"trust", "faith", "confidence", "belief", "interest", "believe", "believes", "believed"})
AGE_TOKENS = 5  # ", 22, of": what may stand between a person and where they are from


def before(tokens: Sequence[Token], at: int) -> Token | None:
    """The token before `at` in its sentence."""
    return tokens[at - 1] if tokens[at] is not tokens[at].sentence.tokens[0] else None


def after(tokens: Sequence[Token], at: int) -> Token | None:
    """The token after `at` in its sentence."""
    return tokens[at + 1] if tokens[at] is not tokens[at].sentence.tokens[-1] else None


def is_aged(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` ends an age that stands before a noun: "19-year-old", in one token or five."""
    lower = tokens[at].lower
    if lower.endswith("-" + AGED):
        return True
    return lower == AGED and at > 1 and (tokens[at - 1].text in HYPHENS or tokens[at - 1].lower == "year")


def of_people(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether people are called by it: "an Oakdale man", "the Oakdale couple", "two Oakdale teens"."""
    follows = after(tokens, spot.last)
    if follows is None or follows.lower not in words.inhabitants:
        return False
    held = before(tokens, spot.first)
    if held is None:
        return True
    if held.lower == "the":
        return spot.key not in words.first_names  # "the Warren family"
    return _is_counted(tokens, spot, words) or follows.lower in ("resident", "residents", "native")


def _is_counted(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether an article, a number or an age stands before it."""
    held = before(tokens, spot.first)
    return held is not None and (held.lower in ARTICLES or held.lower in words.numbers or is_aged(tokens, held.i))


def is_sure_of_people(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether one or several are called by it as by no person's name: "a Warren man", "two Warren teens"."""
    follows = after(tokens, spot.last)
    if follows is None or follows.lower not in words.inhabitants or follows.lower in KIN:
        return False
    return _is_counted(tokens, spot, words)


def is_home(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether somebody's home is called by it: "in their Oakdale home", "the couple's Oakdale apartment"."""
    held, follows = before(tokens, spot.first), after(tokens, spot.last)
    return held is not None and held.tag in OWNERS and follows is not None and follows.lower in words.homes


def is_of_force(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether a local service is called by it: "Warren police said"; not "Sgt. Warren police" or "Jo Warren police"."""
    follows, held = after(tokens, spot.last), before(tokens, spot.first)
    if follows is None or follows.lower not in words.forces:
        return False
    if held is None:
        return True
    return held.lower not in words.first_names and held.lower.rstrip(".") not in words.titles and held.ent != "person"


def is_named_kind(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether a kind word says what it is: "the town of Hope", not "the City of Hope"."""
    held = before(tokens, spot.first)
    if held is None or held.lower != "of" or held is held.sentence.tokens[0]:
        return False
    kind = words.kinds.get(tokens[held.i - 1].text)
    return kind is not None and kind.before


def is_origin(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether somebody named before it is of it: "Jo Lindqvist of Warren", "Jo Lindqvist, 22, of Warren"."""
    held = before(tokens, spot.first)
    if held is None or held.lower not in FROM:
        return False
    at = held.i - 1
    while at >= 0 and held.i - at <= AGE_TOKENS and tokens[at].sentence is held.sentence:
        if tokens[at].ent == "person":
            return True
        if tokens[at].text != "," and not tokens[at].text.isdigit() and tokens[at].lower not in ("age", "aged", "both"):
            return False
        at -= 1
    return False


def is_inside(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether something is in it or near it, as nothing is in a person: "a fire in Warren", "near Warren".

    Not "in Warren's car", "trust in Warren", "in May", nor "near East 70th Street".
    """
    held, follows = before(tokens, spot.first), after(tokens, spot.last)
    if held is None or held.lower not in INSIDE or (held.text[0].isupper() and held is not held.sentence.tokens[0]):
        return False
    if spot.key in words.calendar or spot.key in words.directions:
        return False
    if follows is not None and (follows.text in POSSESSIVES or (follows.ent == "person" and not follows.ent_first)):
        return False
    return held is held.sentence.tokens[0] or tokens[held.i - 1].lower not in TRUSTED


def is_scene(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether a house is said to be in it: "at a home in Normal"."""
    held = before(tokens, spot.first)
    if held is None or held.lower not in INSIDE or held is held.sentence.tokens[0]:
        return False
    return tokens[held.i - 1].lower in words.homes
