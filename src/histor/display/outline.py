"""The order in which a reading is shown: its incidents with disputes first, and its claims numbered in that order.

The terminal and the page both show an outline, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from histor.display.dates import time_words
from histor.display.differing import Side, sides
from histor.display.safe import one_line, shortened
from histor.display.voices import Voice, Voices
from histor.display.words import count_words, figure_words, place_words, superlative_words
from histor.record import Claim, Dispute, Figure, Incident, Measure, Record, contested

_MEASURES = get_args(Measure)
_HEADING = 80


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as it is shown: its number on the page, who says it, how many, and what qualifies it."""

    number: int
    claim: Claim
    voice: Voice
    count: str
    tags: tuple[str, ...]

    @property
    def what(self) -> str:
        """What is claimed, in few words: "killed 3", "largest drone attack", or the event where nothing is counted."""
        if self.claim.superlative is not None:
            return one_line(superlative_words(self.claim.superlative) or "")
        return f"{self.claim.measure or one_line(self.claim.event)} {self.count}".rstrip()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One measure of an incident, in one unit, with the claims behind it, from the lowest number to the highest.

    `inferred` tells from what the best number was inferred, else it is "".
    """

    measure: str
    range: str
    agreement: str
    said: tuple[Said, ...]
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """What the claims of an incident differ in, and who says which; a number that was only `revised` is no dispute."""

    field: str
    values: tuple[str, ...]
    said: tuple[Said, ...]
    sides: tuple[Side, ...] = ()
    revised: bool = False

    @property
    def word(self) -> str:
        """What it is called."""
        return "revised" if self.revised else "disputed"

    @property
    def words(self) -> str:
        """Its values, side by side."""
        return (", " if self.revised else " or ").join(self.values)


@dataclass(frozen=True, slots=True)
class Happening:
    """An incident as it is shown. `others` are its claims that are neither denials nor behind a figure."""

    number: int
    incident: Incident
    place: str
    time: str
    certainty: str
    roles: tuple[tuple[str, str], ...]
    disputes: tuple[DisputeRow, ...]
    denials: tuple[Said, ...]
    figures: tuple[FigureRow, ...]
    others: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole reading as it is shown; `loose` are the claims of no incident, `voices` who speaks, most claims first."""

    record: Record
    happenings: tuple[Happening, ...]
    loose: tuple[Said, ...]
    voices: tuple[Voice, ...]
    speech: Voices

    @property
    def heading(self) -> str:
        """The document's title, else its first words, in one line."""
        document = self.record.document
        named = document.title or shortened(self.record.text.lstrip()[:400].partition("\n")[0], _HEADING)
        return one_line(named or document.record or document.uri or "A document without words")

    def said(self) -> list[Said]:
        """Every claim once, by number."""
        found = {said.number: said for happening in self.happenings for said in claims_of(happening)}
        found.update((said.number, said) for said in self.loose)
        return [found[number] for number in sorted(found)]


def outline(record: Record) -> Outline:
    """Arrange a reading: news before background, each incident's claims numbered in the order of the text."""
    speech = Voices(record)
    incidents = sorted(record.incidents, key=lambda incident: incident.background)
    claims = {claim.id: claim for claim in record.claims}
    order = dict.fromkeys(id for incident in incidents for id in _in_text_order(incident.claims, claims))
    inside = len(order)
    order.update(dict.fromkeys(_in_text_order(claims, claims)))
    where = _own_places(record)
    said = {
        id: Said(
            number,
            claims[id],
            speech.of_claim(claims[id]),
            count_words(claims[id].count),
            _tags(claims[id], where.get(id, "")),
        )
        for number, id in enumerate(order, 1)
    }
    happenings = tuple(_happening(record, item, number, said) for number, item in enumerate(incidents, 1))
    loose = tuple(item for item in said.values() if item.number > inside)
    return Outline(record, happenings, loose, _by_claims(said.values()), speech)


def claims_of(happening: Happening) -> list[Said]:
    """Every claim shown in an incident, once, by number."""
    rows = [*happening.others, *happening.denials]
    for behind in (*(row.said for row in happening.figures), *(row.said for row in happening.disputes)):
        rows.extend(behind)
    return [said for _, said in sorted({said.number: said for said in rows}.items())]


def _happening(record: Record, incident: Incident, number: int, said: dict[str, Said]) -> Happening:
    mine = [said[id] for id in dict.fromkeys(incident.claims) if id in said]
    figures = tuple(_figure(key, incident.figures[key], said) for key in sorted(incident.figures, key=_rank))
    denials = tuple(item for item in mine if _denies(item))
    shown = {item.number for row in figures for item in row.said} | {item.number for item in denials}
    return Happening(
        number=number,
        incident=incident,
        place=place_words(record.places, incident.place),
        time=time_words(record.times[incident.time]) if incident.time is not None else "",
        certainty=_certainty(mine),
        roles=_roles(incident),
        disputes=tuple(_dispute(dispute, said, incident) for dispute in incident.disputes),
        denials=denials,
        figures=figures,
        others=tuple(item for item in mine if item.number not in shown),
    )


def _rank(key: str) -> tuple[int, str]:
    """Figures stand in the order of the record's measures; further units of a measure follow it."""
    measure = key.partition("/")[0]
    return (_MEASURES.index(measure) if measure in _MEASURES else len(_MEASURES), key)


def _figure(key: str, figure: Figure, said: dict[str, Said]) -> FigureRow:
    rows = sorted((said[id] for id in dict.fromkeys(figure.claims) if id in said), key=_by_number_said)
    told = tuple(_parts_under_wholes(rows))
    measure = one_line(key.partition("/")[0])
    return FigureRow(measure, figure_words(figure), figure.agreement, told, _inferred(figure))


def _inferred(figure: Figure) -> str:
    """Which number of the range was inferred, and from what: "1 from the headline"."""
    return f"{figure.best} {figure.inferred}" if figure.inferred else ""


def _parts_under_wholes(rows: Sequence[Said]) -> Iterator[Said]:
    """Each part ("among them two nurses") right after the claim it is a part of, where that is in the same figure."""
    whole = {item.claim.id: item for item in rows}
    for item in rows:
        if _part_of(item) not in whole:
            yield item
            for part in rows:
                if _part_of(part) == item.claim.id:
                    yield replace(part, tags=(*part.tags, f"part of claim {item.number}"))


def _part_of(said: Said) -> str | None:
    return said.claim.count.part_of if said.claim.count else None


def _dispute(dispute: Dispute, said: dict[str, Said], incident: Incident) -> DisputeRow:
    rows = tuple(said[id] for id in dict.fromkeys(dispute.claims) if id in said)
    revised = dispute.field not in contested(incident.figures, incident.disputes)
    values = tuple(map(one_line, dispute.values))
    return DisputeRow(dispute.field, values, rows, sides(dispute, rows, incident.figures), revised)


def _in_text_order(ids: Iterable[str], claims: dict[str, Claim]) -> list[str]:
    known = [id for id in ids if id in claims]
    return sorted(known, key=lambda id: (claims[id].evidence.start, claims[id].evidence.end))


def _by_number_said(said: Said) -> tuple[float, float, int]:
    count = said.claim.count
    if count is None:
        return (float("inf"), float("inf"), said.number)
    known = [value for value in (count.low, count.best, count.high) if value is not None]
    return (known[0] if known else float("inf"), known[-1] if known else float("inf"), said.number)


def _denies(said: Said) -> bool:
    return said.claim.polarity == "denied" or said.voice.stance == "denies"


def _own_places(record: Record) -> dict[str, str]:
    """The places of claims that share their words with claims of other places: "19 over Brod, eleven over Lipa"."""
    sharing: dict[tuple[int, int], list[Claim]] = {}
    for claim in record.claims:
        if claim.place is not None:
            sharing.setdefault((claim.evidence.start, claim.evidence.end), []).append(claim)
    several = [group for group in sharing.values() if len({claim.place for claim in group}) > 1]
    return {c.id: one_line(record.places[c.place].name) for group in several for c in group if c.place is not None}


def _tags(claim: Claim, place: str) -> tuple[str, ...]:
    tags: list[str] = [place] if place else []
    if claim.polarity != "affirmed":
        tags.append(claim.polarity)
    if claim.certainty != "stated":
        tags.append(claim.certainty)
    return tuple(tags)


def _certainty(mine: Sequence[Said]) -> str:
    """The certainty that all claims of an incident share, when it is less than stated."""
    found = {said.claim.certainty for said in mine}
    return found.pop() if len(found) == 1 and "stated" not in found else ""


def _roles(incident: Incident) -> tuple[tuple[str, str], ...]:
    roles = incident.roles
    named = (
        ("by", roles.perpetrator + roles.organisation),
        ("target", roles.target),
        ("victims", roles.victim),
        ("weapon", roles.weapon),
    )
    return tuple((name, "; ".join(one_line(entity[0]) for entity in held if entity)) for name, held in named if held)


def _by_claims(said: Iterable[Said]) -> tuple[Voice, ...]:
    heard: dict[str, list[Voice]] = {}
    for item in said:
        heard.setdefault(item.voice.key, []).append(item.voice)
    return tuple(voices[0] for voices in sorted(heard.values(), key=len, reverse=True))
