"""Whether two descriptions are surely of two people: a nurse is no soldier, and who died in one town not in another.

"A man was killed. ... A 34-year-old father of two was killed" may be one person: a wide noun fits any other. "A nurse
was killed. A soldier was killed" are two, for either noun tells what somebody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from histor.claims.lexicon import data_file, word_set
from histor.claims.persons.mention import Mention
from histor.claims.persons.sides import is_officer
from histor.claims.persons.wounds import are_hit_elsewhere
from histor.claims.syntax import is_brought_in
from histor.mentions.places.distances import SETTLEMENTS, abroad, apart
from histor.record import Place

FIGHTING = {"military", "combatant"}


def unlike(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether the mentions of one person and those of another tell of two.

    Both have nouns of their own, none of them shared, and these say different things of them; or those of whom no name
    is known fared so in towns far from each other, or were hit in other parts of the body.
    """
    if are_hit_elsewhere(ones, others):
        return True
    if _nouns(ones) & _nouns(others):
        return _elsewhere(ones, others)
    differ = are_of_other_walks(ones, others) or _differ(ones, others) or _differ(others, ones)
    return differ or _elsewhere(ones, others)


def are_of_other_walks(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """ "An officer" and "a pupil", "a constable" and "his brother": two, whether they have names or not."""
    kin = _is_kin_and_police(ones, others) or _is_kin_and_police(others, ones)
    return kin or have_other_posts(ones, others)


def _is_kin_and_police(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """ "His girlfriend" and "an officer", "Officer Lind"."""
    on_duty = word_set("natural.toml", "on_duty")
    kin = any(m.is_kin for m in ones) and not any(m.noun in on_duty for m in ones)
    return kin and any(m.noun in on_duty or is_officer(m.head) for m in others)


def have_other_posts(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """ "The guard" and "the shop's manager", "the trooper" and "the driver": two people, by what they are there."""
    mine, theirs = _posts(ones), _posts(others)
    police = _are_met_by_police(ones, others) or _are_met_by_police(others, ones)
    return police or (bool(mine) and bool(theirs) and mine.isdisjoint(theirs))


def _are_met_by_police(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether one is an officer and the other somebody whom officers stop or serve: a driver, a customer."""
    met = word_set("persons.toml", "met_by_police")
    return any(is_officer(m.head) for m in ones) and any(m.head.pos == "NOUN" and m.noun in met for m in others)


def _posts(mentions: Iterable[Mention]) -> set[int]:
    posts: list[list[str]] = data_file("persons.toml")["posts"]
    return {at for m in mentions for at, words in enumerate(posts) if m.head.pos == "NOUN" and m.noun in words}


def _nouns(mentions: Iterable[Mention]) -> set[str]:
    return {m.noun for m in mentions if m.head.pos == "NOUN" and not m.is_wide}


def _differ(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether what both are differs, or one is a child and the other has work."""
    mine, theirs = _facts(ones, "occupation"), _facts(others, "occupation")
    if mine and theirs and mine.isdisjoint(theirs):
        return True
    if "civilian" in _facts(ones, "status") and _facts(others, "status") & FIGHTING:
        return True
    if _facts(others, "status") & FIGHTING and not _facts(ones, "status") & FIGHTING and _are_new(ones, others):
        return True
    young = _nouns(ones) & word_set("persons.toml", "young")
    return bool(young) and bool(_facts(others, "occupation") or _facts(others, "status") - {"civilian"})


def _are_new(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """ "A 37-year-old man was hit. ... A soldier was killed": each told of as somebody not told of before."""
    firsts = (min(part, key=lambda m: m.head.i).head for part in (ones, others))
    return all(map(is_brought_in, firsts))


def _facts(mentions: Iterable[Mention], name: str) -> set[str]:
    return {fact for m in mentions if (fact := getattr(m.person, name)) is not None}


def _elsewhere(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether all towns in which one fared so are far from all those of the other, or in other countries."""
    mine, theirs = _places(ones), _places(others)
    if mine and theirs and all(abroad(a, b) for a in mine for b in theirs):
        return True
    return in_other_towns(ones, others)


def in_other_towns(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether all towns in which one fared so are far from all those of the other."""
    mine, theirs = ([p for p in _places(part) if p.kind in SETTLEMENTS] for part in (ones, others))
    return bool(mine) and bool(theirs) and all(apart(a, b) for a in mine for b in theirs)


def _places(mentions: Iterable[Mention]) -> list[Place]:
    return [p for m in mentions for p in m.places if p.latitude is not None]
