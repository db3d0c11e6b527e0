"""Those hurt who died later, beside a number of dead: "two were killed and four hurt. ... One of the four has died"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.outof import is_one_of_the_hurt
from histor.incidents.totals import Total
from histor.record import Figure


def at_once(found: list[Total], drafts: Sequence[Draft]) -> list[Total]:
    """The totals of the dead without those of the hurt who died later, no toll: "two of the six have died"."""
    later = {d.claim.id for d in drafts if is_one_of_the_hurt(d, drafts)}
    return [t for t in found if not later.issuperset(t.claims)]


def with_those_who_died_later(figure: Figure, drafts: Sequence[Draft]) -> Figure:
    """The figure, raised by those hurt who are told to have died behind the last number that it rests on."""
    later = [d for d in drafts if is_one_of_the_hurt(d, drafts) and d.claim.id not in figure.claims]
    at = max((d.trigger.sentence.index for d in drafts if d.claim.id in figure.claims), default=0)
    later = [d for d in later if d.trigger.sentence.index > at]
    if figure.best is None or not later:
        return figure
    more = max(d.group.best or 0 for d in later if d.group is not None)
    low, high = (None if n is None else n + more for n in (figure.low, figure.high))
    return changed(figure, low=low, best=figure.best + more, high=high, claims=(*figure.claims, later[0].claim.id))
