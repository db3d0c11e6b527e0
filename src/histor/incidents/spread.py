"""A raid on several towns or regions: what is counted in each is a part of what all come to, and no dispute of it.

"The raids killed at least four people. ... In X three dockers died. ... In Y a woman was killed." The number that
stands at no town, or is told of several, is the whole; where none does, those of the towns add up. So it is with
regions ("three died in X region ... In Y region, two died"), of which a town may lie in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from histor.claims.draft import Draft, is_real
from histor.claims.harm import HARM
from histor.claims.syntax import case_of
from histor.incidents.cluster import scattered
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS, apart
from histor.mentions.quantities import describe
from histor.record import Place

JOINING = {"and", "or", "&"}
REGION = "region"
SPOTS = (*SETTLEMENTS, REGION)
OVER = ("in", "over", "across", "on")
LIST = JOINING | {",", "the", "in", "on"}  # what stands between the towns of a list
Towns = list[tuple[Place, list[Draft]]]


def by_town(drafts: Sequence[Draft], mentions: Mentions) -> list[Draft]:
    """The claims of an incident with those of single towns made parts of the whole, or one number together."""
    made = list(drafts)
    raid = any(d.claim.event in scattered() for d in drafts)
    for measure in HARM if raid or _regions(drafts, mentions) > 1 else ():
        counted = [d for d in made if d.claim.measure == measure and _counts(d)]
        towns, rest = _towns(counted, drafts, mentions)
        several = [d for d in rest if _is_of_several(d, mentions)]
        if len(towns) < (1 if several else 2):  # one town is the incident's own, but where more were named
            continue
        most = max((d.group.best or 0 for _, own in towns for d in own if d.group is not None), default=0)
        whole = [d for d in rest if d.group is not None and (d.group.best or 0) > most]
        if len(towns) < 2 and not whole:
            continue
        kept = [] if whole else [d for _, own in towns for d in _strongest(own)]
        for _, own in towns:
            for draft in own:
                made[made.index(draft)] = _together(draft, kept[0]) if draft in kept else _part(draft)
    return made


def _counts(draft: Draft) -> bool:
    group, claim = draft.group, draft.claim
    return group is not None and not group.part and bool(group.best) and not draft.aftermath and is_real(claim)


def _towns(counted: Sequence[Draft], drafts: Sequence[Draft], mentions: Mentions) -> tuple[Towns, list[Draft]]:
    """The claims by the town that they tell of, and those that tell of none."""
    towns: Towns = []
    rest = []
    for draft in counted:
        place = _place(draft, drafts, mentions)
        of_all = _is_of_several(draft, mentions)
        if of_all or place is None or place.kind not in SPOTS or place.relation is not None:
            rest.append(draft)
            continue
        own = next((own for town, own in towns if not _are_two(town, place)), None)
        if own is None:
            towns.append((place, [draft]))
        else:
            own.append(draft)
    return towns, rest


def _regions(drafts: Sequence[Draft], mentions: Mentions) -> int:
    """How many regions the claims name as their places."""
    places = [mentions.places[d.claim.place] for d in drafts if d.claim.place is not None]
    return len({p.gazetteer or p.name for p in places if p.kind == REGION})


def _are_two(one: Place, other: Place) -> bool:
    """Whether two places are surely two; of two regions, whatever lies between their middles."""
    if REGION not in (one.kind, other.kind):
        return apart(one, other)
    if one.kind == other.kind:
        return one.name != other.name
    return one.admin1 != other.admin1 or one.country != other.country


def _is_of_several(draft: Draft, mentions: Mentions) -> bool:
    """ "Raids on Orvale and Lund killed four": what is counted over a list of towns stands at none of them."""
    if any(map(_is_several_spots, draft.trigger.sentence.tokens)):
        return True
    place = mentions.places[draft.claim.place] if draft.claim.place is not None else None
    if place is None or place.start is None or place.end is None:
        return False
    tokens = draft.trigger.sentence.tokens
    named = [t for t in tokens if place.start <= t.start < place.end]
    if place.kind in SPOTS and any(c.dep == "conj" and c.tag == "NNP" for t in named for c in t.children):
        return True  # whatever the map knows of the other
    others = (mentions.places[at] for at in listed_with(draft, mentions))
    return any(other.kind in SPOTS and _are_two(other, place) for other in others)


def _is_several_spots(noun: Token) -> bool:
    """ "In two regions", "across five provinces": a number or a plural of places without their names."""
    known = describe(noun.lemma.lower()) if noun.tag == "NNS" and case_of(noun) in OVER else None
    unnamed = not any(c.tag == "NNP" for c in noun.children)
    return known is not None and known.unit in ("region", "settlement") and unnamed


def listed_with(draft: Draft, mentions: Mentions) -> list[int]:
    """The places that stand in one list with that of a claim, by their index: "raids on Orvale, Lund and Kolm"."""
    place = mentions.places[draft.claim.place] if draft.claim.place is not None else None
    if place is None or place.start is None or place.end is None:
        return []
    before = [t for t in draft.trigger.sentence.tokens if t.end <= place.start]
    after = [t for t in draft.trigger.sentence.tokens if t.start >= place.end]
    return [at for side in (before[::-1], after) for at in _listed(side, mentions)]


def _listed(side: Sequence[Token], mentions: Mentions) -> list[int]:
    """The places on one side of another, up to the first word that is none of a list's: "and", "in"."""
    found: list[int] = []
    joined = False
    for token in side:
        at = mentions.place_at(token.start)
        if at is None and token.lower not in LIST:
            break
        joined = joined or token.lower in JOINING
        found += [at] if at is not None and at not in found else []
    return found if joined else []


def _place(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> Place | None:
    """The place of a claim, or the one told of last before it in its paragraph."""
    if draft.claim.place is not None:
        return mentions.places[draft.claim.place]
    here = draft.trigger.sentence
    before = [
        d
        for d in drafts
        if d.claim.place is not None
        and d.trigger.i < draft.trigger.i
        and d.trigger.sentence.paragraph == here.paragraph
    ]
    last = max(before, key=lambda d: d.trigger.i, default=None)
    return mentions.places[last.claim.place] if last is not None and last.claim.place is not None else None


def _strongest(own: Sequence[Draft]) -> list[Draft]:
    """The largest number that is told of a town; where none is, each of its people once."""
    most = max(own, key=lambda d: d.group.best or 0 if d.group is not None else 0)
    if most.group is not None and (most.group.best or 0) > 1:
        return [d for d in own if d.siblings == most.siblings]
    return list({id(d.person): d for d in reversed(own)}.values())


def _together(draft: Draft, first: Draft) -> Draft:
    return replace(draft, siblings=first.siblings, person=None)


def _part(draft: Draft) -> Draft:
    return draft if draft.group is None else replace(draft, group=replace(draft.group, part=True))
