"""Names folded to the form in which they are compared.

`fold` takes away what writers of one name differ in without meaning another: case, accents, apostrophes, hyphens.
`skeleton` goes further, for names that come from another script: it writes alike what transliterations write
differently ("Khan Yunis", "Khān Younes"). It is asked only when the folded name is unknown.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n"}
)
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʹʺʿʾ′ʽˈ"), None)
_DASHES = dict.fromkeys(map(ord, "-‐‑‒–—_"), " ")
_ALIKE = Path(__file__).parents[1] / "data" / "gazetteer" / "alike.txt"
_CYRILLIC = ("Ѐ", "ԯ")

_VOWELS = str.maketrans({"o": "u", "y": "i", "e": "i", "j": "i"})


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small letters without accents and apostrophes, hyphens as spaces. Dots stay: "U.S.", "Ill."."""
    plain = name.lower() if name.isascii() else _without_accents(name).translate(_LETTERS)
    plain = plain.translate(_APOSTROPHES).translate(_DASHES)
    return " ".join(plain.split()) if name not in ("-", "–", "—", "‑", "‐") else " "


def _without_accents(name: str) -> str:
    if any(_CYRILLIC[0] <= letter <= _CYRILLIC[1] for letter in name):
        return unicodedata.normalize("NFC", name).lower().replace("ё", "е")  # й and ї are letters of their own
    parts = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=16384)
def skeleton(name: str) -> str:
    """The folded name with the letters that transliterations differ in written alike; "" where too little is left."""
    words = [_bare(word) for word in fold(name).split() if word not in _articles()]
    joined = " ".join(word for word in words if word)
    return joined if len(joined) > 3 else ""


@cache
def _alike() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in _rows() if len(row) == 2)


@cache
def _articles() -> frozenset[str]:
    return frozenset(row[0] for row in _rows() if len(row) == 1)


def _rows() -> list[list[str]]:
    lines = _ALIKE.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def _bare(word: str) -> str:
    for article in ("al", "el"):  # written together: "Alzawayda"
        if word.startswith(article) and len(word) > 6 and word[2] not in "aeiouy":
            word = word[2:]
    for written, alike in _alike():
        word = word.replace(written, alike)
    word = word.translate(_VOWELS)
    out = [letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1]]
    bare = "".join(out)
    bare = bare.removesuffix("h")
    return bare[:-1] if len(bare) > 3 and bare[-1] in "aiu" else bare
