"""Features of the people whom two reports name."""

from __future__ import annotations

from collections.abc import Iterable
from math import log2

from histor.claims.harm import HARM
from histor.incidents.across.rarity import rarity
from histor.incidents.across.signature import Signature

Name = tuple[str, str]
MOST_HARMED, MOST_NAMED, MOST_PARTS, MOST_AGES, MOST_OTHERS = 2, 3, 2, 3, 3.0
HALF = 0.5
TELLING_SHARE = 4
AGES = 60  # ages that people in the news mostly have


def same_harmed_or_doer(one: Signature, other: Signature) -> tuple[float, str]:
    """Full names in both reports of people whom one of them has among the harmed or the doers; two at most.

    Less where they are few of long lists, that may share a name by chance.
    """
    shared = _full(one) & _full(other) & (_in_claims(one) | _in_claims(other))
    return min(MOST_HARMED, len(shared)) * _weight_of(shared, one, other), _listed(shared)


def same_people(one: Signature, other: Signature) -> tuple[float, str]:
    """Full names in both reports of people whom neither has in a claim: relatives, bystanders; three at most.

    Less where they are few of long lists, that may share a name by chance.
    """
    shared = (_full(one) & _full(other)) - _in_claims(one) - _in_claims(other)
    return min(MOST_NAMED, len(shared)) * _weight_of(shared, one, other), _listed(shared)


def same_part_of_name(one: Signature, other: Signature) -> tuple[float, str]:
    """Last names in both reports without the full name, each by its rarity: their share of the shorter list.

    Twice that share where the shorter list has two or more names.
    """
    whole = {part for name in _full(one) & _full(other) for part in name}
    ours, theirs = _parts(one) - whole, _parts(other) - whole
    shared = ours & theirs
    least = min(len(ours), len(theirs))
    if not shared:
        return 0.0, ""
    return min(MOST_PARTS, least) * sum(map(rarity, shared)) / least, ", ".join(sorted(shared))


def other_harmed(one: Signature, other: Signature) -> tuple[float, str]:
    """Where both reports give full names of the dead or hurt, and hardly any name in common.

    1 where the shorter list has one name, 2 for three, 3 for seven or more.
    """
    ours, theirs = _harmed(one), _harmed(other)
    parts = len(_parts(one) & _parts(other)) / max(1, min(len(_parts(one)), len(_parts(other))))
    if not ours or not theirs or _full(one) & _full(other) or parts >= HALF:
        return 0.0, ""
    return min(MOST_OTHERS, log2(1 + min(len(ours), len(theirs)))), f"{_listed(ours)} / {_listed(theirs)}"


def same_ages(one: Signature, other: Signature) -> tuple[float, str]:
    """Ages that both reports give, less those that lists of such lengths share by chance; three at most."""
    shared = set(one.ages) & set(other.ages)
    chance = len(one.ages) * len(other.ages) / AGES
    return max(0.0, min(MOST_AGES, len(shared) - chance)), ", ".join(map(str, sorted(shared)))


def other_ages(one: Signature, other: Signature) -> tuple[float, str]:
    """Where both reports give ages, and none in common: the share of the harmed whose age is told, the lower of two.

    1 where both tell the ages of all; of many dead, two reports may well tell of different ones.
    """
    if not one.ages or not other.ages or set(one.ages) & set(other.ages):
        return 0.0, ""
    return min(_known_ages(one), _known_ages(other)), f"{_years(one)} / {_years(other)}"


def _known_ages(signature: Signature) -> float:
    """The share of the dead and hurt whose age is told; 1 where their number isn't known."""
    harmed = sum(max((n for n in signature.figures.get(m, ()) if n is not None), default=0) for m in HARM)
    return min(1.0, len(signature.ages) / harmed) if harmed else 1.0


def _weight_of(shared: set[Name], one: Signature, other: Signature) -> float:
    """1 where the shared names are a share of the shorter list that is no chance, falling with that share."""
    least = min(len(_full(one)), len(_full(other)))
    return min(1.0, TELLING_SHARE * len(shared) / least) if least else 1.0


def _full(signature: Signature) -> set[Name]:
    return {(p.first, p.last) for p in signature.people if p.first}


def _in_claims(signature: Signature) -> set[Name]:
    return {(p.first, p.last) for p in signature.people if p.first and p.part != "named"}


def _harmed(signature: Signature) -> set[Name]:
    return {(p.first, p.last) for p in signature.people if p.first and p.part == "harmed"}


def _parts(signature: Signature) -> set[str]:
    return {p.last for p in signature.people}


def _listed(names: Iterable[Name]) -> str:
    return ", ".join(f"{first} {last}" for first, last in sorted(names))


def _years(signature: Signature) -> str:
    return ", ".join(map(str, signature.ages))
