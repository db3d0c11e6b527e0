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
from histor.incidents.scenes import Words, scenes
from histor.language.analysis import Analysis, Sentence, Token
from histor.record import Place

DASHES = frozenset("-–—")
NEARLY = 6  # tokens before a name in which the miles to another place stand
FOLLOWS = 4  # tokens behind a name in which the word of its authority stands


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
    follows = set() if dashed else {token.lower for token in up_to_break(after[:FOLLOWS])}
    once = bool(before) and before[-1].lower in words["once"]  # "a retired X police officer"
    out = scenes(sentence, before, after, words) | {
        "authority": bool(follows & words["authority"]) and not once,
        "of_person": once or _of_person(before, after, words["person"]),
        "landmark": _is_landmark(before, after, words),
    }
    told = any(out.get(name) for name in ("authority", "happened", "scene", "there"))
    out["treated"] = bool(lowers & words["treated"]) and not told
    out["event"] = bool(namings(sentence)) and not out["treated"]
    return {name: 1.0 for name, value in out.items() if value}


def _is_landmark(before: Sequence[Token], after: Sequence[Token], words: Words) -> bool:
    """ "40 miles north of X", "a suburb of X", "an X suburb", "between X and": it says where another place lies."""
    if any(token.lower in words["suburb"] for token in after[:1]):
        return True
    if [token.lower for token in after[:2]] == ["-", "area"]:
        return True  # "his X-area home"
    nearby = [token.lower for token in before[-NEARLY:]]
    if not nearby or (nearby[-1] not in ("of", "from", "to") and "of" not in nearby[-2:]):
        return False
    return bool(words["away"].intersection(nearby))


def is_dateline(place: Place, sentence: Sentence) -> bool:
    """Whether a mention is a dateline: in capitals at the beginning of a sentence or stretch."""
    return sentence.start == place.start and (place.text or "").isupper()


def up_to_break(tokens: Sequence[Token]) -> list[Token]:
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
