"""What the words around one mention of a town say of it: features, which `towns` adds up for each town.

`data` holds the word lists and the weights of all features.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from histor.claims.events import namings
from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.places.words import words as place_words

DASHES = frozenset("-–—")
NEARLY = 6  # tokens before "in X" in which a house or street stands
FOLLOWS = 4  # tokens behind a name in which the word of its authority stands
SOON = 7  # tokens before "in X" in which the deed that was done there stands

Words = dict[str, frozenset[str]]


@cache
def data() -> dict[str, Any]:
    """The word lists and weights."""
    held = tomllib.loads((files("histor.incidents") / "data" / "en" / "locating.toml").read_text(encoding="utf-8"))
    held["words"] = {name: frozenset(words) for name, words in held["words"].items()}
    return held


def around(analysis: Analysis, sentence: Sentence, start: int, end: int) -> dict[str, float]:
    """What the words of its sentence say of the mention from `start` to `end`: the features that hold of it."""
    words: Words = data()["words"]
    before = [token for token in sentence.tokens if token.end <= start]
    after = [token for token in sentence.tokens if token.start >= end]
    lowers = {token.lower for token in sentence.tokens}
    dashed = not DASHES.isdisjoint(analysis.text[end - 1 : end + 2])  # "OAKDALE- Detectives said"
    follows = set() if dashed else {token.lower for token in unbroken(after[:FOLLOWS])}
    house = _names_a_house(after)
    out = {
        "authority": bool(follows & words["authority"]),
        "of_person": _of_person(before, after, words["person"]),
        "happened": _happened(before, words) and not house,
        "scene": _is_scene(before, words) and not house,
        "landmark": _is_landmark(before, after, words),
    }
    told = any(out[name] for name in ("authority", "happened", "scene"))
    told = told or (_is_there(sentence, before, words) and not house)
    out["treated"] = bool(lowers & words["treated"]) and not told
    out["event"] = bool(namings(sentence)) and not out["treated"]
    return {name: 1.0 for name, value in out.items() if value}


def _is_scene(before: Sequence[Token], words: Words) -> bool:
    """ "At a home in X", "in the 200 block of Linden Street in X"; not "flown from his home in X"."""
    if not before or before[-1].lower != "in":
        return False
    nearby = {token.lower for token in before[-NEARLY:-1]}
    streets = {token.lower for token in before[-NEARLY:-1] if token.text[0].isupper()} & place_words().roads
    return bool(streets or nearby & words["scene"]) and not nearby & (words["left"] | words["treated"])


def _happened(before: Sequence[Token], words: Words) -> bool:
    """ "It happened about 5 p.m. on Linden Street in X", "the shooting occurred near X"."""
    if not before or before[-1].lower not in words["at"]:
        return False
    nearby = {token.lower for token in before[-NEARLY:]}
    return any(token.lower in words["happened"] for token in before) and not nearby & words["treated"]


def _is_there(sentence: Sentence, before: Sequence[Token], words: Words) -> bool:
    """ "The shooting in X", "was stabbed to death in X": the deed stands just before, no mark parts them."""
    if not before or before[-1].lower not in words["in"]:
        return False
    named, nearby = {naming.at for naming in namings(sentence)}, before[-SOON:-1]
    deeds = [token.i for token in nearby if token.i in named]
    between = [token for token in nearby if deeds and token.i >= max(deeds)]
    parted = any(not (t.text[0].isalnum() or t.text == "-") or t.lower in words["treated"] for t in between)
    return bool(deeds) and not parted


def _is_landmark(before: Sequence[Token], after: Sequence[Token], words: Words) -> bool:
    """ "40 miles north of X", "a suburb of X", "an X suburb", "between X and": it says where another place lies."""
    if any(token.lower in words["suburb"] for token in after[:1]):
        return True
    nearby = [token.lower for token in before[-NEARLY:]]
    if not nearby or (nearby[-1] not in ("of", "from", "to") and "of" not in nearby[-2:]):
        return False
    return bool(words["away"].intersection(nearby))


def _names_a_house(after: Sequence[Token]) -> bool:
    """Whether the name is a house's or a street's: "in Oakdale School"."""
    lists = place_words()
    return any(after and after[0].lower in held for held in (lists.institutions, lists.sites, lists.roads))


def unbroken(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to the first that is no word."""
    out: list[Token] = []
    for token in tokens:
        if not token.text[0].isalpha():
            break
        out.append(token)
    return out


def _of_person(before: Sequence[Token], after: Sequence[Token], words: frozenset[str]) -> bool:
    """ "Jo Lee, 34, of X", "a man from X", "an X man"."""
    if any(token.lower in words for token in after[:2]):
        return True
    if not before or before[-1].lower not in ("of", "from"):
        return False
    nearby = before[-4:-1]
    return any(token.lower in words or token.text[0].isdigit() or token.text == "," for token in nearby)
