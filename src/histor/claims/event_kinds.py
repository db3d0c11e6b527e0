"""Kinds of event and the words that say that one happened, from the data files: one file a kind.

The label is a sub-event name of ACLED (codebook of October 2024), the codes are names in other vocabularies: the
types of violence of UCDP GED (codebook 24.1), PLOVER's categories and modes (manual of the Open Event Data Alliance),
CAMEO's numbers (codebook 1.1b3, 2012) and the types of the incident templates of MUC-4 (1992). A *pattern* is a word or
idiom with a frame: where in its clause those stand who did it and those that it was done to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from histor.claims.lexicon import data_files, word_set

Frame = Literal["does", "aims", "falls", "loses", "bursts", "of", "on", "at"]

WITH_CASE = ("aims", "falls", "loses")  # whose phrases may end in a preposition


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: its label in claims, what it is, and what a claim of it must name (one of `needs`).

    `over`: "place" where the act is done to a place and not to people or things. `by`: who must do it for it to be one,
    "fighters" ("entered the town"), "takers" (raiders or a crowd), "bands" (these or police), "protesters", or
    "forces", where it is what an army does from the air.
    """

    name: str
    label: str
    about: str
    codes: tuple[tuple[str, str], ...]
    measures: tuple[str, ...]
    needs: frozenset[str]
    over: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word or idiom that says that an event of a kind happened.

    `phrase` is the pattern as its file writes it. `rest` are the lemmas that go with its word. `case` is the
    preposition of the one it is done to: "open fire **on**".
    Frames: `does` the object suffers, `aims` the one behind `case` does, `bursts` the subject is the weapon; of a noun,
    `of` "the murder of", `on` "an attack on", `at` "a blast at". A place `falls` to those behind `case`, and
    who `loses` it may say to whom.
    """

    kind: EventKind
    frame: Frame
    rest: tuple[str, ...] = ()
    case: str = ""
    phrase: str = ""


@dataclass(slots=True)
class Patterns:
    """The patterns by the lemma of the word that carries them; what the use of a weapon is, by the weapon."""

    verbs: dict[str, list[Pattern]] = field(default_factory=dict)
    nouns: dict[str, list[Pattern]] = field(default_factory=dict)
    weapons: dict[str, Pattern] = field(default_factory=dict)


@cache
def event_kinds() -> tuple[EventKind, ...]:
    """All kinds, in the order of their files."""
    return tuple(_kind(name, table) for name, table in data_files("events"))


@cache
def kind_named(name: str) -> EventKind:
    """The kind of one file."""
    return next(kind for kind in event_kinds() if kind.name == name)


@cache
def patterns() -> Patterns:
    """The words of all kinds; of idioms that share their verb, the longest come first."""
    made = Patterns()
    for name, table in data_files("events"):
        kind, acts = _kind(name, table), table.get("acts", {})
        for frame in ("does", "bursts", "aims", "falls", "loses"):
            for phrase in acts.get(frame, ()):
                first, *rest = phrase.split()
                case = rest.pop() if frame in WITH_CASE and rest and rest[-1] in _idiom_cases() else ""
                made.verbs.setdefault(first, []).append(Pattern(kind, frame, tuple(rest), case, phrase))
        for frame in ("of", "on", "at"):
            for phrase in acts.get(f"nouns_{frame}", ()):
                head, rest = _headed(phrase.split())
                made.nouns.setdefault(head, []).append(Pattern(kind, frame, rest, "", phrase))  # type: ignore[arg-type]
        for weapon in acts.get("weapons", ()):
            made.weapons[weapon] = Pattern(kind, "bursts", phrase=weapon)
    for table in (made.verbs, made.nouns):
        for listed in table.values():
            listed.sort(key=lambda p: -len(p.rest) - bool(p.case))
    return made


@cache
def happenings() -> frozenset[str]:
    """Lemmas of nouns that name a happening: "attack", "robbery", "shooting"."""
    return frozenset(patterns().nouns) | word_set("newness.toml", "killings")


def _idiom_cases() -> frozenset[str]:
    return word_set("roles/prepositions.toml", "idiom")


def _headed(words: list[str]) -> tuple[str, tuple[str, ...]]:
    """The head of a noun phrase and its other words: the first before a preposition, else the last."""
    if any(word in _idiom_cases() for word in words):
        return words[0], tuple(words[1:])
    return words[-1], tuple(words[:-1])


def _kind(name: str, table: dict[str, Any]) -> EventKind:
    acts = table.get("acts", {})
    return EventKind(
        name=name,
        label=table["label"],
        about=table["about"],
        codes=tuple(table["codes"].items()),
        measures=tuple(table["measures"]),
        needs=frozenset(table["needs"]),
        over=acts.get("over", ""),
        by=acts.get("by", ""),
    )
