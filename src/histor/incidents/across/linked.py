"""The linked incident: what many documents say of one happening, side by side and never blended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from histor.claims.lexicon import data_file
from histor.claims.nearness import DAY_LIKE, fineness
from histor.incidents.across.features.kinds import OTHER
from histor.incidents.across.members import Member
from histor.incidents.across.origins import Origin, origins
from histor.incidents.across.ranges import LinkedFigure, figures
from histor.record import Dispute, IncidentRoles, Place, Record, Time
from histor.record.values import Value

ROLES = ("perpetrator", "organisation", "target", "victim", "weapon")


class Appearance(Value, frozen=True, kw_only=True):
    """A document that tells of an incident: its name in the ledger, the caller's own id, and how many claims it has."""

    id: str
    record: str | None
    claims: int
    publisher: str | None = None
    published: str | None = None


class LinkedIncident(Value, frozen=True, kw_only=True):
    """One happening as many documents tell it. `origins` is how many independent voices stand behind it.

    The fields are those of an incident of one document; `place` and `time` are given whole, since there is no one
    reading to point into: the place that says most and most documents name, the time that most documents give.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    place: Place | None = None
    time: Time | None = None
    background: bool = False
    roles: IncidentRoles = IncidentRoles()
    figures: dict[str, LinkedFigure] = msgspec.field(default_factory=dict)
    disputes: tuple[Dispute, ...] = ()
    documents: tuple[Appearance, ...] = ()
    origins: int = 0
    voices: tuple[Origin, ...] = ()


def linked(members: Iterable[tuple[str, Record, str]], name: str = "") -> LinkedIncident:
    """The incident of a cluster's members, as (document, reading, incident's id); `name` is its id in the ledger.

    The result doesn't depend on the order of the members. Raises ValueError where there is none.
    """
    ordered = sorted((Member(*member) for member in members), key=lambda m: m.order)
    if not ordered:
        raise ValueError("an incident has at least one member")
    behind = origins(ordered)
    found = figures(ordered, behind)
    return LinkedIncident(
        id=name,
        event=_event(ordered),
        claims=tuple(dict.fromkeys(claim for member in ordered for claim in member.incident.claims)),
        place=_place(ordered),
        time=_time(ordered),
        background=all(member.incident.background for member in ordered),
        roles=_roles(ordered),
        figures=found,
        disputes=tuple(_disputes(ordered, found)),
        documents=tuple(_appearances(ordered)),
        origins=len(behind),
        voices=behind,
    )


def _event(members: Sequence[Member]) -> str:
    """The kind of event that most documents give, rather than none or what follows from another."""
    weak = {OTHER, *data_file("families.toml")["consequences"]}
    events = Counter(member.incident.event for member in members)
    return max(events, key=lambda event: (event not in weak, events[event], event))


def _place(members: Sequence[Member]) -> Place | None:
    found = [m.record.places[m.incident.place] for m in members if m.incident.place is not None]
    named = Counter(place.gazetteer or place.name for place in found)
    return max(found, key=lambda p: (fineness(p), named[p.gazetteer or p.name]), default=None)


def _time(members: Sequence[Member]) -> Time | None:
    found = [m.record.times[m.incident.time] for m in members if m.incident.time is not None]
    days = Counter((time.since or "")[:10] for time in found)
    return max(found, key=lambda t: (t.precision in DAY_LIKE, days[(t.since or "")[:10]]), default=None)


def _roles(members: Sequence[Member]) -> IncidentRoles:
    return IncidentRoles(
        **{role: _entities(e for m in members for e in getattr(m.incident.roles, role)) for role in ROLES}
    )


def _entities(mentioned: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Entities that share the words of a mention are one; each with its mentions, longest first."""
    found: list[dict[str, str]] = []
    for entity in mentioned:
        words = {text.casefold(): text for text in reversed(entity)}
        same = [known for known in found if known.keys() & words.keys()]
        for known in same:
            found.remove(known)
            words = words | known
        found.append(words)
    return tuple(tuple(sorted(texts.values(), key=lambda t: (-len(t), t))) for texts in found)


def _disputes(members: Sequence[Member], found: dict[str, LinkedFigure]) -> Iterator[Dispute]:
    """Figures on which the voices differ, and what documents themselves call disputed beside figures."""
    for measure, figure in found.items():
        if figure.agreement in ("contested", "revised"):
            yield Dispute(field=measure, claims=figure.claims, values=_values(figure))
    others: dict[str, list[Dispute]] = {}
    for member in members:
        for dispute in member.incident.disputes:
            if dispute.field not in found:
                others.setdefault(dispute.field, []).append(dispute)
    for field, same in others.items():
        yield Dispute(
            field=field,
            claims=tuple(dict.fromkeys(claim for dispute in same for claim in dispute.claims)),
            values=tuple(dict.fromkeys(value for dispute in same for value in dispute.values)),
        )


def _values(figure: LinkedFigure) -> tuple[str, ...]:
    """The different numbers of a figure in order of size, each with all who give it: "3 (police, the mayor)"."""
    voices: dict[tuple[int, str], dict[str, None]] = {}
    for number in figure.numbers:
        size = number.best if number.best is not None else number.low or 0
        words = f"{size:,}" if number.best is not None else f"at least {size:,}"
        voices.setdefault((size, words), {})[number.speaker or number.outlet or "the outlet"] = None
    return tuple(f"{words} ({', '.join(voices[size, words])})" for size, words in sorted(voices))


def _appearances(members: Sequence[Member]) -> Iterator[Appearance]:
    """Each document once, with its claims of all its incidents that are members."""
    claims = Counter[str]()
    for member in members:
        claims[member.document] += len(member.incident.claims)
    for member in {m.document: m for m in members}.values():
        document = member.record.document
        yield Appearance(
            id=document.id,
            record=document.record,
            claims=claims[member.document],
            publisher=document.publisher,
            published=document.published,
        )
