"""Listed verbs: from a form to the verb, where the treebanks have not taught the form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

PAST, PARTICIPLE, PRESENT, THIRD, ING = "VBD", "VBN", "VBP", "VBZ", "VBG"
VOWEL = "aeiou"
SYLLABLES = re.compile("[aeiouy]+")
HISSING = ("s", "x", "z", "ch", "sh", "o")


class Verbs:
    """The verbs of irregular forms, also behind a prefix ("overran" like "ran"), and those of regular forms."""

    def __init__(self, irregular: Iterable[str] = (), regular: Iterable[str] = ()) -> None:
        """`irregular` are lines `base past participle`, forms of one kind parted by `/`; `+ over` lists prefixes."""
        self._irregular: dict[tuple[str, str], str] = {}
        self._regular = {pair: verb for verb in regular for pair in regular_forms(verb)}
        self._prefixes: list[str] = []
        bases = set()
        for line in irregular:
            first, *forms = line.split("#")[0].split() or ["+"]
            if first == "+":
                self._prefixes.extend(forms)
                continue
            bases.add(first)
            for tag, some in zip((PAST, PARTICIPLE), (forms * 2)[:2], strict=False):
                self._irregular.update({(form, tag): first for form in some.split("/")})
        # A past without an ending looks like a present: only what is no verb's base is taken for one.
        past = [(form, verb) for (form, tag), verb in self._irregular.items() if tag == PAST and form not in bases]
        self._irregular.update({(form, PRESENT): verb for form, verb in past})

    @classmethod
    def read(cls, folder: Path) -> Verbs:
        """The verbs of the files `irregular.txt` and `verbs.txt`."""
        irregular, regular = ((folder / f"{name}.txt").read_text("utf-8") for name in ("irregular", "verbs"))
        lines = [line.partition("#")[0] for line in regular.splitlines()]
        return cls(irregular.splitlines(), " ".join(lines).split())

    def of(self, word: str, tag: str) -> str | None:
        """The verb of which a lower-case word is the form that an XPOS tag says; None where no listed verb's is."""
        if (verb := self._irregular.get((word, tag)) or self._regular.get((word, tag))) is not None:
            return verb
        for prefix in self._prefixes if tag in (PAST, PARTICIPLE, PRESENT) else ():
            if word.startswith(prefix) and (verb := self._irregular.get((word[len(prefix) :], tag))) is not None:
                return prefix + verb
        return None


def regular_forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a regular verb with their tags; both spellings where its last letter may be doubled."""
    soft = verb.endswith("y") and verb[-2] not in VOWEL
    hissing = verb.endswith(HISSING)
    yield (f"{verb[:-1]}ies" if soft else f"{verb}es" if hissing else f"{verb}s"), THIRD
    for stem in _stems(verb):
        past = f"{stem[:-1]}ied" if soft else f"{stem}ed"
        yield past, PAST
        yield past, PARTICIPLE
        yield (f"{verb}ing" if verb.endswith(("ee", "oe", "ye")) else f"{stem}ing"), ING


def _stems(verb: str) -> list[str]:
    """What "-ed" and "-ing" are put to: "raz", "gunn", "kidnap" and "kidnapp"."""
    if verb.endswith("e"):
        return [verb[:-1]]
    doubled = verb + verb[-1]
    if verb[-1] in f"{VOWEL}wxy" or verb[-2] not in VOWEL or verb[-3:-2] in VOWEL:
        return [verb]
    return [doubled] if len(SYLLABLES.findall(verb)) == 1 else [verb, doubled]
