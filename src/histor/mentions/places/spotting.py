"""Spots: which stretches of the text name a place."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Analysis, Token
from histor.mentions.gazetteer import Gazetteer, fold
from histor.mentions.places import datelines, evidence, holding
from histor.mentions.places.context import Context
from histor.mentions.places.kindwords import widen
from histor.mentions.places.matching import longest, may_begin
from histor.mentions.places.runs import is_of_numbered
from histor.mentions.places.slips import meant
from histor.mentions.places.spot import Spot, weigh
from histor.mentions.places.unlisted import called
from histor.mentions.places.words import Words, weights, words

LARGE = 100_000  # people: a bigger town may be meant by a name's last word


def spots(analysis: Analysis, gazetteer: Gazetteer, context: Context) -> list[Spot]:
    """The spots that are places by the evidence, in the order of the text."""
    lists = words()
    tokens = analysis.tokens
    found = _known(analysis, gazetteer, context, lists)
    for spot in found:
        widen(tokens, spot, lists)
    found = _apart(found)
    holding.link(tokens, found)
    datelines.mark(tokens, found)
    return _accepted(tokens, found, context, lists)


def _known(analysis: Analysis, gazetteer: Gazetteer, context: Context, lists: Words) -> list[Spot]:
    """Names of the gazetteer, and names tagged as places that it lacks."""
    found: list[Spot] = []
    tokens = analysis.tokens
    for sentence in analysis.sentences:
        at, end = sentence.tokens[0].i, sentence.tokens[-1].i + 1
        while at < end:
            token = tokens[at]
            if not may_begin(token.text) or is_of_numbered(tokens, at, lists):
                at += 1
                continue
            road = context.runs.get(at) == "road"
            spot = _road(tokens, at, context) if road else longest(tokens, at, end, gazetteer)
            if road:
                pass
            elif spot is not None:
                spot = _longer(tokens, spot, context, gazetteer, lists)
            else:
                spot = _tagged(tokens, token, context, gazetteer) or _opening(tokens, at, end, gazetteer)
            last = None if road else called(tokens, at, context, lists)
            if last is not None and (spot is None or last > spot.last):
                spot = _unknown(tokens, at, last, gazetteer)
            if spot is None:
                at += 1
                continue
            found.append(spot)
            at = spot.last + 1
    return found


def _road(tokens: Sequence[Token], at: int, context: Context) -> Spot:
    """The whole name of a street: it stays unresolved, for many towns have one of that name."""
    last = at
    while (
        last + 1 < len(tokens)
        and context.runs.get(last + 1) == "road"
        and tokens[last + 1].sentence is tokens[at].sentence
    ):
        last += 1
    start, end = tokens[at].start, tokens[last].end
    return Spot(at, last, start, end, fold(" ".join(token.text for token in tokens[at : last + 1])), (), kind="road")


def _tagged(tokens: Sequence[Token], token: Token, context: Context, gazetteer: Gazetteer) -> Spot | None:
    """A name tagged as a place that the gazetteer lacks; its tail may be one that the gazetteer has ("Old Oakdale")."""
    if token.i not in context.spans:
        return None
    last = context.spans[token.i][1]
    if token.ent != "place" and not (token.ent == "organisation" and tokens[last].lower in words().sites):
        return None
    if any(tokens[i].tag == "POS" for i in range(token.i, last)):
        return None  # "the Millers' Oakdale home": the town comes behind
    if (token.lower in words().beginnings or token.lower in words().shortened) and last > token.i:
        return _unknown(tokens, token.i, last, gazetteer)  # "Fort Oakdale" is not Oakdale
    for i in range(token.i + 1, last + 1):
        common = tokens[i].lower in words().common or tokens[i].lower in words().sites
        tail = longest(tokens, i, last + 1, gazetteer) if may_begin(tokens[i].text) and not common else None
        if tail is not None and not (i == token.i + 1 and _is_other(token, tail, last)):
            return None
    return _unknown(tokens, token.i, last, gazetteer)


def _is_other(head: Token, tail: Spot, last: int) -> bool:
    """Whether the last word of a name of two is only a small town's by chance: "Linden Bend" is not Bend."""
    if tail.last != last or tail.first != last or evidence.is_wide(tail) or head.lower in words().modifiers:
        return False
    return head.pos == "PROPN" and not head.text.isupper() and all(entry.population <= LARGE for entry in tail.entries)


def _opening(tokens: Sequence[Token], at: int, end: int, gazetteer: Gazetteer) -> Spot | None:
    """A town in capitals that the gazetteer lacks, at the beginning before its region: "OAKDALE CORNER, Kan. —"."""
    last = at
    while last + 1 < end and tokens[last + 1].text.isupper() and tokens[last + 1].text.isalpha():
        last += 1
    if tokens[at].sentence.tokens[0].i != at or not tokens[at].text.isupper() or last + 2 >= end:
        return None
    if tokens[at].lower in words().prepositions:
        return None  # "NEAR OAKDALE, Kan. —"
    region = longest(tokens, last + 2, end, gazetteer) if tokens[last + 1].text == "," else None
    if region is None or not any(entry.kind == "region" for entry in region.entries):
        return None
    dash = any(
        token.text in datelines.DASHES for token in tokens[region.last + 1 : region.last + 1 + datelines.MOST_TOKENS]
    )
    return _unknown(tokens, at, last, gazetteer) if dash else None


def _unknown(tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer) -> Spot:
    name = " ".join(part.text for part in tokens[first : last + 1])
    site = tokens[last].lower in words().sites
    entries = () if site else gazetteer.lookup_sound(name)
    sound = bool(entries)
    if not entries and not site and first == last and _stands(tokens, first):
        entries = meant(name, gazetteer)
    return Spot(
        first,
        last,
        tokens[first].start,
        tokens[last].end,
        fold(name),
        entries,
        sound=sound,
        slip=bool(entries) and not sound,
        kind="site" if site else "",
    )


def _stands(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place stands here: a preposition of place is before it, or a kind word beside it."""
    lists, sentence = words(), tokens[at].sentence.tokens
    before = tokens[at - 1].lower if tokens[at] is not sentence[0] else ""
    after = tokens[at + 1].lower if tokens[at] is not sentence[-1] else ""
    return before in lists.prepositions or before in lists.kinds or after in lists.kinds


def _longer(tokens: Sequence[Token], spot: Spot, context: Context, gazetteer: Gazetteer, lists: Words) -> Spot:
    """The whole tagged name where the gazetteer has only its first words: "Oakdale Grove" is not Oakdale."""
    first, last = context.spans.get(spot.first, (spot.first, spot.last))
    rest = tokens[spot.last + 1 : last + 1]
    if tokens[spot.first].ent != "place" or first != spot.first or len(rest) != 1 or spot.last > first:
        return spot
    word = rest[0].lower
    if not rest[0].text[0].isupper() or word in lists.kinds or word in lists.sites or word in lists.bodies:
        return spot
    is_person = tokens[first].lower in lists.first_names and word not in lists.directions and word not in lists.common
    if evidence.is_wide(spot) and not is_person:  # "Victoria Hollis" is not of Victoria, whatever her tag
        return spot
    return _unknown(tokens, spot.first, last, gazetteer)


def _apart(found: list[Spot]) -> list[Spot]:
    """The spots without those that another, widened by its kind word, covers."""
    out: list[Spot] = []
    for spot in found:
        if out and spot.first <= out[-1].last:
            if spot.last - spot.first > out[-1].last - out[-1].first:
                out[-1] = spot
            continue
        out.append(spot)
    return out


def _accepted(tokens: Sequence[Token], found: list[Spot], context: Context, lists: Words) -> list[Spot]:
    table = weights("spotting")
    for spot in found:
        spot.features = evidence.features(tokens, spot, context, lists)
        spot.score = weigh(spot.features, table)
    sure = {spot.key for spot in found if spot.score >= 2 * table["threshold"]}
    for spot in found:
        if spot.score < 2 * table["threshold"] and spot.key in sure:
            spot.features["said_again"] = 1.0 + spot.dateline  # "HOPE — ", and later "near Hope"
            spot.score += table["said_again"] * spot.features["said_again"]
    kept = [spot for spot in found if spot.score >= table["threshold"] and not _is_stray(tokens, spot, lists)]
    held = set(kept)
    for spot in kept:
        if spot.holder not in held:
            spot.holder = None
    return kept


def _is_stray(tokens: Sequence[Token], spot: Spot, lists: Words) -> bool:
    """Whether it is an abbreviation of a region that no place stands before, or the "East" of "East Oakdale"."""
    if spot.entries and all(entry.is_short for entry in spot.entries) and not spot.holds:
        return True
    last = tokens[spot.last]
    if spot.key in lists.directions and spot.holder is None and not spot.kinds:
        return True  # "in Northeast" is a part of the city told of, not the town of North East
    if last.lower not in lists.directions or spot.first != spot.last or spot.kinds or last is last.sentence.tokens[-1]:
        return False
    return tokens[spot.last + 1].text[0].isupper()
