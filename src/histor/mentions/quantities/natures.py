"""What a number is when it counts nothing: an age, a part of a name or address, money, a measure, a share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.language.analysis import Token
from histor.mentions.quantities.amounts import Amount
from histor.mentions.quantities.counted import has_tree
from histor.mentions.quantities.nouns import MEASURES, describe
from histor.mentions.quantities.numerals import numeral
from histor.mentions.quantities.phrases import phrases
from histor.mentions.quantities.words import entries

_PER_YEAR = {"year": 1.0, "month": 12.0, "week": 52.18, "day": 365.25}
OLDEST, SPELT = 120, 12
AGED = ("aged", "age")
QUOTES = ("”", '"', "''")
COPULAS_OF_MANY = ("are", "were")
ABOUT = ("about", "around", "approximately")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(word.lower() for _, words in entries("quantities", name) for word in words)


def _text(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def joined(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a hyphen with no space around it."""
    return (
        0 < i < len(tokens) - 1
        and tokens[i].text in ("-", "‑")
        and tokens[i - 1].end == tokens[i].start
        and tokens[i].end == tokens[i + 1].start
    )


def age_unit(tokens: Sequence[Token], end: int) -> tuple[int, float] | None:
    """After a number: "-year-old", "years old", "months of age": the index after it, and how many make a year."""
    i = end + (tokens[end].text in ("-", "‑") if end < len(tokens) else 0)
    if (short := phrases("aged_short").at(tokens, i)) is not None:
        return short[0], 1.0
    noun = describe(_text(tokens, i))
    if noun is None or noun.unit != "duration" or noun.word not in _PER_YEAR:
        return None
    joint = i > end and not noun.plural
    i += 1
    if joint and _text(tokens, i + (_text(tokens, i) in ("-", "‑"))) in listed("of_years"):
        return i, _PER_YEAR[noun.word]  # "a 16-year girl"
    i += _text(tokens, i) in ("-", "‑")
    if _text(tokens, i) in ("old", "olds"):
        return i + 1, _PER_YEAR[noun.word]
    if _text(tokens, i) == "of" and _text(tokens, i + 1) == "age":
        return i + 2, _PER_YEAR[noun.word]
    return None


def is_age(tokens: Sequence[Token], amount: Amount) -> bool:
    """An age without its unit: "aged 61", "ages 12 and 14", "Kelly, 32, of Dnipro", "Kelly (32)"."""
    first, end, value = amount.first, amount.end, amount.best
    if not isinstance(value, int) or not 0 < value < OLDEST:
        return False
    before = _text(tokens, first - 1)
    about = before in ABOUT or before in listed("so_old")
    if before in listed("aged_words") or (about and _text(tokens, first - 2) in listed("aged_words")):
        return True  # "aged about 45 years", "aged just 12"
    rules = (_one_and_other, _behind_those_counted, _in_who_clause, _behind_a_second_name)
    if any(rule(tokens, first, end) for rule in rules):
        return True
    if before == "both" and _text(tokens, first - 2) in (",", "(") and _text(tokens, end) in (",", ".", ";", ")"):
        return True  # "Lind and Vogt, both 30, were hurt"
    if before in ("and", "to", ",") and _follows_age(tokens, first - 1):
        return True
    if before in listed("so_old") and _text(tokens, first - 2) in (",", "("):  # "the girl, only 7, was hurt"
        return _text(tokens, end) in (",", ".", "", ";", ")") and _is_person(tokens, first - 3)
    if before == "," and end == first + 1 and _is_spelt(tokens, first):  # "her son, four, was hurt"
        again = _text(tokens, end) == "," and numeral(tokens, end + 1) is not None  # "shot a man, two, three times"
        return _text(tokens, end) in (",", ".", ";", ")", "") and _is_person(tokens, first - 2) and not again
    if not tokens[first].text.isdecimal() or before not in (",", "("):
        return False
    after = _text(tokens, end)
    if before == "(":
        return after == ")" and _is_person(tokens, first - 2)
    return after in (",", ".", "", ";", "and", "who", "of", "from", "was") and _is_person(tokens, first - 2)


def _follows_age(tokens: Sequence[Token], i: int) -> bool:
    """The second of two ages: "ages 12 and 14"."""
    return i > 1 and tokens[i - 1].text.isdecimal() and _text(tokens, i - 2) in listed("aged_words")


def _one_and_other(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Two ages told apart: "one 16 and the other 17"."""
    if _text(tokens, first - 1) == "one":
        return [_text(tokens, end + k) for k in range(3)] == ["and", "the", "other"] and _is_figure(tokens, end + 3)
    before = [_text(tokens, first - k) for k in (5, 3, 2, 1)]
    return before == ["one", "and", "the", "other"] and _is_figure(tokens, first - 4)


def _behind_those_counted(tokens: Sequence[Token], first: int, end: int) -> bool:
    """One of as many ages as the people before them are: "two men, 26 and 21, were hurt"."""
    start, stop = first, end
    while _text(tokens, start - 1) in (",", "and") and _is_figure(tokens, start - 2):
        start -= 2
    while _text(tokens, stop) in (",", "and") and _is_figure(tokens, stop + 1):
        stop += 2
    noun = describe(_text(tokens, start - 2)) if _text(tokens, start - 1) in (",", "(") else None
    if noun is None or noun.unit != "person" or not noun.plural or _text(tokens, stop) not in (",", ".", ";", ")", ""):
        return False
    number = numeral(tokens, start - 3)
    return number is not None and number[1] == (stop - start + 1) // 2


def _in_who_clause(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "The boy, who is 9, was hurt"."""
    told = _text(tokens, first - 1) in ("is", "was") and _text(tokens, first - 2) == "who"
    return told and _text(tokens, end) in (",", ".", ";", ")", "") and _is_person(tokens, first - 4)


def _behind_a_second_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "Known as “Lefty,” 35, ..."."""
    quoted = _text(tokens, first - 1) in QUOTES and _text(tokens, first - 2) == ","
    named = quoted and first > 2 and tokens[first - 3].tag == "NNP"
    return named and tokens[first].text.isdecimal() and _text(tokens, end) in (",", ".")


def _is_spelt(tokens: Sequence[Token], i: int) -> bool:
    """A small number in letters, as newspapers spell it: "four", "nine"."""
    number = numeral(tokens, i) if _text(tokens, i).isalpha() else None
    return number is not None and number[1] in range(1, SPELT + 1)


def _is_figure(tokens: Sequence[Token], i: int) -> bool:
    return (_text(tokens, i).isdecimal() and int(_text(tokens, i)) < OLDEST) or _is_spelt(tokens, i)


def _is_person(tokens: Sequence[Token], i: int) -> bool:
    if i < 0:
        return False
    token = tokens[i]
    noun = describe(token.lower)
    if noun is not None:
        return noun.unit == "person" and not noun.plural
    if token.ent or token.kind:
        return token.ent == "person" or token.kind == "person"
    return token.text[0].isupper() and token.text.isalpha() and i > 0 and tokens[i - 1].text[0].isupper()


def is_name(tokens: Sequence[Token], amount: Amount) -> bool:
    """A number that is part of a name: F-16, Route 66, 47 Main Street, 555-1234, the 1000 block of, a score of 3-2."""
    first, end = amount.first, amount.end
    if joined(tokens, first - 1) and (tokens[first - 2].text.isalpha() or tokens[first - 2].text[-1].isdecimal()):
        return describe(_text(tokens, end)) is None or not tokens[first - 2].text.islower()
    before = tokens[first - 1] if first else None
    if _mark(tokens, first, end):
        return True
    if before is not None and (before.text[0] in "+#/" or before.lower in listed("numbered_always")):
        return True
    if before is not None and before.text[0].isupper() and first > 1 and before.lower in listed("numbered"):
        return True
    if before is not None and has_tree(tokens[first]) and before.pos == "PROPN":
        number = tokens[first]
        if number.head is before and number.dep in (
            "nummod",
            "flat",
            "nmod",
            "compound",
            "nmod:unmarked",
            "dep",
            "appos",
        ):
            return True
    return _address(tokens, first, end) or _digits_joined(tokens, first, end)


def _mark(tokens: Sequence[Token], first: int, end: int) -> bool:
    """A note's number ("[40]") or an item's ("2) the second")."""
    before, after = _text(tokens, first - 1), _text(tokens, end)
    return (before == "[" and after == "]") or (after == ")" and before != "(" and _text(tokens, first - 2) != "(")


def attributive(tokens: Sequence[Token], amount: Amount) -> bool:
    """A number joined to a noun in the singular that it measures: "ten-round magazines", "a 20-gauge shotgun"."""
    end = amount.end
    if not joined(tokens, end) or not tokens[end + 1].text.isalpha():
        return False
    noun = describe(tokens[end + 1].lower)
    return noun is None or not noun.plural


def _address(tokens: Sequence[Token], first: int, end: int) -> bool:
    """A house number: before a compass point or up to three capitalised words that end in a word for a street."""
    if not tokens[first].text.isdecimal() or end >= len(tokens):
        return False
    if tokens[end].lower == "block" or (tokens[end].text[0].isupper() and tokens[end].lower in listed("compass")):
        return True
    for i in range(end, min(end + 4, len(tokens))):
        if not tokens[i].text[0].isupper() and not tokens[i].text[0].isdecimal():
            return False
        if i > end and tokens[i].lower in listed("streets"):
            return True
    return False


def _digits_joined(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Figures joined by a hyphen that are no range: telephone numbers and scores of games."""
    if end - first == 3 and joined(tokens, first + 1):  # 555-1234
        return len(tokens[first].text) == 3 and len(tokens[end - 1].text) == 4 and tokens[end - 1].text.isdecimal()
    single = end - first == 1
    return single and joined(tokens, end) and tokens[first].text.isdecimal() and tokens[end + 1].text.isdecimal()


def of_unit(unit: str, tokens: Sequence[Token], amount: Amount) -> str:
    """The nature that the unit, or a sign before the number, gives it."""
    before = tokens[amount.first - 1].text if amount.first else ""
    if unit == "money" or before.lower() in listed("currencies"):
        return "money"
    if unit == "percent":
        return "percent"
    return "measurement" if unit in MEASURES else "count"
