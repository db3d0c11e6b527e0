"""The ages of several who stand in one list: "ages 20 and 24", "28 and 31 years old", "range in age from 17 to 27".

A list is found by the word beside it ("ages", "years old"), and the plural that it belongs to is looked for before it,
or behind it in "two 34- and 48-year-old guests".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from histor.claims.agewords import AGES, HYPHENS, OLDEST
from histor.claims.hung import hung_ages
from histor.claims.lexicon import word_set
from histor.claims.persons.years import Tokens, alike, figure, years_of
from histor.claims.syntax import ancestors, child
from histor.claims.unnumbered import by_set
from histor.language.analysis import Analysis, Token

IsPerson = Callable[[Token], bool]

OLD = ("old", "olds")
TO = ("to", "-", "–", "—", "through")
SET_OFF = (",", "(", "-", "--", "–", "—", ":", ";")
AND = ("and", "&")
ARTICLES = ("a", "an")
ALL = {"both": 2, "all": 0}
EXTREME = ("youngest", "oldest", "eldest")
WHOLE_PRONOUNS = ("they", "them", "those", "their", "whose", "both", "all")
RANGING = ("range", "ranges", "ranged", "ranging", "vary", "varied", "varying")
MOST_TO_NUMBER = 8  # tokens: "the ages of the four wounded guests are 34, ..."
MOST_TO_PLURAL = 8
DONE_TO = ("VBN", "VBD", "JJ")  # tags


@dataclass(frozen=True, slots=True)
class AgeList:
    """The ages of those whom `head` means (None: of those told of before), each with the word that says it.

    `ends`: only the least and the greatest; `loose`: by "aged 20 to 27", which also describes those looked for. `each`:
    one age that all of so many have, 0 where their number is not said. `some`: there may be more of them than ages.
    """

    head: Token | None
    ages: tuple[tuple[int, Token], ...]
    ends: bool = False
    loose: bool = False
    each: int | None = None
    some: bool = False


def age_lists(analysis: Analysis, is_person: IsPerson) -> Iterator[AgeList]:
    """The lists of a document, in its order; `is_person` says of a noun whether it means people."""
    for sentence in analysis.sentences:
        seen: set[int] = set()
        for at, token in enumerate(sentence.tokens):
            for found in _lists_at(sentence.tokens, at, token, is_person):
                if found.ages[0][1].i not in seen:
                    seen.update(t.i for _, t in found.ages)
                    yield found


def _lists_at(tokens: Tokens, at: int, token: Token, is_person: IsPerson) -> Iterator[AgeList]:
    if token.lower in EXTREME:
        yield from _extreme(tokens, at)
    elif token.lower in ALL:
        yield from _of_all(tokens, at, is_person)
    elif token.lower in AGES and not _is_of_age(tokens, at):
        yield from _behind_word(tokens, at, is_person)
    elif token.lower in OLD or _is_of_age(tokens, at):
        yield from _before_old(tokens, at, is_person)
        yield from _alike(tokens, at, is_person)


def _alike(tokens: Tokens, at: int, is_person: IsPerson) -> Iterator[AgeList]:
    """ "Two 17-year-olds", "three 30-year-old men"."""
    if (found := alike(tokens, at, is_person)) is not None:
        head, years, age, many = found
        yield AgeList(head, ((years, age),), each=many)


def _behind_word(tokens: Tokens, at: int, is_person: IsPerson) -> Iterator[AgeList]:
    """ "Ages 20 and 24", "aged 20 to 27", "the guests' ages are 34 and 48", "ranged in age from 17 to 27"."""
    start = next((k for k in range(at + 1, min(at + MOST_TO_NUMBER, len(tokens))) if years_of(tokens[k])), None)
    between = tokens[at + 1 : start] if start is not None else ()
    if any(t.lower == "between" for t in tokens[max(at - 2, 0) : start]):
        return  # "between the ages of 19 and 26"
    if start is None or not all(_links(t) or is_person(t) or t.pos in ("DET", "ADJ") for t in between):
        return
    ages, ends, _ = numbers(tokens, start)
    loose = ends and not any(t.lower in RANGING for t in tokens[max(at - 3, 0) : start])
    if loose and is_rough(ages):
        return  # nobody of those "aged 20 to 30" need be 20
    whose = [t for t in between if is_person(t)]
    head = whose[0] if whose else plural_before(tokens, at, is_person)
    if len(ages) > 1 and head is not None:
        yield AgeList(head, ages, ends, loose, some=not ends and _goes_on(tokens, ages))


def is_rough(ages: tuple[tuple[int, Token], ...]) -> bool:
    """Whether the ends of a range are round, as those of a guess are: 20 to 30, 25 to 35, 20 to 29."""
    (least, _), (most, _) = ages
    return least % 5 == 0 and (most % 5 == 0 or (least % 10 == 0 and most % 10 == 9))


def _goes_on(tokens: Tokens, ages: tuple[tuple[int, Token], ...]) -> bool:
    """ "Ages 20, 23 and another in his 40s": somebody of no exact age follows."""
    at = ages[-1][1].i - tokens[0].i + 1
    return [t.lower for t in tokens[at : at + 2]] == ["and", "another"]


def _before_old(tokens: Tokens, at: int, is_person: IsPerson) -> Iterator[AgeList]:
    """ "28 and 31 years old", "20 to 27 years of age", "two 34- and 48-year-old guests"."""
    last = at - 1
    while last > 0 and (tokens[last].text in HYPHENS or tokens[last].lower in ("year", "years", "of")):
        last -= 1
    start = _start_of(tokens, last)
    ages, ends, end = numbers(tokens, start)
    ranges = any(t.lower in RANGING for t in tokens[max(start - 4, 0) : start])
    if len(ages) < 2 or end != last + 1 or (ends and not ranges):
        return
    following = tokens[at + 1 : at + 3] if at + 1 < len(tokens) and tokens[at + 1].pos != "PUNCT" else ()
    behind = next((t for t in following if t.tag == "NNS" and is_person(t)), None)
    one = next((t for t in tokens[at : at + 2][::-1] if hung_ages(t) and (t is tokens[at] or is_person(t))), None)
    head = behind or one or plural_before(tokens, start, is_person)
    if head is not None:
        yield AgeList(head, ages, ends)


def _of_all(tokens: Tokens, at: int, is_person: IsPerson) -> Iterator[AgeList]:
    """ "The women, both 22", "Both men are 21 years old", "All three are 15 years old"."""
    if at > 1 and tokens[at - 1].text in SET_OFF and tokens[at - 2].pos == "PROPN":
        return  # "Lind and Vogt, both 22": of those who are named
    stop = min(at + MOST_TO_NUMBER, len(tokens))
    number = ALL[tokens[at].lower]
    noun: Token | None = None
    copular = False
    for k in range(at + 1, stop):
        token = tokens[k]
        copular = copular or token.lower in ("are", "were")
        years = figure(token)
        if 0 < years < OLDEST and (copular or k == at + 1 or tokens[k - 1].lower in AGES):
            ages, _, end = numbers(tokens, k)
            aged = _is_years_old(tokens, end) or (not copular and (end == len(tokens) or tokens[end].pos == "PUNCT"))
            head = noun or plural_before(tokens, at, is_person) or (tokens[at] if copular else None)
            if len(ages) == 1 and aged and head is not None:
                yield AgeList(head, ages, each=number)
            return
        if token.pos == "NUM" and not copular:
            number = number or years_of(token)
        elif is_person(token) and token.tag == "NNS":
            noun = token
        elif not (_links(token) or token.pos in ("DET", "ADJ", "VERB")):
            return


def _extreme(tokens: Tokens, at: int) -> Iterator[AgeList]:
    """ "The youngest was 17", "the oldest being 62 years old"."""
    behind = tokens[at + 1 : at + 6]
    is_at = next((k for k, t in enumerate(behind) if t.lower in ("was", "is", "being", "just", "only")), None)
    number = at + 2 + is_at if is_at is not None else len(tokens)
    while number < len(tokens) and tokens[number].lower in ("just", "only", "about"):
        number += 1
    if is_at != 0 or number >= len(tokens) or not (years := years_of(tokens[number])):
        return  # "the youngest mayor was 27"; "the youngest victim was 17" is told of one
    if _is_years_old(tokens, number + 1) or number + 1 == len(tokens) or tokens[number + 1].pos in ("PUNCT", "CCONJ"):
        yield AgeList(None, ((years, tokens[number]),), ends=True)


def numbers(tokens: Tokens, start: int) -> tuple[tuple[tuple[int, Token], ...], bool, int]:
    """The ages from a token on, whether they are the ends of a range, and where they end."""
    found: list[tuple[int, Token]] = []
    at = start
    while at < len(tokens) and (years := years_of(tokens[at])):
        found.append((years, tokens[at]))
        end = at + 1
        behind = end
        while behind < len(tokens) and (tokens[behind].lower in (",", *AND, *ARTICLES)):
            behind += 1
        if len(found) == 1 and (other := _other_end(tokens, start)) is not None:
            return (found[0], (years_of(tokens[other]), tokens[other])), True, other + 1
        if behind == end or behind >= len(tokens) or not years_of(tokens[behind]):
            return tuple(found), False, end
        if (more := _more_of_one_age(tokens, behind)) is not None:
            return (*found, *more), False, end
        at = behind
    return tuple(found), False, at


def _more_of_one_age(tokens: Tokens, at: int) -> list[tuple[int, Token]] | None:
    """The ages of "two 19-year-olds" at the end of "ages 15, 18 and two 19-year-olds", each with a word of its own."""
    behind = tokens[at + 1 : at + 6]
    if not behind or not years_of(behind[0]) or not any(t.lower in OLD for t in behind):
        return None
    words = [t for t in tokens[at : at + 6] if t.pos != "PUNCT"]
    return [(years_of(behind[0]), word) for word in words[: years_of(tokens[at])]]


def _other_end(tokens: Tokens, start: int) -> int | None:
    """Where the greater number of a range stands: the 27 of "17 to 27", "17 years old to 27"."""
    at = start + 1
    while at < len(tokens) and (tokens[at].lower in ("years", "year", *OLD) or _is_inner_hyphen(tokens, at)):
        at += 1
    if at + 1 >= len(tokens) or tokens[at].lower not in TO:
        return None
    return at + 1 if 0 < years_of(tokens[start]) < years_of(tokens[at + 1]) else None


def _is_inner_hyphen(tokens: Tokens, at: int) -> bool:
    return tokens[at].text in HYPHENS and at + 1 < len(tokens) and tokens[at + 1].lower in ("years", "year", *OLD)


def _start_of(tokens: Tokens, last: int) -> int:
    """Where the list that ends with a number begins."""
    start = last
    while start > 1:
        before = start - 1
        while before > 0 and tokens[before].lower in (",", *AND, *TO, *ARTICLES):
            before -= 1
        if before == start - 1 or not years_of(tokens[before]):
            break
        start = before
    return start


def plural_before(tokens: Tokens, at: int, is_person: IsPerson) -> Token | None:
    """Those whose ages stand from a token on: the plural before it, across what links ages to people."""
    k = at - 1
    while k >= 0 and at - k <= MOST_TO_PLURAL and (tokens[k].text in SET_OFF or _links(tokens[k])):
        if tokens[k].lower in WHOLE_PRONOUNS and tokens[k].lower not in ALL:
            return tokens[k]
        k -= 1
    if k < 0 or at - k > MOST_TO_PLURAL:
        return None
    if _is_plural(tokens[k], is_person):
        return tokens[k]
    before = tokens[k - 1].lower if k > 0 else ""
    if (tokens[k].tag in DONE_TO and before in ("those", "the")) or (tokens[k].tag == "NN" and before == "those"):
        return tokens[k].head if tokens[k].head is tokens[k - 1] else tokens[k]  # "those injured", "the wounded"
    above = (t for t in ancestors(tokens[k], MOST_TO_PLURAL) if t.i < tokens[k].i and t.sentence is tokens[k].sentence)
    return next((t for t in above if _is_plural(t, is_person)), None)


def _is_plural(token: Token, is_person: IsPerson) -> bool:
    plural = token.tag in ("NNS", "NNPS") and is_person(token)
    plural = plural or (token.pos == "NUM" and any(c.lower in ("the", "other") for c in token.children))
    return plural or token.lower in WHOLE_PRONOUNS or by_set(token) > 1


def _links(token: Token) -> bool:
    return token.lower in word_set("persons.toml", "to_ages")


def _is_of_age(tokens: Tokens, at: int) -> bool:
    """Whether a word is the "age" of "27 years of age"."""
    return at > 1 and tokens[at].lower == "age" and tokens[at - 1].lower == "of" and tokens[at - 2].lower == "years"


def _is_years_old(tokens: Tokens, at: int) -> bool:
    words = [t.lower for t in tokens[at : at + 5] if t.text not in HYPHENS]
    return words[:1] in (["years"], ["year"]) and words[1:2] in (["old"], ["olds"], ["of"])


def subject_of(head: Token) -> Token | None:
    """The subject of a predicate: the victims of "the victims are men ages 20 and 24"; None where there is none."""
    return child(head, "nsubj") if child(head, "cop") is not None else None
