"""Finds the quantities of a document: how many of what, as ranges, and the numbers that count nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from histor.language.analysis import Analysis, Token
from histor.mentions.quantities import aged, natures, numerals, words_of_one
from histor.mentions.quantities.amounts import Amount, amount, bounded
from histor.mentions.quantities.counted import noun_of, unit_of
from histor.mentions.quantities.each_age import is_of_several
from histor.mentions.quantities.phrases import phrases
from histor.mentions.quantities.prefixes import Around, around
from histor.mentions.quantities.words import entries
from histor.mentions.quantity import Quantity
from histor.record import Time

Reader = Callable[[Sequence[Token], int], tuple[Amount, Token | None] | None]


@cache
def _readers() -> dict[str, Reader | None]:
    """How to read on from a word that can begin a quantity; None for numerals and vague amounts."""
    table: dict[str, Reader | None] = {}
    special: tuple[tuple[str, Reader], ...] = (
        ("zero", words_of_one.zero),
        ("both", words_of_one.both),
        ("articles", words_of_one.article),
    )
    for name, read in special:
        table.update((word, read) for word in phrases(name).by_first)
    for name in ("vague", "vague_factors"):
        table.update((word, None) for word in phrases(name).by_first if word not in table)
    table.update(dict.fromkeys(numerals.number_words()))
    return table


@cache
def _ordinals() -> dict[str, int]:
    return {word: int(value) for value, listed in entries("quantities", "ordinals") for word in listed}


def find(analysis: Analysis, times: Sequence[Time]) -> list[Quantity]:
    """The quantities of a document, in the order of the text; numbers inside `times` are left out.

    Counts are ranges of whole things. A number that counts nothing bears another nature ("age", "name", "money", ...).
    """
    taken = _taken(analysis, times)
    found: list[Quantity] = []
    readers, ordinals = _readers(), _ordinals()
    for sentence in analysis.sentences:
        tokens = sentence.tokens
        done = 0
        for i, token in enumerate(tokens):
            word = token.lower
            if i < done or not (word in readers or word in ordinals or word[0].isdecimal() or word[0] in "½¼¾⅓⅔"):
                continue
            if token.i in taken:
                continue
            quantity = _read(tokens, i, readers.get(word)) or _ordinal(tokens, i)
            if quantity is not None:
                found.append(quantity[0])
                done = quantity[1]
    return found


def _taken(analysis: Analysis, times: Sequence[Time]) -> frozenset[int]:
    return frozenset(
        token.i
        for time in times
        if time.start is not None and time.end is not None
        for token in analysis.tokens_between(time.start, time.end)
    )


def _read(tokens: Sequence[Token], i: int, reader: Reader | None) -> tuple[Quantity, int] | None:
    """The quantity at token `i` and the index after its number."""
    plain = amount(tokens, i) if reader is None or reader is words_of_one.article else None
    if plain is not None:
        if _pronoun(tokens, plain):
            return None
        return _number(tokens, plain)
    found = reader(tokens, i) if reader is not None else None
    if found is None:
        return None
    return _special(tokens, *found), found[0].end


def _pronoun(tokens: Sequence[Token], found: Amount) -> bool:
    """ "One" that stands for somebody or something named before ("no one", "the one who", "one another")."""
    if tokens[found.first].lower != "one" or found.end - found.first > 1:
        return False
    after = tokens[found.end].lower if found.end < len(tokens) else ""
    before = tokens[found.first - 1].lower if found.first else ""
    token = tokens[found.first]
    referring = before in ("no", "the", "this", "that", "which", "every", "each", "any", "some") and after != "of"
    return referring or after == "another" or (token.tag in ("PRP", "NN", "NNS") and after != "of")


def _special(tokens: Sequence[Token], found: Amount, noun: Token | None) -> Quantity:
    unit, _ = unit_of(noun, tokens)
    if found.kind == "zero" and noun is None and tokens[found.first].lower != "none":
        unit = "person"
    first = found.first
    increment = tokens[first].lower == "another"
    return _quantity(tokens, found, Around(first, found.end, (), increment), noun, unit, "count")


def _number(tokens: Sequence[Token], found: Amount) -> tuple[Quantity, int]:
    unit_of_age = natures.age_unit(tokens, found.end)
    if unit_of_age is not None:
        return _age(tokens, found, *unit_of_age)
    if natures.is_age(tokens, found) or is_of_several(tokens, found.first, found.end):
        return _age(tokens, found, found.end, 1.0)
    if natures.is_name(tokens, found):
        return _quantity(tokens, found, Around(found.first, found.end, (), False), None, "", "name"), found.end
    if natures.attributive(tokens, found):
        return _quantity(tokens, found, Around(found.first, found.end, (), False), None, "", "measurement"), found.end
    total, end = _of_total(tokens, found)
    between = total is not None and tokens[found.end + 1].lower == "out"  # "29 drones out of 32"
    noun = noun_of(tokens, found.first, found.end if between else end)
    unit, _ = unit_of(noun, tokens)
    nature = natures.of_unit(unit, tokens, found)
    if nature == "money":
        unit = "money"
    place = around(tokens, found.first, found.end, unit)
    for bound in place.bounds:
        found = bounded(found, bound)
    if total is None and end == found.end:
        end = place.end
    if total is not None and tokens[found.end].lower == "in":
        nature = "percent"  # "one in three houses" is a share
    place = replace(place, end=max(place.end, end if between else 0))
    quantity = _quantity(tokens, found, place, noun, unit, nature)
    return replace(quantity, of_total=total), max(end, found.end)


def _of_total(tokens: Sequence[Token], found: Amount) -> tuple[int | None, int]:
    """The whole behind a part: "29 of 32", "17 out of the 23", "29 drones out of 32", "one in three"."""
    i = found.end
    if i + 1 < len(tokens) and tokens[i].lower.isalpha() and tokens[i + 1].lower == "out":
        i += 1  # the noun stands between
    link = phrases("out_of").at(tokens, i)
    if link is None or not isinstance(found.high, int):
        return None, found.end
    if tokens[i].lower == "in" and not (found.high < 10 and link[0] - i == 1 and found.end - found.first == 1):
        return None, found.end
    whole = numerals.numeral(tokens, link[0])
    most = 100 if tokens[i].lower == "in" else 10**9
    if whole is None or not isinstance(whole[1], int) or not found.high <= whole[1] <= most:
        return None, found.end
    return whole[1], whole[0]


def _age(tokens: Sequence[Token], found: Amount, end: int, per_year: float) -> tuple[Quantity, int]:
    years = float(found.best or 0) / per_year
    noun = aged.whose(tokens, found.first, end)
    low, high = (int(float(n) / per_year) if n is not None else None for n in aged.bounds(tokens, found))
    whole = replace(found, low=low, best=int(years), high=high)
    place = Around(found.first, end, (), False)
    quantity = _quantity(tokens, whole, place, None, "person", "age")
    return replace(quantity, age=round(years, 3), noun=noun.i if noun is not None else None), end


def _ordinal(tokens: Sequence[Token], i: int) -> tuple[Quantity, int] | None:
    """An ordinal in words or figures; before a capital it is part of a name ("the 47th Brigade")."""
    word = tokens[i].lower
    value = _ordinals().get(word)
    if value is None:
        digits = word[:-2]
        if word[-2:] not in ("st", "nd", "rd", "th") or not digits.isdecimal():
            return None
        value = int(digits)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    named = after is not None and after.text[0].isupper() and tokens[i].text[0].isdecimal()
    found = Amount(i, i + 1, value, value, value)
    return _quantity(tokens, found, Around(i, i + 1, (), False), None, "", "name" if named else "ordinal"), i + 1


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _quantity(  # noqa: PLR0913, PLR0917
    tokens: Sequence[Token], found: Amount, place: Around, noun: Token | None, unit: str, nature: str
) -> Quantity:
    base = tokens[0].i
    first, last = place.first, max(place.end, found.end) - 1
    if noun is not None and last < noun.i - base:
        last = noun.i - base
    return Quantity(
        start=tokens[first].start,
        end=tokens[last].end,
        number_start=tokens[found.first].start,
        number_end=tokens[found.end - 1].end,
        first_token=tokens[first].i,
        last_token=tokens[last].i,
        low=_whole(found.low),
        best=_whole(found.best),
        high=_whole(found.high),
        approximate=found.approximate,
        noun=noun.i if noun is not None else None,
        unit=unit,
        nature=nature,
        increment=place.increment,
        article=found.kind == "article",
        vague=found.kind == "vague",
    )
