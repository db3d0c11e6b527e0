"""Whose voice a claim is in: the speaker of its statement, or the outlet."""

from __future__ import annotations

from dataclasses import dataclass

from histor.display.safe import one_line
from histor.record import Actor, Claim, Record, Statement

OUTLET = "outlet"
UNNAMED = "unnamed"
_ARTICLE, _JOINT = len("the "), " by "


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something. `key` is the same for all that one speaker says in a document.

    `name` is the speaker's name or words; `about` the speaker's title; `cue` the word that reports ("said");
    `via` is the voice that reports this one (a transcript, another speaker).
    """

    key: str
    name: str
    about: str = ""
    cue: str = ""
    mode: str = ""
    stance: str = ""
    via: Voice | None = None

    def __str__(self) -> str:
        words = f"{self.name}, {self.about}" if self.about else self.name
        return f"{words}, as told by {self.via}" if self.via else words


class Voices:
    """The voices of one record, by claim and by statement."""

    def __init__(self, record: Record) -> None:
        self._statements = {statement.id: statement for statement in record.statements}
        self._actors = _best_mentions(record)
        self._mentions: dict[str, list[int]] = {}
        for actor in record.actors:
            self._mentions.setdefault(actor.id, []).append(actor.start)
        publisher = record.document.publisher
        self.outlet = Voice(OUTLET, f"the outlet ({one_line(publisher)})" if publisher else "the outlet")

    def of_claim(self, claim: Claim) -> Voice:
        """The voice of a claim: the outlet's own where no statement holds it."""
        statement = self._statements.get(claim.statement or "")
        return self.of(statement) if statement else self.outlet

    def _stands_inside(self, statement: Statement) -> bool:
        """Whether the actor is named late in the source, which then is another thing: "a report by the court"."""
        source = statement.source
        if source is None:
            return False
        starts = [
            start for start in self._mentions.get(statement.actor or "", ()) if source.start <= start < source.end
        ]
        return bool(starts) and min(starts) - source.start > _ARTICLE and _JOINT in f"{source.text} "

    def of(self, statement: Statement, _seen: frozenset[str] = frozenset()) -> Voice:
        """The voice of a statement."""
        actor = self._actors.get(statement.actor or "")
        key, name, about = UNNAMED, "somebody not named", ""
        if actor is not None:
            key, name, about = actor.id, one_line(actor.name), one_line(actor.title or "")
            about = "" if about.casefold() == name.casefold() else about  # known by an office alone
            if self._stands_inside(statement):
                name, about = one_line(statement.source.text if statement.source else ""), ""
        elif statement.source is not None:
            name = one_line(statement.source.text)
            key = f"words:{name.casefold()}"
        outer = self._statements.get(statement.within or "")
        seen = _seen | {statement.id}  # a broken record may hold a ring; it must not hang the reader
        via = self.of(outer, seen) if outer and outer.id not in seen else None
        cue = one_line(statement.cue.text) if statement.cue else ""
        return Voice(key, name, about, cue, statement.mode, statement.stance, via)


def _best_mentions(record: Record) -> dict[str, Actor]:
    """For each actor its mention with a title, else with the longest name; the first among equals."""
    best: dict[str, Actor] = {}
    for actor in record.actors:
        known = best.get(actor.id)
        if known is None or (bool(actor.title), len(actor.name)) > (bool(known.title), len(known.name)):
            best[actor.id] = actor
    return best
