"""Names of organisations, forces and groups: by head words, by entities, and from the sourced lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.known import Found
from histor.mentions.actors.lexicon import honorifics, nouns, words
from histor.record import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from histor.language.analysis import Analysis, Token


def listed_one(analysis: Analysis, found: Found) -> Draft:
    """The draft of an actor of the sourced lists, with the side that the list tells."""
    tokens = analysis.tokens
    name = analysis.text[tokens[found.first].start : tokens[found.last].end]
    actor = found.actor
    head = head_of(tokens, found.first, found.last)
    short = _abbreviation(tokens, found.last)
    return Draft(
        found.first, found.last, head, name, actor.kind, True, party=actor.side, short=short, listed=actor.name
    )


def organisation(analysis: Analysis, first: int, end: int) -> Draft | None:
    """A run of capitals with the head word of an organisation, or what the pipeline holds for one."""
    tokens = analysis.tokens
    heads = words("organisations") | words("forces")
    last = -1
    for index in range(first, end + 1):
        if tokens[index].ent == "person" and tokens[index].lower not in heads:
            break
        heads_name = tokens[index].lower in heads or (index > first and tokens[index].lower in words("named_bodies"))
        if heads_name and not is_office(tokens, index + 1, end):
            last = index
    if last == -1:
        if tokens[first].ent != "organisation" or tokens[first].lower in honorifics():
            return None
        last = first
        while last < end and tokens[last + 1].ent == "organisation" and not tokens[last + 1].ent_first:
            last += 1
        if is_office(tokens, last + 1, end) or tokens[last].lower in words("offices"):
            return None
    elif last == first and (end == first or tokens[first + 1].lower not in ("of", "for")):
        return None  # "Police said": a common noun that begins its sentence
    last = _tail(tokens, last, end)
    if first == last and tokens[first].lower in nouns():
        return None
    first_word = first + 1 if tokens[first].lower == "the" else first
    kind = _kind({token.lower for token in tokens[first : last + 1]})
    name = analysis.text[tokens[first_word].start : tokens[last].end]
    return Draft(
        first_word, last, head_of(tokens, first_word, last), name, kind, True, short=_abbreviation(tokens, last)
    )


def acronym(analysis: Analysis, first: int, end: int, is_place: Callable[[int], bool]) -> Draft | None:
    """A lone word in capitals that the pipeline reads as an organisation ("NATO")."""
    token = analysis.tokens[first]
    if first != end or token.ent not in ("organisation",) or is_place(first):
        return None
    return Draft(first, first, first, token.text, "organisation", True)


def shortened(analysis: Analysis, drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """The later mentions of organisations by the abbreviation that stood in brackets behind their name."""
    short = {draft.short for draft in drafts if draft.short}
    return [
        Draft(token.i, token.i, token.i, token.text, "organisation", True)
        for token in analysis.tokens
        if token.text in short and token.i not in taken and analysis.text[token.start - 1 : token.start] != "("
    ]


def _kind(name: set[str]) -> ActorKind:
    """What the words of a body's name tell: "Liberation Front" and "Liberation Army" are groups, "Army" a force."""
    if name & words("group_names"):
        return "group"
    return "force" if name & words("forces") else "organisation"


def is_office(tokens: tuple[Token, ...], index: int, end: int) -> bool:
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


def head_of(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The token of a stretch whose own head lies outside it."""
    for index in range(first, last + 1):
        if not first <= tokens[index].head.i <= last or tokens[index].is_root:
            return index
    return last
