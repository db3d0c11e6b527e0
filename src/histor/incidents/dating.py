"""When an incident was: the time of the event among all the times that a report names.

"A man was arrested on Friday after two people were shot on Wednesday night; one of them died on Thursday": the word
that governs a time tells how likely it is the event's own. The best one is taken, of equals the first; then the finest
one within it, so that "overnight" becomes "about 2:30 a.m." where the report says that as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from histor.claims.attach import Attacher
from histor.claims.draft import Draft
from histor.claims.events import namings
from histor.claims.nearness import DAY_LIKE, interval, moment
from histor.claims.occasion import Occasion, occasion
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.record import Time

JOINED = 9  # characters between the two ends of a range: " through "
SLACK = timedelta(days=1)
LONGEST_AGO = timedelta(days=60)
OWN = 1.0  # ranks that a time gains where a claim of the incident has it for its own
INFERRED = 1.5  # ranks that a time loses by an inferred day


class Dating:
    """The times of a document, each with what it is the time of."""

    def __init__(
        self,
        analysis: Analysis,
        mentions: Mentions,
        attacher: Attacher,
        drafts: Sequence[Draft],
        published: str | None,
    ) -> None:
        self._times = mentions.times
        self._news = moment(published)
        self._occasions: dict[int, Occasion] = {}
        triggers = {d.trigger.i for d in drafts if not d.aftermath}
        for sentence in analysis.sentences:
            heads = attacher.times_of(sentence)
            if heads:
                events = triggers | {n.at for n in namings(sentence)}
                self._occasions.update((index, occasion(head, events)) for index, head in heads)

    def own(self, drafts: Sequence[Draft], *, spread: bool) -> int | None:
        """Index of the time of an incident by its own claims, or None.

        An incident that is `spread` over many places, such as a raid, keeps the whole of its night.
        """
        own = _times_of(drafts)
        best = self._best(own, own)
        return best if best is None or spread else self._finest(best, own)

    def of_the_news(self, drafts: Sequence[Draft], *, spread: bool) -> int | None:
        """Index of the time of the incident that the document is about, by its claims and all that is told, or None."""
        own = _times_of(drafts)
        recent = [i for i in self._occasions if self._is_recent(self._times[i])]
        best = self._best([*own, *recent], own)
        if best is None or spread:
            return best
        told = [i for i, kind in self._occasions.items() if kind >= Occasion.RESPONSE]
        return self._finest(best, told)

    def _best(self, indexes: Collection[int], own: Collection[int]) -> int | None:
        """The one that is most likely the event's, then as fine as a day, then the first."""
        likely = [i for i in indexes if self._occasions.get(i, Occasion.OTHER) > Occasion.AFTERWARDS]
        fine = [i for i in likely if self._times[i].precision in DAY_LIKE] or likely
        return max(fine, key=lambda i: (self._weight(i, own), -i)) if fine else None

    def _weight(self, index: int, own: Collection[int]) -> float:
        """By what it is the time of. What a claim has for its own counts more, and a day that was inferred less."""
        kind = self._occasions.get(index, Occasion.OTHER)
        if index in own:
            kind = Occasion.EVENT if kind == Occasion.OTHER else kind
        return kind + (OWN if index in own else 0) - (INFERRED if self._times[index].inferred else 0)

    def _finest(self, best: int, indexes: Collection[int]) -> int:
        """The finest time within another."""
        whole = interval(self._times[best])
        if whole is None:
            return best
        inside = [best]
        for index in indexes:
            part = interval(self._times[index])
            if part is not None and not self._ends_a_range(index) and whole[0] <= part[0] and part[1] <= whole[1]:
                inside.append(index)
        return min(inside, key=lambda i: (_length(self._times[i]), i))

    def _ends_a_range(self, index: int) -> bool:
        """ "From Friday evening to Saturday morning": the second one is no finer time of the event."""
        if not index:
            return False
        before, time = self._times[index - 1], self._times[index]
        close = before.end is not None and time.start is not None and time.start - before.end <= JOINED
        return close and before.until == time.until

    def _is_recent(self, time: Time) -> bool:
        span = interval(time)
        if span is None or time.precision not in DAY_LIKE:
            return False
        return self._news is None or -SLACK <= self._news - span[0] <= LONGEST_AGO


def _times_of(drafts: Sequence[Draft]) -> list[int]:
    return [d.claim.time for d in drafts if d.claim.time is not None and not d.aftermath]


def _length(time: Time) -> timedelta:
    span = interval(time)
    assert span is not None
    return span[1] - span[0]
