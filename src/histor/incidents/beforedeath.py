"""The day on which one was hurt who died later: "died Wednesday after being shot on Monday" is of Monday as well."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.harm import tells_of_dying
from histor.claims.syntax import ancestors
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions

AFTER = "after"
MOST_UP = 6  # words from a day up to the death


def days_of_the_hurt(draft: Draft, mentions: Mentions) -> list[int]:
    """The times of the sentence of a death that are of what came before it."""
    if draft.claim.measure != "killed" or not tells_of_dying(draft.trigger):
        return []
    behind = [t for t in draft.trigger.sentence.tokens if t.i > draft.trigger.i and _is_before_it(t, draft.trigger)]
    starts = {t.start for t in behind}
    return [n for n, time in enumerate(mentions.times) if time.start in starts and n != draft.claim.time]


def _is_before_it(token: Token, died: Token) -> bool:
    """Whether a word stands in a clause that "after" sets before the death."""
    above = [token, *ancestors(token, MOST_UP)]
    if not any(t is died for t in above):
        return False
    under = above[: next(n for n, t in enumerate(above) if t is died)]
    clauses = [t for t in under if t.dep == "advcl"]
    return any(c.lower == AFTER for t in clauses for c in t.children)
