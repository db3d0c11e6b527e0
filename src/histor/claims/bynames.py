"""Names behind a number that say who those are whom it counts: "their two sons, Leo, 7, and Finn, 4"."""

from __future__ import annotations

from dataclasses import replace

from histor.claims.groups import Group
from histor.language.analysis import Token
from histor.mentions.quantities.each_age import told_apart

AGE_WORDS = ("year", "years", "month", "months", "old", "aged", "age", "ages", "of")
BETWEEN = ("PUNCT", "NUM", "SYM", "CCONJ")


def with_those_named(groups: list[Group]) -> list[Group]:
    """The groups, of which single ones whose names explain the number before them are parts of it.

    As many names as it counts stand behind a comma, a colon or a dash, with nothing between them but their ages, which
    count nobody.
    """
    found: list[Group] = []
    explained: set[int] = set()
    end = -1
    for group in groups:
        if group.head.pos == "NUM" and group.head.i < end:
            continue
        found.append(replace(group, part=True) if group.head.i in explained and group.best == 1 else group)
        number = (group.best or 0) if group.nature == "number" and group.unit == "person" and not group.part else 0
        names = _names_behind(group.head)[:number] if group.head.tag == "NNS" else []
        if len(names) == number > 1:
            explained, end = {t.i for t in names}, names[-1].i
    return found


def with_those_told_apart(groups: list[Group]) -> list[Group]:
    """The groups, of which those told apart by ages are parts of the number before: "four boys, one 14, three 15"."""
    counted = [g for g in groups if g.unit == "person" and g.head.tag == "NNS" and not g.part]
    if not counted:
        return groups
    parts: set[int] = set()
    tokens = groups[0].head.sentence.tokens
    for at in range(counted[0].head.i - tokens[0].i + 1, len(tokens)):
        parts.update(tokens[k].i for one in told_apart(tokens, at) for k in range(one.first, one.end))
    return [replace(g, part=True) if g.head.i in parts and g.head.sentence.tokens is tokens else g for g in groups]


def _names_behind(head: Token) -> list[Token]:
    """The names right behind a noun, up to the first word that is neither of a name nor of an age."""
    tokens = head.sentence.tokens
    behind = tokens[head.i - tokens[0].i + 1 :]
    if not behind or behind[0].pos != "PUNCT":
        return []
    names: list[Token] = []
    for token in behind:
        if token.pos == "PROPN" and (token.ent == "person" or token.dep in ("flat", "appos", "conj")):
            if token.dep not in ("flat", "compound"):
                names.append(token)
        elif token.pos not in BETWEEN and token.lower not in AGE_WORDS:
            break
    return names
