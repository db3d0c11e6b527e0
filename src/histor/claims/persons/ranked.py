"""Who "a third man" is who died, where as many dead have names: one of these."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.persons.known import Known
from histor.claims.persons.mention import ORDINALS


def last_of_the_dead(known: Sequence[Known], described: Known) -> Known | None:
    """ "A second man has died. Karl Lind died on Monday. Ivo Vogt died at the scene": the one named next.

    None where fewer dead have names than the word says, for then the one it tells of is nobody named.
    """
    order, first = described.order, described.mentions[0]
    if order not in ORDINALS[1:] or described.age is not None or described.doer or described.outcomes != {"dead"}:
        return None
    dead = [k for k in known if k.name is not None and "dead" in k.outcomes and not k.doer]
    if len(dead) <= ORDINALS.index(order) or first.episode:
        return None
    fitting = [k for k in dead if k.may_be(described) and not k.stands_apart(described)]
    behind = [k for k in fitting if not k.began_before(first)]
    return min(behind, key=lambda k: k.mentions[0].head.i, default=None)
