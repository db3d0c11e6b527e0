"""Those whom one verb harms town by town: "killed a mayor in Brod and two farmers in Lipa".

The tree often hangs the later ones on the first town. Each stands right before a town of its own, which is where it
happened to them; the first may stand before the verb, whose own town is then the first ("was killed in Brod and ...").
"""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.events import DEFAULT
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.tally import place_behind
from histor.mentions.mentions import Mentions

FEWEST = 2
DOERS = ("person", "organization")
RAIDS = ("air/drone strike", "shelling/artillery/missile attack", "disrupted weapons use")  # which hit many at once


def with_own_places(made: list[Draft], mentions: Mentions) -> list[Draft]:
    """The claims of one trigger, each at the place behind those whom it counts, where all of them have one."""
    harmed = [d for d in made if d.claim.measure in HARM and d.group is not None and not d.group.part]
    if len(harmed) < FEWEST or len(harmed) != len(made):
        return made
    places = [_own_place(d, mentions) for d in harmed]
    if None in places or len(set(places)) < FEWEST:
        return made
    deeds = all(is_somebodys_deed(d) and d.claim.event not in RAIDS for d in made)
    return [
        replace(d, claim=changed(d.claim, place=at), by_towns=deeds, tally=d.tally and not deeds)
        for d, at in zip(made, places, strict=True)
    ]


def is_somebodys_deed(draft: Draft) -> bool:
    """Whether a claim names a kind of event, or says that people or a force did it, and no storm."""
    by = {t.lemma.lower() for t in draft.doers} & word_set("noncombatants.toml", "forces")
    return draft.claim.event != DEFAULT or bool(by) or any(t.kind in DOERS for t in draft.doers)


def _own_place(draft: Draft, mentions: Mentions) -> int | None:
    head = draft.group.head if draft.group is not None else draft.trigger
    return place_behind(max(head, draft.trigger, key=lambda t: t.i) if head.i < draft.trigger.i else head, mentions)
