"""Figures that are the ages of several people: "were 28 and 31", "the boys, 9 and 12,", "one 28, the other 41".

No word for an age need stand beside them: what tells is the plural before them, or the words that tell one from the
other, and that nothing follows which they could count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from histor.language.analysis import Token
from histor.mentions.quantities.natures import COPULAS_OF_MANY, OLDEST, age_unit, listed
from histor.mentions.quantities.nouns import describe
from histor.mentions.quantities.numerals import number_words

CLOSING = (",", ".", ";", ")", ":", "-", "–", "—", "--", "")
OPENING = (",", "(", "-", "–", "—", "--", ":", "with", "including")
JOINTS = (",", "and", "&", ";", "while", "-", "–", "—")
WHO = ("of", "them", "whom", "who", "is", "was", "are", "were", "being", "aged", "age", "just", "only")
OTHERS = ("other", "others", "second", "third", "fourth", "rest")
DONE_TO = ("VBN", "VBD", "JJ")
MOST_TOLD_APART = 12
MOST_BACK = 24  # tokens


@dataclass(frozen=True, slots=True)
class Told:
    """So many of those told apart, the age that they have, and where the words for them begin and end."""

    many: int
    first: int
    age: int
    end: int


def is_of_several(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a figure is the age of one of several."""
    if not is_years(tokens, first):
        return False
    return _is_in_a_list(tokens, first, end) or any(told.age == first for told in _told_around(tokens, first))


def told_apart(tokens: Sequence[Token], start: int) -> list[Told]:
    """The ages of those told apart from a place on: "one 28 and the other 41", "two of them 22"; none where it is not.

    One age alone is told so only of some of those before: "two of them 22".
    """
    found: list[Told] = []
    at = start
    while (told := _one_told(tokens, at)) is not None:
        found.append(told)
        at = told.end
        while at < len(tokens) and tokens[at].lower in JOINTS:
            at += 1
        if at == told.end:
            break
    set_off = start > 0 and tokens[start - 1].text.lower() in OPENING
    if not found or not set_off or not (_text(tokens, found[-1].end) in CLOSING or _is_verb(tokens, found[-1].end)):
        return []
    of_them = any(t.lower in ("them", "whom") for t in tokens[found[0].first : found[0].age])
    return found if len(found) > 1 or of_them else []


def is_years(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a figure that may be an age."""
    text = _text(tokens, at)
    return text.isdecimal() and text[0] != "0" and int(text) < OLDEST


def list_around(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    """Where the list of figures that one stands in begins and ends: "19, 22 and 40"."""
    while (at := _past_joints(tokens, first - 1, -1)) < first - 1 and is_years(tokens, at):
        first = at
    while (at := _past_joints(tokens, end, 1)) > end and is_years(tokens, at):
        end = at + 1
    return first, end


def _past_joints(tokens: Sequence[Token], at: int, step: int) -> int:
    """The first place from one on, in steps, where no comma or "and" stands, two of them at most."""
    first = at
    while _text(tokens, at) in (",", "and", "&") and abs(at - first) < len((",", "and")):
        at += step
    return at


def _is_in_a_list(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a figure stands in a list of several that follows a plural, or ends with "year old"."""
    start, stop = list_around(tokens, first, end)
    if stop - start < len(("9", "and", "9")):
        return False
    if (unit := age_unit(tokens, stop)) is not None:
        return unit[1] == 1 and _text(tokens, start - 1) not in OPENING  # "the 18 and 23 year old men"
    if _text(tokens, stop) not in CLOSING:
        return False
    before = _text(tokens, start - 1)
    if before in listed("so_old"):
        start -= 1
        before = _text(tokens, start - 1)
    if before in COPULAS_OF_MANY:
        return _are_people(tokens, start - 2)
    if before not in (",", "(", "-", "–", "—"):
        return False
    many = _is_plural(tokens, start - 2) or _text(tokens, start - 2) in listed("sets")  # "the couple, 54 and 57,"
    return many and _text(tokens, start - 2) != "they"


def _are_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether several people end at a place: "the victims", "they", "those wounded", "the dead"."""
    if _text(tokens, at) == "who" and _text(tokens, at - 1) == ",":
        at -= 2  # "the girls, who are 5 and 8,"
    one = tokens[at] if at >= 0 else None
    if one is None:
        return False
    if one.lower == "they" or _is_plural(tokens, at):
        return True
    before = _text(tokens, at - 1)  # "those shot", "the wounded"
    return (one.tag in DONE_TO and before in ("those", "the")) or (one.tag == "NN" and before == "those")


def _is_plural(tokens: Sequence[Token], at: int) -> bool:
    noun = describe(_text(tokens, at))
    return noun is not None and noun.unit == "person" and noun.plural


def _told_around(tokens: Sequence[Token], at: int) -> list[Told]:
    """Those told apart in the words around a figure."""
    for start in range(at - 1, max(at - MOST_BACK, -1), -1):
        if _label(tokens, start) is not None and (found := told_apart(tokens, start)):
            return found
    return []


def _one_told(tokens: Sequence[Token], at: int) -> Told | None:
    """One of those told apart: "the other 41", "two of them 22", "three who were 17 years old"."""
    label = _label(tokens, at)
    if label is None:
        return None
    many, age = label
    while age < len(tokens) and tokens[age].lower in WHO:
        age += 1
    if not is_years(tokens, age):
        return None
    unit = age_unit(tokens, age + 1)
    return Told(many, at, age, unit[0] if unit is not None else age + 1)


def _label(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """How many a word such as "one", "two" or "the other" tells of, and where what is told of them begins."""
    word = _text(tokens, at)
    if word in ("the", "a") and _text(tokens, at + 1) in OTHERS:
        many = number_words().get(_text(tokens, at + 2), 0)
        return (many, at + 3) if many else (1, at + 2)
    if word == "another":
        return 1, at + 1
    many = number_words().get(word, 0)
    return (many, at + 1) if 0 < many <= MOST_TOLD_APART else None


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].pos in ("VERB", "AUX")


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
