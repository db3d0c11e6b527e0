"""Conditions on the words around a time that no sense of a word can tell. Where there is no tree, they look nearby."""

from __future__ import annotations

from histor.mentions.quantities.nouns import describe
from histor.mentions.times.pattern import Line, Test

_VERBS = ("VERB", "AUX")
_QUARTERS = ("quarter", "quarters")


def counts_a_noun(line: Line, i: int) -> bool:
    """Whether the number at `i` counts a noun after it: "2000 people", and so is no year and no day."""
    if i + 1 >= len(line.tokens):
        return False
    token, after = line.tokens[i], line.tokens[i + 1]
    if token.dep and token.sentence.parsed:
        return token.dep == "nummod" and token.head.i > token.i and token.head.pos in ("NOUN", "PROPN", "SYM")
    cell, noun = line.cells[i + 1], describe(after.lower)
    if noun is not None and noun.plural:
        return True
    return after.text.isalpha() and after.text.islower() and after.lower[-1] == "s" and cell is None


def _month_alone(line: Line, i: int) -> bool:
    """A bare month: by its capital; one that is also another word only after a word that asks for a time."""
    token, cell, before = line.tokens[i], line.cells[i], line.cells[i - 1] if i else None
    if token.pos in _VERBS or (i + 1 < len(line.tokens) and line.tokens[i + 1].text == "-"):
        return False
    if cell is None or "months_alike" not in cell.senses:
        return True
    after = line.tokens[i + 1].text if i + 1 < len(line.tokens) else "."
    if before is not None and "determiners" in before.senses:  # "the June agreement"
        return after.islower() and after.isalpha()
    if before is None or ("licences" not in before.senses and "edges" not in before.senses):
        return False
    return not (after[0].isupper() and after.isalpha() and line.cells[i + 1] is None)


def _names_a_year(line: Line, i: int) -> bool:
    """The word after a bare year is what the year belongs to ("the 1992 protests"), and nothing that it counts.

    In "the 1900 block of Orme Road" it is the number of houses.
    """
    if i >= len(line.tokens) or not line.tokens[i].text.isalpha():
        return False
    if [t.lower for t in line.tokens[i : i + 2]] == ["block", "of"]:
        return False
    cell = line.cells[i]
    return cell is None or not ("units_plural" in cell.senses or "units" in cell.senses)


def _is_word(line: Line, i: int) -> bool:
    """Not part of a name: lower case, or first in the sentence, or wholly in capitals among capitals."""
    text = line.tokens[i].text
    first = i == 0 or not line.tokens[i - 1].text[0].isalnum()
    return text[0].islower() or first


def _no_noun_next(line: Line, i: int) -> bool:
    """What follows is no noun that the expression before `i` would belong to ("night raid", "the 10th floor")."""
    if i >= len(line.tokens):
        return True
    token = line.tokens[i]
    if token.text in ("-", "–"):
        return False
    if token.pos:
        return token.pos not in ("NOUN", "PROPN", "ADJ", "NUM")
    return not token.text.isalpha() or line.cells[i] is not None or _verbish(token.text)


def _verbish(text: str) -> bool:
    return text.endswith("ed") or text in (
        "was",
        "were",
        "had",
        "has",
        "have",
        "is",
        "are",
        "as",
        "when",
        "with",
        "while",
    )


def _clause_ends(line: Line, i: int) -> bool:
    """Nothing follows that "before" or "after" could govern: "two days before", not "two days before the attack"."""
    if i >= len(line.tokens):
        return True
    token = line.tokens[i]
    return not token.text[0].isalnum() or token.pos in (*_VERBS, "CCONJ") or token.lower in ("and", "but")


def _before_an_event(line: Line, i: int) -> bool:
    """ "before" or "after" and a happening that the text knows: "two days after the attack", "... his arrest"."""
    if i + 2 >= len(line.tokens):
        return False
    word, cell = line.tokens[i + 1], line.cells[i + 1]
    known = word.lower == "the" or (cell is not None and "its" in cell.senses) or word.lower in ("this", "that")
    after = line.tokens[i + 2]
    return known and line.cells[i + 2] is None and (after.pos in ("NOUN", "ADJ") or not after.pos)


def _no_fraction(line: Line, i: int) -> bool:
    """The unit before `i` is none of a fraction: "three quarters of the town"."""
    return not (line.tokens[i - 1].lower in _QUARTERS and i < len(line.tokens) and line.tokens[i].lower == "of")


def _by_the_calendar(line: Line, i: int) -> bool:
    """The length before `i` counts every day: "five working days" are more than five days of the calendar."""
    cell = line.cells[i - 2] if i >= 2 else None
    return cell is None or "days_off" not in cell.senses


MONTH_ALONE = Test(_month_alone)
IS_WORD = Test(_is_word)
NAMES_A_YEAR = Test(_names_a_year)
NO_NOUN_NEXT = Test(_no_noun_next)
BY_THE_CALENDAR = Test(_by_the_calendar)
NOUN_NEXT = Test(lambda line, i: i < len(line.tokens) and not _no_noun_next(line, i))
BEFORE_AN_EVENT = Test(_before_an_event)
NO_FRACTION = Test(_no_fraction)
CLAUSE_ENDS = Test(_clause_ends)


def _counts_after_month(line: Line, i: int) -> bool:
    """Whether the number before `i`, after a month's name, counts people all the same: "In March 20 people"."""
    if i >= len(line.tokens):
        return False
    noun = describe(line.tokens[i].lower)
    return noun is not None and noun.unit == "person" and line.tokens[i].lower.endswith(("s", "people", "men", "women"))


NOT_COUNTING = Test(lambda line, i: not counts_a_noun(line, i))
LAST_NOT_COUNTING = Test(lambda line, i: not _counts_after_month(line, i))
