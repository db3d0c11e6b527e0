"""Letters into blocks, wherever the names of some people stand: every text keeps its length, so that offsets hold.

The words of a name are masked as whole words with a capital, also in a possessive or plural ("Kovals"). Words inside a
fuller name of somebody who isn't masked ("Mayor Petro Koval") stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from histor.mentions.gazetteer.folding import fold

BLOCK = "█"
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_PLAIN = frozenset(
    {"event", "measure", "unit", "status", "country", "admin1", "place", "places", "time", "times", "gazetteer"}
)


class Mask:
    """Masks some names. `names` whole with all their words, `phrases` only where they stand whole; `clear` stay."""

    def __init__(self, names: Iterable[str], phrases: Iterable[str] = (), clear: Iterable[str] = ()) -> None:
        words = {word for name in names for word in _PARTS.findall(name) if _tells(word)}
        words |= {fold(word) for word in words}
        self._words = _pattern(words, r"(?:e?s)?")
        self._phrases = _pattern([*names, *phrases], "")
        self._clear = _pattern([name for name in clear if " " in name.strip()], "")

    def __bool__(self) -> bool:
        return self._words is not None or self._phrases is not None

    def text(self, text: str, *, any_case: bool = False) -> str:
        """A text with the names masked; `any_case` also where they are written small, as in addresses."""
        if not self:
            return text
        hidden = bytearray(len(text))
        if self._words is not None:
            for found in self._words.finditer(text):
                if any_case or found[0][0].isupper():
                    hidden[found.start() : found.end()] = b"\x01" * len(found[0])
        if self._clear is not None:
            for found in self._clear.finditer(text):
                hidden[found.start() : found.end()] = bytes(len(found[0]))
        if self._phrases is not None:
            for found in self._phrases.finditer(text):
                hidden[found.start() : found.end()] = b"\x01" * len(found[0])
        if not any(hidden):
            return text
        return "".join(BLOCK if mask and c.isalpha() else c for c, mask in zip(text, hidden, strict=True))

    def value(self, value: Any) -> Any:
        """A value of the ledger or the record with the names masked in all its texts."""
        return self._value(value, "") if self else value

    def _value(self, value: Any, name: str) -> Any:
        if name in _PLAIN and not isinstance(value, dict):
            return value
        if isinstance(value, str):
            return self.text(value, any_case=name in ("uri", "record", "why", "folded"))
        if isinstance(value, msgspec.Struct):
            fields = value.__struct_fields__
            made = {field: self._value(old, field) for field in fields if (old := getattr(value, field)) is not None}
            changed = {field: new for field, new in made.items() if new is not getattr(value, field)}
            return msgspec.structs.replace(value, **changed) if changed else value
        if isinstance(value, (tuple, list)):
            parts = [self._value(part, name) for part in value]
            same = all(a is b for a, b in zip(parts, value, strict=True))
            return value if same else type(value)(parts)
        if isinstance(value, dict):
            return {key: self._value(part, str(key)) for key, part in value.items()}
        return value


def _pattern(words: Iterable[str], ending: str) -> re.Pattern[str] | None:
    """A pattern of whole words or phrases, whatever the white space between their words; None of nothing."""
    made = {r"[\W_]+".join(re.escape(part) for part in re.split(r"[\W_]+", word.strip()) if part) for word in words}
    if not (made := made - {""}):
        return None
    either = "|".join(sorted(made, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<![^\W_])(?:{either}){ending}(?![^\W_])", re.IGNORECASE)


def _tells(word: str) -> bool:
    """Whether a word of a name tells who it is: not an initial, a joint ("van", "bin") or a title."""
    return len(word) > 1 and word.casefold() not in _idle()


@cache
def _idle() -> frozenset[str]:
    folder = resources.files("histor.mentions").joinpath("data", "en", "actors")
    joints = folder.joinpath("name_joints.txt").read_text("utf-8")
    titles = folder.joinpath("honorifics.txt").read_text("utf-8")
    lines = [line for text in (joints, titles) for line in text.splitlines() if not line.startswith("#")]
    return frozenset(word.strip(".") for line in lines for word in line.split()[:1] or []) | frozenset(
        word for line in joints.splitlines() if not line.startswith("#") for word in line.split()
    )
