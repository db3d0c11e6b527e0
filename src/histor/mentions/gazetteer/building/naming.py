"""Which of a place's many names are kept, and how they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from histor.mentions.gazetteer.folding import fold

LIKE = 0.6  # an other name in Latin letters is kept when this much of it is the usual name
_BEFORE_BRACKET = re.compile(r"\s*[(/].*")
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿʻʼ‘’'. -]+")
_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐ][А-Яа-яЁёІіЇїЄєҐґ' ’-]+")


def kept(name: str, others: Iterable[str]) -> list[str]:
    """The other names worth knowing: those in Latin letters that are like the usual name, and those in Cyrillic."""
    usual = fold(name)
    out: dict[str, str] = {}
    for other in others:
        folded = fold(other)
        if folded == usual or folded in out or len(folded) < 4 or other.endswith(" osh"):
            continue
        if _CYRILLIC.fullmatch(other) or (_LATIN.fullmatch(other) and _like(usual, folded)):
            out[folded] = other
    return list(out.values())


def _like(usual: str, other: str) -> bool:
    match = SequenceMatcher(None, usual, other, autojunk=False)
    return match.real_quick_ratio() >= LIKE and match.quick_ratio() >= LIKE and match.ratio() >= LIKE


def without_bracket(name: str) -> str:
    """The name without an explanation in brackets or a second name after a stroke."""
    return _BEFORE_BRACKET.sub("", name).strip()


def plain(name: str) -> str:
    """The name in plain Latin letters, as news writes it: "Khān Yūnis" is Khan Yunis; a leading ayn goes too."""
    parts = unicodedata.normalize("NFKD", name)
    letters = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return letters.replace("‘", "").replace("’", "'")
