"""The words that claim something, from the data files: one file a measure, one a kind of event.

A *sense* says what a word claims (`measure`) and where in its clause the ones stand that it happened to (`frame`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Frame = Literal[
    "object",
    "subject",
    "state",
    "condition",
    "resultative",
    "of",
    "counted",
    "toll",
    "light subject",
    "light object",
    "light passive",
    "supply",
    "tallied",
    "alight",
    "under fire",
    "inflicted",
    "bullet",
    "borne",
    "cared",
    "instrument",
    "spots",
    "told",
    "ruled",
    "kept",
    "uprooted",
    "so",
]


PEOPLE = frozenset(("person",))  # the units of a word that only people undergo


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word claims. `open`: the outcome is not said ("shot"); `event`: the kind of event it implies.

    `listed` names the data file and the list that the word stands in.
    """

    measure: str
    frame: Frame
    units: frozenset[str]
    open: bool = False
    event: str | None = None
    listed: str = field(default="", compare=False)

    @property
    def aftermath(self) -> bool:
        """Whether it tells what came later and elsewhere ("was taken to hospital", an arrest, weapons seized)."""
        later = self.measure == "detained" or (self.measure == "seized" and self.event is not None)
        return later or self.frame in ("light passive", "condition", "cared", "ruled", "supply")

    @property
    def inclusive(self) -> bool:
        """Whether a number beside it counts the dead as well ("four people were shot")."""
        return self.open and self.frame in ("object", "of", "counted")


@dataclass(slots=True)
class Lexicon:
    """Look-ups from lemma (or "verb particle", "verb object") to senses; adverbs and adjectives to a measure."""

    verbs: dict[str, list[Sense]] = field(default_factory=dict)
    particles: dict[str, list[Sense]] = field(default_factory=dict)
    light: dict[str, list[Sense]] = field(default_factory=dict)
    states: dict[str, list[Sense]] = field(default_factory=dict)
    conditions: dict[str, list[Sense]] = field(default_factory=dict)
    condition_nouns: set[str] = field(default_factory=set)
    resultatives: dict[str, list[Sense]] = field(default_factory=dict)
    nouns: dict[str, list[Sense]] = field(default_factory=dict)
    adverbs: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)


# table and key of a data file -> where it goes in the lexicon, the frame, whether the outcome is open
_PLACES: dict[tuple[str, str], tuple[str, Frame, bool]] = {
    ("verbs", "object"): ("verbs", "object", False),
    ("verbs", "open"): ("verbs", "object", True),
    ("verbs", "subject"): ("verbs", "subject", False),
    ("verbs", "with"): ("verbs", "instrument", False),
    ("particles", "object"): ("particles", "object", False),
    ("light", "subject"): ("light", "light subject", False),
    ("light", "object"): ("light", "light object", False),
    ("light", "passive"): ("light", "light passive", False),
    ("light", "supply"): ("light", "supply", False),
    ("light", "air"): ("light", "tallied", False),
    ("light", "alight"): ("light", "alight", False),
    ("light", "under"): ("light", "under fire", False),
    ("light", "open"): ("light", "light passive", True),
    ("states", "words"): ("states", "state", False),
    ("states", "conditions"): ("conditions", "condition", False),
    ("resultatives", "words"): ("resultatives", "resultative", False),
    ("nouns", "of"): ("nouns", "of", False),
    ("nouns", "open"): ("nouns", "of", True),
    ("nouns", "with"): ("nouns", "instrument", False),
    ("nouns", "spots"): ("nouns", "spots", False),
    ("nouns", "borne"): ("nouns", "borne", True),
    ("nouns", "counted"): ("nouns", "counted", False),
    ("nouns", "victims"): ("nouns", "counted", True),
    ("nouns", "toll"): ("nouns", "toll", False),
}


def data_files(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The names and parsed contents of the data files of a folder under `data/en`, in the order of their names."""
    for item in sorted((files("histor.claims") / "data" / "en" / folder).iterdir(), key=lambda item: item.name):
        if item.name.endswith(".toml"):
            yield item.name.removesuffix(".toml"), tomllib.loads(item.read_text(encoding="utf-8"))


@cache
def data_file(name: str) -> dict[str, Any]:
    """One parsed data file under `data/en`."""
    return tomllib.loads((files("histor.claims") / "data" / "en" / name).read_text(encoding="utf-8"))


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The words of one or several lists of a data file as a set."""
    return frozenset(word for key in keys for word in data_file(name)[key])


@cache
def lexicon() -> Lexicon:
    """All measures' words."""
    made = Lexicon()
    for name, table in data_files("measures"):
        _add(made, name, table)
    return made


def _add(made: Lexicon, name: str, table: dict[str, Any]) -> None:
    units, event = frozenset(table["units"]), table.get("event")
    for (section, key), (target, frame, open_) in _PLACES.items():
        sense = Sense(table["measure"], frame, units, open_, event, f"measures/{name}.toml [{section}] {key}")
        for word in table.get(section, {}).get(key, ()):
            getattr(made, target).setdefault(word, []).append(sense)
    made.condition_nouns.update(table.get("states", {}).get("condition_nouns", ()))
    for section in ("adverbs", "adjectives"):
        for word in table.get(section, {}).get("words", ()):
            getattr(made, section)[word] = table["measure"]
