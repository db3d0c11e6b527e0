"""Names of persons and organisations: by the pipeline's entities, and by titles and head words around capitals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import Sex, honorifics, nouns, parties, words
from histor.record import ActorKind

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

IsPlace = Callable[[int], bool]

_LONGEST_TITLE = 8  # in tokens
_LONGEST_RUN = 30  # of capitals, in tokens


def find(analysis: Analysis, is_place: IsPlace) -> list[Draft]:
    """Named persons and organisations in order, titles before the name included. `is_place` tells tokens of places."""
    tokens = analysis.tokens
    out: list[Draft] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        draft = None
        if token is token.sentence.tokens[0] and (city := _dateline_end(tokens, at)):
            at = city
            continue
        if _is_capital(token) and token.pos in ("PROPN", "NOUN", "ADJ"):
            end = _run_end(tokens, at)
            draft = (
                _organisation(analysis, at, end)
                or _person(analysis, at, end, is_place)
                or _acronym(analysis, at, end, is_place)
            )
        if draft is None:
            at += 1
            continue
        out.append(draft)
        at = draft.last + 1
    return out


def shortened(analysis: Analysis, drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """The later mentions of organisations by the abbreviation that stood in brackets behind their name."""
    short = {draft.short for draft in drafts if draft.short}
    return [
        Draft(token.i, token.i, token.i, token.text, "organisation", True)
        for token in analysis.tokens
        if token.text in short and token.i not in taken and analysis.text[token.start - 1 : token.start] != "("
    ]


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


def _run_end(tokens: tuple[Token, ...], at: int) -> int:
    """The last token of the capitalised run that starts at `at`, across the joints inside names."""
    joints = words("name_joints")
    sentence = tokens[at].sentence
    end = at
    while end + 1 < len(tokens) and end - at < _LONGEST_RUN and tokens[end + 1].sentence is sentence:
        following = tokens[end + 1]
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


def _organisation(analysis: Analysis, first: int, end: int) -> Draft | None:
    """A run of capitals with the head word of an organisation, or what the pipeline holds for one."""
    tokens = analysis.tokens
    heads = words("organisations") | words("forces")
    last = -1
    for index in range(first, end + 1):
        if tokens[index].ent == "person" and tokens[index].lower not in heads:
            break
        if tokens[index].lower in heads and not _is_office(tokens, index + 1, end):
            last = index
    if last == -1:
        if tokens[first].ent != "organisation" or tokens[first].lower in honorifics():
            return None
        last = first
        while last < end and tokens[last + 1].ent == "organisation" and not tokens[last + 1].ent_first:
            last += 1
        if _is_office(tokens, last + 1, end) or tokens[last].lower in words("offices"):
            return None
    elif last == first and (end == first or tokens[first + 1].lower not in ("of", "for")):
        return None  # "Police said": a common noun that begins its sentence
    last = _tail(tokens, last, end)
    if first == last and tokens[first].lower in nouns():
        return None
    first_word = first + 1 if tokens[first].lower == "the" else first
    kind: ActorKind = "force" if any(t.lower in words("forces") for t in tokens[first : last + 1]) else "organisation"
    name = analysis.text[tokens[first_word].start : tokens[last].end]
    return Draft(first_word, last, _head(tokens, first_word, last), name, kind, True, short=_abbreviation(tokens, last))


def _is_office(tokens: tuple[Token, ...], index: int, end: int) -> bool:
    """Whether a title follows, to which the words before belong: "Interior Ministry spokesman", "Police Chief"."""
    return index <= end and (tokens[index].lower in words("offices") or tokens[index].lower in honorifics())


def _tail(tokens: tuple[Token, ...], last: int, end: int) -> int:
    """The end of "Ministry of Internal Affairs": what follows the head word by "of" or "for", and its modifiers."""
    if last < end and tokens[last + 1].lower in ("of", "for"):
        last += 2
        while last < end and tokens[last + 1].lower not in words("offices") and tokens[last + 1].ent != "person":
            last += 1
    return last


def _abbreviation(tokens: tuple[Token, ...], last: int) -> str | None:
    """The abbreviation in brackets right behind a name: "State Emergency Service (SES)"."""
    if last + 3 < len(tokens) and tokens[last + 1].text == "(" and tokens[last + 3].text == ")":
        word = tokens[last + 2].text
        if 2 <= len(word) <= 8 and sum(c.isupper() for c in word) >= 2:
            return word
    return None


def _acronym(analysis: Analysis, first: int, end: int, is_place: IsPlace) -> Draft | None:
    """A lone word in capitals that the pipeline reads as an organisation ("NATO")."""
    token = analysis.tokens[first]
    if first != end or token.ent not in ("organisation",) or is_place(first):
        return None
    return Draft(first, first, first, token.text, "organisation", True)


def _person(analysis: Analysis, first: int, end: int, is_place: IsPlace) -> Draft | None:
    """A person's name with the titles before it: by entity, or by a title before capitals."""
    tokens = analysis.tokens
    end = _before_another(tokens, first, end)
    named = _names_an_office_holder(tokens, first, end)
    start = first if named else _name_start(tokens, first, end)
    if start is None or (not named and tokens[start].ent != "person" and (start == first or is_place(start))):
        return None
    last = start
    while last < end and _goes_on(tokens, start, last + 1):
        last += 1
    if not named and start == first and all(is_place(index) for index in range(start, last + 1)):
        return None  # a town that the pipeline took for a person
    before = _title_start(tokens, start)
    title_words = tokens[before:start]
    title, party, sex = _title(analysis, title_words)
    name = analysis.text[tokens[start].start : tokens[last].end]
    return Draft(
        before,
        last,
        _head(tokens, start, last),
        name,
        "person",
        True,
        sex,
        title,
        party or _bracketed_party(tokens, last),
    )


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
    if token.ent and token.ent_first:
        return False
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
        ):
            return index
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
        if tokens[at].ent == "person":
            break
        if word in honorifics() or word in words("offices"):
            best = at
        elif word not in words("office_modifiers") and (best == start or not _in_title(tokens[at])):
            break
        at -= 1
    while start > best > at + 1 and _modifies(tokens[best - 1]):
        best -= 1
    return best


def _in_title(token: Token) -> bool:
    """Whether a word may stand between two title words: "Minister of Defence General"."""
    return (
        token.pos in ("PROPN", "ADJ")
        or token.lower in ("and", "of", "'s", "’s")
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


def _bracketed_party(tokens: tuple[Token, ...], last: int) -> str | None:
    if last + 3 < len(tokens) and tokens[last + 1].text == "(":
        return parties().get(tokens[last + 2].lower.split("-")[0].rstrip("."))
    return None


def _head(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of a stretch whose own head lies outside it."""
    for index in range(first, last + 1):
        if not first <= tokens[index].head.i <= last or tokens[index].is_root:
            return index
    return last
