"""The cues: words that report what somebody says, thinks or wants, and what each of them takes.

The words stand in `data/en/*.toml`, each file with a note on its columns.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from histor.errors import DataError
from histor.record import Stance

PREPOSITIONS = frozenset({"of", "for", "about", "on", "against", "with", "in", "to-thing", "as"})
STANCES = frozenset({"asserts", "confirms", "denies", "alleges", "estimates", "declines", "asks", "vows"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What a lemma reports with: its stance by kind of complement (`takes`), and its marks from the data.

    `document` holds the frames in which only documents, pictures and inquiries are its source, `plain` those in which
    armed forces are none, for there the verb may mean a deed.
    """

    takes: dict[str, Stance]
    core: bool = False
    document: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()

    def stance(self, frame: str) -> Stance:
        """The stance of the content that the cue takes in this frame."""
        return self.takes[frame]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An attributing phrase in lower case: `before` (its source follows) or `adverb` (nobody is named)."""

    words: tuple[str, ...]
    kind: str
    stance: Stance


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
    for group in _groups("phrases"):
        for text in group["words"]:
            words = tuple(text.split())
            found.setdefault(words[0], []).append(Phrase(words, group["kind"], group["stance"]))
    return {first: tuple(sorted(group, key=lambda p: -len(p.words))) for first, group in found.items()}


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a plain list in the data folder; `#` begins a comment."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    lines = (line.split("#", 1)[0].strip() for line in _read(f"{name}.txt").splitlines())
    return [line for line in lines if line]


def _cues(name: str) -> dict[str, Cue]:
    takes: dict[str, dict[str, Stance]] = {}
    core: set[str] = set()
    marked: dict[str, dict[str, set[str]]] = {"document": {}, "plain": {}}
    for group in _groups(name):
        for word in group["words"].split():
            own = takes.setdefault(word, {})
            if group.get("core"):
                core.add(word)
            for mark, frames in marked.items():
                if group.get(mark):
                    frames.setdefault(word, set()).update(f for f in group["takes"] if f == "thing" and f not in own)
            for frame in group["takes"]:
                own.setdefault(frame, group["stance"])
    return {
        word: Cue(
            own,
            word in core,
            document=frozenset(marked["document"].get(word, ())),
            plain=frozenset(marked["plain"].get(word, ())),
        )
        for word, own in takes.items()
    }


def _groups(name: str) -> list[dict[str, Any]]:
    try:
        groups: list[dict[str, Any]] = tomllib.loads(_read(f"{name}.toml"))[name]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise DataError(f"statements/data/en/{name}.toml: {error}; install histor again") from None
    for group in groups:
        if group["stance"] not in STANCES:
            raise DataError(f"statements/data/en/{name}.toml: no such stance: {group['stance']!r}")
    return groups


def _read(file: str) -> str:
    return resources.files("histor.statements").joinpath("data", "en", file).read_text(encoding="utf-8")
