"""The figure of an incident's totals: the number to go by, and the range of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from histor.incidents.comparable import are_comparable
from histor.incidents.totals import Total
from histor.incidents.updates import holds, update_among
from histor.record import Agreement, Figure

HEAD_SENTENCES = 3
MOSTLY = 3


def figure_of(found: Sequence[Total]) -> Figure:
    """The figure of several totals: the number given most often is best, of equals the first; the range spans all.

    Where a report sums up at its head in its own voice, its range is the figure's, and only an open end is closed by
    what others say below, of which the one said most often is best then. They stay behind the figure and in dispute.

    What a toll is said to have come to goes before both: nobody gives the earlier number any more.
    """
    update = update_among(found)
    if update is not None and not any(holds(t, update.best) for t in found if t is not update):
        claims = tuple(dict.fromkeys(c for t in found for c in t.claims))
        return Figure(low=update.low, best=update.best, high=update.high, claims=claims, agreement="revised")
    if (whole := _whole_of_parts(found)) is not None:
        claims = tuple(dict.fromkeys(c for t in found for c in t.claims))
        return Figure(low=whole.low, best=whole.best, high=whole.high, claims=claims, agreement="single")
    head = _head(found)
    summed = [t for t in found if head is None or t.best == head.best]
    counts = Counter(t.best for t in summed)
    best = min(summed, key=lambda t: (-counts[t.best], t.position))
    lows = [t.low for t in summed if t.low is not None]
    above = [t for t in found if t.best > best.best] if _highest(summed) is None else []
    if head is not None and above:  # "more than a dozen" is no other number than 19
        counts = Counter(t.best for t in above)
        best = min(above, key=lambda t: (-counts[t.best], t.position))
    return Figure(
        low=min(lows, default=None),
        best=update.best if update is not None else best.best,
        high=_highest([*summed, *above]),
        claims=tuple(dict.fromkeys(c for t in found for c in t.claims)),
        agreement="revised" if update is not None else _agreement(found),
    )


def _whole_of_parts(found: Sequence[Total]) -> Total | None:
    """The first total, where those after it, told of in other paragraphs, come to just as many.

    "At least seven died in raids on two towns. | Five were killed in X. | In Y, a couple died."
    """
    first, *parts = sorted(found, key=lambda t: t.position)
    apart = {t.trigger.sentence.paragraph for t in found}
    unlike = len({t.best for t in parts}) > 1 and len(apart) == len(found)
    return first if unlike and sum(t.best for t in parts) == first.best else None


def _head(found: Sequence[Total]) -> Total | None:
    """The first total in the report's own voice in its first sentences, unless that voice mostly gives another."""
    own = [t for t in found if not t.voiced and t.best]
    head = min((t for t in own if t.sentence < HEAD_SENTENCES), key=lambda t: t.position, default=None)
    counts = Counter(t.best for t in own)
    if head is not None and counts[head.best] == 1 and max(counts.values()) >= MOSTLY:
        return None
    return head


def _highest(found: Sequence[Total]) -> int | None:
    closed = [t.high for t in found if t.high is not None]
    highest = max(closed, default=None)
    if len(closed) < len(found) and (highest is None or highest <= max(t.best for t in found if t.high is None)):
        return None
    return highest


def _agreement(found: Sequence[Total]) -> Agreement:
    if len(found) == 1:
        return "single"
    pairs = [(a, b) for a, b in combinations(found, 2) if are_comparable(a.sort, b.sort)]
    unlike = [(a, b) for a, b in pairs if a.best != b.best]
    if not unlike:
        return "agreed" if pairs else "single"
    return "contested" if any(a.statement != b.statement for a, b in unlike) else "revised"
