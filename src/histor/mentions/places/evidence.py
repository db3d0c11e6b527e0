"""Whether a spot is a place at all: a table of features, each a piece of evidence for or against.

tagged_place, tagged_person, tagged_organisation: what the pipeline's name tagger says of its words.
known_name: the gazetteer knows the name.  country_or_region: as that of a country, region, continent or sea.
populous: as that of a bigger place (0 to 1).  alternate: only as another name.
many_words: its words beyond the first (to 2).
preposition: one of place stands before it.  contained: "X, Y" and Y holds an X.  kind_word: "the village of X".
dateline: it opens the text before a dash.  common_word: it is on the list of words that are something else.
not_a_name: the pipeline does not call it a name, or the text has it in small letters too.
person_here: the document names a person so, by surname or, where it is tagged as a person, by first name.
beside_a_name: another capitalised name adjoins.
after_title: a title or first name stands before it.  first_in_sentence: its capital means nothing.
said_again: it is a place elsewhere in the document by clear evidence.
of_people: people or homes are called by it ("an X man", "their X home").
near_home: a place of that name lies near the outlet's home.
in_road, in_paper, in_house, in_authority: what the run of capitalised words is that it stands in (runs.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places import standing
from histor.mentions.places.context import Context
from histor.mentions.places.features import SETTLED
from histor.mentions.places.points import distance_km
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import Words

WIDE = frozenset({"country", "region", "continent", "sea", "area"})
NAMES = frozenset({"PROPN", "X", "ADJ"})
NEAR_KM = 60.0
INITIALS = 5  # letters: longer words in capitals are no abbreviations
COMMON_WORDS = 0.5  # what common words that stand as a place weigh against a town's name ("Elm Ridge", "near Hope")


def features(tokens: Sequence[Token], spot: Spot, context: Context, words: Words) -> dict[str, float]:
    """The features of a spot that are not nought."""
    out = {**_tags(tokens, spot, context, words), **_name(tokens, spot, words, context), **_around(tokens, spot, words)}
    if spot.holder is not None or spot.holds:
        out["contained"] = 1.0
    if spot.kinds or spot.kind in ("site", "road"):
        out["kind_word"] = 1.0
    if spot.dateline:
        out["dateline"] = 1.0
    if _is_near(spot, context):
        out["near_home"] = 1.0
    run = context.runs.get(spot.first)
    if run is not None:
        out[f"in_{run}"] = 1.0
        if run == "authority":
            out["beside_a_name"] = 0.0
    if _is_person(tokens, spot, context, words):
        out["person_here"] = 1.0
    if out.get("common_word") == 1.0 and run is None and standing.is_inside(tokens, spot, words):
        placed = out.get("near_home") or out.get("tagged_place") == 1.0
        scene = standing.is_scene(tokens, spot, words)
        out["common_word"] = 0.0 if scene else COMMON_WORDS if placed and not out.get("not_a_name") else 1.0
    for name in _answered(tokens, spot, words):
        out[name] = 0.0
    return {name: value for name, value in out.items() if value}


def _answered(tokens: Sequence[Token], spot: Spot, words: Words) -> set[str]:
    """The features against a place that other words answer: who reads them knows that no person or thing is meant."""
    out: set[str] = set()
    of_people = standing.is_sure_of_people(tokens, spot, words)
    of_force = standing.is_of_force(tokens, spot, words)
    of_kind = standing.is_named_kind(tokens, spot, words)
    shouted = spot.dateline and tokens[spot.first].text.isupper()
    if tokens[spot.first].lower in words.first_names and (of_people or of_force or shouted):
        out |= {"common_word", "tagged_person", "person_here"}
    of_home = spot.last > spot.first and standing.is_home(tokens, spot, words)
    if of_people or of_kind or of_home or shouted or (spot.dateline and spot.holder is not None):
        out |= {"tagged_person", "tagged_organisation"}
    if of_force or _is_origin(tokens, spot) or standing.is_inside(tokens, spot, words):
        out.add("tagged_person")
    if of_kind or (of_people and spot.last > spot.first) or (spot.dateline and spot.holder is not None):
        out.add("common_word")
    return out


def _is_person(tokens: Sequence[Token], spot: Spot, context: Context, words: Words) -> bool:
    """Whether it is a surname that the text names, a first name where none is in, or both names of somebody unknown."""
    token = tokens[spot.first]
    if spot.first != spot.last:
        return not spot.entries and not spot.kind and token.lower in words.first_names
    if token.lower in context.people and not is_wide(spot):
        return True
    if token.ent == "person" and spot.first > 1 and tokens[spot.first - 1].text == "-":
        return tokens[spot.first - 2].ent == "person"  # "Jo Hollis-Vargas" is of no Vargas
    before = tokens[spot.first - 1].lower if token is not token.sentence.tokens[0] else ""
    return token.ent == "person" and token.lower in context.given and before not in words.prepositions


def _tags(tokens: Sequence[Token], spot: Spot, context: Context, words: Words) -> dict[str, float]:
    inside = tokens[spot.first : spot.last + 1]
    tags = {tag: sum(token.ent == tag for token in inside) / len(inside) for tag in ("place", "person", "organisation")}
    first, last = context.spans.get(spot.first, (spot.first, spot.last))
    whole = first >= spot.first and last <= spot.last
    after = tokens[spot.last + 1].lower if spot.last + 1 < len(tokens) else ""
    return {
        "tagged_place": tags["place"],
        "tagged_person": tags["person"],
        "tagged_organisation": tags["organisation"] * (0.5 if whole or after in words.bodies else 1.0),
    }


def _is_near(spot: Spot, context: Context) -> bool:
    """Whether the name may be that of a place near the outlet's home."""
    home = context.home
    return home is not None and any(
        not entry.is_alternate and distance_km(home, (entry.latitude, entry.longitude)) < NEAR_KM
        for entry in spot.entries
        if entry.kind in SETTLED
    )


def is_wide(spot: Spot) -> bool:
    """Whether the name may be that of a country, region, continent, sea or area."""
    return any(entry.kind in WIDE and not entry.is_short for entry in spot.entries[:3])


def _name(tokens: Sequence[Token], spot: Spot, words: Words, context: Context) -> dict[str, float]:
    out: dict[str, float] = {}
    if spot.entries and not spot.slip:
        usual = [entry for entry in spot.entries if not entry.is_alternate]
        out["known_name"] = 1.0
        out["country_or_region"] = float(is_wide(spot))
        out["populous"] = min(1.0, max(entry.population for entry in usual or spot.entries) / 200_000)
        out["alternate"] = float(not usual)
    out["many_words"] = min(2.0, spot.key.count(" ")) if spot.last > spot.first and len(spot.key) > 4 else 0.0
    alone = spot.first == spot.last or all(tokens[i].lower in words.common for i in range(spot.first, spot.last + 1))
    country = any(entry.kind == "country" or (entry.is_listed and len(entry.name) > 3) for entry in spot.entries[:3])
    if spot.key in words.common and not spot.adjective and tokens[spot.first].text.istitle():
        country = False  # "Car" is not the CAR
    if alone and not country and (spot.last > spot.first or spot.key in words.common or len(spot.key) < 3):
        out["common_word"] = COMMON_WORDS if spot.last > spot.first and _is_tagged_town(tokens, spot) else 1.0
    shouted = tokens[spot.first].sentence.index in context.shouted
    if not shouted:
        named = any(tokens[i].pos in NAMES for i in range(spot.first, spot.last + 1))
        initials = _is_initials(tokens, spot)
        out["not_a_name"] = float(not named or initials or (alone and tokens[spot.first].lower in context.small))
    return out


def _is_initials(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether a short word in capitals is rather a body's than a town's ("WAYNE officers"), and opens no dateline."""
    text = tokens[spot.first].text
    if spot.first != spot.last or spot.dateline or spot.holder is not None or not text.isupper() or not text.isalpha():
        return False
    first = tokens[spot.first] is tokens[spot.first].sentence.tokens[0]
    listed = any(entry.kind not in SETTLED or entry.is_listed for entry in spot.entries)
    return not first and not listed and len(text) <= INITIALS


def _is_tagged_town(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether all words are tagged as a place and no article stands before them: "the White House" is a house."""
    article = spot.first > 0 and tokens[spot.first - 1].lower == "the"
    return not article and all(tokens[i].ent == "place" for i in range(spot.first, spot.last + 1))


def _around(tokens: Sequence[Token], spot: Spot, words: Words) -> dict[str, float]:
    first, last = tokens[spot.first], tokens[spot.last]
    before = tokens[spot.first - 1] if first is not first.sentence.tokens[0] else None
    after = tokens[spot.last + 1] if last is not last.sentence.tokens[-1] else None
    out: dict[str, float] = {"first_in_sentence": float(before is None)}
    if before is not None:
        held = before.lower.rstrip(".")
        held_in = before.lower in words.prepositions or before.lower in words.directions
        held_in = held_in or _is_hit(tokens, spot, words) or _is_origin(tokens, spot)
        out["preposition"] = 1.0 if held_in else 0.4 if before.lower == "of" else 0.0
        title = held in words.titles and before.text[0].isupper()
        out["after_title"] = float(
            (title or before.lower in words.first_names or _initial(before.text))
            and not spot.adjective
            and before.text[0].isupper()
        )
    if standing.of_people(tokens, spot, words) or (standing.is_home(tokens, spot, words) and not spot.adjective):
        out["of_people"] = 1.0
    beside = _adjoins(before, words) or (
        after is not None
        and _adjoins(after, words)
        and not spot.adjective
        and not any(entry.kind == "country" for entry in spot.entries[:3])
    )
    out["beside_a_name"] = float(beside and not out.get("after_title"))
    if after is not None and (after.lower in words.roads and after.text[0].isupper()):
        out["beside_a_name"] = 2.0
    return out


def _is_origin(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether somebody is of it by its usual name: the "Godfather of Soul" is not of Seoul."""
    usual = not spot.entries or any(not entry.is_alternate for entry in spot.entries)
    return usual and standing.is_origin(tokens, spot)


def _is_hit(tokens: Sequence[Token], spot: Spot, words: Words) -> bool:
    """Whether it is what is struck or taken: "strikes on X", "shelled X"."""
    before = tokens[spot.first - 1]
    if before.lower in words.takings:
        return True
    return before.lower == "on" and spot.first > 1 and tokens[spot.first - 2].lower in words.strikes


def _initial(text: str) -> bool:
    """Whether it is an initial: "J."."""
    return len(text) == 2 and text[1] == "." and text[0].isupper()


def _adjoins(token: Token | None, words: Words) -> bool:
    if token is None or not token.text[0].isupper() or token.pos != "PROPN":
        return False
    lists = (words.calendar, words.bodies, words.directions, words.kinds, words.prepositions)
    return token.lower.rstrip(".") not in words.titles and not any(token.lower in held for held in lists)
