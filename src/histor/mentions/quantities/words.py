"""Reads histor's word lists: small commented files of lines like ``value: word, another word, two words``.

A word that holds a capital letter matches only in that case or in capitals; any other matches in lower case, with a
capital first letter, and in capitals. A comma that is itself a word stands in double quotes.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from histor.errors import DataError


@cache
def entries(folder: str, name: str, language: str = "en") -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines of the list `name` of `folder` (`times`, `quantities`): each value with its words, in file order."""
    path = files("histor.mentions") / "data" / language / folder / f"{name}.txt"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DataError(f"{path} is missing: install histor again") from None
    rows: list[tuple[str, tuple[str, ...]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        value, colon, words = line.partition(": ")
        if not colon:
            raise DataError(f"{path}:{number}: no 'value: word, word' on this line")
        rows.append((value.strip(), tuple(next(csv.reader([words], skipinitialspace=True)))))
    return tuple(rows)


@cache
def names(folder: str, language: str = "en") -> tuple[str, ...]:
    """The names of all lists of a folder, sorted."""
    path = files("histor.mentions") / "data" / language / folder
    return tuple(sorted(item.name[:-4] for item in path.iterdir() if item.name.endswith(".txt")))


def pieces(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase as the tokenizer makes them: "New Year's" is New, Year, 's; "pre-dawn" is pre, -, dawn."""
    return tuple(part for word in phrase.split() for part in _split(word))


def _split(word: str) -> Iterator[str]:
    if len(word) > 2 and word[-2:] in ("'s", "’s"):
        yield from (word[:-2], word[-2:])
    elif "-" in word[1:-1] and word.replace("-", "").isalpha():
        yield from (part for part in re.split(r"(-)", word) if part)
    else:
        yield word


def cases(word: str) -> set[str]:
    """The ways in which a listed word may be written in a text."""
    if word == word.lower():
        return {word, word.capitalize(), word.upper()}
    return {word, word.upper()}
