"""Whom a document names, and who of them is masked in output.

A **minor** is masked whatever they are in the report: whose age is given and is under eighteen, or who is called a boy,
a girl, a child. A **victim** is masked who was killed, hurt, held or driven out and is a private person: holds no
office or rank in public, is not said to have done it, and doesn't speak in the report. Everybody else is not masked.
Pure functions of a reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from histor.claims.lexicon import word_set
from histor.mentions.gazetteer.folding import fold
from histor.record import Actor, Record
from histor.record.values import Value

MINOR = 18
_DOERS = ("perpetrator", "suspect")
_HARMED = ("killed", "injured", "missing", "detained", "abducted", "displaced", "evacuated", "struck")
_AGE_BEHIND = re.compile(r"\s*(?:,\s*(?:aged\s+|who (?:is|was)\s+)?|\(\s*(?:aged\s+)?)(\d{1,3})\b(?!\s*[:%])")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})(?:[-‐‑– ](year|month|week|day)s?[-‐‑– ]old)\b[^.,;:!?]{0,30}$")
_NAME = r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,3})"
_NAME_AND_AGE = re.compile(
    rf"\b{_NAME}(?:,\s+(?:aged\s+)?|\s+\((?:aged\s+)?)(?P<age>\d{{1,2}})(?=[,.;)]|\s+(?:and|was|were)\b)"
)
_AGE_AND_NAME = re.compile(
    rf"\b(?P<age>\d{{1,2}})[-‐‑– ](?P<unit>year|month|week|day)s?[-‐‑– ]old,?\s+(?:boy\s+|girl\s+)?{_NAME}"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_AROUND = 40


class Named(Value, frozen=True, kw_only=True):
    """Somebody whom a document names. `why`: minor, victim, public, kin (of a minor, with the same last name), other.

    `claims` are the ids of the claims about them.
    """

    name: str
    why: str
    claims: tuple[str, ...] = ()


@dataclass(slots=True)
class _Known:
    name: str
    minor: bool = False
    victim: bool = False
    doer: bool = False
    public: bool = False
    kin: bool = False
    claims: tuple[str, ...] = ()


def people(record: Record) -> tuple[Named, ...]:
    """Everybody whom a document names, each once, by name."""
    found: dict[str, _Known] = {}
    for name, facts in _told(record):
        known = found.setdefault(fold(name), _Known(name))
        for fact in facts:
            if isinstance(fact, tuple):
                known.claims = tuple(dict.fromkeys((*known.claims, *fact)))
            else:
                setattr(known, fact, True)
    children = {name.split()[-1] for name, known in found.items() if known.minor and " " in name}
    return tuple(
        Named(name=known.name, why=_why(known, fold(known.name).split()[-1] in children), claims=known.claims)
        for _, known in sorted(found.items())
    )


def _why(known: _Known, shares: bool) -> str:
    """What somebody is; `shares` the last name of a minor whom the document names."""
    if known.minor:
        return "minor"
    if known.victim and not known.doer and not known.public:
        return "victim"
    if shares and known.kin:
        return "kin"
    return "public" if known.public else "other"


_Facts = list[str | tuple[str, ...]]


def _told(record: Record) -> Iterator[tuple[str, _Facts]]:
    """Names with what is told of whoever bears them."""
    for claim in record.claims:
        for person in claim.people:
            if not person.name or not _is_name(person.name):
                continue
            held = {
                "minor": person.age is not None and person.age < MINOR,
                "victim": person.role == "victim" and claim.measure in _HARMED,
                "doer": person.role in _DOERS,
                "kin": person.relation is not None,
            }
            yield person.name, [(claim.id,), *(fact for fact, holds in held.items() if holds)]
    for name in _young_names(record):
        yield name, ["minor"]
    speakers = {statement.actor for statement in record.statements if statement.actor is not None}
    for actor in record.actors:
        if actor.kind == "person" and _is_name(actor.name):
            yield actor.name, list(_of_mention(record.text, actor, actor.id in speakers))


def _young_names(record: Record) -> Iterator[str]:
    """Names beside a child's age, also of those who are no actor: "Maksym, 8," and "8-year-old Maksym"."""
    others = [(m.start, m.end) for m in record.places if m.start is not None and m.end is not None]
    others += [(m.start, m.end) for m in record.times if m.start is not None and m.end is not None]
    others += [(a.start, a.end) for a in record.actors if a.kind != "person"]
    for pattern in (_NAME_AND_AGE, _AGE_AND_NAME):
        for found in pattern.finditer(record.text):
            start, end = found.span("name")
            is_other = any(a < end and start < b for a, b in others)
            if not is_other and (int(found["age"]) < MINOR or (found.groupdict().get("unit") or "year") != "year"):
                yield found["name"]


def _of_mention(text: str, actor: Actor, speaks: bool) -> Iterator[str]:
    before, behind = text[max(actor.start - _AROUND, 0) : actor.start], text[actor.end : actor.end + _AROUND]
    told = re.split(r"[.;:!?]\s", before)[-1]
    words = {
        word.casefold() for word in _WORD.findall(f"{' '.join(told.split()[-3:])} {actor.text} {actor.title or ''}")
    }
    if _is_minor(told, behind, actor, words):
        yield "minor"
    if speaks or _has_office(told, actor):
        yield "public"
    if words & word_set("persons.toml", "kin") or _kin_behind(behind):
        yield "kin"


def _has_office(told: str, actor: Actor) -> bool:
    """Whether an office or a rank stands in somebody's title, in the mention, or right before it."""
    last = told.split()[-1:] if told.endswith((" ", "\n")) else []
    words = [*(actor.title or "").casefold().split(), *actor.text.casefold().split(), *(w.casefold() for w in last)]
    return bool({word.strip(",") for word in words} & _public())


def _is_minor(told: str, behind: str, actor: Actor, words: set[str]) -> bool:
    age = _AGE_BEHIND.match(behind)
    if age is not None and int(age[1]) < MINOR:
        return True
    joined = _AGE_BEFORE.search(told)
    if joined is not None and (joined[2] != "year" or int(joined[1]) < MINOR):
        return True
    grown = age is not None or words & word_set("persons.toml", "grown")
    young = word_set("persons.toml", "young")
    return not grown and bool({word.casefold() for word in told.split()[-2:] if word[-1:] != ","} & young)


def _kin_behind(behind: str) -> bool:
    """ "Olha Hnat, the boy's aunt"."""
    found = re.match(r"\s*,([^,.;:]{1,40})", behind)
    return found is not None and bool({w.casefold() for w in _WORD.findall(found[1])} & word_set("persons.toml", "kin"))


def _is_name(name: str) -> bool:
    """Whether the first and last words have capitals, as names have and descriptions don't."""
    words = _WORD.findall(name)
    return bool(words) and words[0][0].isupper() and words[-1][0].isupper()


@cache
def _public() -> frozenset[str]:
    text = resources.files(__package__).joinpath("data", "en", "public.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def row_of(document: int, named: tuple[Named, ...]) -> dict[str, Any]:
    """The row that holds the people of a document."""
    minors = sum(one.why == "minor" for one in named)
    return {"document": document, "minors": minors, "people": msgspec.json.encode(named).decode()}


def decoded(text: str) -> tuple[Named, ...]:
    """The people that a row holds."""
    return msgspec.json.decode(text, type=tuple[Named, ...])
