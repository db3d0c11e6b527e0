"""Ages of several that no word beside them calls ages: "were 28 and 31", "the boys, 9 and 12,", "one 28, the other 41".

`histor.mentions.quantities.each_age` says which figures these are; here is whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.persons.agelists import AgeList, IsPerson, plural_before
from histor.claims.persons.years import Tokens
from histor.language.analysis import Analysis, Token
from histor.mentions.quantities.each_age import Told, is_of_several, list_around, told_apart

MOST_TO_TOLD = 12  # tokens from a plural to those of it who are told apart


def lists_apart(analysis: Analysis, is_person: IsPerson) -> Iterator[AgeList]:
    """The lists of a document in which some are told from the others: "one 28, the other 41"."""
    for sentence in analysis.sentences:
        end = 0
        for at in range(len(sentence.tokens)):
            found = _told_apart(sentence.tokens, at, is_person) if at >= end else None
            if found is not None:
                end = found.ages[-1][1].i - sentence.tokens[0].i + 1
                yield found


def bare_lists(analysis: Analysis, is_person: IsPerson) -> Iterator[AgeList]:
    """The lists of a document behind "were" or a comma: "those wounded were 28 and 31", "the boys, 9 and 12,"."""
    for sentence in analysis.sentences:
        for at in range(len(sentence.tokens)):
            found = _listed(sentence.tokens, at, is_person)
            if found is not None:
                yield found


def _listed(tokens: Tokens, at: int, is_person: IsPerson) -> AgeList | None:
    """ "Those wounded were 28 and 31", "the boys, 9 and 12, ..."."""
    if not tokens[at].text.isdecimal() or not is_of_several(tokens, at, at + 1):
        return None
    start, end = list_around(tokens, at, at + 1)
    ages = tuple((int(t.text), t) for t in tokens[start:end] if t.text.isdecimal())
    head = plural_before(tokens, start, is_person) if start == at else None
    return AgeList(head, ages) if head is not None and len(ages) > 1 else None


def _told_apart(tokens: Tokens, at: int, is_person: IsPerson) -> AgeList | None:
    """ "Three men, two of them 22 and the other 30,", "two were shot, one aged 28 and one aged 41"."""
    told = told_apart(tokens, at)
    head = plural_before(tokens, at, is_person) or _counted_before(tokens, at, is_person) if told else None
    ages = tuple(age for one in told for age in _each(tokens, one))
    return AgeList(head, ages, some=True) if head is not None else None


def _each(tokens: Tokens, told: Told) -> list[tuple[int, Token]]:
    """The age of each of so many, with a word of its own: the "of" and "22" of "two of them 22"."""
    words = [t for t in tokens[told.first : told.age + 1] if t.pos != "PUNCT"]
    return [(int(tokens[told.age].text), word) for word in words[-told.many :]]


def _counted_before(tokens: Tokens, at: int, is_person: IsPerson) -> Token | None:
    """The latest plural before, across a verb: the people of "two people were shot, one aged 28"."""
    near = reversed(tokens[max(at - MOST_TO_TOLD, 0) : at])
    return next((t for t in near if t.tag == "NNS" and is_person(t)), None)
