"""Whom a report names beside an incident, and the ages it gives: the surest signs of one happening.

Spokesmen, mayors and ministers are named in many incidents: who has an office or a rank is left out, unless
a claim names him among the dead, the hurt or the doers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from histor.incidents.across.near import Nearest
from histor.incidents.across.rarity import rarity
from histor.mentions.actors.lexicon import SUFFIXES
from histor.mentions.gazetteer.folding import fold
from histor.record import Actor, Claim, Incident, Record
from histor.record.values import Value

Part = Literal["harmed", "doer", "named"]
DOERS = ("perpetrator", "suspect")
OLDEST = 110

# "Olha Hnat, 61," and "the 61-year-old": a number behind a comma or joined by hyphens.
_BEHIND = re.compile(r"\s*,\s*(?:\w+\s)?(\d{1,3})\b(?!\s*[:%])")
_JOINED = re.compile(r"\b(\d{1,3})[-‐‑–][^\W\d_]+[-‐‑–][^\W\d_]+")


class Someone(Value, frozen=True, kw_only=True):
    """A person by first and last name, in the form for comparing; `part` is what they are in the incident."""

    first: str | None
    last: str
    part: Part
    age: int | None = None


def people(record: Record, incident: Incident, text: Nearest, pairs: tuple[str, ...]) -> tuple[Someone, ...]:
    """The people of an incident, each once, in the order of their names.

    `pairs` are pairs of neighbouring words with capitals: where just one of them ends in a last name that else stands
    alone, its other word is the first name.
    """
    own = set(incident.claims)
    claims = [c for c in record.claims if c.id in own]
    found: dict[tuple[str, str], Someone] = {}
    for someone in (*_of_claims(claims), *_of_roles(record, claims), *_named(record, text)):
        full = someone if someone.first else replace(someone, first=_first(someone.last, pairs))
        known = found.setdefault((full.last, full.first or ""), full)
        if known.age is None and full.age is not None:
            found[full.last, full.first or ""] = replace(known, age=full.age)
    whole = {p.last for p in found.values() if p.first}
    return tuple(p for _, p in sorted(found.items()) if p.first or p.last not in whole)


def _first(last: str, pairs: tuple[str, ...]) -> str | None:
    found = {pair.split(" ")[0] for pair in pairs if pair.endswith(f" {last}")}
    return found.pop() if len(found) == 1 else None


def _of_claims(claims: list[Claim]) -> Iterator[Someone]:
    for claim in claims:
        for person in claim.people:
            part: Part = "doer" if person.role in DOERS else "harmed" if person.role == "victim" else "named"
            yield from _someone(person.name, part, person.age)


def _of_roles(record: Record, claims: list[Claim]) -> Iterator[Someone]:
    """Those whom a role of a claim means, by the fullest name of the actor."""
    named = {a.id: a for a in record.actors if a.kind == "person"}
    for claim in claims:
        for part, parties in (("harmed", claim.roles.victim), ("doer", claim.roles.perpetrator)):
            for party in parties:
                actor = named.get(party.actor or "")
                if actor is not None:
                    yield from _someone(actor.name, part, None)  # type: ignore[arg-type]


def _named(record: Record, text: Nearest) -> Iterator[Someone]:
    officials = {a.id for a in record.actors if a.title}
    for actor in record.actors:
        if actor.kind != "person" or not text(actor.start) or actor.id in officials:
            continue
        yield from _someone(actor.name, "named", _age_behind(record.text, actor))


def _age_behind(text: str, actor: Actor) -> int | None:
    found = _BEHIND.match(text, actor.end)
    return int(found[1]) if found and int(found[1]) <= OLDEST else None


def _someone(name: str | None, part: Part, age: float | None) -> Iterator[Someone]:
    """The person of a name; nobody where its words are common ones ("one man", "the driver")."""
    parts = re.findall(r"[^\W\d_]+", (name or "").replace("'s", "").replace("’s", ""))
    if not all(part[0].isupper() for part in parts[:1] + parts[-1:]):
        return
    words = [w for part in parts if (w := fold(part)) not in SUFFIXES]
    if not words or not rarity(words[-1]):
        return
    first = words[0] if len(words) > 1 else None
    yield Someone(first=first, last=words[-1], part=part, age=int(age) if age is not None else None)


def ages(record: Record, incident: Incident, text: Nearest) -> tuple[int, ...]:
    """The ages given beside an incident, each once."""
    of_claims = {int(p.age) for c in record.claims if c.id in incident.claims for p in c.people if p.age is not None}
    joined = {int(m[1]) for m in _JOINED.finditer(record.text) if text(m.start())}
    behind = {
        age
        for a in record.actors
        if a.kind == "person" and text(a.start) and (age := _age_behind(record.text, a)) is not None
    }
    return tuple(sorted(a for a in of_claims | joined | behind if 0 < a <= OLDEST))
