"""Names of persons and organisations: by the pipeline's entities, and by titles and head words around capitals."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import TYPE_CHECKING

from histor.mentions.actors.affiliations import mark_end, marks_a_party, party_behind
from histor.mentions.actors.bodies import acronym, head_of, listed_one, organisation
from histor.mentions.actors.doubled import whole_surnames
from histor.mentions.actors.draft import Draft
from histor.mentions.actors.known import Found
from histor.mentions.actors.lexicon import Sex, honorifics, nouns, parties, words
from histor.mentions.actors.unlearned import bare_surnames, has_age, is_given_name, is_same_name, joins, share_surnames
from histor.mentions.quantities import describe

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

IsPlace = Callable[[int], bool]

OPENING, CLOSING = ('"', "“", "‘", "'", "("), ('"', "”", "’", "'", ")")
_LONGEST_TITLE = 8  # in tokens
_LONGEST_RUN = 30  # of capitals, in tokens


def find(analysis: Analysis, is_place: IsPlace, listed: Mapping[int, Found]) -> list[Draft]:
    """Named persons and organisations in order, titles before the name included.

    `is_place` tells tokens of places, `listed` the actors of the sourced lists by their first token.
    """
    tokens = analysis.tokens
    out: list[Draft] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        draft = None
        if token is token.sentence.tokens[0] and (city := _dateline_end(tokens, at)):
            at = city
            continue
        if marks_a_party(tokens, at):
            at = mark_end(tokens, at)
            continue
        if at in listed:
            draft = listed_one(analysis, listed[at])
        elif _is_capital(token) and token.pos in ("PROPN", "NOUN", "ADJ"):
            end = _run_end(tokens, at, listed)
            draft = (
                (None if has_age(tokens, at, _before_another(tokens, at, end)) else organisation(analysis, at, end))
                or _person(analysis, at, end, is_place)
                or acronym(analysis, at, end, is_place)
            )
        if draft is None:
            at += 1
            continue
        out.append(draft)
        at = draft.last + 1
    for index, one in bare_surnames(out, tokens):
        out.append(Draft(index, index, index, tokens[index].text, "person", True, one.sex, None, None))
    out.sort(key=lambda draft: draft.first)
    share_surnames(out, tokens)
    return whole_surnames(out, tokens)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _dateline_end(tokens: tuple[Token, ...], at: int) -> int | None:
    """The token after a dateline in capitals that begins at `at` ("LUNDEN, May 3 -"), or None."""
    if not tokens[at].text.isupper() or len(tokens[at].text) < 4:
        return None
    for index in range(at + 1, min(at + 10, len(tokens))):
        if tokens[index].text in ("—", "–", "-", "--") and tokens[index].start > tokens[index - 1].end:
            return index + 1
        if tokens[index].pos in ("VERB", "AUX"):
            return None
    return None


def _run_end(tokens: tuple[Token, ...], at: int, stops: Container[int] = ()) -> int:
    """The last token of the capitalised run that starts at `at`, across the joints inside names; before `stops`."""
    joints = words("name_joints")
    sentence = tokens[at].sentence
    end = at
    while end + 1 < len(tokens) and end - at < _LONGEST_RUN and tokens[end + 1].sentence is sentence:
        following = tokens[end + 1]
        if end + 1 in stops:
            break
        if _is_capital(following) and following.pos in ("PROPN", "NOUN", "ADJ", "NUM", "X"):
            end += 1
        elif (
            following.lower in joints
            and end + 2 < len(tokens)
            and _is_capital(tokens[end + 2])
            and (tokens[end + 2].sentence is sentence and tokens[end + 2].pos in ("PROPN", "NOUN", "ADJ"))
        ) or (
            following.text == "-"
            and end + 2 < len(tokens)
            and _is_capital(tokens[end + 2])
            and (following.start == tokens[end].end and tokens[end + 2].start == following.end)
        ):
            end += 2
        else:
            break
    return end


def _is_a_town(name: Token) -> bool:
    """ "The village of Orm", "the mayor of Orm": a single name behind "of" that no map has, and nobody's."""
    of = name.dep == "nmod" and any(c.dep == "case" and c.lower == "of" for c in name.children)
    noun = describe(name.head.lemma.lower()) if of else None
    return of and (
        name.head.lower in words("governing") or (noun is not None and noun.unit in ("settlement", "region"))
    )


def _person(analysis: Analysis, first: int, end: int, is_place: IsPlace) -> Draft | None:
    """A person's name with the titles before it: by entity, or by a title before capitals."""
    tokens = analysis.tokens
    end = _before_another(tokens, first, end)
    aged = has_age(tokens, first, end)
    named = aged or _names_an_office_holder(tokens, first, end)
    start = first if named else _name_start(tokens, first, end)
    if start is None or (is_place(start) and tokens[start].ent != "person" and not named):
        return None
    given = start < end and is_given_name(tokens[start], tokens[start + 1])
    if start == end and not aged and _is_a_town(tokens[start]):
        return None
    if start == first and tokens[start].ent != "person" and not (named or given):
        return None
    last = start + given
    while last < end and (aged or _goes_on(tokens, start, last + 1)):
        last += 1
    last = _without_origin(tokens, start, last)
    first_name, last = last, _behind_nickname(tokens, start, last)
    if not named and start == first and all(is_place(index) for index in range(start, last + 1)):
        return None  # a town that the pipeline took for a person
    before = _title_start(tokens, start)
    title_words = tokens[before:start]
    title, party, sex = _title(analysis, title_words)
    name = analysis.text[tokens[start].start : tokens[first_name].end]
    if last > first_name:
        name = f"{name} {tokens[last].text}"  # without the nickname
    return Draft(
        before,
        last,
        head_of(tokens, start, last),
        name,
        "person",
        True,
        sex,
        title,
        party or party_behind(tokens, start, last),
    )


def _without_origin(tokens: tuple[Token, ...], start: int, last: int) -> int:
    """The end of a name that a place was taken into: "Anna Maria Lind of Lund" ends with Lind."""
    for at in range(start + 2, last + 1):
        if tokens[at].lower == "of":
            return at - 1
    return last


def _behind_nickname(tokens: tuple[Token, ...], start: int, last: int) -> int:
    """The end of a name that goes on behind a nickname in quotes: 'Karl "KJ" Lindt'; else where it ended."""
    quotes = tokens[last + 1 : last + 3]
    if len(quotes) < 2 or quotes[0].text not in OPENING or tokens[last].ent != "person":
        return last
    if quotes[0].text == "(" and not (_is_capital(quotes[1]) and (quotes[1].ent == "person" or start == last)):
        return last  # "Karl Lind (left) Anna Vogt"
    for at in range(last + 3, min(last + 5, len(tokens) - 1)):
        behind = tokens[at + 1]
        if tokens[at].text in CLOSING and behind.sentence is tokens[last].sentence:
            named = behind.pos == "PROPN" and _is_capital(behind) and behind.lower not in honorifics()
            return at + 1 if named else last
    return last


def _names_an_office_holder(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether two or three names stand behind an office and a comma, whatever the pipeline takes them for.

    "the regional governor, Oleh Hnat,": the entity tags are unsure of names that they have not learned.
    """
    token = tokens[first]
    if not 1 <= end - first <= 2 or first < 2 or tokens[first - 1].text != "," or token.dep != "appos":
        return False
    plain = all(t.pos == "PROPN" and t.ent != "organisation" for t in tokens[first : end + 1])
    return plain and token.head.i < first - 1 and token.head.lower in words("offices")


def _before_another(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """The end of a run before "and" and a second person: "Mr Hnat | and Mr Bilyk"."""
    for at in range(first + 1, end):
        following = tokens[at + 1]
        if tokens[at].lower in ("and", "&") and (
            following.ent == "person" or following.lower in honorifics() or following.lower in words("offices")
        ):
            return at - 1
    return end


def _goes_on(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether a token of the run belongs to the person's name that begins at `start`."""
    token = tokens[at]
    if token.lower in ("and", "&", "for") or token.lower in honorifics():
        return False
    if joins(tokens, start, at) or joins(tokens, start, at - 1):
        return True
    if token.ent and token.ent_first:
        return is_same_name(tokens, start, at)
    if token.ent == "person" or tokens[start].ent != "person":
        return True
    return token.dep == "flat" and start <= token.head.i < at


def _name_start(tokens: tuple[Token, ...], first: int, end: int) -> int | None:
    """Where the name proper begins in a run: at the entity, else after the last title word."""
    for index in range(first, end + 1):
        if (
            tokens[index].ent == "person"
            and tokens[index].lower not in honorifics()
            and not (tokens[index].lower in words("offices") and index < end)
            and not (index + 1 < end and tokens[index + 1].lower in honorifics())  # "Lance Cpl. Karl Lind"
        ):
            return index - 1 if index > first and is_given_name(tokens[index - 1], tokens[index]) else index
    start = None
    for index in range(first, end):
        if tokens[index].lower in honorifics() or tokens[index].lower in words("offices"):
            start = index + 1
    if start is None or tokens[start].lower in words("office_modifiers") or tokens[start].lower in words("name_joints"):
        return None
    return start if tokens[start].lower not in nouns() else None


def _title_start(tokens: tuple[Token, ...], start: int) -> int:
    """The first word of the title before a name; the name's own start where there is none."""
    best = start
    at = start - 1
    sentence = tokens[start].sentence
    while at >= 0 and tokens[at].sentence is sentence and start - at <= _LONGEST_TITLE:
        word = tokens[at].lower
        if tokens[at].ent != "person" and (word in honorifics() or word in words("offices")):
            best = at
        elif not _may_precede(tokens[at], closed=best == start):
            break
        at -= 1
    while start > best > at + 1 and _modifies(tokens[best - 1]):
        best -= 1
    return best


def _may_precede(token: Token, *, closed: bool) -> bool:
    """Whether more of a title may stand before a word that is no title word itself; `closed`: none stands behind it."""
    if token.ent == "person":
        return False
    return token.lower in words("office_modifiers") or (not closed and _in_title(token))


def _in_title(token: Token) -> bool:
    """Whether a word may stand between two title words: "Minister of Defence General"."""
    return (
        token.pos in ("PROPN", "ADJ")
        or token.lower in ("and", "of", "'s")
        or (token.pos == "NOUN" and token.dep in ("compound", "nmod:desc", "nmod:poss"))
    )


def _modifies(token: Token) -> bool:
    return token.lower in words("office_modifiers") or (
        token.pos in ("PROPN", "ADJ", "NOUN") and token.lower not in ("and", "of") and token.ent != "person"
    )


def _title(analysis: Analysis, before: tuple[Token, ...]) -> tuple[str | None, str | None, Sex]:
    """Title, party and sex from the words before a name."""
    if not before:
        return None, None, "-"
    sex: Sex = next((honorifics()[t.lower] for t in before if honorifics().get(t.lower, "-") != "-"), "-")
    sex = next((nouns()[t.lower].sex for t in before if t.lower in nouns() and nouns()[t.lower].sex != "-"), sex)
    party = next((parties()[t.lower] for t in before if t.lower in parties() and len(t.lower) > 3), None)
    if all(honorifics().get(t.lower, "-") != "-" for t in before):
        return None, party, sex  # "Ms" alone is no office
    return analysis.text[before[0].start : before[-1].end], party, sex
