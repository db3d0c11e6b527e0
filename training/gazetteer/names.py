"""Which of a place's many names are kept, and Ukrainian names in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from histor.mentions.gazetteer.folding import fold

LIKE = 0.6  # an other name in Latin letters is kept when this much of it is the usual name
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿʻʼ‘’'. -]+")
_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐ][А-Яа-яЁёІіЇїЄєҐґ' ’-]+")
_BEFORE_BRACKET = re.compile(r"\s*[(/].*")

# The table of the Ukrainian government's resolution 55 of 2010.
_LETTERS = dict(
    zip(
        "абвгґдежзиійклмнопрстуфхцчшщ",
        [
            "a",
            "b",
            "v",
            "h",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "y",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
        ],
        strict=True,
    )
)
_INNER = {**_LETTERS, "є": "ie", "ї": "i", "ю": "iu", "я": "ia", "ь": "", "'": "", "’": ""}
_INITIAL = {**_INNER, "є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def kept(name: str, others: list[str]) -> list[str]:
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


def ukrainian(name: str) -> str:
    """A Ukrainian name in Latin letters, by the official table."""
    return " ".join("-".join(_romanised(part) for part in word.split("-")) for word in name.split())


def _romanised(word: str) -> str:
    lower = word.lower().replace("зг", "z\u0001")
    out = "".join((_INITIAL if at == 0 else _INNER).get(letter, letter) for at, letter in enumerate(lower))
    out = out.replace("z\u0001", "zgh")
    return out[:1].upper() + out[1:] if word[:1].isupper() else out
