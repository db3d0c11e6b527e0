"""The signature of an incident: all that is needed to compare it with incidents of other documents.

A signature is a pure function of one reading. It is what the ledger stores beside an incident, so that comparing
needs no reading again. What a document tells of its incident but outside its claims (names, streets) goes to the
incident whose claims stand nearest in the text.
"""

from __future__ import annotations

from histor.incidents.across import near, people, wording
from histor.incidents.across.copies import sketch
from histor.incidents.across.kinds import family
from histor.incidents.across.when import When, when
from histor.incidents.across.where import Where, where
from histor.mentions.gazetteer.folding import fold
from histor.record import Incident, Record
from histor.record.values import Value


class Signature(Value, frozen=True, kw_only=True):
    """What one document tells of one incident, as far as it helps to find it in other documents.

    `id` is unique in a ledger and the same for the same reading. `figures` are (low, best, high) by measure.
    """

    id: str
    document: str
    incident: str
    background: bool
    event: str
    family: str
    when: When
    where: Where
    people: tuple[people.Someone, ...] = ()
    ages: tuple[int, ...] = ()
    figures: dict[str, tuple[int | None, int | None, int | None]]
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    sketch: bytes = b""
    publisher: str | None = None


def signature(record: Record, incident: Incident, document: str | None = None) -> Signature:
    """The signature of one incident of a reading; `document` is its name in the ledger, else the text's hash."""
    text = near.Nearest(record, incident)
    words, phrases = wording.words(record, text)
    name = document or record.document.id
    return Signature(
        id=f"{name}/{incident.id}",
        document=name,
        incident=incident.id,
        background=incident.background,
        event=incident.event,
        family=family(incident.event),
        when=when(record, incident),
        where=where(record, incident, text),
        people=people.people(record, incident, text, phrases),
        ages=people.ages(record, incident, text),
        figures={measure: (f.low, f.best, f.high) for measure, f in incident.figures.items()},
        words=words,
        phrases=phrases,
        plain=wording.plain(record, text),
        targets=_targets(incident),
        sketch=sketch(record.text),
        publisher=record.document.publisher,
    )


def _targets(incident: Incident) -> tuple[str, ...]:
    """The things hit, each by the last word of its shortest mention: "building" of "five-storey apartment building"."""
    words = {fold(entity[-1]).split(" ")[-1] for entity in incident.roles.target if entity}
    return tuple(sorted(word for word in words if word.isalpha()))
