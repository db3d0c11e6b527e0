"""Ukrainian names in Latin letters."""

from __future__ import annotations

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


def ukrainian(name: str) -> str:
    """A Ukrainian name in Latin letters, by the official table."""
    return " ".join("-".join(_romanised(part) for part in word.split("-")) for word in name.split())


def _romanised(word: str) -> str:
    lower = word.lower().replace("зг", "z\u0001")
    out = "".join((_INITIAL if at == 0 else _INNER).get(letter, letter) for at, letter in enumerate(lower))
    out = out.replace("z\u0001", "zgh")
    return out[:1].upper() + out[1:] if word[:1].isupper() else out
