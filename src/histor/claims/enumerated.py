"""Those counted, listed sort by sort behind a colon or a dash: "seven were killed: three guards and four clerks".

Such a list tells of all of them, where "including three guards" and "three of them guards" tell of some.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from histor.claims.draft import Draft
from histor.claims.groups import Counter, Group
from histor.claims.syntax import children
from histor.claims.tally import PARTING
from histor.language.analysis import Token

COLONS = (":", "-", "–", "—", "--")
ENDS = (*COLONS, ";", "(")
FEWEST = 2
ARTICLES = ("a", "an")


def listed_in_full(whole: Draft, counter: Counter) -> list[Group]:
    """The sorts of people that a number is said to be, each a part of it; none where no such list follows."""
    group = whole.group
    if group is None or group.part or group.unit != "person" or group.nature != "number" or (group.best or 0) < FEWEST:
        return []
    found = [counter.group(head) for head in _heads(_behind(whole, group), counter)]
    return [replace(g, part=True, share=False) for g in found if g is not None and g.best]


def stands_behind_a_colon(part: Draft, whole: Draft) -> bool:
    """Whether a part stands in a list of all."""
    if part.group is None or whole.group is None:
        return False
    between = [t for t in whole.trigger.sentence.tokens if whole.group.head.i < t.i < part.group.head.i]
    return any(t.text in COLONS for t in between) and not any(t.lower in PARTING for t in between)


def _behind(whole: Draft, group: Group) -> list[Token]:
    """The words of the list: those behind the first colon or dash after the number and what is said of it."""
    said = max(group.head.i, whole.trigger.i)
    rest = iter([t for t in whole.trigger.sentence.tokens if t.i > said])
    if next((t for t in rest if t.text in COLONS), None) is None:
        return []
    words = list(takewhile(lambda t: t.text not in ENDS, rest))
    verb = next((at for at, t in enumerate(words) if t.pos in ("VERB", "AUX")), None)
    comma = max((at for at, t in enumerate(words[:verb]) if t.text == ","), default=None) if verb is not None else None
    return words[:comma]  # "six soldiers and four clerks, the army said"


def _heads(words: Sequence[Token], counter: Counter) -> list[Token]:
    """The nouns of a bare list of people, of which the last is joined by "and"; none where it is anything else."""
    if any(t.pos in ("VERB", "AUX", "PROPN", "ADP") or t.lower in PARTING for t in words):
        return []
    heads = list(_counted(words, counter))
    nouns = [t for t in words if t.pos == "NOUN" and t.dep != "compound"]
    if len(heads) < FEWEST or heads != nouns:
        return []
    last = [t.lower for t in words if heads[-2].i < t.i < heads[-1].i]
    return heads if "and" in last else []


def _counted(words: Sequence[Token], counter: Counter) -> Iterator[Token]:
    for token in words:
        number = children(token, "nummod") or [c for c in children(token, "det") if c.lower in ARTICLES]
        if token.pos == "NOUN" and number and counter.kinds.unit(token) == "person":
            yield token
