"""Names that the pipeline has not learned, or not whole: an age beside capitals, and parts that hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.mentions.actors.lexicon import honorifics, nouns, words

if TYPE_CHECKING:
    from histor.language.analysis import Token
    from histor.mentions.actors.draft import Draft

BEFORE_NAMES = ("of", "by", "as", "for", "with", "to")
YEARS = ("old", "year-old")
AGED = ("age", "aged")
MONTHS = ("month", "months", "week", "weeks", "day", "days")
OLDEST = 115
PAIR = 2  # a given name and a surname
ACTING = ("nsubj", "nsubj:pass", "obl:agent")
_GROWN = 16
_APOSTROPHES = str.maketrans("", "", "'’-")
_MOST_PARTS = 4
_MOST_BEFORE = 5  # the tokens of "17-year-old"
_CLOSING = (",", ";", ".", ")", "and", "of", "-")


def is_given_name(before: Token, name: Token) -> bool:
    """Whether the word before an entity is the first of its name, one that the pipeline has not learned."""
    if before.ent or not _is_part(before):
        return False
    own = before.sentence.tokens
    ahead = own[before.i - own[0].i - 1] if before.i > own[0].i else None
    if name.ent != "person" or (ahead is not None and ahead.pos == "ADP" and ahead.lower not in BEFORE_NAMES):
        return False  # "wrote on Chirper Karl Lind was ..."
    if ahead is not None and ahead.lower in words("organisations"):
        return False  # "the organisation Free Clara"
    return name.head is before and name.dep == "flat"


def is_same_name(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether an entity that begins at `at` goes on with the name that begins at `start`: "Karl | Emil Lind".

    One of the two is a single word, and the tree makes them one name.
    """
    token = tokens[at]
    if token.ent != "person" or tokens[start].text.isupper() != token.text.isupper():
        return False
    hangs = (token.dep == "flat" and start <= token.head.i < at) or (
        tokens[start].dep == "compound" and tokens[start].head is token
    )
    first = sum(not _is_initial(t) for t in tokens[start:at])
    behind = at + 1 < len(tokens) and tokens[at + 1].ent == "person" and not tokens[at + 1].ent_first
    single = first == 1 or not behind
    return hangs and single


def joins(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether a hyphen joins two surnames of a name of several parts: "Anna Lind-Vogt"."""
    if tokens[at].text != "-" or at + 1 >= len(tokens) or at - start < 2:  # a first and a last name
        return False
    joined = tokens[at].start == tokens[at - 1].end and tokens[at].end == tokens[at + 1].start
    return joined and tokens[at + 1].text[:1].isupper()


def has_age(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether an age stands right before or right behind a run of two to four capitals, so that it names a person.

    "17-year-old Medeo Karsh", "Latoy Marsden, 29,": whatever the pipeline takes them for. "Dean Marsden, 29," is no
    dean; "Dean Ada Marsden, 29," is one.
    """
    run = [t for t in tokens[first : end + 1] if t.text != "-"]
    titled = len(run) == PAIR and tokens[first].tag == "NNP" and tokens[first].lower in words("given_titles")
    known = all(t.ent == "person" and not t.ent_first for t in run[1:]) and not titled
    if known or not 1 < len(run) <= _MOST_PARTS:
        return False
    years = _age_before(tokens, first)
    child = years is not None and years < _GROWN and tokens[first].tag == "NNP"  # "two-year-old Major Lind" has no rank
    parts = all(_is_part(t) or _is_initial(t) for t in run[child or titled :])
    if not parts or _is_modifier(tokens, first, end):
        return False
    return years is not None or (_age_behind(tokens, end) and not _is_where(tokens, first))


def _is_part(token: Token) -> bool:
    """Whether a word may be a part of a name: in capitals by its first letter alone, and no title or noun."""
    if token.tag != "NNP" or not token.text.translate(_APOSTROPHES).isalpha() or token.text.isupper():
        return False
    known = token.lower in honorifics() or token.lower in words("offices") or token.lower in words("office_modifiers")
    return not known and token.lower not in nouns()


def _is_initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _is_modifier(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether the run stands before the noun that it modifies: "17-year-old South Valden native"."""
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if following is None or following.sentence is not tokens[end].sentence:
        return False
    return following.pos in ("NOUN", "PROPN") or any(t.head.i > end and t.dep == "compound" for t in tokens[first:end])


def _age_before(tokens: tuple[Token, ...], first: int) -> int | None:
    """The number of "17-year-old" or "17 year old" right before a token; None where none stands there."""
    near = [t for t in tokens[max(0, first - _MOST_BEFORE) : first] if t.sentence is tokens[first].sentence]
    if not near or near[-1].lower not in YEARS:
        return None
    months = any(t.lower in MONTHS for t in near)
    return next((0 if months else int(t.text) for t in reversed(near) if t.text.isdecimal()), None)


def _age_behind(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether an age in commas or brackets follows: ", 29,", "(29)", ", age 29;"."""
    if end + 2 >= len(tokens) or tokens[end + 1].text not in (",", "("):
        return False
    at = end + 2 + (tokens[end + 2].lower in AGED)
    number = tokens[at].text if at < len(tokens) else ""
    closed = at + 1 < len(tokens) and tokens[at + 1].lower in _CLOSING
    return number.isdecimal() and 0 < int(number) < OLDEST and closed


def _is_where(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether the run stands where a place or a thing does: "in South Valden, 29, ...", "the South Valden"."""
    if first == 0:
        return False
    before = tokens[first - 1]
    return before.pos == "DET" or (before.pos == "ADP" and before.lower not in BEFORE_NAMES)


def bare_surnames(drafts: list[Draft], tokens: tuple[Token, ...]) -> list[tuple[int, Draft]]:
    """Where a surname stands alone that is also a town's or a colour's, with whom it means: "Green, 40, was held".

    It is that of one person who is named in full, and an age stands behind it, or the tree makes it who acts.
    """
    full: dict[str, dict[str, Draft]] = {}
    taken = {at for draft in drafts for at in range(draft.first, draft.last + 1)}
    for draft in drafts:
        if draft.kind == "person" and " " in draft.name:
            full.setdefault(draft.name.split()[-1], {})[draft.name] = draft
    found: list[tuple[int, Draft]] = []
    for at, token in enumerate(tokens):
        named = list(full.get(token.text, {}).values()) if at not in taken and token.tag == "NNP" else []
        if len(named) == 1 and (_age_behind(tokens, at) or (not token.ent and token.dep in ACTING)):
            found.append((at, named[0]))
    return found


def share_surnames(drafts: list[Draft], tokens: tuple[Token, ...]) -> None:
    """Gives those who share a surname theirs: "Omar and Jamal Lind", "Omar, Ida and Jamal Lind".

    A single name that is elsewhere in the text somebody's surname keeps as it is: "Lind and Jamal Vogt".
    """
    people = [d for d in drafts if d.kind == "person"]
    surnames = {d.name.split()[-1] for d in people if " " in d.name}
    for at in range(1, len(people)):
        one, other = people[at - 1 : at + 1]
        parts = other.name.split()
        gap = tokens[one.last + 1 : other.first]
        joined = len(gap) == 1 and gap[0].lower in ("and", "&") and tokens[other.head].dep == "conj"
        if not (joined and len(parts) == 2 and other.title is None and _is_single(one, surnames)):
            continue
        if tokens[other.head].head is tokens[one.head] or tokens[other.head].head is tokens[one.head].head:
            for single in (one, *_listed_before(people[: at - 1], one, tokens, surnames)):
                single.name = f"{single.name} {parts[-1]}"


def _is_single(draft: Draft, surnames: set[str]) -> bool:
    """Whether a draft is one bare name, which is nobody's surname."""
    return " " not in draft.name and draft.title is None and draft.first == draft.last and draft.name not in surnames


def _listed_before(people: list[Draft], last: Draft, tokens: tuple[Token, ...], surnames: set[str]) -> list[Draft]:
    """The single names that a list has before one of them, with a comma behind each."""
    found: list[Draft] = []
    for one in reversed(people):
        gap = tokens[one.last + 1 : last.first]
        if len(gap) != 1 or gap[0].text != "," or not _is_single(one, surnames):
            break
        found.append(one)
        last = one
    return found
