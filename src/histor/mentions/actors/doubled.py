"""Surnames of two parts that stand alone, whatever each is taken for: "Karl Lind-Vogt was held. ... Lind-Vogt fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.mentions.actors.bodies import head_of
from histor.mentions.actors.draft import Draft

if TYPE_CHECKING:
    from histor.language.analysis import Token


def whole_surnames(drafts: list[Draft], tokens: tuple[Token, ...]) -> list[Draft]:
    """The drafts, in order, with surnames of two parts that somebody's full name has whole wherever they stand."""
    full = [d.name.split()[-1] for d in drafts if d.kind == "person" and d.named and " " in d.name]
    surnames = {(first, last) for name in full if name.count("-") == 1 for first, last in [name.split("-")]}
    firsts = {first for first, _ in surnames}
    for at in range(len(tokens) - 2) if surnames else ():
        if tokens[at].text not in firsts or (tokens[at].text, tokens[at + 2].text) not in surnames:
            continue
        if not _is_joined(tokens, at) or any(d.first < at and d.last >= at + 2 for d in drafts):
            continue
        name = f"{tokens[at].text}-{tokens[at + 2].text}"
        drafts = [d for d in drafts if d.last < at or d.first > at + 2]
        drafts.append(Draft(at, at + 2, head_of(tokens, at, at + 2), name, "person", named=True))
    return sorted(drafts, key=lambda d: d.first)


def _is_joined(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a hyphen without blanks joins a word to the next but one."""
    first, hyphen, last = tokens[at : at + 3]
    return hyphen.text == "-" and first.end == hyphen.start and hyphen.end == last.start
