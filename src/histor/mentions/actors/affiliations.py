"""The party that stands behind a person's name: "(D-Ohio)", ", D-Ohio,", ", a Republican", ", a Labour MP"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.mentions.actors.lexicon import parties, words

if TYPE_CHECKING:
    from histor.language.analysis import Token

_REACH = 6  # how far behind the comma a party may stand, in tokens
_LETTERS = 3  # a party word up to this long counts only as a mark beside a name


def marks_a_party(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a mark such as "D-Ohio" or "R" begins at `at`, in a bracket or comma behind a name: no name itself."""
    if at < 2 or at + 2 >= len(tokens) or tokens[at - 2].ent != "person" or tokens[at - 1].text not in ("(", ","):
        return False
    mark, after = tokens[at], tokens[at + 1]
    if after.text == "-" and after.start == mark.end:
        return len(mark.text) == 1 and mark.text.isupper() and tokens[at + 2].text[0].isupper()
    return mark.lower in parties() and tokens[at - 1].text == "(" and after.text == ")"


def mark_end(tokens: tuple[Token, ...], at: int) -> int:
    """The token behind the mark that begins at `at`: behind the state that is joined to its letter."""
    return at + 3 if tokens[at + 1].text == "-" else at + 1


def party_behind(tokens: tuple[Token, ...], start: int, last: int) -> str | None:
    """The party that a mark or an apposition right behind a name (its tokens `start` to `last`) gives its bearer."""
    if last + 3 >= len(tokens) or tokens[last + 1].text not in ("(", ","):
        return None
    if tokens[last + 1].text == "(" or marks_a_party(tokens, last + 2):
        return parties().get(tokens[last + 2].lower.split("-")[0].rstrip("."))
    for token in tokens[last + 2 : last + 2 + _REACH]:
        if token.lower in words("lapsed") or token.pos in ("VERB", "AUX", "PUNCT", "ADP") or token.lower == "and":
            return None
        if len(token.text) > _LETTERS and token.text[0].isupper() and token.lower in parties():
            return parties()[token.lower] if _of_the_name(token, tokens[start : last + 1]) else None
    return None


def _of_the_name(token: Token, name: tuple[Token, ...]) -> bool:
    """Whether a party's word is, or modifies the office that is, in apposition to the name."""
    office = token.head if token.dep != "appos" and token.head.lower in words("offices") else token
    return office.dep == "appos" and office.head in name
