"""Clusters: the incidents of many documents that are one, from the judgements of rules and the decisions of people.

1. Decisions stand. The latest first: "same" joins two incidents for good, "not the same" keeps the groups in which they
   are apart for good. An earlier decision that contradicts later ones is left out, and named in `overruled`.
2. Two incidents of one document count as told apart, more where the document gives them days or towns of their own:
   the text sets them side by side, and two strikes on one city in one night stay two.
3. Then the two groups whose mean score is highest are joined, again and again, while that mean is above 0 (average
   linkage, Sokal and Michener 1958). A pair that was never compared, since the two share nothing that would have
   brought them together, counts a little against.

The result depends on the sets of incidents, judgements and decisions alone, not on their order: equal means are settled
by the incidents' ids.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from histor.incidents.across.features.kinds import kind
from histor.incidents.across.features.times import day
from histor.incidents.across.judgements import Decision, Judgement, pair
from histor.incidents.across.signature import Signature
from histor.mentions.places.distances import SLACK_KM, kilometres
from histor.record.values import Value

TOLD_APART = -4.0
SIDE_BY_SIDE = -1.0
NOT_COMPARED = -0.5
MOST_NOT_COMPARED = 10  # of pairs not compared, at most so many times those compared count
PRECISION = 9  # decimals of a mean, so that sums in another order are the same


class Cluster(Value, frozen=True, kw_only=True):
    """Incidents that are one: their ids in order, and the decisions among them that later ones overruled.

    `id` is the least of the members' ids, so that the cluster keeps it while that member stays.
    """

    id: str
    members: tuple[str, ...]
    overruled: tuple[Decision, ...] = ()


def cluster(
    signatures: Iterable[Signature], judgements: Iterable[Judgement], decisions: Iterable[Decision] = ()
) -> tuple[Cluster, ...]:
    """The clusters of these incidents, every incident in one of them, ordered by their ids.

    Judgements and decisions on incidents that are not among `signatures` are left out.
    """
    known = {s.id: s for s in signatures}
    kept = sorted(j for j in judgements if j.one in known and j.other in known)
    scores = {pair(j.one, j.other): j.score for j in kept}
    scores.update(_side_by_side(known.values()))
    said = sorted({d for d in decisions if d.one in known and d.other in known}, key=_latest, reverse=True)
    groups, apart, overruled = _decided(sorted(known), said)
    made = _Agglomeration(groups, scores, apart).run()
    return tuple(
        Cluster(id=members[0], members=tuple(members), overruled=tuple(d for d in overruled if d.one in set(members)))
        for members in sorted(sorted(group) for group in made)
    )


def told_apart(one: Signature, other: Signature) -> bool:
    """Whether one document gives two incidents of a family different days, or places that cannot be one."""
    if kind(one, other)[0]:
        return False
    a, b = one.when, other.when
    if a.said and b.said and a.precision == b.precision == "day" and day(one, other)[0] < 0:
        return True
    between = kilometres(one.where, other.where)
    if between is None or not one.where.fine or not other.where.fine:
        return False
    return between > (one.where.radius_km or 0) + (other.where.radius_km or 0) + SLACK_KM


def _side_by_side(signatures: Iterable[Signature]) -> Iterator[tuple[tuple[str, str], float]]:
    """The scores of the pairs of incidents that one document tells."""
    of_document: dict[str, list[Signature]] = defaultdict(list)
    for signature in signatures:
        of_document[signature.document].append(signature)
    for beside in of_document.values():
        for one, other in combinations(beside, 2):
            yield pair(one.id, other.id), TOLD_APART if told_apart(one, other) else SIDE_BY_SIDE


def _latest(decision: Decision) -> tuple[str, str, str, str, bool]:
    return decision.at, decision.author, decision.one, decision.other, not decision.same


def _decided(
    ids: Sequence[str], decisions: Sequence[Decision]
) -> tuple[list[list[str]], set[tuple[str, str]], list[Decision]]:
    """The groups that people joined, the pairs of ids that they keep apart, and the overruled decisions."""
    group_of = {name: [name] for name in ids}
    apart: set[tuple[str, str]] = set()
    overruled: list[Decision] = []
    for decision in decisions:
        ours, theirs = group_of[decision.one], group_of[decision.other]
        if decision.same:
            if ours is theirs:
                continue
            if any(pair(a, b) in apart for a in ours for b in theirs):
                overruled.append(decision)
                continue
            ours.extend(theirs)
            group_of.update(dict.fromkeys(theirs, ours))
        elif ours is theirs:
            overruled.append(decision)
        else:
            apart.add(pair(decision.one, decision.other))
    groups = {id(group): group for group in group_of.values()}
    return list(groups.values()), apart, overruled


class _Agglomeration:
    """Average linkage with pairs that must stay apart; groups go by the least of their members' ids."""

    def __init__(
        self, groups: list[list[str]], scores: Mapping[tuple[str, str], float], apart: set[tuple[str, str]]
    ) -> None:
        self.members = {min(group): group for group in groups}
        of = {name: min(group) for group in groups for name in group}
        self.sums: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
        for (one, other), score in sorted(scores.items()):
            self._add(of[one], of[other], score, 1)
        self.apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self.apart[of[one]].add(of[other])
            self.apart[of[other]].add(of[one])

    def run(self) -> list[list[str]]:
        """Joins while a mean is above 0; gives the groups."""
        heap: list[tuple[float, str, str]] = []
        for one in sorted(self.sums):
            for other in self.sums[one]:
                if one < other:
                    self._offer(heap, one, other)
        while heap:
            cost, one, other = heapq.heappop(heap)
            if one not in self.members or other not in self.members or self._mean(one, other) != -cost:
                continue  # said of groups that have changed since
            if other in self.apart[one]:
                continue  # the same mean as before one of them took in an incident that must stay apart
            self._join(one, other)
            for third in self.sums[one]:
                self._offer(heap, *pair(one, third))
        return list(self.members.values())

    def _add(self, one: str, other: str, score: float, number: int) -> None:
        if one == other:
            return
        known, count = self.sums[one].get(other, (0.0, 0))
        self.sums[one][other] = self.sums[other][one] = (known + score, count + number)

    def _mean(self, one: str, other: str) -> float:
        total, compared = self.sums[one].get(other, (0.0, 0))
        pairs = len(self.members[one]) * len(self.members[other])
        missing = min(pairs - compared, MOST_NOT_COMPARED * compared)
        return round((total + NOT_COMPARED * missing) / max(1, compared + missing), PRECISION)

    def _offer(self, heap: list[tuple[float, str, str]], one: str, other: str) -> None:
        mean = self._mean(one, other)
        if mean > 0 and other not in self.apart[one]:
            heapq.heappush(heap, (-mean, one, other))

    def _join(self, one: str, other: str) -> None:
        """The second group into the first, whose id is the lesser."""
        self.members[one].extend(self.members.pop(other))
        for third, (total, count) in self.sums.pop(other).items():
            del self.sums[third][other]
            self._add(one, third, total, count)
        for third in self.apart.pop(other, set()):
            self.apart[third].discard(other)
            self.apart[third].add(one)
            self.apart[one].add(third)
