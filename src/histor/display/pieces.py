"""What the page's template fills in: the text in pieces, a claim's fields in words, a figure's claims on a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from histor.display.dates import time_words
from histor.display.marks import Segment, segments
from histor.display.outline import FigureRow, Outline, Said
from histor.display.safe import one_line, visible
from histor.display.voices import OUTLET
from histor.display.words import place_words
from histor.record import Party, Person, Record

_COLOURS = 8


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one kind (number, place, time or none) and what they were read as."""

    text: str
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that rests in the same claims' evidence, or was not read, or neither.

    `opens` are the claims whose evidence begins here: there the keyboard stops and links from the claims arrive.
    """

    id: str
    parts: tuple[Part, ...]
    said: tuple[Said, ...]
    closes: tuple[Said, ...]
    opens: tuple[Said, ...]
    reason: str
    long: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A claim of a figure on a line from the lowest to the highest number, in per cent of its length."""

    said: Said
    left: float
    right: float
    open: bool


def colours(shown: Outline) -> dict[str, str]:
    """The style class of each speaker; the outlet's own voice is `v0`, and a second round of colours is `dashed`."""
    keys = [voice.key for voice in shown.voices if voice.key != OUTLET]
    keys += [key for statement in shown.record.statements if (key := shown.speech.of(statement).key) not in keys]
    rounds = {key: divmod(number, _COLOURS) for number, key in enumerate(dict.fromkeys(keys))}
    named = {key: f"v{number + 1}{' dashed' if turn % 2 else ''}" for key, (turn, number) in rounds.items()}
    return {**named, OUTLET: "v0"}


def pieces(shown: Outline, prefix: str) -> Iterator[Piece]:
    """The whole text: neighbouring segments that rest in the same claims' evidence become one piece."""
    held: list[Segment] = []
    number = 0
    for segment in segments(shown):
        if held and not _together(held[-1], segment):
            number += 1
            yield _piece(held, shown.record, f"{prefix}-t{number}")
            held = []
        held.append(segment)
    if held:
        yield _piece(held, shown.record, f"{prefix}-t{number + 1}")


def _together(before: Segment, after: Segment) -> bool:
    return before.said == after.said and before.skipped == after.skipped and not before.closes and not after.opens


def _piece(held: list[Segment], record: Record, name: str) -> Piece:
    skipped = held[0].skipped if not held[0].said else None
    return Piece(
        id=name,
        parts=tuple(
            Part(visible(record.text[part.start : part.end]), part.kind if not skipped else "", part.note)
            for part in held
        ),
        said=held[0].said,
        closes=tuple(sorted(held[-1].closes, key=lambda said: said.number)),
        opens=held[0].opens,
        reason=one_line(skipped.reason) if skipped else "",
        long=skipped is not None and skipped.end - skipped.start > 240,
    )


def fields(said: Said, record: Record) -> list[tuple[str, str]]:
    """The fields of a claim that are known, in words."""
    claim, voice, roles = said.claim, said.voice, said.claim.roles
    mode = " ".join(word for word in (f"“{voice.cue}”" if voice.cue else "", voice.mode) if word)
    named = (
        ("event", one_line(claim.event)),
        ("who says it", str(voice)),
        ("how", ", ".join(word for word in (mode, voice.stance) if word)),
        ("where", place_words(record.places, claim.place)),
        ("when", time_words(record.times[claim.time]) if claim.time is not None else ""),
        ("by", _parties(roles.perpetrator + roles.organisation)),
        ("target", _parties(roles.target)),
        ("victims", _parties(roles.victim)),
        ("weapon", _parties(roles.weapon)),
        ("people", "; ".join(_person(person) for person in claim.people)),
        ("certainty", f"{claim.polarity}, {claim.certainty}"),
    )
    return [(label, words) for label, words in named if words]


def strip(figure: FigureRow) -> tuple[Dot, ...]:
    """The claims of a figure on one line where they contradict each other; nothing where they agree."""
    whole = [said for said in figure.said if said.claim.count and not said.claim.count.part_of]
    if (
        figure.agreement not in ("contested", "revised")
        or len({said.claim.count.unit for said in whole if said.claim.count}) > 1
    ):
        return ()
    ends = [(said, *_ends(said)) for said in whole]
    known = [(said, low, high, is_open) for said, low, high, is_open in ends if low is not None and high is not None]
    low, high = min((at[1] for at in known), default=0), max((at[2] for at in known), default=0)
    if low == high:
        return ()
    scale = 100 / (high - low)
    return tuple(
        Dot(said, round((first - low) * scale, 2), round((last - low) * scale, 2), is_open)
        for said, first, last, is_open in known
    )


def _ends(said: Said) -> tuple[int | None, int | None, bool]:
    count = said.claim.count
    assert count is not None
    low = next((value for value in (count.low, count.best, count.high) if value is not None), None)
    high = next((value for value in (count.high, count.best, count.low) if value is not None), None)
    return low, high, count.high is None


def _parties(parties: tuple[Party, ...]) -> str:
    return "; ".join(one_line(party.text) for party in parties)


def _person(person: Person) -> str:
    """Age, sex and status only: names of victims are not repeated beside their text."""
    age = None if person.age is None else f"aged {person.age:g}"
    return ", ".join(word for word in (person.sex, age, person.status) if word) or "a person"
