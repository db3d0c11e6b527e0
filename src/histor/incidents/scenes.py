"""Whether the words around a town's name say plainly that something happened there: it took place, a deed, a house.

"It happened on Linden Street in X", "was stabbed outside X", "a home in rural X", "an X apartment", "the X stabbing".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from histor.claims.events import namings
from histor.language.analysis import Sentence, Token
from histor.mentions.places.words import words as place_words

NEARLY = 6  # tokens before "in X" in which a house or street stands
SOON = 7  # tokens before "in X" in which the deed that was done there stands
BEHIND = 3  # tokens behind a name in which what it describes stands

Words = dict[str, frozenset[str]]


def scenes(sentence: Sentence, before: Sequence[Token], after: Sequence[Token], words: Words) -> dict[str, bool]:
    """Which of `happened`, `there` and `scene` hold of a name between the words `before` and `after`."""
    named = {naming.at for naming in namings(sentence)}
    behind = list(takewhile(lambda token: token.pos in ("NOUN", "ADJ") and token.text.islower(), after[:BEHIND]))
    deed = _names_a_deed(behind, named, words)
    if _names_a_house(after):
        return {"there": deed}
    led = _led(before, after, words)
    return {
        "happened": _happened(led, words),
        "there": deed or _is_there(led, named, words),
        "scene": _is_scene(led, words) or _is_of_house(before, behind, words),
    }


def _led(before: Sequence[Token], after: Sequence[Token], words: Words) -> Sequence[Token]:
    """The words that lead up to "in X", "near the town of X", "in rural X", "in the X area"; else none."""
    rest = list(before)
    if rest and rest[-1].lower in words["rural"]:
        rest.pop()
    ends = tuple(token.lower for token in rest[-2:])
    named = len(ends) == 2 and ends[1] == "of" and ends[0] in words["community"]
    if named:
        del rest[-2:]
    if (named or (after and after[0].lower in words["community"])) and rest and rest[-1].lower in ("the", "a"):
        rest.pop()
    if len(ends) == 2 and ends[1] == "of" and ends[0] in place_words().directions:
        return rest[:-2]  # "a home just north of X"; "ten miles north of X" is a landmark
    if len(rest) > 1 and rest[-1].lower == "of" and rest[-2].lower in words["in"]:
        rest.pop()  # "outside of X"
    return rest[:-1] if rest and rest[-1].lower in words["in"] else []


def _happened(led: Sequence[Token], words: Words) -> bool:
    """ "It happened about 5 p.m. on Linden Street in X", "the shooting took place near X"."""
    said = {token.lower for token in led}
    took = {"took", "place"} <= said or {"taken", "place"} <= said
    near = {token.lower for token in led[-NEARLY:]}
    return bool(took or said & words["happened"]) and not near & words["treated"]


def _is_there(led: Sequence[Token], named: set[int], words: Words) -> bool:
    """ "The shooting in X", "was stabbed to death in X": the deed stands just before, no mark parts them."""
    nearby = led[-SOON:]
    deeds = [token.i for token in nearby if token.i in named]
    between = [token for token in nearby if deeds and token.i >= max(deeds)]
    parted = any(not (t.text[0].isalnum() or t.text == "-") or t.lower in words["treated"] for t in between)
    return bool(deeds) and not parted


def _names_a_deed(behind: Sequence[Token], named: set[int], words: Words) -> bool:
    """ "The X stabbing", "the X school shooting"; not "the X man's killing" or "an X police shooting"."""
    deed = next((at for at, token in enumerate(behind) if token.i in named), None)
    return deed is not None and not any(t.lower in words["person"] | words["authority"] for t in behind[:deed])


def _is_scene(led: Sequence[Token], words: Words) -> bool:
    """ "At a home in X", "in the 200 block of Linden Street in X"; not "flown from his home in X"."""
    nearby = {token.lower for token in led[-NEARLY:]}
    streets = {token.lower for token in led[-NEARLY:] if token.text[0].isupper()} & place_words().roads
    return bool(streets or nearby & words["scene"]) and not nearby & (words["left"] | words["treated"])


def _is_of_house(before: Sequence[Token], behind: Sequence[Token], words: Words) -> bool:
    """ "At his X home", "outside an X apartment"; not "arrested at an X motel"."""
    nearby = {token.lower for token in before[-NEARLY:]}
    house = any(token.lower in words["scene"] for token in behind[:2])
    return house and bool(nearby & words["in"]) and not nearby & (words["left"] | words["treated"])


def _names_a_house(after: Sequence[Token]) -> bool:
    """Whether the name is a house's or a street's: "in Oakdale School"; not "at an Oakdale motel"."""
    lists = place_words()
    named = bool(after) and after[0].text[0].isupper()
    return named and any(after[0].lower in held for held in (lists.institutions, lists.sites, lists.roads))
