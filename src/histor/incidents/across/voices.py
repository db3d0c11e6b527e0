"""Voices: who stands behind a claim, in a form in which speakers of two documents can be compared."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from histor.mentions.gazetteer.folding import fold
from histor.record import Actor, Claim, Record, Statement
from histor.statements import chains

Kind = Literal["speaker", "witness", "outlet", "unplaced"]
BESIDES = frozenset({"declines", "asks", "vows"})  # who refuses, asks or promises says nothing of what happened
NOBODY = "somebody not named"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something. `words` and `bodies` tell which office or body it is, `person` the first and last name."""

    kind: Kind
    name: str
    person: tuple[str, str] | None = None
    words: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    party: str | None = None


class Voices:
    """The voices of one reading."""

    def __init__(self, record: Record) -> None:
        self._statements = record.statements
        self._actors: dict[str, list[Actor]] = {}
        for actor in record.actors:
            self._actors.setdefault(actor.id, []).append(actor)
        named = [*(p.name for p in record.places), *(p.admin1 for p in record.places), *(p.text for p in record.places)]
        self._places = {word for name in named if name for word in _words(name)}

    def of(self, claim: Claim) -> Voice | None:
        """The innermost voice of a claim that the text names; None where the outlet speaks, or nobody says anything."""
        told_by = chains.chain(self._statements, claim.statement)
        if not told_by or told_by[0].stance in BESIDES:
            return None
        return self._voice(chains.origin(self._statements, claim.statement) or told_by[0])

    def _voice(self, statement: Statement) -> Voice:
        mentions = self._actors.get(statement.actor or "", [])
        if not mentions:
            return self._described(statement.source.text if statement.source else "", None)
        title = next((a.title for a in mentions if a.title and a.title != a.name), None)
        party = next((a.party for a in mentions if a.party), None)
        name = max((a.name for a in mentions), key=len)
        person = _person(name) if mentions[0].kind == "person" else None
        if person is None:
            return self._described(f"{title or ''} {name}", party)
        known = self._described(title or "", party)
        shown = f"{name} ({title})" if title else name
        if not title:
            return Voice("witness", shown, person)
        return Voice("outlet" if known.kind == "outlet" else "speaker", shown, person, known.words, known.bodies, party)

    def _described(self, name: str, party: str | None) -> Voice:
        """A voice known by an office, a body or a description alone."""
        words = set(_words(name))
        bodies = frozenset(body for body, of in _lists().bodies.items() if words & of)
        telling = frozenset(words - _lists().idle - self._places)
        kind: Kind = "speaker"
        if words & _lists().reports:
            kind = "outlet"
        elif words & _lists().saw and not bodies:
            kind = "witness"
        elif not bodies and telling <= _lists().unplaced:
            kind = "unplaced"
        return Voice(kind, " ".join(name.split()) or NOBODY, None, telling - _lists().unplaced, bodies, party)


def same_speaker(one: Voice, other: Voice) -> bool:
    """Whether two speakers of one incident are one: the same person, office or body. In doubt they are one."""
    if one.person and other.person:
        ours, theirs = one.person, other.person
        if ours[1] == theirs[1] and (not ours[0] or not theirs[0] or ours[0] == theirs[0]):
            return True
    if one.party and other.party and one.party != other.party:
        return False
    if one.bodies & other.bodies:
        return True
    if one.person and other.person and not (one.bodies or other.bodies):
        return bool(one.words) and one.words == other.words
    a, b = one.words, other.words
    return bool(a and b) and (a <= b or b <= a)


def outlet_words(publisher: str) -> frozenset[str]:
    """The words of an outlet's name or address that tell it: "reuters" of "www.reuters.com"."""
    name = re.sub(r"^(?:https?://)?(?:www\.)?|\.[a-z]{2,}(?:/.*)?$", "", publisher.casefold())
    return frozenset(_words(name)) - _lists().idle


@dataclass(frozen=True, slots=True)
class _Lists:
    unplaced: frozenset[str]
    saw: frozenset[str]
    reports: frozenset[str]
    idle: frozenset[str]
    bodies: dict[str, frozenset[str]]


@cache
def _lists() -> _Lists:
    held = tomllib.loads((files(__package__) / "data" / "en" / "voices.toml").read_text("utf-8"))
    bodies = {body: frozenset(words.split()) for body, words in held.pop("bodies").items()}
    return _Lists(bodies=bodies, **{name: frozenset(words.split()) for name, words in held.items()})


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", fold(name.replace("’s", "").replace("'s", "")))


def _person(name: str) -> tuple[str, str] | None:
    """First and last name of a named person; the first is empty where it stands alone."""
    if not name[:1].isupper():
        return None
    words = _words(name)
    if not words or set(words) & (_lists().saw | _lists().unplaced | _lists().reports):
        return None
    return ("" if len(words) == 1 else words[0]), words[-1]
