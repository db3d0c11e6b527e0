"""The actors of a document, put together: names, phrases, states and pronouns, joined where the text joins them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.mentions.actors import bodies, known, names, phrases
from histor.mentions.actors.appositions import attach
from histor.mentions.actors.armies import join_armies
from histor.mentions.actors.draft import Draft
from histor.mentions.actors.join import join
from histor.mentions.actors.offices import Offices
from histor.mentions.actors.owners import own
from histor.mentions.actors.pronouns import resolve
from histor.mentions.actors.sides import Sides, states
from histor.record import Actor, Place

if TYPE_CHECKING:
    from histor.language.analysis import Analysis


def find(analysis: Analysis, places: Sequence[Place]) -> list[Actor]:
    """Every mention of a person, organisation, force, state or group, in order of the text.

    Takes the analysis and the places of the document (so that a town is no person, and a country that acts is a
    state). Mentions of one actor share an id, "actor-1" for the first one met. What could mean two actors joins
    neither: a short form stays an actor of its own, a pronoun is left out.
    """
    spans = [(p.start, p.end) for p in places if p.start is not None and p.end is not None]
    in_place = {token.i for start, end in spans for token in analysis.tokens_between(start, end)}
    listed = known.find(analysis, {place.country for place in places if place.country})
    drafts = names.find(analysis, in_place.__contains__, listed)
    for draft in drafts:
        _with_country(analysis, draft, in_place)
    taken = {index for draft in drafts for index in range(draft.first, draft.last + 1)}
    drafts += bodies.shortened(analysis, drafts, taken)
    drafts += states(analysis, places, taken)
    taken = {index for draft in drafts for index in range(draft.first, draft.last + 1)}
    drafts += phrases.find(analysis, taken)
    drafts, hidden = _outermost(drafts)
    drafts = attach(analysis, drafts)
    ordered = sorted(drafts + hidden, key=_place)
    join(ordered, lambda at: analysis.tokens[at].sentence.index)
    countries, offices = Sides(places), Offices(analysis, places)
    for draft in drafts:
        if not draft.listed:  # a body of the lists that is on no side is not that of the country in its name
            draft.party = draft.party or countries.of(analysis, draft) or offices.of(analysis, draft)
    join_armies(ordered)
    own(analysis, drafts)
    drafts += resolve(analysis, drafts, hidden)
    drafts.sort(key=_place)
    return _actors(analysis, drafts, hidden)


def _with_country(analysis: Analysis, draft: Draft, in_place: set[int]) -> None:
    """Widens a body's name by the country or town that owns it: "Denmark's | Defence Ministry"."""
    tokens = analysis.tokens
    at = draft.first - 1
    if draft.kind not in ("organisation", "force") or at < 1 or tokens[at].lower != "'s":
        return
    while at - 1 in in_place and tokens[at - 1].sentence is tokens[draft.first].sentence:
        at -= 1
        draft.first = at


def _outermost(drafts: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """The drafts in order, and apart those that lie inside another (the ministry in "a ministry spokesman")."""
    out: list[Draft] = []
    inside: list[Draft] = []
    for draft in sorted(drafts, key=_place):
        if draft.hidden or (out and draft.first <= out[-1].last):
            draft.hidden = True
            inside.append(draft)
            if out and draft.listed and draft.first <= out[-1].last:
                out[-1].party = out[-1].party or draft.party  # "Hamas fighters"
        else:
            out.append(draft)
    return out, inside


def _place(draft: Draft) -> tuple[int, int]:
    return draft.first, -draft.last


def _actors(analysis: Analysis, drafts: Sequence[Draft], hidden: Sequence[Draft]) -> list[Actor]:
    """The mentions as they are told; `hidden` ones are not, but say what their actors are called."""
    numbers: dict[int, int] = {}
    for draft in drafts:
        numbers.setdefault(draft.group, len(numbers) + 1)
    best: dict[int, Draft] = {}
    titles: dict[int, str] = {}
    sides: dict[int, str] = {}
    for draft in (*drafts, *hidden):
        known = best.get(draft.group)
        if known is None or (draft.named, len(draft.name)) > (known.named, len(known.name)):
            best[draft.group] = draft
        if draft.title and draft.kind == "person" and len(draft.title) > len(titles.get(draft.group, "")):
            titles[draft.group] = draft.title  # the fullest one: "the district's governor" before "governor"
        if draft.party:
            sides.setdefault(draft.group, draft.party)
    tokens = analysis.tokens
    return [
        Actor(
            start=tokens[draft.first].start,
            end=tokens[draft.last].end,
            text=analysis.text[tokens[draft.first].start : tokens[draft.last].end],
            name=best[draft.group].name,
            id=f"actor-{numbers[draft.group]}",
            kind=best[draft.group].kind,
            title=titles.get(draft.group),
            party=sides.get(draft.group),
        )
        for draft in drafts
    ]
