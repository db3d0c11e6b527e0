"""Which of the weapons counted before a bare number or "all" means: "launched 90 drones. 61 were shot down"."""

from __future__ import annotations

from histor.claims.groups import Counter, Group
from histor.language.analysis import Token

BETWEEN = ("", "settlement", "region")  # what may be counted between: "90 drones over five regions"


def all_before(word: Token, counter: Counter) -> Group | None:
    """ "Nine drones were launched, all of which were shot down": the number counted last before "all"."""
    arms = counter.kinds.weapons
    last = next((q for q in counter.last_counts(word) if q.unit in arms and not q.article), None)
    if last is None or last.of_total is not None or (last.best or 0) <= 1:
        return None
    here = last if word.sentence.start <= last.start else None
    return Group(word, last.unit, "number", last.low, last.best, last.high, last.approximate, here)


def unit_of_arms(number: Group, counter: Counter) -> str:
    """What a bare number beside a word for weapons counts: those counted last before it of which there are so many.

    "Launched 90 drones and four missiles. 61 were shot down": no 61 of four missiles. Where something else is counted
    last ("nine houses"), it is that.
    """
    unit = counter.counted_before(number.head)
    arms = counter.kinds.weapons
    if unit not in BETWEEN and unit not in arms:
        return unit
    told = [q for q in counter.last_counts(number.head) if q.unit in arms and not q.article]
    enough = (q.unit for q in told if (q.best or 0) >= (number.best or 0))
    return next(enough, told[0].unit if told else unit)
