"""Who did it and was hurt as well: whether a number of those hurt surely does not count them."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.incidents.totals import Total
from histor.incidents.victims import Individual


def is_none_of(person: Individual, total: Total, drafts: Sequence[Draft], hurt: Sequence[Individual]) -> bool:
    """Whether a number before the one who did it tells of others.

    "Two deputies were hit. The gunman was wounded by return fire" are three: he is no deputy. "Three people were
    stabbed. The attacker was shot by police" are four: officers stabbed nobody. But of "two people were shot", where a
    deputy and a suspect are told of one by one, he is one.
    """
    own = [m for m in person.known.mentions if m.outcome in ("hurt", "open")]
    if person.known.outcomes == {"open"} and any(d.claim.measure == "killed" for d in drafts):
        return False  # who "was shot by police" may be one of the dead
    if person.known.is_police or not own or min(m.head.i for m in own) < total.trigger.i or total.others:
        return False
    if _are_met(total):
        return True
    if len(hurt) >= total.best or _is_by_police(total, drafts):
        return False
    return any(m.by_police or m.reflexive for m in own)


def _are_met(total: Total) -> bool:
    """Whether nouns say that those counted are officers, clerks or pupils, whom somebody meets who does harm."""
    return bool(total.nouns) and total.nouns <= word_set("sides.toml", "others") - {"victim"}


def _is_by_police(total: Total, drafts: Sequence[Draft]) -> bool:
    """ "Officers shot two people"."""
    doers = (head for d in drafts if d.claim.id in total.claims for head in d.doers)
    return any(head.lemma.lower() in word_set("metaphor.toml", "searchers") for head in doers)
