"""Who did it, by the words of each voice: the sides that are put on an act, and those whose aircraft or guns did it."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.cast import doing
from histor.claims.draft import Draft
from histor.claims.lexicon import data_file
from histor.incidents.entities import is_name
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Actor, Party

OWNING = ("amod", "compound", "nmod:poss", "nmod:desc")
SIDES = ("state", "force", "group")


def side_of(party: Party, mentions: Mentions, *, body: bool) -> str | None:
    """The state or body that somebody is of by name: "Russian forces", "Ukrainian saboteurs"; `body`: or a front."""
    actor = _actor(party.actor, mentions)
    if actor is not None and actor.party:
        return actor.party.lower()
    if (land := _land(party.start, party.end, mentions)) is not None:
        return land
    known = actor is not None and actor.kind in SIDES
    return actor.name.lower() if actor is not None and known and body and is_name(party.text) else None


def by_craft(draft: Draft, mentions: Mentions) -> Iterator[tuple[Party, str]]:
    """ "Eritrean jets had bombed it", "a Hamas rocket hit it": whose they are did it.

    A gun or an aircraft is where its crew's state is; a missile or a drone may only have been made there.
    """
    crewed, fired = (frozenset(data_file("sides.toml")[key]) for key in ("crewed", "fired"))
    for token in doing(draft.trigger):
        owners = [c for c in token.children if c.dep in OWNING and c.i < token.i]
        lemma = token.lemma.lower()
        for owner in owners if lemma in crewed | fired else ():
            land = _land(owner.start, owner.end, mentions) if lemma in crewed else None
            side = land or _group(owner, mentions)
            if side is not None:
                yield _party(owner, token, draft), side


def is_state(party: Party, mentions: Mentions) -> bool:
    """Whether somebody is a state or its force."""
    actor = _actor(party.actor, mentions)
    return actor is not None and actor.kind in ("state", "force")


def of_voice(voice: str, mentions: Mentions) -> str | None:
    """The state or body by name for which a voice speaks: "Moscow said", "the Israeli army said"."""
    actor = _actor(voice, mentions)
    return (actor.party or actor.name).lower() if actor is not None else None


def _actor(id: str | None, mentions: Mentions) -> Actor | None:
    """The actor of a claim's party or of a voice; None where nobody by name is."""
    return next((a for a in mentions.actors if a.id == id), None)


def _party(first: Token, last: Token, draft: Draft) -> Party:
    words = [t.text for t in draft.trigger.sentence.tokens if first.i <= t.i <= last.i]
    return Party(start=first.start, end=last.end, text=" ".join(words))


def _land(start: int, end: int, mentions: Mentions) -> str | None:
    """The one country that stretch of text names."""
    lands = {p.name.lower() for p in mentions.places if p.kind == "country" and start <= (p.start or 0) < end and p.end}
    return lands.pop() if len(lands) == 1 else None


def _group(owner: Token, mentions: Mentions) -> str | None:
    at = mentions.actor_at(owner.start)
    actor = mentions.actors[at] if at is not None else None
    return (actor.party or actor.name).lower() if actor is not None and actor.kind in SIDES else None
