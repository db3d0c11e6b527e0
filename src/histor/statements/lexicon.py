"""The cues: words that report what somebody says, thinks or wants, and what each of them takes.

The words stand in `data/en/*.toml`, each file with a note on its columns.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, get_args

from histor.errors import DataError
from histor.record import Distance, Stance

STANCES = frozenset(get_args(Stance))
DISTANCES = frozenset(get_args(Distance))


@dataclass(frozen=True, slots=True)
class Cue:
    """What a lemma reports with: its stance by kind of complement (`takes`), and its marks from the data.

    `document` holds the frames in which only documents, pictures and inquiries are its source, `plain` those in which
    armed forces are none, for there the verb may mean a deed, `open` those that nobody need be named for. `only` are
    the verbs with whose subject alone a noun is read; empty means any.
    """

    takes: dict[str, Stance]
    distances: dict[str, Distance]
    core: bool = False
    document: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()

    def stance(self, frame: str) -> Stance:
        """The stance of the content that the cue takes in this frame."""
        return self.takes[frame]

    def distance(self, frame: str) -> Distance:
        """How far the outlet stands behind the content, by the word it chose."""
        return self.distances[frame]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An attributing phrase in lower case, its kind as in the data ("before", "whose", "adverb").

    In a phrase of the kind "whose" the possessor stands for "...". `apart` phrases open a sentence or follow a comma.
    """

    words: tuple[str, ...]
    kind: str
    stance: Stance
    distance: Distance = "neutral"
    apart: bool = False


@cache
def verbs() -> dict[str, Cue]:
    """Cue verbs by lemma; a lemma with its particle is joined by an underscore."""
    return _cues("verbs")


@cache
def verb_forms() -> dict[str, str]:
    """The lemma of each form of a cue verb in lower case, so that nothing hangs on how a pipeline makes lemmas."""
    forms: dict[str, str] = {}
    for lemma in sorted({word.split("_", 1)[0] for word in verbs()}):
        for form in inflected(lemma):
            forms.setdefault(form, lemma)
    for line in _lines("irregular"):
        lemma, *others = line.split()
        forms.update(dict.fromkeys(others, lemma))
    forms.update({word: word for word in verbs() if "_" not in word})
    return forms


@cache
def noun_forms() -> dict[str, str]:
    """The lemma of each form of a cue noun in lower case."""
    forms: dict[str, str] = {}
    for lemma in nouns():
        forms[lemma] = lemma
        forms[lemma[:-1] + "ies" if lemma[-1] == "y" and lemma[-2] not in "aeiou" else lemma + "s"] = lemma
    return forms


def inflected(lemma: str) -> list[str]:
    """The regular forms of a verb: "deny" gives deny, denies, denied, denying. Doubled consonants come beside plain."""
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing", lemma + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    out = [lemma, lemma + "s", lemma + "ed", lemma + "ing"]
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        out.append(lemma + "es")
    if lemma[-1] not in "aeiouwxy" and lemma[-2:-1] in "aeiou":
        out += [lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    return out


@cache
def nouns() -> dict[str, Cue]:
    """Cue nouns by lemma."""
    return _cues("nouns")


@cache
def adjectives() -> dict[str, Cue]:
    """Cue adjectives by lemma."""
    return _cues("adjectives")


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Attributing phrases by their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for group in groups("phrases"):
        for text in group["words"]:
            words = tuple(text.split())
            made = Phrase(words, group["kind"], group["stance"], _distance(group), group.get("apart", False))
            found.setdefault(words[0], []).append(made)
    return {first: tuple(sorted(group, key=lambda p: -len(p.words))) for first, group in found.items()}


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a plain list in the data folder; `#` begins a comment."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    lines = (line.split("#", 1)[0].strip() for line in _read(f"{name}.txt").splitlines())
    return [line for line in lines if line]


def _cues(name: str) -> dict[str, Cue]:
    found: dict[str, list[dict[str, Any]]] = {}
    for group in groups(name):
        for word in group["words"].split():
            found.setdefault(word, []).append(group)
    return {word: _cue(own) for word, own in found.items()}


def _cue(own: list[dict[str, Any]]) -> Cue:
    """The cue of a lemma that stands in these groups; for each frame the first one holds."""
    first: dict[str, dict[str, Any]] = {}
    for group in own:
        for frame in group["takes"]:
            first.setdefault(frame, group)
    return Cue(
        {frame: group["stance"] for frame, group in first.items()},
        {frame: _distance(group) for frame, group in first.items()},
        any(group.get("core") for group in own),
        document=frozenset(f for f, group in first.items() if group.get("document") and f == "thing"),
        plain=frozenset(f for f, group in first.items() if group.get("plain") and f == "thing"),
        open=frozenset(f for f, group in first.items() if group.get("open")),
        only=frozenset(word for group in own for word in group.get("only", "").split()),
    )


def _distance(group: dict[str, Any]) -> Distance:
    distance: Distance = group.get("distance", "neutral")
    return distance


@cache
def groups(name: str) -> list[dict[str, Any]]:
    """The groups of a data file of cues ("verbs", "nouns", "adjectives", "phrases", "hedges") as they stand there.

    Raises `DataError` for a file that is no TOML, and for a stance or distance that there is not.
    """
    try:
        found: list[dict[str, Any]] = tomllib.loads(_read(f"{name}.toml"))[name]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise DataError(f"statements/data/en/{name}.toml: {error}; install histor again") from None
    for group in found:
        if group.get("stance", "asserts") not in STANCES:
            raise DataError(f"statements/data/en/{name}.toml: no such stance: {group['stance']!r}")
        if _distance(group) not in DISTANCES:
            raise DataError(f"statements/data/en/{name}.toml: no such distance: {group['distance']!r}")
    return found


def _read(file: str) -> str:
    return resources.files("histor.statements").joinpath("data", "en", file).read_text(encoding="utf-8")
