"""Which of several totals is news: what a toll has come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.claims.toll import is_of_before

if TYPE_CHECKING:
    from histor.incidents.totals import Total

WIDER = 10


def update_among(found: Sequence[Total]) -> Total | None:
    """The last total that a toll has come to, after another number that it is no longer; None where others differ.

    A toll that rose is above the numbers before it, one that was corrected need not be. One ten times as large counts
    something wider (a war and not a day).
    """
    last = max((t for t in found if t.updated and t.best), key=lambda t: t.position, default=None)
    if last is None:
        return None
    before = [t.best for t in found if (t.position < last.position or is_of_before(t.trigger)) and t.best != last.best]
    later = [t.best for t in found if t.position > last.position and not is_of_before(t.trigger)]
    if not before or max(before) * WIDER <= last.best or any(best > last.best for best in later):
        return None
    return last if last.updated == "corrected" or max(before) < last.best else None


def holds(total: Total, number: int) -> bool:
    """Whether a range or an open number ("at least 13") holds another number, which then takes nothing back."""
    wide = total.high is None or total.low is None or total.low < total.high
    return wide and (total.low or 0) <= number and (total.high is None or number <= total.high)
