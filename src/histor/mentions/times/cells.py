"""Senses of words: what each token may be in a time expression, looked up once a token.

The word lists give most senses; numerals in digits are told by their shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from histor.language.analysis import Token
from histor.mentions.quantities import words
from histor.mentions.times.cell import CORES, Cell, Phrases
from histor.mentions.times.shapes import joined, shaped


def _value(text: str) -> Any:
    try:
        return int(text) if text.lstrip("-").isdecimal() and (text == "0" or not text.startswith("0")) else float(text)
    except ValueError:
        return text


@cache
def lexicon(language: str = "en") -> dict[str, Cell]:
    """The cells of all listed words, by their form in the text."""
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Any]]]] = {}
    last_words: set[str] = set()
    for name in words.names("times", language):
        for value, listed in words.entries("times", name, language):
            sense = value if name == "particles" else name
            meant = True if name == "particles" else _value(value)
            for phrase in listed:
                first, *rest = words.pieces(phrase)
                for form in words.cases(first):
                    option = (tuple(word.lower() for word in rest), meant)
                    phrases.setdefault(form, {}).setdefault(sense, []).append(option)
                if rest and name in CORES:
                    last_words |= words.cases(rest[-1])
    cells = {form: _cell(senses) for form, senses in phrases.items()}
    for form in last_words:
        cells.setdefault(form, Cell()).core = True
    for (sense, number), listed in numeral_words(language):
        for form in (form for word in listed for form in words.cases(word)):
            cells.setdefault(form, Cell()).add(sense, number)
            cells[form].core = cells[form].core or (sense, number) == ("number", 19)  # "nineteen ninety-six"
    return cells


def numeral_words(language: str) -> list[tuple[tuple[str, Any], tuple[str, ...]]]:
    """Number words and ordinals as (sense, value), words."""
    numbers = [(("number", int(value)), listed) for value, listed in words.entries("quantities", "numbers", language)]
    ordinals = [
        (("ordinal", int(value)), listed) for value, listed in words.entries("quantities", "ordinals", language)
    ]
    return [*numbers, *ordinals]


def _cell(senses: dict[str, list[tuple[tuple[str, ...], Any]]]) -> Cell:
    cell = Cell()
    for sense, options in senses.items():
        options.sort(key=lambda option: -len(option[0]))
        alone = options[0][0] == ()
        cell.senses[sense] = options[0][1] if alone else Phrases(options)
        cell.core = cell.core or (sense in CORES and options[-1][0] == ())
    return cell


def cells_of(tokens: Sequence[Token], listed: dict[str, Cell]) -> list[Cell | None]:
    """The cell of each token, None for those without a sense, and a None at the end."""
    found = [listed.get(token.text) for token in tokens]
    for i, token in enumerate(tokens):
        if found[i] is None and not token.text.isalpha():
            if any(map(str.isdecimal, token.text)):
                found[i] = shaped(token.text)
            elif len(token.text) > 6 and "-" in token.text:
                found[i] = joined(token.text, listed)
    found.append(None)
    return found
