"""Who is meant by a word that sets somebody apart: "the second man", "the other", "another"."""

from __future__ import annotations

from histor.claims.persons import merge
from histor.claims.persons.known import Known
from histor.claims.persons.mention import ORDINALS, Mention, in_one_list
from histor.claims.theone import in_turn

FROM_THIRD = ORDINALS[2:]  # "a fifth victim" is the one fifth there is


def by_order(known: list[Known], fitting: list[Known], mention: Mention) -> tuple[Known | None, str]:
    """Who is meant by "the second man", "the other": one of that rank, or the other of two."""
    if (one := _former_or_latter(known, fitting, mention)) is not None:
        mention.order = None
        return one, "the former or the latter of two told of together"
    if (left := _other_of_two(known, fitting, mention)) is not None:
        return left, "the other of two told of together"
    if (counted := _counted_beside(fitting, mention)) is not None:
        return counted, "the one counted beside the dead"
    if (again := _the_other(fitting, mention)) is not None:
        return again, "the other one, told of before as another"
    same = next((k for k in fitting if k.order == mention.order), None)
    unique = mention.is_definite or mention.order in FROM_THIRD or mention.is_told_apart
    return (same if unique else None), f"the same {mention.order!r}"


def _former_or_latter(known: list[Known], fitting: list[Known], mention: Mention) -> Known | None:
    """ "A cook and his aunt were shot. The former died": of the last two in a list who stands first, or second."""
    turn = in_turn(mention.head)
    if turn is None:
        return None
    before = [(m, k) for k in known for m in k.mentions if m.head.i < mention.head.i and m.head.pos != "PRON"]
    pairs = [
        (a, b)
        for a, k in before
        for b, o in before
        if a.head.i < b.head.i and in_one_list(a.head, b.head) and k is not o
    ]
    near = [p for p in pairs if 0 < mention.head.sentence.index - p[1].head.sentence.index <= 1]
    if len(near) != 1:
        return None
    meant = near[0][turn == "second"]
    return next((k for k in fitting if meant in k.mentions), None)


def _the_other(fitting: list[Known], mention: Mention) -> Known | None:
    """ "Lind and another rower were shot. ... The other rower is recovering": the only one brought in as another.

    "Left two boys dead and a girl hurt. ... The other victim, a 12-year-old girl, is in hospital": the only girl.
    """
    if mention.order != "other" or not mention.is_definite:
        return None
    beside = {t.lemma.lower() for t in mention.head.children if t.dep == "appos"}
    others = [
        k
        for k in fitting
        if (k.order == "another" and mention.noun in k.nouns) or (k.order is None and k.outcomes and beside & k.nouns)
    ]
    others = [k for k in others if merge.may_fare(k, mention) and not k.doer]
    return others[0] if len(others) == 1 else None


def _counted_beside(fitting: list[Known], mention: Mention) -> Known | None:
    """ "Killed two and wounded another man. ... Another man was hit in an arm": the one counted as hurt."""
    if mention.outcome not in ("hurt", "open") or mention.is_also:
        return None
    if mention.order not in ("another", "other", *FROM_THIRD):
        return None
    alone = [k for k in fitting if k.order == "another" and len(k.mentions) == 1 and k.mentions[0].beside_the_dead]
    later = [k for k in alone if k.last_before(mention).sentence is not mention.head.sentence]
    return later[0] if len(later) == 1 and "dead" not in later[0].outcomes else None


def _other_of_two(known: list[Known], fitting: list[Known], mention: Mention) -> Known | None:
    """ "Lind and Vogt were shot. One died and the other was hit in the arm": of two in a list who is not the one."""
    if mention.order != "other" or not mention.is_definite:
        return None
    here = [k for k in known if any(m.head.sentence is mention.head.sentence and m.outcome for m in k.mentions)]
    pairs = ((k, [o for o in known if o is not k and any(o.is_listed_with(m) for m in k.mentions)]) for k in fitting)
    return next((k for k, others in pairs if len(others) == 1 and others[0] in here and k not in here), None)
